"""The judging half of the engine: which verdict, how likely, which move is nearest.

A judge sees texts with the moves' evidence and answers with probabilities. The engine knows only
the ``Judge`` below: the learned one lives in app/judge/, the plain one here needs nothing but the
evidence and takes over where the learned one's file is missing.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from app.value import moves
from app.value.cues import cues
from app.value.evidence import find_own_words, find_whatever_gives
from app.value.match import items
from app.value.model import NO_MOVE, Evidence, Verdict
from app.value.weights import MOVE, VERDICT

SURE_LEAD = 0.3


@dataclass(frozen=True, slots=True)
class Post:
    """A text with what the moves found in it."""

    text: str
    evidence: tuple[Evidence, ...] = ()


class Occasion(NamedTuple):
    """What a text is about, for one move: a key of app/value/occasions.py, or one without a line
    there; ``chance`` is among the occasions of that move. ``clear`` is its chance among those of
    every move times the chance of its move: high only where both say the same."""

    move: str
    name: str
    chance: float
    clear: float


@dataclass(frozen=True, slots=True)
class Judgement:
    """Probabilities of the three verdicts (they sum to 1) and the seven moves, likeliest first.

    ``given`` is the move handed over if the post gives; ``reach`` holds the moves whose gift is
    within reach if it is about the writer, the nearest first, at most two, maybe none. ``sure`` is
    False when the text could well be read either way; ``grief`` says that its writer mourns or is
    seriously ill, so that advice would be out of place. ``occasions`` has the likeliest for each
    move, from a judge that knows them.
    """

    gives: float
    talk: float
    about_me: float
    moves: tuple[str, ...]
    sure: bool
    given: str
    reach: tuple[str, ...]
    grief: bool = False
    occasions: tuple[Occasion, ...] = ()


class Judge(Protocol):
    """Anything that can weigh texts with their evidence. Must be pure and safe across threads."""

    def judge_many(self, posts: Sequence[Post]) -> tuple[Judgement, ...]:
        """One judgement for each post, in order."""
        ...

    def point_many(self, asked: Sequence[tuple[str, Verdict]]) -> tuple[tuple[Evidence, ...], ...]:
        """For each text and verdict the words that speak most for it; for where moves are silent.

        The evidence belongs to no move, and may be empty.
        """
        ...


class PlainJudge:
    """Adds up what each cue counts (app/value/weights.py) and turns the sums into chances.

    It knows no meaning: it weighs the moves' evidence, to whom a post speaks and what it names.
    Where two answers come out close it says so instead of choosing loudly.
    """

    def judge_many(self, posts: Sequence[Post]) -> tuple[Judgement, ...]:
        """The chances for each text; the same text always gets the same answer."""
        return tuple(self.judge(post) for post in posts)

    def judge(self, post: Post) -> Judgement:
        """The chances for one text."""
        seen = cues(items(post.text), post.evidence, post.text)
        chances = _chances(_sums(seen, VERDICT, 3))
        ids = tuple(move.id for move in moves.all_moves())
        sums = _sums(seen, MOVE, len(ids))
        order = sorted(range(len(ids)), key=lambda place: (-sums[place], place))
        ranked = tuple(ids[place] for place in order)
        first, second = sorted(chances, reverse=True)[:2]
        return Judgement(
            gives=chances[0],
            talk=chances[1],
            about_me=chances[2],
            moves=ranked,
            sure=first - second >= SURE_LEAD,
            given=_given(ranked, post.evidence),
            reach=_reach(ranked, post.evidence),
        )

    def point_many(self, asked: Sequence[tuple[str, Verdict]]) -> tuple[tuple[Evidence, ...], ...]:
        """The first words in which the writer speaks of themselves, or that a reader can use."""
        return tuple(_POINTS[verdict](text) for text, verdict in asked)


def _nothing(_text: str) -> tuple[Evidence, ...]:
    return ()


_POINTS = {"gives": find_whatever_gives, "about_me": find_own_words, "talk": _nothing}


def _given(ranked: tuple[str, ...], evidence: tuple[Evidence, ...]) -> str:
    """The likeliest move that was seen, the likeliest that was seen to give before others."""
    seen = {each.move for each in evidence} - {NO_MOVE}
    giving = {each.move for each in evidence if each.effect == "gives"}
    fitting = [move for move in ranked if move in giving]
    return ranked[0] if ranked[0] in seen or not fitting else fitting[0]


def _reach(ranked: tuple[str, ...], evidence: tuple[Evidence, ...]) -> tuple[str, ...]:
    """The likeliest moves of which anything was seen."""
    seen = {each.move for each in evidence}
    return tuple(move for move in ranked if move in seen)[:2]


def likeliest(judged: Judgement) -> tuple[Verdict, Verdict]:
    """The likeliest verdict and the next; of two equal ones the kinder first."""
    chances: tuple[tuple[Verdict, float], ...] = (
        ("gives", judged.gives), ("talk", judged.talk), ("about_me", judged.about_me),
    )  # fmt: skip
    first, second, _ = sorted(chances, key=lambda each: -each[1])
    return first[0], second[0]


def _sums(
    seen: Mapping[str, float], table: Mapping[str, tuple[float, ...]], size: int
) -> list[float]:
    """What all cues together count for each answer; a table may know fewer answers than asked."""
    sums = [0.0] * size
    for name, value in seen.items():
        for place, weight in enumerate(table.get(name, ())):
            sums[place] += weight * value
    return sums


def _chances(sums: list[float]) -> list[float]:
    """Sums as probabilities."""
    top = max(sums)
    parts = [math.exp(each - top) for each in sums]
    return [part / math.fsum(parts) for part in parts]
