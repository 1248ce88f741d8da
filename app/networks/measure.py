"""What every stretch of a text costs on a network.

A code point costs 1 unless it lies in a *piece*: a link, an emoji, a cluster, a weighty character,
with its own cost. So a total is a sum over the pieces, and a place is found by walking them.
"""

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate
from typing import NamedTuple

from app.networks import marks
from app.networks.links import Link, find_links
from app.networks.model import Network
from app.value.model import Span

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
_NOTHING = re.compile(r"\Z\A.")
_ADDRESS = re.compile(r"https?://(?:[^/?#@]*@)?([^/?#]*)([^#]*)(.*)", re.IGNORECASE | re.DOTALL)
SHOWN_PATH, KEPT_PATH = 15, 13


class Piece(NamedTuple):
    """A stretch of the text with a cost of its own."""

    start: int
    end: int
    cost: int


class Scan:
    """What is in a text, each found once and only when a network asks. Treat it as frozen."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """Links, in the text's own offsets."""
        if self.normal is self.text:
            return find_links(self.text)
        back = self.back
        found = find_links(self.normal)
        return tuple(Link(Span(back[x.span.start], back[x.span.end]), x.bare) for x in found)

    @cached_property
    def normal(self) -> str:
        """The text in Unicode's form NFC, the same object where it is in it already."""
        if self.text.isascii() or unicodedata.is_normalized("NFC", self.text):
            return self.text
        return "".join(self._normal_parts)

    @cached_property
    def clusters(self) -> tuple[tuple[int, int], ...]:
        """Clusters of more than one code point."""
        return () if self.text.isascii() and "\r" not in self.text else marks.clusters(self.text)

    @cached_property
    def emoji(self) -> tuple[tuple[int, int], ...]:
        """Emoji."""
        return () if self.text.isascii() else marks.emoji(self.text)

    @cached_property
    def sequences(self) -> tuple[tuple[int, int], ...]:
        """Emoji of several code points, as far as Unicode recommends them."""
        return () if self.text.isascii() else marks.known_sequences(self.text)

    @cached_property
    def names(self) -> tuple[Span, ...]:
        """@names."""
        return marks.names(self.text)

    @cached_property
    def tags(self) -> tuple[Span, ...]:
        """#tags."""
        return marks.tags(self.text)

    @cached_property
    def changed(self) -> tuple[tuple[int, int, str], ...]:
        """Clusters that NFC changes, and what it makes of them."""
        if self.normal is self.text:
            return ()
        made = ((a, b, unicodedata.normalize("NFC", self.text[a:b])) for a, b in self._whole)
        return tuple((a, b, new) for a, b, new in made if new != self.text[a:b])

    @cached_property
    def back(self) -> list[int]:
        """For every offset of ``normal``, the offset of the text that it came from."""
        offsets: list[int] = []
        for (start, end), part in zip(self._whole, self._normal_parts, strict=True):
            same = part == self.text[start:end]
            offsets += range(start, end) if same else [start] * len(part)
        return [*offsets, len(self.text)]

    @cached_property
    def _whole(self) -> list[tuple[int, int]]:
        """The text as clusters and the stretches between them: NFC never joins across these.

        A single code point can change too (the sign for ångström), so stretches are cut there.
        """
        whole: list[tuple[int, int]] = []
        at = 0
        for start, end in (*self.clusters, (len(self.text), len(self.text))):
            whole += ((i, i + 1) for i in range(at, start))
            if end > start:
                whole.append((start, end))
            at = end
        return whole

    @cached_property
    def _normal_parts(self) -> list[str]:
        return [unicodedata.normalize("NFC", self.text[a:b]) for a, b in self._whole]


@dataclass(frozen=True)
class Measure:
    """The costs of a text on one network."""

    size: int
    pieces: tuple[Piece, ...]

    @cached_property
    def total(self) -> int:
        """The whole text's cost."""
        return self.size + sum(cost - (end - start) for start, end, cost in self.pieces)

    def upto(self, at: int) -> int:
        """The cost of everything before this offset; a piece it lies in counts whole."""
        number = bisect_right(self._starts, at - 1)
        inside = self.pieces[number - 1].end - at if number else 0
        return at + self._extras[number] + max(0, inside)

    def reach(self, start: int, room: int) -> int:
        """The furthest offset up to which the text from ``start`` costs at most ``room``."""
        wanted = self.upto(start) + room
        low = bisect_right(self._ends_cost, wanted)  # pieces that fit whole
        end = self.pieces[low - 1].end if low else 0
        spare = wanted - (self._ends_cost[low - 1] if low else 0)
        following = self.pieces[low].start if low < len(self.pieces) else self.size
        return max(start, min(end + spare, following))

    @cached_property
    def _starts(self) -> list[int]:
        return [piece.start for piece in self.pieces]

    @cached_property
    def _extras(self) -> list[int]:
        """How much more than its length the first pieces cost: none, one, two, …"""
        return [0, *accumulate(cost - (end - start) for start, end, cost in self.pieces)]

    @cached_property
    def _ends_cost(self) -> list[int]:
        """The cost of the text up to the end of each piece."""
        ends = (piece.end for piece in self.pieces)
        return [end + extra for end, extra in zip(ends, self._extras[1:], strict=True)]


def measure(scan: Scan, network: Network) -> Measure:
    """The pieces of a text for a network, in order and apart from one another."""
    pieces = _outer(_links(scan, network) + name_pieces(scan, network), emoji_pieces(scan, network))
    if network.normalises and scan.changed:
        pieces = _outer(pieces, _changed(scan, network))
    return Measure(len(scan.text), tuple(_outer(pieces, _characters(scan, network))))


def _outer(first: list[Piece], second: list[Piece]) -> list[Piece]:
    """Both in order; of two that touch the same place the first kind counts."""
    if not first or not second:
        return first or second
    merged: list[Piece] = []
    taken = sorted(first)
    number = 0
    for piece in second:
        while number < len(taken) and taken[number].end <= piece.start:
            merged.append(taken[number])
            number += 1
        if number == len(taken) or piece.end <= taken[number].start:
            merged.append(piece)
    return merged + taken[number:]


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
    return [Piece(a, b, len(new) + len(heavy.findall(new))) for a, b, new in scan.changed]


def _characters(scan: Scan, network: Network) -> list[Piece]:
    if network.unit == "graphemes":
        return [Piece(start, end, 1) for start, end in scan.clusters]
    heavy = heavy_characters(network)
    if heavy is None or scan.text.isascii():
        return []
    return [Piece(m.start(), m.start() + 1, 2) for m in heavy.finditer(scan.text)]


def heavy_characters(network: Network) -> re.Pattern[str] | None:
    """The characters that cost 2 by themselves; None where none does."""
    if network.unit == "weighted":
        return _outside(network.light)
    return _ASTRAL if network.unit == "utf16" else None


@lru_cache(8)
def _outside(light: tuple[tuple[int, int], ...]) -> re.Pattern[str]:
    ranges = "".join(f"\\U{low:08x}-\\U{high:08x}" for low, high in light)
    return re.compile(f"[^{ranges}]")
