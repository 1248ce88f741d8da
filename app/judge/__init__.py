"""The learned judge: a small model on this machine that weighs what a post gives its reader.

``opened()`` is the door: it loads the model once, whoever asks first, from whatever thread, and
answers with the plain judge and a kind sentence where the model is missing or damaged. Nothing
heavy is imported before that.
"""

import threading
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from app.judge.files import JudgeProblem, folder
from app.value.judge import Judge, PlainJudge

if TYPE_CHECKING:
    from app.judge.learned import LearnedJudge

_ONE_AT_A_TIME = threading.Lock()


@dataclass(frozen=True, slots=True)
class Opened:
    """The judge to use. ``learned`` is the same one where the model works, else None, and
    ``notice`` then says so in a sentence for the writer."""

    judge: Judge
    learned: "LearnedJudge | None" = None
    notice: str | None = None


def opened() -> Opened:
    """The judge of this program, loaded on the first call; never raises."""
    with _ONE_AT_A_TIME:
        return _opened()


def is_open() -> bool:
    """Whether the judge is loaded, so that asking for it costs nothing."""
    return bool(_opened.cache_info().currsize)


@cache
def _opened() -> Opened:
    return open_judge(folder())


def open_judge(place: Path) -> Opened:
    """The judge whose files lie in this folder; never raises."""
    try:
        from app.judge.learned import LearnedJudge

        learned = LearnedJudge.load(place)
    except JudgeProblem as problem:
        return Opened(PlainJudge(), None, problem.sentence)
    return Opened(learned, learned)
