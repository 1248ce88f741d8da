"""How long to wait before a server that ended is started again. Pure: times go in as numbers."""

from collections.abc import Sequence

WAITS = (1.0, 4.0, 15.0, 60.0)  # seconds before the 1st, 2nd, … start after an end
FORGET_AFTER = 600.0  # seconds: an end longer ago says nothing about now


def seconds_to_wait(ends: Sequence[float], now: float) -> float | None:
    """Seconds until the next start; 0 when it may be now, None when it has ended too often.

    ``ends`` are the times at which it ended, in order, on the same clock as ``now`` (seconds).
    """
    recent = [end for end in ends if now - end < FORGET_AFTER]
    if not recent:
        return 0.0
    if len(recent) > len(WAITS):
        return None
    return max(0.0, recent[-1] + WAITS[len(recent) - 1] - now)
