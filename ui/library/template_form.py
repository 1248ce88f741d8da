"""A template being written: its title, its text, and a way to set blanks."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from app.value.blanks import CLOSE, OPEN
from ui.page.offsets import units
from ui.parts.flow import FlowLayout
from ui.parts.text_block import TextBlock
from ui.parts.theme import CAPTION_PX, LIGHT, SMALL_PX, Theme, font
from ui.parts.widgets import button

if TYPE_CHECKING:
    from app.templates import Template

HINT = "What changes each time goes into a blank; Tab moves from one to the next."
BLANK_LABEL = "what goes here"
NEED_TITLE = "Give it a title, so that you find it again."
NEED_TEXT = "Write the text that every post from it begins with."


class TemplateForm(QFrame):
    """Emits ``saved`` with the changed template, or ``cancelled``. Ctrl+Enter saves, Escape
    cancels."""

    saved = Signal(object)  # Template
    cancelled = Signal()

    def __init__(
        self, template: "Template", theme: Theme = LIGHT, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setAccessibleName("Edit a template")
        self.template = template
        self.title = QLineEdit(template.title)
        self.title.setPlaceholderText("Title")
        self.title.setAccessibleName("Title of the template")
        self.title.setMaxLength(120)
        self.text = QPlainTextEdit(template.text)
        self.text.setObjectName("field")
        self.text.setAccessibleName("Text of the template")
        self.text.setPlaceholderText("The text every post from it begins with")
        self.text.setFont(font(SMALL_PX + 1))
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(132)
        self._shown = (self.title.text(), self.text.toPlainText())  # as the fields have them
        self._problem = TextBlock(tone="keeps", pixels=SMALL_PX, theme=theme)
        self._problem.hide()
        self._lay_out(theme)
        self.setFocusProxy(self.title)

    def _lay_out(self, theme: Theme) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        blank = button(f"Insert a blank {OPEN} {CLOSE}", "link")
        blank.setAccessibleName("Insert a blank")
        blank.clicked.connect(self.insert_blank)
        save, cancel = button("Save", "primary"), button("Cancel", "quiet")
        save.clicked.connect(self.save)
        cancel.clicked.connect(self.cancelled)
        column.addWidget(self.title)
        column.addWidget(self.text)
        column.addWidget(blank, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(TextBlock(HINT, tone="muted", pixels=CAPTION_PX, line_px=18, theme=theme))
        column.addWidget(self._problem)
        row = FlowLayout(gap=6)
        row.addWidget(save)
        row.addWidget(cancel)
        column.addLayout(row)

    def insert_blank(self) -> None:
        """Make a blank of the selected words, or put in a new one with its label selected."""
        cursor = self.text.textCursor()
        label = cursor.selectedText().strip() or BLANK_LABEL
        label = "".join(each for each in label if each not in f"{OPEN}{CLOSE}\u2028\u2029")[:60]
        cursor.insertText(f"{OPEN}{label}{CLOSE}")
        end = cursor.position() - 1
        cursor.setPosition(end - units(label))
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.text.setTextCursor(cursor)
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def changed(self) -> bool:
        """Whether anything was written here."""
        return (self.title.text(), self.text.toPlainText()) != self._shown

    def _text(self) -> str:
        """The field's text; what nobody touched exactly as it was (a field makes every line end
        and every space alike)."""
        now = self.text.toPlainText()
        return self.template.text if now == self._shown[1] else now

    def save(self) -> None:
        """Hand the template over, or say what it still needs."""
        title, text = " ".join(self.title.text().split()), self._text()
        problem = "" if title else NEED_TITLE
        if title and not text.strip():
            problem = NEED_TEXT
        self._problem.set_text(problem)
        self._problem.setVisible(bool(problem))
        if problem:
            (self.text if title else self.title).setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.saved.emit(replace(self.template, title=title, text=text))

    def event(self, event: QEvent) -> bool:
        """While a template is written, Ctrl+Enter is the form's and not the window's."""
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and _saves(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        elif _saves(event):
            self.save()
        else:
            super().keyPressEvent(event)


def _saves(event: QKeyEvent) -> bool:
    enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
    return enter and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
