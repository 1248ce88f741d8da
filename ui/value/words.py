"""The words for a verdict, in one place, so that panel, list and announcement say the same."""

from typing import TYPE_CHECKING

from ui.parts.icons import Shape

if TYPE_CHECKING:
    from app.value.model import Report, Verdict

SHORT: dict[str, str] = {"gives": "Gives", "talk": "Talk", "about_me": "About you"}
LONG: dict[str, str] = {
    "gives": "Gives",
    "talk": "Talk: fine as it is",
    "about_me": "About you, so far",
}
UNSURE = "Could be read either way"
ESSAY = "The Value Myth of Social Media"

# What "I see it differently" offers, in the writer's words.
OWN_VERDICTS: tuple[tuple["Verdict", str], ...] = (
    ("gives", "It gives a reader something"),
    ("talk", "It is talk, fine as it is"),
    ("about_me", "It is about me, so far"),
)


def shape_of(report: "Report") -> Shape:
    """The mark that goes with a report."""
    return "unsure" if report.unsure or report.verdict is None else report.verdict


def move_title(move_id: str) -> str:
    """The title of a move, empty for ``none`` or an id that is not known."""
    from app.value.moves import all_moves

    return next((move.title for move in all_moves() if move.id == move_id), "")


def verdict_words(report: "Report") -> str:
    """The verdict as the panel says it."""
    if report.unsure or report.verdict is None:
        return UNSURE
    from app.value.model import NO_MOVE

    title = move_title(report.move) if report.move != NO_MOVE else ""
    if report.verdict == "gives" and title:
        return f"{LONG['gives']} · {title}"
    return LONG[report.verdict]


def own_words(verdict: str) -> str:
    """How the panel repeats a verdict that the writer gave."""
    said = {"gives": "it gives something", "talk": "it is talk", "about_me": "it is about you"}
    return f"You said: {said[verdict]}."


def quoted(words: str) -> str:
    """Words in quotation marks, on one line."""
    return f"“{' '.join(words.split())}”"
