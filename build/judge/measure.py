"""How good answers are: agreement, moves, pairs, calibration."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from judge.batches import Words, batches
from judge.data import Example
from judge.encoder import WIDTH, Judge
from judge.names import MOVES, VERDICTS

GIVEN_MOVES = len(MOVES) - 1  # the last one is `none`


@dataclass(frozen=True, slots=True)
class Answers:
    """Logits of verdict and move, a row a text; of mourning and occasion too where that was
    asked."""

    verdict: Tensor
    move: Tensor
    grief: Tensor | None = None
    occasion: Tensor | None = None


def answers(
    judge: Judge, words: Words, texts: Sequence[str], size: int = 64, *, half: bool = False
) -> Answers:
    """What the judge says about these texts; ``half`` with half as many digits, and quicker."""
    verdict, move, _ = outputs(judge, words, texts, size, half=half)
    return Answers(verdict, move)


def outputs(
    judge: Judge, words: Words, texts: Sequence[str], size: int = 64, *, half: bool = False
) -> tuple[Tensor, Tensor, Tensor]:
    """Logits of verdict and move and the embedding, a row a text each."""
    judge.eval()
    rows = [each.ids for each in words.encode_batch(list(texts))]
    verdict = torch.zeros(len(rows), len(VERDICTS))
    move = torch.zeros(len(rows), len(MOVES))
    embedding = torch.zeros(len(rows), WIDTH)
    with torch.inference_mode(), torch.autocast("cpu", torch.bfloat16, enabled=half):
        for batch in batches(rows, size):
            said, near, _, _, point = judge(batch.ids, batch.mask)
            verdict[batch.places], move[batch.places] = said.float(), near.float()
            embedding[batch.places] = point.float()
    return verdict, move, embedding


def kappa(wanted: Sequence[str], said: Sequence[str]) -> float:
    """Cohen's kappa: agreement beyond what chance would bring."""
    total = len(wanted)
    seen = sum(a == b for a, b in zip(wanted, said, strict=True)) / total
    first, second = Counter(wanted), Counter(said)
    chance = sum(first[name] * second[name] for name in first) / total**2
    return (seen - chance) / (1 - chance) if chance < 1 else 1.0


def verdicts(found: Answers) -> list[str]:
    """The likeliest verdict of each."""
    return [VERDICTS[place] for place in found.verdict.argmax(1).tolist()]


def right_in_best(found: Answers, moves: Sequence[str], best: int) -> float:
    """Of the texts that have a move, the share whose move is among the judge's best so many."""
    ranked = found.move[:, :GIVEN_MOVES].topk(best).indices.tolist()
    asked = [
        (MOVES.index(move), row) for move, row in zip(moves, ranked, strict=True) if move != "none"
    ]
    return sum(move in row for move, row in asked) / max(1, len(asked))


def summary(found: Answers, examples: Sequence[Example]) -> dict[str, float]:
    """Accuracy, kappa and the share of moves in the best one and two."""
    wanted = [each.answer for each in examples]
    said = verdicts(found)
    moves = [each.nearest for each in examples]
    return {
        "posts": len(examples),
        "right": sum(a == b for a, b in zip(wanted, said, strict=True)) / len(said),
        "kappa": kappa(wanted, said),
        "move_best_1": right_in_best(found, moves, 1),
        "move_best_2": right_in_best(found, moves, 2),
    }


def heights(found: Answers) -> Tensor:
    """How far each text stands on the giving side, in logits."""
    return found.verdict[:, VERDICTS.index("gives")] - found.verdict[:, VERDICTS.index("about_me")]


def pair_summary(before: Answers, after: Answers) -> dict[str, float]:
    """The share of pairs that rise, and of those right at both ends; a row a pair in each."""
    ends = list(zip(verdicts(before), verdicts(after), strict=True))
    return {
        "pairs": len(ends),
        "rise": (heights(after) > heights(before)).float().mean().item(),
        "both_ends": ends.count(("about_me", "gives")) / len(ends),
    }
