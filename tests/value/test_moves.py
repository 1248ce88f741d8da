"""Every move keeps what it declares; a new move is tested by being there."""

import re

import pytest

from app.value import moves
from app.value.blanks import blanks
from app.value.evidence import find_of
from app.value.move import Move, Show

ALL = moves.all_moves()
SHOWS = [(move, show) for move in ALL for show in move.shows]
SPARES = [(move, spare) for move in ALL for spare in move.spares]


def test_the_essays_seven_in_the_essays_order() -> None:
    ids = [move.id for move in ALL]
    assert ids[:7] == [
        "how",
        "access",
        "introduction",
        "resource",
        "credit",
        "amplify",
        "action",
    ]


@pytest.mark.parametrize("move", ALL, ids=lambda move: move.id)
def test_a_move_is_complete(move: Move) -> None:
    assert moves.move(move.id) is move
    assert move.question.endswith("?")
    assert len(move.shows) >= 12
    assert len(move.spares) >= 12
    assert {show.effect for show in move.shows} == {"gives", "keeps"}
    assert len(blanks(move.pattern)) >= 1
    assert all((move.title, move.why, move.before, move.after, move.given, move.missing))


@pytest.mark.parametrize(("move", "show"), SHOWS, ids=lambda each: getattr(each, "id", None))
def test_what_a_move_shows_is_found_exactly(move: Move, show: Show) -> None:
    text = show.marked.replace("⟦", "").replace("⟧", "")
    wanted = [(quote, show.effect) for quote in re.findall("⟦(.*?)⟧", show.marked)]
    assert [(each.quote, each.effect) for each in find_of(move.id, text)] == wanted


@pytest.mark.parametrize(("move", "spare"), SPARES, ids=lambda each: getattr(each, "id", None))
def test_a_move_stays_silent_on_its_near_misses(move: Move, spare: str) -> None:
    assert find_of(move.id, spare) == ()


def test_notes_belong_to_one_strength() -> None:
    """The judge looks a note up, so two finders of one note would be mixed up."""
    notes = [finder.note for move in ALL for finder in (*move.gives, *move.keeps)]
    assert len(notes) == len(set(notes))


def test_an_unknown_move_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        moves.move("nothing")
