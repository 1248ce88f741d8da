"""The post as it will look on each network, in the page's place."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout

from app.networks.model import Count, Network
from ui.networks.preview_card import DRAWN, Look, PreviewCard
from ui.parts.theme import LIGHT, Theme
from ui.window.view_frame import ViewFrame

TITLE = "Preview"
NOTE = (
    "Drawn from what the networks are known to do; they change it as they like. "
    "A small upright line marks about where “more” comes."
)
TWO_COLUMNS_PX = 640


@dataclass(frozen=True, slots=True)
class Question:
    """The text that each network gets, in their order, and what it counts there."""

    texts: tuple[tuple[Network, str, Count], ...]


def looks(question: Question) -> tuple[Look, ...]:
    """What to draw; plain text looks like itself and is left out."""
    from app.networks.preview import preview

    return tuple(
        Look(network, count, preview(text[:DRAWN], network))
        for network, text, count in question.texts
        if network.images != "none"
    )


class PreviewView(ViewFrame):
    """A card a network, in two columns where there is room."""

    def __init__(self, theme: Theme = LIGHT) -> None:
        super().__init__(TITLE, NOTE, theme)
        self._cards: list[PreviewCard] = []
        self._columns = 0
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(20)
        self._grid.setVerticalSpacing(12)
        self.room.addLayout(self._grid)
        self.room.addStretch(1)

    def show_looks(self, looks: tuple[Look, ...], chosen: str) -> None:
        """Show these, the chosen network first."""
        ordered = sorted(looks, key=lambda look: look.network.id != chosen)
        while len(self._cards) < len(ordered):
            self._cards.append(PreviewCard(ordered[len(self._cards)], self._theme))
            self._columns = 0
        for card, look in zip(self._cards, ordered, strict=False):
            card.show_look(look)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        columns = 2 if self.width() >= TWO_COLUMNS_PX else 1
        if columns == self._columns:
            return
        self._columns = columns
        for number, card in enumerate(self._cards):
            top = Qt.AlignmentFlag.AlignTop
            self._grid.addWidget(card, number // columns, number % columns, top)
        for column in (0, 1):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
