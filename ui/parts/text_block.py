"""A text as a widget: painted, not typed.

A QLabel grows as wide as its longest word and cannot stop after three lines; this does neither.
"""

from typing import Any

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPaintEvent,
    QTextCharFormat,
    QTextLayout,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.parts.text_layout import Laid, Shown, draw, lay_out, shown, spoken
from ui.parts.theme import INTERFACE_PX, LIGHT, REGULAR, Theme, font

REMEMBERED = 8  # layouts at different widths


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
        self._laid: dict[tuple[float, int], Laid] = {}  # by width and most lines
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
        if self._shown.pills:
            self._laid.clear()  # their colour is part of the layout
        self.update()

    def is_cut(self) -> bool:
        """Whether lines are left out at the present width."""
        return self._lay(self._inner_width(self.width()), self._max_lines).cut

    def _again(self) -> None:
        self._laid.clear()
        self.updateGeometry()
        self.update()

    def _inner_width(self, width: int) -> float:
        edges = self.contentsMargins()
        return width - edges.left() - edges.right()

    def _lay(self, width: float, max_lines: int) -> Laid:
        """The text at this width. A layout asks for the same few widths again and again."""
        if (width, max_lines) not in self._laid:
            if len(self._laid) >= REMEMBERED:
                self._laid.clear()
            self._laid[width, max_lines] = lay_out(
                self._shown,
                self._face,
                width,
                line_px=self._line_px,
                max_lines=max_lines,
                formats=self._pill_formats(),
            )
        return self._laid[width, max_lines]

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
        laid = self._lay(self._inner_width(width), self._max_lines)
        return int(laid.height + 0.5) + edges.top() + edges.bottom()

    def sizeHint(self) -> QSize:
        edges = self.contentsMargins()
        laid = self._lay(240, 1)
        width = int(laid.widest) + 1 + edges.left() + edges.right()
        return QSize(width, self.heightForWidth(max(width, 60)))

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self._line_px)

    def paintEvent(self, event: QPaintEvent) -> None:
        edges = self.contentsMargins()
        painter = QPainter(self)
        laid = self._lay(self._inner_width(self.width()), self._max_lines)
        at = QPointF(edges.left(), edges.top())
        draw(painter, laid, at, getattr(self._theme, self._tone), self._theme)
        painter.end()
