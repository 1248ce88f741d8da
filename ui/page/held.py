"""A text that was on the page, as it was left: its document with all that can be undone."""

from typing import NamedTuple

from PySide6.QtGui import QTextDocument


class Held(NamedTuple):
    """What ``Editor.turn`` hands out and takes back; ``text`` is the exact text."""

    document: QTextDocument
    text: str
    usual: str
    noted: bool
    position: int
    scroll: int
