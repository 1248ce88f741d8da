"""The lines that occasions ask for: something to fill, nothing that would stay behind in braces."""

import re

import pytest

from app.judge import opened
from app.value import moves
from app.value.blanks import blanks
from app.value.occasions import LINES
from app.value.rewrite import KNOWN, LIKELY, rewrite

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


def test_a_guessed_occasion_comes_before_what_would_fit_any_draft() -> None:
    how = moves.move("how")
    draft = "The silence on our street, after all those months"
    line = LINES["how/pests"]
    assert rewrite(how, draft, (), line, 0.0) == f"{draft}. {line}" != rewrite(how, draft, ())


def test_a_guessed_occasion_comes_behind_the_patterns_that_know_the_draft() -> None:
    how = moves.move("how")
    draft = "The sourdough came out of the oven an hour ago and half of it is gone"
    line = LINES["how/pests"]
    assert rewrite(how, draft, (), line, LIKELY - 0.01) == rewrite(how, draft, ()) is not None
    assert rewrite(how, draft, (), line, LIKELY) == f"{draft}. {line}"


def test_where_nobody_knows_what_a_draft_is_about_its_writer_is_only_asked() -> None:
    how = moves.move("how")
    draft = "Chef, pot washer and waitress in one this week. Stop ordering the soufflé"
    line = LINES["how/cooked"]
    assert rewrite(how, draft, (), line, 1.0, KNOWN) == f"{draft}. {line}"
    assert rewrite(how, draft, (), line, 1.0, KNOWN - 0.01) is None


def test_a_draft_that_is_turned_round_needs_no_occasion() -> None:
    how = moves.move("how")
    turned = rewrite(how, "I just ate a salad", (), clear=0.0)
    assert turned == rewrite(how, "I just ate a salad", ()) is not None
