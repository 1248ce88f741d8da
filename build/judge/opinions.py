"""What the teacher thinks of posts, and posts that aim at what it thinks.

A reader says `gives`; the teacher says how nearly it is something else. The judge learns from both:
half from what readers said, half from the teacher, and from many posts that only the teacher read.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from judge import data
from judge.data import Example
from judge.names import VERDICTS

SHARE = 0.5  # of an aim that is the teacher's where a reader answered too
FURTHER = 24_000  # public posts that only the teacher reads
COUNTS = 0.8  # of such a post
OFTEN = {"about_me": 0.2}  # most public posts are about their writer: thinned out
OTHERS_OFTEN = 0.9


class Opinion(NamedTuple):
    """The teacher's chances of each verdict and move."""

    verdict: tuple[float, ...]
    move: tuple[float, ...]


def to_ask() -> list[str]:
    """The texts that the judge is taught, and some that nobody read."""
    ends = [end.text for pair in data.pairs() for end in (pair.before, pair.after)]
    return [each.text for each in data.taught()] + ends + data.unread()[:FURTHER]


def swayed(posts: Iterable[Example], opinions: dict[str, Opinion]) -> list[Example]:
    """The posts, whose aims are half the teacher's."""
    return [_swayed(each, opinions.get(each.text)) for each in posts]


def further(opinions: dict[str, Opinion], known: Iterable[Example]) -> list[Example]:
    """The posts that only the teacher read, with its opinion for an aim."""
    met = {each.text for each in known}
    return [_alone(text, each) for text, each in opinions.items() if text not in met]


def keep(given: dict[str, Opinion], path: Path) -> None:
    """Write them down, for another run; never into the project, since most texts are not ours."""
    with path.open("w", encoding="utf-8") as lines:
        for text, each in given.items():
            lines.write(json.dumps([text, each.verdict, each.move]) + "\n")


def kept(path: Path) -> dict[str, Opinion]:
    """What ``keep`` wrote."""
    with path.open(encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    return {text: Opinion(tuple(verdict), tuple(move)) for text, verdict, move in rows}


def _swayed(example: Example, opinion: Opinion | None) -> Example:
    if opinion is None:
        return example
    verdict, move = _between(example.verdict, opinion.verdict), _between(example.move, opinion.move)
    return replace(example, verdict=verdict, move=move)


def _between(said: Sequence[float], thought: Sequence[float]) -> tuple[float, ...]:
    return tuple((1 - SHARE) * a + SHARE * b for a, b in zip(said, thought, strict=True))


def _alone(text: str, opinion: Opinion) -> Example:
    answer = VERDICTS[opinion.verdict.index(max(opinion.verdict))]
    return Example(
        id=data.fingerprint(text),
        text=text,
        verdict=opinion.verdict,
        move=opinion.move,
        counts=COUNTS,
        move_counts=0.0 if answer == "talk" else 1.0,
        source="real",
        often=OFTEN.get(answer, OTHERS_OFTEN),
        drawn=True,
    )
