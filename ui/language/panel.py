"""LANGUAGE: how grammar stands, where that needs words, and each finding with its way out."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from app.grammar.model import Finding
from ui.language.finding_card import FindingCard
from ui.language.state import LanguageState, Note
from ui.parts.text_block import TextBlock
from ui.parts.theme import LIGHT, SMALL_PX, Theme
from ui.parts.widgets import button, caption, how_many

FIRST, STEP = 5, 40


class LanguagePanel(QWidget):
    """A part of the Value panel that is there when it has something to say.

    Cards are kept and reused, so that nothing moves while one types.
    """

    chosen = Signal(object)  # Finding
    fix_wanted = Signal(object, str)  # Finding, replacement
    decided = Signal(str, object)  # a way to decide, Finding
    wanted = Signal(str)  # a name in ui/language/state.py: WANTS

    def __init__(self, theme: Theme = LIGHT, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Language")
        self._theme = theme
        self._findings: tuple[Finding, ...] = ()
        self._limit = FIRST
        self._open: tuple[str, str, int] | None = None  # see _key
        self._cards: list[FindingCard] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 24, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(caption("Language"))
        self._state = LanguageState(theme)
        self._state.wanted.connect(self.wanted)
        self._column.addWidget(self._state)
        self._problem = TextBlock(tone="muted", pixels=SMALL_PX, theme=theme)
        self._column.addWidget(self._problem)
        self._more = button("", "link")
        self._more.clicked.connect(self._show_more)
        self._column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (self, self._state, self._problem, self._more):
            part.hide()

    # --- what is shown ------------------------------------------------------------------------

    def show_findings(self, findings: tuple[Finding, ...], problem: str = "") -> None:
        """Show these, in the order of the text, and a sentence about what was not checked."""
        if (findings, problem) == (self._findings, self._problem.text()):
            return
        self._findings = findings
        if len(findings) <= FIRST:
            self._limit = FIRST
        if not findings:
            self._open = None
        self._problem.set_text(problem)
        self._problem.setVisible(bool(problem))
        self._fill()

    def show_state(self, note: Note | None) -> None:
        """Explain how grammar stands, or stop doing so."""
        if note is not None:
            self._state.show_note(note)
        self._state.setVisible(note is not None)
        self._fit()

    def point_at(self, finding: Finding) -> None:
        """Open this one, and bring it into view."""
        if finding not in self._findings:
            return
        number = self._findings.index(finding)
        self._open = self._key(number)
        self._limit = max(self._limit, number + 1)
        self._fill()
        self._bring_into_view(self._cards[number])

    def focus_first(self) -> None:
        """The keyboard goes to the first thing here, which comes into view."""
        first: LanguageState | FindingCard | None = None
        if not self._state.isHidden():
            first = self._state
        elif self._findings:
            first = self._cards[0]
        if first is not None:
            self._bring_into_view(first)
            first.focus_first()

    def _bring_into_view(self, part: QWidget) -> None:
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if above is not None:
            layout = self.layout()
            assert layout is not None
            layout.activate()
            above.ensureWidgetVisible(part, 0, 24)

    # --- the cards ----------------------------------------------------------------------------

    def _fill(self) -> None:
        count = how_many(len(self._findings), self._limit)
        while len(self._cards) < count:
            self._add_card()
        for number, card in enumerate(self._cards):
            card.setVisible(number < count)
            if number < count:
                card.show_finding(self._findings[number], self._key(number) == self._open)
        left = len(self._findings) - count
        self._more.setVisible(left > 0)
        self._more.setText(f"and {left} more")
        self._more.setAccessibleName(f"Show more of {left} further findings")
        self._fit()

    def _key(self, number: int) -> tuple[str, str, int]:
        """What a finding is known by again when the text was checked anew: its rule, its words, and
        how many of the same come before it."""
        each = self._findings[number]
        same = [(f.rule, f.quote) == (each.rule, each.quote) for f in self._findings[:number]]
        return each.rule, each.quote, sum(same)

    def _add_card(self) -> None:
        card = FindingCard(self._theme, self)
        card.chosen.connect(self.chosen)
        card.fix_wanted.connect(self.fix_wanted)
        card.decided.connect(self.decided)
        card.opened.connect(self._opened)
        self._column.insertWidget(self._column.indexOf(self._problem), card)
        self._cards.append(card)

    def _opened(self, finding: Finding, on: bool) -> None:
        self._open = self._key(self._findings.index(finding)) if on else None
        self._fill()

    def _show_more(self) -> None:
        self._limit += STEP
        self._fill()

    def _fit(self) -> None:
        said = bool(self._findings or self._problem.text()) or not self._state.isHidden()
        self.setVisible(said)
        self.updateGeometry()

    def set_theme(self, theme: Theme) -> None:
        """The theme for cards that are made later."""
        self._theme = theme
