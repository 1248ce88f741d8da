"""The one border between code points (Python) and UTF-16 units (Java) in texts that are checked.

language-tool-python hands out offsets that it has turned into code points, and lengths that it has
not; see ``span``.
"""

from app.value.span import Span

_ASTRAL = 0xFFFF


def units(text: str) -> int:
    """The length in UTF-16 units; a lone surrogate counts one."""
    return len(text) + sum(ord(char) > _ASTRAL for char in text)


def points(text: str, start: int, length: int) -> int:
    """How many code points from ``start`` take ``length`` UTF-16 units.

    A unit inside a pair counts to the pair's end, and the end of the text is never passed.
    """
    at = start
    while length > 0 and at < len(text):
        length -= 2 if ord(text[at]) > _ASTRAL else 1
        at += 1
    return at - start


def span(text: str, offset: int, length: int) -> Span:
    """The span that language-tool-python's ``offset`` and ``error_length`` mean."""
    start = max(0, min(offset, len(text)))
    return Span(start, start + points(text, start, length))
