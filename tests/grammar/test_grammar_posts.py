"""What is right in a post is not flagged, what is wrong is; how good that is over 240 posts."""

import pytest
from bench_grammar import Post, measure, parse, posts
from hypothesis import given
from hypothesis import strategies as st

from app.grammar import rules as tables
from app.grammar.choices import Choices, shown
from app.grammar.model import Finding
from app.grammar.service import Grammar
from app.grammar.variants import VARIANTS, from_locale, from_system
from app.value.span import Span

FINE = {
    "mentions": "thx @jhon_smtih and @recieved.it@exmaple.social for the lift",
    "hashtags": "more at #recieveing #Teh_besst #ilovethsi",
    "links": "read https://exmaple.org/recieve?wierd=teh or exmpale.com/recieve today",
    "emoji": "so happy 😀👨‍👩‍👧👍🏽🇿🇦 today 🎉🎉",
    "cashtags": "bought $TSLA and $BRKB, sold $GME",
    "blanks": "Doors open at ⟨tiem⟩ in the ⟨palce or lnik⟩",
    "code": "Run `git chekout mian` twice, then `pip instal wrogn`",
    "addresses": "Write to jhon.smtih@exmaple.org",
    "files": "It is all in recieve_tset.py",
    "laughter": "hahaha ahahaha sooooo good",
    "talk": "ngl this meetup was lowkey the best, tysm",
    "a small start": "just landed in Lisbon, who is around tonight?",
    "no full stop": "Three talks, one evening, free entry",
    "small i": "i think i like it here",
    "two dots": "well.. that was fun",
    "faces": "We won :) and then we lost :(",
    "names": "With Naturi Naughton at the Mbongeni gallery",
    "short forms": "NBWA and RSPB are both hiring",
    "numbers": "10k at 5:30/km, h264 video at 3pm, B12 too",
}
WRONG = {
    "I recieved your letter": "spelling",
    "He go to school": "grammar",
    "Its a lovely day": "grammar",
    "We saw the the river": "grammar",
    "I could of danced": "grammar",
    "See you on Wendesday": "spelling",
}


@pytest.mark.parametrize("text", FINE.values(), ids=FINE.keys())
def test_what_is_fine_in_a_post_is_not_flagged(grammar: Grammar, text: str) -> None:
    assert grammar.check(text, "en-US").findings == ()


@pytest.mark.parametrize(("text", "kind"), WRONG.items())
def test_what_is_wrong_is_found_with_its_kind(grammar: Grammar, text: str, kind: str) -> None:
    (found,) = grammar.check(text, "en-US").findings
    assert found.kind == kind
    assert found.message and found.why
    assert 1 <= len(found.replacements) <= 5


def test_each_english_has_its_own_spelling(grammar: Grammar) -> None:
    assert grammar.check("My favourite colour", "en-US").findings
    assert not grammar.check("My favourite colour", "en-GB").findings


def test_quality_over_the_marked_posts(grammar: Grammar) -> None:
    def look(text: str) -> tuple[Finding, ...]:
        checked = grammar.check(text, "en-GB")
        assert checked.complete
        return shown(checked.findings, text, Choices())

    quality = measure(look)
    assert quality.mistakes >= 120 and quality.clean >= 120
    assert len(quality.alarmed) * 25 <= quality.clean, quality.alarmed
    assert quality.precision >= 0.9
    assert quality.recall >= 0.75


def test_the_posts_are_marked_where_they_should_be() -> None:
    marked, clean = posts("posts_with_mistakes.txt"), posts("posts_clean.txt")
    assert len({post.text for post in [*marked, *clean]}) == len(marked) + len(clean)
    assert all(post.mistakes for post in marked)
    assert not any(post.mistakes for post in clean)
    for post in marked:
        for each in post.mistakes:
            assert each.span.of(post.text) != each.right


def test_a_mark_is_taken_out_and_kept() -> None:
    post = parse(r"Oh ⟦teh→the⟧ sea,\n⟦its→it's⟧ cold")
    assert isinstance(post, Post)
    assert post.text == "Oh teh sea,\nits cold"
    assert [(each.span, each.right) for each in post.mistakes] == [
        (Span(3, 6), "the"),
        (Span(12, 15), "it's"),
    ]


@pytest.mark.parametrize("table", [tables.OFF_RULES, tables.OFF_CATEGORIES, tables.OFF_PREFIXES])
def test_every_rule_that_is_off_has_a_reason_in_a_sentence(table: dict[str, str]) -> None:
    assert table
    assert all(reason.endswith(".") and reason[0].isupper() for reason in table.values())


@pytest.mark.parametrize(
    ("name", "variant"),
    [
        ("en_GB.UTF-8", "en-GB"), ("en-AU", "en-AU"), ("en_ZA", "en-ZA"), ("en_nz", "en-NZ"),
        ("en_CA.utf8", "en-CA"), ("en_IE", "en-GB"), ("en_IN", "en-GB"), ("en_US", "en-US"),
        ("en", "en-US"), ("C", "en-US"), ("de_DE.UTF-8", "en-US"), ("", "en-US"),
    ],
)  # fmt: skip
def test_a_locale_asks_for_its_english(name: str, variant: str) -> None:
    assert from_locale(name) == variant


@given(st.text(max_size=20))
def test_any_locale_gives_one_of_the_six(name: str) -> None:
    assert from_locale(name) in VARIANTS


def test_the_system_is_asked_in_posix_order(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in (("LC_ALL", ""), ("LC_MESSAGES", "en_NZ.UTF-8"), ("LANG", "en_GB.UTF-8")):
        monkeypatch.setenv(name, value)
    assert from_system() == "en-NZ"
