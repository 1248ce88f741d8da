"""What a kind reader would mention before a post goes out: each with its reason, one click, one
undo step; nothing is forced."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.networks.findings import Finding
from ui.parts.flow import FlowLayout
from ui.parts.text_block import TextBlock
from ui.parts.theme import LIGHT, MEDIUM, SMALL_PX, Theme
from ui.parts.widgets import button, caption, dress

SHOWN = 6  # at once; the next comes when one is done with
LONGEST = 60  # code points of quoted words


def quoted(words: str) -> str:
    """Words of the draft on one line, cut where they are many."""
    line = " ".join(words.split())
    return f"“{line}”" if len(line) <= LONGEST else f"“{line[: LONGEST - 1]}…”"


class AdviceCard(QFrame):
    """One finding."""

    use_wanted = Signal(object)  # Finding
    show_wanted = Signal(object)
    leave_wanted = Signal(object)

    def __init__(self, finding: Finding, words: str, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("adviceCard")
        self.finding = finding
        about = quoted(words)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(4)
        for said, tone, weight in (
            (finding.message, "ink", MEDIUM),
            (finding.reason, "muted", 400),
        ):
            column.addWidget(
                TextBlock(said, tone=tone, pixels=SMALL_PX, weight=weight, line_px=18, theme=theme)
            )
        row = FlowLayout(gap=6)
        if finding.replacement is not None:
            use = button("Use it", spoken=f"Use it for {about}")
            use.clicked.connect(self._use)
            row.addWidget(use)
        show = button("Show it", "quiet", spoken=f"Show {about} in the text")
        show.clicked.connect(self._show)
        leave = button("Leave it", "quiet", spoken=f"Leave {about} as it is")
        leave.clicked.connect(self._leave)
        row.addWidget(show)
        row.addWidget(leave)
        column.addLayout(row)

    def _use(self) -> None:
        self.use_wanted.emit(self.finding)

    def _show(self) -> None:
        self.show_wanted.emit(self.finding)

    def _leave(self) -> None:
        self.leave_wanted.emit(self.finding)


class AdviceCards(QWidget):
    """The findings in the order of the text."""

    use_wanted = Signal(object)
    show_wanted = Signal(object)
    leave_wanted = Signal(object)

    def __init__(self, theme: Theme = LIGHT) -> None:
        super().__init__()
        self.setObjectName("adviceBody")
        self._theme = theme
        self._cards: list[AdviceCard] = []
        self._shown: tuple[tuple[Finding, str], ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(8, 12, 8, 8)
        self._column.setSpacing(2)
        head = caption("Before you post")
        head.setContentsMargins(12, 0, 12, 4)
        self._column.addWidget(head)
        self._column.addStretch(1)

    @property
    def shown(self) -> int:
        """How many are shown."""
        return len(self._cards)

    def show_findings(self, findings: tuple[Finding, ...], text: str) -> None:
        """Show these findings about this text."""
        shown = tuple((each, each.span.of(text)) for each in findings[:SHOWN])
        if shown == self._shown:
            return
        self._shown = shown
        for card in self._cards:
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = [AdviceCard(finding, words, self._theme) for finding, words in shown]
        for number, card in enumerate(self._cards, 1):
            card.use_wanted.connect(self.use_wanted)
            card.show_wanted.connect(self.show_wanted)
            card.leave_wanted.connect(self.leave_wanted)
            self._column.insertWidget(number, card)
            card.show()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of this theme."""
        self._theme = theme
        for card in self._cards:
            dress(card, theme)
