"""The whole program, from an empty page to a post and back, by keys and clicks."""

from collections.abc import Callable

from hands import LONG_MS, control, press, typed, visible, words
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.value.blanks import blanks
from ui.drafts.comparison import Comparison
from ui.drafts.drafting import WELCOME
from ui.drafts.panel import DraftsPanel
from ui.drafts.rows import ROW_ROLE
from ui.drafts.versions import VersionsView
from ui.program import Program

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
POST = "Made sourdough finally, third try and it actually rose."


def rows(program: Program) -> list[object]:
    """What the list of drafts shows."""
    (panel,) = program.window.findChildren(DraftsPanel)
    model = panel.list.model()
    return [model.index(number, 0).data(ROW_ROLE) for number in range(model.rowCount())]


def row_of(program: Program, begins: str) -> object | None:
    return next((row for row in rows(program) if row.first_line.startswith(begins)), None)


def chosen(program: Program) -> str:
    editor = program.window.editor
    return editor.selected().of(editor.snapshot().text)


def test_a_post_from_the_first_key_to_the_last_undo(
    start: Callable[[], Program], qtbot: QtBot
) -> None:
    program = start()
    window, editor = program.window, program.window.editor
    assert editor.snapshot().text == WELCOME  # the first start: a draft to try things on
    QTest.keyClick(editor, Qt.Key.Key_N, CTRL)
    assert editor.snapshot().text == ""

    # writing: the verdict appears by itself
    typed(editor, POST)
    qtbot.waitUntil(lambda: "Share the recipe" in words(window.value), timeout=LONG_MS)
    assert "About you, so far" in words(window.value)

    # Use it: the writer's words in the move's shape, the first blank selected
    press(window.value, "Use it: Share the recipe")
    rewrite = editor.snapshot().text
    open_blanks = blanks(rewrite)
    assert "sourdough" in rewrite and open_blanks
    assert chosen(program) == open_blanks[0].span.of(rewrite)
    QTest.keyClick(editor, Qt.Key.Key_Z, CTRL)
    assert editor.snapshot().text == POST
    QTest.keyClick(editor, Qt.Key.Key_Z, CTRL | SHIFT)
    assert editor.snapshot().text == rewrite

    # copying before all is filled: pointed out first
    QTest.keyClick(editor, Qt.Key.Key_C, CTRL | SHIFT)
    assert "still open" in window.banner.sentence
    assert chosen(program) == open_blanks[0].span.of(rewrite)
    while editor.unfilled():
        if not chosen(program):
            QTest.keyClick(editor, Qt.Key.Key_Tab)
        typed(editor, "example.org/bread")
    assert window.banner.sentence == ""
    post = editor.snapshot().text
    qtbot.waitUntil(
        lambda: any(said.startswith("Gives") for said in words(window.value)), timeout=LONG_MS
    )

    # copied: on the clipboard, said, marked in the list
    QTest.keyClick(editor, Qt.Key.Key_C, CTRL | SHIFT)
    assert QGuiApplication.clipboard().text() == post
    assert program.toast.sentence.startswith("Copied")
    begins = post[:12]
    qtbot.waitUntil(
        lambda: bool(row_of(program, begins) and row_of(program, begins).copied), timeout=LONG_MS
    )
    assert row_of(program, begins).verdict == "gives"

    # another start: it is there, and found by what it says
    program = start()
    window, editor = program.window, program.window.editor
    qtbot.waitUntil(lambda: editor.snapshot().text == post, timeout=LONG_MS)
    QTest.keyClick(editor, Qt.Key.Key_N, CTRL)
    typed(editor, "Something else altogether")
    QTest.keyClick(editor, Qt.Key.Key_K, CTRL)
    search = window.focusWidget()
    assert isinstance(search, QLineEdit)
    QTest.keyClicks(search, "SOURD")
    qtbot.waitUntil(
        lambda: [row.first_line[:12] for row in rows(program)] == [begins], timeout=LONG_MS
    )
    QTest.keyClick(search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: editor.snapshot().text == post, timeout=LONG_MS)
    assert editor.hasFocus()

    # earlier versions: compared, restored as one step, taken back by undo
    QTest.keyClick(editor, Qt.Key.Key_H, CTRL | SHIFT)
    qtbot.waitUntil(lambda: bool(visible(window, VersionsView)), timeout=LONG_MS)
    (view,) = visible(window, VersionsView)
    (comparison,) = visible(view, Comparison)
    kept = view.findChildren(type(view.focusProxy()))[0]
    first = next(n for n in range(kept.count()) if "before a rewrite" in kept.item(n).text())
    kept.setCurrentRow(first)
    qtbot.waitUntil(lambda: "third try" in comparison.toPlainText(), timeout=LONG_MS)
    qtbot.waitUntil(lambda: control(view, "Restore this version").isEnabled(), timeout=LONG_MS)
    press(view, "Restore this version")
    qtbot.waitUntil(lambda: editor.snapshot().text == POST, timeout=LONG_MS)
    assert editor.isVisible() and editor.hasFocus()
    QTest.keyClick(editor, Qt.Key.Key_Z, CTRL)
    assert editor.snapshot().text == post
