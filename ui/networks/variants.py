"""One draft, several networks: the common text, and a text of its own where the writer wants one.

The page always shows the text that the chosen network gets. Each text has a document of its own,
so that undo and caret are where they were when one comes back to it, and each is kept as it is
typed. Where nothing is different there is nothing to see of all this.
"""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from app.drafts.model import Variation
from ui.drafts.desk import Desk
from ui.drafts.keeper import KEEP_AFTER_MS, Keeper
from ui.jobs import Jobs
from ui.networks.tally import Tally, Texts
from ui.networks.threads import Threads, Wishes
from ui.page.editor import Editor
from ui.page.held import Held

COMMON = ""  # in the place of a network's id: the common text
NOTHING_YET = "Write the common text first; its own text for a network begins as a copy of it."
BEGUN = "This text is for {} alone. The common text stays as it is."
ENDED = "Back to the common text."


class Variants(QObject):
    """Knows which text of the draft is on the page."""

    said = Signal(str)
    undoable = Signal(str, object)
    turned = Signal()  # another text of the draft is on the page

    def __init__(
        self,
        editor: Editor,
        keeper: Keeper,
        tally: Tally,
        threads: Threads,
        jobs: Jobs,
        desk: Desk,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._editor, self._keeper, self._jobs, self._desk = editor, keeper, jobs, desk
        self._tally, self._threads = tally, threads
        self.shown = COMMON
        self._draft_id = keeper.draft_id
        self._known: dict[str, Variation] = {}
        self._held: dict[str, Held] = {}
        self._choices = QTimer(self, singleShot=True, interval=KEEP_AFTER_MS)
        self._choices.timeout.connect(self.keep_choices)
        tally.texts = self.texts
        tally.chosen_changed.connect(self._follow)
        threads.wished.connect(self._choices.start)
        editor.edited.connect(self._edited)

    # --- what there is ------------------------------------------------------------------------

    @property
    def own(self) -> frozenset[str]:
        """The networks that have a text of their own."""
        return frozenset(id for id, each in self._known.items() if each.text is not None)

    def texts(self) -> Texts:
        """What the networks get that do not get the text on the page."""
        own = tuple(
            (each.network, each.text)
            for each in self._known.values()
            if each.text is not None and each.network != self.shown
        )
        return Texts(self.shown, self._common() if self.shown else "", own)

    def _common(self) -> str:
        held = self._held.get(COMMON)
        return held.text if held is not None else ""

    # --- another draft ------------------------------------------------------------------------

    def open(self) -> None:
        """The common text of another draft is on the page."""
        self._draft_id, self.shown = self._keeper.draft_id, COMMON
        for held in self._held.values():
            held.document.deleteLater()
        self._known, self._held = {}, {}
        self._threads.open({})
        done = partial(self._fetched, self._draft_id)
        self._jobs.store(self._desk.ask, "variations", self._draft_id, done=done)

    def _fetched(self, draft_id: str, variations: tuple[Variation, ...]) -> None:
        if draft_id != self._draft_id:
            return
        self._known = {each.network: each for each in variations} | self._known
        wishes = self._wishes() | self._threads.wishes_by  # what was chosen meanwhile counts
        self._threads.open(wishes, wanted=self._threads.wanted)
        self._follow()
        self._tally.again()

    def _follow(self, _network: str = "") -> None:
        """Show the text that the chosen network gets."""
        wanted = self._tally.chosen if self._tally.chosen in self.own else COMMON
        if wanted != self.shown:
            self._turn(wanted)

    def _turn(self, wanted: str, text: str | None = None) -> None:
        """Put another text of the draft on the page; what was there is kept, its undo with it."""
        self.keep_choices()
        self._keeper.save()
        if self.shown in self._known:
            self._note_text()
        there = self._held.pop(wanted, None)
        known = self._known.get(wanted)
        begin = text if text is not None else (known.text if known is not None else None)
        self._held[self.shown] = self._editor.turn(there, begin or "")
        self.shown = wanted
        self._keeper.turn(self._variation if wanted else None)
        self._threads.open(self._wishes(), wanted=self._threads.wanted)
        self._tally.again()
        self.turned.emit()

    # --- a text of its own, and back ----------------------------------------------------------

    def toggle(self) -> None:
        """A text of its own for the chosen network, or back to the common one."""
        if self.shown:
            self.end()
        else:
            self.begin()

    def begin(self) -> None:
        """A text of its own for the chosen network, a copy of the common text at first."""
        text, network = self._editor.snapshot().text, self._tally.chosen
        if not text.strip():
            self.said.emit(NOTHING_YET)
            return
        self._keeper.save("before a text of its own")
        self._known[network] = replace(self._known.get(network, Variation(network)), text=text)
        self._turn(network, text)
        self._keeper.save_now()
        self.said.emit(BEGUN.format(self._name()))

    def end(self) -> None:
        """The chosen network gets the common text again; Undo brings its own back."""
        network, text = self.shown, self._editor.snapshot().text
        if not network:
            return
        self._turn(COMMON)
        own = self._held.pop(network)
        self._known[network] = Variation(network)
        self._put(self._known[network])
        self._tally.again()
        back = partial(self._bring_back, self._draft_id, network, text, own)
        self.undoable.emit(ENDED, back)

    def _bring_back(self, draft_id: str, network: str, text: str, own: Held) -> None:
        if draft_id != self._draft_id:
            self._jobs.store(self._desk.ask, "vary", draft_id, Variation(network, text))
            return
        self._known[network] = Variation(network, text)
        self._held[network] = own
        self._put(self._known[network])
        self._follow()

    def _name(self) -> str:
        counts = self._tally.latest
        return counts.network.name if counts is not None else self._tally.chosen

    # --- keeping ------------------------------------------------------------------------------

    def _edited(self, _revision: int) -> None:
        if self._threads.wishes_by:
            self._choices.start()

    def _note_text(self) -> None:
        self._known[self.shown] = self._variation(self._editor.snapshot().text)

    def _variation(self, text: str) -> Variation:
        """What the store keeps of the text on the page, which is one network's own."""
        return self._with_wishes(Variation(self.shown, text))

    def _with_wishes(self, variation: Variation) -> Variation:
        wishes = self._threads.wishes_by.get(variation.network, Wishes())
        to_points = self._editor.reading().offsets.to_points
        return replace(
            variation,
            numbered=wishes.numbered,
            forced=tuple(to_points(at) for at in wishes.forced),
            forbidden=tuple(to_points(at) for at in wishes.forbidden),
        )

    def keep_choices(self) -> None:
        """Save where the writer wants the breaks, now."""
        self._choices.stop()
        for network in self._threads.wishes_by:
            before = self._known.get(network, Variation(network))
            text = self._editor.snapshot().text if network == self.shown else before.text
            after = self._with_wishes(replace(before, text=text))
            if after != before:
                self._known[network] = after
                self._keeper.save()
                self._put(after)

    def _put(self, variation: Variation) -> None:
        self._jobs.store(self._desk.ask, "vary", self._draft_id, variation)

    def _wishes(self) -> dict[str, Wishes]:
        """What was chosen for the text on the page, network by network, as Qt positions."""
        to_units = self._editor.reading().offsets.to_units
        on_page = (
            each
            for each in self._known.values()
            if (each.network == self.shown if self.shown else each.text is None)
        )
        return {
            each.network: Wishes(
                each.numbered,
                tuple(to_units(at) for at in each.forced),
                tuple(to_units(at) for at in each.forbidden),
            )
            for each in on_page
        }
