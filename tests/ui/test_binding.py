"""The Qt binding keeps Python's counts: one that does not ends the process while somebody types.

See decisions/0020. Before Python 3.12, None, True and False are counted like any object.
"""

import sys

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

ROUNDS = 100


class Bell(QObject):
    rung = Signal(int)


def counts() -> tuple[int, ...]:
    return tuple(sys.getrefcount(thing) for thing in (None, True, False))


def test_signals_and_calls_take_no_references(qapp):
    bell, heard = Bell(), []
    bell.rung.connect(heard.append)
    widget, timer = QWidget(), QTimer()
    before = counts()
    for number in range(ROUNDS):
        bell.rung.emit(number)
        widget.setVisible(False)
        timer.stop()
        qapp.processEvents()
    lost = [was - now for was, now in zip(before, counts(), strict=True)]
    assert len(heard) == ROUNDS
    assert max(lost) < ROUNDS / 2, f"references lost to None, True, False: {lost}"
