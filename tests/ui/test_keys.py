"""The word before the caret."""

from ui.page.keys import word_start


def test_where_a_word_begins() -> None:
    assert word_start("one two") == 3
    assert word_start("one two.") == 0
    assert word_start("don’t") == 5
    assert word_start("cafe\u0301") == 5
    assert word_start("a 𝐱𝐲") == 4
    assert word_start("") == 0
