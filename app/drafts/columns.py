"""How texts and times stand in the database's columns, and a draft's first line."""

import unicodedata
from datetime import UTC, datetime

_FIRST_LINE = 80


def to_column(text: str) -> str | bytes:
    """A text as SQLite can hold it: as it is, or with lone surrogates as bytes."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return text.encode("utf-8", "surrogatepass")
    return text


def from_column(value: str | bytes) -> str:
    """The text again, code point for code point."""
    return value if isinstance(value, str) else value.decode("utf-8", "surrogatepass")


def first_line(text: str) -> str:
    """The first line with anything on it, its white space made single, at most 80 code points.

    Cut before a mark or joiner's cluster rather than inside it.
    """
    line = next((" ".join(line.split()) for line in text.splitlines() if line.strip()), "")
    if len(line) <= _FIRST_LINE:
        return line
    cut = _FIRST_LINE
    while cut > _FIRST_LINE - 20 and (_joins(line[cut]) or line[cut - 1] == "\u200d"):
        cut -= 1
    return line[:cut].rstrip() + "…"


def _joins(char: str) -> bool:
    """Whether a character hangs on the one before it: marks, joiners, selectors, skin tones."""

    return unicodedata.category(char).startswith("M") or char in "\u200d" or "🏻" <= char <= "🏿"


def milliseconds(time: datetime) -> int:
    """A time as a column holds it."""
    return int(time.timestamp() * 1000)


def time_of(stamp: int) -> datetime:
    """The time of a column, aware, in UTC."""
    return datetime.fromtimestamp(stamp / 1000, UTC)
