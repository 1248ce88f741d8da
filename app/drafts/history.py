"""Which earlier texts of a draft are worth keeping: pure functions over texts, times, lengths."""

from collections.abc import Iterable
from dataclasses import dataclass

MINUTE = 60_000
HOUR, DAY = 60 * MINUTE, 24 * 60 * MINUTE
PAUSE = 2 * MINUTE
_LOST_SHARE, _LOST_LEAST = 0.4, 40


@dataclass(frozen=True, slots=True)
class Kept:
    """A version as far as thinning looks at it; ``saved`` in milliseconds since 1970."""

    id: int
    saved: int
    has_reason: bool


def shared_start(one: str, two: str) -> int:
    """How many code points the two have in common from the start; quick for long texts."""
    low, high = 0, min(len(one), len(two))
    while low < high:
        half = (low + high + 1) // 2
        if one[low:half] == two[low:half]:
            low = half
        else:
            high = half - 1
    return low


def loses_much(old: str, new: str) -> bool:
    """Whether one save takes away so much (40 % and 40 code points) that the old text is kept.

    What the two do not share at their ends is lost, so a post pasted over another counts too.
    """
    if not _is_much(len(old), len(old)):
        return False
    start = shared_start(old, new)
    end = shared_start(old[start:][::-1], new[start:][::-1])
    return _is_much(len(old) - start - end, len(old))


def shrinks_much(old: str, new: str) -> bool:
    """Whether the new text is that much shorter: for deleting letter by letter, over many saves."""
    return _is_much(len(old) - len(new), len(old))


def _is_much(lost: int, size: int) -> bool:
    return lost > _LOST_LEAST and lost > _LOST_SHARE * size


def fullest(peak: str, before: str, after: str) -> str:
    """The longest text since something new was begun, to which a deletion is compared.

    It grows with the text, and starts anew when words come back after much was deleted (by then
    the old one is kept as a version).
    """
    begins_anew = len(after) > len(before) and shrinks_much(peak, before)
    return after if begins_anew or len(after) >= len(peak) else peak


def is_due(last: int, now: int) -> bool:
    """Whether it is time for another version: two minutes after the last (milliseconds).

    A last one in the future (the clock was set back) does not hold the next one up.
    """
    return not 0 <= now - last < PAUSE


def surplus(versions: Iterable[Kept], now: int) -> tuple[int, ...]:
    """The ids that may go: all of the last day stay, then the newest of each hour for a week,
    then the newest of each day. One with a reason ("copied", "before a rewrite") always stays."""
    seen: set[tuple[int, int]] = set()
    out = []
    for version in sorted(versions, key=lambda v: v.saved, reverse=True):
        age = now - version.saved
        if version.has_reason or age < DAY:
            continue
        grain = HOUR if age < 7 * DAY else DAY
        place = (grain, version.saved // grain)
        if place in seen:
            out.append(version.id)
        seen.add(place)
    return tuple(out)
