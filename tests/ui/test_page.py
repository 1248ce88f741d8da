"""How the page looks: measure, zoom, directions, line height."""

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ui.page.editor import Editor
from ui.page.look import LARGEST, SMALLEST


def mime(text: str | None = None, html: str | None = None) -> QMimeData:
    made = QMimeData()
    if text is not None:
        made.setText(text)
    if html is not None:
        made.setHtml(html)
    return made


def test_zoom_has_ends_and_tells(editor: Editor) -> None:
    steps: list[int] = []
    editor.zoom_changed.connect(steps.append)
    editor.zoom_in()
    editor.zoom_out()
    editor.zoom = 99
    editor.zoom = -99
    editor.zoom_normal()
    assert steps == [1, 0, LARGEST, SMALLEST, 0]


def test_the_wheel_with_ctrl_zooms(editor: Editor) -> None:
    QApplication.sendEvent(
        editor.viewport(),
        QWheelEvent(
            QPointF(20, 20),
            editor.mapToGlobal(QPointF(20, 20)),
            QPoint(),
            QPoint(0, 120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.ControlModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        ),
    )
    assert editor.zoom == 1


def test_zoom_is_no_step_to_undo(editor: Editor) -> None:
    editor.open_text("words")
    QTest.keyClicks(editor, "x")
    editor.zoom_in()
    editor.undo()
    assert editor.snapshot().text == "words"


def test_the_column_is_in_the_middle_and_not_too_wide(editor: Editor) -> None:
    editor.resize(1400, 500)
    view = editor.viewport().geometry()
    assert abs(view.left() - (1400 - view.right() - 1)) <= 1
    text = "n" * 75
    assert 0.8 < view.width() / editor.fontMetrics().horizontalAdvance(text[:65]) < 1.2
    editor.resize(200, 500)
    assert editor.viewport().width() <= 200


def test_lines_break_at_the_new_width(editor: Editor) -> None:
    editor.open_text("many words " * 40)
    for width in (1200, 300, 700):
        editor.resize(width, 500)
        assert editor.document().size().width() <= editor.viewport().width() + 1


def test_each_paragraph_has_its_direction(editor: Editor) -> None:
    editor.open_text("plain\nשלום\nagain")
    directions = [editor.document().findBlockByNumber(n).textDirection() for n in range(3)]
    left, right = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
    assert directions == [left, right, left]


def test_new_paragraphs_keep_the_line_height(editor: Editor) -> None:
    editor.open_text("one")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    editor.insertFromMimeData(mime("a\nb"))
    editor.replace_all("x\n\ny\r\nz")
    blocks = [editor.document().findBlockByNumber(n) for n in range(editor.document().blockCount())]
    assert len({block.blockFormat().lineHeight() for block in blocks}) == 1
    assert blocks[0].blockFormat().lineHeight() > 120


def test_a_click_beside_the_text_is_a_click_on_the_page(editor: Editor) -> None:
    editor.resize(1200, 500)
    editor.open_text("one\ntwo")
    line = editor.cursorRect().center().y()
    margin = editor.childAt(5, line)
    assert margin is not editor.viewport()
    QTest.mouseClick(
        margin, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(5, line)
    )
    assert editor.snapshot().cursor == 4
