"""The thread in the window: shown in the page's place, broken at the caret, copied part by part."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.drafts.model import KeptThread
from ui.drafts.desk import Desk
from ui.drafts.keeper import Keeper
from ui.jobs import Jobs
from ui.networks.tally import Tally
from ui.networks.threads import Threads
from ui.page.editor import Snapshot
from ui.window.copying import Copying
from ui.window.window import Window

if TYPE_CHECKING:
    from app.networks.thread import Thread
    from ui.networks.thread_view import ThreadView

BROKEN, JOINED, NOT_CUT = (
    "A new part begins here.",
    "These stay together.",
    "Nothing is cut yet: the post fits, or is not shown as a thread.",
)


class ThreadDesk(QObject):
    """Carries out what is asked for about the thread."""

    said = Signal(str)
    cut_changed = Signal()

    def __init__(
        self,
        window: Window,
        tally: Tally,
        threads: Threads,
        copying: Copying,
        keeper: Keeper,
        jobs: Jobs,
        desk: Desk,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window, self._editor = window, window.editor
        self._tally, self._threads, self._copying = tally, threads, copying
        self._keeper, self._jobs, self._desk = keeper, jobs, desk
        self._view: ThreadView | None = None
        self._kept: KeptThread | None = None
        threads.parted.connect(self._parted)

    def acts(self) -> dict[str, Callable[[], object]]:
        """What the window asks for by name (ui/acts.py)."""
        return {"show_thread": self.show, "break_here": self.break_here, "join_here": self.join}

    @property
    def shown(self) -> bool:
        """Whether the thread is what the window shows."""
        return self._view is not None and self._view.isVisible()

    def show(self) -> None:
        """The parts, in the page's place; asked for again, back to writing."""
        view = self._need_view()
        if self.shown:
            self._window.show_editor()
            return
        self._threads.want()
        self._window.show_view(view)
        view.enter(bool(self._editor.snapshot().text.strip()))
        thread = self._threads.fresh()
        if thread is not None:
            self._parted(thread)

    def _need_view(self) -> "ThreadView":
        if self._view is None:
            from ui.networks.thread_view import ThreadView

            view = self._view = ThreadView(self._window.theme)
            view.copy_wanted.connect(self.copy_part)
            view.break_wanted.connect(self._threads.break_at)
            view.join_wanted.connect(self._threads.keep_together)
            view.numbered.connect(self._threads.number)
            view.closed.connect(self._window.show_editor)
        return self._view

    def _parted(self, thread: "Thread", _snapshot: Snapshot | None = None) -> None:
        self.cut_changed.emit()
        counts = self._tally.latest
        if self._view is not None and counts is not None:
            self._view.show_thread(thread, counts.network, self._threads.wishes.numbered)

    def break_here(self) -> None:
        """A new part begins at the caret, on the page or in the thread."""
        if self._view is not None and self.shown:
            self._view.break_here()
            return
        self._threads.break_at(self._editor.snapshot().cursor)
        self.said.emit(BROKEN)

    def join(self) -> None:
        """The two parts that meet nearest to the caret stay together."""
        self.said.emit(JOINED if self._threads.join(self._editor.snapshot().cursor) else NOT_CUT)

    def copy_next(self) -> None:
        """The first part that was not copied yet."""
        if self._view is not None:
            self.copy_part(self._view.next_part)

    def copy_part(self, number: int) -> None:
        """Copy one part, tick it, and keep the thread in the draft's history."""
        thread, view = self._threads.fresh(), self._view
        if thread is None or view is None or number > len(thread.parts):
            return
        total = len(thread.parts)
        more = f"Part {number + 1} is next." if number < total else "That was the last one."
        self._copying.copy_words(thread.parts[number - 1].text, f"Copied part {number}. {more}")
        self._keep(thread)
        self._keeper.mark_copied()
        view.tick(number)

    def _keep(self, thread: "Thread") -> None:
        """The text as it was copied, with its parts, once for each way of cutting it."""
        spans = tuple((part.span.start, part.span.end) for part in thread.parts)
        kept = KeptThread(self._tally.chosen, spans)
        if kept == self._kept:
            return
        self._kept = kept
        self._keeper.save()
        text, draft_id = self._editor.snapshot().text, self._keeper.draft_id
        reason = f"copied as a thread of {len(spans)}"
        self._jobs.store(self._desk.ask, "keep_thread", draft_id, text, kept, reason)
