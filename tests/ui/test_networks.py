"""Networks in the window: the count, all of them at once, the mark where the post is full, copying
what does not fit, the writer's own limits."""

from collections.abc import Callable

import pytest
from hands import LONG_MS, control, names, press, typed, visible
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from ui.networks.rows import NetworkRow
from ui.program import Program
from ui.window import clipboard
from ui.window.copying import COPIED
from ui.window.popover import Popover

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
LONG = "We bake on Saturday and there is a loaf for whoever comes by. " * 6


def strike(program: Program, key: Qt.Key) -> None:
    QTest.keyClick(QApplication.focusWidget() or program.window.editor, key, CTRL_SHIFT)


def counted(program: Program, qtbot: QtBot) -> str:
    """What the status line says of the text as it stands."""
    qtbot.waitUntil(lambda: program.posting.tally.fresh() is not None, timeout=LONG_MS)
    return program.posting.counter.sentence


def rows(program: Program) -> dict[str, NetworkRow]:
    return {each.network.id: each for each in program.window.findChildren(NetworkRow)}


def card(program: Program) -> list[Popover]:
    return visible(program.window, Popover)


# --- the count and the chosen network -------------------------------------------------------------


def test_the_count_is_the_chosen_networks_and_both_are_remembered(
    start: Callable[[], Program], qtbot: QtBot
) -> None:
    program = start()
    program.window.act("new_draft").trigger()
    typed(program.window.editor, "Bread — 👍🏽")
    assert counted(program, qtbot) == "9 of 300 · Bluesky"
    menu = program.window.bar.networks.menu
    next(each for each in menu.actions() if each.text() == "Threads").trigger()
    assert counted(program, qtbot) == "16 of 500 · Threads"
    assert "Network: Threads, 484 left" in names(program.window)
    room = next(each for each in program.window.bar.findChildren(QLabel) if "room" in each.text())
    assert room.text() == "room for 484" and room.isVisible()
    program.window.act("new_draft").trigger()
    qtbot.waitUntil(room.isHidden, timeout=LONG_MS)  # nothing is written: nothing to say yet
    again = start()
    assert any(each.startswith("Network: Threads") for each in names(again.window))
    again.window.act("new_draft").trigger()
    typed(again.window.editor, "a")
    assert counted(again, qtbot) == "1 of 500 · Threads"


def test_without_a_limit_characters_and_words_are_counted(program: Program, qtbot: QtBot) -> None:
    program.posting.tally.choose("plain")
    typed(program.window.editor, "Two words")
    assert counted(program, qtbot) == "9 characters · 2 words"


def test_all_networks_by_the_keyboard(program: Program, qtbot: QtBot) -> None:
    typed(program.window.editor, "See ex.com 👨‍👩‍👧‍👧")
    counted(program, qtbot)
    strike(program, Qt.Key.Key_N)
    found = rows(program)
    assert found["threads"].accessibleName() == "Threads: 36 of 500"
    assert "This emoji costs 25 on Threads." in found["threads"].accessibleDescription()
    assert "The link costs 23 on X." in found["x"].accessibleDescription()
    assert QApplication.focusWidget() is found["bluesky"]
    QTest.keyClick(found["bluesky"], Qt.Key.Key_Down)
    assert program.posting.tally.chosen == "threads"
    QTest.keyClick(found["threads"], Qt.Key.Key_Escape)
    assert not card(program)
    assert QApplication.focusWidget() is program.window.editor


def test_one_writes_on_beside_all_networks(program: Program, qtbot: QtBot) -> None:
    typed(program.window.editor, "one")
    counted(program, qtbot)
    press(program.window, "All networks")
    assert card(program) and QApplication.focusWidget() is program.window.editor
    typed(program.window.editor, " two")
    counted(program, qtbot)
    assert rows(program)["bluesky"].accessibleName() == "Bluesky: 7 of 300"
    QTest.mouseClick(program.window.value, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert not card(program)


def test_the_card_closes_when_the_focus_goes_elsewhere(program: Program, qtbot: QtBot) -> None:
    typed(program.window.editor, "one")
    counted(program, qtbot)
    strike(program, Qt.Key.Key_N)
    program.window.act("find").trigger()
    assert not card(program)


# --- past the limit -------------------------------------------------------------------------------


def test_past_the_limit_there_is_a_sentence_a_mark_and_no_other_colour(
    program: Program, qtbot: QtBot
) -> None:
    editor = program.window.editor
    typed(editor, "x" * 299)
    assert counted(program, qtbot) == "299 of 300 · Bluesky"
    before = editor.grab().toImage()
    assert "Show this as a thread" not in names(program.window)
    typed(editor, "yz")
    assert counted(program, qtbot) == "1 over the limit of 300 on Bluesky."
    assert "Show this as a thread" in names(program.window)
    assert editor.grab().toImage() != before
    QTest.keyClick(editor, Qt.Key.Key_Backspace)
    assert counted(program, qtbot) == "300 of 300 · Bluesky"


def test_the_mark_goes_with_the_words_before_it(program: Program, qtbot: QtBot) -> None:
    editor = program.window.editor
    editor.insert_text("👍" + "x" * 310)
    counted(program, qtbot)
    assert editor.cuts() == (300,)
    editor.move_to_start()
    typed(editor, "a")
    counted(program, qtbot)
    assert editor.cuts() == (300,)
    program.posting.tally.choose("linkedin")
    qtbot.waitUntil(lambda: editor.cuts() == (), timeout=LONG_MS)


@pytest.mark.parametrize("again", ["button", "keys"])
def test_copy_says_first_what_does_not_fit(program: Program, qtbot: QtBot, again: str) -> None:
    clipboard.put("before")
    program.window.editor.insert_text(LONG)
    strike(program, Qt.Key.Key_C)
    assert "over the limit of 300 on Bluesky." in program.window.banner.sentence
    assert QGuiApplication.clipboard().text() == "before"
    if again == "button":
        press(program.window.banner, "Copy anyway")
    else:
        strike(program, Qt.Key.Key_C)
    assert QGuiApplication.clipboard().text() == LONG
    assert program.toast.sentence.startswith(COPIED[:7])
    assert program.window.banner.sentence == ""


def test_what_was_said_of_the_length_goes_when_it_is_no_longer_true(
    program: Program, qtbot: QtBot
) -> None:
    editor = program.window.editor
    for change in (editor.undo, lambda: program.posting.tally.choose("facebook")):
        editor.insert_text(LONG)
        strike(program, Qt.Key.Key_C)
        assert program.window.banner.sentence
        change()
        qtbot.waitUntil(lambda: program.window.banner.sentence == "", timeout=LONG_MS)


def test_a_very_long_text_is_counted_before_it_is_copied(program: Program, qtbot: QtBot) -> None:
    clipboard.put("before")
    program.posting.tally.choose("plain")
    program.window.editor.insert_text(LONG * 30)
    strike(program, Qt.Key.Key_C)
    qtbot.waitUntil(lambda: QGuiApplication.clipboard().text() == LONG * 30, timeout=LONG_MS)


# --- the writer's own limits ----------------------------------------------------------------------


def limit_field(program: Program, network: str) -> QLineEdit:
    fields = visible(program.window, QLineEdit)
    return next(each for each in fields if each.accessibleName() == f"Limit on {network}")


def test_an_own_limit_counts_at_once_and_can_be_taken_back(program: Program, qtbot: QtBot) -> None:
    program.posting.tally.choose("mastodon")
    typed(program.window.editor, "abc")
    counted(program, qtbot)
    program.window.act("show_settings").trigger()
    field = limit_field(program, "Mastodon")
    field.selectAll()
    QTest.keyClicks(field, "5000")
    QTest.keyClick(field, Qt.Key.Key_Return)
    says = program.posting.counter
    qtbot.waitUntil(lambda: says.sentence == "3 of 5,000 · Mastodon", timeout=LONG_MS)
    control(program.window, "Use the usual limit of 500 on Mastodon").click()
    qtbot.waitUntil(lambda: says.sentence == "3 of 500 · Mastodon", timeout=LONG_MS)


def test_what_is_no_number_changes_nothing(program: Program, qtbot: QtBot) -> None:
    counted(program, qtbot)
    program.window.act("show_settings").trigger()
    field = limit_field(program, "X")
    field.selectAll()
    QTest.keyClicks(field, "many")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "280"


def test_a_mistake_in_the_own_table_is_told_and_the_rest_counts(
    program: Program, qtbot: QtBot
) -> None:
    (program.data / "networks.toml").write_text("[mastodon]\nlimit = 0\n", encoding="utf-8")
    typed(program.window.editor, "a")
    assert counted(program, qtbot) == "1 of 300 · Bluesky"
    assert "networks.toml" in program.window.banner.sentence


def test_everything_about_networks_has_a_name(program: Program, qtbot: QtBot) -> None:
    program.window.editor.insert_text(LONG)
    counted(program, qtbot)
    for key in (Qt.Key.Key_N, Qt.Key.Key_T, Qt.Key.Key_P, Qt.Key.Key_I):
        strike(program, key)
        for each in visible(program.window, QWidget):
            if each.focusPolicy() & Qt.FocusPolicy.TabFocus:
                assert each.accessibleName() or getattr(each, "text", str)(), each
