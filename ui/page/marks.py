"""Marks under and behind the words: evidence, language, blanks, what was searched for.

Everything here is drawn before the words are, straight on the page: it touches neither the text
nor the undo list. Positions are Qt's (UTF-16 units, offsets.py). What gives is a solid line, what
keeps the post on the writer a dotted one, language a wave (waves.py), so that colour never stands
alone.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from math import ceil
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QTextBlock, QTextLine

from app.value.blanks import CLOSE, OPEN, blanks
from ui.page.offsets import Offsets
from ui.parts.theme import Theme

if TYPE_CHECKING:
    from app.value.model import Effect

About = TypeVar("About")

LINE_PX, CUT_PX = 2, 2
WAVE_PX = 4  # the height of every wave
_BELOW = 0.3  # of the font's size, from the baseline to the middle of the line
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufeff]")


class Stretch(NamedTuple):
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


class Change(NamedTuple):
    """One edit: ``removed`` positions gone at ``at``, and ``added`` new ones there."""

    at: int
    removed: int
    added: int


class Mark(NamedTuple, Generic[About]):
    """A line under words: where it stands, and what it is about."""

    place: Stretch
    about: About


def shifted(marks: Sequence[Mark[About]], change: Change) -> tuple[Mark[About], ...]:
    """The marks after a change; the ones it went into are left out."""
    moved = ((mark, mark.place.after(change)) for mark in marks)
    return tuple(
        mark if place is mark.place else mark._replace(place=place)
        for mark, place in moved
        if place is not None
    )


def within(places: Sequence[Stretch], start: int, end: int) -> Sequence[Stretch]:
    """The stretches that meet ``start`` to ``end``; they are in order and share nothing."""
    first = bisect_right(places, start, key=lambda place: place.end)
    last = bisect_left(places, end, key=lambda place: place.start)
    return places[first:last]


def apart(marks: Iterable[Mark[About]]) -> tuple[Mark[About], ...]:
    """The marks in order, without those that share words with one before."""
    kept: list[Mark[About]] = []
    for mark in sorted(marks, key=lambda each: each.place):
        if not kept or kept[-1].place.end <= mark.place.start:
            kept.append(mark)
    return tuple(kept)


def meeting(marks: Sequence[Mark[About]], here: Stretch) -> Sequence[Mark[About]]:
    """The marks that meet a stretch; they are ``apart``."""
    first = bisect_right(marks, here.start, key=lambda mark: mark.place.end)
    last = bisect_left(marks, here.end, key=lambda mark: mark.place.start)
    return marks[first:last]


def moved_on(places: Sequence[int], change: Change) -> tuple[int, ...]:
    """Positions after a change: those behind it move on, those inside go to where it was."""
    step = change.added - change.removed
    return tuple(at if at <= change.at else max(change.at, at + step) for at in places)


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


class Strip(NamedTuple):
    """A part of a line of writing that a mark covers; ``baseline`` and box in page pixels."""

    left: float
    right: float
    top: float
    bottom: float
    baseline: float


class Lines:
    """The lines of one paragraph, asked for where marks are.

    Made anew for each painting: what all marks of the paragraph need is fetched from Qt once,
    since each crossing costs time between a key and its letter.
    """

    __slots__ = ("_layout", "_left", "_mixed", "_top", "at", "length")

    def __init__(self, block: QTextBlock, text: str, origin: QPointF) -> None:
        self._layout = block.layout()
        self.at, self.length = block.position(), block.length() - 1
        self._mixed = _RIGHT_TO_LEFT.search(text) is not None
        corner = origin + self._layout.position()
        self._left, self._top = corner.x(), corner.y()

    def between(self, top: float, bottom: float) -> Stretch:
        """The document positions of the lines that meet a part of the page (in page pixels)."""
        rows = range(self._layout.lineCount())
        first = bisect_left(rows, top - self._top, key=self._foot)
        last = bisect_right(rows, bottom - self._top, lo=first, key=self._head)
        if first == last:
            return Stretch(self.at, self.at)
        start = self._layout.lineAt(first).textStart()
        end = self.length + 1
        if last < len(rows):
            end = self._layout.lineAt(last).textStart()
        return Stretch(self.at + start, self.at + end)

    def _head(self, number: int) -> float:
        return self._layout.lineAt(number).y()

    def _foot(self, number: int) -> float:
        line = self._layout.lineAt(number)
        return line.y() + line.height()

    def strips(self, place: Stretch) -> Iterator[Strip]:
        """The parts of the lines that the place (in document positions) covers."""
        start, end = max(0, place.start - self.at), min(place.end - self.at, self.length)
        count = self._layout.lineCount()
        number = self._layout.lineForTextPosition(start).lineNumber() if start < end else count
        while 0 <= number < count:
            line = self._layout.lineAt(number)
            first = line.textStart()
            last = first + line.textLength()
            yield from self._of_line(line, max(start, first), min(end, last), end >= last)
            if end <= last:
                return
            number += 1

    def _of_line(self, line: QTextLine, start: int, end: int, to_its_end: bool) -> Iterator[Strip]:
        """``to_its_end``: the blank where a line is broken may hang over the edge of the page."""
        top = self._top + line.y()
        baseline = top + line.ascent()
        bottom = baseline + line.descent()
        furthest = line.naturalTextRect().right() if to_its_end else None
        for left, right in _reach(line, start, end, self._mixed):
            right = right if furthest is None else min(right, furthest)
            if right - left >= 1:
                yield Strip(self._left + left, self._left + right, top, bottom, baseline)


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


def draw_line(
    painter: QPainter, strip: Strip, effect: "Effect", theme: Theme, pixels: float
) -> None:
    """The line below words: solid for what gives, dotted for what keeps."""
    left, y = round(strip.left), round(strip.baseline + pixels * _BELOW)
    box = QRect(left, y, round(strip.right) - left, LINE_PX)
    if effect == "gives":
        painter.fillRect(box, QColor(theme.gives))
    else:
        painter.setBrushOrigin(left, y)
        painter.fillRect(box, _dots(theme.keeps))


def draw_wave(painter: QPainter, strip: Strip, brush: QBrush, pixels: float, low: bool) -> None:
    """The wave below words that are about language; ``low`` where another line is above it."""
    left, y = round(strip.left), round(strip.baseline + pixels * _BELOW) - 1
    y += LINE_PX + 2 if low else 0
    painter.setBrushOrigin(left, y)
    painter.fillRect(QRect(left, y, round(strip.right) - left, WAVE_PX), brush)


def draw_cut(painter: QPainter, strip: Strip, theme: Theme) -> None:
    """The quiet mark behind words where a post is full: an upright line with a foot."""
    x, top, foot = round(strip.right) + 1, round(strip.top) + 2, round(strip.bottom) - 2
    painter.fillRect(QRect(x, top, CUT_PX, foot - top), QColor(theme.keeps))
    painter.fillRect(QRect(x, foot - CUT_PX, 3 * CUT_PX, CUT_PX), QColor(theme.keeps))


@cache
def _dots(colour: str) -> QBrush:
    """Dots as a pattern: a dashed pen takes Qt ten times as long, and this is drawn at each key."""
    from PySide6.QtGui import QImage

    tile = QImage(2 * LINE_PX, LINE_PX, QImage.Format.Format_ARGB32_Premultiplied)
    tile.fill(Qt.GlobalColor.transparent)
    for x in range(LINE_PX):
        for y in range(LINE_PX):
            tile.setPixelColor(x, y, QColor(colour))
    return QBrush(tile)


def draw_ground(painter: QPainter, strip: Strip, colour: QColor, edge: QColor | None) -> None:
    """A soft ground behind words, with or without a thin edge."""
    box = QRectF(strip.left, strip.top, strip.right - strip.left, strip.bottom - strip.top)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(colour)
    painter.setPen(Qt.PenStyle.NoPen if edge is None else QPen(edge, 1))
    painter.drawRoundedRect(box.adjusted(-1.5, -1.5, 1.5, 1.5), 5, 5)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def hang(pixels: float) -> int:
    """How far, in pixels, a wave below another line may reach below its paragraph; ``pixels`` is
    the size of the font, a quarter of which the paragraph itself has below its baseline."""
    return ceil(pixels * (_BELOW - 0.25)) + LINE_PX + 2 + WAVE_PX - 1


def soft(colour: str, strength: float) -> QColor:
    """A see-through shade of a colour."""
    made = QColor(colour)
    made.setAlphaF(strength)
    return made
