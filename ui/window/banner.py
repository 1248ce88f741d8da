"""A strip above the page for what must not be missed: a problem, what is safe, what can be done.

Never modal, never more than one at a time; the writer goes on writing below it.
"""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QPushButton, QSizePolicy, QWidget

LABEL_LEAST = 200  # pixels the sentence needs beside the buttons; with fewer it stands above them
BETWEEN_PX = 8
BESIDE, BELOW = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


class Choice(NamedTuple):
    """One button of a banner: its words and what it does."""

    words: str
    act: Callable[[], object]


class Banner(QFrame):
    """Shows one sentence with up to three buttons and a way to put it away."""

    put_away = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self.setAccessibleName("Notice")
        self._row = QBoxLayout(BESIDE, self)
        self._row.setContentsMargins(20, 10, 12, 10)
        self._row.setSpacing(BETWEEN_PX)
        self._label = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._row.addWidget(self._label, 1)
        self._below = QBoxLayout(BESIDE)
        self._below.setSpacing(BETWEEN_PX)
        self._row.addLayout(self._below)
        self._buttons: list[QPushButton] = []
        self._choices: tuple[Choice, ...] = ()
        self.hide()

    @property
    def sentence(self) -> str:
        """What is shown now; empty while hidden."""
        return "" if self.isHidden() else self._label.text()

    def show_notice(self, sentence: str, *choices: Choice, closable: bool = True) -> None:
        """Show this in place of whatever was there."""
        if self.sentence == sentence and self._choices == choices:
            return
        self._clear()
        self._choices = choices
        self._label.setText(sentence)
        for choice in choices:
            self._button(choice.words, choice.act)
        if closable:
            self._button("Close", self.clear)
        self._fit()
        self.show()

    def clear(self) -> None:
        """Put the banner away."""
        if not self.isHidden():
            self._clear()
            self.hide()
            self.put_away.emit()

    def _clear(self) -> None:
        for button in self._buttons:
            self._below.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons, self._choices = [], ()
        self._label.clear()

    def _button(self, words: str, act: Callable[[], object]) -> None:
        button = QPushButton(words)
        button.setObjectName("bannerButton")
        button.clicked.connect(act)
        self._below.addWidget(button)
        self._buttons.append(button)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The buttons beside the sentence; below it in a narrow window, one by one if need be."""
        edges = self._row.contentsMargins()
        room = self.width() - edges.left() - edges.right()
        needed = sum(each.sizeHint().width() + BETWEEN_PX for each in self._buttons)
        self._row.setDirection(BESIDE if needed + LABEL_LEAST <= room else BELOW)
        self._below.setDirection(BESIDE if needed - BETWEEN_PX <= room else BELOW)
