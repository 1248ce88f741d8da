"""Text comes out code point for code point, and edits leave alone what they do not touch."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlock
from PySide6.QtTest import QTest

from app.value.span import Span
from ui.page.editor import Editor
from ui.page.exact_text import differing, usual_ending, with_ending

NASTY = (
    "",
    "\n",
    "\r\n",
    "a\r\nb\nc\rd\r\n",
    "x\r\ny\r\nz",
    "old\rMac\r",
    "two\r\r\n\n\rkinds",
    "\u2028 \u2029 \x85 \x0b \x0c \x1c",
    "\ufdd0\ufdd1\ufffc\ufffd\ufeff\ufffe\uffff",
    "NUL \0 tab \t bell \a",
    "no\u00a0break \u202ftrailing   ",
    "👩‍👩‍👧‍👦 🇩🇪 e\u0301 ﷽ שלום مرحبا",
    "alone \ud83d and \ude00, a false pair \ud83d\ude00, both \ud83d\r\n\ude00",
)
HARD = st.text(
    alphabet=st.one_of(
        st.sampled_from("\r\n\u2028\u2029\ufdd0\ufdd1\ufffc\ufffd\0\xa0 ab👍\ud83d\ude00ש⟨⟩"),
        st.characters(),
    ),
    max_size=60,
)
on_one_editor = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.mark.parametrize("text", NASTY)
def test_what_is_opened_comes_out(editor: Editor, text: str) -> None:
    editor.open_text(text)
    assert editor.snapshot().text == text
    assert editor.snapshot().cursor == len(text)


@on_one_editor
@given(HARD)
def test_any_text_that_is_opened_comes_out(editor: Editor, text: str) -> None:
    editor.open_text(text)
    assert editor.snapshot().text == text


@on_one_editor
@given(HARD, HARD)
def test_any_text_can_take_the_place_of_any_other(editor: Editor, old: str, new: str) -> None:
    editor.open_text(old)
    editor.replace_all(new)
    assert editor.snapshot().text == new
    editor.undo()
    assert editor.snapshot().text == old
    editor.redo()
    assert editor.snapshot().text == new


@on_one_editor
@given(HARD, HARD)
def test_typing_in_the_middle_leaves_the_rest(editor: Editor, before: str, after: str) -> None:
    before += "|"  # so that the place is never inside a line ending of two code points
    editor.open_text(before + after)
    editor.select(Span(len(before), len(before)))
    QTest.keyClicks(editor, "xy")
    assert editor.snapshot().text == f"{before}xy{after}"
    editor.undo()
    assert editor.snapshot().text == before + after


@on_one_editor
@given(HARD, st.data())
def test_selecting_and_reading_back(editor: Editor, text: str, data: st.DataObject) -> None:
    ends = [at for at in range(len(text) + 1) if text[at - 1 : at + 1] != "\r\n" or not at]
    start, end = sorted(data.draw(st.tuples(st.sampled_from(ends), st.sampled_from(ends))))
    editor.open_text(text)
    editor.select(Span(start, end))
    assert editor.selected() == Span(start, end)


@on_one_editor
@given(HARD, st.data())
def test_deleting_takes_only_what_was_selected(
    editor: Editor, text: str, data: st.DataObject
) -> None:
    ends = [at for at in range(len(text) + 1) if text[at - 1 : at + 1] != "\r\n" or not at]
    start, end = sorted(data.draw(st.tuples(st.sampled_from(ends), st.sampled_from(ends))))
    editor.open_text(text)
    editor.select(Span(start, end))
    if start < end:
        QTest.keyClick(editor, Qt.Key.Key_Delete)
        assert editor.snapshot().text == text[:start] + text[end:]
        editor.undo()
    assert editor.snapshot().text == text


def test_offsets_hold_where_deleting_makes_a_windows_ending_of_two(editor: Editor) -> None:
    editor.open_text("a\rb\nc👍")
    editor.select(Span(2, 3))
    QTest.keyClick(editor, Qt.Key.Key_Delete)
    assert editor.snapshot().text == "a\r\nc👍"
    editor.select(Span(3, 5))
    assert editor.selected() == Span(3, 5)
    assert editor.textCursor().selectedText() == "c👍"


def test_a_new_line_ends_as_the_others_do(editor: Editor) -> None:
    editor.open_text("one\r\ntwo")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QTest.keyClicks(editor, "three")
    assert editor.snapshot().text == "one\r\ntwo\r\nthree"


def test_enter_ends_a_line_however_often_it_is_pressed(editor: Editor) -> None:
    QTest.keyClicks(editor, "one")
    for _ in range(3):
        QTest.keyClick(editor, Qt.Key.Key_Return)
    QTest.keyClicks(editor, "two")
    assert editor.snapshot().text == "one\n\n\ntwo"
    heights = {block.blockFormat().lineHeight() for block in _blocks(editor)}
    assert len(heights) == 1


def test_enter_replaces_what_is_selected_and_is_taken_back_at_once(editor: Editor) -> None:
    editor.open_text("one two")
    editor.select(Span(3, 7))
    QTest.keyClick(editor, Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier)
    assert editor.snapshot().text == "one\n"
    editor.undo()
    assert editor.snapshot().text == "one two"


def _blocks(editor: Editor) -> Iterator[QTextBlock]:
    block = editor.document().begin()
    while block.isValid():
        yield block
        block = block.next()


def test_shift_enter_ends_a_line_too(editor: Editor) -> None:
    QTest.keyClicks(editor, "one")
    QTest.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert editor.snapshot().text == "one\n"


def test_line_endings_survive_joining_and_undo(editor: Editor) -> None:
    editor.open_text("one\r\ntwo\nthree\nfour")
    editor.select(Span(5, 5))
    QTest.keyClick(editor, Qt.Key.Key_Backspace)
    assert editor.snapshot().text == "onetwo\nthree\nfour"
    editor.undo()
    assert editor.snapshot().text == "one\r\ntwo\nthree\nfour"


def test_the_usual_ending() -> None:
    assert usual_ending("") == usual_ending("a\nb\nc\r\n") == "\n"
    assert usual_ending("a\r\nb\r\nc\n") == "\r\n"
    assert usual_ending("a\rb") == "\r"
    assert with_ending("a\r\nb\rc\n", "\r\n") == "a\r\nb\r\nc\r\n"


@given(HARD, HARD, HARD, HARD)
def test_only_what_differs_is_replaced(head: str, old: str, new: str, tail: str) -> None:
    before, after = head + old + tail, head + new + tail
    start, end, words = differing(before, after)
    assert before[:start] + words + before[end:] == after
    for text, at in ((before, start), (before, end), (after, start), (after, start + len(words))):
        assert text[max(0, at - 1) : at + 1] != "\r\n"


def test_a_long_text_opens_and_comes_out(editor: Editor) -> None:
    text = "Some words of a long draft 👍.\n" * 1700
    editor.open_text(text)
    assert editor.snapshot().text == text
