"""What need not be there for a window's first frame, done after it, a step at a time."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

LONGEST_WAIT_MS = 1000


class FirstFrame(QObject):
    """Takes ``steps`` once the window was painted; after a second where it is not (minimised).

    Each step is a turn of the event loop by itself, so that keys are answered in between.
    """

    def __init__(self, window: QWidget, *steps: Callable[[], object]) -> None:
        super().__init__(window)
        self._window, self._steps = window, list(steps)
        self._clock = QTimer(self, singleShot=True)
        self._clock.timeout.connect(self._step)
        self._clock.start(LONGEST_WAIT_MS)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self._clock.start(0)  # when this frame is on the screen
        return False

    def _step(self) -> None:
        self._window.removeEventFilter(self)
        step = self._steps.pop(0)
        if self._steps:
            self._clock.start(0)
        else:
            self.deleteLater()
        step()
