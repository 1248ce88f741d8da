"""Moments as a person would say them."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.drafts.time_words import exact_words, time_words

NOW = datetime(2026, 11, 24, 15, 4, 30, tzinfo=UTC)  # a Tuesday


@pytest.mark.parametrize(
    ("when", "words"),
    [
        (NOW, "just now"),
        (NOW - timedelta(seconds=89), "just now"),
        (NOW - timedelta(seconds=91), "today, 15:02"),
        (NOW.replace(hour=9, minute=12), "today, 09:12"),
        (NOW.replace(hour=0, minute=0, second=0), "today, 00:00"),
        (NOW - timedelta(days=1), "yesterday"),
        (datetime(2026, 11, 23, 0, 0, tzinfo=UTC), "yesterday"),
        (datetime(2026, 11, 19, 23, 59, tzinfo=UTC), "Thursday"),
        (datetime(2026, 11, 18, 0, 0, tzinfo=UTC), "Wednesday"),
        (datetime(2026, 11, 17, 23, 59, tzinfo=UTC), "17 November"),
        (datetime(2026, 3, 3, 8, 0, tzinfo=UTC), "3 March"),
        (datetime(2024, 3, 3, 8, 0, tzinfo=UTC), "3 March 2024"),
        (NOW + timedelta(hours=2), "just now"),
        (NOW + timedelta(days=400), "29 December 2027"),
    ],
)
def test_words(when: datetime, words: str) -> None:
    assert time_words(when, NOW) == words


def test_just_after_midnight_a_minute_ago_is_still_just_now() -> None:
    now = datetime(2026, 11, 24, 0, 0, 20, tzinfo=UTC)
    assert time_words(now - timedelta(seconds=60), now) == "just now"
    assert time_words(now - timedelta(minutes=5), now) == "yesterday"


def test_days_are_those_of_the_readers_time_zone() -> None:
    east = timezone(timedelta(hours=10))
    now = datetime(2026, 11, 24, 8, 0, tzinfo=east)  # 22:00 of the day before in UTC
    assert time_words(datetime(2026, 11, 23, 21, 30, tzinfo=UTC), now) == "today, 07:30"
    assert time_words(datetime(2026, 11, 23, 13, 0, tzinfo=UTC), now) == "yesterday"


def test_precise_adds_the_time_of_day_once() -> None:
    assert time_words(NOW - timedelta(days=1), NOW, precise=True) == "yesterday, 15:04"
    assert time_words(NOW - timedelta(hours=1), NOW, precise=True) == "today, 14:04"
    assert time_words(NOW, NOW, precise=True) == "just now"


def test_the_full_moment() -> None:
    assert exact_words(NOW, NOW) == "24 November 2026, 15:04"


@given(st.datetimes(min_value=datetime(1990, 1, 1), max_value=datetime(2100, 1, 1)))
def test_every_moment_has_words(naive: datetime) -> None:
    words = time_words(naive.replace(tzinfo=UTC), NOW)
    assert words and words == words.strip()
