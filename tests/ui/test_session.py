"""Live reading: off the GUI thread, after a pause, and never about another text."""

from collections.abc import Iterator

import pytest
from hands import LONG_MS, heard
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.judge import Opened, opened
from app.value.engine import read
from app.value.judge import Judge, PlainJudge
from app.value.model import Report
from ui.jobs import Jobs
from ui.page.editor import Editor
from ui.session import READING_FAILED, Session


@pytest.fixture
def jobs(qapp: object) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.finish()


@pytest.fixture
def session(editor: Editor, jobs: Jobs) -> Session:
    return Session(editor, jobs, editor)  # taken apart with the page, on this thread


def test_what_was_typed_is_read(qtbot: QtBot, editor: Editor, session: Session) -> None:
    published = heard(session.published)
    QTest.keyClicks(editor, "Here is the recipe: flour, water, salt.")
    qtbot.waitUntil(lambda: bool(published), timeout=LONG_MS)
    report, snapshot = published[-1]
    assert snapshot == editor.snapshot()
    assert report == read(snapshot.text, opened().judge)


def test_a_burst_is_read_once_it_pauses(qtbot: QtBot, editor: Editor, session: Session) -> None:
    started, published = heard(session.started), heard(session.published)
    QTest.keyClicks(editor, "some words in one go")
    assert started == []
    qtbot.waitUntil(lambda: bool(published), timeout=LONG_MS)
    assert len(published) == 1


def test_a_report_on_an_older_text_is_dropped(
    qtbot: QtBot, editor: Editor, session: Session
) -> None:
    published, dropped = heard(session.published), heard(session.dropped)
    editor.open_text("I just ate a salad " * 50)
    session.read_now()
    QTest.keyClicks(editor, "!")
    qtbot.waitUntil(lambda: bool(published), timeout=LONG_MS)
    assert len(dropped) == 1
    assert [snapshot.revision for _, snapshot in published] == [editor.revision()]


def test_asked_while_reading_it_reads_once_more(
    qtbot: QtBot, editor: Editor, session: Session
) -> None:
    published = heard(session.published)
    session.read_now()
    editor.open_text("another text")
    session.read_now()
    session.read_now()
    qtbot.waitUntil(lambda: bool(published), timeout=LONG_MS)
    qtbot.wait(50)
    assert [snapshot.text for _, snapshot in published] == ["another text"]


def test_an_engine_that_breaks_is_told_and_the_next_change_is_read(
    qtbot: QtBot,
    editor: Editor,
    session: Session,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def broken(text: str, judge: Judge) -> Report:
        if "?" not in text:
            raise ValueError("a programming error")
        return read(text, judge)

    monkeypatch.setattr("app.value.engine.read", broken)
    failed, published = heard(session.failed), heard(session.published)
    QTest.keyClicks(editor, "some words")
    qtbot.waitUntil(lambda: bool(failed), timeout=LONG_MS)
    assert failed == [READING_FAILED]
    assert "a programming error" in capsys.readouterr().err
    QTest.keyClicks(editor, "?")
    qtbot.waitUntil(lambda: bool(published), timeout=LONG_MS)


def test_nothing_to_say_needs_no_judge(
    qtbot: QtBot, editor: Editor, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[bool] = []
    monkeypatch.setattr("app.judge.is_open", lambda: False)
    monkeypatch.setattr("app.judge.opened", lambda: asked.append(True) or opened())
    published = heard(session.published)
    editor.open_text("w")
    session.read_now()
    qtbot.waitUntil(lambda: bool(published), timeout=LONG_MS)
    assert (published[-1][0].silence, asked) == ("too_short", [])
    editor.open_text("Here is the recipe: flour, water, salt.")
    session.read_now()
    qtbot.waitUntil(lambda: published[-1][0].verdict == "gives", timeout=LONG_MS)
    assert asked


def test_the_judge_comes_by_itself_when_the_writer_pauses(
    qtbot: QtBot, editor: Editor, jobs: Jobs, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.session.JUDGE_AFTER_MS", 200)
    monkeypatch.setattr("app.judge.is_open", lambda: False)
    monkeypatch.setattr("app.judge.opened", lambda: Opened(PlainJudge(), None, "It is lost."))
    session = Session(editor, jobs, editor)
    noticed = heard(session.noticed)
    session.read_now()
    qtbot.waitUntil(lambda: bool(noticed), timeout=LONG_MS)
    assert noticed == ["It is lost."]
