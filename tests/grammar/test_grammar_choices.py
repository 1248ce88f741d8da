"""What the writer chose about findings: hidden, listed, taken back, kept; and the dictionary."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.grammar.choices import (
    Choice,
    Choices,
    add_word,
    ignore_here,
    ignore_wording,
    shown,
    turn_rule_off,
)
from app.grammar.choices_file import CHOICES, DICTIONARY, load, save
from app.grammar.model import Finding
from app.value.span import Span

SPELLING = "MORFOLOGIK_RULE_EN_US"


def finding(text: str, quote: str, rule: str = SPELLING, nth: int = 0) -> Finding:
    start = -1
    for _ in range(nth + 1):
        start = text.index(quote, start + 1)
    span = Span(start, start + len(quote))
    return Finding(span, "spelling", rule, "Possible spelling mistake.", "Why.", (), quote)


TEXT = "We met Zorblax at the pub.\nThen Zorblax went home, and Zorblax slept."


def test_ignoring_here_leaves_the_same_word_elsewhere() -> None:
    first, second = finding(TEXT, "Zorblax"), finding(TEXT, "Zorblax", nth=1)
    choices = Choices().with_choice(ignore_here(first, TEXT))
    assert shown((first, second), TEXT, choices) == (second,)


@pytest.mark.parametrize(
    "changed",
    [
        "A new first line 😀\n" + TEXT,
        TEXT + " And more.",
        TEXT.replace("slept", "woke up"),
        TEXT.replace("We met", "we  met"),
    ],
)
def test_a_change_elsewhere_does_not_bring_it_back(changed: str) -> None:
    choices = Choices().with_choice(ignore_here(finding(TEXT, "Zorblax"), TEXT))
    assert shown((finding(changed, "Zorblax"),), changed, choices) == ()


def test_a_change_beside_it_does() -> None:
    choices = Choices().with_choice(ignore_here(finding(TEXT, "Zorblax"), TEXT))
    changed = TEXT.replace("We met", "They ate")
    assert shown((finding(changed, "Zorblax"),), changed, choices)


def test_ignoring_a_wording_is_for_every_place_but_for_that_rule() -> None:
    every = tuple(finding(TEXT, "Zorblax", nth=n) for n in range(3))
    choices = Choices().with_choice(ignore_wording(every[0]))
    assert shown(every, TEXT, choices) == ()
    other = finding(TEXT, "Zorblax", rule="SOME_RULE")
    assert shown((other,), TEXT, choices) == (other,)


def test_a_rule_that_is_off_is_off_everywhere() -> None:
    one, other = finding(TEXT, "met", "A_RULE"), finding(TEXT, "home", "B_RULE")
    choices = Choices().with_choice(turn_rule_off(one))
    assert shown((one, other), TEXT, choices) == (other,)


@pytest.mark.parametrize("quote", ["zorblax", "Zorblax", "ZORBLAX", "Zorblax's", "Zorblax’s"])
def test_a_word_of_the_dictionary_is_right_in_any_case_and_as_a_possessive(quote: str) -> None:
    text = f"We like {quote} a lot"
    choices = Choices().with_choice(add_word("Zorblax"))
    assert shown((finding(text, quote),), text, choices) == ()
    grammar = finding(text, quote, "SOME_RULE")
    assert shown((grammar,), text, choices) == (grammar,)


def test_nothing_is_shown_at_the_word_that_is_being_typed() -> None:
    found = finding(TEXT, "Zorblax")
    assert shown((found,), TEXT, Choices(), typing=Span(found.span.end, found.span.end)) == ()
    assert shown((found,), TEXT, Choices(), typing=Span(0, 2)) == (found,)


def test_each_choice_is_listed_once_and_taken_back() -> None:
    choice = turn_rule_off(finding(TEXT, "met", "A_RULE"))
    choices = Choices().with_choice(add_word("zine")).with_choice(choice).with_choice(choice)
    assert [each.how for each in choices.made] == ["word", "rule"]
    assert choices.without(choice) == Choices().with_choice(add_word("zine"))
    assert choice.words == "met" and choice.message


@given(st.lists(st.sampled_from(["here", "wording", "rule", "word"]), max_size=8), st.data())
def test_what_is_kept_is_what_was_chosen(hows: list[str], data: st.DataObject) -> None:
    import tempfile

    make = {
        "here": lambda found: ignore_here(found, TEXT),
        "wording": ignore_wording,
        "rule": turn_rule_off,
        "word": lambda found: add_word(found.quote),
    }
    choices = Choices()
    for how in hows:
        quote = data.draw(st.sampled_from(["Zorblax", "pub", "home", "slept"]))
        choices = choices.with_choice(make[how](finding(TEXT, quote)))
    with tempfile.TemporaryDirectory() as place:
        save(Path(place), choices, Choices())
        loaded = load(Path(place))
    assert not loaded.problems
    assert set(loaded.choices.made) == set(choices.made)


def test_the_dictionary_is_a_plain_file_that_others_may_write(tmp_path: Path) -> None:
    (tmp_path / DICTIONARY).write_text("# mine\nzine\r\nfrobnicate\n\n", encoding="utf-8")
    before = load(tmp_path).choices
    assert before.dictionary() == ("zine", "frobnicate")
    with (tmp_path / DICTIONARY).open("a", encoding="utf-8") as out:
        out.write("elsewhere\n")
    after = before.with_choice(add_word("Ōtautahi")).without(add_word("zine"))
    save(tmp_path, after, before)
    words = (tmp_path / DICTIONARY).read_text(encoding="utf-8").split()
    assert words == ["frobnicate", "elsewhere", "Ōtautahi"]


@pytest.mark.parametrize("damage", ["{", "[1]", '[{"how": "here"}]', "\0"])
def test_damage_is_told_and_left_as_it_is(damage: str, tmp_path: Path) -> None:
    (tmp_path / CHOICES).write_text(damage, encoding="utf-8")
    loaded = load(tmp_path)
    assert loaded.choices == Choices() and len(loaded.problems) == 1
    save(tmp_path, Choices().with_choice(add_word("zine")), Choices())
    assert (tmp_path / CHOICES).read_text(encoding="utf-8") == damage


def test_nothing_is_written_where_nothing_changed(tmp_path: Path) -> None:
    choices = Choices((Choice("rule", "A", "b", "c", "A"),))
    save(tmp_path, choices, choices)
    assert not list(tmp_path.iterdir())
