"""Code points and Qt positions."""

from hypothesis import given
from hypothesis import strategies as st

from app.value.span import Span
from ui.page.offsets import Offsets, units

TEXTS = st.text(alphabet=st.one_of(st.sampled_from("a\r\n👍\U0010ffff\ud800é"), st.characters()))


def test_ordinary_text_is_the_same_on_both_sides() -> None:
    offsets = Offsets("héllo שלום")
    assert [offsets.to_units(at) for at in range(11)] == list(range(11))
    assert [offsets.to_points(at) for at in range(11)] == list(range(11))


def test_an_emoji_takes_two_positions() -> None:
    offsets = Offsets("a👍b")
    assert [offsets.to_units(at) for at in range(4)] == [0, 1, 3, 4]
    assert [offsets.to_points(at) for at in range(5)] == [0, 1, 1, 2, 3]


def test_a_joined_line_ending_takes_one_position() -> None:
    offsets = Offsets("a\r\n👍b", joined=(1,))
    assert [offsets.to_units(at) for at in range(6)] == [0, 1, 1, 2, 4, 5]
    assert [offsets.to_points(at) for at in range(6)] == [0, 1, 3, 3, 4, 5]


def test_offsets_beyond_the_text_go_to_its_ends() -> None:
    offsets = Offsets("👍")
    assert (offsets.to_units(-5), offsets.to_units(9)) == (0, 2)
    assert (offsets.to_points(-5), offsets.to_points(9)) == (0, 1)
    assert offsets.span(0, 2) == Span(0, 1)


@given(TEXTS)
def test_units_are_utf_16(text: str) -> None:
    offsets = Offsets(text)
    assert offsets.units == units(text) == len(text) + sum(char > "\uffff" for char in text)
    for at in range(len(text) + 1):
        assert offsets.to_units(at) == units(text[:at])
        assert offsets.to_points(offsets.to_units(at)) == at


@given(TEXTS)
def test_joined_endings_come_back(text: str) -> None:
    joined = tuple(at for at in range(len(text)) if text[at : at + 2] == "\r\n")
    offsets = Offsets(text, joined)
    for at in range(len(text) + 1):
        inside = at - 1 in joined
        assert offsets.to_units(at) == units(text[:at].replace("\r\n", "\n")) - inside
        assert offsets.to_points(offsets.to_units(at)) == (at - 1 if inside else at)
    order = [offsets.to_points(at) for at in range(offsets.units + 1)]
    assert order == sorted(order)
