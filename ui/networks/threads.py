"""The text as a thread for the chosen network: its parts, and where the writer wants the breaks.

Nothing is cut before it is asked for. What the writer chose follows every edit; it belongs to one
draft and is kept with it.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui.jobs import Jobs
from ui.latest import Latest
from ui.networks.tally import Counts, Tally
from ui.page.editor import Editor, Snapshot
from ui.page.marks import Change, moved_on

if TYPE_CHECKING:
    from app.networks.model import Network
    from app.networks.thread import Choices, Thread

PAUSE_MS = 200


@dataclass(frozen=True, slots=True)
class Wishes:
    """Where a part must end and where none may, as Qt positions of the page; and the numbers."""

    numbered: bool = False
    forced: tuple[int, ...] = ()
    forbidden: tuple[int, ...] = ()

    def after(self, change: Change) -> "Wishes":
        """The same after an edit; what stood in words that are gone is gone with them."""
        forced, forbidden = _after(self.forced, change), _after(self.forbidden, change)
        return Wishes(self.numbered, forced, forbidden)


def _after(places: tuple[int, ...], change: Change) -> tuple[int, ...]:
    end = change.at + change.removed
    kept = tuple(at for at in places if not change.at < at < end)
    return moved_on(kept, change)


@dataclass(frozen=True, slots=True)
class Question:
    """A text to cut."""

    text: str
    network: "Network"
    choices: "Choices"


def cut(question: Question) -> "Thread":
    """The parts; slow for very long texts, so never on the GUI thread."""
    from app.networks.thread import split

    return split(question.text, question.network, question.choices)


class Threads(QObject):
    """Cuts the newest text while somebody wants to see it cut."""

    parted = Signal(object, object)  # Thread, Snapshot
    wished = Signal()  # the writer chose something that should be kept

    def __init__(
        self, editor: Editor, jobs: Jobs, tally: Tally, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._editor, self._tally = editor, tally
        self.wishes_by: dict[str, Wishes] = {}
        self._wanted = False
        self._network: Network | None = None
        self._known: tuple[Thread, Snapshot] | None = None
        self._loop = Latest(editor, jobs, self._ask, cut, PAUSE_MS, self)
        self._loop.answered.connect(self._answered)
        editor.tell_changes(self._shifted)
        tally.counted.connect(self._counted)

    def _counted(self, counts: Counts) -> None:
        """Another network, or another limit, cuts elsewhere."""
        if counts.network != self._network:
            self._network = counts.network
            self._loop.now()

    @property
    def wishes(self) -> Wishes:
        """What the writer chose for the chosen network."""
        return self.wishes_by.get(self._tally.chosen, Wishes())

    @property
    def wanted(self) -> bool:
        """Whether this draft is to be a thread."""
        return self._wanted or bool(self.wishes.forced)

    def open(self, wishes: dict[str, Wishes], *, wanted: bool = False) -> None:
        """Another text is on the page, with what its writer chose for it on each network."""
        self.wishes_by, self._wanted, self._known = wishes, wanted, None
        self._loop.now()

    def want(self, on: bool = True) -> None:
        """Cut from now on (or no longer), whether the text is too long or not."""
        self._wanted = on
        self._loop.now()

    def number(self, on: bool) -> None:
        """Whether each part ends with its number, (1/5)."""
        self._wish(Wishes(on, self.wishes.forced, self.wishes.forbidden))

    def break_at(self, point: int) -> None:
        """A part ends at this code point of the text as it stands; and where the part that is
        broken began, the one before still ends."""
        to_units = self._editor.reading().offsets.to_units
        thread, at = self.fresh(), to_units(point)
        ends = [part.span.end for part in thread.parts if part.span.end < point] if thread else []
        forced = tuple(sorted({*self.wishes.forced, *(to_units(end) for end in ends[-1:]), at}))
        forbidden = tuple(place for place in self.wishes.forbidden if place != at)
        self._wish(Wishes(self.wishes.numbered, forced, forbidden))

    def join(self, point: int) -> bool:
        """No break where one part ends nearest to this code point; False where nothing is cut."""
        thread = self.fresh()
        ends = [part.span.end for part in thread.parts[:-1]] if thread else []
        if not ends:
            return False
        end = min(ends, key=lambda at: abs(at - point))
        self.keep_together(end)
        return True

    def keep_together(self, end: int) -> None:
        """No break at this end of a part: one that was asked for is taken back."""
        thread, offsets = self.fresh(), self._editor.reading().offsets
        starts = (
            [part.span.start for part in thread.parts if part.span.start >= end] if thread else []
        )
        low, high = offsets.to_units(end), offsets.to_units(min(starts, default=end))
        asked = tuple(at for at in self.wishes.forced if low <= at <= high)
        kept = tuple(at for at in self.wishes.forced if at not in asked)
        forbidden = self.wishes.forbidden if asked else (*self.wishes.forbidden, low)
        self._wish(Wishes(self.wishes.numbered, kept, forbidden))

    def fresh(self) -> "Thread | None":
        """The parts of the text as it stands, where they are known."""
        known = self._known
        is_fresh = known is not None and known[1].revision == self._editor.revision()
        return known[0] if known is not None and is_fresh else None

    def _wish(self, wishes: Wishes) -> None:
        if wishes != self.wishes:
            self.wishes_by[self._tally.chosen] = wishes
            self.wished.emit()
            self._loop.now()

    def _shifted(self, change: Change) -> None:
        for network, wishes in self.wishes_by.items():
            self.wishes_by[network] = wishes.after(change)

    def _ask(self, snapshot: Snapshot) -> Question | None:
        if not self.wanted or self._network is None:
            return None
        from app.networks.thread import Choices

        to_points = self._editor.reading().offsets.to_points
        wishes = self.wishes
        choices = Choices(
            wishes.numbered,
            tuple(to_points(at) for at in wishes.forced),
            tuple(to_points(at) for at in wishes.forbidden),
        )
        return Question(snapshot.text, self._network, choices)

    def _answered(self, thread: "Thread", snapshot: Snapshot) -> None:
        self._known = (thread, snapshot)
        self.parted.emit(thread, snapshot)
