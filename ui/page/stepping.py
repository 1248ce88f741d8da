"""From one marked place to the next, round the end."""

from collections.abc import Sequence

from app.value.span import Span


def next_span(spans: Sequence[Span], here: Span, forward: bool) -> Span:
    """The span after (before) the selection ``here``; the first (last) one when there is none.

    ``spans`` are in order, and at least one.
    """
    if forward:
        return next((s for s in spans if s.start >= max(here.end, here.start + 1)), spans[0])
    return next((s for s in reversed(spans) if s.end <= here.start), spans[-1])
