"""A text that is too long for one run, in windows: a gift anywhere is a gift.

Windows end where sentences end, so that what belongs together is read together.
"""

from collections.abc import Iterator
from typing import NamedTuple

from app.judge.encoder import Tokens
from app.value.text import sentences

WINDOW = 120  # tokens; two halves of 120 cost less than a whole of 240, and blur less


class Window(NamedTuple):
    """One stretch: its token ids and their places, and where it lies in the text; all places in
    code points of the whole text."""

    ids: list[int]
    places: list[tuple[int, int]]
    start: int
    end: int

    def of(self, text: str) -> str:
        """The words themselves."""
        return text[self.start : self.end]


def windows(text: str, tokens: Tokens, at_most: int) -> list[Window]:
    """The whole text where it fits into one run of ``at_most`` tokens, else its windows."""
    if len(tokens.ids) <= at_most:
        return [Window(tokens.ids, tokens.places, 0, len(text))]
    ends = [sentence.span.end for sentence in sentences(text)]
    return [_window(tokens, first, stop) for first, stop in _cuts(tokens, ends)]


def _cuts(tokens: Tokens, ends: list[int]) -> Iterator[tuple[int, int]]:
    """First and last (exclusive) token of each window."""
    first, fits = 0, 0  # ``fits``: the last sentence end that leaves the window small enough
    closing = _closing(tokens, ends)
    for stop in [*closing, len(tokens.ids)]:
        if stop - first > WINDOW and fits > first:
            yield first, fits
            first = fits
        while stop - first > WINDOW:
            yield first, first + WINDOW
            first += WINDOW
        fits = stop
    if first < len(tokens.ids):
        yield first, len(tokens.ids)


def _closing(tokens: Tokens, ends: list[int]) -> list[int]:
    """After which tokens a sentence is over."""
    made, place = [], 0
    for end in ends:
        while place < len(tokens.places) and tokens.places[place][0] < end:
            place += 1
        made.append(place)
    return made


def _window(tokens: Tokens, first: int, stop: int) -> Window:
    places = tokens.places[first:stop]
    return Window(tokens.ids[first:stop], places, places[0][0], places[-1][1])
