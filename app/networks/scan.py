"""One look at a text for all networks: links, names, tags, emoji, clusters, and its form NFC."""

import unicodedata
from collections.abc import Callable
from functools import cached_property
from typing import Any, TypeVar

from app.networks import marks
from app.networks.links import Link, find_links
from app.value.span import Span

_Answer = TypeVar("_Answer")


class Scan:
    """What is in a text, each found once and only when a network asks. Treat it as frozen."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._kept: dict[tuple[object, ...], Any] = {}

    def once(self, key: tuple[object, ...], work: Callable[[], _Answer]) -> _Answer:
        """What the work answers, done once for each key."""
        if key not in self._kept:
            self._kept[key] = work()
        answer: _Answer = self._kept[key]
        return answer

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
