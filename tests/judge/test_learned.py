"""The learned judge, with the real model: chances, long texts, the words it points at."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.judge import opened
from app.judge.phrases import PHRASES, phrases
from app.judge.windows import WINDOW, windows
from app.value.engine import read, read_many
from app.value.judge import Post

JUDGE = opened().judge
GIFT = "Soak the beans overnight in salted water and the skins stay whole."
DAY = "It was a long day and I was tired when I got home. "


@given(st.text(max_size=300))
@settings(max_examples=25)
def test_chances_add_up_whatever_the_text(text: str) -> None:
    (said,) = JUDGE.judge_many([Post(text)])
    assert abs(said.gives + said.talk + said.about_me - 1) < 1e-4
    assert len(set(said.moves)) == 7
    assert len(said.reach) <= 2


def test_a_gift_anywhere_in_a_long_text_is_a_gift() -> None:
    alone = read(DAY * 40, JUDGE)
    assert alone.verdict == "about_me"
    for before, after in ((0, 40), (20, 20), (40, 0)):
        report = read(DAY * before + GIFT + " " + DAY * after, JUDGE)
        assert report.verdict == "gives"


@given(st.lists(st.sampled_from(["One word. ", "a b c d e ", "Yes!\n", "x" * 50]), max_size=200))
@settings(max_examples=25)
def test_windows_hold_every_token_once_and_none_is_too_long(parts: list[str]) -> None:
    text = "".join(parts)
    learned = opened().learned
    assert learned is not None
    tokens = learned.encoder.tokens(text)
    made = windows(text, tokens, 190)
    assert [each for window in made for each in window.ids] == tokens.ids
    assert len(made) == 1 or all(len(window.ids) <= WINDOW for window in made)


@given(st.text(max_size=200))
def test_phrases_are_few_and_in_order(text: str) -> None:
    found = phrases(text)
    assert len(found) <= PHRASES
    assert list(found) == sorted(found)
    assert all(0 <= each.start < each.end <= len(text) for each in found)


def test_it_points_at_the_phrase_that_carries_the_verdict() -> None:
    text = f"What a week it has been. {GIFT} Anyway, it rained."
    (found,) = JUDGE.point_many([(text, "gives")])
    assert "salted water" in found[0].quote
    for each in found:
        assert each.quote == each.span.of(text)
    assert JUDGE.point_many([(text, "talk"), ("", "gives")]) == ((), ())


def test_many_are_read_as_each_alone() -> None:
    texts = [GIFT, "What are you all reading?", "", "So tired today, slept three hours", "hallo"]
    together = read_many(texts, JUDGE)
    for text, report in zip(texts, together, strict=True):
        alone = read(text, JUDGE)
        assert (report.verdict, report.move, report.silence) == (
            alone.verdict,
            alone.move,
            alone.silence,
        )
        assert report.score == pytest.approx(alone.score, abs=0.02)


def test_threads_get_the_same_answers() -> None:
    posts = [Post(GIFT), Post("So tired today")]
    with ThreadPoolExecutor(4) as pool:
        found = set(pool.map(lambda _: JUDGE.judge_many(posts), range(12)))
    assert len(found) == 1
