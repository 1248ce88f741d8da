"""Lines of a stream, one at a time, however many there are and however long one is."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from app.textfile import size_in_words

_MARK = b"\xef\xbb\xbf"
_PIECE = 1 << 16


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its number from 1, and its text or, where it has none, the reason."""

    number: int
    text: str
    problem: str | None = None


def lines(source: BinaryIO, limit: int) -> Iterator[Line]:
    """Every line that is not empty. One of more than ``limit`` bytes is passed over unread, so that
    the memory needed never grows with the input."""
    number = 0
    while raw := source.readline(limit + 1):
        number += 1
        if len(raw) > limit and not raw.endswith(b"\n"):
            _pass_over(source)
            yield Line(number, "", f"it is longer than {size_in_words(limit)}")
            continue
        if number == 1:
            raw = raw.removeprefix(_MARK)
        if raw.strip():
            yield _line(number, raw)


def _line(number: int, raw: bytes) -> Line:
    try:
        return Line(number, raw.decode("utf-8"))
    except UnicodeDecodeError as problem:
        reason = f"it is not UTF-8 text; byte {problem.start} of the line does not fit"
        return Line(number, "", reason)


def _pass_over(source: BinaryIO) -> None:
    """Read to the end of the line, keeping nothing."""
    while piece := source.readline(_PIECE):
        if piece.endswith(b"\n"):
            return
