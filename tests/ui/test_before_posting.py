"""Before a post goes out: previews, what could be looked at, words for pictures."""

from collections.abc import Callable

from hands import LONG_MS, control, names, press, typed, visible, words
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit
from pytestqt.qtbot import QtBot

from ui.networks.alt_view import NONE_NAMED
from ui.networks.preview_card import PostDrawing
from ui.program import Program

CTRL = Qt.KeyboardModifier.ControlModifier
CTRL_SHIFT = CTRL | Qt.KeyboardModifier.ShiftModifier


def strike(program: Program, key: Qt.Key, keys: Qt.KeyboardModifier = CTRL_SHIFT) -> None:
    QTest.keyClick(QApplication.focusWidget() or program.window.editor, key, keys)


def ready(program: Program, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: program.posting.tally.fresh() is not None, timeout=LONG_MS)


# --- what could be looked at ----------------------------------------------------------------------


def test_a_better_hashtag_with_its_reason_in_one_undo_step(program: Program, qtbot: QtBot) -> None:
    editor = program.window.editor
    typed(editor, "Try it #breadForAll")
    qtbot.waitUntil(lambda: "1 suggestion for this post" in names(program.window), timeout=LONG_MS)
    strike(program, Qt.Key.Key_G)
    assert any("creen reader" in said for said in words(program.window))
    assert QApplication.focusWidget() is control(program.window, "Use it for “#breadForAll”")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert editor.snapshot().text == "Try it #BreadForAll"
    qtbot.waitUntil(
        lambda: "1 suggestion for this post" not in names(program.window), timeout=LONG_MS
    )
    editor.undo()
    assert editor.snapshot().text == "Try it #breadForAll"


def test_what_is_left_stays_left_in_this_draft(start: Callable[[], Program], qtbot: QtBot) -> None:
    offered = "1 suggestion for this post"
    program = start()
    program.window.act("new_draft").trigger()
    typed(program.window.editor, "WE ARE OPEN ALL DAY TODAY")
    qtbot.waitUntil(lambda: offered in names(program.window), timeout=LONG_MS)
    strike(program, Qt.Key.Key_G)
    press(program.window, "Leave “WE ARE OPEN ALL DAY TODAY” as it is")
    qtbot.waitUntil(lambda: offered not in names(program.window), timeout=LONG_MS)
    press(program.window, "Undo")
    qtbot.waitUntil(lambda: offered in names(program.window), timeout=LONG_MS)
    strike(program, Qt.Key.Key_G)
    press(program.window, "Leave “WE ARE OPEN ALL DAY TODAY” as it is")
    program = start()
    ready(program, qtbot)
    qtbot.waitUntil(lambda: offered not in names(program.window), timeout=LONG_MS)


def test_the_words_are_shown_in_the_text(program: Program, qtbot: QtBot) -> None:
    editor = program.window.editor
    typed(editor, "So 𝓯𝓪𝓷𝓬𝔂 today")
    qtbot.waitUntil(lambda: "1 suggestion for this post" in names(program.window), timeout=LONG_MS)
    strike(program, Qt.Key.Key_G)
    press(program.window, "Show “𝓯𝓪𝓷𝓬𝔂” in the text")
    assert editor.selected().of(editor.snapshot().text) == "𝓯𝓪𝓷𝓬𝔂"


# --- preview --------------------------------------------------------------------------------------


def test_the_post_on_every_network_folds_marked_as_about(program: Program, qtbot: QtBot) -> None:
    program.window.editor.insert_text("A loaf for you, see https://ex.com/loaf. " * 8)
    strike(program, Qt.Key.Key_P)
    qtbot.waitUntil(lambda: len(visible(program.window, PostDrawing)) == 8, timeout=LONG_MS)
    assert visible(program.window, PostDrawing)[0].accessibleName() == "How it looks on Bluesky"
    said = "\n".join(words(program.window))
    assert "About here “more” comes on a phone (approximate)." in said
    assert "All of it should show on a computer" in said
    strike(program, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    assert program.window.writing


def test_folds_and_places_are_drawn(program: Program, qtbot: QtBot) -> None:
    """Instagram puts pictures first; past the fold its words are paler."""
    program.posting.tally.choose("instagram")
    editor = program.window.editor
    drawn = []
    for text in ("word " * 20, "word " * 40):
        editor.replace_all(text)
        if program.window.writing:
            strike(program, Qt.Key.Key_P)
        wanted = text
        qtbot.waitUntil(
            lambda: any(
                each.accessibleDescription() == wanted  # noqa: B023
                for each in visible(program.window, PostDrawing)
            ),
            timeout=LONG_MS,
        )
        (first, *_) = visible(program.window, PostDrawing)
        image = first.grab().toImage()
        found = {
            image.pixelColor(x, y).name()
            for x in range(image.width())
            for y in range(image.height())
        }
        drawn.append(program.window.theme.keeps.lower() in found)
    assert drawn == [False, True]


# --- words for pictures ---------------------------------------------------------------------------


def field(program: Program) -> QPlainTextEdit:
    (found,) = [
        each for each in visible(program.window, QPlainTextEdit) if each.objectName() == "field"
    ]
    return found


def test_a_picture_gets_its_words_kept_and_copied_alone(
    start: Callable[[], Program], qtbot: QtBot
) -> None:
    program = start()
    program.window.act("new_draft").trigger()
    typed(program.window.editor, "Look [photo: the loaf]")
    ready(program, qtbot)
    strike(program, Qt.Key.Key_I)
    assert QApplication.focusWidget() is field(program)
    typed(field(program), "A round loaf")
    labels = lambda: [each.text() for each in visible(program.window, QLabel)]  # noqa: E731
    qtbot.waitUntil(lambda: "12 of 2,000" in labels(), timeout=LONG_MS)
    press(program.window, "Copy the words for picture 1")
    assert QGuiApplication.clipboard().text() == "A round loaf"
    assert program.window.editor.snapshot().text == "Look [photo: the loaf]"
    program = start()
    ready(program, qtbot)
    strike(program, Qt.Key.Key_I)
    qtbot.waitUntil(lambda: field(program).toPlainText() == "A round loaf", timeout=LONG_MS)


def test_without_a_picture_the_view_says_how_one_is_named(program: Program, qtbot: QtBot) -> None:
    ready(program, qtbot)
    strike(program, Qt.Key.Key_I)
    assert NONE_NAMED in words(program.window)
