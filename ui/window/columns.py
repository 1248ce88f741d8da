"""Side bar, page and Value panel beside each other; fewer of them where there is no room."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

SIDE_WIDTH, PAGE_WIDTH, VALUE_WIDTH = 256, 680, 344
PAGE_LEAST, PAGE_COMFORTABLE = 220, 320


class Columns(QSplitter):
    """What the writer wants beside the page, as far as it fits.

    The page is always there. In a narrow window the part that was asked for last stays, and the
    other comes back by itself when there is room for it.
    """

    fitted = Signal()  # parts may have come or gone

    def __init__(self, side: QWidget, page: QWidget, value: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        page.setMinimumWidth(PAGE_LEAST)
        for stretch, part in ((0, side), (1, page), (0, value)):
            self.addWidget(part)
            self.setStretchFactor(self.count() - 1, stretch)
        self.setSizes([SIDE_WIDTH, PAGE_WIDTH, VALUE_WIDTH])
        self._wanted = {value: True, side: True}  # the one that matters most first

    def want(self, part: QWidget, on: bool) -> None:
        """Show or hide a part; one that is asked for now goes before the other."""
        self._wanted[part] = on
        if on:
            self._wanted = {part: True} | self._wanted
        self.fit()

    def start_with(self, part: QWidget, on: bool) -> None:
        """What was wanted last time, without a preference."""
        self._wanted[part] = on
        part.setVisible(on)

    def fit(self) -> None:
        """Show what is wanted, as far as the page keeps a comfortable width."""
        room, first = self.width() - PAGE_COMFORTABLE, True
        for part, wanted in self._wanted.items():
            shown = wanted and (first or room >= part.minimumWidth())
            if shown:
                room, first = room - part.minimumWidth(), False
            if part.isHidden() == shown:
                part.setVisible(shown)
        self.fitted.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()
