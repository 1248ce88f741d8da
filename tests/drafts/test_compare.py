"""The comparison gives both texts back and stays readable."""

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
