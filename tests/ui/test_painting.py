"""What is on the screen after a key, held against the same page painted whole."""

import random
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPaintEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextEdit

from app.value.blanks import CLOSE, OPEN
from app.value.model import Evidence
from app.value.span import Span
from ui.page.editor import Editor

SHORT = "Two spare seats on the van to the coast this Saturday."
LONG = f"{SHORT} {SHORT} {SHORT}"
TEXTS = {
    "empty": "",
    "one line": SHORT,
    "wrapped": LONG,
    "paragraphs": f"{SHORT}\n\n{LONG}\nand so on\n",
    "right to left": "שלום לכולם\nمرحبا بكم\nand both: שלום",
    "emoji": "🎉👩‍👩‍👧‍👦 e\u0301\u0323 done",
    "blanks": f"The recipe: {OPEN}steps or link{CLOSE} and {OPEN}what it costs{CLOSE}",
    "full page": "\n".join([SHORT] * 60),
}


@pytest.fixture
def steady() -> Iterator[None]:
    """A caret that does not blink, so that two pictures can be compared."""
    before = QApplication.cursorFlashTime()
    QApplication.setCursorFlashTime(0)
    yield
    QApplication.setCursorFlashTime(before)


def on_screen(editor: Editor) -> QImage:
    """What the window's pixels are; nothing is painted for it."""
    QApplication.processEvents()
    return editor.screen().grabWindow(editor.window().winId()).toImage()


def assert_all_painted(editor: Editor) -> None:
    seen = on_screen(editor)
    editor.viewport().update()
    assert seen == on_screen(editor)


def underline(editor: Editor) -> None:
    text = editor.reading().text
    spans = [Span(0, 9), Span(20, 24)] if len(text) > 24 else []
    editor.show_evidence([Evidence(span, "gives", "how", span.of(text), "") for span in spans])
    editor.show_found([Span(4, 9)] if spans else [])


@pytest.mark.usefixtures("steady")
@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
@pytest.mark.parametrize("width", [260, 700])
def test_after_each_letter_the_page_is_as_if_painted_whole(
    editor: Editor, text: str, width: int
) -> None:
    editor.resize(width, 500)
    editor.open_text(text)
    underline(editor)
    dice = random.Random(width)
    assert on_screen(editor).width() == width
    for _ in range(6):
        cursor = editor.textCursor()
        cursor.setPosition(dice.randint(0, editor.document().characterCount() - 1))
        editor.setTextCursor(cursor)
        editor.keep_in_view()
        for letter in "mW i":
            QTest.keyClick(editor, letter)
            assert_all_painted(editor)


@pytest.mark.usefixtures("steady")
@pytest.mark.parametrize("backwards", [False, True])
def test_a_letter_over_several_paragraphs_moves_up_what_follows(
    editor: Editor, backwards: bool
) -> None:
    editor.resize(700, 500)
    editor.open_text("one\ntwo\nthree\nfour\nfive")
    ends = (17, 2) if backwards else (2, 17)
    cursor = editor.textCursor()
    cursor.setPosition(ends[0])
    cursor.setPosition(ends[1], QTextCursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)
    on_screen(editor)
    QTest.keyClick(editor, "x")
    assert_all_painted(editor)


@pytest.mark.usefixtures("steady")
def test_a_letter_in_an_underline_takes_the_whole_line_away(editor: Editor) -> None:
    editor.resize(260, 500)
    editor.open_text(LONG)
    underline(editor)
    on_screen(editor)
    cursor = editor.textCursor()
    cursor.setPosition(5)
    editor.setTextCursor(cursor)
    QTest.keyClick(editor, "x")
    assert_all_painted(editor)


@pytest.mark.usefixtures("steady")
def test_a_letter_has_only_its_paragraph_painted(
    editor: Editor, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor.resize(700, 500)
    editor.open_text(f"{SHORT}\n{SHORT}\n{SHORT}")
    QTest.keyClick(editor, "x")  # the first at a new place has all of it painted
    on_screen(editor)
    heights = []
    painted = QTextEdit.paintEvent

    def note(page: QTextEdit, event: QPaintEvent) -> None:
        heights.append(event.rect().height())
        painted(page, event)

    monkeypatch.setattr(QTextEdit, "paintEvent", note)
    QTest.keyClick(editor, "x")
    QApplication.processEvents()
    assert heights
    assert max(heights) < 60
    heights.clear()
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert max(heights) > 400
