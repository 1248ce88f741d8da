"""Text in and out of a QTextDocument, code point for code point.

Qt keeps every character but these: line endings of all kinds (and U+2029, U+FDD0, U+FDD1) become
the end of a block, and a lone surrogate, which UTF-16 cannot carry, is lost. So each line ending
that differs from the draft's usual one is noted in the format of the character that ends the
block, and a lone surrogate is shown as U+FFFD with the surrogate noted in its format. Formats
live and die with their characters, through typing, undo and redo, so that whatever was not touched
comes out as it went in. A draft without such characters has no notes and is read in one stroke.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor, QTextDocument, QTextFormat

from ui.page.offsets import Offsets

SHOWN_INSTEAD = "\ufffd"
_BLOCK_END = "\u2029"
_ENDINGS = re.compile("\r\n|[\n\r\u2029\ufdd0\ufdd1]")
_PIECES = re.compile("(\r\n|[\n\r\u2029\ufdd0\ufdd1]|[\ud800-\udfff])")
_LONE = re.compile("[\ud800-\udfff]")
_USUAL = ("\n", "\r\n", "\r")
_ENDING_NOTE = QTextFormat.Property.UserProperty.value + 1
_LONE_NOTE = QTextFormat.Property.UserProperty.value + 2


@dataclass(frozen=True)
class Reading:
    """What a document holds: its exact text, and (when asked for) where Qt has it."""

    text: str
    joined: tuple[int, ...] = ()

    @cached_property
    def offsets(self) -> Offsets:
        """The border between this text and the document's positions."""
        return Offsets(self.text, self.joined)


def usual_ending(text: str) -> str:
    """The line ending that a text uses most: what a new line in it should get."""
    if "\r" not in text:
        return "\n"
    found = Counter(_ENDINGS.findall(text))
    return max(_USUAL, key=lambda ending: found[ending])


def is_plain(text: str, usual: str) -> bool:
    """Whether Qt keeps this text as it is, its line endings all being the usual one."""
    return set(_ENDINGS.findall(text)) <= {usual} and not _LONE.search(text)


def write(cursor: QTextCursor, text: str, usual: str) -> bool:
    """Put text in the place of the cursor's selection; True when notes had to be made."""
    if is_plain(text, usual):
        cursor.insertText(text.replace(usual, "\n"), QTextCharFormat())
        return False
    cursor.beginEditBlock()
    cursor.removeSelectedText()
    for piece in filter(None, _PIECES.split(text)):
        _write_piece(cursor, piece, usual)
    cursor.endEditBlock()
    return True


def _write_piece(cursor: QTextCursor, piece: str, usual: str) -> None:
    if _LONE.match(piece):
        cursor.insertText(SHOWN_INSTEAD, _noted(_LONE_NOTE, f"{ord(piece):x}"))
    elif not _ENDINGS.fullmatch(piece):
        cursor.insertText(piece, QTextCharFormat())
    elif piece == usual:
        cursor.insertBlock(cursor.blockFormat(), QTextCharFormat())
    else:
        cursor.insertBlock(cursor.blockFormat(), _noted(_ENDING_NOTE, ascii(piece)[1:-1]))


def _noted(note: int, value: str) -> QTextCharFormat:
    """A format with a note; notes are plain ASCII, since they cross to Qt as well."""
    made = QTextCharFormat()
    made.setProperty(note, value)
    return made


def read(document: QTextDocument, usual: str, noted: bool) -> Reading:
    """The exact text; ``noted`` says whether notes were ever made in this document."""
    if noted:
        return _read_noted(document, usual)
    text = document.toRawText().replace(_BLOCK_END, usual)
    joined = (found.start() for found in re.finditer("\r\n", text)) if usual == "\r\n" else ()
    return Reading(text, tuple(joined))


def _read_noted(document: QTextDocument, usual: str) -> Reading:
    parts = list(_noted_parts(document, usual))
    starts = accumulate((len(part) for part, _ in parts), initial=0)
    joined = tuple(
        at
        for at, (part, is_ending) in zip(starts, parts, strict=False)
        if is_ending and part == "\r\n"
    )
    return Reading("".join(part for part, _ in parts), joined)


def _noted_parts(document: QTextDocument, usual: str) -> Iterator[tuple[str, bool]]:
    block = document.begin()
    while block.isValid():
        if block.position():
            note = block.charFormat().property(_ENDING_NOTE)
            yield (_ending(note) if note else usual), True
        yield _block_text(block), False
        block = block.next()


def _ending(note: str) -> str:
    return note.encode("ascii").decode("unicode_escape")


def _block_text(block: QTextBlock) -> str:
    text = block.text()
    if SHOWN_INSTEAD not in text:
        return text
    parts: list[str] = []
    fragments = block.begin()
    while not fragments.atEnd():
        fragment = fragments.fragment()
        note = fragment.charFormat().property(_LONE_NOTE)
        part = fragment.text()
        parts.append(part.replace(SHOWN_INSTEAD, chr(int(note, 16))) if note else part)
        fragments += 1  # Qt's iterator: this is how it goes on
    return "".join(parts)


def with_ending(text: str, ending: str) -> str:
    """The text with every line ending made this one: how pasted words join a draft."""
    return _ENDINGS.sub(ending, text)


def differing(old: str, new: str) -> tuple[int, int, str]:
    """The stretch of ``old`` to replace and the words to put there; never inside a ``\\r\\n``."""
    start = _common(old, new)
    room = min(len(old), len(new)) - start
    tail = _common(old[: -room - 1 : -1], new[: -room - 1 : -1]) if room else 0
    while start and (old[start - 1] == "\r"):
        start -= 1
    while tail and (old[len(old) - tail] == "\n"):
        tail -= 1
    return start, len(old) - tail, new[start : len(new) - tail]


def _common(one: str, other: str) -> int:
    """How many code points both begin with; halving, since comparing slices is quick."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low
