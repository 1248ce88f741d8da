"""One judge from several: their mean opinion becomes the aim, for unlabelled posts too."""

from collections.abc import Sequence
from dataclasses import replace

import torch
from tokenizers import Tokenizer
from torch import Tensor

from judge import data
from judge.data import Example
from judge.encoder import Judge
from judge.measure import answers

OWN_SHARE = 0.5  # of a labelled post's aim that stays with its readers
UNLABELLED = 12_000
UNLABELLED_COUNTS = 0.7


def softened(
    judges: Sequence[Judge], tokenizer: Tokenizer, examples: Sequence[Example]
) -> list[Example]:
    """The examples with aims between their readers' labels and the judges' mean opinion."""
    verdicts, moves = opinions(judges, tokenizer, [each.text for each in examples])
    return [
        replace(each, verdict=_between(each.verdict, verdict), move=_between(each.move, move))
        for each, verdict, move in zip(examples, verdicts.tolist(), moves.tolist(), strict=True)
    ]


def guessed(judges: Sequence[Judge], tokenizer: Tokenizer) -> list[Example]:
    """Public posts that nobody labelled, with the judges' mean opinion as their aim."""
    some = data.unread()[:UNLABELLED]
    verdicts, moves = opinions(judges, tokenizer, some)
    return [
        Example(
            id=data.fingerprint(text),
            text=text,
            verdict=tuple(verdict),
            move=tuple(move),
            counts=UNLABELLED_COUNTS,
            move_counts=1 - verdict[1],
            source="real",
        )
        for text, verdict, move in zip(some, verdicts.tolist(), moves.tolist(), strict=True)
    ]


def opinions(
    judges: Sequence[Judge], tokenizer: Tokenizer, texts: Sequence[str]
) -> tuple[Tensor, Tensor]:
    """The judges' mean chances of verdict and move, a row a text."""
    said = [answers(judge, tokenizer, texts) for judge in judges]
    verdicts = torch.stack([each.verdict.softmax(1) for each in said]).mean(0)
    return verdicts, torch.stack([each.move.softmax(1) for each in said]).mean(0)


def _between(own: tuple[float, ...], theirs: list[float]) -> tuple[float, ...]:
    """Chances between two readings."""
    return tuple(OWN_SHARE * a + (1 - OWN_SHARE) * b for a, b in zip(own, theirs, strict=True))
