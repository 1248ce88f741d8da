"""What a key means on the page, and the word that stands before the caret."""

import unicodedata

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor

LONGEST_WORD = 64  # UTF-16 units that are looked at
# Where Ctrl+V keeps looks, this pastes without them; hands know it, and here both are the same.
PASTE_TOO = QKeyCombination(
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier, Qt.Key.Key_V
)
_LINE_ENDS = ("\r", "\n", "\r\n")
_NONE, _SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
_BESIDE_ENTER = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
_EXTENDS_WORD = "_'’-@#&/=~+%\u200c\u200d\ufe0f"


def ends_line(event: QKeyEvent) -> bool:
    """Whether a key is Enter, or what some keyboards and input helpers send for it."""
    return event.text() in _LINE_ENDS and not event.modifiers() & ~_BESIDE_ENTER


def is_letter(event: QKeyEvent) -> bool:
    """Whether a key writes a character and is nothing else: asked of each, so at once."""
    text, held = event.text(), event.modifiers()
    return text.isprintable() and bool(text) and (held is _NONE or held is _SHIFT)


def is_typing(event: QKeyEvent) -> bool:
    """Whether a key writes (or takes back a character of) a word."""
    erases = event.key() == Qt.Key.Key_Backspace
    return erases or (bool(event.text()) and event.text().isprintable())


def before(cursor: QTextCursor) -> str:
    """The last few characters before the caret in its paragraph."""
    block = cursor.block()
    made = QTextCursor(block)
    made.setPosition(max(block.position(), cursor.position() - LONGEST_WORD))
    made.setPosition(cursor.position(), QTextCursor.MoveMode.KeepAnchor)
    return made.selectedText()


def word_start(text: str) -> int:
    """How many UTF-16 units before the end of ``text`` its last word begins; 0 for no word."""
    length = 0
    for char in reversed(text):
        if not (char.isalnum() or char in _EXTENDS_WORD or _joins(char)):
            break
        length += 2 if char > "\uffff" else 1
    return length


def _joins(char: str) -> bool:
    """Accents and vowel signs belong to their letter."""
    return unicodedata.category(char).startswith("M")
