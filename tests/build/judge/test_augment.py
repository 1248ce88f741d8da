"""Training posts are changed only where their label stays true."""

import random

from hypothesis import given
from hypothesis import strategies as st
from judge.augment import changed
from judge.data import Label, example

LONG = "I went to the market before eight. It rained, and it rained more; I bought three plums."


@given(st.text(max_size=120), st.integers(0, 1000))
def test_what_gives_is_never_cut(text: str, seed: int) -> None:
    kept = changed(example("a", text, [Label("gives", "how")], "t1"), random.Random(seed))
    assert kept.startswith(text.rstrip(".!?"))


@given(st.integers(0, 2000))
def test_a_cut_draft_keeps_its_first_half(seed: int) -> None:
    kept = changed(example("a", LONG, [Label("about_me", "none")], "t1"), random.Random(seed))
    assert kept[: len(LONG) // 2] == LONG[: len(LONG) // 2]


def test_drafts_are_cut_now_and_then() -> None:
    post = example("a", LONG, [Label("about_me", "none")], "t1")
    dice = random.Random(1)
    cut = sum(len(changed(post, dice)) < len(LONG) - 1 for _ in range(500))
    assert 20 < cut < 150


def test_the_sign_for_a_picture_becomes_a_link_half_of_the_time() -> None:
    post = example("a", "Sunday walk …", [Label("about_me", "none")], "real")
    dice = random.Random(2)
    links = sum("https://" in changed(post, dice) for _ in range(400))
    assert 150 < links < 250


def test_the_same_dice_change_a_post_the_same_way() -> None:
    post = example("a", LONG, [Label("talk", "none")], "t1")
    assert changed(post, random.Random(5)) == changed(post, random.Random(5))
