"""Shared by the tests of the window: fonts and colours, an editor with the focus, the program."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hands import LONG_MS
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.page.editor import Editor
from ui.parts.theme import LIGHT, load_fonts, palette
from ui.program import Program


@pytest.fixture(scope="session")
def fonts(qapp: QApplication) -> None:
    load_fonts()
    qapp.setPalette(palette(LIGHT))


@pytest.fixture
def editor(qtbot: QtBot, fonts: None) -> Editor:
    """An editor on the screen, empty, with the focus."""
    made = Editor()
    qtbot.addWidget(made)
    made.resize(700, 500)
    made.show()
    made.activateWindow()
    made.setFocus()
    qtbot.waitUntil(made.hasFocus)
    return made


@pytest.fixture
def start(qtbot: QtBot, fonts: None, tmp_path: Path) -> Iterator[Callable[..., Program]]:
    """Start the whole program on this test's data folder; the one before is closed first.

    ``wait=False`` returns before the drafts are open.
    """
    running: list[Program] = []

    def end() -> None:
        for program in running:
            program.window.close()
            program.end()
            program.deleteLater()
            program.window.deleteLater()
        running.clear()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def again(*, wait: bool = True) -> Program:
        end()
        program = Program(tmp_path, tmp_path)
        running.append(program)
        if not wait:
            program.start()
            return program
        with qtbot.waitSignal(program.keeper.opened, timeout=LONG_MS):
            program.start()
        program.window.activateWindow()
        qtbot.waitUntil(program.window.isActiveWindow)
        return program

    yield again
    end()


@pytest.fixture
def program(start: Callable[[], Program]) -> Program:
    """The whole program, its store open, an empty page before the writer."""
    made = start()
    made.window.act("new_draft").trigger()
    return made
