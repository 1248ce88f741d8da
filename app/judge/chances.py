"""From logits to a judgement: calibrated chances, windows put together, moves in order."""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

import numpy as np

from app.judge.encoder import Answer, Vector
from app.judge.files import Card
from app.value.judge import Judgement, Occasion
from app.value.model import NO_MOVE

DOUBT = -0.4  # a post about its writer is met with silence from here on: advice would hurt more
SECOND = 0.4  # a second move is named too when it is at least this likely beside the first


class Weighed(NamedTuple):
    """A whole text's chances of the verdicts, of the moves with ``none`` and of the occasions, in
    the card's order, the text as a point, and a logit that is above 0 where its writer mourns."""

    verdict: Vector
    move: Vector
    occasion: Vector
    embedding: Vector
    grief: float


def softmax(logits: Vector) -> Vector:
    """Logits as chances."""
    parts = np.exp(logits - logits.max())
    made: Vector = parts / parts.sum()
    return made


def above(logits: Vector, place: int) -> float:
    """How far one answer stands above the best of the others, in logits."""
    return float(logits[place] - np.delete(logits, place).max())


def weighed(parts: Sequence[Answer], sizes: Sequence[int], card: Card) -> Weighed:
    """The chances of a text from those of its windows; ``sizes`` are their tokens.

    A window that gives decides. Without one, what most of the text does counts, by length.
    """
    verdicts = [softmax(part.verdict / card.temperature) for part in parts]
    gives = card.verdicts.index("gives")
    best = max(range(len(parts)), key=lambda place: float(verdicts[place][gives]))
    shares = (np.array(sizes, np.float32) / np.float32(sum(sizes) or 1)).astype(np.float32)
    grief = float(shares @ np.array([part.grief for part in parts], np.float32))
    if len(parts) == 1 or int(verdicts[best].argmax()) == gives:
        part = parts[best]
        about = softmax(part.occasion)
        return Weighed(verdicts[best], softmax(part.move), about, part.embedding, grief)
    return Weighed(
        _mean(shares, verdicts),
        _mean(shares, [softmax(part.move) for part in parts]),
        _mean(shares, [softmax(part.occasion) for part in parts]),
        _mean(shares, [part.embedding for part in parts]),
        grief,
    )


def _mean(shares: Vector, rows: Sequence[Vector]) -> Vector:
    made: Vector = shares @ np.stack(rows)
    return made


def judgement(found: Weighed, card: Card) -> Judgement:
    """What the engine needs to know."""
    chances = {name: float(found.verdict[place]) for place, name in enumerate(card.verdicts)}
    by_move = {name: float(found.move[place]) for place, name in enumerate(card.moves)}
    none = by_move.pop(NO_MOVE)
    kept_back = chances["about_me"] == max(chances.values())
    weights = _with_occasions(by_move, found.occasion, card) if kept_back else by_move
    ranked = tuple(sorted(by_move, key=lambda name: -weights[name]))
    return Judgement(
        gives=chances["gives"],
        talk=chances["talk"],
        about_me=chances["about_me"],
        moves=ranked,
        sure=max(chances.values()) >= card.sure_from,
        given=ranked[0],
        reach=_reach(ranked, weights, by_move, none),
        grief=found.grief > (DOUBT if kept_back else 0),
        occasions=tuple(_occasion(each, by_move[each], found.occasion, card) for each in by_move),
    )


def _with_occasions(by_move: dict[str, float], occasion: Vector, card: Card) -> dict[str, float]:
    """Each move's chance, weighed with that of all its occasions: what a draft is about says which
    gift lies near. Occasions were taught on fewer posts, so that they count half."""
    return {
        move: chance * float(occasion[_places(card.occasions, move)].sum()) ** 0.5
        for move, chance in by_move.items()
    }


@cache
def _places(occasions: tuple[str, ...], move: str) -> list[int]:
    """Where a move's occasions stand among all."""
    return [place for place, name in enumerate(occasions) if name.startswith(f"{move}/")]


def _occasion(move: str, move_chance: float, chances: Vector, card: Card) -> Occasion:
    """The likeliest of a move's occasions, and how likely it is."""
    places = _places(card.occasions, move)
    some = chances[places]
    best = int(some.argmax())
    name, most = card.occasions[places[best]], float(some[best])
    return Occasion(move, name, most / float(some.sum()), most * move_chance)


def _reach(
    ranked: tuple[str, ...], weights: dict[str, float], by_move: dict[str, float], none: float
) -> tuple[str, ...]:
    """The likeliest move, and the next where it is likely too; none where no gift is near."""
    first, second = ranked[:2]
    if max(by_move.values()) < none:
        return ()
    likely = weights[second] >= SECOND * weights[first] and by_move[second] > none
    return (first, second) if likely else (first,)
