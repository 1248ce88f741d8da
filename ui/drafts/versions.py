"""Earlier versions of one draft, in the editor's place: choose one, read what changed, restore."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ui.drafts.comparison import Comparison
from ui.drafts.time_words import exact_words, time_words
from ui.parts.text_block import TextBlock
from ui.parts.theme import LIGHT, SEMIBOLD, SMALL_PX, TITLE_PX, Theme, font
from ui.parts.widgets import button, dress

if TYPE_CHECKING:
    from app.drafts.compare import Change
    from app.drafts.model import Version

TITLE = "Earlier versions"
NONE_YET = (
    "No earlier version yet. One is kept now and then while you write, and each time you copy, "
    "use a rewrite or restore."
)
LEGEND = "Added since this version is underlined, gone since is struck through."
SAME = "This version reads the same as your draft does now."
RESTORE_HINT = "Brings this text back into the editor; Undo takes it back"


_BESIDE_PX, _LIST_PX, _NO_LIMIT = 560, 232, 16_777_215


def version_words(version: "Version", now: datetime) -> str:
    """Two lines for the list: when, then why and how long."""
    size = "1 character" if version.size == 1 else f"{version.size:,} characters"
    why = f"{version.reason} · " if version.reason else ""
    return f"{time_words(version.saved, now, precise=True).capitalize()}\n{why}{size}"


class VersionsView(QFrame):
    """Shows frozen versions and changes; what is wanted comes out as signals."""

    version_chosen = Signal(str)  # a version id; show_comparison should follow
    restore_wanted = Signal(str)
    closed = Signal()

    def __init__(
        self,
        parent: QWidget | None = None,
        theme: Theme = LIGHT,
        clock: Callable[[], datetime] | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("versions")
        self.setAccessibleName(TITLE)
        self._theme = theme
        self._clock = clock or _now
        self._versions: tuple[Version, ...] = ()
        self._title = TextBlock(TITLE, pixels=TITLE_PX, weight=SEMIBOLD, line_px=28, theme=theme)
        self._list = QListWidget()
        self._comparison = Comparison(theme)
        self._note = TextBlock(LEGEND, tone="muted", pixels=SMALL_PX, theme=theme)
        self._restore = button("Restore this version", "primary")
        self._restore.setToolTip(RESTORE_HINT)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self._list)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 24, 20)
        column.setSpacing(16)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        close = button("Close", "quiet", spoken="Close earlier versions")
        close.setToolTip("Back to writing (Esc)")
        close.clicked.connect(self.closed)
        head.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        self._list.setObjectName("versionList")
        self._list.setAccessibleName("Versions, newest first")
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setWordWrap(True)
        self._list.setFont(font(SMALL_PX))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        middle = self._middle = QHBoxLayout()
        middle.setSpacing(20)
        middle.addWidget(self._list)
        right = QVBoxLayout()
        right.setSpacing(12)
        right.addWidget(self._note)
        right.addWidget(self._comparison, 1)
        right.addWidget(self._restore, 0, Qt.AlignmentFlag.AlignLeft)
        middle.addLayout(right, 1)
        column.addLayout(middle, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Side by side where there is room, else the list above the text."""
        beside = self.width() >= _BESIDE_PX
        direction = QBoxLayout.Direction
        self._middle.setDirection(direction.LeftToRight if beside else direction.TopToBottom)
        self._list.setMaximumSize(_LIST_PX if beside else _NO_LIMIT, _NO_LIMIT if beside else 152)
        self._list.setMinimumWidth(_LIST_PX if beside else 0)

    def _connect(self) -> None:
        self._list.currentRowChanged.connect(self._choose)
        self._list.itemActivated.connect(self._activated)
        self._restore.clicked.connect(self._want_restore)
        leave = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.activated.connect(self.closed)

    # --- what is shown --------------------------------------------------------------------

    def show_versions(self, versions: "tuple[Version, ...]") -> None:
        """Show these, newest first, and choose the first of them."""
        self._versions = versions
        self._list.blockSignals(True)
        self._list.clear()
        now = self._clock()
        for version in versions:
            item = QListWidgetItem(version_words(version, now))
            item.setToolTip(f"{exact_words(version.saved, now)}\n{version.first_line[:200]}")
            self._list.addItem(item)
        self._list.blockSignals(False)
        self._comparison.show_changes(())
        for part in (self._list, self._comparison, self._restore):
            part.setVisible(bool(versions))
        self._note.set_text(LEGEND if versions else NONE_YET)
        if versions:
            self._list.setCurrentRow(0)

    def show_comparison(self, version_id: str, changes: "tuple[Change, ...]") -> None:
        """How the text in the editor differs from this version (old: version, new: editor).

        An answer for a version that is no longer chosen is dropped.
        """
        if version_id != self.chosen_id:
            return
        same = all(change.kind == "same" for change in changes)
        self._note.set_text(SAME if same else LEGEND)
        self._restore.setEnabled(not same)
        self._comparison.show_changes(changes)

    def show_problem(self, sentence: str) -> None:
        """The version could not be read: what happened, and that the draft is as it was."""
        self._comparison.show_changes(())
        self._restore.setEnabled(False)
        self._note.set_text(sentence)

    @property
    def chosen_id(self) -> str:
        """The id of the version that is chosen; empty when there is none."""
        row = self._list.currentRow()
        return self._versions[row].id if 0 <= row < len(self._versions) else ""

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of this theme."""
        self._theme = theme
        dress(self, theme)

    # --- what is wanted -------------------------------------------------------------------

    def _choose(self, row: int) -> None:
        if 0 <= row < len(self._versions):
            self.version_chosen.emit(self._versions[row].id)

    def _activated(self, _item: QListWidgetItem) -> None:
        self._comparison.setFocus(Qt.FocusReason.TabFocusReason)

    def _want_restore(self) -> None:
        if self.chosen_id:
            self.restore_wanted.emit(self.chosen_id)


def _now() -> datetime:
    return datetime.now().astimezone()
