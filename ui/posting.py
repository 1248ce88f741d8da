"""Where the post goes: the chosen network, what the text costs there, the thread, what is copied.

Built after the first frame; nothing of app.networks is imported before.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal

from ui.copying import Copying
from ui.counter import Counter
from ui.editor import Snapshot
from ui.jobs import Jobs
from ui.network_rows import NetworkRows
from ui.popover import Popover
from ui.settings import Settings
from ui.tally import Counts, Tally
from ui.threads import Threads, Wishes
from ui.widgets import dress
from ui.window import Window

if TYPE_CHECKING:
    from app.networks.thread import Thread
    from ui.thread_view import ThreadView

NARROW_PX = 820  # a window below this leaves out what the status line says too
BROKEN, JOINED, NOT_CUT = (
    "A new part begins here.",
    "These stay together.",
    "Nothing is cut yet: the post fits, or is not shown as a thread.",
)


class Posting(QObject):
    """Shows the counts and carries out what is asked for about them."""

    said = Signal(str)
    problem = Signal(str)  # a sentence about the writer's own table of limits
    too_long = Signal(str, bool)  # a sentence before copying; whether a thread would help
    fits_again = Signal()  # that sentence is no longer true

    def __init__(
        self,
        window: Window,
        copying: Copying,
        jobs: Jobs,
        settings: Settings,
        config: Path,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window, self._editor, self._copying = window, window.editor, copying
        self.tally = Tally(self._editor, jobs, settings, config, self)
        self.threads = Threads(self._editor, jobs, self.tally, self)
        self.counter = Counter()
        self._chooser = window.bar.networks
        self._rows = NetworkRows(window.theme)
        self._thread_view: ThreadView | None = None
        self._problems: tuple[str, ...] = ()
        self._pointed_out: int | None = None  # the revision that was said to be too long
        self._copy_due = False
        window.put_in_foot(self.counter)
        self._popover = Popover(self.counter.networks, self._rows, "All networks")
        dress(self._popover, window.theme)
        self._connect()
        self._fit()
        self.tally.again()

    def _connect(self) -> None:
        self.tally.counted.connect(self._counted)
        self.threads.parted.connect(self._parted)
        self._chooser.chosen.connect(self.tally.choose)
        self._chooser.add_acts(*(self._window.act(name) for name in ("show_thread",)))
        self._rows.chosen.connect(self.tally.choose)
        self.counter.networks.clicked.connect(self._show_networks)
        self.counter.as_thread.clicked.connect(self.show_thread)
        self._window.installEventFilter(self)

    def acts(self) -> dict[str, Callable[[], object]]:
        """What the window asks for by name (ui/acts.py) and this does."""
        return {
            "copy_post": self.copy,
            "show_networks": self.show_networks,
            "show_thread": self.show_thread,
            "break_here": self.break_here,
            "join_here": self.join_here,
        }

    def draft_changed(self) -> None:
        """Another draft is in the editor."""
        self._pointed_out, self._copy_due = None, False
        self.threads.open(Wishes())
        self.tally.again()

    # --- counts -----------------------------------------------------------------------------------

    def show_networks(self) -> None:
        """All networks at once, the focus on the chosen one."""
        self._popover.toggle(by_keys=True)

    def _show_networks(self) -> None:
        self._popover.toggle(by_keys=self.counter.networks.hasFocus())

    def _counted(self, counts: Counts) -> None:
        self.counter.show_counts(counts)
        self._chooser.show_counts(counts)
        self._rows.show_counts(counts)
        if self._popover.isVisible():
            self._popover.place()
        self._show_cuts()
        if self._pointed_out is not None and counts.count.fits:
            self._pointed_out = None
            self.fits_again.emit()
        if counts.problems != self._problems:
            self._problems = counts.problems
            self._tell_problems()
        if self._copy_due:
            self.copy()

    def _tell_problems(self) -> None:
        for sentence in self._problems[:1]:
            self.problem.emit(f"Your own limits: {sentence}")

    def _show_cuts(self) -> None:
        """Where the parts of the thread end, or else where the post is full."""
        thread, counts = self.threads.fresh(), self.tally.fresh()
        if self.threads.wanted:
            if thread is not None:
                self._editor.show_cuts([part.span.end for part in thread.parts[:-1]])
        elif counts is not None:
            cut = counts.count.cut
            self._editor.show_cuts(() if cut is None else (cut,))

    def _fit(self) -> None:
        self._chooser.make_room(self._window.width() < NARROW_PX)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return False

    # --- the thread -------------------------------------------------------------------------------

    def show_thread(self) -> None:
        """The parts, in the page's place; asked for again, back to writing."""
        view = self._need_thread_view()
        if view.isVisible():
            self._window.show_editor()
            return
        self.threads.want()
        self._window.show_view(view)
        view.enter()
        thread = self.threads.fresh()
        if thread is not None:
            self._parted(thread)

    def _need_thread_view(self) -> "ThreadView":
        if self._thread_view is None:
            from ui.thread_view import ThreadView

            view = self._thread_view = ThreadView(self._window.theme)
            view.copy_wanted.connect(self._copy_part)
            view.break_wanted.connect(self.threads.break_at)
            view.join_wanted.connect(self.threads.keep_together)
            view.numbered.connect(self.threads.number)
            view.closed.connect(self._window.show_editor)
        return self._thread_view

    def _parted(self, thread: "Thread", _snapshot: Snapshot | None = None) -> None:
        self._show_cuts()
        counts, view = self.tally.latest, self._thread_view
        if view is not None and counts is not None:
            view.show_thread(thread, counts.network, self.threads.wishes.numbered)

    def break_here(self) -> None:
        """A new part begins at the caret, on the page or in the thread."""
        if self._thread_view is not None and self._thread_view.isVisible():
            self._thread_view.break_here()
            return
        self.threads.break_at(self._editor.snapshot().cursor)
        self.said.emit(BROKEN)

    def join_here(self) -> None:
        """The two parts that meet nearest to the caret stay together."""
        self.said.emit(JOINED if self.threads.join(self._editor.snapshot().cursor) else NOT_CUT)

    # --- copying ----------------------------------------------------------------------------------

    def copy(self, anyway: bool = False) -> None:
        """Copy the post, or the next part of the thread that is shown; a post that does not fit
        is said so first, once for each state of the text."""
        view = self._thread_view
        if view is not None and view.isVisible():
            self._copy_part(view.next_part)
            return
        counts = self.tally.at_once()
        self._copy_due = counts is None
        if counts is None:
            return
        if counts.count.fits or anyway or self._pointed_out == counts.revision:
            self._pointed_out = None
            self.fits_again.emit()
            self._copying.copy()
        else:
            self._pointed_out = counts.revision
            sentence = counts.count.reasons[0].sentence
            self.too_long.emit(sentence, counts.count.cut is not None)

    def copy_anyway(self) -> None:
        """As it is, though it does not fit."""
        self.copy(anyway=True)

    def _copy_part(self, number: int) -> None:
        thread, view = self.threads.fresh(), self._thread_view
        if thread is None or view is None or number > len(thread.parts):
            return
        total = len(thread.parts)
        more = f"Part {number + 1} is next." if number < total else "That was the last one."
        self._copying.copy_part(thread.parts[number - 1].text, f"Copied part {number}. {more}")
        view.tick(number)
