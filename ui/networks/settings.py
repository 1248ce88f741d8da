"""How much a post may hold on each network, on the settings page: the usual limit, or the writer's
own (another Mastodon server, X Premium)."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from app.networks.model import Network
from app.networks.table import OWN_FILE, save_limits, shipped
from ui.jobs import Jobs
from ui.networks.tally import Counts, Tally
from ui.parts.text_block import TextBlock
from ui.parts.theme import LIGHT, SMALL_PX, Theme
from ui.parts.widgets import button

TITLE = "Networks"
NOTE = (
    "Most limits are the same for everybody. Some Mastodon servers take more, and so do some "
    "accounts on X; put your own number here."
)
NOT_A_NUMBER = "A limit is a whole number, 1 or more. {} keeps the one it had."
NOT_SAVED = "The limit could not be saved: {}."
FIELD_PX = 104


class LimitField(QLineEdit):
    """The limit of one network."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network
        self.setFixedWidth(FIELD_PX)
        self.setAccessibleName(f"Limit on {network.name}")
        self.setAlignment(Qt.AlignmentFlag.AlignRight)

    def show_limit(self, limit: int | None) -> None:
        """Show the limit that counts, unless another is being written."""
        if not self.hasFocus():
            self.setText("" if limit is None else f"{limit:,}")

    def number(self) -> int | None:
        """The number that was written; None where it is none."""
        digits = self.text().replace(",", "").replace(" ", "").strip()
        return int(digits) if digits.isascii() and digits.isdigit() and int(digits) > 0 else None


class NetworkSettings(QWidget):
    """A field a network; an own limit counts at once."""

    said = Signal(str)

    def __init__(self, tally: Tally, jobs: Jobs, config: Path, theme: Theme = LIGHT) -> None:
        super().__init__()
        self._tally, self._jobs, self._file = tally, jobs, config / OWN_FILE
        self._fields: dict[str, LimitField] = {}
        self._note = TextBlock(NOTE, tone="muted", pixels=SMALL_PX, theme=theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._note)
        self._grid = QGridLayout()
        self._grid.setColumnStretch(3, 1)
        column.addLayout(self._grid)
        for row, network in enumerate(each for each in shipped() if each.limit is not None):
            self._add(row, network)
        tally.counted.connect(self._show)
        if tally.latest is not None:
            self._show(tally.latest)

    def _add(self, row: int, network: Network) -> None:
        field = self._fields[network.id] = LimitField(network)
        field.editingFinished.connect(partial(self._edited, network.id))
        usual = button(f"Usual: {network.limit:,}", "quiet")
        usual.setAccessibleName(f"Use the usual limit of {network.limit:,} on {network.name}")
        usual.setToolTip(f"{network.source}\nLooked up on {network.checked}")
        usual.clicked.connect(partial(self._save, network.id, None))
        for column, part in enumerate((QLabel(network.name), field, usual)):
            self._grid.addWidget(part, row, column)

    def _show(self, counts: Counts) -> None:
        for network in counts.networks:
            if network.id in self._fields:
                self._fields[network.id].show_limit(network.limit)

    def _edited(self, network_id: str) -> None:
        field = self._fields[network_id]
        limit = field.number()
        if limit is None:
            self._note.set_text(NOT_A_NUMBER.format(field.network.name))
            self._show_known()
        elif limit != self._known(network_id):
            self._save(network_id, limit if limit != field.network.limit else None)

    def _known(self, network_id: str) -> int | None:
        counts = self._tally.latest
        networks = counts.networks if counts is not None else shipped()
        return next(each.limit for each in networks if each.id == network_id)

    def _show_known(self) -> None:
        for network_id, field in self._fields.items():
            limit = self._known(network_id)
            field.setText("" if limit is None else f"{limit:,}")

    def _save(self, network_id: str, limit: int | None, _on: bool = False) -> None:
        self._note.set_text(NOTE)
        save = partial(save_limits, self._file, {network_id: limit})
        self._jobs.store(save, done=self._saved, failed=self._failed)

    def _saved(self, _answer: object) -> None:
        self._tally.again()

    def _failed(self, problem: Exception) -> None:
        self._note.set_text(NOT_SAVED.format(problem))
        self._show_known()
