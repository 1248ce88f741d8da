"""What a scrolling view draws on, made by Python.

Qt has the whole of a text's sheet painted anew for each letter, since its layout says no more than
"from here to the end". ``hold`` and ``release`` keep that to the part which a letter changed.

Asked for the one that Qt made itself, PySide looks for the Python kind of that widget, and for that
makes every kind of widget there is known to Python, used or not: 5 ms and 1 MiB at the first call.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractScrollArea, QScrollArea, QTextEdit, QWidget


class Sheet(QWidget):
    """Paints what it is asked for; while it is held it only notes whether all of it was asked for
    by us (``redraw``), and lets Qt ask in vain."""

    def __init__(self, view: QAbstractScrollArea) -> None:
        super().__init__(view)
        self._all_asked = False

    def redraw(self) -> None:
        """Paint all of it soon."""
        self._all_asked = True
        self.update()

    def hold(self) -> None:
        """What Qt asks for from now on is not painted."""
        self._all_asked = False
        self.setAttribute(_HELD, True)

    def release(self, top: int, bottom: int) -> None:
        """Paint between these lines, or all of it if somebody asked for all meanwhile."""
        self.setAttribute(_HELD, False)
        if self._all_asked:
            self.update()
        else:
            self.update(0, top, self.width(), bottom - top)


_HELD = Qt.WidgetAttribute.WA_UpdatesDisabled  # set by itself, it asks for nothing when it ends


def give_sheet(view: QAbstractScrollArea) -> Sheet:
    """Let the view draw on a sheet of our own, as it comes; the sheet, which the view owns. Call
    it first: a view passes on to its sheet what it is told, and not what it was told before."""
    sheet = Sheet(view)
    view.setViewport(sheet)
    sheet.setAcceptDrops(view.acceptDrops())
    sheet.setMouseTracking(view.hasMouseTracking())
    sheet.setAutoFillBackground(True)  # else everything below it is painted at each key
    if not isinstance(view, QScrollArea):
        sheet.setBackgroundRole(QPalette.ColorRole.Base)
    if isinstance(view, QTextEdit):
        sheet.setCursor(Qt.CursorShape.IBeamCursor)
        view.document().documentLayout().setPaintDevice(sheet)  # it held the old one
    return sheet
