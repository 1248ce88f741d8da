"""The alternative texts of a draft's pictures: kept with the draft, counted, copied alone."""

from collections.abc import Sequence
from functools import partial
from itertools import zip_longest
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from ui.drafts.desk import Desk
from ui.drafts.keeper import TRY_AGAIN_MS, Keeper
from ui.jobs import Jobs
from ui.networks.alt_view import AltView
from ui.networks.tally import Counts, Tally
from ui.window.copying import Copying

if TYPE_CHECKING:
    from app.networks.alt import AltCount
    from app.networks.model import Network

KEEP_AFTER_MS = 300
COPIED = "Copied the words for picture {}."
NOT_KEPT = "The words for pictures could not be saved yet; Worthwhile goes on trying."


def count_alt(words: str, network: "Network") -> "AltCount":
    """What an alternative text counts on a network."""
    from app.networks.alt import count_alt as count

    return count(words, network)


class Alts(QObject):
    """Between the view, the store and the clipboard."""

    problem = Signal(str)

    def __init__(
        self,
        view: AltView,
        tally: Tally,
        keeper: Keeper,
        copying: Copying,
        jobs: Jobs,
        desk: Desk,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._view, self._tally, self._keeper = view, tally, keeper
        self._copying, self._jobs, self._desk = copying, jobs, desk
        self._draft_id, self._words = "", list[str]()
        self._dirty = self._known = False
        self._clock = QTimer(self, singleShot=True)
        self._clock.timeout.connect(self.keep)
        view.edited.connect(self._edited)
        view.copy_wanted.connect(self._copy)
        tally.counted.connect(self._counted)

    def open(self) -> None:
        """Bring what is kept for the draft in the editor."""
        self.keep()
        self._draft_id, self._words, self._known = self._keeper.draft_id, [], False
        done = partial(self._fetched, self._draft_id)
        self._jobs.store(self._desk.ask, "alts", self._draft_id, done=done)

    def _fetched(self, draft_id: str, words: tuple[str, ...]) -> None:
        if draft_id == self._draft_id:
            self._words, self._known = list(together(self._words, words)), True
            self.show()

    def _counted(self, _counts: Counts) -> None:
        if self._view.isVisible():
            self.show()

    def show(self) -> None:
        """Show a field for each picture that the text names now."""
        counts = self._tally.latest
        labels = tuple(field.label for field in counts.pictures) if counts else ()
        self._view.show_fields(labels, tuple(self._words))
        for number in range(len(labels)):
            self._count(number)

    # --- writing ----------------------------------------------------------------------------

    def _edited(self, number: int) -> None:
        written = self._view.written(number)
        self._words += [""] * (number + 1 - len(self._words))
        if self._words[number] != written:
            self._words[number] = written
            self._dirty = True
            self._clock.start(KEEP_AFTER_MS)
            self._count(number)

    def _count(self, number: int) -> None:
        counts, words = self._tally.latest, self._view.written(number)
        if counts is not None:
            done = partial(self._count_done, number, words)
            self._jobs.engine(count_alt, words, counts.network, done=done)

    def _count_done(self, number: int, words: str, counted: "AltCount") -> None:
        if self._view.written(number) == words:
            self._view.show_count(number, counted)

    def keep(self) -> None:
        """Save what was written, now."""
        self._clock.stop()
        if not self._dirty:
            return
        self._dirty = False
        self._keeper.save()
        save = partial(_save, self._desk, self._draft_id, tuple(self._words), self._known)
        self._jobs.store(save, failed=partial(self._failed, self._draft_id))

    def _failed(self, draft_id: str, _problem: Exception) -> None:
        if draft_id == self._draft_id:
            self._dirty = True
            self._clock.start(TRY_AGAIN_MS)
            self.problem.emit(NOT_KEPT)

    def _copy(self, number: int) -> None:
        self._copying.copy_words(self._view.written(number), COPIED.format(number + 1))


def together(written: Sequence[str], kept: Sequence[str]) -> tuple[str, ...]:
    """What was written, and what was kept where nothing is written yet."""
    return tuple(new or old for new, old in zip_longest(written, kept, fillvalue=""))


def _save(desk: Desk, draft_id: str, words: tuple[str, ...], known: bool) -> None:
    """On the store's thread. Words that were written before the kept ones came take none away."""
    if not known:
        words = together(words, desk.ask("alts", draft_id))
    desk.ask("set_alts", draft_id, words)
