"""Blanks as tab stops."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.value.span import Span
from ui.page.editor import Editor

TAB, BACK = Qt.Key.Key_Tab, Qt.Key.Key_Backtab
LETTER = "Dear ⟨who⟩, thanks for ⟨what⟩. Yours, ⟨who⟩ 👍"


def chosen(editor: Editor) -> str:
    return editor.selected().of(editor.snapshot().text)


def starts(editor: Editor, text: str) -> None:
    editor.open_text(text)
    editor.move_to_start()


def test_tab_goes_round_the_blanks(editor: Editor) -> None:
    starts(editor, "👍 ⟨a⟩ b ⟨c⟩")
    seen = []
    for _ in range(3):
        QTest.keyClick(editor, TAB)
        seen.append(chosen(editor))
    assert seen == ["⟨a⟩", "⟨c⟩", "⟨a⟩"]
    QTest.keyClick(editor, BACK, Qt.KeyboardModifier.ShiftModifier)
    assert chosen(editor) == "⟨c⟩"
    assert editor.snapshot().text == "👍 ⟨a⟩ b ⟨c⟩"


def test_typing_takes_the_blanks_place(editor: Editor) -> None:
    starts(editor, "try ⟨what⟩ today")
    QTest.keyClick(editor, TAB)
    QTest.keyClicks(editor, "soup")
    assert editor.snapshot().text == "try soup today"
    assert editor.unfilled() == ()


def test_tab_leaves_when_nothing_is_left_to_fill(editor: Editor) -> None:
    starts(editor, "⟨only⟩")
    QTest.keyClick(editor, TAB)
    assert chosen(editor) == "⟨only⟩"
    editor.next_blank()
    assert chosen(editor) == "⟨only⟩"


def test_unfilled_names_them_in_order(editor: Editor) -> None:
    starts(editor, LETTER)
    assert [blank.label for blank in editor.unfilled()] == ["who", "what", "who"]


def test_the_same_label_twice_is_filled_twice(editor: Editor) -> None:
    starts(editor, LETTER)
    editor.next_blank()
    QTest.keyClicks(editor, "Al")
    assert editor.snapshot().text == "Dear Al, thanks for ⟨what⟩. Yours, Al 👍"
    assert editor.snapshot().cursor == 7
    QTest.keyClick(editor, TAB)
    assert chosen(editor) == "⟨what⟩"


def test_filling_the_last_place_fills_the_first(editor: Editor) -> None:
    starts(editor, LETTER)
    editor.previous_blank()
    QTest.keyClicks(editor, "Bo")
    assert editor.snapshot().text == "Dear Bo, thanks for ⟨what⟩. Yours, Bo 👍"
    assert editor.snapshot().cursor == len("Dear Bo, thanks for ⟨what⟩. Yours, Bo")


def test_places_side_by_side(editor: Editor) -> None:
    starts(editor, "⟨x⟩⟨x⟩⟨x⟩")
    editor.select(Span(3, 6))
    QTest.keyClicks(editor, "ab")
    assert editor.snapshot().text == "ababab"


def test_emptied_again_the_other_place_asks_again(editor: Editor) -> None:
    starts(editor, LETTER)
    editor.next_blank()
    QTest.keyClicks(editor, "A")
    QTest.keyClick(editor, Qt.Key.Key_Backspace)
    assert editor.snapshot().text == "Dear , thanks for ⟨what⟩. Yours, ⟨who⟩ 👍"


def test_undo_takes_both_back_and_redo_brings_both(editor: Editor) -> None:
    starts(editor, LETTER)
    editor.next_blank()
    QTest.keyClicks(editor, "Al")
    for _ in range(5):
        if editor.snapshot().text == LETTER:
            break
        editor.undo()
        text = editor.snapshot().text
        assert text == LETTER or text.count("A") == 2
    assert editor.snapshot().text == LETTER
    assert not editor.document().isUndoAvailable()
    while editor.document().isRedoAvailable():
        editor.redo()
    assert editor.snapshot().text == "Dear Al, thanks for ⟨what⟩. Yours, Al 👍"


def test_after_leaving_the_places_are_on_their_own(editor: Editor) -> None:
    starts(editor, LETTER)
    editor.next_blank()
    QTest.keyClicks(editor, "Al")
    QTest.keyClick(editor, Qt.Key.Key_End)
    QTest.keyClicks(editor, "!")
    editor.select(Span(7, 7))
    QTest.keyClicks(editor, "ex")
    assert editor.snapshot().text == "Dear Alex, thanks for ⟨what⟩. Yours, Al 👍!"


def test_pasting_over_a_blank_fills_both(editor: Editor) -> None:
    starts(editor, LETTER)
    editor.next_blank()
    editor.insert_text("my 👍\nfriends")
    text = "Dear my 👍\nfriends, thanks for ⟨what⟩. Yours, my 👍\nfriends 👍"
    assert editor.snapshot().text == text


def test_an_input_method_fills_both(editor: Editor) -> None:
    starts(editor, LETTER)
    editor.next_blank()
    QApplication.sendEvent(editor, QInputMethodEvent("か", []))
    done = QInputMethodEvent("", [])
    done.setCommitString("香")
    QApplication.sendEvent(editor, done)
    assert editor.snapshot().text == "Dear 香, thanks for ⟨what⟩. Yours, 香 👍"


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_blanks_behind_line_endings(editor: Editor, ending: str) -> None:
    starts(editor, f"one{ending}⟨a⟩{ending}⟨b⟩ and ⟨a⟩")
    editor.next_blank()
    QTest.keyClicks(editor, "x")
    assert editor.snapshot().text == f"one{ending}x{ending}⟨b⟩ and x"
    editor.next_blank()
    assert chosen(editor) == "⟨b⟩"


def test_everything_said_is_told(editor: Editor) -> None:
    starts(editor, LETTER)
    texts: list[str] = []

    def read(revision: int) -> None:
        assert revision == editor.revision()
        texts.append(editor.snapshot().text)

    editor.edited.connect(read)
    editor.next_blank()
    QTest.keyClicks(editor, "A")
    QApplication.processEvents()
    assert texts[-1] == "Dear A, thanks for ⟨what⟩. Yours, A 👍"
