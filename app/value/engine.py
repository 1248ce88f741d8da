"""Text in, report out: the one door of the value engine. No clock, no network, nothing remembered.

Evidence comes from the moves, the verdict from a judge; this file puts the two together so that
they never contradict each other.
"""

from dataclasses import replace

from app.value import moves
from app.value.blankness import Silence, silence
from app.value.blanks import blanks
from app.value.evidence import find, find_own_words, find_whatever_gives
from app.value.judge import Judge, Judgement, PlainJudge
from app.value.lexicon import CLASSES
from app.value.match import Item, items
from app.value.model import NO_MOVE, Evidence, Report, Suggestion, Verdict
from app.value.rewrite import rewrite

# A post ends long before this; more is only pasted by mistake, and its start says enough.
READ_AT_MOST = 200_000
UNFILLED = "waits for you to fill it in"
_PLAIN = PlainJudge()
_QUIET = {
    "empty": "Nothing to say yet. Write a few words and I'll read along.",
    "one word": "One word is hard to read. A few more and I'll read along.",
    "not English": "I only read English so far, so I'll stay out of the way.",
    "code": "This looks like code, so I'll stay out of the way.",
}


def read(text: str, judge: Judge | None = None) -> Report:
    """What a text gives its reader, why, and the closest gift where one is in reach.

    Never raises, whatever the text. Offsets are code points of ``text``, of which at most the
    first 200,000 are read.
    """
    text = text[:READ_AT_MOST]
    seen = items(text)
    quiet = silence(text, seen)
    if quiet is not None:
        return _nothing_to_say(quiet)
    found = find(text, seen)
    judged = (judge or _PLAIN).judge(text, found)
    verdict = _verdict(judged)
    shown = tuple(map(_while_blank, _shown(text, verdict, judged.sure, found)))
    near = _near(verdict, judged, found)
    return Report(
        verdict=verdict,
        unsure=not judged.sure,
        score=judged.gives,
        move=near[0] if near else NO_MOVE,
        moves=judged.moves,
        evidence=shown,
        suggestions=_suggestions(text, verdict, near, found, seen),
        summary=_summary(verdict, judged.sure, near, shown, len(blanks(text))),
    )


def _nothing_to_say(quiet: Silence) -> Report:
    """The report on a text about which nothing can be said."""
    ids = tuple(move.id for move in moves.all_moves())
    return Report("talk", True, 0.0, NO_MOVE, ids, (), (), _QUIET[quiet])


def _verdict(judged: Judgement) -> Verdict:
    """The likeliest verdict; of two equal ones the kinder."""
    chances: tuple[tuple[float, Verdict], ...] = (
        (judged.gives, "gives"), (judged.talk, "talk"), (judged.about_me, "about_me"),
    )  # fmt: skip
    return max(chances, key=lambda each: each[0])[1]


def _shown(
    text: str, verdict: Verdict, sure: bool, found: tuple[Evidence, ...]
) -> tuple[Evidence, ...]:
    """The evidence that goes with a verdict.

    A sure verdict shows its own side alone (a gift may show what still keeps it back, since that
    is what could be better); an unsure one shows both, so that the writer sees why.
    """
    if verdict == "gives" and not any(each.effect == "gives" for each in found):
        return find_whatever_gives(text) or found
    if verdict == "about_me" and not any(each.effect == "keeps" for each in found):
        return found or find_own_words(text)
    if not sure:
        return found
    if verdict == "talk":
        return ()
    if verdict == "gives":
        return tuple(each for each in found if each.effect == "gives" or each.move != NO_MOVE)
    return tuple(each for each in found if each.effect == "keeps")


def _near(verdict: Verdict, judged: Judgement, found: tuple[Evidence, ...]) -> tuple[str, ...]:
    """The moves that the verdict is about, the nearest first, at most two.

    For a gift the one handed over; for a post about the writer those whose gift is seen in it.
    """
    if verdict == "talk":
        return ()
    seen = {each.move for each in found} - {NO_MOVE}
    if verdict == "gives":
        given = {each.move for each in found if each.effect == "gives"}
        fitting = [move for move in judged.moves if move in given]
        return (judged.moves[0],) if judged.moves[0] in seen or not fitting else (fitting[0],)
    return tuple(move for move in judged.moves if move in seen)[:2]


def _suggestions(
    text: str,
    verdict: Verdict,
    near: tuple[str, ...],
    found: tuple[Evidence, ...],
    seen: tuple[Item, ...],
) -> tuple[Suggestion, ...]:
    """The closest gifts, for a post about the writer; never beside words of grief."""
    if verdict != "about_me" or any(item.form in CLASSES["sorrow"] for item in seen):
        return ()
    return tuple(_suggestion(text, move_id, found) for move_id in near)


def _suggestion(text: str, move_id: str, found: tuple[Evidence, ...]) -> Suggestion:
    move = moves.move(move_id)
    return Suggestion(move.id, move.question, rewrite(move, text, found), move.pattern)


def _while_blank(each: Evidence) -> Evidence:
    """Words with an open blank among them hand nothing over yet, and say so."""
    return replace(each, note=UNFILLED) if blanks(each.quote) else each


def _summary(
    verdict: Verdict,
    sure: bool,
    near: tuple[str, ...],
    shown: tuple[Evidence, ...],
    unfilled: int,
) -> str:
    """One or two plain sentences to the writer."""
    if unfilled and verdict == "gives" and near:
        them = "the blank" if unfilled == 1 else f"the {unfilled} blanks"
        return f"Fill in {them}, and a reader {moves.move(near[0]).given}."
    if verdict == "talk":
        said = "This speaks with readers. It's fine as it is."
        return said if sure else "This could be read either way. It may well be fine as it is."
    side = "gives" if verdict == "gives" else "keeps"
    notes = [each.note for each in shown if each.effect == side]
    mine = [each.note for each in shown if each.effect == side and each.move in near[:1]]
    note = (mine or notes or [""])[0]
    learns = note.startswith(("what ", "where ", "how ", "who "))
    if learns:
        first = f"A reader learns {note}."
    elif note:
        first = f"This hands over {note}." if verdict == "gives" else f"So far this is {note}."
    else:
        first = "This gives a reader something." if verdict == "gives" else "So far it's about you."
    if not near:
        return first
    move = moves.move(near[0])
    rest = move.given if verdict == "gives" else move.missing
    return f"{first} {'They' if learns else 'A reader'} {rest}."
