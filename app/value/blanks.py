"""Blanks: places in a template or a rewrite that only the writer can fill, ``⟨like this⟩``.

A blank is the mark U+27E8, a label of 1 to 60 code points on one line, and the mark U+27E9. The
same label twice means the same words twice: filling one fills the other.
"""

import re
from typing import NamedTuple

from app.value.span import Span

OPEN, CLOSE = "⟨", "⟩"
_BLANK = re.compile("⟨([^⟨⟩\n\r\u2028\u2029]{1,60})⟩")


class Blank(NamedTuple):
    """One blank: where it stands (marks included, code points) and what it asks for."""

    span: Span
    label: str


def blanks(text: str) -> tuple[Blank, ...]:
    """Every blank of the text, in order."""
    return tuple(Blank(Span(*m.span()), m[1]) for m in _BLANK.finditer(text))
