"""What scrolling views draw on."""

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView, QScrollArea, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from ui.page.sheet import give_sheet
from ui.program import Program


class Painted(QObject):
    """Notes which widgets are painted."""

    def __init__(self, *watched: QWidget) -> None:
        super().__init__()
        self.names: list[str] = []
        for each in watched:
            each.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.names.append(watched.objectName())
        return False


def test_a_key_paints_the_page_and_nothing_below_it(program: Program, qtbot: QtBot) -> None:
    editor = program.window.editor
    QApplication.processEvents()
    on_sheet, below = Painted(editor.viewport()), Painted(editor, editor.parentWidget())
    QTest.keyClick(editor, Qt.Key.Key_M)
    QApplication.processEvents()
    assert on_sheet.names
    assert below.names == []


@pytest.mark.parametrize("kind", [QTextEdit, QListView, QScrollArea])
def test_it_is_as_qt_would_have_made_it(qtbot: QtBot, kind: type) -> None:
    ours, theirs = kind(), kind()
    qtbot.addWidget(ours)
    qtbot.addWidget(theirs)
    sheet, other = give_sheet(ours), theirs.viewport()
    assert ours.viewport() is sheet
    for each in ("acceptDrops", "autoFillBackground", "backgroundRole", "hasMouseTracking"):
        assert getattr(sheet, each)() == getattr(other, each)(), each
    assert sheet.cursor().shape() == other.cursor().shape()
    assert sheet.focusProxy() is ours
