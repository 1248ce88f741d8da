"""The frozen values of the networks. Offsets and spans are code points of the draft's text."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from app.value.span import Span

Unit = Literal["weighted", "graphemes", "characters", "utf16"]
Place = Literal["above", "below", "none"]

# What one of each unit is called: "12 characters".
UNIT_WORDS: dict[Unit, str] = {
    "weighted": "characters, as X weighs them",
    "graphemes": "characters, as a reader sees them",
    "characters": "characters",
    "utf16": "characters, most emoji counting 2",
}


@dataclass(frozen=True, slots=True)
class Fold:
    """About how many characters show before "more", and where. Never an official number."""

    where: str
    at: int


@dataclass(frozen=True, slots=True)
class Network:
    """The rules of one network: one section of resources/networks.toml, whose top explains them.

    ``limit`` is None where there is none. ``url`` is a number, ``shortened`` (as Bluesky's own
    editor does) or None for as written; ``mention`` likewise; ``emoji`` is a number, ``bytes``
    (of UTF-8) or None. ``links`` is how many different ones a post may hold; ``hashtags`` and
    ``mentions`` are advice (by whom stands beside them), the ``…_limit`` are refusals.
    """

    id: str
    name: str
    unit: Unit
    limit: int | None = None
    light: tuple[tuple[int, int], ...] = ()
    url: int | Literal["shortened"] | None = None
    bare_urls: bool = False
    mention: Literal["name only"] | None = None
    emoji: int | Literal["bytes"] | None = None
    bytes: int | None = None
    refuses: str = ""
    normalises: bool = False
    links: int | None = None
    hashtags: int | None = None
    hashtags_by: str = ""
    hashtag_limit: int | None = None
    mentions: int | None = None
    mentions_by: str = ""
    mention_limit: int | None = None
    folds: tuple[Fold, ...] = ()
    card: Place = "none"
    images: Place = "none"
    alt: int | None = None
    sure: Literal["official", "reported"] = "reported"
    source: str = ""
    note: str = ""
    link_note: str = ""
    checked: date = date.min


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a count is what it is, or why a post does not fit: a sentence, and the words it is about
    (None where it is about the whole)."""

    sentence: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Count:
    """What a text costs on a network, in the network's own unit.

    ``cut`` is the offset from which the text is past the limit, None where the length fits.
    ``fits`` also asks for what is not length: refused characters, too many links.
    """

    network: str
    count: int
    limit: int | None
    unit: Unit
    fits: bool
    reasons: tuple[Reason, ...]
    cut: int | None

    @property
    def left(self) -> int | None:
        """How much is left; below zero past the limit, None without one."""
        return None if self.limit is None else self.limit - self.count
