"""How a post will look on one network: drawn by us, in plain shapes, with no network's signs."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPaintEvent,
    QPen,
    QTextCharFormat,
    QTextLayout,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from app.networks.model import Count, Network
from app.networks.preview import Preview
from ui.networks.rows import in_words
from ui.page.offsets import Offsets
from ui.parts.text_block import TextBlock
from ui.parts.text_layout import Laid, Shown, draw, lay_out
from ui.parts.theme import CAPTION_PX, INTERFACE_PX, LIGHT, SEMIBOLD, SMALL_PX, Theme, font
from ui.parts.widgets import dress

DRAWN = 3000  # code points; the rest is further than a reader sees
_EDGE, _FACE, _LINE_PX, _MOST_LINES = 14, 32, 21, 24
_PICTURE_PX, _CARD_PX, _GAP = 92, 64, 10
PICTURES, CARD = "Pictures, if you add any", "The link's card"


@dataclass(frozen=True, slots=True)
class Look:
    """All that is drawn for one network."""

    network: Network
    count: Count
    preview: Preview


class PostDrawing(QWidget):
    """The post itself: who wrote it, as grey shapes; its words; the places of pictures and card."""

    def __init__(self, look: Look, theme: Theme = LIGHT) -> None:
        super().__init__()
        self._look, self._theme = look, theme
        self._laid: tuple[float, Laid] | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_look(look)

    def show_look(self, look: Look) -> None:
        """Draw this."""
        self._look, self._laid = look, None
        self.setAccessibleName(f"How it looks on {look.network.name}")
        self.setAccessibleDescription(look.preview.text)
        self.updateGeometry()
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of this theme."""
        self._theme, self._laid = theme, None
        self.update()

    # --- measures ---------------------------------------------------------------------------

    def _words(self, width: float) -> Laid:
        if self._laid is None or self._laid[0] != width:
            text = self._look.preview.text
            shown = Shown(text.replace("\r\n", "\u200b\u2028").replace("\n", "\u2028"))
            laid = lay_out(
                shown,
                font(INTERFACE_PX),
                width,
                line_px=_LINE_PX,
                max_lines=_MOST_LINES,
                formats=self._formats(text),
            )
            self._laid = (width, laid)
        return self._laid[1]

    def _formats(self, text: str) -> list[Any]:
        """Links, names and tags in colour; what comes after the first fold paler."""
        look, offsets = self._look.preview, Offsets(text)
        made = [
            _format(offsets, span.start, span.end, self._theme.accent)
            for span in (*look.links, *look.names, *look.tags)
            if span.end <= len(text)
        ]
        folds = [point.at for point in look.folds if point.at is not None]
        if folds and min(folds) < len(text):
            made.append(_format(offsets, min(folds), len(text), self._theme.muted))
        return made

    @property
    def _parts(self) -> tuple[tuple[str, int], ...]:
        """What is drawn below the head, in order, each with its height where it is not words."""
        look = self._look.preview
        above = (("pictures", _PICTURE_PX),) if look.images_place == "above" else ()
        below = (("pictures", _PICTURE_PX),) if look.images_place == "below" else ()
        card = (("card", _CARD_PX),) if look.card is not None else ()
        return (*above, ("words", 0), *(card or below))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        words = self._words(width - 2 * _EDGE).height
        rest = sum(height + _GAP for _, height in self._parts)
        return round(_EDGE + _FACE + words + rest + _EDGE)

    def sizeHint(self) -> QSize:
        return QSize(320, self.heightForWidth(320))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 60)

    # --- drawing ----------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, wide = self._theme, self.width() - 2 * _EDGE
        painter.setPen(QPen(QColor(theme.line), 1))
        painter.setBrush(QColor(theme.raised))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 12, 12)
        self._draw_head(painter)
        y = float(_EDGE + _FACE + _GAP)
        for name, height in self._parts:
            if name == "words":
                laid = self._words(wide)
                draw(painter, laid, QPointF(_EDGE, y), theme.ink, theme)
                self._draw_folds(painter, laid, y)
                y += laid.height + _GAP
            else:
                self._draw_place(painter, QRectF(_EDGE, y, wide, height), name)
                y += height + _GAP
        painter.end()

    def _draw_head(self, painter: QPainter) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.shade))
        painter.drawEllipse(QRectF(_EDGE, _EDGE, _FACE, _FACE))
        left = _EDGE + _FACE + 10
        painter.drawRoundedRect(QRectF(left, _EDGE + 5, 96, 8), 4, 4)
        painter.drawRoundedRect(QRectF(left, _EDGE + 19, 60, 7), 3.5, 3.5)

    def _draw_folds(self, painter: QPainter, laid: Laid, top: float) -> None:
        """A short upright line in the words where "more" comes, about."""
        offsets = Offsets(self._look.preview.text)
        for point in self._look.preview.folds:
            at = None if point.at is None else offsets.to_units(point.at)
            number = -1 if at is None else _line_of(laid, at)
            if at is None or number < 0:
                continue
            found: Any = laid.layout.lineAt(number).cursorToX(at)
            x = _EDGE + float(found[0] if isinstance(found, tuple) else found)
            y = top + number * laid.line_px
            painter.fillRect(QRectF(x, y + 2, 2, laid.line_px - 4), QColor(self._theme.keeps))

    def _draw_place(self, painter: QPainter, box: QRectF, name: str) -> None:
        theme = self._theme
        pen = QPen(QColor(theme.grip), 1, Qt.PenStyle.DashLine)
        painter.setPen(pen if name == "pictures" else QPen(QColor(theme.line), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        painter.setFont(font(CAPTION_PX))
        painter.setPen(QColor(theme.muted))
        if name == "pictures":
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, PICTURES)
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.shade))
        side = box.height() - 16
        painter.drawRoundedRect(QRectF(box.left() + 8, box.top() + 8, side, side), 6, 6)
        painter.setPen(QColor(theme.muted))
        room = box.adjusted(side + 20, 8, -8, -8)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), f"{CARD}\n{self._host()}")

    def _host(self) -> str:
        look = self._look.preview
        link = look.card.of(look.text) if look.card is not None else ""
        return link.split("://", 1)[-1].split("/", 1)[0].removeprefix("www.")[:40]


def _format(offsets: Offsets, start: int, end: int, colour: str) -> Any:
    made = QTextLayout.FormatRange()
    made.start = offsets.to_units(start)
    made.length = offsets.to_units(end) - made.start
    look = QTextCharFormat()
    look.setForeground(QColor(colour))
    made.format = look
    return made


def _line_of(laid: Laid, at: int) -> int:
    """The line that holds this position; -1 where it is not shown."""
    for number in range(laid.layout.lineCount()):
        line = laid.layout.lineAt(number)
        if line.textStart() <= at < line.textStart() + line.textLength():
            return number
    return -1


class PreviewCard(QFrame):
    """A network's name, the drawing, and what to know about it."""

    def __init__(self, look: Look, theme: Theme = LIGHT) -> None:
        super().__init__()
        self.network_id = look.network.id
        self._name = TextBlock("", weight=SEMIBOLD, theme=theme)
        self._drawing = PostDrawing(look, theme)
        self._notes = TextBlock("", tone="muted", pixels=SMALL_PX, line_px=18, theme=theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(6)
        for each in (self._name, self._drawing, self._notes):
            column.addWidget(each)
        self.show_look(look)

    def show_look(self, look: Look) -> None:
        """Show this."""
        self._name.set_text(f"{look.network.name} · {in_words(look.count)}")
        self._drawing.show_look(look)
        said = [point.sentence for point in look.preview.folds]
        said += [reason.sentence for reason in look.count.reasons[:1] if not look.count.fits]
        said += [look.preview.note] if look.preview.note else []
        self._notes.set_text("\n".join(said))
        self._notes.setVisible(bool(said))

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of this theme."""
        dress(self, theme)
