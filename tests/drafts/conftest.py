"""A store on a real file, and a clock that the test moves."""

from datetime import UTC, datetime, timedelta

import pytest

from app.drafts.opening import open_store


class Clock:
    """Stands still until it is moved."""

    def __init__(self) -> None:
        self.time = datetime(2026, 3, 14, 9, 26, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.time

    def go(self, **step: float) -> None:
        self.time += timedelta(**step)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def store(tmp_path, clock):
    opened = open_store(tmp_path, clock)
    yield opened.store
    opened.store.close()


@pytest.fixture
def reopen(tmp_path, clock):
    """Open the same folder again; closes what it opened."""
    made = []

    def again():
        made.append(open_store(tmp_path, clock))
        return made[-1]

    yield again
    for opened in made:
        opened.store.close()
