"""The help page, in the window: every key, and what Worthwhile promises."""

from collections.abc import Iterable
from html import escape
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QTextBrowser, QVBoxLayout, QWidget

from app import VERSION
from ui.acts import ACTS
from ui.parts.text_block import TextBlock
from ui.parts.theme import LIGHT, SEMIBOLD, SMALL_PX, TITLE_PX, Theme
from ui.parts.widgets import button

TITLE = "Keys and help"

_PROMISE = (
    "Nothing you type ever leaves this machine. Every draft is kept from the first key you press; "
    "you never name or save anything. The Value panel gives advice and shows what it rests on; "
    "you know your readers better than any program."
)
_CREDIT = (
    "The seven examples come from the essay “The Value Myth of Social Media”. "
    "Worthwhile {version} is free software under the GNU General Public License, "
    "version 3 or later."
)
_EDITOR_KEYS = (
    ("Next blank, previous blank", "Tab, Shift+Tab"),
    ("Undo, redo", "Ctrl+Z, Ctrl+Shift+Z"),
    ("Next match, previous match", "F3, Shift+F3"),
    ("Close what is open beside the text", "Esc"),
)


_GROUPS = (
    ("Your draft", ("draft", "text")),
    ("Where it goes", ("post",)),
    ("The window", ("view", "size", "help", "end")),
)


def help_html(folder: Path, theme: Theme = LIGHT) -> str:
    """The whole page; its keys are made from the same table as the menu."""
    parts = [_paragraph(_PROMISE, theme)]
    for title, groups in _GROUPS:
        keys = [(act.words, _shown(act.keys)) for act in ACTS if act.keys and act.group in groups]
        parts += [_heading(title, theme), _table(keys, theme)]
    parts += [_heading("While you write", theme), _table(_EDITOR_KEYS, theme)]
    parts += [
        _heading("Where things are", theme),
        _paragraph(f"Drafts, backups and your templates: {folder}", theme),
        _paragraph(_CREDIT.format(version=VERSION), theme, theme.muted),
    ]
    return "".join(parts)


def _shown(keys: str) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def _heading(words: str, theme: Theme) -> str:
    return (
        f"<h4 style='margin-top:24px; margin-bottom:6px; font-weight:400; font-size:{SMALL_PX}px;"
        f" color:{theme.accent}'>{escape(words)}</h4>"
    )


def _paragraph(words: str, theme: Theme, colour: str = "") -> str:
    return (
        f"<p style='line-height:140%; margin-top:8px; margin-bottom:0; color:"
        f"{colour or theme.ink}'>{escape(words)}</p>"
    )


def _table(rows: Iterable[tuple[str, str]], theme: Theme) -> str:
    lines = "".join(
        f"<tr><td width='280' style='padding:4px 24px 4px 0'>{escape(words)}</td>"
        f"<td style='padding:4px 0; color:{theme.muted}'>{escape(keys)}</td></tr>"
        for words, keys in rows
    )
    return f"<table cellspacing='0' style='color:{theme.ink}'>{lines}</table>"


class HelpView(QWidget):
    """Takes the editor's place until it is closed."""

    closed = Signal()

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("help")
        self.setAccessibleName(TITLE)
        self._folder = folder
        self._page = QTextBrowser()
        self._page.setObjectName("helpPage")
        self._page.setAccessibleName(TITLE)
        self._page.setFrameShape(QTextBrowser.Shape.NoFrame)
        self._page.document().setDocumentMargin(0)
        self._lay_out()
        self.setFocusProxy(self._page)
        leave = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.activated.connect(self.closed)
        self.set_theme(LIGHT)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 24, 20)
        column.setSpacing(16)
        head = QHBoxLayout()
        head.addWidget(TextBlock(TITLE, pixels=TITLE_PX, weight=SEMIBOLD, line_px=28), 1)
        close = button("Close", "quiet", spoken="Close help")
        close.setToolTip("Back to writing (Esc)")
        close.clicked.connect(self.closed)
        head.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        column.addWidget(self._page, 1)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of this theme; where one has read to stays."""
        at = self._page.verticalScrollBar().value()
        self._page.setHtml(help_html(self._folder, theme))
        self._page.verticalScrollBar().setValue(at)
