"""What takes the editor's place for a while: earlier versions, the settings, and the help page.

Each is built when it is first asked for.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui.drafts.drafting import Drafting
from ui.drafts.keeper import Keeper
from ui.window.window import Window

if TYPE_CHECKING:
    from app.drafts.compare import Change
    from app.drafts.model import Version
    from ui.drafts.versions import VersionsView
    from ui.window.help_view import HelpView
    from ui.window.settings_view import Section, SettingsView

NO_VERSIONS = "No earlier version of this draft is kept yet."


class Views(QObject):
    """Opens them in the window and carries out what they ask for."""

    said = Signal(str)

    def __init__(
        self,
        window: Window,
        drafting: Drafting,
        keeper: Keeper,
        data: Path,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window, self._drafting, self._keeper, self._data = window, drafting, keeper, data
        self.settings_sections: Callable[[], tuple[Section, ...]] = tuple
        self._help: HelpView | None = None
        self._settings: SettingsView | None = None
        self._versions: VersionsView | None = None

    def show_help(self) -> None:
        """The help page."""
        if self._help is None:
            from ui.window.help_view import HelpView

            self._help = HelpView(self._data)
            self._help.closed.connect(self._window.show_editor)
        self._window.show_view(self._help)

    def show_settings(self) -> None:
        """The settings page."""
        if self._settings is None:
            from ui.window.settings_view import SettingsView

            self._settings = SettingsView(self.settings_sections(), self._window.theme)
            self._settings.closed.connect(self._window.show_editor)
        self._window.show_view(self._settings)

    def show_versions(self, draft_id: str = "") -> None:
        """The earlier versions of a draft (of the one in the editor), when any are kept."""
        self._drafting.versions(draft_id or self._keeper.draft_id, self._show_versions)

    def versions_of(self, draft_id: str) -> None:
        """Open a draft and its earlier versions."""
        self._drafting.open(draft_id)
        self.show_versions(draft_id)

    def _show_versions(self, versions: tuple["Version", ...]) -> None:
        if not versions:
            self.said.emit(NO_VERSIONS)
            return
        view = self._need_versions()
        view.show_versions(versions)
        self._window.show_view(view)

    def _need_versions(self) -> "VersionsView":
        if self._versions is None:
            from ui.drafts.versions import VersionsView

            self._versions = VersionsView()
            self._versions.closed.connect(self._window.show_editor)
            self._versions.version_chosen.connect(self._compare)
            self._versions.restore_wanted.connect(self._restore)
        return self._versions

    def _compare(self, version_id: str) -> None:
        self._drafting.comparison(version_id, self._compared)

    def _compared(self, answer: "tuple[str, tuple[Change, ...]]") -> None:
        if self._versions is not None:
            self._versions.show_comparison(*answer)

    def _restore(self, version_id: str) -> None:
        self._window.show_editor()
        self._drafting.restore(version_id)
