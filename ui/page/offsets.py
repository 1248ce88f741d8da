"""The one border between code points (Python, the engine) and Qt's positions in a document.

Qt counts UTF-16 units, so an emoji is two of them; and it counts any line ending as one position,
so ``\\r\\n`` is one where Python counts two. Most texts have neither: then both sides agree and
nothing is computed.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable
from heapq import merge
from itertools import accumulate

from app.value.span import Span

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


class Offsets:
    """Code points to Qt positions and back for one text.

    ``joined`` are the code point offsets of every ``\\r`` that shares one position with the
    ``\\n`` after it. Positions inside a pair go to its start, in both directions; offsets beyond
    the text go to its nearer end. Lone surrogates count one, as in Qt.
    """

    __slots__ = ("_length", "_points", "_shift", "_starts")

    def __init__(self, text: str, joined: Iterable[int] = ()) -> None:
        wide = ((at, 1) for at in _astral(text))
        odd = list(merge(wide, ((at, -1) for at in joined)))
        self._length = len(text)
        self._points = [at for at, _ in odd]
        self._shift = list(accumulate((step for _, step in odd), initial=0))
        self._starts = [at + shift for at, shift in zip(self._points, self._shift, strict=False)]

    @property
    def units(self) -> int:
        """How many Qt positions the text takes."""
        return self._length + self._shift[-1]

    def to_units(self, point: int) -> int:
        """The Qt position of a code point offset."""
        point = max(0, min(point, self._length))
        return point + self._shift[bisect_left(self._points, point)]

    def to_points(self, unit: int) -> int:
        """The code point offset of a Qt position."""
        unit = max(0, min(unit, self.units))
        return unit - self._shift[bisect_left(self._starts, unit)]

    def span(self, start: int, end: int) -> Span:
        """Two Qt positions as a span of code points."""
        return Span(self.to_points(start), self.to_points(end))


def _astral(text: str) -> Iterable[int]:
    if text.isascii() or len(text.encode("utf-16-le", "surrogatepass")) == 2 * len(text):
        return ()
    return (found.start() for found in _ASTRAL.finditer(text))


def units(text: str) -> int:
    """Length in UTF-16 units; a lone surrogate counts one, as in Qt."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
