"""Teaching: soft answers for verdict and move, and pairs of which the second must rise."""

import random
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

from judge.augment import changed
from judge.batches import Batch, Words, batches, padded
from judge.data import Example, Pair
from judge.encoder import Judge
from judge.names import OCCASIONS, VERDICTS

SIZE = 32
PAIRS = 8  # pairs in one step
PAIR_EVERY = 6  # steps
OCCASION_COUNTS = 2.0
GAP = "[MASK]"  # the piece behind which some of a text's tokens are hidden
FIRST, BLUNT = 0.75, 0.05  # how much of an aim the nearer of two occasions has, and the rest of all
MARGIN = 2.0  # by how much, in logits, what is given should stand above what is kept
GIVES, ABOUT_ME = VERDICTS.index("gives"), VERDICTS.index("about_me")
Score = Callable[[Judge], str]


@dataclass(frozen=True, slots=True)
class Plan:
    """How long and how fast to teach; the same plan and seed give the same judge.

    The rate falls to nothing in ``epochs`` passes; the judge is the mean of what it was after each
    pass in ``kept`` (one that stands there twice counts twice; 0 is what it was before the first),
    and later passes are not made. Of each text's tokens a share of ``hidden`` is hidden. ``half``
    reckons with half as many digits: twice as fast where the processor can, and as good; three
    times as slow where it cannot.
    """

    epochs: int = 4
    kept: tuple[int, ...] = (4,)
    rate: float = 1e-4
    head_rate: float = 1e-3
    seed: int = 1
    size: int = SIZE
    pair_every: int = PAIR_EVERY
    hidden: float = 0.0
    half: bool = bool(torch.cpu.get_capabilities().get("avx512_bf16"))


@dataclass(frozen=True, slots=True)
class Aims:
    """What the judge should answer, a row an example; a row of zeros for no occasion."""

    verdict: Tensor
    move: Tensor
    occasion: Tensor
    counts: Tensor
    move_counts: Tensor
    mourns: Tensor
    mourns_counts: Tensor

    def of(self, places: list[int]) -> "Aims":
        """The rows at those places."""
        return Aims(
            self.verdict[places],
            self.move[places],
            self.occasion[places],
            self.counts[places],
            self.move_counts[places],
            self.mourns[places],
            self.mourns_counts[places],
        )


def aims(examples: Sequence[Example]) -> Aims:
    """The examples' answers as tables."""
    return Aims(
        torch.tensor([each.verdict for each in examples]),
        torch.tensor([each.move for each in examples]),
        _occasions(examples),
        torch.tensor([each.counts for each in examples]),
        torch.tensor([each.counts * each.move_counts for each in examples]),
        torch.tensor([each.mourns for each in examples]),
        torch.tensor([each.mourns_counts for each in examples]),
    )


def _occasions(examples: Sequence[Example]) -> Tensor:
    made = torch.zeros(len(examples), len(OCCASIONS))
    for row, each in enumerate(examples):
        if each.occasions:
            made[row] = BLUNT / len(OCCASIONS)
            for name, share in zip(each.occasions, (FIRST, 1 - FIRST), strict=False):
                part = share if len(each.occasions) > 1 else 1.0
                made[row, OCCASIONS.index(name)] += (1 - BLUNT) * part
    return made


def teach(
    judge: Judge,
    words: Words,
    examples: Sequence[Example],
    pairs: Sequence[Pair],
    plan: Plan,
    score: Score | None = None,
) -> None:
    """Change the judge so that it answers as the examples do. ``score`` describes it each epoch."""
    torch.manual_seed(plan.seed)
    dice = random.Random(plan.seed)
    steps = int(plan.epochs * sum(each.often for each in examples) / plan.size) + 1
    optimiser = _optimiser(judge, plan)
    rates = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: slope(step, steps))
    gap = words.token_to_id(GAP) or 0
    rising = _pair_batches(words, pairs, dice) if pairs else None
    started, step = time.monotonic(), 0
    kept = _copies(judge, plan.kept.count(0))
    for epoch in range(max(plan.kept)):
        judge.train()
        lost = 0.0
        met = [each for each in examples if dice.random() < each.often]
        wanted = aims(met)
        rows = [each.ids for each in words.encode_batch([changed(each, dice) for each in met])]
        rows = [with_gaps(each, plan.hidden, gap, dice) for each in rows]
        for batch in batches(rows, plan.size, dice):
            with torch.autocast("cpu", torch.bfloat16, enabled=plan.half):
                loss = _loss(judge, batch, wanted.of(batch.places))
                if rising and step % plan.pair_every == 0:
                    loss = loss + _rise(judge, *next(rising))
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(judge.parameters(), 1.0)
            optimiser.step()
            rates.step()
            lost += loss.item()
            step += 1
        kept += _copies(judge, plan.kept.count(epoch + 1))
        told = score(judge) if score else ""
        mean = lost * plan.epochs / steps
        spent = time.monotonic() - started
        print(f"  epoch {epoch + 1}  loss {mean:.3f}  {spent:.0f} s  {told}", flush=True)
    judge.load_state_dict(
        {name: torch.stack([each[name] for each in kept]).mean(0) for name in kept[0]}
    )


def _copies(judge: Judge, times: int) -> list[dict[str, Tensor]]:
    """What the judge is now, so many times."""
    return [{name: each.clone() for name, each in judge.state_dict().items()}] * times


def with_gaps(ids: list[int], share: float, gap: int, dice: random.Random) -> list[int]:
    """A text's tokens, that share of them hidden behind ``gap``: so that no post is known by heart.
    The first and the last stay, they stand around every text."""
    if not share:
        return ids
    inner = (gap if dice.random() < share else id for id in ids[1:-1])
    return [ids[0], *inner, ids[-1]]


def slope(step: int, steps: int, warm: float = 0.06) -> float:
    """The share of the full learning rate: a short rise, then straight down to nothing."""
    rise = max(1, int(steps * warm))
    return (step + 1) / rise if step < rise else max(0.0, (steps - step) / (steps - rise))


def _optimiser(judge: Judge, plan: Plan) -> torch.optim.Optimizer:
    """AdamW; the heads start from nothing and learn faster."""
    heads = [
        each
        for head in (judge.verdict, judge.move, judge.occasion, judge.mourning)
        for each in head.parameters()
    ]
    known = {id(each) for each in heads}
    body = [each for each in judge.parameters() if each.requires_grad and id(each) not in known]
    groups = [{"params": body, "lr": plan.rate}, {"params": heads, "lr": plan.head_rate}]
    return torch.optim.AdamW(groups, weight_decay=0.01, fused=True)


def _loss(judge: Judge, batch: Batch, wanted: Aims) -> Tensor:
    """How far the answers are from the aims: the verdict, half as much the move, twice as much the
    occasion (few posts have one), and whether the writer mourns."""
    verdict, move, occasion, mourns, _ = judge(batch.ids, batch.mask)
    verdict, move = verdict.float(), move.float()
    missed = functional.cross_entropy(verdict, wanted.verdict, reduction="none")
    missed_move = functional.cross_entropy(move, wanted.move, reduction="none")
    told = (missed * wanted.counts + 0.5 * missed_move * wanted.move_counts).mean()
    missed_grief = functional.binary_cross_entropy_with_logits(
        mourns.float(), wanted.mourns, weight=wanted.mourns_counts
    )
    return told + OCCASION_COUNTS * _missed_occasion(occasion, wanted) + missed_grief


def _missed_occasion(occasion: Tensor, wanted: Aims) -> Tensor:
    """How far the occasions are from the aims; nothing for posts without one."""
    return functional.cross_entropy(occasion.float(), wanted.occasion)


def _pair_batches(
    words: Words, pairs: Sequence[Pair], dice: random.Random
) -> Iterator[tuple[Tensor, Tensor, Aims]]:
    """Without end: token ids and mask of some pairs, all befores first, and their aims."""
    order: list[Pair] = []
    while True:
        if len(order) < PAIRS:
            order += dice.sample(pairs, len(pairs))
        some, order = order[:PAIRS], order[PAIRS:]
        both = [each.before for each in some] + [each.after for each in some]
        rows = [each.ids for each in words.encode_batch([changed(e, dice) for e in both])]
        yield *padded(rows), aims(both)


def _rise(judge: Judge, ids: Tensor, mask: Tensor, wanted: Aims) -> Tensor:
    """How far pairs are from rising by the margin, beside the answers to their ends."""
    verdict, move, occasion, _, _ = judge(ids, mask)
    verdict, move = verdict.float(), move.float()
    height = verdict[:, GIVES] - verdict[:, ABOUT_ME]
    before, after = height.chunk(2)
    missed = functional.cross_entropy(verdict, wanted.verdict)
    missed_move = functional.cross_entropy(move, wanted.move)
    return (
        0.5 * missed
        + 0.25 * missed_move
        + 0.5 * _missed_occasion(occasion, wanted)
        + 0.5 * functional.softplus(MARGIN - after + before).mean()
    )
