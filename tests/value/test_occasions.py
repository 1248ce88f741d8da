"""The lines that occasions ask for: something to fill, nothing that would stay behind in braces."""

import re

import pytest

from app.judge import opened
from app.value import moves
from app.value.blanks import blanks
from app.value.occasions import LINES
from app.value.rewrite import rewrite

DRAFT = "Found the ring at last. It was in the flour, of all places."


@pytest.mark.parametrize("name", LINES)
def test_a_line_stands_behind_the_writers_words(name: str) -> None:
    move = moves.move(name.split("/")[0])
    made = rewrite(move, DRAFT, (), LINES[name])
    assert made is not None
    assert made.startswith(DRAFT)
    assert blanks(made[len(DRAFT) :])
    assert "{" not in made and "}" not in made
    assert not re.search(r"⟩⟨|\.\.|\?\.", made)


def test_the_judge_knows_every_occasion_that_has_a_line() -> None:
    learned = opened().learned
    assert learned is not None
    assert set(LINES) <= set(learned.card.occasions)
    ids = {move.id for move in moves.all_moves()}
    assert {name.split("/")[0] for name in learned.card.occasions} == ids


def test_what_turns_a_draft_round_comes_before_its_occasion() -> None:
    how = moves.move("how")
    line = LINES["how/cooked"]
    assert rewrite(how, "I just ate a salad", (), line) == rewrite(how, "I just ate a salad", ())
    assert rewrite(how, "The soup took all day", (), line) == (
        "The soup took all day. Here's the recipe: ⟨ingredients⟩, then ⟨steps⟩"
    )
