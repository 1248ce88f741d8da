"""From report to panel and back: what the engine saw is shown, what the writer says is heard."""

import re
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from app.value.span import Span
from ui.drafts.desk import Desk
from ui.drafts.keeper import Keeper
from ui.jobs import Jobs
from ui.page.editor import Editor, Snapshot
from ui.page.stepping import next_span
from ui.session import Session
from ui.value.panel import ValuePanel

if TYPE_CHECKING:
    from app.value.model import Evidence, Report, Suggestion

NOTHING_MARKED = "Nothing is marked in this text."
CHANGED_SINCE = "Your text has changed since, so nothing was put in its place."
NOT_THERE = "Those words are not in your text any more."
SET_ASIDE = "Set aside for this draft."
HEARD = "Noted, on this machine only."


class OwnVerdict(NamedTuple):
    """How the writer sees one text."""

    text: str
    verdict: str


class Feedback(QObject):
    """Shows each report in the panel and under the words; carries out what the panel asks for."""

    said = Signal(str)  # a short sentence worth a moment's notice
    undoable = Signal(str, object)  # a sentence, and a function that takes it back
    corrected = Signal()  # what the writer says of readings is another now

    def __init__(
        self,
        editor: Editor,
        panel: ValuePanel,
        session: Session,
        keeper: Keeper,
        jobs: Jobs,
        desk: Desk,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._editor, self._panel, self._session = editor, panel, session
        self._keeper, self._jobs, self._desk = keeper, jobs, desk
        self._dismissed: frozenset[str] = frozenset()
        self._own: OwnVerdict | None = None
        self._shown: tuple[Report, Snapshot] | None = None
        self._wanted = ""  # the move to use as soon as the text has been read anew
        self._underlines = True
        self._connect()

    def _connect(self) -> None:
        session, panel = self._session, self._panel
        session.started.connect(panel.show_busy)
        session.published.connect(self._published)
        session.dropped.connect(panel.settle)
        session.failed.connect(panel.show_problem)
        session.noticed.connect(panel.show_notice)
        panel.evidence_chosen.connect(self._choose)
        panel.use_wanted.connect(self.use)
        panel.not_this.connect(self._not_this)
        panel.seen_differently.connect(self._see_differently)

    def draft_opened(self, dismissed: frozenset[str], own: OwnVerdict | None = None) -> None:
        """Another draft is in the editor; ``dismissed`` are the moves its writer set aside,
        ``own`` how they saw it last."""
        self._dismissed, self._own = dismissed, own
        self._shown, self._wanted = None, ""
        self._editor.show_evidence(())
        self._panel.show_other()
        self._session.read_now()

    # --- what is shown --------------------------------------------------------------------------

    def show_underlines(self, on: bool) -> None:
        """Turn the marks under the words on or off; the panel stays as it is."""
        self._underlines = on
        self._editor.show_evidence(self._marked())

    def _published(self, report: "Report", snapshot: Snapshot) -> None:
        self._shown = (report, snapshot)
        self._keeper.judged(report, snapshot, self._own_verdict(snapshot.text))
        self._show()
        if self._wanted:
            self._use_wanted(report)

    def _own_verdict(self, text: str) -> str | None:
        return self._own.verdict if self._own is not None and self._own.text == text else None

    def _show(self) -> None:
        if self._shown is None:
            return
        report, snapshot = self._shown
        if not snapshot.text.strip():
            self._editor.show_evidence(())
            self._panel.show_empty()
            return
        kept = tuple(s for s in report.suggestions if s.move not in self._dismissed)
        own = self._own_verdict(snapshot.text)
        self._panel.show_report(replace(report, suggestions=kept), snapshot.text, own)
        self._editor.show_evidence(self._marked())

    def _marked(self) -> tuple["Evidence", ...]:
        """The words to underline: none where the panel keeps quiet, or the writer wants none."""
        shown = self._shown[0] if self._shown is not None else None
        return shown.evidence if shown and self._underlines and not shown.silence else ()

    # --- evidence -------------------------------------------------------------------------------

    def _choose(self, evidence: "Evidence") -> None:
        """Select quoted words where they stand now."""
        place = where(evidence, self._editor.snapshot().text)
        if place is None:
            self.said.emit(NOT_THERE)
        else:
            self._editor.select(place)

    def step(self, forward: bool) -> None:
        """Select the next (or previous) piece of evidence from the cursor on, round the end."""
        text = self._editor.snapshot().text
        found = (where(each, text) for each in self._marked())
        spans = sorted({place for place in found if place is not None})
        if spans:
            self._editor.select(next_span(spans, self._editor.selected(), forward))
        else:
            self.said.emit(NOTHING_MARKED)

    # --- Use it ---------------------------------------------------------------------------------

    def use(self, suggestion: "Suggestion") -> None:
        """Put the rewrite in the draft's place, or the move's shape below it where there is none:
        one undo step, the first blank selected. A text that has changed since it was read is read
        again first, so that no word is lost that the rewrite does not know."""
        shown = self._shown
        if shown is None or shown[1].revision != self._editor.revision():
            self._wanted = suggestion.move
            self._session.read_now()
            return
        start, new = 0, suggestion.rewrite
        if new is None:
            above = shown[1].text.rstrip()
            start = len(above)
            new = f"{above}\n\n{suggestion.pattern}" if above else suggestion.pattern
        self._keeper.save("before a rewrite")
        self._editor.replace_all(new)
        self._editor.select(Span(start, start))
        self._editor.next_blank()

    def _use_wanted(self, report: "Report") -> None:
        move, self._wanted = self._wanted, ""
        found = next((each for each in report.suggestions if each.move == move), None)
        if found is None:
            self.said.emit(CHANGED_SINCE)
        else:
            self.use(found)

    # --- what the writer says of it ---------------------------------------------------------------

    def _not_this(self, move: str) -> None:
        draft_id = self._keeper.draft_id
        self._dismissed |= {move}
        self._keeper.save()
        self._jobs.store(self._desk.ask, "dismiss", draft_id, move)
        self._show()
        self.undoable.emit(SET_ASIDE, partial(self._take_back_not_this, draft_id, move))

    def _take_back_not_this(self, draft_id: str, move: str) -> None:
        self._jobs.store(self._desk.ask, "undismiss", draft_id, move)
        if draft_id == self._keeper.draft_id:
            self._dismissed -= {move}
            self._show()

    def _see_differently(self, verdict: str) -> None:
        if self._shown is None:
            return
        report, snapshot = self._shown
        if report.verdict is None:
            return
        draft_id, own = self._keeper.draft_id, OwnVerdict(snapshot.text, verdict)
        before, self._own = self._own, own
        self._jobs.store(
            self._desk.ask, "correct", draft_id, snapshot.text, verdict, report.verdict
        )
        self.corrected.emit()
        self._keeper.judged(report, snapshot, verdict)
        self._show()
        self.undoable.emit(HEARD, partial(self._take_back_verdict, draft_id, own, before))

    def _take_back_verdict(self, draft_id: str, own: OwnVerdict, before: OwnVerdict | None) -> None:
        self._jobs.store(_forget, self._desk, draft_id, own)
        self.corrected.emit()
        if draft_id != self._keeper.draft_id or self._own != own:
            return
        self._own = before
        if self._shown is not None:
            report, snapshot = self._shown
            self._keeper.judged(report, snapshot, self._own_verdict(snapshot.text))
        self._show()


def where(evidence: "Evidence", text: str) -> Span | None:
    """Where quoted words stand now: as they were found, else in the nearest place that says the
    same; None when the text does not say them any more."""
    span, quote = evidence.span, evidence.quote
    if span.of(text) == quote:
        return span
    places = [found.start() for found in re.finditer(re.escape(quote), text)] if quote else []
    if not places:
        return None
    start = min(places, key=lambda place: abs(place - span.start))
    return Span(start, start + len(quote))


def _forget(desk: Desk, draft_id: str, own: OwnVerdict) -> None:
    """On the store's thread: take back what was said last, if it is this."""
    last = desk.ask("correction_of", draft_id)
    if last is not None and (last.text, last.said) == (own.text, own.verdict):
        desk.ask("forget_correction", last.id)
