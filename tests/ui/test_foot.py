"""The line below the page says what there is room for, and cuts nothing in half."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from ui.networks.counter import Counter
from ui.window.foot import Foot

WORDS = "Grammar is off"


@pytest.fixture
def foot(qtbot: QtBot) -> Foot:
    made = Foot()
    made.put(Counter())
    qtbot.addWidget(made)
    made.show_kept("Not saved yet")
    made.show_language(WORDS)
    made.resize(700, 40)
    made.show()
    return made


def words_about_language(foot: Foot) -> QPushButton:
    return next(each for each in foot.findChildren(QPushButton) if each.text() == WORDS)


@pytest.mark.parametrize("width", range(160, 760, 20))
def test_what_stands_there_stands_there_whole(foot: Foot, width: int, qtbot: QtBot) -> None:
    foot.resize(width, 40)
    qtbot.wait(0)
    for each in foot.findChildren(QPushButton):
        if each.isVisible():
            assert each.width() >= each.sizeHint().width()
    kept = next(each for each in foot.findChildren(QLabel) if each.text() == "Not saved yet")
    assert kept.width() >= kept.sizeHint().width()


def test_words_about_language_make_way_and_come_back(foot: Foot, qtbot: QtBot) -> None:
    said = words_about_language(foot)
    assert said.isVisible()
    foot.resize(280, 40)
    qtbot.wait(0)
    assert not said.isVisible()
    foot.resize(700, 40)
    qtbot.wait(0)
    assert said.isVisible()
    foot.show_language("")
    assert not said.isVisible()
