"""All networks at once, in rows: the count, how full the post is, and why it counts as it does."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from app.networks.model import Count, Network
from ui.networks.tally import Counts
from ui.parts.text_layout import Laid, draw, lay_out, shown
from ui.parts.theme import LIGHT, MEDIUM, SMALL_PX, Theme, font
from ui.parts.widgets import caption

REASONS = 3
_EDGE, _NAME_PX, _LINE_PX, _BAR_PX = 12, 20, 18, 3
_TOP_PX, _BAR_AT, _WHY_AT, _BELOW_PX = 5, 27, 34, 5
_LINES, _WIDTH_PX = 2, 330  # what a row may take; the width is the least that there is


def in_words(count: Count) -> str:
    """ "155 of 300", or the number alone where there is no limit."""
    return f"{count.count:,}" if count.limit is None else f"{count.count:,} of {count.limit:,}"


def why(count: Count, network: Network) -> tuple[str, ...]:
    """The first reasons, each once; what keeps a post from going out comes first. A note of the
    network stands at the end."""
    sentences = list(dict.fromkeys(reason.sentence for reason in count.reasons))
    kept = sentences[:REASONS]
    return (*kept, network.note) if network.note and count.count else tuple(kept)


class NetworkRow(QAbstractButton):
    """One network; pressed, it becomes the chosen one."""

    picked = Signal(str)

    def __init__(self, network: Network, theme: Theme = LIGHT) -> None:
        super().__init__()
        self.network, self._theme = network, theme
        self._count: Count | None = None
        self._own = False
        self._laid: tuple[float, Laid] | None = None
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.clicked.connect(self._pick)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def _pick(self) -> None:
        self.picked.emit(self.network.id)

    def show_count(self, network: Network, count: Count, own: bool) -> None:
        """Show this count; ``own`` says that the network has a text of its own."""
        if (network, count, own) == (self.network, self._count, self._own):
            return
        self.network, self._count, self._own = network, count, own
        self._laid = None
        said = f"{self._name()}: {in_words(count)}"
        self.setAccessibleName(said if count.fits else f"{said}, does not fit")
        self.setAccessibleDescription(" ".join(why(count, network)))
        self.setToolTip("\n".join(why(count, network)))
        self.updateGeometry()
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of this theme."""
        self._theme = theme
        self.update()

    def _name(self) -> str:
        return f"{self.network.name} · its own text" if self._own else self.network.name

    def _reasons(self, width: float) -> Laid:
        if self._laid is None or self._laid[0] != width:
            words = " ".join(why(self._count, self.network)) if self._count else ""
            face = font(SMALL_PX)
            laid = lay_out(shown(words), face, width, line_px=_LINE_PX, max_lines=_LINES)
            self._laid = (width, laid)
        return self._laid[1]

    def sizeHint(self) -> QSize:
        has_reasons = self._count is not None and bool(why(self._count, self.network))
        reasons = self._reasons(_WIDTH_PX - 2 * _EDGE).height if has_reasons else -2
        return QSize(_WIDTH_PX, round(_WHY_AT + reasons + _BELOW_PX))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        if self._count is not None:
            self._paint_count(painter, self._count)
        painter.end()

    def _paint_ground(self, painter: QPainter) -> None:
        theme, box = self._theme, QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(QColor(theme.accent), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
        lit = self.isChecked() or self.underMouse()
        painter.setBrush(QColor(theme.selected) if lit else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 8, 8)

    def _paint_count(self, painter: QPainter, count: Count) -> None:
        theme = self._theme
        wide = self.width() - 2 * _EDGE
        line = QRectF(_EDGE, _TOP_PX, wide, _NAME_PX)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(font(SMALL_PX, MEDIUM))
        painter.setPen(QColor(theme.ink))
        painter.drawText(line, Qt.AlignmentFlag.AlignLeading | middle, self._name())
        painter.setFont(font(SMALL_PX))
        painter.setPen(QColor(theme.muted if count.fits else theme.keeps))
        painter.drawText(line, Qt.AlignmentFlag.AlignTrailing | middle, in_words(count))
        self._paint_bar(painter, count, QRectF(_EDGE, _BAR_AT, wide, _BAR_PX))
        draw(painter, self._reasons(wide), QPointF(_EDGE, _WHY_AT), theme.muted, theme)

    def _paint_bar(self, painter: QPainter, count: Count, box: QRectF) -> None:
        """How full the post is; where there is no limit, only the track."""
        theme = self._theme
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.line))
        painter.drawRoundedRect(box, 1.5, 1.5)
        part = min(1.0, count.count / count.limit) if count.limit else 0.0
        if part > 0:
            filled = QRectF(box)
            filled.setWidth(max(_BAR_PX, box.width() * part))
            if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
                filled.moveRight(box.right())
            painter.setBrush(QColor(theme.accent if count.fits else theme.keeps))
            painter.drawRoundedRect(filled, 1.5, 1.5)


class NetworkRows(QWidget):
    """Every network in the order of the table."""

    chosen = Signal(str)

    def __init__(self, theme: Theme = LIGHT) -> None:
        super().__init__()
        self.setObjectName("networkRows")
        self._theme = theme
        self._rows: dict[str, NetworkRow] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(8, 12, 8, 8)
        self._column.setSpacing(2)
        head = caption("All networks")
        head.setContentsMargins(12, 0, 12, 4)
        self._column.addWidget(head)

    def show_counts(self, counts: Counts, own: frozenset[str] = frozenset()) -> None:
        """Show these; ``own`` are the networks that have a text of their own."""
        for number, (network, count) in enumerate(zip(counts.networks, counts.counts, strict=True)):
            row = self._rows.get(network.id) or self._new_row(network)
            row.show_count(network, count, network.id in own)
            row.setChecked(number == counts.chosen)

    def _new_row(self, network: Network) -> NetworkRow:
        row = NetworkRow(network, self._theme)
        row.picked.connect(self.chosen)
        self._rows[network.id] = row
        self._column.addWidget(row)
        row.show()  # now, so that the card above can tell how tall it has to be
        return row

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of this theme."""
        self._theme = theme
