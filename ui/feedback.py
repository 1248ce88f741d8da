"""From report to panel and back: what the engine saw is shown, what the writer says is heard."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from app.value.model import Evidence, Report, Span
from ui.desk import Desk
from ui.editor import Editor, Snapshot
from ui.jobs import Jobs
from ui.keeper import Keeper
from ui.session import Session
from ui.value_panel import ValuePanel


class Feedback(QObject):
    """Shows each report in the panel and under the words; carries out what the panel asks for."""

    said = Signal(str)  # a short sentence worth a moment's notice

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
        self._own_verdict: dict[str, tuple[str, str]] = {}  # draft → (text, verdict)
        self._shown: tuple[Report, Snapshot] | None = None
        self._underlines = True
        session.published.connect(self._published)
        session.failed.connect(panel.show_problem)
        panel.evidence_chosen.connect(self._choose)
        panel.rewrite_wanted.connect(self.use_rewrite)
        panel.pattern_wanted.connect(self.add_pattern)
        panel.not_this.connect(self._not_this)
        panel.undo_not_this.connect(self._undo_not_this)
        panel.seen_differently.connect(self._see_differently)

    def draft_opened(self, dismissed: frozenset[str]) -> None:
        """Another draft is in the editor; ``dismissed`` are the moves its writer set aside."""
        self._dismissed = dismissed
        self._shown = None
        self._editor.show_evidence(())
        self._session.read_now()

    def show_underlines(self, on: bool) -> None:
        """Turn the marks under the words on or off; the panel stays as it is."""
        self._underlines = on
        shown = self._shown
        self._editor.show_evidence(shown[0].evidence if shown and on else ())

    def _published(self, report: Report, snapshot: Snapshot) -> None:
        self._shown = (report, snapshot)
        own = self._own_verdict.get(self._keeper.draft_id)
        said = own[1] if own and own[0] == snapshot.text else None
        self._keeper.judged(report, snapshot, said)
        self._show()

    def _show(self) -> None:
        if self._shown is None:
            return
        report, snapshot = self._shown
        if not snapshot.text.strip():
            self._editor.show_evidence(())
            self._panel.show_empty()
            return
        kept = tuple(s for s in report.suggestions if s.move not in self._dismissed)
        self._panel.show_report(replace(report, suggestions=kept), snapshot.text)
        self._editor.show_evidence(report.evidence if self._underlines else ())

    def _choose(self, evidence: Evidence) -> None:
        self._editor.select(evidence.span)

    def step(self, forward: bool) -> None:
        """Select the next (or previous) piece of evidence from the cursor on, round the end."""
        if self._shown is None or not self._shown[0].evidence:
            self.said.emit("Nothing is marked in this text.")
            return
        here = self._editor.selected()
        spans = [e.span for e in self._shown[0].evidence]
        self._editor.select(_next(spans, here, forward))

    def use_rewrite(self, rewrite: str) -> None:
        """Put the rewrite in the draft's place: one undo step, the first blank selected."""
        self._keeper.save("before a rewrite")
        self._editor.replace_all(rewrite)
        self._editor.setFocus()
        self._editor.next_blank()

    def add_pattern(self, pattern: str) -> None:
        """Put a move's own shape below the draft: one undo step, its first blank selected."""
        text = self._editor.snapshot().text.rstrip()
        self.use_rewrite(f"{text}\n\n{pattern}" if text else pattern)

    def _not_this(self, move: str) -> None:
        self._dismissed |= {move}
        self._keeper.save()
        self._jobs.store(self._desk.ask, "dismiss", self._keeper.draft_id, move)
        self._show()

    def _undo_not_this(self, move: str) -> None:
        self._dismissed -= {move}
        self._jobs.store(self._desk.ask, "undismiss", self._keeper.draft_id, move)
        self._show()

    def _see_differently(self, verdict: str) -> None:
        if self._shown is None:
            return
        report, snapshot = self._shown
        self._own_verdict[self._keeper.draft_id] = (snapshot.text, verdict)
        self._jobs.store(
            self._desk.ask,
            "correct",
            self._keeper.draft_id,
            snapshot.text,
            verdict,
            report.verdict,
        )
        self._keeper.judged(report, snapshot, verdict)


def _next(spans: list[Span], here: Span, forward: bool) -> Span:
    """The span after (before) the selection; the first (last) one when there is none."""
    if forward:
        return next((s for s in spans if s.start >= max(here.end, here.start + 1)), spans[0])
    return next((s for s in reversed(spans) if s.end <= here.start), spans[-1])
