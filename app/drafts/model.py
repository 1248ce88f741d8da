"""The frozen values that the draft store hands out; importing this costs nothing heavy.

Times are aware datetimes in UTC. Texts are Python strings exactly as they were given, lone
surrogates, NUL and all line ends included.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

ProblemKind = Literal["read_only", "full", "damaged", "newer", "busy", "other"]


@dataclass(frozen=True, slots=True)
class DraftRow:
    """One draft as a list shows it. ``snippet`` is the words around a search hit, else empty."""

    id: str
    first_line: str
    snippet: str
    created: datetime
    changed: datetime
    verdict: str | None
    move: str | None
    copied: datetime | None
    archived: bool


@dataclass(frozen=True, slots=True)
class Variation:
    """What is different about a draft on one network: its own text (None for the common one) and
    what the writer chose for a thread. Offsets are code points of the text that counts there."""

    network: str
    text: str | None = None
    numbered: bool = False
    forced: tuple[int, ...] = ()
    forbidden: tuple[int, ...] = ()

    @property
    def is_plain(self) -> bool:
        """Whether nothing is different."""
        return self == Variation(self.network)


@dataclass(frozen=True, slots=True)
class KeptThread:
    """The parts into which a version was cut: start and end of each, in code points."""

    network: str
    parts: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Version:
    """An earlier text of a draft. ``size`` is in code points; ``reason`` says why it was kept."""

    id: str
    draft_id: str
    saved: datetime
    reason: str | None
    first_line: str
    size: int
    thread: KeptThread | None = None


@dataclass(frozen=True, slots=True)
class Correction:
    """The writer saw a text differently from the engine.

    ``embedding`` is where the text lies for the judge of the name ``judge`` (app/judge/lean.py);
    None until that was found out. Another judge finds it out anew.
    """

    id: str
    draft_id: str
    text: str
    said: str
    engine_said: str
    at: datetime
    embedding: bytes | None = None
    judge: str | None = None


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What an import did; ``problems`` are (line number from 1, a sentence)."""

    added: int
    skipped: int
    problems: tuple[tuple[int, str], ...]


class StoreProblem(Exception):
    """Something that keeps the store from working, with a sentence for the writer."""

    def __init__(self, kind: ProblemKind, sentence: str) -> None:
        super().__init__(sentence)
        self.kind = kind
        self.sentence = sentence
