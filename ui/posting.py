"""Where the post goes: the chosen network, what the text costs there, and what may be copied.

Built after the first frame; nothing of app.networks is imported before.
"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Signal

from ui.counter import Counter
from ui.jobs import Jobs
from ui.network_rows import NetworkRows
from ui.popover import Popover
from ui.settings import Settings
from ui.tally import Counts, Tally
from ui.widgets import dress
from ui.window import Window

NARROW_PX = 820  # a window below this leaves out what the status line says too


class Posting(QObject):
    """Shows the counts and carries out what is asked for about them."""

    said = Signal(str)
    problem = Signal(str)  # a sentence about the writer's own table of limits

    def __init__(
        self,
        window: Window,
        jobs: Jobs,
        settings: Settings,
        config: Path,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window, self._editor = window, window.editor
        self.tally = Tally(self._editor, jobs, settings, config, self)
        self.counter = Counter()
        self._chooser = window.bar.networks
        self._rows = NetworkRows(window.theme)
        self._problems: tuple[str, ...] = ()
        window.put_in_foot(self.counter)
        self._popover = Popover(self.counter.networks, self._rows, "All networks")
        dress(self._popover, window.theme)
        self._connect()
        self._fit()
        self.tally.again()

    def _connect(self) -> None:
        self.tally.counted.connect(self._counted)
        self._chooser.chosen.connect(self.tally.choose)
        self._rows.chosen.connect(self.tally.choose)
        self.counter.networks.clicked.connect(self._show_networks)
        self._window.installEventFilter(self)

    def acts(self) -> dict[str, Callable[[], object]]:
        """What the window asks for by name (ui/acts.py) and this does."""
        return {"show_networks": self.show_networks}

    def draft_changed(self) -> None:
        """Another draft is in the editor."""
        self.tally.again()

    def show_networks(self) -> None:
        """All networks at once, the focus on the chosen one."""
        self._popover.toggle(by_keys=True)

    def _show_networks(self) -> None:
        self._popover.toggle(by_keys=self.counter.networks.hasFocus())

    def _counted(self, counts: Counts) -> None:
        self.counter.show_counts(counts)
        self._chooser.show_counts(counts)
        self._rows.show_counts(counts)
        if self._popover.isVisible():
            self._popover.place()
        if counts.revision == self._editor.revision():
            cut = counts.count.cut
            self._editor.show_cuts(() if cut is None else (cut,))
        if counts.problems != self._problems:
            self._problems = counts.problems
            self._tell_problems()

    def _tell_problems(self) -> None:
        for sentence in self._problems[:1]:
            self.problem.emit(f"Your own limits: {sentence}")

    def _fit(self) -> None:
        self._chooser.make_room(self._window.width() < NARROW_PX)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return False
