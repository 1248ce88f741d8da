"""What the panel says of a post, in one or two plain sentences that fit together."""

from dataclasses import replace

from app.value import moves
from app.value.blanks import blanks
from app.value.model import Evidence, Reading, Silence, Verdict

UNFILLED = "waits for you to fill it in"
EITHER = "This could be read either way; you know which way you meant it."
RESPECT = "Some things need no advice."
QUIET: dict[Silence, str] = {
    "too_short": "Nothing to say yet. A few more words and I'll read along.",
    "other_language": "I only read English so far, so I'll stay out of the way.",
    "code": "This looks like code, so I'll stay out of the way.",
}
_TALK = "This speaks with readers. It's fine as it is."
_LEARNS = ("what ", "where ", "how ", "who ")


def while_blank(each: Evidence) -> Evidence:
    """Words with an open blank among them hand nothing over yet, and say so."""
    return replace(each, note=UNFILLED) if blanks(each.quote) else each


def reading(verdict: Verdict, near: tuple[str, ...], evidence: tuple[Evidence, ...]) -> Reading:
    """One of two ways to read a post; ``near`` are the moves that this verdict is about."""
    return Reading(verdict, _as(verdict, near), evidence)


def _as(verdict: Verdict, near: tuple[str, ...]) -> str:
    if verdict == "talk":
        return "As talk: it speaks with readers, and is fine as it is."
    if verdict == "gives":
        return f"As a gift: a reader {moves.move(near[0]).given}."
    if near:
        return f"As news of you: a reader {moves.move(near[0]).missing}."
    return "As news of you: so far there is nothing in it to take along."


def either(verdict: Verdict, near: tuple[str, ...], promised: tuple[Evidence, ...]) -> str:
    """Of an unsure verdict; what would make a gift of a promise is said instead."""
    if verdict == "gives" and promised:
        return f"Keep the promise, and a reader {moves.move(near[0]).given}."
    return EITHER


def summary(
    verdict: Verdict, near: tuple[str, ...], shown: tuple[Evidence, ...], unfilled: int
) -> str:
    """Of a sure verdict: what the words do, and what that means for a reader.

    A note is put beside what a move says only when it is that move's own.
    """
    if verdict == "talk":
        return _TALK
    if verdict == "gives":
        return _given(near[0], _note(shown, near), unfilled)
    if not near:
        note = next((each.note for each in shown if each.note.startswith(_LEARNS)), "")
        return f"A reader learns {note}." if note else "So far it's about you."
    note, missing = _note(shown, near), moves.move(near[0]).missing
    if note.startswith(_LEARNS):
        return f"A reader learns {note}. They {missing}."
    first = f"So far this is {note}" if note else "So far it's about you"
    return f"{first}. A reader {missing}."


def _given(move: str, note: str, unfilled: int) -> str:
    given = moves.move(move).given
    if unfilled:
        them = "the blank" if unfilled == 1 else f"the {unfilled} blanks"
        return f"Fill in {them}, and a reader {given}."
    if note.startswith(_LEARNS):
        return f"A reader learns {note}. They {given}."
    first = f"This hands over {note}" if note else "There is something here for a reader"
    return f"{first}. A reader {given}." if note else f"{first}: they {given}."


def _note(shown: tuple[Evidence, ...], near: tuple[str, ...]) -> str:
    """What the nearest move says of its own words; empty where it found none."""
    return next((each.note for each in shown if each.move == near[0]), "")
