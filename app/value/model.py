"""The frozen values that cross every border of the engine.

All offsets are code points of the text that was read (Python string indices), never bytes and
never UTF-16 units; the window converts at its own border (ui/page/offsets.py).
"""

from dataclasses import dataclass
from typing import Literal

from app.value.span import Span

Verdict = Literal["gives", "talk", "about_me"]
Effect = Literal["gives", "keeps"]
Silence = Literal["too_short", "other_language", "code", "grief"]
NO_MOVE = "none"


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words of the post that a verdict rests on.

    ``effect`` says whether they hand something over or keep the post on the writer; ``move`` is
    one of the seven ids or ``none``; ``quote`` is exactly ``span.of(text)``; ``note`` says in a
    few plain words what they do ("what you did", "thanks without the reason").
    """

    span: Span
    effect: Effect
    move: str
    quote: str
    note: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """The closest gift: its move, the question to the writer, and a rewrite or None.

    ``rewrite`` is the whole post in the move's shape, in the writer's own words, with blanks
    like ``⟨steps or link⟩`` to fill (app/value/blanks.py). ``pattern`` is the move's own shape
    with blanks, for when the words could not be carried over safely.
    """

    move: str
    question: str
    rewrite: str | None
    pattern: str


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a post: its verdict, one plain sentence, and the words that speak for it."""

    verdict: Verdict
    says: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """What the engine makes of one text.

    ``verdict`` is None where nothing can be said (``silence`` names why). ``silence`` is ``grief``
    where the verdict stands and advice would be out of place. ``score`` (0 to 1) is how likely a
    reader is given something; it is never shown as a mark. ``moves`` holds all seven ids, most
    likely first; ``move`` is the one for this verdict or ``none``. ``unsure`` says that the text
    could be read either way; ``readings`` then holds both ways, the likelier first, and
    ``evidence`` the words of both. ``summary`` is one or two plain sentences for the panel.
    ``suggestions`` is empty where nothing needs suggesting, else one or two, the closest first.
    ``promised`` holds words that announce something which is not there yet.
    """

    verdict: Verdict | None
    unsure: bool
    score: float
    move: str
    moves: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    suggestions: tuple[Suggestion, ...]
    summary: str
    readings: tuple[Reading, ...] = ()
    silence: Silence | None = None
    promised: tuple[Evidence, ...] = ()
