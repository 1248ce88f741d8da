"""Every move's finders at work on one text: what hands something over, what keeps it back."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from app.value import moves, plain
from app.value.match import Hit, Item, Matcher, items
from app.value.model import NO_MOVE, Effect, Evidence
from app.value.move import Finder
from app.value.span import Span


@dataclass(frozen=True, slots=True)
class _Source:
    """Whose patterns a label stands for."""

    move: str
    effect: Effect
    finder: Finder


@dataclass(frozen=True, slots=True)
class _Net:
    """Finders compiled together: one dictionary pass finds them all."""

    sources: tuple[_Source, ...]
    matcher: Matcher


def _net(sources: Iterable[_Source]) -> _Net:
    kept = tuple(sources)
    labelled = tuple(
        (label, pattern) for label, source in enumerate(kept) for pattern in source.finder.patterns
    )
    return _Net(kept, Matcher(labelled))


@cache
def _all() -> _Net:
    """The finders of every move and of app/value/plain.py."""
    made: list[_Source] = []
    for move in moves.all_moves():
        made += [_Source(move.id, "gives", finder) for finder in move.gives]
        made += [_Source(move.id, "keeps", finder) for finder in move.keeps]
    made += [_Source(NO_MOVE, "keeps", finder) for finder in plain.KEEPS]
    return _net(made)


@cache
def _last_resort() -> _Net:
    return _net(_Source(NO_MOVE, "keeps", finder) for finder in plain.FALLBACK)


def find(text: str, seen: tuple[Item, ...] | None = None) -> tuple[Evidence, ...]:
    """The evidence in a text, in its order, never overlapping.

    Where two finds overlap the more specific stays: the stronger finder, then the longer words.
    """
    return _settle(text, _all(), items(text) if seen is None else seen)


def find_own_words(text: str) -> tuple[Evidence, ...]:
    """The first words in which the writer speaks of themselves; for when nothing else was found."""
    return _settle(text, _last_resort(), items(text))[:1]


def find_whatever_gives(text: str) -> tuple[Evidence, ...]:
    """The first details that a reader could use; for when no move found its gift."""
    return _settle(text, _details(), items(text))[:2]


@cache
def _details() -> _Net:
    return _net(_Source(NO_MOVE, "gives", finder) for finder in plain.GIVES_FALLBACK)


def find_of(move_id: str, text: str) -> tuple[Evidence, ...]:
    """What one move alone finds, as its ``shows`` and ``spares`` promise."""
    return _settle(text, _alone(move_id), items(text))


@cache
def _alone(move_id: str) -> _Net:
    return _net(source for source in _all().sources if source.move == move_id)


def _settle(text: str, net: _Net, seen: tuple[Item, ...]) -> tuple[Evidence, ...]:
    """Hits as evidence, overlaps settled."""
    hits = net.matcher.hits(seen)
    ranked = sorted(hits, key=lambda hit: _rank(hit, net), reverse=True)
    taken = bytearray(len(text))
    kept: list[Hit] = []
    for hit in ranked:
        if not any(taken[hit.start : hit.end]):
            taken[hit.start : hit.end] = b"\x01" * (hit.end - hit.start)
            kept.append(hit)
    kept.sort(key=lambda hit: hit.start)
    return tuple(_evidence(text, hit, net.sources[hit.label]) for hit in kept)


def _rank(hit: Hit, net: _Net) -> tuple[int, int, int, int]:
    return (net.sources[hit.label].finder.strength, hit.end - hit.start, -hit.start, -hit.label)


def _evidence(text: str, hit: Hit, source: _Source) -> Evidence:
    span = Span(hit.start, hit.end)
    return Evidence(span, source.effect, source.move, span.of(text), source.finder.note)
