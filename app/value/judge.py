"""The judging half of the engine: which verdict, how likely, which move is nearest.

A judge sees the text and the moves' evidence and answers with probabilities. The learned model
takes this place later; nothing outside this file knows which judge is at work.
"""

from dataclasses import dataclass
from typing import Protocol

from app.value.model import Evidence


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
