"""What could be looked at before posting: shown in a card above the status line, put into the text
with one click, left alone for good where the writer says so."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from app.networks.findings import Finding
from ui.drafts.desk import Desk
from ui.drafts.keeper import Keeper
from ui.jobs import Jobs
from ui.networks.advice import AdviceCards
from ui.networks.counter import Counter
from ui.networks.tally import Counts
from ui.window.popover import Popover
from ui.window.window import Window

CHANGED = "Your text has changed since, so nothing was put in its place."
LEFT = "Left as it is, in this draft."


def key(finding: Finding, text: str) -> str:
    """What a finding is remembered by: its kind, and its words."""
    return f"post: {finding.kind}: {finding.span.of(text)}"


class Advising(QObject):
    """Between the findings and the page."""

    said = Signal(str)
    undoable = Signal(str, object)

    def __init__(
        self,
        window: Window,
        counter: Counter,
        keeper: Keeper,
        jobs: Jobs,
        desk: Desk,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window, self._editor, self._counter = window, window.editor, counter
        self._keeper, self._jobs, self._desk = keeper, jobs, desk
        self._left: frozenset[str] = frozenset()
        self._counts: Counts | None = None
        self._cards = AdviceCards(window.theme)
        self.popover = Popover(counter.advice, self._cards, "Before you post", window.editor)
        counter.advice.clicked.connect(self._clicked)
        self._cards.use_wanted.connect(self._use)
        self._cards.show_wanted.connect(self._show)
        self._cards.leave_wanted.connect(self._leave)

    def open(self) -> None:
        """Another draft is in the editor; what was left alone in it comes from the store."""
        self._left = frozenset()
        done = partial(self._fetched, self._keeper.draft_id)
        self._jobs.store(self._desk.ask, "dismissed", self._keeper.draft_id, done=done)

    def _fetched(self, draft_id: str, dismissed: frozenset[str]) -> None:
        if draft_id == self._keeper.draft_id:
            self._left |= dismissed
            self._refresh()

    def show_counts(self, counts: Counts) -> None:
        """Show what was found in the text of these counts."""
        self._counts = counts
        self._refresh()

    def _refresh(self) -> None:
        counts = self._counts
        if counts is None:
            return
        kept = tuple(each for each in counts.findings if key(each, counts.text) not in self._left)
        self._cards.show_findings(kept, counts.text)
        self._counter.show_advice(len(kept))
        if self.popover.isVisible():
            if kept:
                self.popover.place()
            else:
                self.popover.close_card()

    def toggle(self) -> None:
        """Open the card with the focus in it, or close it."""
        if not self._cards.shown:
            self.said.emit("Nothing to mention before you post.")
        else:
            self.popover.toggle(by_keys=True)

    def _clicked(self) -> None:
        self.popover.toggle(by_keys=self._counter.advice.hasFocus())

    def _is_fresh(self) -> bool:
        counts = self._counts
        if counts is not None and counts.revision == self._editor.revision():
            return True
        self.said.emit(CHANGED)
        return False

    def _use(self, finding: Finding) -> None:
        if finding.replacement is not None and self._is_fresh():
            self._window.show_editor()
            self._editor.put(finding.span, finding.replacement)

    def _show(self, finding: Finding) -> None:
        if self._is_fresh():
            self.popover.close_card()
            self._window.show_editor()
            self._editor.select(finding.span)

    def _leave(self, finding: Finding) -> None:
        if self._counts is None:
            return
        name, draft_id = key(finding, self._counts.text), self._keeper.draft_id
        self._left |= {name}
        self._keeper.save()
        self._jobs.store(self._desk.ask, "dismiss", draft_id, name)
        self._refresh()
        self.undoable.emit(LEFT, partial(self._take_back, draft_id, name))

    def _take_back(self, draft_id: str, name: str) -> None:
        self._jobs.store(self._desk.ask, "undismiss", draft_id, name)
        if draft_id == self._keeper.draft_id:
            self._left -= {name}
            self._refresh()
