"""The chosen network in the bar above the columns, how much room is left there once something is
written, and its menu."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QWidget

from ui.parts.theme import SMALL_PX, counting, font
from ui.settings import Settings

if TYPE_CHECKING:
    from ui.networks.tally import Counts


class NetworkChooser(QWidget):
    """A menu button; what is in the menu comes with the first counts."""

    chosen = Signal(str)

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._left = QLabel()
        self._left.setObjectName("muted")
        self._left.setFont(counting(font(SMALL_PX)))
        self._button = QPushButton()
        self._button.setObjectName("menuButton")
        self.menu = QMenu(self._button)
        self._group = QActionGroup(self)
        self._group.triggered.connect(self._pick)
        self._names: tuple[tuple[str, str], ...] = ()
        self._button.setMenu(self.menu)
        self._more: tuple[QAction, ...] = ()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self._left)
        row.addWidget(self._button)
        self._narrow, self._blank = False, True
        self._say(settings.get("networks/name"), None)

    def add_acts(self, *acts: QAction) -> None:
        """What else the menu offers, below the networks."""
        self._more = acts

    def show_counts(self, counts: "Counts") -> None:
        """Show the chosen network, and what is left on it."""
        self._say(counts.network.name, counts.count.left)
        self._blank = counts.count.count == 0
        self._fit()
        names = tuple((network.id, network.name) for network in counts.networks)
        if names != self._names:
            self._fill(names)
        for action in self._group.actions():
            action.setChecked(action.data() == counts.network.id)

    def _say(self, name: str, left: int | None) -> None:
        over = f"{-left:,} over" if left is not None and left < 0 else ""
        self._button.setText(f"{name} ▾")
        self._left.setText(over or ("" if left is None else f"room for {left:,}"))
        spoken = "" if left is None else f", {over or f'{left:,} left'}"
        self._button.setAccessibleName(f"Network: {name}{spoken}")
        self._button.setToolTip("The network you write for")

    def _fill(self, names: tuple[tuple[str, str], ...]) -> None:
        self._names = names
        self.menu.clear()
        for network_id, name in names:
            action = self.menu.addAction(name)
            action.setData(network_id)
            action.setCheckable(True)
            self._group.addAction(action)
        if self._more:
            self.menu.addSeparator()
            self.menu.addActions(list(self._more))

    def _pick(self, action: QAction) -> None:
        self.chosen.emit(action.data())

    def make_room(self, narrow: bool) -> None:
        """Leave the number out where the window is narrow; the status line has it too."""
        self._narrow = narrow
        self._fit()

    def _fit(self) -> None:
        self._left.setHidden(self._narrow or self._blank)
