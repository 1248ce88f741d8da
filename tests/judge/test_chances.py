"""From the model's numbers to a judgement: what occasions add, and how clear they are."""

import numpy as np
import pytest

from app.judge import opened
from app.judge.chances import Weighed, judgement
from app.judge.files import Card
from app.value.judge import Judgement


@pytest.fixture(scope="module")
def card() -> Card:
    learned = opened().learned
    assert learned is not None
    return learned.card


def _said(card: Card, verdict: str, moves: dict[str, float], occasion: str) -> Judgement:
    """The judgement where these are likely: a verdict (0.8), moves, and an occasion (0.9)."""
    verdicts = [0.8 if name == verdict else 0.1 for name in card.verdicts]
    about = [0.9 if name == occasion else 0.1 / len(card.occasions) for name in card.occasions]
    chances = [moves.get(name, 0.0) for name in card.moves]
    made = (np.array(each, np.float32) for each in (verdicts, chances, about, [0.0]))
    return judgement(Weighed(*made, grief=-5.0), card)


CLOSE = {"how": 0.5, "resource": 0.4, "none": 0.1}


def test_of_two_close_gifts_the_occasion_chooses(card: Card) -> None:
    assert _said(card, "about_me", CLOSE, "resource/product").reach[0] == "resource"
    assert _said(card, "about_me", CLOSE, "how/looks").reach[0] == "how"


def test_an_occasion_does_not_say_what_is_given(card: Card) -> None:
    assert _said(card, "gives", CLOSE, "resource/product").given == "how"


def test_an_occasion_alone_brings_no_gift_within_reach(card: Card) -> None:
    assert _said(card, "about_me", {"how": 0.2, "none": 0.8}, "how/looks").reach == ()


def test_an_occasion_is_clear_where_its_move_is_likely_too(card: Card) -> None:
    occasions = _said(card, "about_me", CLOSE, "how/looks").occasions
    clear = {each.move: each.clear for each in occasions}
    assert clear["how"] == pytest.approx(0.45)
    assert clear["resource"] < 0.01
