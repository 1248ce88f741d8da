"""How far the judge's chances can be taken at their word, on posts that it was not taught."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import torch
from torch import Tensor
from torch.nn import functional

from judge.data import Example
from judge.measure import Answers
from judge.names import VERDICTS

SURE_SHARE = 0.82  # a little above the 8 in 10 that are promised
MIX = {"gives": 0.22, "talk": 0.33, "about_me": 0.45}  # verdicts in the collection read first
BOUNDS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.0)


@dataclass(frozen=True, slots=True)
class Band:
    """Answers whose top chance lies in one band: how many, their mean chance, the share right."""

    low: float
    high: float
    posts: int
    chance: float
    right: float


def temperature(found: Answers, examples: Sequence[Example]) -> float:
    """The number to divide logits by so that chances fit what came true; 0.5 to 3."""
    wanted = torch.tensor([each.verdict for each in examples])
    tries = [0.5 + step / 40 for step in range(101)]
    return min(tries, key=lambda t: functional.cross_entropy(found.verdict / t, wanted).item())


def chances(found: Answers, temper: float) -> Tensor:
    """Chances of the verdicts, a row a text."""
    return (found.verdict / temper).softmax(1)


def sure_from(found: Answers, temper: float) -> float:
    """The top chance from which an answer counts as sure, so that ``SURE_SHARE`` of them do.

    Of each verdict as many answers are looked at as ``MIX`` says: posts drawn at random are mostly
    about their writer, which is the easiest to tell.
    """
    top, place = chances(found, temper).max(1)
    parts = [top[place == number] for number in range(len(VERDICTS))]
    shares = [MIX[name] for name in VERDICTS]
    whole = min(len(part) / share for part, share in zip(parts, shares, strict=True))
    mixed = [part[: int(whole * share)] for part, share in zip(parts, shares, strict=True)]
    return round(float(torch.cat(mixed).quantile(1 - SURE_SHARE)), 3)


def reliability(found: Answers, examples: Sequence[Example], temper: float) -> list[Band]:
    """The bands that hold any posts."""
    top, place = chances(found, temper).max(1)
    wanted = torch.tensor([VERDICTS.index(each.answer) for each in examples])
    right = (place == wanted).float()
    bands = []
    for low, high in pairwise(BOUNDS):
        inside = (top >= low) & ((top < high) if high < 1 else (top <= high))
        if count := int(inside.sum()):
            bands.append(
                Band(low, high, count, top[inside].mean().item(), right[inside].mean().item())
            )
    return bands


def sure(found: Answers, temper: float, bound: float) -> Tensor:
    """Which answers count as sure."""
    return chances(found, temper).max(1).values >= bound
