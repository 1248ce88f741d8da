"""The waves under words that LanguageTool would look at again, each kind with a shape of its own.

Spelling is a short wave, grammar a long one, style and typography a short one with gaps. They are
patterns, since a wave drawn point by point costs time at each key.
"""

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPainterPath, QPen, QPixmap

from ui.page.marks import WAVE_PX

if TYPE_CHECKING:
    from app.grammar.model import Kind

_PEN_PX = 1.3


class Shape(NamedTuple):
    """One wave of ``length`` pixels, then ``gap`` pixels of nothing."""

    length: int
    gap: int = 0


_FAINT = Shape(6, 3)
SHAPES: dict["Kind", Shape] = {
    "spelling": Shape(6),
    "grammar": Shape(12),
    "style": _FAINT,
    "typography": _FAINT,
}


@cache
def wave(colour: str, kind: "Kind", ratio: float) -> QBrush:
    """The pattern for one kind; ``ratio`` is how many pixels of the screen one of ours takes."""
    shape = SHAPES[kind]
    width = shape.length + shape.gap
    tile = QImage(round(width * ratio), round(WAVE_PX * ratio), _FORMAT)
    tile.fill(Qt.GlobalColor.transparent)
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(tile.width() / width, tile.height() / WAVE_PX)
    painter.setPen(QPen(QColor(colour), _PEN_PX))
    for start in (-width, 0, width):  # what hangs over an edge comes in at the other
        painter.drawPath(_path(start, shape.length))
    painter.end()
    tile.setDevicePixelRatio(ratio)
    return QBrush(QPixmap.fromImage(tile))


_FORMAT = QImage.Format.Format_ARGB32_Premultiplied


def _path(start: float, length: float) -> QPainterPath:
    """Down and up again, as round as a pen of this width can make it."""
    middle, swing = WAVE_PX / 2, WAVE_PX - _PEN_PX
    path = QPainterPath(QPointF(start, middle))
    half = length / 2
    path.quadTo(start + half / 2, middle + swing, start + half, middle)
    path.quadTo(start + half * 1.5, middle - swing, start + length, middle)
    return path
