"""What a writer's hands and eyes do: find a control by its name, press it, read what is shown."""

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from ui.parts.text_block import TextBlock

Kind = TypeVar("Kind", bound=QWidget)
LONG_MS = 20_000  # how long a busy machine may take; nothing here is a measurement


def visible(root: QWidget, kind: type[Kind]) -> list[Kind]:
    """Every widget of a kind that can be seen now."""
    return [each for each in root.findChildren(kind) if each.isVisible()]


def spoken(button: QAbstractButton) -> str:
    """What a screen reader calls a button: its accessible name, else its words."""
    return button.accessibleName() or button.text().replace("&", "")


def control(root: QWidget, name: str) -> QAbstractButton:
    """The one button of this name; one that was just made is shown first."""
    if name not in names(root):
        QApplication.processEvents()
    found = [each for each in visible(root, QAbstractButton) if spoken(each) == name]
    assert len(found) == 1, names(root)
    return found[0]


def names(root: QWidget) -> list[str]:
    """What the visible buttons are called."""
    return [spoken(each) for each in visible(root, QAbstractButton)]


def press(root: QWidget, name: str) -> None:
    """A click on that button."""
    QTest.mouseClick(control(root, name), Qt.MouseButton.LeftButton)


def words(root: QWidget) -> list[str]:
    """The painted texts that can be read now, in no particular order."""
    return [each.text() for each in visible(root, TextBlock)]


def heard(signal: object) -> list[object]:
    """A list that grows with what a signal says: its argument, or a tuple of them."""
    got: list[object] = []

    def hear(*said: object) -> None:
        got.append(said[0] if len(said) == 1 else said)

    signal.connect(hear)  # type: ignore[attr-defined]
    return got


def typed(target: QWidget, text: str) -> None:
    """Type into whatever has the focus inside ``target``: key by key, and what has no key as an
    input method writes it."""
    for char in text:
        focus = target.window().focusWidget() or target
        if char.isascii():
            QTest.keyClicks(focus, char)
        else:
            event = QInputMethodEvent("", [])
            event.setCommitString(char)
            QApplication.sendEvent(focus, event)
    QApplication.processEvents()  # the page tells what was edited once it has painted
