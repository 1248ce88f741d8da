"""The window: three columns, one bar above, one line below; nothing modal.

It lays the parts out, carries the commands of ``acts.py`` to whoever does them, and remembers its
own state. What drafts, copying and feedback do lives in files of their own.
"""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QCloseEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui.acts import ACTS, Act
from ui.page.editor import Editor
from ui.parts.theme import DARK, LIGHT, Theme, palette, stylesheet
from ui.parts.widgets import dress
from ui.settings import Settings
from ui.value.panel import ValuePanel
from ui.window.banner import Banner
from ui.window.columns import Columns
from ui.window.focus_order import focused, next_stop, reach
from ui.window.foot import Foot
from ui.window.side import Side
from ui.window.top_bar import TopBar

if TYPE_CHECKING:
    from ui.page.find_bar import FindBar


class Window(QWidget):
    """Everything the writer sees. Its signals are the commands that others carry out."""

    asked = Signal(str)  # the name of an act (ui/acts.py) that the window does not do itself
    closing = Signal(QCloseEvent)
    resized = Signal()

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.setWindowTitle("Worthwhile")
        self.setMinimumSize(500, 360)
        self._settings = settings
        self._paint_all()  # before there is anything that would have to be looked at again
        self._acts: dict[str, QAction] = {}
        self.editor = Editor(self)
        self.foot = Foot()
        self.banner = Banner(self)
        self.value = ValuePanel(self)
        self.side = Side(settings, self)
        self._make_acts()
        self._lay_out()
        self._restore()
        self.apply_theme()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self.apply_theme)
        self.editor.left_over.connect(self._left_over)

    # --- layout -----------------------------------------------------------------------------

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._bar = self.bar = TopBar(self._acts, self._settings)
        self._bar.theme_chosen.connect(self._choose_theme)
        column.addWidget(self._bar)
        self._columns = Columns(self.side, self._page(), self.value)
        self._columns.fitted.connect(self._fitted)
        column.addWidget(self._columns, 1)

    def _page(self) -> QWidget:
        page = QFrame()
        page.setObjectName("page")
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._views = QStackedWidget()
        self._views.addWidget(self.editor)
        column.addWidget(self.banner)
        self._above = column
        column.addWidget(self._views, 1)
        column.addWidget(self.foot)
        return page

    @cached_property
    def find_bar(self) -> "FindBar":
        """Find and replace, hidden below the banner; made when first asked for."""
        from ui.page.find_bar import FindBar

        made = FindBar(self.editor)
        made.set_theme(self.theme)
        self._above.insertWidget(1, made)
        return made

    @property
    def _can_find(self) -> bool:
        """Whether the find bar is made yet."""
        return "find_bar" in self.__dict__

    # --- commands -----------------------------------------------------------------------------

    def _make_acts(self) -> None:
        own: dict[str, Callable[[], object]] = {
            "find": self._find,
            "find_and_replace": self._find_and_replace,
            "toggle_side": self._toggle_side,
            "toggle_value": self._toggle_value,
            "toggle_focus": self._toggle_focus,
            "toggle_full_screen": self._toggle_full_screen,
            "zoom_in": self.editor.zoom_in,
            "zoom_out": self.editor.zoom_out,
            "zoom_normal": self.editor.zoom_normal,
            "quit": self.close,
        }
        for act in ACTS:
            self._acts[act.name] = self._action(act, own.get(act.name))

    def _action(self, act: Act, own: Callable[[], object] | None) -> QAction:
        action = QAction(self)
        action.setText(act.words)
        action.setObjectName(act.name)
        if act.keys:
            action.setShortcuts([QKeySequence(keys) for keys in (act.keys, act.also) if keys])
        if act.setting:
            action.setCheckable(True)
            action.setChecked(self._settings.get(act.setting))
        action.triggered.connect(own or self._asked)
        self.addAction(action)
        return action

    def _asked(self) -> None:
        self.asked.emit(self.sender().objectName())

    def act(self, name: str) -> QAction:
        """The action of this name, for whoever wires or tests it."""
        return self._acts[name]

    # --- what is shown ------------------------------------------------------------------------

    def _find(self) -> None:
        self.show_editor()
        self.find_bar.show_find()

    def _find_and_replace(self) -> None:
        self.show_editor()
        self.find_bar.show_replace()

    def _toggle_side(self) -> None:
        self._show_part(self.side, "window/side_shown", "toggle_side", self.side.isHidden())

    def _toggle_value(self) -> None:
        self._show_part(self.value, "window/value_shown", "toggle_value", self.value.isHidden())

    def _show_part(self, part: QWidget, key: str, name: str, on: bool) -> None:
        self._columns.want(part, on)
        self._settings.put(key, on)
        self._acts[name].setChecked(on)

    def _fitted(self) -> None:
        for name, part in (("toggle_side", self.side), ("toggle_value", self.value)):
            self._acts[name].setChecked(not part.isHidden())

    def show_side(self) -> None:
        """Make sure that the side bar can be seen."""
        if self.side.isHidden():
            self._toggle_side()

    def show_value(self) -> None:
        """Make sure that the Value panel can be seen."""
        if self.value.isHidden():
            self._toggle_value()

    def _toggle_focus(self) -> None:
        """Both sides away; or, when both are away, both back."""
        on = self.side.isHidden() and self.value.isHidden()
        self._show_part(self.side, "window/side_shown", "toggle_side", on)
        self._show_part(self.value, "window/value_shown", "toggle_value", on)
        self.editor.setFocus()

    def _toggle_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def show_view(self, view: QWidget) -> None:
        """Put another view in the editor's place until ``show_editor``."""
        if self._views.indexOf(view) < 0:
            self._views.addWidget(view)
            dress(self._views, self.theme)
        self._views.setCurrentWidget(view)
        if self._can_find:
            self.find_bar.hide()
        view.setFocus()

    def show_editor(self) -> None:
        """Back to writing."""
        self._views.setCurrentWidget(self.editor)
        self.editor.setFocus()

    @property
    def writing(self) -> bool:
        """Whether the editor is what the middle shows."""
        return self._views.currentWidget() is self.editor

    def put_above_page(self, part: QWidget) -> None:
        """Between the bars above the page and the page."""
        self._above.insertWidget(2 if self._can_find else 1, part)

    def raise_for_second_start(self) -> None:
        """Somebody started the program again: here it is."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    # --- light and dark -----------------------------------------------------------------------

    @property
    def theme(self) -> Theme:
        """Light or dark: what the writer chose, else what the system says."""
        chosen = self._settings.get("window/theme")
        if chosen == "system":
            chosen = "dark" if system_is_dark() else "light"
        return DARK if chosen == "dark" else LIGHT

    def _choose_theme(self, choice: str) -> None:
        self._settings.put("window/theme", choice)
        self.apply_theme()

    def apply_theme(self) -> None:
        """Dress every part; called at start and whenever the system or the writer changes it."""
        self._paint_all()
        theme = self.theme
        for part in (self.value, self.side):
            part.set_theme(theme)
        if self._can_find:
            self.find_bar.set_theme(theme)
        dress(self._views, theme)

    def _paint_all(self) -> None:
        """The palette and the style sheet, where they are others than now."""
        QApplication.setPalette(palette(self.theme))
        if self.styleSheet() != stylesheet(self.theme):
            self.setStyleSheet(stylesheet(self.theme))

    # --- state --------------------------------------------------------------------------------

    def _restore(self) -> None:
        geometry: QByteArray = self._settings.get("window/geometry")
        if geometry.isEmpty() or not self.restoreGeometry(geometry):
            self.resize(1280, 800)
        columns: QByteArray = self._settings.get("window/columns")
        if not columns.isEmpty():
            self._columns.restoreState(columns)
        for part, key in ((self.side, "window/side_shown"), (self.value, "window/value_shown")):
            self._columns.start_with(part, self._settings.get(key))
        self.editor.zoom = self._settings.get("editor/zoom")

    def remember(self) -> None:
        """Store what the next start should find."""
        self._settings.put("window/geometry", self.saveGeometry())
        self._settings.put("window/columns", self._columns.saveState())
        self._settings.put("editor/zoom", self.editor.zoom)
        self._settings.flush()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Told as a signal: whoever filtered the window's events would hear of each key's painting
        too, and stand between a key and its letter."""
        super().resizeEvent(event)
        self.resized.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Whoever listens to ``closing`` may ignore the event and say why."""
        self.closing.emit(event)
        if event.isAccepted():
            self.remember()

    # --- keys -----------------------------------------------------------------------------------

    def _left_over(self, event: QKeyEvent) -> None:
        """F3 on the page, before there is a find bar that listens itself."""
        if event.key() == Qt.Key.Key_F3 and not self._can_find:
            self.find_bar.show_find()
            event.accept()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes on in reading order, whenever the parts were made."""
        there = next_stop(self, focused(self), forward)
        if there is None:
            return False
        reach(there, forward)
        return True


def system_is_dark() -> bool:
    """What the desktop says, where it says anything."""
    return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
