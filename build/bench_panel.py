"""From a key to the painted panel: the whole program, without a screen, a draft of 280 characters.

Run by build/bench.py in the program's own environment. A key is sent as Qt gets it from a screen;
the clock stops when the Value panel was painted with what the reading of that very text found.
"""

import json
import sys
import tempfile
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from ui.parts.theme import load_fonts
from ui.program import Program

SIZE, KEYS, AIM_MS = 280, 60, 100


class Panel(QObject):
    """Tells when the panel was painted, and how long the window's thread was held meanwhile."""

    def __init__(self, program: Program) -> None:
        super().__init__(program)
        self._program, self._panel = program, program.window.value
        self._beat = QTimer(self, interval=1, timerType=Qt.TimerType.PreciseTimer)
        self._beat.timeout.connect(self._beaten)
        self._last = time.perf_counter()
        self.held: list[float] = []

    def _beaten(self) -> None:
        now = time.perf_counter()
        self.held.append(1000 * (now - self._last) - 1)
        self._last = now

    def key(self, letter: str) -> float:
        """Milliseconds from this key to the panel that shows what the text gives with it."""
        editor, read = self._program.window.editor, []
        session = self._program.session
        hear = session.published.connect(lambda _report, snapshot: read.append(snapshot.revision))
        self._last = at = time.perf_counter()
        self._beat.start()
        press = QKeyEvent(
            QEvent.Type.KeyPress, Qt.Key(ord(letter.upper())), Qt.KeyboardModifier(0), letter
        )
        QApplication.sendEvent(editor, press)
        while not read or read[-1] != editor.revision():
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        self._panel.repaint()
        took = 1000 * (time.perf_counter() - at)
        session.published.disconnect(hear)
        self._beat.stop()
        return took


def wait(milliseconds: int) -> None:
    """Let the program run for a while."""
    until = time.perf_counter() + milliseconds / 1000
    while time.perf_counter() < until:
        QApplication.processEvents()
        time.sleep(0.0005)


def main() -> int:
    texts = [json.loads(line)["text"] for line in sys.stdin]
    app = QApplication(["bench", "-style", "fusion"])
    sys.setswitchinterval(0.001)
    load_fonts()
    with tempfile.TemporaryDirectory() as name:
        program = Program(Path(name), Path(name))
        program.start()
        wait(1500)
        panel, took = Panel(program), []
        joined = "\n\n".join(texts)
        for start in range(0, KEYS * SIZE, SIZE):
            program.window.editor.open_text(joined[start : start + SIZE - 1].rstrip())
            wait(300)
            took.append(panel.key("m"))
        took.sort()
        print(
            f"  a key to the painted panel, {SIZE}    median {took[len(took) // 2]:.0f}   "
            f"p95 {took[int(0.95 * len(took))]:.0f} ms   (aim: under {AIM_MS})"
        )
        print(f"  the window's thread held at most   {max(panel.held):.1f} ms   (aim: 8)")
        program.window.close()
        program.end()
    app.quit()
    return 0


if __name__ == "__main__":
    sys.exit(main())
