"""The drafts as Qt's list wants them, and how one row is painted.

The model holds what the store handed out so far; rows are drawn only when they come into view, so
that a hundred thousand of them scroll as five do.
"""

import re
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.drafts.search import fold
from app.value.span import Span
from ui.drafts.time_words import exact_words, time_words
from ui.page.offsets import units
from ui.parts.icons import Shape, draw_mark
from ui.parts.text_layout import Shown, draw, lay_out, shown
from ui.parts.theme import CAPTION_PX, INTERFACE_PX, LIGHT, MEDIUM, SEMIBOLD, Theme, font
from ui.value.words import SHORT

if TYPE_CHECKING:
    from app.drafts.model import DraftRow

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole
NO_WORDS = "(no words yet)"
ROW_PX, SEARCH_ROW_PX = 60, 80
_LEAD = 16  # characters shown before the first hit of a snippet
_WORD = re.compile(r"[^\W_]+")
_SHAPES: dict[str, Shape] = {"gives": "gives", "talk": "talk", "about_me": "about_me"}


def hits(text: str, query: str) -> tuple[Span, ...]:
    """Where words of ``text`` begin with a word of ``query``, in code points; capitals and accents
    do not matter, as in the search itself."""
    wanted = tuple({fold(word) for word in _WORD.findall(query)})
    if not wanted:
        return ()
    return tuple(
        Span(*found.span()) for found in _WORD.finditer(text) if fold(found[0]).startswith(wanted)
    )


def around_hit(snippet: str, query: str) -> str:
    """The snippet on one line, beginning shortly before the first word that was found."""
    line = " ".join(snippet.split())
    found = hits(line, query)
    if not found or found[0].start <= _LEAD:
        return line
    start = line.find(" ", found[0].start - _LEAD) + 1
    return f"… {line[start:]}" if 0 < start <= found[0].start else line


def meta_words(row: "DraftRow", now: datetime) -> str:
    """The second line: verdict, copied, time."""
    parts = (
        SHORT.get(row.verdict or "", ""),
        "copied" if row.copied else "",
        time_words(row.changed, now),
    )
    return " · ".join(part for part in parts if part)


class DraftModel(QAbstractListModel):
    """Rows newest first. An equal list changes nothing; a longer one is added at the end."""

    def __init__(self, clock: Callable[[], datetime]) -> None:
        super().__init__()
        self.clock = clock
        self.query = ""
        self._rows: tuple[DraftRow, ...] = ()

    @property
    def rows(self) -> "tuple[DraftRow, ...]":
        """What is shown now."""
        return self._rows

    def set_rows(self, rows: "tuple[DraftRow, ...]") -> bool:
        """Take these rows with as little moving as possible; True when the list was rebuilt."""
        old = self._rows
        if [row.id for row in rows[: len(old)]] != [row.id for row in old]:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
            return True
        if len(rows) > len(old):
            self.beginInsertRows(QModelIndex(), len(old), len(rows) - 1)
            self._rows = rows
            self.endInsertRows()
        else:
            self._rows = rows
        changed = [number for number, row in enumerate(old) if row != rows[number]]
        if changed:
            self.dataChanged.emit(self.index(changed[0]), self.index(changed[-1]))
        return False

    def row_of(self, draft_id: str) -> int:
        """The place of a draft, or -1."""
        return next((n for n, row in enumerate(self._rows) if row.id == draft_id), -1)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.first_line or NO_WORDS
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.first_line or NO_WORDS}, {meta_words(row, self.clock())}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"Last changed {exact_words(row.changed, self.clock())}"
        return None


class DraftPainter(QStyledItemDelegate):
    """Paints a draft: its first line, while searching the words that were found, and its state."""

    def __init__(self, model: DraftModel) -> None:
        super().__init__()
        self._model = model
        self._theme = LIGHT
        self.current_id = ""

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of this theme."""
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, SEARCH_ROW_PX if self._model.query else ROW_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW_ROLE)
        if row is None:
            return
        box = QRectF(option.rect).adjusted(0, 1, -1, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option, box, row.id == self.current_id)
        self._paint_words(painter, box.adjusted(10, 0, -10, 0), row)
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, box: QRectF, current: bool
    ) -> None:
        state: QStyle.StateFlag = option.state
        ground = QColor(self._theme.selected)
        if not current:
            ground.setAlphaF(0.5 if state & QStyle.StateFlag.State_MouseOver else 0.0)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(box, 8, 8)
        view = option.widget
        if state & QStyle.StateFlag.State_HasFocus and isinstance(view, QListView):
            painter.setPen(QPen(QColor(self._theme.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 7, 7)

    def _paint_words(self, painter: QPainter, box: QRectF, row: "DraftRow") -> None:
        theme, query = self._theme, self._model.query
        y = box.top() + 9
        first = row.first_line or NO_WORDS
        self._line(painter, first, box, y, INTERFACE_PX, MEDIUM, theme.ink, query)
        y += 21
        if query:
            self._line(
                painter, around_hit(row.snippet, query), box, y, CAPTION_PX, 400, theme.muted, query
            )
            y += 20
        shape = _SHAPES.get(row.verdict or "")
        left = 0.0
        if shape is not None:
            draw_mark(painter, shape, QRectF(box.left(), y + 5, 8, 8), theme)
            left = 14.0
        meta = meta_words(row, self._model.clock())
        rest = box.adjusted(left, 0, 0, 0)
        self._line(painter, meta, rest, y, CAPTION_PX, 400, theme.muted, "")

    def _line(
        self,
        painter: QPainter,
        text: str,
        box: QRectF,
        y: float,
        pixels: int,
        weight: int,
        colour: str,
        query: str,
    ) -> None:
        face = font(pixels, weight)
        clean = shown(text[:400].replace("⟨", "‹").replace("⟩", "›")).text
        fitted = QFontMetricsF(face).elidedText(clean, Qt.TextElideMode.ElideRight, box.width())
        found = [self._emphasis(fitted, span, pixels) for span in hits(fitted, query)]
        laid = lay_out(Shown(fitted), face, box.width() + 1, line_px=18, formats=found)
        draw(painter, laid, QPointF(box.left(), y), colour, self._theme)

    def _emphasis(self, text: str, span: Span, pixels: int) -> QTextLayout.FormatRange:
        """Heavier, in ink and underlined: seen without colour, too."""
        made = QTextLayout.FormatRange()
        made.start, made.length = units(text[: span.start]), units(span.of(text))
        look = QTextCharFormat()
        look.setFont(font(pixels, SEMIBOLD))
        look.setForeground(QColor(self._theme.accent))
        look.setFontUnderline(True)
        made.format = look
        return made
