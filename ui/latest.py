"""Work on the newest text, off the GUI thread: one job at a time, what is stale is dropped."""

from collections.abc import Callable
from time import perf_counter
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from ui.jobs import Jobs
from ui.page.editor import Editor, Snapshot

Work = Callable[[Any], Any]


class Latest(QObject):
    """Asks the same question of each new text, and answers for the text that stands there.

    ``ask`` makes the question (a frozen value) of a snapshot on the GUI thread, or None when there
    is nothing to ask; ``work`` answers it in the pool. It begins ``pause_ms`` after a change, and
    later by what the last answer cost, so that a long text leaves the typing thread its time.
    """

    answered = Signal(object, object)  # the answer, and the Snapshot it is about

    def __init__(
        self,
        editor: Editor,
        jobs: Jobs,
        ask: Callable[[Snapshot], Any],
        work: Work,
        pause_ms: int,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._editor, self._jobs, self._ask, self._work = editor, jobs, ask, work
        self._pause_ms, self._cost_ms, self._started = pause_ms, 0.0, 0.0
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self.now)
        self._running: tuple[Any, Snapshot] | None = None
        self._again = False
        editor.edited.connect(self.soon)

    def soon(self, _revision: int = 0) -> None:
        """After the pause; further changes meanwhile do not put it off."""
        if not self._pause.isActive():
            self._pause.start(int(self._pause_ms + 2 * self._cost_ms))

    def now(self) -> None:
        """At once, or as soon as the job under way has ended."""
        self._pause.stop()
        if self._running is not None:
            self._again = True
            return
        snapshot = self._editor.snapshot()
        question = self._ask(snapshot)
        if question is not None:
            self._running = (question, snapshot)
            self._started = perf_counter()
            self._jobs.engine(self._work, question, done=self._done, failed=self._failed)

    def _done(self, answer: Any) -> None:
        running, self._running = self._running, None
        if running is None:
            return
        self._cost_ms = (perf_counter() - self._started) * 1000
        question, snapshot = running
        newest = self._editor.snapshot()
        fresh = newest.revision == snapshot.revision and self._ask(newest) == question
        if fresh:
            self.answered.emit(answer, snapshot)
        if self._again or not fresh:
            self._again = False
            self.soon()

    def _failed(self, problem: Exception) -> None:
        self._running, self._again = None, False
        self._jobs.unexpected.emit(problem)
