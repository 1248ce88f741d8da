"""Where a text may be cut into posts: after paragraphs, sentences, clauses and words, and never
inside a link, a name, a tag, a number, a blank or a cluster."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from enum import IntEnum
from typing import NamedTuple

from app.networks.marks import NUMBER
from app.networks.scan import Scan
from app.value.blanks import blanks


class Kind(IntEnum):
    """What ends at a break; the higher, the better a place to cut."""

    INSIDE = 0
    WORD = 1
    CLAUSE = 2
    SENTENCE = 3
    PARAGRAPH = 4
    FORCED = 5
    END = 6


class Break(NamedTuple):
    """A place to cut: the part before ends at ``end``, the one after begins at ``start``; what
    lies between is white space. Code points."""

    end: int
    start: int
    kind: Kind


_WHITE = re.compile(r"[^\S\xa0\u2007\u202f]+")  # no-break spaces hold words together
_CLOSING = "\"'”’»)\\]）」』"
_SENTENCE = re.compile(rf"(?:(?P<stop>\.)|[.!?…‽。！？｡])[{_CLOSING}]*\Z")
_CLAUSE = re.compile(rf"[,;:–—)，、；：][{_CLOSING}]*\Z")
_SHORT = re.compile(
    r"(?:\b(?:mr|mrs|ms|dr|st|prof|vs|approx|no|fig|dept|e\.g|i\.e|cf|ca)|(?:^|[\s(])[a-z])\.\Z",
    re.IGNORECASE,
)
_WIDE = re.compile(r"(?:(?P<stop>[。！？｡]+)|[、，；：]|—+)[」』）”’]*(?=[^\s」』）”’])")
_LINE = re.compile("\r\n|[\n\r\v\f\x85\u2028\u2029]")
_PUNCTUATION = 3  # code points after a long link that stay with it
_LOOK_BACK = 24  # code points before a break that tell its kind


class Breaks:
    """The breaks of one text, in order, and what no cut may go through."""

    def __init__(self, scan: Scan, forbidden: tuple[int, ...] = ()) -> None:
        self.text = scan.text
        self._atoms = _atoms(scan)
        self._atom_starts = [start for start, _ in self._atoms]
        self._forbidden = sorted(forbidden)
        self._by_kind: dict[Kind, list[Break]] = {kind: [] for kind in Kind}
        for found in sorted([*_white(self.text), *_wide(self.text)]):
            if not self._is_forbidden(found) and self.atom(found.end, found.start) is None:
                self._by_kind[found.kind].append(found)

    def last(self, kind: Kind, after: int, upto: int) -> Break | None:
        """The last break of this kind whose part before, begun at ``after``, ends by ``upto``."""
        found = self._by_kind[kind]
        number = bisect_right(found, (upto, len(self.text) + 1)) - 1
        return found[number] if number >= 0 and found[number].end > after else None

    def atom(self, low: int, high: int) -> tuple[int, int] | None:
        """What must stay whole and would be cut by a break from ``low`` to ``high``."""
        number = bisect_left(self._atom_starts, low) - 1
        if number >= 0 and self._atoms[number][1] > high:
            return self._atoms[number]
        return None

    def atom_at(self, at: int) -> tuple[int, int] | None:
        """What must stay whole and begins at this offset or goes over it."""
        number = bisect_right(self._atom_starts, at) - 1
        if number >= 0 and self._atoms[number][1] > at:
            return self._atoms[number]
        return None

    def first(self, at: int, upto: int) -> Break:
        """The first break at this offset or just after, past the punctuation; else one here."""
        every = (self._by_kind[kind] for kind in Kind)
        following = [found[n] for found in every if (n := bisect_left(found, (at,))) < len(found)]
        nearest = min(following, default=None)
        if nearest is not None and nearest.end <= min(at + _PUNCTUATION, upto):
            return nearest
        stop = upto if upto - at <= _PUNCTUATION else at
        return Break(stop, stop, Kind.INSIDE)

    def forced(self, at: int) -> Break | None:
        """The break that the writer asks for at this offset, the white space around it left out;
        None where it would cut what must stay whole, or nothing is on one side."""
        end, start = len(self.text[:at].rstrip()), at
        while start < len(self.text) and self.text[start].isspace():
            start += 1
        if not end > 0 or start == len(self.text) or self.atom(end, start) is not None:
            return None
        return Break(end, start, Kind.FORCED)

    def _is_forbidden(self, found: Break) -> bool:
        number = bisect_left(self._forbidden, found.end)
        return number < len(self._forbidden) and self._forbidden[number] <= found.start


def _white(text: str) -> Iterator[Break]:
    """A break for every run of white space between words."""
    for white in _WHITE.finditer(text):
        if white.start() > 0 and white.end() < len(text):
            lines = len(_LINE.findall(white[0]))
            kind = _kind(text[max(0, white.start() - _LOOK_BACK) : white.start()])
            if lines:
                kind = Kind.PARAGRAPH if lines > 1 else Kind.SENTENCE
            yield Break(white.start(), white.end(), kind)


def _kind(before: str) -> Kind:
    """What ends with these words."""
    sentence = _SENTENCE.search(before)
    if sentence is not None and not (sentence["stop"] and _SHORT.search(before)):
        return Kind.SENTENCE
    return Kind.CLAUSE if _CLAUSE.search(before) else Kind.WORD


def _wide(text: str) -> Iterator[Break]:
    """Breaks without white space: after full-width punctuation, and after a long dash."""
    for sign in _WIDE.finditer(text):
        kind = Kind.SENTENCE if sign["stop"] else Kind.CLAUSE
        yield Break(sign.end(), sign.end(), kind)


def _atoms(scan: Scan) -> list[tuple[int, int]]:
    """What must stay whole, in order, what overlaps joined."""
    text = scan.text
    spans = [link.span for link in scan.links]
    spans += [*scan.names, *scan.tags, *(blank.span for blank in blanks(text))]
    found = [(span.start, span.end) for span in spans]
    found += [number.span() for number in NUMBER.finditer(text)]
    found += [*scan.clusters, *scan.emoji]
    joined: list[tuple[int, int]] = []
    for start, end in sorted(found):
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined
