"""Laying text out and drawing it: it breaks anywhere, ends after so many lines, shows blanks.

Offsets inside a layout are Qt's (UTF-16 units).
"""

from typing import Any, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPen,
    QTextLayout,
    QTextOption,
)

from app.value.blanks import blanks
from ui.page.offsets import units
from ui.parts.theme import Theme

_LINE_SEPARATOR = "\u2028"
_UNBROKEN_LABEL = 28  # a longer blank may wrap
_LAID_PER_LINE = 240  # more characters than this never fit on one line of a panel


class Run(NamedTuple):
    """A stretch of the shown text, in UTF-16 units."""

    start: int
    length: int


class Shown(NamedTuple):
    """A text as it is drawn, and where its blanks are."""

    text: str
    pills: tuple[Run, ...] = ()


def shown(text: str) -> Shown:
    """Turn ⟨blanks⟩ into padded labels and line ends into line separators.

    NUL and other control characters are drawn as spaces.
    """
    parts: list[str] = []
    pills: list[Run] = []
    done = length = 0
    for blank in blanks(text):
        before = _clean(text[done : blank.span.start])
        label = _clean(blank.label)
        if len(label) <= _UNBROKEN_LABEL:
            label = label.replace(" ", "\u00a0")
        label = f"\u00a0{label}\u00a0"
        pills.append(Run(length + units(before), units(label)))
        parts += (before, label)
        length += units(before) + units(label)
        done = blank.span.end
    parts.append(_clean(text[done:]))
    return Shown("".join(parts), tuple(pills))


def _clean(text: str) -> str:
    one_kind = text.replace("\r\n", "\n").replace("\r", "\n").replace("\n", _LINE_SEPARATOR)
    return "".join(" " if each < " " or each == "\u2029" else each for each in one_kind)


def spoken(text: str) -> str:
    """The same for a screen reader: each blank is called one."""
    for blank in reversed(blanks(text)):
        text = f"{text[: blank.span.start]}(blank: {blank.label}){text[blank.span.end :]}"
    return text


class Laid(NamedTuple):
    """A finished layout: its height, and whether lines were left out."""

    layout: QTextLayout
    pills: tuple[Run, ...]
    line_px: float
    height: float
    cut: bool
    widest: float


def lay_out(
    what: Shown,
    face: QFont,
    width: float,
    *,
    line_px: float,
    max_lines: int = 0,
    formats: list[Any] | None = None,
) -> Laid:
    """Break a text into lines of this width; ``max_lines`` cuts with an ellipsis."""
    text = what.text[: max_lines * _LAID_PER_LINE] if max_lines else what.text
    layout = _broken(text, face, width, formats)
    cut = bool(max_lines) and (layout.lineCount() > max_lines or len(text) < len(what.text))
    if cut:
        text = _elided(text, layout, face, width, min(max_lines, layout.lineCount()))
        layout = _broken(text, face, width, formats, max_lines)
    y, widest = 0.0, 0.0
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        line.setPosition(QPointF(line.position().x(), y + (line_px - line.height()) / 2))
        widest = max(widest, line.naturalTextWidth())
        y += line_px
    return Laid(layout, what.pills, line_px, y, cut, widest)


def _broken(
    text: str, face: QFont, width: float, formats: list[Any] | None, max_lines: int = 0
) -> QTextLayout:
    layout = QTextLayout(text, face)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    if formats:
        layout.setFormats(formats)
    layout.beginLayout()
    count = 0
    line = layout.createLine()
    while line.isValid():
        line.setLineWidth(max(1.0, width))
        count += 1
        line = layout.createLine() if not max_lines or count < max_lines else type(line)()
    layout.endLayout()
    return layout


def _elided(text: str, layout: QTextLayout, face: QFont, width: float, lines: int) -> str:
    """The text up to the last line that fits, and that one cut short with an ellipsis."""
    last = layout.lineAt(lines - 1)
    raw = text.encode("utf-16-le", "surrogatepass")
    head = raw[: last.textStart() * 2].decode("utf-16-le", "surrogatepass")
    rest = raw[last.textStart() * 2 :].decode("utf-16-le", "surrogatepass")
    rest = rest.split(_LINE_SEPARATOR, 1)[0].rstrip() + " …"
    fitted = QFontMetricsF(face).elidedText(rest, Qt.TextElideMode.ElideRight, width)
    return head + fitted


def draw(painter: QPainter, laid: Laid, at: QPointF, colour: str, theme: Theme) -> None:
    """Draw a layout, the grounds of its blanks first."""
    for run in laid.pills:
        _draw_pill(painter, laid, run, at, theme)
    painter.setPen(QColor(colour))
    laid.layout.draw(painter, at)


def _draw_pill(painter: QPainter, laid: Laid, run: Run, at: QPointF, theme: Theme) -> None:
    pen = QPen(QColor(theme.gives), 1, Qt.PenStyle.CustomDashLine)
    pen.setDashPattern([3, 2])
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    tall = min(laid.line_px - 2, 20.0)
    for number in range(laid.layout.lineCount()):
        line = laid.layout.lineAt(number)
        start = max(run.start, line.textStart())
        end = min(run.start + run.length, line.textStart() + line.textLength())
        if start >= end:
            continue
        left, right = sorted((_x(line, start), _x(line, end)))
        y = at.y() + number * laid.line_px + (laid.line_px - tall) / 2
        box = QRectF(at.x() + left, y, right - left, tall)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
    painter.restore()


def _x(line: Any, position: int) -> float:
    found = line.cursorToX(position)
    return float(found[0] if isinstance(found, tuple) else found)
