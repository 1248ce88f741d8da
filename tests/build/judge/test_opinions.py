"""The teacher's opinions: half of an aim where a reader answered, all of it where nobody did."""

from pathlib import Path

import pytest
from judge import opinions
from judge.data import Label, example
from judge.opinions import Opinion

SALAD = example("a", "I just ate a salad", [Label("about_me", "how")], "t1")
OPINION = Opinion((0.5, 0.2, 0.3), (0.4, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.0))


def test_a_post_is_swayed_by_half() -> None:
    (swayed,) = opinions.swayed([SALAD], {SALAD.text: OPINION})
    for got, said, thought in zip(swayed.verdict, SALAD.verdict, OPINION.verdict, strict=True):
        assert got == pytest.approx((said + thought) / 2)
    assert sum(swayed.move) == pytest.approx(1)
    assert (swayed.counts, swayed.source, swayed.id) == (SALAD.counts, "t1", "a")


def test_a_post_that_the_teacher_did_not_read_stays() -> None:
    assert opinions.swayed([SALAD], {}) == [SALAD]


def test_what_nobody_read_is_aimed_at_the_opinion_alone() -> None:
    talk = Opinion((0.1, 0.8, 0.1), OPINION.move)
    given = {SALAD.text: OPINION, "Morning all": talk, "Try the soup": OPINION}
    greeting, soup = opinions.further(given, [SALAD])
    assert (greeting.text, greeting.verdict, greeting.move_counts) == (
        "Morning all",
        talk.verdict,
        0.0,
    )
    assert (soup.text, soup.answer, soup.move_counts) == ("Try the soup", "gives", 1.0)
    assert greeting.drawn and greeting.source == "real"


def test_opinions_are_kept_as_they_are(tmp_path: Path) -> None:
    given = {"a line\nand more 🍞": OPINION}
    opinions.keep(given, tmp_path / "opinions.jsonl")
    assert opinions.kept(tmp_path / "opinions.jsonl") == given


def test_what_is_measured_or_held_back_is_not_asked_about() -> None:
    from judge import data

    asked = set(opinions.to_ask())
    assert not asked & {row["text"] for row in data.measured()}
    assert not asked & {each.text for each in data.held_back()}
