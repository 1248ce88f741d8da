"""WHAT I SAW: the quoted words that a verdict rests on, each a button that selects them."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from ui.parts.text_layout import Laid, Shown, draw, lay_out, shown
from ui.parts.theme import INTERFACE_PX, LIGHT, SMALL_PX, Theme, font
from ui.parts.widgets import button, how_many
from ui.value.words import quoted

if TYPE_CHECKING:
    from app.value.model import Evidence

FIRST, STEP = 5, 40
_INDENT, _LINE, _NOTE_LINE, _LINES, _PAD = 13, 20, 19, 3, 3
_EFFECT_WORDS = {"gives": "gives", "keeps": "stays with you"}


class EvidenceButton(QAbstractButton):
    """One quote with its note; a solid bar where it gives, a dotted one where it keeps."""

    chosen = Signal(object)  # Evidence

    def __init__(self, theme: Theme = LIGHT, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._evidence: Evidence | None = None
        self._quote, self._note = Shown(""), Shown("")
        self._laid: tuple[int, Laid, Laid] | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.clicked.connect(self._clicked)

    def show_evidence(self, evidence: "Evidence") -> None:
        """Show this; redrawn only where the words differ."""
        before, self._evidence = self._evidence, evidence
        said = ("quote", "note", "effect")
        if before and all(getattr(before, f) == getattr(evidence, f) for f in said):
            return
        quote = quoted(evidence.quote)
        self._quote, self._note = shown(quote), shown(evidence.note)
        self._laid = None
        self.setText(quote[:200])
        self.setAccessibleName(f"{quote}: {evidence.note}, {_EFFECT_WORDS[evidence.effect]}")
        self.setAccessibleDescription("Selects these words in the text")
        self.setToolTip("Show these words in the text")
        self.updateGeometry()
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of this theme."""
        self._theme = theme
        self.update()

    def _clicked(self) -> None:
        if self._evidence is not None:
            self.chosen.emit(self._evidence)

    def _lay(self, width: int) -> tuple[Laid, Laid]:
        if self._laid is None or self._laid[0] != width:
            room = width - _INDENT - 4
            quote = lay_out(self._quote, font(INTERFACE_PX), room, line_px=_LINE, max_lines=_LINES)
            note = lay_out(self._note, font(SMALL_PX), room, line_px=_NOTE_LINE, max_lines=2)
            self._laid = (width, quote, note)
        return self._laid[1], self._laid[2]

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        quote, note = self._lay(width)
        return int(quote.height + note.height) + 2 * _PAD

    def sizeHint(self) -> QSize:
        return QSize(240, self.heightForWidth(240))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, _LINE + _NOTE_LINE + 2 * _PAD)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._theme
        if self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.side if not theme.dark else theme.raised))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 0, 0, 0), 6, 6)
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(6, 1, -1, -1), 6, 6)
        self._paint_bar(painter)
        quote, note = self._lay(self.width())
        draw(painter, quote, QPointF(_INDENT, _PAD), theme.ink, theme)
        draw(painter, note, QPointF(_INDENT, _PAD + quote.height), theme.muted, theme)
        painter.end()

    def _paint_bar(self, painter: QPainter) -> None:
        gives = self._evidence is not None and self._evidence.effect == "gives"
        pen = QPen(QColor(self._theme.gives if gives else self._theme.keeps), 3)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if not gives:
            pen.setDashPattern([1.0, 0.7])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(pen)
        painter.drawLine(QPointF(1.5, 1), QPointF(1.5, self.height() - 1))


class EvidenceList(QWidget):
    """The first few quotes; "and 12 more" shows further ones. Buttons are kept and reused."""

    chosen = Signal(object)  # Evidence

    def __init__(self, theme: Theme = LIGHT, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._evidence: tuple[Evidence, ...] = ()
        self._limit = FIRST
        self._buttons: list[EvidenceButton] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._more = button("", "link")
        self._more.clicked.connect(self._show_more)
        self._more.hide()
        self._column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)

    def show_evidence(self, evidence: tuple["Evidence", ...]) -> None:
        """Show these in the order of the text."""
        self._evidence = tuple(sorted(evidence, key=lambda each: each.span))
        if len(evidence) <= FIRST:
            self._limit = FIRST
        self._fill()

    def set_theme(self, theme: Theme) -> None:
        """The theme for buttons that are made later."""
        self._theme = theme

    def _fill(self) -> None:
        count = how_many(len(self._evidence), self._limit)
        while len(self._buttons) < count:
            self._add_button()
        for number, each in enumerate(self._buttons):
            each.setVisible(number < count)
            if number < count:
                each.show_evidence(self._evidence[number])
        self._say_how_many_more(len(self._evidence) - count)

    def _say_how_many_more(self, left: int) -> None:
        self._more.setVisible(left > 0)
        self._more.setText(f"and {left} more")
        self._more.setAccessibleName(f"Show more of {left} further quotes")

    def _add_button(self) -> None:
        made = EvidenceButton(self._theme, self)
        made.chosen.connect(self.chosen)
        self._column.insertWidget(len(self._buttons), made)
        QWidget.setTabOrder(self._buttons[-1], made) if self._buttons else None
        QWidget.setTabOrder(made, self._more)
        self._buttons.append(made)

    def _show_more(self) -> None:
        self._limit += STEP
        self._fill()
