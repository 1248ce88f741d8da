"""How texts and times stand in the database's columns, and a draft's first line."""

import re
import unicodedata
from datetime import UTC, datetime, timedelta

_FIRST_LINE = 80
# What str.splitlines() takes for the end of a line; a bound on what is looked at of one line.
_SOME_LINE = re.compile("\\S[^\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]{0,999}")
_START = datetime.fromtimestamp(0, UTC)
_DAY = 86_400_000
_FIRST_STAMP, _LAST_STAMP = -719_000 * _DAY, 2_932_000 * _DAY  # years 1 to 9997


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

    Cut before a cluster (a flag, a family, a letter with its marks) rather than inside it.
    """
    found = _SOME_LINE.search(text)
    line = " ".join(found[0].split()) if found else ""
    if len(line) <= _FIRST_LINE:
        return line
    cut = _FIRST_LINE
    while cut > _FIRST_LINE - 20 and _inside_cluster(line, cut):
        cut -= 1
    return line[:cut].rstrip() + "…"


def _inside_cluster(line: str, at: int) -> bool:
    """Whether the characters on both sides of this place are seen as one."""
    char = line[at]
    if unicodedata.category(char).startswith("M") or char == "\u200d" or line[at - 1] == "\u200d":
        return True
    if "\U0001f3fb" <= char <= "\U0001f3ff" or "\U000e0020" <= char <= "\U000e007f":
        return True  # skin tones; the letters of a region's flag
    flags = 0  # two regional letters make a flag
    while flags < at and _is_regional(line[at - 1 - flags]):
        flags += 1
    return _is_regional(char) and flags % 2 == 1


def _is_regional(char: str) -> bool:
    return "\U0001f1e6" <= char <= "\U0001f1ff"


def milliseconds(time: datetime) -> int:
    """A time as a column holds it."""
    return round(time.timestamp() * 1000)


def time_of(stamp: object) -> datetime:
    """The time of a column, aware, in UTC. One that cannot be (damage) is moved to what can."""
    if not isinstance(stamp, int):
        return _START
    return _START + timedelta(milliseconds=min(max(stamp, _FIRST_STAMP), _LAST_STAMP))
