"""What the judge learned from its writer: texts near a corrected one lean the way that was said.

Nothing is trained. Each correction is kept as a point (the model's embedding of its text) with the
writer's verdict; a new text looks for the corrections near its own point, and each adds to its
verdict, the more the nearer it is, up to a cap. So every lean can be named, listed and taken back.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.judge.encoder import Vector
from app.value.model import Verdict

NEAR = 0.5  # cosine from which a text counts as near; unlike posts stay below it
PULL = 4.0  # what a correction of the very same text adds, in logits
CAP = 5.0  # what all corrections together may add to one verdict


@dataclass(frozen=True, slots=True)
class Learned:
    """One correction: the writer's verdict, and the text's point as the judge gave it out."""

    said: Verdict
    embedding: bytes


@dataclass(frozen=True, slots=True)
class Lean:
    """All corrections of a writer, ready to be compared with: one unit vector a row."""

    said: tuple[Verdict, ...]
    points: NDArray[np.float32]


NOTHING_LEARNED = Lean((), np.zeros((0, 0), np.float32))


def lean_of(learned: Sequence[Learned]) -> Lean:
    """What these corrections teach."""
    if not learned:
        return NOTHING_LEARNED
    points = np.stack([np.frombuffer(each.embedding, "<f4") for each in learned])
    return Lean(tuple(each.said for each in learned), _unit(points))


def leaning(chances: Vector, embedding: Vector, verdicts: Sequence[str], lean: Lean) -> Vector:
    """The chances after what the near corrections add; the same ones where none is near."""
    if not lean.said:
        return chances
    near = lean.points @ _unit(embedding)
    pulls = PULL * np.clip((near - NEAR) / (1 - NEAR), 0, 1)
    added = np.zeros_like(chances)
    for said, pull in zip(lean.said, pulls, strict=True):
        added[verdicts.index(said)] += pull
    if not added.any():
        return chances
    parts = chances * np.exp(np.minimum(added, CAP))
    made: Vector = parts / parts.sum()
    return made


def _unit(points: Vector) -> Vector:
    made: Vector = points / np.maximum(np.linalg.norm(points, axis=-1, keepdims=True), 1e-9)
    return made
