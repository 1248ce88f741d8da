"""The line below the page: the count, what is said about the language, and whether it is saved."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from ui.parts.theme import FOOT_PX, SMALL_PX, font
from ui.parts.widgets import button

SIDE_PX, BETWEEN_PX = 20, 12
COUNT_PX = 110  # what the count needs at least; words about the language make way for it


class Foot(QFrame):
    """Says little, and cuts nothing in half: where there is no room, words are left out."""

    language_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("statusLine")
        self.setMinimumHeight(FOOT_PX)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(SIDE_PX, 0, SIDE_PX, 0)
        self._row.setSpacing(BETWEEN_PX)
        self._language = button("", "more")
        self._language.setFont(font(SMALL_PX, plainly=True))
        self._language.setToolTip("Spelling and grammar (F7 goes to the next mark)")
        self._language.clicked.connect(self.language_asked)
        self._language.hide()
        self._kept = QLabel()
        self._kept.setObjectName("statusText")
        self._kept.setFont(font(SMALL_PX))
        self._row.addStretch(1)
        self._row.addWidget(self._language)
        self._row.addWidget(self._kept)

    def put(self, part: QWidget) -> None:
        """On the left: the count."""
        self._row.insertWidget(0, part, 100)

    def show_language(self, words: str) -> None:
        """What is said about spelling and grammar; nothing with ""."""
        self._language.setText(words)
        self._language.setAccessibleName(f"Language: {words}")
        self._fit()

    def show_kept(self, words: str) -> None:
        """The right end: "Saved", "Not saved yet"."""
        self._kept.setText(words)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The words about the language stand here whole or not at all (F7 and the menu stay)."""
        wanted = self._language.sizeHint().width() + self._kept.sizeHint().width()
        room = self.width() - 2 * SIDE_PX - 2 * BETWEEN_PX - COUNT_PX
        self._language.setVisible(bool(self._language.text()) and wanted <= room)
