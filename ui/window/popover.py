"""A card that opens above a button of the lower edge and stays while one writes on.

It is part of the window, not a window of its own: it takes no keys away from the page. Escape, the
button again, or a press outside closes it.
"""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFrame,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ui.page.sheet import give_sheet
from ui.parts.theme import Theme
from ui.parts.widgets import dress
from ui.window.focus_order import focused, reach, stops

WIDTH_PX, GAP_PX, EDGE_PX = 372, 6, 8


class Popover(QFrame):
    """Holds one widget, as tall as it needs and the window allows."""

    opened = Signal()
    closed = Signal()

    def __init__(self, opener: QPushButton, content: QWidget, name: str, beside: QWidget) -> None:
        """``beside`` is where one may go on meanwhile: the page."""
        super().__init__(opener.window())
        self._beside = beside
        self.setObjectName("popover")
        self.setAccessibleName(name)
        self._opener, self._content = opener, content
        self._room = QScrollArea()
        self._room.setFrameShape(QFrame.Shape.NoFrame)
        self._room.setWidgetResizable(True)
        self._room.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._room.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        sheet = give_sheet(self._room)
        self._room.setWidget(content)
        sheet.setAutoFillBackground(False)
        content.setAutoFillBackground(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(self._room)
        self._from: QWidget | None = None
        self.hide()

    def toggle(self, *, by_keys: bool) -> None:
        """Open or close; opened ``by_keys``, the focus goes in and comes back after."""
        if self.isVisible():
            self.close_card()
            return
        self._from = focused(self.window()) if by_keys else None
        self.opened.emit()
        self.place()
        self.show()
        self.raise_()
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]
        if by_keys:
            self._enter()

    def _enter(self) -> None:
        """The focus on what is chosen inside, else on the first thing."""
        inside = stops(self._content)
        buttons = (each for each in inside if isinstance(each, QAbstractButton))
        chosen = next((each for each in buttons if each.isChecked()), None)
        for each in [chosen or inside[0]] if inside else ():
            reach(each, forward=True)

    def close_card(self) -> None:
        """Put it away; the focus goes back to where it came from, if it was in here."""
        if self.isHidden():
            return
        had_focus = focused(self) is not None
        self.hide()
        QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]
        if had_focus:
            (self._from or self._opener).setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()

    def place(self) -> None:
        """Above the button, inside the window."""
        window, opener = self.window(), self._opener
        corner = opener.mapTo(window, QPoint(0, 0))
        width = min(WIDTH_PX, window.width() - 2 * EDGE_PX)
        needed = self._needed(width - 4)
        tall = max(60, min(needed + 4, corner.y() - GAP_PX - EDGE_PX))
        left = max(EDGE_PX, min(corner.x() - 12, window.width() - width - EDGE_PX))
        self.setGeometry(QRect(left, corner.y() - GAP_PX - tall, width, tall))

    def _needed(self, width: int) -> int:
        layout = self._content.layout()
        if layout is not None and layout.hasHeightForWidth():
            layout.activate()
            return layout.totalHeightForWidth(width)
        return self._content.sizeHint().height()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of this theme."""
        dress(self._content, theme)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            self._pressed(event)
        elif event.type() == QEvent.Type.Resize and watched is self.window():
            self.place()
        elif event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self._focus_went_to(watched)
        return self._is_escape(event) and self._closed_by_escape()

    @staticmethod
    def _is_escape(event: QEvent) -> bool:
        is_key = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        return is_key and event.key() == Qt.Key.Key_Escape  # type: ignore[attr-defined]

    def _closed_by_escape(self) -> bool:
        self.close_card()
        return True

    def _focus_went_to(self, there: QWidget) -> None:
        """On the page one may write on; whoever goes elsewhere has done with this."""
        stays = (self, self._opener, self._beside)
        if there.window() is self.window() and not any(
            each is there or each.isAncestorOf(there) for each in stays
        ):
            self.close_card()

    def _pressed(self, event: QMouseEvent) -> None:
        at = event.globalPosition().toPoint()
        for each in (self, self._opener):
            if each.rect().contains(each.mapFromGlobal(at)):
                return
        self.close_card()
