"""The left column: Library | Drafts, two tabs, each built when it is first looked at."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from ui.parts.theme import Theme
from ui.parts.widgets import SegmentedTabs
from ui.settings import Settings

if TYPE_CHECKING:
    from ui.drafts.panel import DraftsPanel
    from ui.library.panel import LibraryPanel

TABS = ("library", "drafts")


class Side(QFrame):
    """Two tabs; ``library_built`` and ``drafts_built`` hand out the panels when they exist."""

    library_built = Signal(object)
    drafts_built = Signal(object)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self.setMinimumWidth(200)
        self._settings = settings
        self._theme: Theme | None = None
        self._library: LibraryPanel | None = None
        self._drafts: DraftsPanel | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 0)
        column.setSpacing(12)
        self._tabs = SegmentedTabs(("Library", "Drafts"))
        self._tabs.setAccessibleName("Library or drafts")
        self._tabs.chosen.connect(self._chosen)
        self._stack = QStackedWidget()
        column.addWidget(self._tabs)
        column.addWidget(self._stack, 1)

    def build(self) -> None:
        """Build the tab that was open last; called once whoever listens is connected."""
        self.show_tab(self._settings.get("window/side_tab"))

    def show_tab(self, name: str) -> None:
        """Open one of TABS."""
        self._tabs.choose(TABS.index(name) if name in TABS else 1)

    def focus_tab(self, name: str) -> None:
        """Open one of TABS and go there with the keyboard."""
        self.show_tab(name)
        self._tabs.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _chosen(self, index: int) -> None:
        self._settings.put("window/side_tab", TABS[index])
        panel = self._need_library() if index == 0 else self._need_drafts()
        self._stack.setCurrentWidget(panel)

    def _need_library(self) -> "LibraryPanel":
        if self._library is None:
            from ui.library.panel import LibraryPanel

            self._library = LibraryPanel()
            self._add(self._library, self.library_built)
        return self._library

    def _need_drafts(self) -> "DraftsPanel":
        if self._drafts is None:
            from ui.drafts.panel import DraftsPanel

            self._drafts = DraftsPanel()
            self._add(self._drafts, self.drafts_built)
        return self._drafts

    def _add(self, panel: "LibraryPanel | DraftsPanel", built: SignalInstance) -> None:
        self._stack.addWidget(panel)
        if self._theme is not None:
            panel.set_theme(self._theme)
        built.emit(panel)

    def set_theme(self, theme: Theme) -> None:
        """Dress what exists; what is built later is dressed then."""
        self._theme = theme
        self._tabs.set_theme(theme)
        for panel in (self._library, self._drafts):
            if panel is not None:
                panel.set_theme(theme)

    def focus_search(self) -> None:
        """Open Drafts with the cursor in its search field."""
        self.show_tab("drafts")
        self._need_drafts().focus_search()
