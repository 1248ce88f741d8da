"""Every draft ever written, newest first, found again by typing what it said."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPoint,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QHideEvent,
    QKeyEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QFrame, QLineEdit, QListView, QMenu, QVBoxLayout, QWidget

from ui.drafts.rows import ROW_ROLE, DraftModel, DraftPainter
from ui.page.sheet import give_sheet
from ui.parts.text_block import TextBlock
from ui.parts.theme import LIGHT, Theme
from ui.parts.widgets import announce, button

if TYPE_CHECKING:
    from app.drafts.model import DraftRow

NO_DRAFTS = (
    "Your drafts will be here. Each one is kept from the first key you press; "
    "there is nothing to name or save."
)
NO_HITS = "No draft has “{query}” in it. Fewer letters or another word may find it."
NO_ARCHIVED = "Nothing is archived. Archiving moves a draft out of the way and keeps it."
_FULL = 50  # fewer rows than this are all there are
_NEAR_END = 30  # rows below the view at which more are asked for
_MINUTE_MS = 60_000
_NO_SELECTION = QItemSelectionModel.SelectionFlag.NoUpdate


def _now() -> datetime:
    return datetime.now().astimezone()


class DraftList(QListView):
    """The list itself: a click or Enter opens, Delete deletes, the menu key shows the rest."""

    open_wanted = Signal(QModelIndex)
    delete_wanted = Signal(QModelIndex)
    menu_wanted = Signal(QModelIndex, QPoint)
    left_upwards = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.sheet = give_sheet(self)
        self.sheet.setAutoFillBackground(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(20)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QListView.SelectionMode.SingleSelection)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setAccessibleName("Drafts, newest first")
        self.clicked.connect(self.open_wanted)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if index.isValid() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_wanted.emit(index)
        elif index.isValid() and event.key() == Qt.Key.Key_Delete:
            self.delete_wanted.emit(index)
        elif event.key() == Qt.Key.Key_Up and index.row() <= 0:
            self.left_upwards.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        if index.isValid():
            at = event.pos() if by_mouse else self.visualRect(index).center()
            self.menu_wanted.emit(index, self.viewport().mapToGlobal(at))


class DraftsPanel(QWidget):
    """Search field, list, and the way to the archive. It shows rows and says what is wanted."""

    searched = Signal(str)
    open_wanted = Signal(str)
    duplicate_wanted = Signal(str)
    archive_wanted = Signal(str, bool)
    delete_wanted = Signal(str)
    versions_wanted = Signal(str)
    more_wanted = Signal()
    archived_toggled = Signal(bool)

    def __init__(self, parent: QWidget | None = None, clock: Callable[[], datetime] = _now) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._asked_at = 0
        self._menu_row: DraftRow | None = None
        self._model = DraftModel(clock)
        self._painter = DraftPainter(self._model)
        self._minute = QTimer(self, interval=_MINUTE_MS)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(10)
        self.search = QLineEdit()
        self.search.setPlaceholderText("Search drafts")
        self.search.setAccessibleName("Search drafts")
        self.search.setClearButtonEnabled(True)
        self.search.installEventFilter(self)
        self.list = DraftList()
        self.list.setModel(self._model)
        self.list.setItemDelegate(self._painter)
        self._words = TextBlock(tone="muted")
        self._words.setContentsMargins(10, 8, 10, 0)
        self._words.hide()
        self._archived = button("Archived", "toggle", spoken="Show archived drafts")
        self._archived.setCheckable(True)
        column.addWidget(self.search)
        column.addWidget(self._words)
        column.addWidget(self.list, 1)
        column.addWidget(self._archived, 0, Qt.AlignmentFlag.AlignLeft)

    def _connect(self) -> None:
        self.search.textChanged.connect(self.searched)
        self.list.open_wanted.connect(self._open)
        self.list.delete_wanted.connect(self._delete)
        self.list.menu_wanted.connect(self._show_menu)
        self.list.left_upwards.connect(self.focus_search)
        self.list.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.list.verticalScrollBar().rangeChanged.connect(self._scrolled)
        self._archived.toggled.connect(self._toggle_archived)
        self._minute.timeout.connect(self.list.sheet.update)

    # --- what is shown --------------------------------------------------------------------

    def show_rows(self, rows: "tuple[DraftRow, ...]", query: str = "") -> None:
        """Show these, the newest first, with the words of ``query`` marked in them."""
        bar = self.list.verticalScrollBar()
        at, here = bar.value(), self._id_at(self.list.currentIndex())
        same_query = query == self._model.query
        if not same_query:
            self._model.query = query
            self._asked_at = 0
        rebuilt = self._model.set_rows(rows)
        if not same_query:
            self.list.scheduleDelayedItemsLayout()
        if rebuilt:
            self._asked_at = 0 if len(rows) < self._asked_at else self._asked_at
            self._go_back_to(here, at if same_query else 0)
        self._say_when_empty(query)
        self.list.sheet.update()

    def _go_back_to(self, draft_id: str, at: int) -> None:
        """After the list was rebuilt: the same row is current and the same rows are in view."""
        self.list.doItemsLayout()
        number = self._model.row_of(draft_id)
        if number >= 0:
            self.list.selectionModel().setCurrentIndex(self._model.index(number), _NO_SELECTION)
        self.list.verticalScrollBar().setValue(at)

    def _say_when_empty(self, query: str) -> None:
        words = ""
        if not self._model.rows:
            if query.strip():
                words = NO_HITS.format(query=" ".join(query.split())[:60])
            else:
                words = NO_ARCHIVED if self._archived.isChecked() else NO_DRAFTS
        if words and words != self._words.text() and query.strip():
            announce(self, words)
        self._words.set_text(words)
        self._words.setVisible(bool(words))
        self.list.setVisible(not words)
        self.layout().setStretch(1, 1 if words else 0)  # type: ignore[union-attr]

    def set_current(self, draft_id: str) -> None:
        """Mark the draft that is in the editor."""
        if self._painter.current_id != draft_id:
            self._painter.current_id = draft_id
            self.list.sheet.update()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of this theme."""
        self._theme = theme
        self._painter.set_theme(theme)
        self._words.set_theme(theme)
        self.list.sheet.update()

    def focus_search(self) -> None:
        """The cursor into the search field, what is there selected."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    # --- what is wanted -------------------------------------------------------------------

    def _id_at(self, index: QModelIndex) -> str:
        row = index.data(ROW_ROLE) if index.isValid() else None
        return row.id if row is not None else ""

    def _open(self, index: QModelIndex) -> None:
        self.open_wanted.emit(self._id_at(index))

    def _delete(self, index: QModelIndex) -> None:
        self.delete_wanted.emit(self._id_at(index))

    def _scrolled(self) -> None:
        """Near the end: ask for more, once for each length of the list."""
        count = len(self._model.rows)
        bar = self.list.verticalScrollBar()
        row_px = self.list.sizeHintForRow(0) if count else 1
        near = bar.maximum() - bar.value() <= _NEAR_END * max(1, row_px)
        if near and count >= _FULL and self._asked_at != count:
            self._asked_at = count
            self.more_wanted.emit()

    def _toggle_archived(self, on: bool) -> None:
        self._asked_at = 0
        self._archived.setText("Back to drafts" if on else "Archived")
        self._archived.setAccessibleName("Back to drafts" if on else "Show archived drafts")
        self.search.setPlaceholderText("Search archived drafts" if on else "Search drafts")
        self.archived_toggled.emit(on)

    def menu_for(self, row: "DraftRow") -> QMenu:
        """The menu of one draft, as the list shows it."""
        self._menu_row = row
        menu = QMenu(self)
        archive = "Bring back" if row.archived else "Archive"
        for name, words in (
            ("open", "Open"),
            ("duplicate", "Duplicate"),
            ("versions", "Earlier versions"),
            ("archive", archive),
            ("", ""),
            ("delete", "Delete"),
        ):
            if name:
                menu.addAction(words).setObjectName(name)
            else:
                menu.addSeparator()
        menu.triggered.connect(self._menu_chosen)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _show_menu(self, index: QModelIndex, at: QPoint) -> None:
        self.menu_for(index.data(ROW_ROLE)).popup(at)

    def _menu_chosen(self, action: QAction) -> None:
        row = self._menu_row
        if row is None:
            return
        name = action.objectName()
        if name == "archive":
            self.archive_wanted.emit(row.id, not row.archived)
            return
        wanted = {
            "open": self.open_wanted,
            "duplicate": self.duplicate_wanted,
            "versions": self.versions_wanted,
            "delete": self.delete_wanted,
        }
        wanted[name].emit(row.id)

    # --- keys and clock -------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In the search field: Down goes into the list, Enter opens the first, Escape clears."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_PageDown) and self._model.rows:
                self._into_list()
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._model.rows:
                self.open_wanted.emit(self._model.rows[0].id)
                return True
            if event.key() == Qt.Key.Key_Escape and self.search.text():
                self.search.clear()
                return True
        return False

    def _into_list(self) -> None:
        if not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self._model.index(0))
        self.list.setFocus(Qt.FocusReason.TabFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        self._minute.start()

    def hideEvent(self, event: QHideEvent) -> None:
        self._minute.stop()
