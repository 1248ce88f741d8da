"""The foot of the Value panel: "I see it differently", answered in the panel itself."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui.parts.text_block import TextBlock
from ui.parts.theme import CAPTION_PX, LIGHT, SMALL_PX, Theme, font
from ui.parts.widgets import MarkLabel, button
from ui.value.words import OWN_VERDICTS

if TYPE_CHECKING:
    from app.value.model import Verdict

QUESTION = "How do you see this post?"
STAYS_SHORT = "stays on this machine"
STAYS = "Your answer is kept, and stays on this machine."


class SeeDifferently(QFrame):
    """A quiet line that opens three plain choices; Escape closes them again."""

    chosen = Signal(str)  # a verdict

    def __init__(self, theme: Theme = LIGHT, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("seeDifferently")
        self._theme = theme
        self._choices: QWidget | None = None
        self._buttons: dict[Verdict, QPushButton] = {}
        self._engine_says: Verdict | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(18, 7, 20, 8)
        self._column.setSpacing(8)
        self._open = button("I see it differently", "link")
        self._open.clicked.connect(self._toggle)
        row = QHBoxLayout()
        row.addWidget(self._open)
        self._note = QLabel(STAYS_SHORT)
        self._note.setObjectName("muted")
        self._note.setFont(font(SMALL_PX))
        self._note.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._note, 1)
        self._column.addLayout(row)

    def set_engine_verdict(self, verdict: "Verdict | None") -> None:
        """What the panel says itself: that choice is left out. None (unsure) leaves all three."""
        if verdict != self._engine_says:
            self._engine_says = verdict
            self._fit()

    def set_theme(self, theme: Theme) -> None:
        """The theme for parts that are made later."""
        self._theme = theme

    def close_choices(self) -> None:
        """Put the choices away."""
        if self._choices is not None and not self._choices.isHidden():
            held = self._choices.isAncestorOf(self.focusWidget() or self)
            self._choices.hide()
            if held:
                self._open.setFocus(Qt.FocusReason.OtherFocusReason)

    def _toggle(self) -> None:
        if self._choices is not None and not self._choices.isHidden():
            self.close_choices()
            return
        if self._choices is None:
            self._choices = self._build()
            indent = QHBoxLayout()
            indent.setContentsMargins(2, 4, 0, 0)
            indent.addWidget(self._choices)
            self._column.insertLayout(0, indent)
        self._fit()
        self._choices.show()
        if self._open.hasFocus():
            next(b for b in self._buttons.values() if not b.isHidden()).setFocus()

    def _build(self) -> QWidget:
        box = QFrame()
        box.setObjectName("card")
        box.setAccessibleName(QUESTION)
        column = QVBoxLayout(box)
        column.setContentsMargins(12, 12, 12, 8)
        column.setSpacing(2)
        column.addWidget(TextBlock(QUESTION, pixels=SMALL_PX, tone="muted", theme=self._theme))
        column.addSpacing(4)
        for verdict, words in OWN_VERDICTS:
            choice = button(words, "choice")
            choice.setProperty("verdict", verdict)
            choice.clicked.connect(self._chose)
            choice.installEventFilter(self)
            mark = MarkLabel(verdict, 12, self._theme)
            choice_row = QHBoxLayout(choice)
            choice_row.setContentsMargins(8, 0, 0, 0)
            choice_row.addWidget(mark)
            choice_row.addStretch(1)
            mark.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(choice)
            self._buttons[verdict] = choice
        stays = TextBlock(STAYS, tone="muted", pixels=CAPTION_PX, line_px=18, theme=self._theme)
        column.addSpacing(4)
        column.addWidget(stays)
        return box

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The note goes where it would be cut off; the choices repeat it."""
        room = self.width() - self._open.sizeHint().width() - 48
        self._note.setText(STAYS_SHORT if _fits(self._note, room) else "")

    def _fit(self) -> None:
        for verdict, each in self._buttons.items():
            each.setVisible(verdict != self._engine_says)

    def _chose(self) -> None:
        verdict = self.sender().property("verdict")
        self.close_choices()
        self.chosen.emit(verdict)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._choices and not self._choices.isHidden():
            self.close_choices()
            return
        super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and Down move between the choices."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
            step = steps.get(Qt.Key(event.key()))
            if step:
                there = [each for each in self._buttons.values() if not each.isHidden()]
                at = there.index(watched) if watched in there else 0
                there[(at + step) % len(there)].setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return False


def _fits(label: QLabel, room: int) -> bool:
    return label.fontMetrics().horizontalAdvance(STAYS_SHORT) <= room
