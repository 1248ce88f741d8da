"""The frozen values of grammar: what was found, and how the server stands.

All offsets are code points of the text that was checked, as everywhere in app/.
"""

from dataclasses import dataclass
from typing import Literal

from app.value.span import Span

Kind = Literal["spelling", "grammar", "style", "typography"]
Standing = Literal[
    "off", "not_here", "no_java", "old_java", "broken_java", "starting", "ready", "restarting",
    "gave_up",
]  # fmt: skip

MOST_REPLACEMENTS = 5


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to look at again: ``quote`` is exactly ``span.of(text)``.

    ``rule`` is LanguageTool's id. ``message`` says what, ``why`` says what a reader makes of it.
    ``replacements`` are at most five, best first, and may be none.
    """

    span: Span
    kind: Kind
    rule: str
    message: str
    why: str
    replacements: tuple[str, ...]
    quote: str


@dataclass(frozen=True, slots=True)
class State:
    """How grammar stands, and the sentence that says so to the writer.

    ``again_ms`` says after how many milliseconds asking again can make a difference, None where
    only the writer can change something. ``can_download`` is set where LanguageTool is what is
    missing.
    """

    standing: Standing
    sentence: str
    again_ms: int | None = None
    can_download: bool = False

    @property
    def ready(self) -> bool:
        """Whether texts are being checked."""
        return self.standing == "ready"


@dataclass(frozen=True, slots=True)
class Checked:
    """What became of one check.

    ``complete`` is False where some paragraph has not been looked at: the server was not ready, it
    was given up on, or the caller had no more use for the answer. ``problem`` is a sentence about
    paragraphs that could not be checked, else empty.
    """

    findings: tuple[Finding, ...]
    state: State
    complete: bool
    problem: str = ""
