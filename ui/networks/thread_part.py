"""One part of a thread: what it costs, its text, and the button that copies it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QLabel, QTextEdit, QVBoxLayout

from app.networks.thread import Part
from ui.networks.rows import in_words
from ui.page.offsets import Offsets
from ui.parts.flow import FlowLayout
from ui.parts.text_block import TextBlock
from ui.parts.theme import SMALL_PX, Theme, font
from ui.parts.widgets import button, dress

LINE_HEIGHT = 140  # per cent


class PartText(QTextEdit):
    """A part to be read and gone through with the caret, as tall as its words."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("partText")
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        for policy in (self.setVerticalScrollBarPolicy, self.setHorizontalScrollBarPolicy):
            policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        flags = Qt.TextInteractionFlag
        self.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
        self.document().setDocumentMargin(0)
        self.viewport().setAutoFillBackground(False)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)

    def show_text(self, text: str) -> None:
        """Show this; the caret stays about where it was."""
        if text == self.toPlainText():
            return
        at = self.textCursor().position()
        self.setPlainText(text)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        block = QTextBlockFormat()
        block.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.mergeBlockFormat(block)
        caret = self.textCursor()
        caret.setPosition(min(at, self.document().characterCount() - 1))
        self.setTextCursor(caret)

    def _fit(self) -> None:
        self.setFixedHeight(max(20, round(self.document().size().height())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


class PartCard(QFrame):
    """Shows one part; ``number`` counts from 1."""

    copy_wanted = Signal(int)
    break_wanted = Signal(int)  # at this code point of the whole text

    def __init__(self, number: int) -> None:
        super().__init__()
        self.setObjectName("card")
        self._number = number
        self._shown: Part | None = None
        self._head = QLabel()
        self._head.setObjectName("muted")
        self._head.setFont(font(SMALL_PX))
        self.text = PartText()
        self.text.setAccessibleName(f"Part {number}")
        self._note = TextBlock(tone="keeps", pixels=SMALL_PX, line_px=18)
        self._break = button("Break here", "quiet", spoken=f"Break part {number} at the caret")
        self._break.setToolTip("A new part begins at the caret (Ctrl+Shift+Return)")
        self.copy = button("", spoken=f"Copy part {number}")
        self._lay_out()
        self._break.clicked.connect(self.break_here)
        self.copy.clicked.connect(self._copy)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(self._head)
        column.addWidget(self.text)
        column.addWidget(self._note)
        foot = FlowLayout(gap=6)
        foot.addWidget(self.copy)
        foot.addWidget(self._break)
        column.addLayout(foot)

    def show_part(self, part: Part, total: int, copied: bool, is_next: bool) -> None:
        """Show this part of so many; ``is_next`` marks the one to be copied next."""
        self._shown = part
        self._head.setText(f"{self._number} of {total} · {in_words(part.count)}")
        self.text.show_text(part.text)
        self._note.set_text(part.note or "")
        self._note.setVisible(part.note is not None)
        words = f"Copied part {self._number} ✓" if copied else f"Copy part {self._number}"
        self.copy.setText(words)
        self.copy.setAccessibleName(words.replace(" ✓", ""))
        kind = "primary" if is_next else ""
        if self.copy.objectName() != kind:
            self.copy.setObjectName(kind)
            self.copy.style().polish(self.copy)

    def break_here(self) -> None:
        """Ask for a break at the caret in this part."""
        part = self._shown
        if part is not None:
            at = Offsets(part.text).to_points(self.text.textCursor().position())
            self.break_wanted.emit(min(part.span.start + at, part.span.end))

    def _copy(self) -> None:
        self.copy_wanted.emit(self._number)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of this theme."""
        dress(self, theme)
