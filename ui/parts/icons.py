"""The small marks, drawn rather than loaded: a shape for each verdict, besides its colour.

A filled dot gives, a square is talk, a ring is about you, and half a dot closed by half a ring
could be read either way.
"""

from typing import Literal

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from ui.parts.theme import Theme

Shape = Literal["gives", "talk", "about_me", "unsure"]
_TURN = 16  # Qt counts angles in sixteenths of a degree


def colour_of(shape: Shape, theme: Theme) -> str:
    """The colour that goes with a shape; half and half counts as talk."""
    colours = {"gives": theme.gives, "about_me": theme.keeps}
    return colours.get(shape, theme.talk)


def draw_mark(painter: QPainter, shape: Shape, box: QRectF, theme: Theme) -> None:
    """Draw the mark into a square box of any size."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour_of(shape, theme)))
    if shape == "gives":
        painter.drawEllipse(box)
    elif shape == "talk":
        edge = box.width() / 16
        square = box.adjusted(edge, edge, -edge, -edge)
        painter.drawRoundedRect(square, box.width() / 6, box.width() / 6)
    else:
        _draw_ring(painter, shape, box, theme)
    painter.restore()


def _draw_ring(painter: QPainter, shape: Shape, box: QRectF, theme: Theme) -> None:
    """The whole ring, or its right half beside the left half of the dot."""
    width = max(1.75, box.width() / 7)
    inner = box.adjusted(width / 2, width / 2, -width / 2, -width / 2)
    ring = QPen(QColor(theme.keeps), width)
    ring.setCapStyle(Qt.PenCapStyle.FlatCap)
    if shape == "about_me":
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(ring)
        painter.drawEllipse(inner)
        return
    painter.setBrush(QColor(theme.gives))
    painter.drawPie(box, 90 * _TURN, 180 * _TURN)
    painter.setPen(ring)
    painter.drawArc(inner, -90 * _TURN, 180 * _TURN)
