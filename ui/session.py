"""Live reading: keystroke, snapshot with its revision, job, stale result dropped, report published.

The engine runs off the GUI thread, one text at a time, when the writer pauses for a moment (or,
in a long burst, every now and then). A report is published only if the text is still the one that
was read.
"""

import traceback
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from ui.jobs import Jobs
from ui.page.editor import Editor, Snapshot

if TYPE_CHECKING:
    from app.judge.lean import Lean
    from app.value.model import Report

PAUSE_MS = 25
LONGEST_WAIT_MS = 600
JUDGE_AFTER_MS = 3000  # of quiet: nobody waits for it, and it is there before it is needed
READING_FAILED = (
    "Worthwhile could not read this text. Your words are safe: they are kept as always. "
    "The panel tries again with your next change."
)


def _read(text: str, lean: "Lean | None") -> tuple["Report", str | None]:
    """Off the GUI thread: the report, and what the judge lacks, in a sentence. Imported on first
    use: neither engine nor model is needed for the first frame, and the model not for a text about
    which there is nothing to say."""
    from app.judge import is_open, opened
    from app.value.engine import read

    if not is_open() and (report := read(text)).verdict is None:
        return report, None
    found = opened()
    judge = found.judge
    if found.learned is not None and lean is not None:
        judge = found.learned.leaning(lean)
    return read(text, judge), found.notice


def _open_judge() -> str | None:
    """Off the GUI thread: have the judge there, and say what it lacks."""
    from app.judge import opened

    return opened().notice


class Session(QObject):
    """Reads what the editor holds and says what the engine made of it."""

    started = Signal(object)  # Snapshot
    published = Signal(object, object)  # Report, Snapshot
    dropped = Signal()  # the text had changed meanwhile; another reading follows
    failed = Signal(str)
    noticed = Signal(str)  # what the judge lacks, once

    def __init__(self, editor: Editor, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._editor, self._jobs = editor, jobs
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self.read_now)
        self._quiet = QTimer(self, singleShot=True)
        self._quiet.setInterval(JUDGE_AFTER_MS)
        self._quiet.timeout.connect(self._open_judge)
        self._waiting_since: float | None = None
        self._running: Snapshot | None = None
        self._again = self._told = self._is_judge_asked = False
        self._lean: Lean | None = None
        self._cost_ms = 0.0
        self._started = 0.0
        self.held = False  # while True nothing is read: something more important goes first
        editor.edited.connect(self._edited)

    def _edited(self, _revision: int) -> None:
        if self._quiet.isActive():
            self._quiet.start()
        now = perf_counter()
        if self._waiting_since is None:
            self._waiting_since = now
        waited = (now - self._waiting_since) * 1000
        pause = PAUSE_MS + self._cost_ms / 4
        longest = LONGEST_WAIT_MS + 4 * self._cost_ms
        self._pause.start(int(max(0, min(pause, longest - waited))))

    def read_now(self) -> None:
        """Read the text as it stands (or right after the reading that is under way)."""
        self._pause.stop()
        self._waiting_since = None
        if self.held:
            return
        if self._running is not None:
            self._again = True
            return
        if not self._is_judge_asked:
            self._quiet.start()
            self._is_judge_asked = True
        self._running = self._editor.snapshot()
        self._started = perf_counter()
        self._jobs.engine(
            _read, self._running.text, self._lean, done=self._read, failed=self._not_read
        )
        self.started.emit(self._running)

    def lean_on(self, lean: "Lean") -> None:
        """Read with what the judge learned from its writer, from now on."""
        self._lean = lean
        self.read_now()

    def _read(self, answer: tuple["Report", str | None]) -> None:
        (report, notice), snapshot = answer, self._end()
        self._tell(notice)
        if snapshot is not None and snapshot.revision == self._editor.revision():
            self.published.emit(report, snapshot)
        else:
            self.dropped.emit()
        self._go_on()

    def _open_judge(self) -> None:
        self._jobs.engine(_open_judge, done=self._tell)

    def _tell(self, notice: str | None) -> None:
        if notice and not self._told:
            self._told = True
            self.noticed.emit(notice)

    def _not_read(self, problem: Exception) -> None:
        traceback.print_exception(problem)
        self._end()
        self.failed.emit(READING_FAILED)
        self._go_on()

    def _end(self) -> Snapshot | None:
        self._cost_ms = (perf_counter() - self._started) * 1000
        snapshot, self._running = self._running, None
        return snapshot

    def _go_on(self) -> None:
        if self._again:
            self._again = False
            self.read_now()
