"""Where the post goes: wires counts, texts for single networks, thread, preview and advice to the
window.

Built after the first frame; nothing of app.networks is imported before.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui.drafts.desk import Desk
from ui.drafts.keeper import Keeper
from ui.jobs import Jobs
from ui.latest import Latest
from ui.networks.advising import Advising
from ui.networks.counter import Counter
from ui.networks.own_text_bar import OwnTextBar
from ui.networks.rows import NetworkRows
from ui.networks.tally import Counts, Tally
from ui.networks.thread_desk import ThreadDesk
from ui.networks.threads import Threads
from ui.networks.variants import Variants
from ui.page.editor import Snapshot
from ui.parts.widgets import dress
from ui.settings import Settings
from ui.window.copying import Copying
from ui.window.popover import Popover
from ui.window.window import Window

if TYPE_CHECKING:
    from ui.networks.alt_view import AltView
    from ui.networks.alts import Alts
    from ui.networks.preview_card import Look
    from ui.networks.preview_view import PreviewView, Question

NARROW_PX = 820  # a window below this leaves out what the status line says too
PREVIEW_PAUSE_MS = 200
IN_MENU = ("own_text", "show_thread", "show_preview", "show_alts")


class Posting(QObject):
    """Shows the counts and carries out what is asked for about them."""

    said = Signal(str)
    undoable = Signal(str, object)
    problem = Signal(str)
    too_long = Signal(str, bool)  # a sentence before copying; whether a thread would help
    fits_again = Signal()  # that sentence is no longer true
    turned = Signal()  # another text of the same draft is on the page

    def __init__(
        self,
        window: Window,
        copying: Copying,
        keeper: Keeper,
        jobs: Jobs,
        desk: Desk,
        settings: Settings,
        config: Path,
    ) -> None:
        super().__init__(window)
        self._window, self._editor, self._copying = window, window.editor, copying
        self._keeper, self._jobs, self._desk = keeper, jobs, desk
        editor = self._editor
        self.tally = Tally(editor, jobs, settings, config, self)
        self.threads = Threads(editor, jobs, self.tally, self)
        self.variants = Variants(editor, keeper, self.tally, self.threads, jobs, desk, self)
        self.thread_desk = ThreadDesk(
            window, self.tally, self.threads, copying, keeper, jobs, desk, self
        )
        self.counter = Counter()
        self._chooser = window.bar.networks
        self._bar = OwnTextBar()
        window.foot.put(self.counter)
        window.put_above_page(self._bar)
        self.advising = Advising(window, self.counter, keeper, jobs, desk, self)
        self._rows = NetworkRows(window.theme)
        self._popover = Popover(self.counter.networks, self._rows, "All networks", editor)
        self._preview: PreviewView | None = None
        self._looks = Latest(editor, jobs, self._ask_looks, _looks, PREVIEW_PAUSE_MS, self)
        self._alts: Alts | None = None
        self._alt_view: AltView | None = None
        self._problems: tuple[str, ...] = ()
        self._pointed_out: int | None = None  # the revision that was said to be too long
        self._copy_due = False
        for each in (self._popover, self.advising.popover):
            dress(each, window.theme)
        self._connect()
        self._fit()
        self.draft_changed()

    def _connect(self) -> None:
        self.tally.counted.connect(self._counted)
        self.threads.parted.connect(self._show_cuts)
        self.threads.wished.connect(self._show_cuts)
        self.tally.chosen_changed.connect(self._no_longer_pointed_out)
        self._looks.answered.connect(self._show_looks)
        self._chooser.chosen.connect(self.tally.choose)
        self._chooser.add_acts(*(self._window.act(name) for name in IN_MENU))
        self._rows.chosen.connect(self.tally.choose)
        self._bar.back.clicked.connect(self.variants.end)
        self.counter.networks.clicked.connect(self._show_networks)
        self.counter.as_thread.clicked.connect(self.thread_desk.show)
        self.variants.turned.connect(self._turned)
        self._keeper.saving.connect(self.variants.keep_choices)
        for part in (self.variants, self.advising):
            part.undoable.connect(self.undoable)
        for each in (self.variants, self.advising, self.thread_desk):
            each.said.connect(self.said)
        self._window.resized.connect(self._fit)

    def acts(self) -> dict[str, Callable[[], object]]:
        """What the window asks for by name (ui/acts.py) and this does."""
        return {
            "copy_post": self.copy,
            "show_networks": self.show_networks,
            "show_advice": self.advising.toggle,
            "show_preview": self.show_preview,
            "show_alts": self.show_alts,
            "own_text": self.variants.toggle,
        } | self.thread_desk.acts()

    def draft_changed(self) -> None:
        """Another draft is in the editor."""
        self._pointed_out, self._copy_due = None, False
        self.variants.open()
        self.advising.open()
        if self._alts is not None:
            self._alts.open()
        self._bar.show_name("")
        self.tally.again()

    def keep(self) -> None:
        """The window closes: what is due is saved now."""
        self.variants.keep_choices()
        if self._alts is not None:
            self._alts.keep()

    # --- counts -----------------------------------------------------------------------------------

    def show_networks(self) -> None:
        """All networks at once, the focus on the chosen one."""
        self._popover.toggle(by_keys=True)

    def _show_networks(self) -> None:
        self._popover.toggle(by_keys=self.counter.networks.hasFocus())

    def _counted(self, counts: Counts) -> None:
        self.counter.show_counts(counts)
        self._chooser.show_counts(counts)
        self._rows.show_counts(counts, self.variants.own)
        self.advising.show_counts(counts)
        if self._popover.isVisible():
            self._popover.place()
        self._show_cuts()
        self._looks.soon()
        if counts.count.fits:
            self._no_longer_pointed_out()
        if counts.problems != self._problems:
            self._problems = counts.problems
            self._tell_problems()
        if self._copy_due:
            self.copy()

    def _no_longer_pointed_out(self, _network: str = "") -> None:
        if self._pointed_out is not None:
            self._pointed_out = None
            self.fits_again.emit()

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

    def _turned(self) -> None:
        counts, shown = self.tally.latest, self.variants.shown
        names = {each.id: each.name for each in counts.networks} if counts is not None else {}
        self._bar.show_name(names.get(shown, shown))
        self.turned.emit()

    def _fit(self) -> None:
        self._chooser.make_room(self._window.width() < NARROW_PX)

    # --- preview and pictures ---------------------------------------------------------------------

    def show_preview(self) -> None:
        """The post on each network, in the page's place; asked for again, back to writing."""
        if self._preview is None:
            from ui.networks.preview_view import PreviewView

            self._preview = PreviewView(self._window.theme)
            self._preview.closed.connect(self._window.show_editor)
        if self._preview.isVisible():
            self._window.show_editor()
            return
        self._window.show_view(self._preview)
        self._looks.now()

    def _ask_looks(self, snapshot: Snapshot) -> "Question | None":
        counts = self.tally.latest
        if self._preview is None or not self._preview.isVisible() or counts is None:
            return None
        if counts.revision != snapshot.revision:
            return None  # they come, and ask again
        from ui.networks.preview_view import Question

        texts = self.variants.texts()
        both = zip(counts.networks, counts.counts, strict=True)
        return Question(tuple((n, texts.on(n.id, snapshot.text), count) for n, count in both))

    def _show_looks(self, looks: "tuple[Look, ...]") -> None:
        if self._preview is not None:
            self._preview.show_looks(looks, self.tally.chosen)

    def show_alts(self) -> None:
        """The words for pictures, in the page's place; asked for again, back to writing."""
        if self._alt_view is None:
            from ui.networks.alt_view import AltView
            from ui.networks.alts import Alts

            view = self._alt_view = AltView(self._window.theme)
            view.closed.connect(self._window.show_editor)
            self._alts = Alts(
                view, self.tally, self._keeper, self._copying, self._jobs, self._desk, self
            )
            self._alts.problem.connect(self.problem)
            self._alts.open()
        if self._alt_view.isVisible():
            self._window.show_editor()
            return
        if self._alts is not None:
            self._alts.show()
        self._window.show_view(self._alt_view)

    # --- copying ----------------------------------------------------------------------------------

    def copy(self, anyway: bool = False) -> None:
        """Copy the post, or the next part of the thread that is shown; a post that does not fit
        is said so first, once for each state of the text."""
        if self.thread_desk.shown:
            self.thread_desk.copy_next()
            return
        counts = self.tally.at_once()
        self._copy_due = counts is None
        if counts is None:
            return
        if counts.count.fits or anyway or self._pointed_out == counts.revision:
            self._no_longer_pointed_out()
            self._copying.copy()
        else:
            self._pointed_out = counts.revision
            sentence = counts.count.reasons[0].sentence
            self.too_long.emit(sentence, counts.count.cut is not None)

    def copy_anyway(self) -> None:
        """As it is, though it does not fit."""
        self.copy(anyway=True)


def _looks(question: "Question") -> "tuple[Look, ...]":
    from ui.networks.preview_view import looks

    return looks(question)
