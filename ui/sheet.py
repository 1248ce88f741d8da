"""What a scrolling view draws on, made by Python.

Asked for the one that Qt made itself, PySide looks for the Python kind of that widget, and for that
makes every kind of widget there is known to Python, used or not: 5 ms and 1 MiB at the first call.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractScrollArea, QScrollArea, QTextEdit, QWidget


def give_sheet(view: QAbstractScrollArea) -> QWidget:
    """Let the view draw on a sheet of our own, as it comes; the sheet, which the view owns. Call
    it first: a view passes on to its sheet what it is told, and not what it was told before."""
    sheet = QWidget(view)
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
