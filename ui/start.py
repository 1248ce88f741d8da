"""From a command to a window: the application, its folders, one copy a folder, a polite end."""

import contextlib
import os
import signal
import sys
from pathlib import Path

from PySide6.QtCore import QObject, QSocketNotifier, QStandardPaths, QTimer
from PySide6.QtWidgets import QApplication

from ui.one_copy import OneCopy
from ui.parts.theme import load_fonts
from ui.program import Program
from ui.quick_start import collect_again

ALREADY_OPEN = "Worthwhile is already open; its window was brought to the front."
LISTEN_AFTER_MS = 300  # to a second start, which asks for five seconds
BUILT_MS = 1500  # by then the window is complete, also on a slow machine
STUCK = (
    "Worthwhile seems to be open already, but its window does not answer. "
    "Close it (or end the process) and start again; your drafts are safe."
)


def folders(override: Path | None) -> tuple[Path, Path]:
    """Where drafts and settings are kept (the XDG places), both in ``override`` when given."""
    if override is not None:
        return override, override
    places = QStandardPaths.StandardLocation
    return (
        Path(QStandardPaths.writableLocation(places.AppDataLocation)),
        Path(QStandardPaths.writableLocation(places.AppConfigLocation)),
    )


def run(override: Path | None) -> int:
    """Open the window and stay until it is closed; the exit code."""
    # Said here, the style costs nothing; QApplication.setStyle would hand its object to Python.
    app = QApplication(["worthwhile", "-style", "fusion"])
    app.setApplicationName("worthwhile")
    app.setApplicationDisplayName("Worthwhile")
    app.setDesktopFileName("worthwhile")
    data, config = folders(override)
    with contextlib.suppress(OSError):  # the keeper says so, and goes on trying
        data.mkdir(parents=True, exist_ok=True, mode=0o700)
    only = OneCopy(data)
    if not only.is_first():
        told = only.raise_first()
        print(ALREADY_OPEN if told else STUCK, file=sys.stderr)
        return 0 if told else 1
    sys.setswitchinterval(0.001)  # a long reading must not hold up the typing thread
    load_fonts()
    program = Program(data, config)
    only.show_wanted.connect(program.window.raise_for_second_start)
    polite = PoliteEnd(program)
    program.start()
    QTimer.singleShot(LISTEN_AFTER_MS, only.listen)
    QTimer.singleShot(BUILT_MS, collect_again)
    code = app.exec()
    polite.let_go()
    program.end()
    only.let_go()
    return code


class PoliteEnd(QObject):
    """Ctrl+C in a terminal and a logout's SIGTERM close the window as its button would."""

    def __init__(self, program: Program) -> None:
        super().__init__(program)
        self._window = program.window
        self._read, self._write = os.pipe2(os.O_NONBLOCK | os.O_CLOEXEC)
        signal.set_wakeup_fd(self._write)
        for name in (signal.SIGINT, signal.SIGTERM):
            signal.signal(name, _leave_it_to_the_pipe)
        self._bell = QSocketNotifier(self._read, QSocketNotifier.Type.Read, self)
        self._bell.activated.connect(self._rung)

    def _rung(self) -> None:
        os.read(self._read, 64)
        self._window.close()

    def let_go(self) -> None:
        """Back to how Python leaves signals."""
        signal.set_wakeup_fd(-1)
        self._bell.setEnabled(False)
        for name in (signal.SIGINT, signal.SIGTERM):
            signal.signal(name, signal.SIG_DFL)


def _leave_it_to_the_pipe(_number: int, _frame: object) -> None:
    """Python only rings the pipe for signals that have a handler."""
