"""Pasted and dropped: only words come in, in one step, exactly."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.value.span import Span
from ui.page.editor import LONGEST, TOO_LONG, Editor
from ui.page.plain_input import NOT_TEXT
from ui.window import clipboard


def mime(text: str | None = None, html: str | None = None) -> QMimeData:
    made = QMimeData()
    if text is not None:
        made.setText(text)
    if html is not None:
        made.setHtml(html)
    return made


def test_rich_words_become_plain(editor: Editor) -> None:
    editor.insertFromMimeData(mime("plain", "<b>plain</b>"))
    editor.insertFromMimeData(mime(html="<p>and <b>bold</b></p><p>👍</p>"))
    assert editor.snapshot().text == "plainand bold\n👍"
    assert "font-weight" not in editor.document().toHtml().split("<body", 1)[1].split(">", 1)[1]


def test_pasted_lines_end_as_the_draft_does(editor: Editor) -> None:
    editor.open_text("one\r\n")
    editor.insertFromMimeData(mime("two\nthree\r"))
    assert editor.snapshot().text == "one\r\ntwo\r\nthree\r\n"


def test_a_paste_is_one_step(editor: Editor) -> None:
    editor.insertFromMimeData(mime("one\ntwo\nthree"))
    editor.undo()
    assert editor.snapshot().text == ""


def test_ten_megabytes_are_kindly_refused(editor: Editor) -> None:
    said: list[str] = []
    editor.problem.connect(said.append)
    editor.open_text("mine")
    editor.insertFromMimeData(mime("x" * 10_000_000))
    editor.insertFromMimeData(mime(html="<p>x</p>" * 2_000_000))
    assert said == [TOO_LONG, TOO_LONG]
    assert editor.snapshot().text == "mine"


def test_what_fits_only_just_goes_in(editor: Editor) -> None:
    said: list[str] = []
    editor.problem.connect(said.append)
    editor.open_text("x" * 10)
    editor.insertFromMimeData(mime("y" * (LONGEST - 9)))
    assert said == [TOO_LONG]


def test_a_file_is_not_text(editor: Editor) -> None:
    said: list[str] = []
    editor.problem.connect(said.append)
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile("/photos/photo.png")])
    assert not editor.canInsertFromMimeData(files)
    editor.insertFromMimeData(files)
    assert said == [NOT_TEXT]
    assert editor.snapshot().text == ""


def test_a_web_address_is_text(editor: Editor) -> None:
    link = QMimeData()
    link.setUrls([QUrl("https://example.org/a")])
    assert editor.canInsertFromMimeData(link)
    editor.insertFromMimeData(link)
    assert editor.snapshot().text == "https://example.org/a"


def test_copying_takes_exact_text(editor: Editor) -> None:
    editor.open_text("a\u00a0b\r\n👍\u2028c")
    editor.selectAll()
    assert editor.createMimeDataFromSelection().text() == "a\u00a0b\r\n👍\u2028c"


def test_pasting_without_looks_has_its_usual_keys_too(editor: Editor) -> None:
    QApplication.clipboard().setText("from afar")
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(editor, Qt.Key.Key_V, both)
    assert editor.snapshot().text == "from afar"


# --- drag and drop -------------------------------------------------------------------------------


def drop(editor: Editor, data: QMimeData, at: int) -> bool:
    """Drop something before the code point ``at``, as a desktop does; whether it was taken."""
    cursor = editor.textCursor()
    cursor.setPosition(at)
    place = editor.cursorRect(cursor).center()
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(place), copy, data, left, none)
    QApplication.sendEvent(editor.viewport(), enter)
    if not enter.isAccepted():
        return False
    event = QDropEvent(QPointF(place), copy, data, left, none)
    QApplication.sendEvent(editor.viewport(), event)
    return event.isAccepted()


@pytest.mark.parametrize(
    "data",
    [
        mime("👍 dropped "),
        mime("👍 dropped ", "<b>👍 dropped </b>"),
        mime(html="<b>👍 dropped </b>"),
    ],
    ids=["plain", "both", "rich"],
)
def test_words_can_be_dropped_where_they_belong(editor: Editor, data: QMimeData) -> None:
    editor.open_text("one two")
    assert drop(editor, data, 4)
    assert editor.snapshot().text.replace("  ", " ").startswith("one 👍 dropped")
    assert editor.snapshot().text.endswith("two")
    editor.undo()
    assert editor.snapshot().text == "one two"


def test_a_dropped_file_is_not_taken(editor: Editor) -> None:
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile("/somewhere/photo.png")])
    assert not drop(editor, files, 0)
    assert editor.snapshot().text == ""


def test_words_dropped_over_a_blank_leave_the_others_alone(editor: Editor) -> None:
    editor.open_text("⟨a⟩ and ⟨b⟩")
    editor.select(Span(0, 3))
    clipboard.put("this")
    QTest.keyClick(editor, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert editor.snapshot().text == "this and ⟨b⟩"
    assert [blank.label for blank in editor.unfilled()] == ["b"]
