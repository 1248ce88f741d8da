"""What a kind reader of a draft would mention before it is posted. All offered, none forced.

Each finding points at words, says why they matter to readers, and has a replacement where there is
one. Nothing here judges what is said; that is the engine's part (app/value).
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from app.networks.model import Network
from app.networks.scan import Scan
from app.networks.tagwords import pascal_case
from app.value.span import Span

_READ_ALOUD = (
    "A screen reader can tell the words of a hashtag apart only where each begins with a capital."
)
Kind = Literal["hashtag", "hashtags", "mentions", "capitals", "letters"]


@dataclass(frozen=True, slots=True)
class Finding:
    """Words of the draft, what about them, why it matters to readers, and other words or None."""

    kind: Kind
    span: Span
    message: str
    reason: str
    replacement: str | None = None


def findings(text: str, network: Network) -> tuple[Finding, ...]:
    """Everything found for a post on this network, in the order of the text."""
    scan = Scan(text)
    found = [finding for look in _LOOKS for finding in look(scan, network)]
    return tuple(sorted(found, key=lambda finding: (finding.span, finding.kind)))


def _tags(scan: Scan, network: Network) -> Iterator[Finding]:
    """Hashtags whose words could each begin with a capital letter."""
    for span in scan.tags:
        words = scan.text[span.start + 1 : span.end]
        pascal = pascal_case(words, scan.text)
        if pascal is not None:
            better = scan.text[span.start] + pascal
            message = f"Write {better}, and every word of it is heard."
            yield Finding("hashtag", span, message, _READ_ALOUD, better)


# ---- more of them than a network likes ----


def _many_tags(scan: Scan, network: Network) -> Iterator[Finding]:
    yield from _many("hashtags", scan.tags, network.hashtags, network.hashtags_by, network)


def _many_names(scan: Scan, network: Network) -> Iterator[Finding]:
    yield from _many("mentions", scan.names, network.mentions, network.mentions_by, network)


def _many(
    what: Literal["hashtags", "mentions"],
    spans: tuple[Span, ...],
    limit: int | None,
    by: str,
    network: Network,
) -> Iterator[Finding]:
    """One finding, at the first that is one too many."""
    if limit is None or len(spans) <= limit:
        return
    message = f"{len(spans)} {what}; up to {limit} read well on {network.name}."
    reason = f"Readers skip posts that are mostly tags and names. The number is from {by}."
    yield Finding(what, spans[limit], message, reason)


# ---- capitals ----

_LETTERS = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_LEAST_WORDS, _LEAST_LETTERS = 4, 15


def _capitals(scan: Scan, network: Network) -> Iterator[Finding]:
    """Every line of nothing but capitals that is long enough to be meant as words."""
    hidden = [*(link.span for link in scan.links), *scan.tags, *scan.names]
    at = 0
    for line in scan.text.splitlines(keepends=True):
        words = [
            Span(at + found.start(), at + found.end())
            for found in _LETTERS.finditer(line)
            if not any(
                span.start < at + found.end() and at + found.start() < span.end for span in hidden
            )
        ]
        at += len(line)
        if _shouts([span.of(scan.text) for span in words]):
            span = Span(words[0].start, words[-1].end)
            message = "This line is all in capitals."
            yield Finding("capitals", span, message, _SHOUTING, _quietly(span.of(scan.text)))


_SHOUTING = (
    "Capitals are slower to read and are read as shouting; some screen readers spell them out."
)


def _shouts(words: list[str]) -> bool:
    cased = [word for word in words if word.lower() != word.upper()]
    letters = sum(map(len, cased))
    enough = len(cased) >= _LEAST_WORDS and letters >= _LEAST_LETTERS
    return enough and all(word.isupper() for word in cased)


def _quietly(words: str) -> str:
    """The words as a sentence: small letters, and a capital where a sentence begins."""
    small = re.sub(r"\bi\b", "I", words.lower())
    return re.sub(r"(?:\A|[.!?]\s+)\w", lambda found: found[0].upper(), small)


# ---- letters that only look like letters ----

_DECORATIVE = re.compile(
    "[\U0001d400-\U0001d7ff\u2460-\u24ff\uff21-\uff3a\uff41-\uff5a\U0001f130-\U0001f189"
    "\u1d00-\u1d2b\u2100-\u214f\u0262\u026a\u0274\u0280\u028f\u0299\u029c\u029f\ua730\ua731]+"
    "(?:[ '’.,-]{1,2}[\U0001d400-\U0001d7ff\u24b6-\u24e9]+)*"
)
_SMALL_CAPITALS = dict(zip("ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ", "abcdefghijklmnoprstuvwyz", strict=True))
_BOXED = {0x1F130: "A", 0x1F150: "A", 0x1F170: "A"}
_SPELLED = (
    "Screen readers spell these out one by one, as “mathematical script small f”, or say nothing, "
    "and search does not find them."
)


def _letters(scan: Scan, network: Network) -> Iterator[Finding]:
    for found in _DECORATIVE.finditer(scan.text):
        plain = "".join(map(_plain, found[0]))
        if found[0] not in "™℠℡" and sum(c.isascii() and c.isalpha() for c in plain) >= 2:
            message = f"Plain letters are heard and found: {plain}"
            yield Finding("letters", Span(*found.span()), message, _SPELLED, plain)


def _plain(char: str) -> str:
    for first, letter in _BOXED.items():
        if first <= ord(char) < first + 26:
            return chr(ord(letter) + ord(char) - first)
    return _SMALL_CAPITALS.get(char) or unicodedata.normalize("NFKC", char)


_LOOKS: tuple[Callable[[Scan, Network], Iterator[Finding]], ...] = (
    _tags,
    _many_tags,
    _many_names,
    _capitals,
    _letters,
)
