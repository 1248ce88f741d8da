"""The thread in the window: its parts, the breaks, the numbers, copied in order, kept."""

from collections.abc import Callable

import pytest
from hands import LONG_MS, control, names, press, typed, visible
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox
from pytestqt.qtbot import QtBot

from app.drafts.model import KeptThread
from ui.networks.thread_part import PartCard
from ui.networks.thread_view import JOIN, ThreadView
from ui.program import Program

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
ONE = "The water makes the bread: thirty-two degrees and no warmer, then a night of rest. " * 3
TWO = (
    "Come by on Saturday. There is a loaf for whoever asks, and the starter is yours to keep. " * 3
)
LONG = f"{ONE.strip()}\n\n{TWO.strip()}"


def strike(program: Program, key: Qt.Key) -> None:
    QTest.keyClick(QApplication.focusWidget() or program.window.editor, key, CTRL_SHIFT)


def cards(program: Program) -> list[PartCard]:
    return visible(program.window, PartCard)


def parts(program: Program) -> list[str]:
    return [card.text.toPlainText() for card in cards(program)]


@pytest.fixture
def thread(program: Program, qtbot: QtBot) -> Program:
    """A text of two parts, shown as a thread."""
    program.window.editor.insert_text(LONG)
    strike(program, Qt.Key.Key_T)
    qtbot.waitUntil(lambda: len(parts(program)) == 2, timeout=LONG_MS)
    return program


def test_a_long_text_in_parts_and_escape_back_to_writing(thread: Program) -> None:
    assert parts(thread) == [ONE.strip(), TWO.strip()]
    assert QApplication.focusWidget() is control(thread.window, "Copy part 1")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert thread.window.writing and thread.window.editor.hasFocus()
    assert thread.window.editor.cuts() == (len(ONE.strip()),)


def test_parts_are_copied_in_order_each_with_its_tick(thread: Program, qtbot: QtBot) -> None:
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert QGuiApplication.clipboard().text() == ONE.strip()
    assert thread.toast.sentence == "Copied part 1. Part 2 is next."
    assert "Copied part 1" in names(thread.window)
    assert QApplication.focusWidget() is control(thread.window, "Copy part 2")
    strike(thread, Qt.Key.Key_C)
    assert QGuiApplication.clipboard().text() == TWO.strip()
    assert thread.toast.sentence == "Copied part 2. That was the last one."

    got: list[object] = []
    thread.jobs.store(thread.desk.ask, "versions", thread.keeper.draft_id, done=got.append)
    qtbot.waitUntil(lambda: bool(got), timeout=LONG_MS)
    threads = [version.thread for version in got[0] if version.thread]  # type: ignore[attr-defined]
    first = len(ONE.strip())
    assert threads == [KeptThread("bluesky", ((0, first), (first + 2, len(LONG))))]


def test_numbers_are_on_every_part_and_copied(thread: Program, qtbot: QtBot) -> None:
    (numbers,) = visible(thread.window, QCheckBox)
    QTest.keyClick(numbers, Qt.Key.Key_Space)
    wanted = [f"{ONE.strip()} (1/2)", f"{TWO.strip()} (2/2)"]
    qtbot.waitUntil(lambda: parts(thread) == wanted, timeout=LONG_MS)
    press(thread.window, "Copy part 2")
    assert QGuiApplication.clipboard().text() == wanted[1]


def test_a_break_at_the_caret_of_a_part_and_no_break_any_more(
    thread: Program, qtbot: QtBot
) -> None:
    text = cards(thread)[1].text
    text.setFocus()
    caret = text.textCursor()
    caret.setPosition(len("Come by on Saturday."))
    text.setTextCursor(caret)
    strike(thread, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(parts(thread)) == 3, timeout=LONG_MS)
    assert parts(thread)[:2] == [ONE.strip(), "Come by on Saturday."]
    press(thread.window, "Remove this break, after part 2")
    qtbot.waitUntil(lambda: len(parts(thread)) == 2, timeout=LONG_MS)
    assert parts(thread) == [ONE.strip(), TWO.strip()]


def test_what_should_stay_together_is_cut_elsewhere(thread: Program, qtbot: QtBot) -> None:
    press(thread.window, f"{JOIN}, after part 1")
    qtbot.waitUntil(lambda: parts(thread)[:1] != [ONE.strip()], timeout=LONG_MS)
    assert all(len(part) <= 300 for part in parts(thread))
    assert " ".join(" ".join(parts(thread)).split()) == " ".join(LONG.split())


def test_a_break_on_the_page_follows_the_words_and_outlives_a_restart(
    start: Callable[[], Program], qtbot: QtBot
) -> None:
    program = start()
    program.window.act("new_draft").trigger()
    editor = program.window.editor
    typed(editor, "First this. Then that.")
    editor.moveCursor(QTextCursor.MoveOperation.Start)
    for _ in "First this.":
        QTest.keyClick(editor, Qt.Key.Key_Right)
    strike(program, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: editor.cuts() == (11,), timeout=LONG_MS)
    editor.moveCursor(QTextCursor.MoveOperation.Start)
    typed(editor, "👍 ")
    qtbot.waitUntil(lambda: editor.cuts() == (13,), timeout=LONG_MS)
    again = start()
    other = again.window.editor
    qtbot.waitUntil(lambda: other.cuts() == (13,), timeout=LONG_MS)
    strike(again, Qt.Key.Key_J)
    qtbot.waitUntil(lambda: other.cuts() == (), timeout=LONG_MS)
    assert other.snapshot().text == "👍 First this. Then that."


def test_each_draft_has_breaks_of_its_own(thread: Program, qtbot: QtBot) -> None:
    editor = thread.window.editor
    thread.window.act("new_draft").trigger()
    typed(editor, "Short.")
    qtbot.waitUntil(lambda: thread.posting.tally.fresh() is not None, timeout=LONG_MS)
    assert editor.cuts() == ()


def test_an_empty_page_says_what_appears_here(program: Program, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: program.posting.tally.fresh() is not None, timeout=LONG_MS)
    strike(program, Qt.Key.Key_T)
    assert visible(program.window, ThreadView)
    assert not cards(program)
    strike(program, Qt.Key.Key_T)
    assert program.window.writing


def test_very_long_texts_are_shown_in_steps(program: Program, qtbot: QtBot) -> None:
    program.window.editor.insert_text("A line to be read. " * 800)
    strike(program, Qt.Key.Key_T)
    qtbot.waitUntil(lambda: len(parts(program)) == 20, timeout=LONG_MS)
    more = next(each for each in names(program.window) if each.startswith("Show more parts"))
    press(program.window, more)
    assert len(parts(program)) == 40
    strike(program, Qt.Key.Key_C)
    assert program.toast.sentence == "Copied part 1. Part 2 is next."
