"""The help page, in the window: every key, and what Worthwhile promises."""

from html import escape
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from app import VERSION
from ui.acts import ACTS

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


def help_html(folder: Path) -> str:
    """The whole page; made from the same table as the menu."""
    keys = [
        (act.words, QKeySequence(act.keys).toString(QKeySequence.SequenceFormat.NativeText))
        for act in ACTS
        if act.keys
    ]
    rows = "".join(
        f"<tr><td style='padding:3px 28px 3px 0'>{escape(words)}</td>"
        f"<td style='padding:3px 0'><b>{escape(key)}</b></td></tr>"
        for words, key in (*keys, *_EDITOR_KEYS)
    )
    return (
        f"<p>{escape(_PROMISE)}</p><h3>Keys</h3><table>{rows}</table>"
        f"<h3>Where things are</h3><p>Drafts, backups and your templates: {escape(str(folder))}</p>"
        f"<p>{escape(_CREDIT.format(version=VERSION))}</p>"
    )


class HelpView(QWidget):
    """Takes the editor's place until it is closed."""

    closed = Signal()

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("help")
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 24, 32, 24)
        head = QHBoxLayout()
        title = QLabel("Keys and help")
        title.setObjectName("viewTitle")
        head.addWidget(title, 1)
        close = QPushButton("Close")
        close.clicked.connect(self.closed)
        head.addWidget(close)
        column.addLayout(head)
        page = QTextBrowser()
        page.setObjectName("helpPage")
        page.setAccessibleName("Keys and help")
        page.setFrameShape(QTextBrowser.Shape.NoFrame)
        page.setHtml(help_html(folder))
        column.addWidget(page, 1)
        self.setFocusProxy(page)
        leave = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.activated.connect(self.closed)
