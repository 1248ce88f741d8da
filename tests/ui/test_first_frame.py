"""Steps that wait for a window's first frame."""

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.first_frame import FirstFrame


class Painted(QWidget):
    """Notes when it is painted."""

    def __init__(self, log: list[str]) -> None:
        super().__init__()
        self._log = log

    def paintEvent(self, event: QPaintEvent) -> None:
        self._log.append("painted")


def steps(log: list[str]) -> list:
    return [lambda: log.append("one"), lambda: log.append("two")]


def test_steps_come_in_order_after_the_frame(qtbot: QtBot) -> None:
    log: list[str] = []
    window = Painted(log)
    qtbot.addWidget(window)
    FirstFrame(window, *steps(log))
    window.show()
    assert "one" not in log
    qtbot.waitUntil(lambda: "two" in log)
    assert log[0] == "painted"
    assert [word for word in log if word != "painted"] == ["one", "two"]


def test_a_window_that_is_not_shown_does_not_hold_the_steps_up(qtbot: QtBot) -> None:
    log: list[str] = []
    window = Painted(log)
    qtbot.addWidget(window)
    FirstFrame(window, *steps(log))
    qtbot.waitUntil(lambda: log == ["one", "two"])


def test_a_step_that_fails_does_not_stop_the_others(qtbot: QtBot) -> None:
    log: list[str] = []
    window = Painted(log)
    qtbot.addWidget(window)

    def fails() -> None:
        raise ValueError("on purpose")

    with qtbot.captureExceptions() as caught:
        FirstFrame(window, fails, *steps(log))
        window.show()
        qtbot.waitUntil(lambda: log[-1:] == ["two"])
    assert len(caught) == 1
