"""A moment as a person would say it. Pure: the present is passed in."""

from datetime import datetime, timedelta

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_JUST_NOW = timedelta(seconds=90)


def time_words(when: datetime, now: datetime, *, precise: bool = False) -> str:
    """``when`` in words: "just now", "today, 09:12", "yesterday", "Thursday", "3 March", with the
    year when it is another one; with ``precise`` the time of day follows every date.

    Both must be aware; days are those of ``now``'s time zone. A moment up to a day in the future
    (a clock that was put back) counts as just now.
    """
    local = when.astimezone(now.tzinfo)
    if -timedelta(days=1) < now - local < _JUST_NOW:
        return "just now"
    day = _day_words(local, now)
    return f"{day}, {local:%H:%M}" if precise or day == "today" else day


def _day_words(local: datetime, now: datetime) -> str:
    days = (now.date() - local.date()).days
    if days in (0, 1):
        return ("today", "yesterday")[days]
    return _DAYS[local.weekday()] if 1 < days < 7 else date_words(local, now)


def date_words(day: datetime, now: datetime) -> str:
    """The date without the time, with the year unless it is this year."""
    words = f"{day.day} {_MONTHS[day.month - 1]}"
    return words if day.year == now.year else f"{words} {day.year}"


def exact_words(when: datetime, now: datetime) -> str:
    """The full moment, for a tool tip: "24 November 2026, 14:41"."""
    local = when.astimezone(now.tzinfo)
    return f"{local.day} {_MONTHS[local.month - 1]} {local.year}, {local:%H:%M}"
