"""Which parts of a text are checked on their own, and which of them are new.

A line of a post is a paragraph: lists and verses have no full stops. A very long line is cut
between sentences or words, so that no single question takes long.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from app.value.span import Span

LONGEST = 3000  # code points; about a second of checking

_LINE = re.compile(r"[^\r\n\v\f\x85\u2028\u2029]+")
_SENTENCE_END = re.compile(r"[.!?…]['\"”’)]?\s+")


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch that is checked at once: ``text`` is ``whole[start:start + len(text)]``."""

    start: int
    text: str


def parts(text: str) -> tuple[Part, ...]:
    """The parts of a text that have something to check, in order."""
    return tuple(
        Part(piece.start, piece.of(text))
        for line in _LINE.finditer(text)
        for piece in _pieces(text, Span(*line.span()))
        if any(map(str.isalpha, piece.of(text)))
    )


def _pieces(text: str, line: Span) -> Iterator[Span]:
    start = line.start
    while line.end - start > LONGEST:
        cut = _cut(text, start, start + LONGEST)
        yield Span(start, cut)
        start = cut
    yield Span(start, line.end)


def _cut(text: str, start: int, limit: int) -> int:
    """After the last sentence that ends before the limit, else after a word, else at the limit."""
    middle = start + (limit - start) // 2
    ends = [match.end() for match in _SENTENCE_END.finditer(text, middle, limit)]
    if ends:
        return ends[-1]
    space = text.rfind(" ", start, limit)
    return space + 1 if space > start else limit


def order(all_parts: tuple[Part, ...], known: Mapping[str, object], near: int) -> tuple[Part, ...]:
    """The parts to ask about, those nearest to ``near`` (a code point, the caret) first; each text
    once, and none that is known."""
    new = {part.text: part for part in all_parts if part.text not in known}
    return tuple(sorted(new.values(), key=lambda part: _distance(part, near)))


def _distance(part: Part, point: int) -> int:
    return max(part.start - point, point - part.start - len(part.text), 0)
