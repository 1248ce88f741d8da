"""The comparison gives both texts back and stays readable."""

import random

from hypothesis import given
from hypothesis import strategies as st

from app.drafts.compare import Change, compare

words = st.lists(
    st.sampled_from(["one", "two", "three", " ", "\n", "👨‍👩‍👧", "é", ",", "\r\n"]), max_size=30
)


def both(changes):
    old = "".join(c.text for c in changes if c.kind != "added")
    new = "".join(c.text for c in changes if c.kind != "removed")
    return old, new


@given(words.map("".join), words.map("".join))
def test_both_texts_can_be_read_out_of_it(old, new):
    assert both(compare(old, new)) == (old, new)


@given(st.text(st.characters(exclude_categories=())), st.text(st.characters(exclude_categories=())))
def test_any_two_texts(old, new):
    assert both(compare(old, new)) == (old, new)


def test_whole_words_are_shown():
    assert compare("I baked a bread", "I baked two breads") == (
        Change("same", "I baked "),
        Change("removed", "a"),
        Change("added", "two"),
        Change("same", " "),
        Change("removed", "bread"),
        Change("added", "breads"),
    )


def test_nothing_changed():
    assert compare("same", "same") == (Change("same", "same"),)
    assert compare("", "") == ()


def test_long_texts():
    old = "\n".join(f"line {n} with some words" for n in range(3000))
    new = old.replace("line 7 ", "line seven ").replace("line 2900 ", "line many ")
    assert both(compare(old, new)) == (old, new)


def shown_as(changes, kind):
    return [change.text for change in changes if change.kind == kind]


def test_a_long_paragraph_changed_at_both_ends_stays_readable():
    chance = random.Random(3)
    old = " ".join(f"word{chance.randrange(700)}" for _ in range(9000)) + " fridge."
    new = "First " + old.replace("fridge", "changed") + " last"
    changes = compare(old, new)
    assert both(changes) == (old, new)
    assert sum(map(len, shown_as(changes, "same"))) > 0.99 * len(old)
    assert shown_as(changes, "removed") == ["fridge"]


def test_a_sentence_that_moved_is_shown_as_one_piece():
    a, b, c = "The oven was cold. ", "My starter woke up early. ", "We ate at noon."
    changes = compare(a + b + c, b + a + c)
    assert both(changes) == (a + b + c, b + a + c)
    assert len(shown_as(changes, "removed")) <= 2 and c in shown_as(changes, "same")[-1]


def test_texts_of_nothing_but_repetition():
    for old, new in (("a\n" * 20000 + "b", "c" + "a\n" * 19000), ("x " * 25000, "y x " * 12500)):
        assert both(compare(old, new)) == (old, new)
