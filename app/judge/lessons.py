"""Corrections as a writer left them, made ready for the judge that is at work now."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.judge.lean import NOTHING_LEARNED, Lean, Learned, lean_of
from app.judge.learned import LearnedJudge
from app.value.model import Verdict


@dataclass(frozen=True, slots=True)
class Lesson:
    """One correction. ``embedding`` is where its text lies for the judge of that name, if known."""

    id: str
    text: str
    said: Verdict
    embedding: bytes | None = None
    judge: str | None = None


@dataclass(frozen=True, slots=True)
class Taught:
    """What lessons teach a judge, and the embeddings that had to be found out for it, by id."""

    lean: Lean = NOTHING_LEARNED
    placed: tuple[tuple[str, bytes], ...] = ()


def teach(judge: LearnedJudge, lessons: Sequence[Lesson]) -> Taught:
    """What these lessons teach, the newest first; of two about one text the newer counts."""
    newest = list({each.text: each for each in reversed(lessons)}.values())
    unknown = [each for each in newest if each.judge != judge.name or each.embedding is None]
    found = dict(zip(unknown, judge.embeddings([each.text for each in unknown]), strict=True))
    known = [replace(each, embedding=found.get(each, each.embedding)) for each in newest]
    lean = lean_of([Learned(each.text, each.said, each.embedding or b"") for each in known])
    return Taught(lean, tuple((each.id, embedding) for each, embedding in found.items()))
