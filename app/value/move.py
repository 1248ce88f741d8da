"""What a move is: one of the gifts a post can hand over, declared as data.

A move explains: it finds the words that hand something over and the words that keep it back, and
asks the writer its question. It never judges a post; that is the judge's part.
"""

from dataclasses import dataclass

from app.value.model import Effect
from app.value.shape import Shape


@dataclass(frozen=True, slots=True)
class Finder:
    """Phrases that all mean the same for the reader, and the note that says what.

    ``patterns`` are in the little language of app/value/match.py. ``strength`` settles which of
    two overlapping finds stays: the higher wins, then the longer.
    """

    note: str
    patterns: tuple[str, ...]
    strength: int = 1


@dataclass(frozen=True, slots=True)
class Show:
    """A sentence in which a move must find exactly the words between ⟦ and ⟧."""

    marked: str
    effect: Effect


@dataclass(frozen=True, slots=True)
class Move:
    """One gift, with everything the window, the library and the tests need to know of it.

    ``order`` is the place in the essay's list. ``why`` says why readers care and where that is
    known from. ``pattern`` is the move's own shape with ⟨blanks⟩ and is a usable template text.
    ``gives`` and ``keeps`` find the gift handed over and the gift kept back; ``rewrites`` are the
    shapes app/value/rewrite.py fills with the writer's own words. Every sentence in ``shows`` is
    found exactly as marked, and in the near misses of ``spares`` this move finds nothing.
    """

    id: str
    order: int
    title: str
    question: str
    why: str
    before: str
    after: str
    pattern: str
    given: str
    missing: str
    gives: tuple[Finder, ...]
    keeps: tuple[Finder, ...]
    shows: tuple[Show, ...]
    spares: tuple[str, ...]
    rewrites: tuple[Shape, ...] = ()
