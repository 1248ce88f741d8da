"""Wrapped text that is painted, not typed: it breaks anywhere, elides by lines, and shows blanks.

A QLabel grows as wide as its longest word and cannot stop after three lines; this does neither.
Offsets inside a layout are Qt's (UTF-16 units).
"""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.value.blanks import blanks
from ui.theme import INTERFACE_PX, LIGHT, REGULAR, Theme, font

_LINE_SEPARATOR = "\u2028"
_UNBROKEN_LABEL = 28  # a longer blank may wrap
_LAID_PER_LINE = 240  # more characters than this never fit on one line of a panel


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of the shown text, in UTF-16 units."""

    start: int
    length: int


@dataclass(frozen=True, slots=True)
class Shown:
    """A text as it is drawn, and where its blanks are."""

    text: str
    pills: tuple[Run, ...] = ()


def units(text: str) -> int:
    """Length in UTF-16 units; a lone surrogate counts one, as in Qt."""
    return len(text) + sum(each > "\uffff" for each in text)


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


@dataclass(slots=True)
class Laid:
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


class TextBlock(QWidget):
    """One wrapped text in one of the theme's colours.

    ``tone`` names the colour (a field of Theme). With ``max_lines`` the rest is left out and the
    whole text becomes the tool tip.
    """

    def __init__(
        self,
        text: str = "",
        *,
        tone: str = "ink",
        pixels: int = INTERFACE_PX,
        weight: int = REGULAR,
        line_px: int = 20,
        max_lines: int = 0,
        theme: Theme = LIGHT,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tone, self._line_px, self._max_lines, self._theme = tone, line_px, max_lines, theme
        self._face = font(pixels, weight)
        self._text = ""
        self._shown = Shown("")
        self._laid: tuple[float, Laid] | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_text(text)

    def text(self) -> str:
        """The text as it was given, blanks and all."""
        return self._text

    def set_text(self, text: str) -> None:
        """Show another text; nothing happens when it is the same."""
        if text == self._text:
            return
        self._text = text
        self._shown = shown(text)
        self.setAccessibleName(spoken(text))
        self._again()

    def set_max_lines(self, lines: int) -> None:
        """Show this many lines, or all with 0."""
        if lines != self._max_lines:
            self._max_lines = lines
            self._again()

    def set_tone(self, tone: str) -> None:
        """Take another of the theme's colours."""
        self._tone = tone
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of this theme."""
        self._theme = theme
        self._again()

    def is_cut(self) -> bool:
        """Whether lines are left out at the present width."""
        return self._lay(self._inner_width(self.width())).cut

    def _again(self) -> None:
        self._laid = None
        self.updateGeometry()
        self.update()

    def _inner_width(self, width: int) -> float:
        edges = self.contentsMargins()
        return width - edges.left() - edges.right()

    def _lay(self, width: float) -> Laid:
        if self._laid is None or self._laid[0] != width:
            laid = lay_out(
                self._shown,
                self._face,
                width,
                line_px=self._line_px,
                max_lines=self._max_lines,
                formats=self._pill_formats(),
            )
            self._laid = (width, laid)
        return self._laid[1]

    def _pill_formats(self) -> list[Any]:
        made = []
        for run in self._shown.pills:
            each = QTextLayout.FormatRange()
            each.start, each.length = run.start, run.length
            look = QTextCharFormat()
            look.setForeground(QColor(self._theme.gives))
            each.format = look
            made.append(each)
        return made

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        edges = self.contentsMargins()
        laid = self._lay(self._inner_width(width))
        return int(laid.height + 0.5) + edges.top() + edges.bottom()

    def sizeHint(self) -> QSize:
        edges = self.contentsMargins()
        wide = 240
        laid = lay_out(self._shown, self._face, wide, line_px=self._line_px, max_lines=1)
        width = int(laid.widest) + 1 + edges.left() + edges.right()
        return QSize(width, self.heightForWidth(max(width, 60)))

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self._line_px)

    def paintEvent(self, event: QPaintEvent) -> None:
        edges = self.contentsMargins()
        painter = QPainter(self)
        laid = self._lay(self._inner_width(self.width()))
        at = QPointF(edges.left(), edges.top())
        draw(painter, laid, at, getattr(self._theme, self._tone), self._theme)
        painter.end()
