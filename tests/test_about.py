"""A copy of the program can say what it is made of."""

import json

from app import VERSION
from app.about import about
from app.value.moves import all_moves


def test_it_counts_its_own_parts() -> None:
    seen = about()
    assert seen.version == VERSION
    assert seen.moves == len(all_moves()) == 7
    assert seen.templates >= seen.moves
    assert not seen.frozen


def test_it_says_so_to_people_and_to_programs() -> None:
    seen = about()
    told = json.loads(seen.as_json())
    assert told["moves"] == 7
    assert told["font"] is True
    assert f"Worthwhile {VERSION}, from source" in seen.in_words()
    assert "7 moves" in seen.in_words()
