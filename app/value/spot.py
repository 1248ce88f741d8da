"""Phrases to look out for beside the moves: what app/value/grief.py and its like declare."""

from app.value.match import Item, Matcher
from app.value.span import Span


class Spotter:
    """Patterns (app/value/match.py) searched for together. Immutable; safe across threads."""

    def __init__(self, patterns: tuple[str, ...]) -> None:
        self._matcher = Matcher(tuple(enumerate(patterns)))

    def spans(self, seen: tuple[Item, ...]) -> tuple[Span, ...]:
        """Where any of them fits, in order; of spans that overlap the first and longest stays."""
        found = {Span(hit.start, hit.end) for hit in self._matcher.hits(seen)}
        kept: list[Span] = []
        for span in sorted(found, key=lambda each: (each.start, -each.end)):
            if not kept or span.start >= kept[-1].end:
                kept.append(span)
        return tuple(kept)
