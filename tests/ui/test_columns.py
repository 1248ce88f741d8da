"""The three columns: what is wanted is shown as far as the page keeps room to write."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.window.columns import PAGE_COMFORTABLE, PAGE_LEAST, Columns

SIDE, VALUE = 200, 240


@pytest.fixture
def parts(qtbot: QtBot) -> tuple[Columns, QWidget, QWidget, QWidget]:
    side, page, value = QWidget(), QWidget(), QWidget()
    side.setMinimumWidth(SIDE)
    value.setMinimumWidth(VALUE)
    columns = Columns(side, page, value)
    qtbot.addWidget(columns)
    columns.resize(1280, 600)
    columns.show()
    return columns, side, page, value


@pytest.mark.parametrize(
    ("width", "side_shown", "value_shown"),
    [
        (1280, True, True),
        (PAGE_COMFORTABLE + SIDE + VALUE, True, True),
        (PAGE_COMFORTABLE + SIDE + VALUE - 1, False, True),
        (500, False, True),
    ],
)
def test_the_side_bar_makes_room_first(parts, width: int, side_shown: bool, value_shown: bool):
    columns, side, page, value = parts
    columns.resize(width, 600)
    assert (side.isVisible(), value.isVisible()) == (side_shown, value_shown)
    assert page.width() >= PAGE_LEAST
    shown = [part for part in (side, page, value) if part.isVisible()]
    assert sum(part.width() for part in shown) <= width


def test_in_a_narrow_window_the_part_asked_for_takes_the_place_of_the_other(parts) -> None:
    columns, side, _, value = parts
    columns.resize(520, 600)
    columns.want(side, True)
    assert side.isVisible()
    assert not value.isVisible()
    columns.want(side, False)
    assert value.isVisible()


def test_what_made_room_comes_back_with_the_width(parts) -> None:
    columns, side, _, value = parts
    columns.resize(520, 600)
    columns.resize(1280, 600)
    assert side.isVisible()
    assert value.isVisible()
    columns.want(value, False)
    columns.resize(520, 600)
    columns.resize(1280, 600)
    assert side.isVisible()
    assert not value.isVisible()
