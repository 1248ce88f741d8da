"""What the views in the page's place have in common: a title, Close, Escape, and room that
scrolls."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.page.sheet import give_sheet
from ui.parts.text_block import TextBlock
from ui.parts.theme import LIGHT, SEMIBOLD, SMALL_PX, TITLE_PX, Theme
from ui.parts.widgets import button, dress


class ViewFrame(QFrame):
    """A view; ``top`` is for what stays above, ``room`` for what scrolls."""

    closed = Signal()

    def __init__(self, title: str, note: str = "", theme: Theme = LIGHT) -> None:
        super().__init__()
        self.setObjectName("view")
        self.setAccessibleName(title)
        self._theme = theme
        self._title = TextBlock(title, pixels=TITLE_PX, weight=SEMIBOLD, line_px=28, theme=theme)
        self._note = TextBlock(note, tone="muted", pixels=SMALL_PX, theme=theme)
        self.close_button = button("Close", "quiet", spoken=f"Close: {title}")
        self.close_button.setToolTip("Back to writing (Esc)")
        self.close_button.clicked.connect(self.closed)
        self._scroll = QScrollArea()
        self._lay_out()
        self._note.setVisible(bool(note))
        leave = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.activated.connect(self.closed)
        self.setFocusProxy(self.close_button)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 16, 0)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 8, 0)
        head.addWidget(self._title, 1)
        head.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self.top = QVBoxLayout()
        self.top.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._note)
        column.addLayout(self.top)
        body = QWidget()
        body.setObjectName("viewBody")
        self.room = QVBoxLayout(body)
        self.room.setContentsMargins(0, 8, 12, 20)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        sheet = give_sheet(self._scroll)
        self._scroll.setWidget(body)
        sheet.setAutoFillBackground(False)
        body.setAutoFillBackground(False)
        column.addWidget(self._scroll, 1)

    def say(self, title: str, note: str) -> None:
        """Another title, and a note below it where there is one."""
        self._title.set_text(title)
        self.setAccessibleName(title)
        self._note.set_text(note)
        self._note.setVisible(bool(note))

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of this theme."""
        self._theme = theme
        dress(self, theme)
