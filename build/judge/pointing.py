"""Marks for tokens: how much a verdict rests on each, read off the taught judge's own vectors.

What a verdict rests on shows when a phrase is left out and the verdict falls. That takes a run a
phrase, too many while somebody types. So it is done here, once, for some thousands of texts, and a
small map from a token's vector to a mark is fitted: the phrase whose tokens are marked highest is
the one without which the verdict falls most. The judge itself is not changed for it.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import torch
from tokenizers import Tokenizer
from torch import Tensor, nn

from app.judge.phrases import phrases
from app.judge.pointing import MARKED
from app.value.span import Span
from judge import data
from judge.batches import batches
from judge.encoder import WIDTH, Judge
from judge.measure import answers
from judge.names import VERDICTS

INNER = 96
AUTHORED, GIVING, ABOUT, JOINED = 4000, 4500, 3500, 1000  # texts; the last are three posts in one
LONGEST = 180  # tokens
SHARP = 0.4  # logits: how much lower a fall makes a phrase a clear second
PASSES, SIZE, RATE = 8, 64, 2e-3
HELD_BACK = 8  # every eighth is not taught


@dataclass(frozen=True, slots=True)
class Looked:
    """A text's phrases for one verdict: the tokens' vectors (tokens, width), the phrase of each
    token (-1: none), which mark is meant, and how far the verdict fell without each phrase."""

    vectors: Tensor
    phrase_of: Tensor
    mark: int
    falls: Tensor


class Marks(nn.Module):
    """From vectors (..., width) to marks (..., 2), in the order of ``MARKED``."""

    def __init__(self) -> None:
        super().__init__()
        self.wide = nn.Linear(WIDTH, INNER)
        self.marks = nn.Linear(INNER, len(MARKED))

    def forward(self, vectors: Tensor) -> Tensor:
        """One mark for each token and verdict."""
        made: Tensor = self.marks(nn.functional.gelu(self.wide(vectors)))
        return made


def fitted(judge: Judge, tokenizer: Tokenizer) -> tuple[Marks, dict[str, float]]:
    """The map, and on texts it was not fitted to: how often the highest phrase is the one that
    matters most, and how much of that one's fall it has."""
    found = list(_looked(judge, tokenizer, _texts()))
    random.Random(6).shuffle(found)
    held = found[::HELD_BACK]
    taught = [each for place, each in enumerate(found) if place % HELD_BACK]
    torch.manual_seed(6)
    marks = Marks()
    optimiser = torch.optim.AdamW(marks.parameters(), lr=RATE, weight_decay=0.02)
    slower = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda n: 1 - n / PASSES)
    dice = random.Random(6)
    for _ in range(PASSES):
        dice.shuffle(taught)
        for start in range(0, len(taught), SIZE):
            some = taught[start : start + SIZE]
            loss = torch.stack(list(_missed(marks, some))).mean()
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
        slower.step()
    return marks, _agreement(marks, held)


def _texts() -> list[str]:
    """Posts of all kinds that are taught and do not talk, and long ones put together from them."""
    dice = random.Random(5)
    posts = [each for each in data.taught() if each.answer != "talk"]
    authored = [each.text for each in posts if each.source != "real"]
    real = {name: [each.text for each in posts if each.source == "real" and each.answer == name]
            for name in MARKED}  # fmt: skip
    made = _drawn(authored, AUTHORED, dice)
    made += _drawn(real["gives"], GIVING, dice) + _drawn(real["about_me"], ABOUT, dice)
    three = _drawn(authored, 3 * JOINED, dice)
    return made + ["\n".join(three[at : at + 3]) for at in range(0, len(three), 3)]


def _drawn(texts: Sequence[str], number: int, dice: random.Random) -> list[str]:
    return dice.sample(texts, min(number, len(texts)))


def _looked(judge: Judge, tokenizer: Tokenizer, texts: Sequence[str]) -> Iterator[Looked]:
    """All texts with more than one phrase, each for its likeliest verdicts."""
    made = tokenizer.encode_batch(list(texts))
    cuts = [phrases(text) for text in texts]
    kept = [
        place
        for place, (each, spans) in enumerate(zip(made, cuts, strict=True))
        if len(spans) > 1 and len(each.ids) <= LONGEST
    ]
    tried = [texts[place] for place in kept]
    tried += [_without(texts[place], span) for place in kept for span in cuts[place]]
    said = answers(judge, tokenizer, tried).verdict
    vectors = _vectors(judge, [made[place].ids for place in kept])
    at = len(kept)
    for number, place in enumerate(kept):
        spans = cuts[place]
        logits = torch.cat([said[number : number + 1], said[at : at + len(spans)]])
        at += len(spans)
        phrase_of = torch.tensor([_place_in(spans, span) for span in made[place].offsets])
        if set(range(len(spans))) - set(phrase_of.tolist()):
            continue  # a phrase without a token of its own
        for name in _likely(logits[0]):
            heights = _above(logits, VERDICTS.index(name))
            falls = heights[0] - heights[1:]
            yield Looked(vectors[number], phrase_of, MARKED.index(name), falls)


def _without(text: str, span: Span) -> str:
    return f"{text[: span.start]} {text[span.end :]}"


def _vectors(judge: Judge, rows: Sequence[Sequence[int]]) -> list[Tensor]:
    """The last vectors of every token, for each row; kept in half the digits."""
    judge.eval()
    found: list[Tensor] = [torch.empty(0)] * len(rows)
    with torch.inference_mode():
        for batch in batches(rows, SIZE):
            vectors = judge.encoder(batch.ids, batch.mask).half()
            for place, each in zip(batch.places, vectors, strict=True):
                found[place] = each[: len(rows[place])].clone()
    return found


def _place_in(spans: Sequence[Span], token: tuple[int, int]) -> int:
    """In which phrase a token lies; -1: in none, like the marks around a text."""
    start, end = token
    if start == end:
        return -1
    inside = (n for n, span in enumerate(spans) if span.start <= start and end <= span.end)
    return next(inside, -1)


def _likely(logits: Tensor) -> list[str]:
    """Which of the marked verdicts is among the two likeliest."""
    best = [VERDICTS[place] for place in logits.topk(2).indices.tolist()]
    return [name for name in MARKED if name in best]


def _above(logits: Tensor, place: int) -> Tensor:
    """How far a verdict stands above the best of the others, a row a text."""
    others = torch.cat([logits[:, :place], logits[:, place + 1 :]], 1)
    return logits[:, place] - others.max(1).values


def _missed(marks: Marks, some: Sequence[Looked]) -> Iterator[Tensor]:
    """How far the phrases' heights are from the falls, one number a text."""
    for each, heights in zip(some, _heights(marks, some), strict=True):
        wanted = torch.softmax(each.falls / SHARP, 0)
        yield -(wanted * torch.log_softmax(heights, 0)).sum()


def _heights(marks: Marks, some: Sequence[Looked]) -> Iterator[Tensor]:
    """Each text's phrases: the sum of their tokens' marks, by the root of their number."""
    found = marks(torch.cat([each.vectors.float() for each in some]))
    parts = found.split([len(each.vectors) for each in some])
    for each, part in zip(some, parts, strict=True):
        inside = each.phrase_of >= 0
        where = each.phrase_of[inside]
        number = len(each.falls)
        total = torch.zeros(number).index_add(0, where, part[inside, each.mark])
        many = torch.zeros(number).index_add(0, where, torch.ones(len(where)))
        yield total / many.sqrt()


def _agreement(marks: Marks, held: Sequence[Looked]) -> dict[str, float]:
    with torch.inference_mode():
        chosen = [int(heights.argmax()) for heights in _heights(marks, held)]
    same = [int(each.falls.argmax()) == place for each, place in zip(held, chosen, strict=True)]
    falls = [
        (each.falls[place] / each.falls.max()).item()
        for each, place in zip(held, chosen, strict=True)
        if each.falls.max() > SHARP
    ]
    return {
        "texts": len(held),
        "same_phrase": sum(same) / len(same),
        "share_of_the_fall": sum(falls) / len(falls),
    }
