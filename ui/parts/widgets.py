"""Small parts that several views share: marks, captions, buttons, tabs, and the toast."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QTabBar, QWidget

from ui.parts.icons import Shape, draw_mark
from ui.parts.theme import (
    CAPTION_PX,
    INTERFACE_PX,
    LIGHT,
    MEDIUM,
    SEMIBOLD,
    SMALL_PX,
    Theme,
    font,
)

SAY_MS, OFFER_MS = 4000, 10000


def dress(root: QWidget, theme: Theme) -> None:
    """Hand the theme to every painted part inside ``root``; the style sheet does the others."""
    for child in root.findChildren(QWidget):
        take = getattr(child, "set_theme", None)
        if take is not None:
            take(theme)


def announce(about: QWidget, words: str) -> None:
    """Have a screen reader say the words when it is done with what it says; focus stays."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # 10 ms to load

    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(about, words))


def button(words: str, kind: str = "", *, small: bool = True, spoken: str = "") -> QPushButton:
    """A push button. ``kind``: "primary", "quiet", "link" or plain.

    A click leaves the focus where it is, so that writing goes on; Tab reaches it all the same, and
    then Enter presses it as the space bar does.
    """
    made = QPushButton(words.replace("&", "&&"))
    made.setObjectName(kind)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    made.setAutoDefault(True)
    if small:
        made.setFont(font(SMALL_PX, MEDIUM))
    made.setAccessibleName(spoken or words)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    return made


def caption(words: str) -> QLabel:
    """A small heading in capitals; read out in ordinary letters."""
    made = QLabel(words.upper())
    made.setObjectName("caption")
    face = font(CAPTION_PX, SEMIBOLD)
    face.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.7)
    made.setFont(face)
    made.setAccessibleName(words)
    return made


def how_many(there: int, limit: int) -> int:
    """How many of a list to show: up to the limit, and one more where that is the last of them,
    since it takes no more room than saying that there is one more."""
    return there if there <= limit + 1 else limit


class MarkLabel(QWidget):
    """One verdict mark of a fixed size."""

    def __init__(
        self, shape: Shape = "about_me", size: int = 22, theme: Theme = LIGHT, top: int = 0
    ) -> None:
        super().__init__()
        self._shape, self._theme, self._top = shape, theme, top
        self.setFixedSize(QSize(size, size + top))

    @property
    def shape(self) -> Shape:
        """What is drawn now."""
        return self._shape

    def set_shape(self, shape: Shape) -> None:
        """Draw another mark."""
        if shape != self._shape:
            self._shape = shape
            self.update()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of this theme."""
        self._theme = theme
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        size = self.width()
        box = QRectF(0, self._top, size, size).adjusted(0.5, 0.5, -0.5, -0.5)
        draw_mark(painter, self._shape, box, self._theme)
        painter.end()


class SegmentedTabs(QTabBar):
    """Two or three words in a row, one of them chosen. Arrow keys move, as in any tab bar.

    ``chosen`` is emitted by every choice made with ``choose``, by mouse or by keyboard; by
    ``choose`` even when that tab is chosen already, so that the first one gets built.
    """

    chosen = Signal(int)

    def __init__(self, words: tuple[str, ...], theme: Theme = LIGHT) -> None:
        super().__init__()
        self._theme = theme
        self.setDrawBase(False)
        self.setExpanding(True)
        self.setUsesScrollButtons(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFont(font(INTERFACE_PX, MEDIUM))
        for each in words:
            self.addTab(each)
        self.currentChanged.connect(self.chosen)

    def choose(self, index: int) -> None:
        """Choose this tab and say so."""
        if index != self.currentIndex():
            self.setCurrentIndex(index)
        else:
            self.chosen.emit(index)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of this theme."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), 36)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 36)

    def tabSizeHint(self, index: int) -> QSize:
        return QSize(max(60, self.width() // max(1, self.count())), 36)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.shade))
        painter.drawRoundedRect(QRectF(self.rect()), 8, 8)
        for index in range(self.count()):
            self._paint_tab(painter, index)
        painter.end()

    def _paint_tab(self, painter: QPainter, index: int) -> None:
        box = QRectF(self.tabRect(index)).adjusted(3, 3, -3, -3)
        theme, here = self._theme, index == self.currentIndex()
        if here:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.side if theme.dark else theme.raised))
            painter.drawRoundedRect(box, 6, 6)
            if self.hasFocus():
                painter.setPen(QPen(QColor(theme.accent), 2))
                painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 5, 5)
        painter.setPen(QColor(theme.ink if here else theme.muted))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.tabText(index))


class Toast(QFrame):
    """A few words at the lower edge of its parent, with or without Undo; goes away by itself.

    It stays while the mouse is over it or the focus is in it, and never takes the focus. ``left``
    says that it went with the focus in it, which then needs another place.
    """

    left = Signal()

    def __init__(self, parent: QWidget, above: int = 48) -> None:
        super().__init__(parent)
        self.setObjectName("toast")
        self.setAccessibleName("Notice")
        self._room, self._above = parent, above
        self._undo: Callable[[], object] | None = None
        self._clock = QTimer(self, singleShot=True)
        self._clock.timeout.connect(self._time_over)
        self._label: QLabel | None = None
        self._button: QPushButton | None = None
        self.hide()

    @property
    def sentence(self) -> str:
        """What is shown now; empty while hidden."""
        return self._label.text() if self._label and not self.isHidden() else ""

    def say(self, sentence: str) -> None:
        """Show a sentence for a few seconds, in place of any other."""
        self._show(sentence, None, SAY_MS)

    def offer(self, sentence: str, undo: Callable[[], object]) -> None:
        """Show a sentence with an Undo button, a little longer."""
        self._show(sentence, undo, OFFER_MS)

    def clear(self) -> None:
        """Put it away."""
        self._clock.stop()
        self._undo = None
        held = self._button is not None and self._button.hasFocus()
        self.hide()
        self._room.removeEventFilter(self)
        if held:
            self.left.emit()

    def _build(self) -> tuple[QLabel, QPushButton]:
        if self._label is None or self._button is None:
            row = QHBoxLayout(self)
            row.setContentsMargins(16, 8, 8, 8)
            row.setSpacing(12)
            self._label = QLabel(textFormat=Qt.TextFormat.PlainText)
            self._label.setFont(font(SMALL_PX))
            self._label.setContentsMargins(0, 4, 8, 4)
            self._button = button("Undo")
            self._button.clicked.connect(self._take_back)
            row.addWidget(self._label, 1)
            row.addWidget(self._button)
        return self._label, self._button

    def _show(self, sentence: str, undo: Callable[[], object] | None, stay_ms: int) -> None:
        label, undo_button = self._build()
        self._undo = undo
        label.setText(sentence)
        undo_button.setVisible(undo is not None)
        self._place()
        self.show()
        self.raise_()
        self._room.installEventFilter(self)  # for as long as it is shown: a filter slows each key
        self._clock.start(stay_ms)
        announce(self, sentence)

    def _place(self) -> None:
        """In the middle of the lower edge, wrapped where the parent is narrow."""
        label, _ = self._build()
        room = self._room.rect()
        label.setWordWrap(False)
        size = self.sizeHint()
        if size.width() > room.width() - 24:
            label.setWordWrap(True)
            width = max(120, room.width() - 24)
            size = QSize(width, self.heightForWidth(width))
        self.resize(size)
        self.move((room.width() - size.width()) // 2, room.height() - size.height() - self._above)

    def _take_back(self) -> None:
        undo = self._undo
        self.clear()
        if undo is not None:
            undo()

    def _time_over(self) -> None:
        if self.underMouse() or (self._button is not None and self._button.hasFocus()):
            self._clock.start(1000)
        else:
            self.clear()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self._place()
        return False
