"""The judging half of the engine: which verdict, how likely, which move is nearest.

A judge sees the text and the moves' evidence and answers with probabilities. The learned model
takes this place later; nothing outside this file knows which judge is at work.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from app.value import moves
from app.value.cues import cues
from app.value.match import items
from app.value.model import Evidence
from app.value.weights import MOVE, VERDICT

SURE_LEAD = 0.3


@dataclass(frozen=True, slots=True)
class Judgement:
    """Probabilities of the three verdicts (they sum to 1) and the seven moves, likeliest first.

    ``sure`` is False when the text could well be read either way.
    """

    gives: float
    talk: float
    about_me: float
    moves: tuple[str, ...]
    sure: bool


class Judge(Protocol):
    """Anything that can weigh a text with its evidence. Must be pure and safe across threads."""

    def judge(self, text: str, evidence: tuple[Evidence, ...]) -> Judgement: ...


class PlainJudge:
    """Adds up what each cue counts (app/value/weights.py) and turns the sums into chances.

    It knows no meaning: it weighs the moves' evidence, to whom a post speaks and what it names.
    Where two answers come out close it says so instead of choosing loudly.
    """

    def judge(self, text: str, evidence: tuple[Evidence, ...]) -> Judgement:
        """The chances for this text; the same text always gets the same answer."""
        seen = cues(items(text), evidence, text)
        chances = _chances(_sums(seen, VERDICT, 3))
        ids = tuple(move.id for move in moves.all_moves())
        sums = _sums(seen, MOVE, len(ids))
        ranked = sorted(range(len(ids)), key=lambda place: (-sums[place], place))
        first, second = sorted(chances, reverse=True)[:2]
        return Judgement(
            gives=chances[0],
            talk=chances[1],
            about_me=chances[2],
            moves=tuple(ids[place] for place in ranked),
            sure=first - second >= SURE_LEAD,
        )


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
