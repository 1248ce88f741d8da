"""Batches of texts of like length, so that next to nothing is padded."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

import torch
from torch import Tensor

PAD = 0


class Words(Protocol):
    """What cuts texts into token ids: a tokenizer."""

    def encode_batch(self, texts: list[str]) -> list[Any]:
        """Something with ``ids`` for each text."""
        ...

    def token_to_id(self, token: str) -> int | None:
        """The id of a piece; None where there is no such piece."""
        ...


@dataclass(frozen=True, slots=True)
class Batch:
    """Places of the texts in the whole, their token ids and the mask (1: a token, 0: padding)."""

    places: list[int]
    ids: Tensor
    mask: Tensor


def padded(rows: Sequence[Sequence[int]]) -> tuple[Tensor, Tensor]:
    """Token ids as one table, filled up on the right, and its mask."""
    longest = max(map(len, rows))
    ids = torch.full((len(rows), longest), PAD)
    for place, row in enumerate(rows):
        ids[place, : len(row)] = torch.tensor(row)
    lengths = torch.tensor([len(row) for row in rows])
    return ids, (torch.arange(longest) < lengths[:, None]).long()


def batches(
    rows: Sequence[Sequence[int]], size: int, dice: random.Random | None = None
) -> Iterator[Batch]:
    """All rows once: with ``dice`` in a mixed order (like lengths together), else by length."""
    order = list(range(len(rows)))
    if dice is None:
        order.sort(key=lambda place: len(rows[place]))
        groups = [order[start : start + size] for start in range(0, len(order), size)]
    else:
        groups = _mixed(rows, order, size, dice)
    for group in groups:
        ids, mask = padded([rows[place] for place in group])
        yield Batch(group, ids, mask)


def _mixed(
    rows: Sequence[Sequence[int]], order: list[int], size: int, dice: random.Random
) -> list[list[int]]:
    """Groups of like length, drawn from pools of twenty groups so that each epoch differs."""
    dice.shuffle(order)
    groups = []
    for start in range(0, len(order), 20 * size):
        pool = sorted(order[start : start + 20 * size], key=lambda place: len(rows[place]))
        groups += [pool[at : at + size] for at in range(0, len(pool), size)]
    dice.shuffle(groups)
    return groups
