"""How one text differs from another, in words, for reading."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

Kind = Literal["same", "added", "removed"]
_PIECE = re.compile(r"\s+|[\w\u0300-\u036f'’]+|[^\w\s]")
_RUNS = (1, 5, 15)  # pieces; a word and the white space after it are two
_CLOSE_LOOK = 40_000  # pairs of pieces that are worth comparing one with another


@dataclass(frozen=True, slots=True)
class Change:
    """A stretch of text that both have, or only the new one (added) or the old one (removed)."""

    kind: Kind
    text: str


@dataclass(frozen=True, slots=True)
class _Gap:
    """A stretch of old pieces ``[a:b]`` that became the new pieces ``[c:d]``."""

    a: int
    b: int
    c: int
    d: int


def compare(old: str, new: str) -> tuple[Change, ...]:
    """From old to new: the same and removed pieces give the old text, same and added the new.

    By words. Those that stand once in both texts are the fixed points; only short stretches
    between them are compared pair by pair, so that 50,000 code points stay quick.
    """
    one, two = _PIECE.findall(old), _PIECE.findall(new)
    changes = []
    at = 0
    for gap in _gaps(one, two, _Gap(0, len(one), 0, len(two))):
        changes.append(Change("same", "".join(one[at : gap.a])))
        changes.append(Change("removed", "".join(one[gap.a : gap.b])))
        changes.append(Change("added", "".join(two[gap.c : gap.d])))
        at = gap.b
    changes.append(Change("same", "".join(one[at:])))
    return tuple(change for change in changes if change.text)


def _gaps(one: list[str], two: list[str], whole: _Gap) -> Iterator[_Gap]:
    """The stretches that differ, in order."""
    todo = [whole]
    while todo:
        gap = _trimmed(one, two, todo.pop())
        if gap.a == gap.b or gap.c == gap.d:
            if gap.a != gap.b or gap.c != gap.d:
                yield gap
            continue
        parts = _between_fixed_points(one, two, gap)
        if len(parts) > 1:
            todo.extend(reversed(parts))
        elif (gap.b - gap.a) * (gap.d - gap.c) <= _CLOSE_LOOK:
            yield from _pair_by_pair(one, two, gap)
        else:
            yield gap


def _trimmed(one: list[str], two: list[str], gap: _Gap) -> _Gap:
    """Without what both have at the start and at the end."""
    a, b, c, d = gap.a, gap.b, gap.c, gap.d
    while a < b and c < d and one[a] == two[c]:
        a, c = a + 1, c + 1
    while a < b and c < d and one[b - 1] == two[d - 1]:
        b, d = b - 1, d - 1
    return _Gap(a, b, c, d)


def _between_fixed_points(one: list[str], two: list[str], gap: _Gap) -> list[_Gap]:
    """The gap cut at pieces, or where there are none at runs of pieces, that stand once on either
    side and in the same order."""
    for run in _RUNS:
        parts = []
        a, c = gap.a, gap.c
        for at, there in _in_order(_once_in_both(one, two, gap, run)):
            parts.append(_Gap(a, at, c, there))
            a, c = at + 1, there + 1
        if parts:
            return [*parts, _Gap(a, gap.b, c, gap.d)]
    return [gap]


def _once_in_both(one: list[str], two: list[str], gap: _Gap, run: int) -> list[tuple[int, int]]:
    """Where runs begin that are unique in both, by their place in the old text."""
    old = _places(one, gap.a, gap.b, run)
    new = _places(two, gap.c, gap.d, run)
    return [(i, new[key]) for key, i in old.items() if i >= 0 and new.get(key, -1) >= 0]


def _places(pieces: list[str], start: int, end: int, run: int) -> dict[tuple[str, ...], int]:
    """Where each run of so many pieces begins; -1 for one that is there twice."""
    places: dict[tuple[str, ...], int] = {}
    for at in range(start, end - run + 1):
        if not pieces[at].isspace():
            key = tuple(pieces[at : at + run])
            places[key] = -1 if key in places else at
    return places


def _in_order(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The most of these pairs that rise on both sides (longest increasing subsequence)."""
    ends: list[int] = []  # the smallest second place that a chain of each length ends with
    last: list[int] = []  # which pair that is
    before: list[int] = []
    for number, (_, place) in enumerate(pairs):
        length = bisect_left(ends, place)
        before.append(last[length - 1] if length else -1)
        ends[length : length + 1] = [place]
        last[length : length + 1] = [number]
    chain = []
    at = last[-1] if last else -1
    while at >= 0:
        chain.append(pairs[at])
        at = before[at]
    return chain[::-1]


def _pair_by_pair(one: list[str], two: list[str], gap: _Gap) -> Iterator[_Gap]:
    old, new = one[gap.a : gap.b], two[gap.c : gap.d]
    for what, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if what != "equal":
            yield _Gap(gap.a + a, gap.a + b, gap.c + c, gap.c + d)
