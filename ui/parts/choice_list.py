"""A list of decisions, each of which can be taken back: by mouse, or with Delete."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListWidget, QVBoxLayout, QWidget

from app.grammar.choices import Choice
from ui.language.words import choice_words
from ui.parts.text_block import TextBlock
from ui.parts.theme import LIGHT, MEDIUM, SMALL_PX, Theme, font
from ui.parts.widgets import button

_MOST_ROWS = 6


class ChoiceList(QWidget):
    """A heading, what it means, the decisions (newest first), and the way to take some back."""

    taken_back = Signal(object)  # a tuple of Choice

    def __init__(self, heading: str, meaning: str, take_back: str, theme: Theme = LIGHT) -> None:
        super().__init__()
        self._choices: tuple[Choice, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 14, 0, 0)
        column.setSpacing(4)
        column.addWidget(TextBlock(heading, weight=MEDIUM, theme=theme))
        self._meaning, self._theme = meaning, theme
        self._note = TextBlock(meaning, tone="muted", pixels=SMALL_PX, theme=theme)
        column.addWidget(self._note)
        self._list = QListWidget()
        self._list.setObjectName("choiceList")
        self._list.setAccessibleName(heading)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setFont(font(SMALL_PX))
        self._list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setUniformItemSizes(True)
        column.addWidget(self._list)
        self._take_back = button(take_back, spoken=f"{take_back}: {heading}")
        self._take_back.setToolTip("Takes back what is chosen in the list (Delete)")
        self._take_back.clicked.connect(self._want)
        column.addWidget(self._take_back, 0, Qt.AlignmentFlag.AlignLeft)
        delete = QShortcut(QKeySequence(Qt.Key.Key_Delete), self._list)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._want)
        self._list.itemSelectionChanged.connect(self._chosen)
        self.show_choices(())

    def show_choices(self, choices: Sequence[Choice]) -> None:
        """Show these, the newest first; what is chosen moves on to the neighbour of what went."""
        shown = tuple(reversed(choices))
        if shown != self._choices or not self._list.count():
            row, held = self._list.currentRow(), self._list.hasFocus()
            self._choices = shown
            self._list.clear()
            self._list.addItems([choice_words(each) for each in shown])
            rows = min(_MOST_ROWS, len(shown))
            self._list.setFixedHeight(self._list.sizeHintForRow(0) * rows + 4 if rows else 0)
            if shown and held:
                self._list.setCurrentRow(max(0, min(row, len(shown) - 1)))
        self._note.set_text(self._meaning if shown else f"{self._meaning} None so far.")
        self._list.setVisible(bool(shown))
        self._take_back.setVisible(bool(shown))
        self._chosen()

    def _chosen(self) -> None:
        self._take_back.setEnabled(bool(self._list.selectedIndexes()))

    def _want(self) -> None:
        rows = sorted(index.row() for index in self._list.selectedIndexes())
        if rows:
            self.taken_back.emit(tuple(self._choices[row] for row in rows))
