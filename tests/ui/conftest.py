"""Shared by the tests of the window: the program's fonts and colours, and an editor that has the focus."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.editor import Editor
from ui.theme import LIGHT, load_fonts, palette


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
