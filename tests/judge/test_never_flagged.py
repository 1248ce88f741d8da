"""Hard examples, with the judge of the program: talk is never flagged, and silence is kept."""

import tomllib
from pathlib import Path

import pytest

from app.judge import opened
from app.value.engine import read

HERE = Path(__file__).parents[1] / "value"
TALK = tomllib.loads((HERE / "never_flagged.toml").read_text(encoding="utf-8"))
SILENT = tomllib.loads((HERE / "silent.toml").read_text(encoding="utf-8"))


def test_there_are_enough_of_each() -> None:
    for kind in (TALK, SILENT):
        assert all(len(set(texts)) >= 25 for texts in kind.values())


@pytest.mark.parametrize(
    ("kind", "text"), [(kind, text) for kind, texts in TALK.items() for text in texts]
)
def test_talk_is_never_said_to_be_about_its_writer(kind: str, text: str) -> None:
    report = read(text, opened().judge)
    assert report.verdict is not None
    assert report.verdict != "about_me" or report.unsure
    assert report.suggestions == () or report.unsure


@pytest.mark.parametrize(
    "text",
    [text for kind in ("greetings", "congratulations", "condolences") for text in TALK[kind]],
)
def test_a_wish_is_talk_before_all_else(text: str) -> None:
    report = read(text, opened().judge)
    assert (report.verdict, report.suggestions) == ("talk", ())


@pytest.mark.parametrize(
    ("why", "text"), [(why, text) for why, texts in SILENT.items() for text in texts]
)
def test_where_nothing_is_said_it_is_said_why(why: str, text: str) -> None:
    report = read(text, opened().judge)
    assert report.silence == why
    assert report.suggestions == ()
    assert report.promised == ()
    if why == "grief":
        assert report.verdict is not None
    else:
        assert (report.verdict, report.evidence, report.move) == (None, (), "none")
