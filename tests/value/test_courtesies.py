"""Courtesies by rule, without the judge: what is one, and what only begins like one."""

import pytest

from app.value import courtesies
from app.value.match import items
from app.value.text import tokens


def is_one(text: str) -> bool:
    """As the engine asks it."""
    return courtesies.is_one(items(text, tokens(text)))


def speaks_to_readers(text: str) -> bool:
    """The same."""
    return courtesies.speaks_to_readers(items(text, tokens(text)))


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
        "Have a lovely new kitchen floor at last",
        "Safe to say I'm done with ladders",
    ],
)
def test_what_only_begins_like_one_is_not(text: str) -> None:
    assert not is_one(text)


@pytest.mark.parametrize(
    "text", ["Which of these two covers would you pick up?", "@ines you still owe him a tenner"]
)
def test_questions_and_replies_speak_to_readers(text: str) -> None:
    assert speaks_to_readers(text)
    assert not is_one(text)


@pytest.mark.parametrize(
    "text", ["Guess who's got a new kitchen floor?", "guess whose scones won the cup? go on"]
)
def test_a_guessing_game_about_oneself_asks_nobody(text: str) -> None:
    assert not speaks_to_readers(text)
    assert not is_one(text)
