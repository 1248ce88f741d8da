"""Which earlier texts of a draft are worth keeping: pure functions over times and lengths."""

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


def loses_much(old: str, new: str) -> bool:
    """Whether a save takes away so much (40 % and 40 code points) that the old text is kept."""
    lost = len(old) - len(new)
    return lost > _LOST_LEAST and lost > _LOST_SHARE * len(old)


def is_due(last: int, now: int) -> bool:
    """Whether it is time for another version: two minutes after the last (milliseconds)."""
    return now - last >= PAUSE


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
