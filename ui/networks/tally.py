"""What the text costs on every network, always of the newest text; which network is chosen.

Nothing of app.networks is imported before the first job asks for it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui.jobs import Jobs
from ui.latest import Latest
from ui.page.editor import Editor, Snapshot
from ui.settings import Settings

if TYPE_CHECKING:
    from app.networks.alt import AltField
    from app.networks.findings import Finding
    from app.networks.model import Count, Network
    from app.networks.table import Networks

PAUSE_MS = 60
SHORT = 2000  # code points that are counted within a millisecond or two


@dataclass(frozen=True, slots=True)
class Counts:
    """A text's counts on all networks, in their order; ``chosen`` is an index into both."""

    revision: int
    networks: "tuple[Network, ...]"
    counts: "tuple[Count, ...]"
    chosen: int
    words: int
    text: str
    findings: "tuple[Finding, ...]" = ()
    pictures: "tuple[AltField, ...]" = ()
    problems: tuple[str, ...] = ()

    @property
    def network(self) -> "Network":
        """The network that the writer chose."""
        return self.networks[self.chosen]

    @property
    def count(self) -> "Count":
        """What the text costs there."""
        return self.counts[self.chosen]


@dataclass(frozen=True, slots=True)
class Texts:
    """Who gets another text than the one on the page: ``shown`` is the network that the page is
    for alone (empty for all), ``common`` what the others get then, ``own`` single networks'."""

    shown: str = ""
    common: str = ""
    own: tuple[tuple[str, str], ...] = ()

    def on(self, network_id: str, page: str) -> str:
        """What a network gets when this is on the page."""
        for other, text in self.own:
            if other == network_id:
                return text
        return page if self.shown in ("", network_id) else self.common


@dataclass(frozen=True, slots=True)
class Question:
    """A text to count; the writer's own limits are in a file in the folder ``config``."""

    text: str
    config: Path
    chosen: str
    texts: Texts = Texts()


@dataclass(frozen=True, slots=True)
class Answer:
    """The table as it is now, and the counts by it."""

    table: "Networks"
    counts: "tuple[Count, ...]"
    words: int
    findings: "tuple[Finding, ...]"
    pictures: "tuple[AltField, ...]"


def count(question: Question) -> Answer:
    """Count a text on every network. The table is read each time: it may have been edited."""
    from app.networks.alt import alt_fields
    from app.networks.count import count_scan
    from app.networks.findings import findings
    from app.networks.scan import Scan
    from app.networks.table import OWN_FILE, load

    text, table = question.text, load(question.config / OWN_FILE)
    scans: dict[str, Scan] = {}
    counted = []
    for network in table.all:
        gets = question.texts.on(network.id, text)
        counted.append(count_scan(scans.setdefault(gets, Scan(gets)), network))
    chosen = next((each for each in table.all if each.id == question.chosen), table.all[-1])
    found = findings(text, chosen)
    return Answer(table, tuple(counted), len(text.split()), found, alt_fields(text))


class Tally(QObject):
    """Counts while the writer writes."""

    counted = Signal(object)  # Counts
    chosen_changed = Signal(str)

    def __init__(
        self,
        editor: Editor,
        jobs: Jobs,
        settings: Settings,
        config: Path,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._editor, self._jobs, self._settings = editor, jobs, settings
        self._config = config
        self.texts: Callable[[], Texts] = Texts
        self.latest: Counts | None = None
        self._answer: tuple[Answer, Snapshot] | None = None
        self._loop = Latest(editor, jobs, self._ask, count, PAUSE_MS, self)
        self._loop.answered.connect(self._answered)

    @property
    def chosen(self) -> str:
        """The id of the chosen network."""
        found: str = self._settings.get("networks/chosen")
        return found

    def choose(self, network_id: str) -> None:
        """Count for this network from now on, and remember it."""
        if network_id == self.chosen:
            return
        self._settings.put("networks/chosen", network_id)
        self.chosen_changed.emit(network_id)
        if self._answer is not None:
            self._publish(*self._answer)
        self.again()

    def again(self) -> None:
        """Another text is in the editor, or the limits are others."""
        self._loop.now()

    def at_once(self) -> Counts | None:
        """The counts of the text as it stands: known, or of a short text made here, which takes
        no longer than reading it. None for a long one; ``counted`` follows."""
        snapshot = self._editor.snapshot()
        if self.fresh() is None and len(snapshot.text) <= SHORT:
            self._answered(count(self._ask(snapshot)), snapshot)
        elif self.fresh() is None:
            self.again()
        return self.fresh()

    def fresh(self) -> Counts | None:
        """The counts of the text as it stands, where it has been counted."""
        counts = self.latest
        is_fresh = counts is not None and counts.revision == self._editor.revision()
        return counts if is_fresh else None

    def _ask(self, snapshot: Snapshot) -> Question:
        return Question(snapshot.text, self._config, self.chosen, self.texts())

    def _answered(self, answer: Answer, snapshot: Snapshot) -> None:
        self._answer = (answer, snapshot)
        self._publish(answer, snapshot)

    def _publish(self, answer: Answer, snapshot: Snapshot) -> None:
        networks = answer.table.all
        ids = [network.id for network in networks]
        at = ids.index(self.chosen) if self.chosen in ids else len(ids) - 1
        self._settings.put("networks/name", networks[at].name)
        problems = tuple(problem.sentence for problem in answer.table.problems)
        self.latest = Counts(
            snapshot.revision,
            networks,
            answer.counts,
            at,
            answer.words,
            snapshot.text,
            answer.findings,
            answer.pictures,
            problems,
        )
        self.counted.emit(self.latest)
