"""Lines of a stream, as they come, however many there are and however long one is."""

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
    for batch in batches(source, limit):
        yield from batch


def batches(source: BinaryIO, limit: int) -> Iterator[list[Line]]:
    """The same lines, together with those that arrived with them: whoever asks for the next batch
    has seen all that can be had without waiting."""
    number, left, passing = 0, bytearray(), False
    while piece := _arrived(source):
        *ended, rest = piece.split(b"\n")
        made: list[Line] = []
        for part in ended:
            number += 1
            made += _line(number, left + part, limit, passing)
            left, passing = bytearray(), False
        left += b"" if passing else rest
        if len(left) > limit:
            left, passing = bytearray(), True
        if made:
            yield made
    if left or passing:
        yield _line(number + 1, left, limit, passing)


def _arrived(source: BinaryIO) -> bytes:
    """What has come in, at most 64 KiB of it; waits when nothing has; empty at the end."""
    read: bytes = source.read1(_PIECE)  # type: ignore[attr-defined]
    return read


def _line(number: int, raw: bytes | bytearray, limit: int, passing: bool) -> list[Line]:
    """One line, or none when it is empty; ``passing``: it was too long to keep."""
    if passing or len(raw) > limit:
        return [Line(number, "", f"it is longer than {size_in_words(limit)}")]
    if number == 1:
        raw = raw.removeprefix(_MARK)
    if not raw.strip():
        return []
    try:
        return [Line(number, raw.decode("utf-8"))]
    except UnicodeDecodeError as problem:
        reason = f"it is not UTF-8 text; byte {problem.start} of the line does not fit"
        return [Line(number, "", reason)]
