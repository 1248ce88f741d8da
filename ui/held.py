"""A text that was on the page, as it was left: its document with all that can be undone."""

from dataclasses import dataclass

from PySide6.QtGui import QTextDocument


@dataclass(frozen=True, slots=True)
class Held:
    """What ``Editor.turn`` hands out and takes back; ``text`` is the exact text."""

    document: QTextDocument
    text: str
    usual: str
    noted: bool
    position: int
    scroll: int
