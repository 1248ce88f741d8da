"""What the judge learned from its writer: texts near a corrected one lean the way that was said.

Nothing is trained. Each correction is kept with its point (the model's embedding of its text) and
the writer's verdict. A text is near when it says the like (the points lie close) about the same
things (words are shared): points alone put everything together that is about its writer. Each near
correction adds to its verdict, up to a cap, so that every lean can be named and taken back.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.judge.encoder import Vector
from app.value.lexicon import COMMON
from app.value.model import Verdict
from app.value.text import TAG, WORD, tokens

CLOSE = 0.4  # cosine of two points from which their texts may be near
SHARED = 2  # words that both must have, at least
ALIKE = 0.6  # share of the shorter text's words from which both are about the same
PULL = 2.5  # what the nearest correction adds, in logits
CAP = 6.0  # what all corrections together may add to one verdict
_COMMON = 12  # per thousand words, roughly; see app/value/lexicon.py
_STEM = 5  # letters by which words are compared: "knocked" is "knocks"


@dataclass(frozen=True, slots=True)
class Learned:
    """One correction: its text, the writer's verdict, and the text's point."""

    text: str
    said: Verdict
    embedding: bytes


@dataclass(frozen=True, slots=True)
class Lean:
    """All corrections of a writer, ready to be compared with: one unit vector a row."""

    said: tuple[Verdict, ...]
    points: NDArray[np.float32]
    words: tuple[frozenset[str], ...]


NOTHING_LEARNED = Lean((), np.zeros((0, 0), np.float32), ())


def lean_of(learned: Sequence[Learned]) -> Lean:
    """What these corrections teach."""
    if not learned:
        return NOTHING_LEARNED
    points = np.stack([np.frombuffer(each.embedding, "<f4") for each in learned])
    words = tuple(words_in(each.text) for each in learned)
    return Lean(tuple(each.said for each in learned), _unit(points), words)


def leaning(
    chances: Vector, embedding: Vector, text: str, verdicts: Sequence[str], lean: Lean
) -> Vector:
    """The chances after what the near corrections add; the same ones where none is near."""
    if not lean.said:
        return chances
    close = lean.points @ _unit(embedding) >= CLOSE
    ours = words_in(text) if close.any() else frozenset()
    added = np.zeros_like(chances)
    for place in np.flatnonzero(close):
        added[verdicts.index(lean.said[place])] += PULL * _likeness(ours, lean.words[place])
    if not added.any():
        return chances
    parts = chances * np.exp(np.minimum(added, CAP))
    made: Vector = parts / parts.sum()
    return made


def words_in(text: str) -> frozenset[str]:
    """What a text is about: its words without the very common ones, cut to their stems."""
    found = (token.form.lstrip("#") for token in tokens(text) if token.kind in (WORD, TAG))
    return frozenset(form[:_STEM] for form in found if COMMON.get(form, 0) < _COMMON)


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """From 0, about other things, to 1, about the same."""
    shared = len(one & other)
    if shared < SHARED:
        return 0.0
    return min(1.0, shared / min(len(one), len(other)) / ALIKE)


def _unit(points: Vector) -> Vector:
    made: Vector = points / np.maximum(np.linalg.norm(points, axis=-1, keepdims=True), 1e-9)
    return made
