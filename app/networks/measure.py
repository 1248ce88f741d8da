"""What every stretch of a text costs on a network.

A code point costs 1 unless it lies in a *piece* with its own cost: a link, an emoji, a cluster, a
run of weighty characters. So a total is a sum over the pieces, and a place is found by halving.
"""

import re
from bisect import bisect_right
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate
from typing import NamedTuple

from app.networks import marks
from app.networks.links import Link
from app.networks.model import Network
from app.networks.scan import Scan

_ASTRAL = re.compile("[\U00010000-\U0010ffff]+")
_NOTHING = re.compile(r"\Z\A.")
_ADDRESS = re.compile(r"https?://(?:[^/?#@]*@)?([^/?#]*)([^#]*)(.*)", re.IGNORECASE | re.DOTALL)
SHOWN_PATH, KEPT_PATH = 15, 13


class Piece(NamedTuple):
    """A stretch of the text with a cost of its own; ``each`` is what every code point of it costs,
    0 where it is one thing that nothing may cut."""

    start: int
    end: int
    cost: int
    each: int = 0


@dataclass(frozen=True)
class Measure:
    """The costs of a text on one network."""

    size: int
    pieces: tuple[Piece, ...]

    @cached_property
    def total(self) -> int:
        """The whole text's cost."""
        return self.size + self._extras[-1]

    def upto(self, at: int) -> int:
        """The cost of everything before this offset; one thing that it lies in counts whole."""
        number = bisect_right(self._starts, at - 1)
        inside = self.pieces[number - 1].end - at if number else 0
        if inside <= 0:
            return at + self._extras[number]
        return at + inside + self._extras[number] - inside * self.pieces[number - 1].each

    def reach(self, start: int, room: int) -> int:
        """The furthest offset up to which the text from ``start`` costs at most ``room``."""
        wanted = self.upto(start) + room
        low = bisect_right(self._ends_cost, wanted)  # pieces that fit whole
        end = self.pieces[low - 1].end if low else 0
        spare = wanted - (self._ends_cost[low - 1] if low else 0)
        if low == len(self.pieces):
            return max(start, min(end + spare, self.size))
        following = self.pieces[low]
        spare -= following.start - end
        if spare <= 0 or not following.each:
            return max(start, following.start + min(spare, 0))
        return max(start, following.start + spare // following.each)

    @cached_property
    def _starts(self) -> list[int]:
        return [piece.start for piece in self.pieces]

    @cached_property
    def _extras(self) -> list[int]:
        """How much more than its length the first pieces cost: none, one, two, …"""
        return [0, *accumulate(cost - (end - start) for start, end, cost, _ in self.pieces)]

    @cached_property
    def _ends_cost(self) -> list[int]:
        """The cost of the text up to the end of each piece."""
        ends = (piece.end for piece in self.pieces)
        return [end + extra for end, extra in zip(ends, self._extras[1:], strict=True)]


def measure(scan: Scan, network: Network) -> Measure:
    """The costs of a text on a network; networks that count alike share one measure."""
    return scan.once(("measure", *alike(network)), lambda: _measure(scan, network))


def alike(network: Network) -> tuple[object, ...]:
    """The same for networks on which everything costs the same."""
    n = network
    return (n.unit, n.light, n.url, n.bare_urls, n.mention, n.emoji, n.normalises)


def _measure(scan: Scan, network: Network) -> Measure:
    """The pieces in order and apart from one another."""
    pieces = _outer(_links(scan, network) + name_pieces(scan, network), emoji_pieces(scan, network))
    if network.normalises and scan.changed:
        pieces = _outer(pieces, _changed(scan, network))
    return Measure(len(scan.text), tuple(_outer(pieces, _characters(scan, network))))


def _outer(first: list[Piece], second: list[Piece]) -> list[Piece]:
    """Both in order; where two touch the same place the first kind counts, and of the second what
    is left of a run, or nothing of one thing."""
    if not first or not second:
        return first or second
    merged: list[Piece] = []
    taken = deque(sorted(first))
    for piece in second:
        while taken and taken[0].end <= piece.start:
            merged.append(taken.popleft())
        if not taken or piece.end <= taken[0].start:
            merged.append(piece)
        elif piece.each:
            merged += _around(piece, taken)
    return [*merged, *taken]


def _around(run: Piece, taken: deque[Piece]) -> Iterator[Piece]:
    """What is left of a run between the pieces that it touches, and those that end in it."""
    at = run.start
    while at < run.end:
        stop = min(taken[0].start, run.end) if taken else run.end
        if at < stop:
            yield Piece(at, stop, (stop - at) * run.each, run.each)
        if stop == run.end or taken[0].end > run.end:
            return
        piece = taken.popleft()
        yield piece
        at = piece.end


def counted_links(scan: Scan, network: Network) -> tuple[Link, ...]:
    """The links that the network counts as links."""
    if network.url is None:
        return ()
    return tuple(link for link in scan.links if network.bare_urls or not link.bare)


def _links(scan: Scan, network: Network) -> list[Piece]:
    return [
        Piece(link.span.start, link.span.end, link_cost(link.span.of(scan.text), network))
        for link in counted_links(scan, network)
    ]


def link_cost(url: str, network: Network) -> int:
    """What one link costs, in the network's unit."""
    if isinstance(network.url, int):
        return network.url
    return len(shortened(url)) if network.url == "shortened" else len(url)


def shortened(url: str) -> str:
    """A link as Bluesky's own editor writes it: the host, and what fits of the rest."""
    found = _ADDRESS.fullmatch(url)
    if found is None:
        return url
    path = ("" if found[2] == "/" else found[2]) + found[3]
    return found[1] + (path if len(path) <= SHOWN_PATH else path[:KEPT_PATH] + "...")


def name_pieces(scan: Scan, network: Network) -> list[Piece]:
    """@names that cost less than they are written with."""
    if network.mention is None or "@" not in scan.text:
        return []
    found = marks.REMOTE_NAME.finditer(scan.text)
    return [Piece(name.start(), name.end(), 1 + len(name[1])) for name in found]


def emoji_pieces(scan: Scan, network: Network) -> list[Piece]:
    """Emoji with a cost of their own; single ones on X are weighty characters anyway."""
    if network.emoji == "bytes":
        text = scan.text
        return [Piece(a, b, len(text[a:b].encode("utf-8", "replace"))) for a, b in scan.emoji]
    if network.emoji is None:
        return []
    return [Piece(start, end, network.emoji) for start, end in scan.sequences]


def _changed(scan: Scan, network: Network) -> list[Piece]:
    heavy = heavy_characters(network) or _NOTHING
    weights = ((a, b, len(new) + len("".join(heavy.findall(new)))) for a, b, new in scan.changed)
    return [Piece(*weight) for weight in weights]


def _characters(scan: Scan, network: Network) -> list[Piece]:
    if network.unit == "graphemes":
        return [Piece(start, end, 1) for start, end in scan.clusters]
    heavy = heavy_characters(network)
    if heavy is None or scan.text.isascii():
        return []
    return [Piece(*m.span(), 2 * len(m[0]), 2) for m in heavy.finditer(scan.text)]


def heavy_characters(network: Network) -> re.Pattern[str] | None:
    """Runs of characters that cost 2 each by themselves; None where none does."""
    if network.unit == "weighted":
        return _outside(network.light)
    return _ASTRAL if network.unit == "utf16" else None


@lru_cache(8)
def _outside(light: tuple[tuple[int, int], ...]) -> re.Pattern[str]:
    ranges = "".join(f"\\U{low:08x}-\\U{high:08x}" for low, high in light)
    return re.compile(f"[^{ranges}]+")
