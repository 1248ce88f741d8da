"""The bar above the columns: the menu, a new draft, focus, and Copy."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QWidget

from ui.acts import ACTS
from ui.networks.chooser import NetworkChooser
from ui.settings import Settings

THEMES = (("system", "As the system"), ("light", "Light"), ("dark", "Dark"))


class TopBar(QFrame):
    """Buttons and a menu for the acts (ui/acts.py) that are handed in by name."""

    theme_chosen = Signal(str)  # one of THEMES

    def __init__(
        self, acts: Mapping[str, QAction], settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("topBar")
        self._acts, self._settings = acts, settings
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._fill_menu)
        menu_button = _button("☰", "menuButton", "Menu")
        menu_button.setMenu(self._menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 16, 6)
        row.setSpacing(8)
        row.addWidget(menu_button)
        row.addWidget(self._for_act("new_draft", "New draft", "newButton"))
        row.addStretch(1)
        self.networks = NetworkChooser(settings)
        row.addWidget(self.networks)
        row.addWidget(self._for_act("toggle_focus", "Focus", "quietButton"))
        row.addWidget(self._for_act("copy_post", "Copy", "copyButton", "Copy the post"))

    def _for_act(self, name: str, words: str, kind: str, spoken: str = "") -> QPushButton:
        act = self._acts[name]
        made = _button(words, kind, spoken)
        keys = act.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        made.setToolTip(f"{act.text()} ({keys})")
        made.clicked.connect(act.trigger)
        return made

    def _fill_menu(self) -> None:
        """Filled when it is first opened: thirty entries cost more than an empty menu."""
        if not self._menu.isEmpty():
            return
        group = ACTS[0].group
        for act in ACTS:
            if act.group != group:
                group = act.group
                if group == "help":
                    self._menu.addMenu(self._theme_menu())
                self._menu.addSeparator()
            self._menu.addAction(self._acts[act.name])

    def _theme_menu(self) -> QMenu:
        menu = QMenu("Light or dark", self._menu)
        for value, words in THEMES:
            choice = menu.addAction(words)
            choice.setData(value)
            choice.setCheckable(True)
            choice.setChecked(self._settings.get("window/theme") == value)
        menu.triggered.connect(self._choose_theme)
        return menu

    def _choose_theme(self, chosen: QAction) -> None:
        menu = chosen.parent()
        for action in menu.actions() if isinstance(menu, QMenu) else ():
            action.setChecked(action is chosen)
        self.theme_chosen.emit(chosen.data())


def _button(words: str, kind: str, spoken: str = "") -> QPushButton:
    made = QPushButton(words)
    made.setObjectName(kind)
    made.setAccessibleName(spoken or words)
    return made
