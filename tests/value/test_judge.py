"""The first judge: chances that add up, cues that the table knows."""

import math

import pytest

from app.value import moves
from app.value.cues import cues, every_name
from app.value.evidence import find
from app.value.judge import SURE_LEAD, PlainJudge, Post
from app.value.match import items
from app.value.weights import MOVE, VERDICT


@pytest.mark.parametrize("text", ["I just ate a salad", "who is in?", "free passes here", ""])
def test_chances_add_up_and_all_moves_are_ranked(text: str) -> None:
    said = PlainJudge().judge(Post(text, find(text)))
    assert math.isclose(said.gives + said.talk + said.about_me, 1.0)
    assert sorted(said.moves) == sorted(move.id for move in moves.all_moves())


def test_a_close_call_is_not_called_sure() -> None:
    said = PlainJudge().judge(Post(""))
    ranked = sorted((said.gives, said.talk, said.about_me))
    assert said.sure == (ranked[2] - ranked[1] >= SURE_LEAD)


def test_the_tables_name_only_cues_that_exist() -> None:
    """A renamed note would silently stop counting."""
    known = every_name()
    for name in (*VERDICT, *MOVE):
        if name.startswith(("gives: ", "keeps: ")):
            assert name in known, name


def test_every_cue_is_small() -> None:
    text = "I'm at the Expo! " * 500
    for name, value in cues(items(text), find(text), text).items():
        assert 0 < value <= 1, name
