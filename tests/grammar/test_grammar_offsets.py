"""Offsets over emoji, joined emoji, combining marks, line ends, surrogates; the real server."""

from itertools import pairwise

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.grammar.masking import masked, readable
from app.grammar.offsets import points, span, units
from app.grammar.paragraphs import LONGEST, parts
from app.grammar.service import Grammar

ODD = (
    "😀", "👨‍👩‍👧", "👍🏽", "🇿🇦", "é", "e\u0301", "ö\u0308\u0301", "𝒳", "\u200d", "\ufe0f",
    "\r\n", "\n", "\r", "\u2028", "\ud800", "\udfff", "\x00", "नमस्ते", "\t", "”", "…",
)  # fmt: skip
WORDS = ("tea", "river", "walking", "green", "Anna")
odd_text = st.lists(st.sampled_from(ODD + WORDS + (" ",)), max_size=14).map("".join)


@given(st.text(), st.integers(0, 50), st.integers(0, 50))
def test_units_become_points_without_leaving_the_text(text: str, start: int, length: int) -> None:
    found = span(text, start, length)
    assert 0 <= found.start <= found.end <= len(text)
    if units(text[found.start :]) > length:
        assert length <= units(found.of(text)) <= length + 1


@given(st.text())
def test_a_whole_text_is_as_long_as_its_units(text: str) -> None:
    assert units(text) == len(text.encode("utf-16-le", "surrogatepass")) // 2
    assert points(text, 0, units(text)) == len(text)


@given(odd_text)
def test_what_languagetool_reads_has_the_same_code_points(text: str) -> None:
    sent = readable(text)
    assert len(sent) == len(text)
    sent.encode("utf-8")


@given(odd_text)
def test_parts_are_where_they_say_and_hold_every_letter(text: str) -> None:
    found = parts(text)
    for part in found:
        assert text[part.start : part.start + len(part.text)] == part.text
        assert len(part.text) <= LONGEST
        assert not set(part.text) & set("\r\n\u2028")
    covered = {at for part in found for at in range(part.start, part.start + len(part.text))}
    assert all(at in covered for at, char in enumerate(text) if char.isalpha())


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(before=odd_text, after=odd_text)
def test_a_finding_is_exactly_its_words_whatever_stands_around(
    grammar: Grammar, before: str, after: str
) -> None:
    text = f"{before}\nI recieved it\n{after}"
    checked = grammar.check(text, "en-US")
    assert checked.complete
    assert "recieved" in [each.quote for each in checked.findings]
    for each in checked.findings:
        assert each.quote == each.span.of(text)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(inside=st.lists(st.sampled_from([each for each in ODD if "\n" not in each]), max_size=8))
def test_emoji_in_the_same_line_move_nothing(grammar: Grammar, inside: list[str]) -> None:
    text = f"{' '.join(inside)} I recieved it {' '.join(inside)} and he go to schol."
    quotes = [each.quote for each in grammar.check(text, "en-US").findings]
    assert [word for word in quotes if word in ("recieved", "schol")] == ["recieved", "schol"]


def test_an_emoji_inside_a_finding_does_not_make_it_longer(grammar: Grammar) -> None:
    text = "We 😀 saw the the 😀😀 river"
    found = [each for each in grammar.check(text, "en-US").findings if "the" in each.quote]
    assert [each.span.of(text) for each in found] == ["the the"]


def test_masked_stretches_are_in_order_and_apart() -> None:
    found = masked("@anna 😀 `x = 1` $TSLA #go https://example.org ⟨a blank⟩ me@example.org")
    assert all(one.end < other.start for one, other in pairwise(found))
    assert len(found) == 8
