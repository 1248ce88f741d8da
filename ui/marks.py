"""Marks under and behind the words: evidence, blanks, what was searched for.

Everything here is drawn before the words are, straight on the page: it touches neither the text
nor the undo list. Positions are Qt's (UTF-16 units, ui/offsets.py). What gives is a solid line,
what keeps the post on the writer a dotted one, so that colour never stands alone.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextBlock, QTextLine

from app.value.blanks import CLOSE, OPEN, blanks
from app.value.model import Effect
from ui.offsets import Offsets
from ui.theme import Theme

LINE_PX = 2.0
_BELOW = 0.3  # of the font's size, from the baseline to the middle of the line
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufeff]")


@dataclass(frozen=True, slots=True, order=True)
class Stretch:
    """A half-open stretch of the document."""

    start: int
    end: int

    def touches(self, other: "Stretch") -> bool:
        """Whether the two share at least one position."""
        return self.start < other.end and other.start < self.end

    def minus(self, other: "Stretch | None") -> "tuple[Stretch, ...]":
        """What is left of this one outside the other: none, one or two stretches."""
        if other is None or not self.touches(other):
            return (self,)
        left = Stretch(self.start, min(self.end, other.start))
        right = Stretch(max(self.start, other.end), self.end)
        return tuple(each for each in (left, right) if each.start < each.end)

    def after(self, change: "Change") -> "Stretch | None":
        """Where this is after a change; None when the change went into it.

        Words put right before or right behind leave it whole.
        """
        if change.at >= self.end:
            return self
        if change.at + change.removed > self.start:
            return None
        step = change.added - change.removed
        return Stretch(self.start + step, self.end + step)


@dataclass(frozen=True, slots=True)
class Change:
    """One edit: ``removed`` positions gone at ``at``, and ``added`` new ones there."""

    at: int
    removed: int
    added: int


@dataclass(frozen=True, slots=True)
class Mark:
    """Evidence and where it stands."""

    place: Stretch
    effect: Effect


def shifted(marks: Sequence[Mark], change: Change) -> tuple[Mark, ...]:
    """The marks after a change; the ones it went into are left out."""
    moved = ((mark, mark.place.after(change)) for mark in marks)
    return tuple(Mark(place, mark.effect) for mark, place in moved if place is not None)


def within(places: Sequence[Stretch], start: int, end: int) -> Sequence[Stretch]:
    """The stretches that meet ``start`` to ``end``; they are in order and share nothing."""
    first = bisect_right(places, start, key=lambda place: place.end)
    last = bisect_left(places, end, key=lambda place: place.start)
    return places[first:last]


def blank_places(text: str) -> tuple[Stretch, ...]:
    """Where the blanks of one block stand, in UTF-16 units of the block."""
    if OPEN not in text or CLOSE not in text:
        return ()
    offsets = Offsets(text)
    return tuple(
        Stretch(offsets.to_units(blank.span.start), offsets.to_units(blank.span.end))
        for blank in blanks(text)
    )


# --- where words are on the page ------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Strip:
    """A part of a line of writing that a mark covers; ``baseline`` and box in page pixels."""

    left: float
    right: float
    top: float
    bottom: float
    baseline: float


def strips(block: QTextBlock, place: Stretch, origin: QPointF) -> Iterator[Strip]:
    """The parts of the block's lines that the place (in document positions) covers."""
    layout = block.layout()
    start, end = place.start - block.position(), place.end - block.position()
    if layout is None or layout.lineCount() == 0 or end <= 0 or start >= block.length():
        return
    text = block.text()
    corner = origin + layout.position()
    last = layout.lineForTextPosition(max(0, min(end - 1, len_units(block) - 1))).lineNumber()
    first = layout.lineForTextPosition(max(0, start)).lineNumber()
    for number in range(max(0, first), max(0, last) + 1):
        line = layout.lineAt(number)
        yield from _line_strips(line, start, end, corner, bool(_RIGHT_TO_LEFT.search(text)))


def len_units(block: QTextBlock) -> int:
    """The block's length without its end."""
    return block.length() - 1


def _line_strips(
    line: QTextLine, start: int, end: int, corner: QPointF, mixed: bool
) -> Iterator[Strip]:
    start = max(start, line.textStart())
    end = min(end, line.textStart() + line.textLength())
    if start >= end:
        return
    top = corner.y() + line.y()
    baseline = top + line.ascent()
    bottom = baseline + line.descent()
    for left, right in _reach(line, start, end, mixed):
        right = min(right, line.naturalTextRect().right())
        if right - left >= 1:
            yield Strip(corner.x() + left, corner.x() + right, top, bottom, baseline)


def _reach(line: QTextLine, start: int, end: int, mixed: bool) -> Iterable[tuple[float, float]]:
    """From x to x; several times where writing directions meet inside the stretch."""
    if not mixed:
        return ((_x(line, start), _x(line, end)),)
    trailing = QTextLine.Edge.Trailing
    cells = sorted(
        tuple(sorted((_x(line, at), _x(line, at, trailing)))) for at in range(start, end)
    )
    joined: list[tuple[float, float]] = []
    for left, right in cells:
        if joined and left <= joined[-1][1] + 0.5:
            joined[-1] = (joined[-1][0], max(right, joined[-1][1]))
        elif right > left:
            joined.append((left, right))
    return joined


def _x(line: QTextLine, at: int, edge: QTextLine.Edge = QTextLine.Edge.Leading) -> float:
    found: Any = line.cursorToX(at, edge)  # typed as object; a pair of x and position
    return float(found[0] if isinstance(found, tuple) else found)


# --- drawing ----------------------------------------------------------------------------------


def draw_line(painter: QPainter, strip: Strip, effect: Effect, theme: Theme, pixels: float) -> None:
    """The line below words: solid for what gives, dotted for what keeps."""
    y = round(strip.baseline + pixels * _BELOW) + LINE_PX / 2
    pen = QPen(QColor(theme.gives if effect == "gives" else theme.keeps), LINE_PX)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if effect != "gives":
        pen.setDashPattern([1, 1])
    painter.setPen(pen)
    painter.drawLine(QPointF(strip.left, y), QPointF(strip.right, y))


def draw_ground(painter: QPainter, strip: Strip, colour: QColor, edge: QColor | None) -> None:
    """A soft ground behind words, with or without a thin edge."""
    box = QRectF(strip.left, strip.top, strip.right - strip.left, strip.bottom - strip.top)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(colour)
    painter.setPen(Qt.PenStyle.NoPen if edge is None else QPen(edge, 1))
    painter.drawRoundedRect(box.adjusted(-1.5, -1.5, 1.5, 1.5), 5, 5)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def soft(colour: str, strength: float) -> QColor:
    """A see-through shade of a colour."""
    made = QColor(colour)
    made.setAlphaF(strength)
    return made
