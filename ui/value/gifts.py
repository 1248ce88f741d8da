"""CLOSEST GIFT: the nearest move as a card, and a second one as a line that opens into a card."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.parts.theme import LIGHT, Theme
from ui.parts.widgets import button, caption
from ui.value.gift_card import GiftCard
from ui.value.words import move_title

if TYPE_CHECKING:
    from app.value.model import Suggestion


class Gifts(QWidget):
    """One or two suggestions. Cards are kept and reused, so that nothing moves while one types."""

    use_wanted = Signal(object)  # Suggestion
    example_wanted = Signal(str)
    not_this = Signal(str)

    def __init__(self, theme: Theme = LIGHT, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._second_move = ""  # the move of the second one, once it was opened
        self._suggestions: tuple[Suggestion, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        title = caption("Closest gift")
        title.setContentsMargins(0, 24, 0, 2)
        self._column.addWidget(title)
        self._cards = [self._new_card()]
        self._other = button("", "link")
        self._other.clicked.connect(self._open_second)
        self._column.addWidget(self._other, 0, Qt.AlignmentFlag.AlignLeft)

    def show_suggestions(self, suggestions: tuple["Suggestion", ...]) -> None:
        """Show these, one or two, the closest first."""
        self._suggestions = suggestions
        self._cards[0].show_suggestion(suggestions[0])
        self._show_second(suggestions[1] if len(suggestions) > 1 else None)

    def _show_second(self, second: "Suggestion | None") -> None:
        """The second gift is one line until it is asked for; it closes with another move."""
        is_open = second is not None and second.move == self._second_move
        if not is_open:
            self._second_move = ""
        self._other.setVisible(second is not None and not is_open)
        if second is not None:
            words = f"Or: {move_title(second.move)}"
            self._other.setText(words)
            self._other.setAccessibleName(f"{words}, show it")
        if len(self._cards) > 1:
            self._cards[1].setVisible(is_open)
        if is_open and second is not None:
            self._cards[1].show_suggestion(second)

    def _open_second(self) -> None:
        if len(self._suggestions) < 2:
            return
        if len(self._cards) < 2:
            self._cards.append(self._new_card())
        self._second_move = self._suggestions[1].move
        held = self._other.hasFocus()
        self._show_second(self._suggestions[1])
        if held:
            self._cards[1].setFocus(Qt.FocusReason.TabFocusReason)

    def _new_card(self) -> GiftCard:
        card = GiftCard(self._theme)
        card.use_wanted.connect(self.use_wanted)
        card.example_wanted.connect(self.example_wanted)
        card.not_this.connect(self.not_this)
        self._column.addWidget(card)
        return card

    def use_first(self) -> None:
        """What *Use it* of the closest one does."""
        self._cards[0].use()

    def set_theme(self, theme: Theme) -> None:
        """The theme for cards that are made later."""
        self._theme = theme
