"""The last pass: what the mean judge thinks softens the labels, and stands in where none is."""

from collections.abc import Sequence
from dataclasses import replace

from tokenizers import Tokenizer
from torch import Tensor

from judge import data
from judge.data import Example
from judge.encoder import Judge
from judge.measure import answers
from judge.names import VERDICTS

OWN_SHARE = 0.6  # of a labelled post's aim that stays with its readers
PUBLIC_OFTEN = 0.5  # the last pass meets half of the public posts, and all authored ones
UNLABELLED = 5_000
UNLABELLED_COUNTS = 0.7


def softened(judge: Judge, tokenizer: Tokenizer, examples: Sequence[Example]) -> list[Example]:
    """The examples with aims between their readers' labels and the judge's opinion."""
    verdicts, moves = opinions(judge, tokenizer, [each.text for each in examples])
    return [
        replace(
            each,
            verdict=_between(each.verdict, verdict),
            move=_between(each.move, move),
            often=each.often * (PUBLIC_OFTEN if each.source == "real" else 1.0),
        )
        for each, verdict, move in zip(examples, verdicts.tolist(), moves.tolist(), strict=True)
    ]


def guessed(judge: Judge, tokenizer: Tokenizer) -> list[Example]:
    """Public posts that nobody labelled, with the judge's opinion as their aim."""
    some = data.unread()[:UNLABELLED]
    verdicts, moves = opinions(judge, tokenizer, some)
    return [
        Example(
            id=data.fingerprint(text),
            text=text,
            verdict=tuple(verdict),
            move=tuple(move),
            counts=UNLABELLED_COUNTS,
            move_counts=1 - verdict[VERDICTS.index("talk")],
            source="real",
        )
        for text, verdict, move in zip(some, verdicts.tolist(), moves.tolist(), strict=True)
    ]


def opinions(judge: Judge, tokenizer: Tokenizer, texts: Sequence[str]) -> tuple[Tensor, Tensor]:
    """The judge's chances of verdict and move, a row a text."""
    said = answers(judge, tokenizer, texts)
    return said.verdict.softmax(1), said.move.softmax(1)


def _between(own: tuple[float, ...], theirs: list[float]) -> tuple[float, ...]:
    """Chances between two readings."""
    return tuple(OWN_SHARE * a + (1 - OWN_SHARE) * b for a, b in zip(own, theirs, strict=True))
