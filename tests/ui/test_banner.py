"""A notice is readable and its buttons are whole in a window of any width."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.window.banner import LABEL_LEAST, Banner, Choice

SENTENCE = "A draft to try things on: change it, and watch the panel on the right."


@pytest.fixture
def place(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    banner = Banner(made)
    column.addWidget(banner)
    column.addStretch(1)
    made.setMinimumSize(1, 1)
    made.resize(700, 500)
    made.show()
    banner.show_notice(SENTENCE, Choice("Empty page", bool), Choice("Show me where", bool))
    return made


@pytest.mark.parametrize("width", [200, 220, 260, 320, 400, 520, 700])
def test_nothing_is_cut_however_narrow(place: QWidget, width: int, qtbot: QtBot) -> None:
    place.resize(width, 500)
    qtbot.wait(20)
    label, *others = place.findChildren(QLabel)
    assert others == []
    for each in place.findChildren(QPushButton):
        assert each.width() >= each.sizeHint().width()
    assert label.width() >= min(LABEL_LEAST, width - 40)
    assert label.height() >= label.heightForWidth(label.width())


def test_its_buttons_come_back_beside_it(place: QWidget, qtbot: QtBot) -> None:
    label, button = place.findChildren(QLabel)[0], place.findChildren(QPushButton)[0]
    assert button.y() < label.geometry().bottom()
    place.resize(260, 500)
    qtbot.wait(20)
    assert button.y() > label.geometry().bottom()
    place.resize(700, 500)
    qtbot.wait(20)
    assert button.y() < label.geometry().bottom()
