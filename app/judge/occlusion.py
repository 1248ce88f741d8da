"""Which words a verdict rests on, found by leaving them out.

A text is cut into phrases; without the phrase that carries the verdict, the verdict is less
likely. That shows what the model itself went by, and costs one short run a phrase.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from app.value.model import NO_MOVE, Effect, Evidence, Verdict
from app.value.span import Span
from app.value.text import EMOJI, SOFT, STOP, Token, tokens

PHRASES = 5  # at most so many runs for one text
SHARE = 0.6  # a second phrase is shown too when it carries at least this much of the first
SHORTEST = 3  # words of a phrase; shorter ones stay with the one before
_SEEN_AS: dict[Verdict, tuple[Effect, str]] = {
    "gives": ("gives", "something for a reader"),
    "about_me": ("keeps", "about you, so far"),
}
_JOINS = frozenset({"and", "but", "because", "then", "if", "when", "while", "or"})


def phrases(text: str) -> tuple[Span, ...]:
    """The text in a few phrases, in order: clauses, or several clauses together."""
    parts = [clause for sentence in _sentences(text) for clause in _clauses(sentence)]
    while len(parts) > PHRASES:
        parts = [
            [*parts[place], *(parts[place + 1] if place + 1 < len(parts) else [])]
            for place in range(0, len(parts), 2)
        ]
    return tuple(Span(part[0].start, part[-1].end) for part in parts)


def _sentences(text: str) -> Iterator[list[Token]]:
    """The tokens of each sentence, without what ends it."""
    for is_end, found in groupby(tokens(text), lambda token: token.kind == STOP):
        if not is_end and (words := [token for token in found if token.kind != EMOJI]):
            yield words


def _clauses(sentence: list[Token]) -> list[list[Token]]:
    """Tokens up to each comma, dash or joining word; a word or two stay with what was before."""
    made: list[list[Token]] = [[]]
    for token in sentence:
        joins = token.kind == SOFT or token.form in _JOINS
        if joins and len(made[-1]) >= SHORTEST:
            made.append([])
        if token.kind != SOFT:
            made[-1].append(token)
    clauses = [clause for clause in made if clause]
    if len(clauses) > 1 and len(clauses[-1]) < SHORTEST:
        clauses[-2:] = [clauses[-2] + clauses[-1]]
    return clauses


@dataclass(frozen=True, slots=True)
class Look:
    """A text whose verdict is asked after, and the part of it to look at."""

    text: str
    verdict: Verdict
    part: Span

    def phrases(self) -> tuple[Span, ...]:
        """The phrases of that part, in code points of the whole text; none for talk."""
        if self.verdict not in _SEEN_AS:
            return ()
        at = self.part.start
        return tuple(Span(at + p.start, at + p.end) for p in phrases(self.part.of(self.text)))

    def variants(self) -> list[tuple[str, Verdict]]:
        """The part as it is and with each phrase left out; none where one phrase is all of it."""
        cuts, part = self.phrases(), self.part
        if len(cuts) < 2:
            return []
        left = [
            f"{self.text[part.start : cut.start]} {self.text[cut.end : part.end]}" for cut in cuts
        ]
        return [(each, self.verdict) for each in (part.of(self.text), *left)]

    def evidence(self, odds: Sequence[float]) -> tuple[Evidence, ...]:
        """The phrases that the verdict lost most by; ``odds`` are those of the variants."""
        cuts = self.phrases()
        if len(cuts) > 1:
            cuts = _carrying(cuts, [odds[0] - each for each in odds[1:]])
        return tuple(self._evidence(cut) for cut in cuts)

    def _evidence(self, span: Span) -> Evidence:
        effect, note = _SEEN_AS[self.verdict]
        return Evidence(span, effect, NO_MOVE, span.of(self.text), note)


def _carrying(spans: Sequence[Span], losses: Sequence[float]) -> tuple[Span, ...]:
    """The phrase that a verdict loses most by, and a second one that comes close, in order."""
    (most, best), (next_most, second) = sorted(zip(losses, spans, strict=True), reverse=True)[:2]
    close = next_most > 0 and next_most >= SHARE * most
    return tuple(sorted((best, second))) if close else (best,)
