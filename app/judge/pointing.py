"""Which words a verdict rests on: the model's own marks for its tokens, read phrase by phrase.

The model was taught to mark the tokens of a phrase as high as its verdict falls when that phrase is
left out, so that pointing costs no further run (build/judge/pointing.py).
"""

from collections.abc import Sequence

import numpy as np

from app.judge.encoder import Vector
from app.judge.phrases import phrases
from app.judge.windows import Window
from app.value.model import NO_MOVE, Effect, Evidence, Verdict
from app.value.span import Span

CLOSE = 0.35  # a second phrase is shown too when its mark is at most so much lower
_SEEN_AS: dict[Verdict, tuple[Effect, str]] = {
    "gives": ("gives", "something for a reader"),
    "about_me": ("keeps", "about you, so far"),
}
MARKED = tuple(_SEEN_AS)  # whose marks a model gives, in this order; talk rests on no words


def pointed(text: str, part: Window, marks: Vector, verdict: Verdict) -> tuple[Evidence, ...]:
    """The phrase of that part of a text with the highest mark, and a second one that comes close,
    in the text's order. ``verdict`` is one of ``MARKED``; ``marks`` has one number for each token
    of the part."""
    spans = [Span(part.start + p.start, part.start + p.end) for p in phrases(part.of(text))]
    heights = [_height(span, part, marks) for span in spans]
    ranked = sorted(zip(heights, spans, strict=True), key=lambda each: (-each[0], each[1]))
    shown = [span for height, span in ranked[:2] if height >= ranked[0][0] - CLOSE]
    return tuple(_evidence(text, span, verdict) for span in sorted(shown))


def _height(span: Span, part: Window, marks: Vector) -> float:
    """How high a phrase is marked: the sum of its tokens, by the root of their number."""
    found = _within(span, part.places)
    return float(marks[found].sum() / np.sqrt(len(found))) if found else float("-inf")


def _within(span: Span, places: Sequence[tuple[int, int]]) -> list[int]:
    """Which tokens lie in a phrase."""
    return [
        number
        for number, (start, end) in enumerate(places)
        if span.start <= start and end <= span.end
    ]


def _evidence(text: str, span: Span, verdict: Verdict) -> Evidence:
    effect, note = _SEEN_AS[verdict]
    return Evidence(span, effect, NO_MOVE, span.of(text), note)
