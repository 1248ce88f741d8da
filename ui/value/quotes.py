"""A heading with quoted words below it: what was seen, one of two readings, what was promised."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ui.parts.text_block import TextBlock
from ui.parts.theme import LIGHT, Theme
from ui.parts.widgets import caption
from ui.value.evidence_list import EvidenceList

if TYPE_CHECKING:
    from app.value.model import Evidence, Reading


class Quotes(QWidget):
    """A caption and its quotes; hidden while there are none."""

    chosen = Signal(object)  # Evidence

    def __init__(self, title: str, theme: Theme = LIGHT, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = EvidenceList(theme, self)
        self.list.chosen.connect(self.chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 18, 0, 0)
        column.setSpacing(10)
        self._title: QLabel = caption(title)
        column.addWidget(self._title)
        column.addWidget(self.list)

    def show_evidence(self, evidence: tuple["Evidence", ...]) -> None:
        """Show these, in the order of the text."""
        self.list.show_evidence(evidence)
        self.setVisible(bool(evidence))


class EitherWay(QWidget):
    """Two readings of one post, each with its sentence and its quotes; hidden while sure."""

    chosen = Signal(object)  # Evidence

    def __init__(self, theme: Theme = LIGHT, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 14, 0, 0)
        self._column.setSpacing(8)
        self._ways = [self._way(theme), self._way(theme)]

    def _way(self, theme: Theme) -> tuple[TextBlock, EvidenceList]:
        says, quotes = TextBlock(theme=theme), EvidenceList(theme, self)
        quotes.chosen.connect(self.chosen)
        self._column.addWidget(says)
        self._column.addWidget(quotes)
        return says, quotes

    def show_readings(self, readings: tuple["Reading", ...]) -> None:
        """Show two readings, or nothing."""
        self.setVisible(len(readings) == len(self._ways))
        for (says, quotes), reading in zip(self._ways, readings, strict=False):
            says.set_text(reading.says)
            quotes.show_evidence(reading.evidence)
            quotes.setVisible(bool(reading.evidence))
