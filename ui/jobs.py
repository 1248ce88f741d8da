"""The only place with threads: three verbs, ``engine``, ``store`` and ``grammar``.

``engine`` runs pure functions in a small pool. ``store`` runs everything that touches the draft
database on one thread that never changes, since a SQLite connection belongs to the thread that
opened it; its jobs run in the order they were asked for. ``grammar`` is one more such thread, for
what waits for LanguageTool, so that nothing else ever does. Results and failures both come back to
the GUI thread; an exception inside a job is never lost (Qt alone would swallow it together with
the job's signal).
"""

import os
import traceback
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal

ASKERS = 3  # reading, counting and cutting a thread: none of them waits for another

Done = Callable[[Any], None]
Failed = Callable[[Exception], None]


class _Job(QRunnable):
    """One call on its way through a pool."""

    def __init__(
        self, jobs: "Jobs", work: Callable[[], Any], done: Done | None, failed: Failed
    ) -> None:
        super().__init__()
        self.jobs, self.work, self.done, self.failed = jobs, work, done, failed

    def run(self) -> None:
        try:
            answer, hear = self.work(), self.done
        except Exception as problem:
            answer, hear = problem, self.failed
        self.jobs.post(hear, answer)


class Jobs(QObject):
    """Runs work off the GUI thread and brings every outcome back to it.

    ``unexpected`` carries the exception of a job whose asker gave no ``failed``, with its
    traceback printed to standard error: a programming error, which must be seen.
    """

    unexpected = Signal(Exception)
    _arrived = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open = True
        self._engine = self._pool(max(ASKERS, (os.cpu_count() or 1) - 1))
        self._store = self._pool(1)
        self._grammar = self._pool(1)
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def _pool(self, threads: int) -> QThreadPool:
        pool = QThreadPool(self)
        pool.setMaxThreadCount(threads)
        pool.setExpiryTimeout(-1)
        return pool

    def engine(
        self,
        fn: Callable[..., Any],
        *args: Any,
        done: Done | None = None,
        failed: Failed | None = None,
    ) -> None:
        """Run ``fn(*args)`` in the wide pool; ``fn`` must be pure."""
        self._start(self._engine, fn, args, done, failed)

    def store(
        self,
        fn: Callable[..., Any],
        *args: Any,
        done: Done | None = None,
        failed: Failed | None = None,
    ) -> None:
        """Run ``fn(*args)`` on the store's thread, after everything asked for before it."""
        self._start(self._store, fn, args, done, failed)

    def grammar(
        self,
        fn: Callable[..., Any],
        *args: Any,
        done: Done | None = None,
        failed: Failed | None = None,
    ) -> None:
        """Run ``fn(*args)`` on the one thread that may wait for LanguageTool, in order."""
        self._start(self._grammar, fn, args, done, failed)

    def _start(
        self,
        pool: QThreadPool,
        fn: Callable[..., Any],
        args: tuple[Any, ...],
        done: Done | None,
        failed: Failed | None,
    ) -> None:
        if self._open:
            pool.start(_Job(self, lambda: fn(*args), done, failed or self._nobody_asked))

    def post(self, hear: Done | Failed | None, answer: Any) -> None:
        """Called on a worker thread: hand an outcome to the GUI thread."""
        if hear is not None and self._open:
            self._arrived.emit(hear, answer)

    def _deliver(self, hear: Callable[[Any], None], answer: Any) -> None:
        if self._open:
            hear(answer)

    def _nobody_asked(self, problem: Exception) -> None:
        traceback.print_exception(problem)
        self.unexpected.emit(problem)

    def finish(self, milliseconds: int = 5000) -> bool:
        """Let what was asked for end, then take no more. True when all of it ended in time."""
        ended = self._store.waitForDone(milliseconds) and self._grammar.waitForDone(milliseconds)
        self._open = False
        self._engine.clear()
        return self._engine.waitForDone(milliseconds) and ended
