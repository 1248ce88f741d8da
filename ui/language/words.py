"""What the window says about language, in one place: kinds, states, and what was decided."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from app.grammar.choices import Choice, How
from app.grammar.model import Finding, Kind, Standing, State

KINDS: tuple[Kind, ...] = ("spelling", "grammar", "style", "typography")
NOT_STARTED = State("off", "Grammar starts as soon as there is a text and you pause.")
STARTING = "Grammar is starting…"
OFF = "Grammar is off"
CLEAR = "Nothing to correct"
ALL_CLEAR = "Nothing to correct. Spelling, grammar and style are looked at whenever you pause."
TURNED_OFF = "Grammar is off: you turned it off in the settings."
CHANGED_SINCE = "Those words have changed since, so nothing was put in their place."
NOTHING_MARKED = "Nothing is marked for spelling or grammar."
NO_REPLACEMENT = "LanguageTool knows no better words for these."
NO_LANGUAGETOOL = (
    "There is no LanguageTool in that folder: it would hold a file languagetool-server.jar."
)

# What the status line says where no text is being checked.
_STANDING: dict[Standing, str] = {
    "off": "",
    "starting": STARTING,
    "restarting": "Grammar is starting again…",
    "ready": "",
}
# What can be done where it takes more than this program.
HINTS: dict[Standing, str] = {
    "no_java": "Once Java is installed (a package such as openjdk-17-jre), try again.",
    "old_java": "Once a newer Java is installed (a package such as openjdk-17-jre), try again.",
    "broken_java": "Once Java is installed anew (a package such as openjdk-17-jre), try again.",
}


@dataclass(frozen=True, slots=True)
class Decision:
    """One way to decide about a finding: the command, what is said afterwards, and the heading and
    explanation of its list in the settings."""

    command: str
    said: str
    heading: str
    meaning: str


DECISIONS: dict[How, Decision] = {
    "here": Decision(
        "Ignore here",
        "Ignored here.",
        "Ignored in one place",
        "These words, among the words around them.",
    ),
    "wording": Decision(
        "Ignore this wording",
        "This wording is ignored from now on.",
        "Ignored wordings",
        "These words, wherever they stand.",
    ),
    "rule": Decision(
        "Turn this rule off",
        "This rule is off from now on.",
        "Rules that are off",
        "Everything that these rules of LanguageTool would say.",
    ),
    "word": Decision(
        "Add to dictionary",
        "Added to your dictionary.",
        "Your dictionary",
        "Words that are right as they are, one a line in the file dictionary.txt.",
    ),
}


def standing_words(standing: Standing) -> str:
    """The state of grammar for the status line; empty where there is nothing to say."""
    return _STANDING.get(standing, OFF)


def count_words(findings: Iterable[Finding]) -> str:
    """How many of which kind: "1 spelling, 2 grammar"."""
    counts = Counter(each.kind for each in findings)
    return ", ".join(f"{counts[kind]} {kind}" for kind in KINDS if counts[kind]) or CLEAR


def replacement_words(replacement: str) -> str:
    """A replacement as it can be read: blanks and nothing at all have names."""
    if not replacement:
        return "leave it out"
    if replacement.isspace():
        return "one space" if replacement == " " else "other spaces"
    return short(replacement)


def note_words(finding: Finding) -> str:
    """The line below the words: what kind it is, and LanguageTool's message where it says more."""
    return finding.kind if finding.kind == "spelling" else f"{finding.kind} · {finding.message}"


def choice_words(choice: Choice) -> str:
    """One line of a list in the settings."""
    if choice.how == "word":
        return choice.words
    if choice.how == "rule":
        return f"{choice.message} ({choice.rule})"
    return f"{short(choice.words, 60)}: {choice.message}"


def short(words: str, most: int = 44) -> str:
    """At most so many characters on one line, the rest as an ellipsis."""
    line = " ".join(words.split())
    return line if len(line) <= most else f"{line[: most - 1].rstrip()}…"


def megabytes(done: int, total: int | None) -> str:
    """How much of a download is here."""
    of = f" of {total / 1e6:.0f}" if total else ""
    return f"{done / 1e6:.0f}{of} MB"
