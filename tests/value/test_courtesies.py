"""Courtesies by rule, without the judge: what is one, and what only begins like one."""

import pytest

from app.value import courtesies
from app.value.match import items
from app.value.text import tokens


def is_one(text: str) -> bool:
    """As the engine asks it."""
    return courtesies.is_one(items(text, tokens(text)))


@pytest.mark.parametrize(
    "text",
    [
        "gn chat 🌙",
        "Safe flight Uncle Bode, don't let them take your honey",
        "Have a lovely time in Leith, the pair of you",
        "Have a good one, everybody",
    ],
)
def test_greetings_and_wishes_are(text: str) -> None:
    assert is_one(text)


@pytest.mark.parametrize(
    "text",
    [
        "Guess who's got a new kitchen floor?",
        "guess whose scones won the cup? go on",
        "Have a lovely new kitchen floor at last",
        "Safe to say I'm done with ladders",
    ],
)
def test_what_only_begins_like_one_is_not(text: str) -> None:
    assert not is_one(text)
