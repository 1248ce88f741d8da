"""The settings page, in the window: sections one below the other, each made by whoever knows it.

Everything counts at once; there is nothing to confirm. A new section is one Section more in the
table of ``ui/program.py``.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.parts.text_block import TextBlock
from ui.parts.theme import LIGHT, SEMIBOLD, TITLE_PX, Theme
from ui.parts.widgets import button, dress
from ui.window.focus_order import stops

TITLE = "Settings"
_WIDEST = 620


@dataclass(frozen=True, slots=True)
class Section:
    """One part of the page: its heading, and what builds it when the page is first opened."""

    title: str
    build: Callable[[Theme], QWidget]


class SettingsView(QWidget):
    """Takes the editor's place until it is closed."""

    closed = Signal()

    def __init__(
        self, sections: Sequence[Section], theme: Theme = LIGHT, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("settings")
        self.setAccessibleName(TITLE)
        self._theme = theme
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._body = QWidget()
        self._body.setObjectName("settingsBody")
        self._lay_out(sections)
        leave = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.activated.connect(self.closed)

    def _lay_out(self, sections: Sequence[Section]) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 8, 0)
        column.setSpacing(16)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 16, 0)
        title = TextBlock(TITLE, pixels=TITLE_PX, weight=SEMIBOLD, line_px=28, theme=self._theme)
        head.addWidget(title, 1)
        close = button("Close", "quiet", spoken="Close settings")
        close.setToolTip("Back to writing (Esc)")
        close.clicked.connect(self.closed)
        head.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        inside = QVBoxLayout(self._body)
        inside.setContentsMargins(0, 0, 20, 28)
        inside.setSpacing(10)
        for number, section in enumerate(sections):
            self._add(inside, section, first=not number)
        inside.addStretch(1)
        self._body.setMaximumWidth(_WIDEST)
        self._scroll.setWidget(self._body)
        column.addWidget(self._scroll, 1)

    def _add(self, inside: QVBoxLayout, section: Section, *, first: bool) -> None:
        title = TextBlock(section.title, pixels=15, weight=SEMIBOLD, line_px=22, theme=self._theme)
        title.setContentsMargins(0, 0 if first else 28, 0, 0)
        inside.addWidget(title)
        made = section.build(self._theme)
        made.setAccessibleName(section.title)
        inside.addWidget(made)

    def focusInEvent(self, event: object) -> None:
        """The keyboard goes to the first thing that can be set."""
        inside = stops(self._body)
        if inside:
            inside[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of this theme."""
        self._theme = theme
        dress(self, theme)
