"""Text in, report out: the one door of the value engine. No clock, no network, nothing remembered.

The verdict and the nearest move come from a judge, evidence from the moves; where they are silent,
the judge points at the words it went by. This file puts them together as one answer.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from app.value import courtesies, grief, moves
from app.value.blankness import silence
from app.value.blanks import blanks
from app.value.evidence import find
from app.value.judge import Judge, Judgement, Occasion, PlainJudge, Post, likeliest
from app.value.match import Item, items
from app.value.model import NO_MOVE, Evidence, Report, Silence, Suggestion, Verdict
from app.value.occasions import LINES
from app.value.promises import NOTE, promised
from app.value.rewrite import rewrite
from app.value.telling import QUIET, RESPECT, either, reading, summary, while_blank
from app.value.text import tokens

# A post ends long before this; more is only pasted by mistake, and its start says enough.
READ_AT_MOST = 200_000
_PLAIN = PlainJudge()
_SIDES = {"gives": "gives", "about_me": "keeps"}
# From this chance on, what looks like a courtesy and bears a place or a photo ("Hello Miami! @ Bay
# Park") was about its writer nine times in ten, in 2,665 public posts: a check-in, no greeting.
_HARDLY_A_COURTESY = 0.8
# From this one on, a question is about its writer ("Did you know that I've been on hold since
# nine?"): all five of 1,850 public posts and nine of ten that were written to mislead.
_HARDLY_A_QUESTION = 0.7
_NEVER = 1.01
# Up to this chance a post that opens with "Two …" or "The …" and never says "I" or "we" may as well
# be a story or a joke about somebody else.
_HARDLY_ONES_OWN = 0.9
_OTHERS = frozenset({"a", "an", "the", "two", "three"})
_OWN = frozenset({"i", "me", "my", "mine", "myself", "we", "us", "our", "ours"})
_CHECKED_IN = re.compile(r"(?:^|[\s(])@ \w|…\s*$|https?://")


@dataclass(frozen=True, slots=True)
class _Look:
    """A text before it is judged: its tokens (``seen`` as matchers see them), what the moves found,
    what is promised in it, and why it may need silence."""

    text: str
    seen: tuple[Item, ...]
    quiet: Silence | None = None
    found: tuple[Evidence, ...] = ()
    promised: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class _Judged:
    """A text with its judgement and the verdicts to show: one that is sure, else two."""

    look: _Look
    said: Judgement
    verdicts: tuple[Verdict, ...]

    def silent_sides(self) -> Iterator[tuple[str, Verdict]]:
        """The verdicts for which the moves found no words."""
        for verdict in self.verdicts:
            if verdict in _SIDES and not self.found(verdict):
                yield self.look.text, verdict

    def found(self, verdict: Verdict) -> tuple[Evidence, ...]:
        """The moves' words for a verdict; none for talk."""
        return tuple(each for each in self.look.found if each.effect == _SIDES.get(verdict))

    def near(self, verdict: Verdict) -> tuple[str, ...]:
        """The moves that a verdict is about, the nearest first."""
        return {"gives": (self.said.given,), "talk": (), "about_me": self.said.reach}[verdict]


def read(text: str, judge: Judge | None = None) -> Report:
    """What a text gives its reader, why, and the closest gift where one is in reach.

    Never raises, whatever the text. Offsets are code points of ``text``, of which at most the
    first 200,000 are read. Without a judge the plain one weighs the moves' evidence.
    """
    return read_many((text,), judge)[0]


def read_many(texts: Sequence[str], judge: Judge | None = None) -> tuple[Report, ...]:
    """``read`` for several texts at once, in order: a judge is quicker with many than with each."""
    judge = judge or _PLAIN
    looks = [_look(text[:READ_AT_MOST]) for text in texts]
    spoken = [look for look in looks if look.quiet in (None, "grief")]
    said = judge.judge_many([Post(look.text, look.found) for look in spoken])
    judged = [_judged(look, each) for look, each in zip(spoken, said, strict=True)]
    asked = [each for one in judged for each in one.silent_sides()]
    pointed = dict(zip(asked, judge.point_many(asked), strict=True))
    reports = iter([_report(one, pointed) for one in judged])
    return tuple(
        next(reports) if look.quiet in (None, "grief") else _nothing_to_say(look.quiet)
        for look in looks
    )


def _look(text: str) -> _Look:
    found = tokens(text)
    seen = items(text, found)
    quiet = silence(text, seen)
    if quiet is not None:
        return _Look(text, seen, quiet)
    if grief.is_there(seen):
        return _Look(text, seen, "grief", find(text, seen))
    return _Look(text, seen, None, find(text, seen), promised(text, found))


def _nothing_to_say(quiet: Silence | None) -> Report:
    """The report on a text about which nothing can be said."""
    ids = tuple(move.id for move in moves.all_moves())
    words = QUIET[quiet or "too_short"]
    return Report(None, True, 0.0, NO_MOVE, ids, (), (), words, silence=quiet)


def _judged(look: _Look, said: Judgement) -> _Judged:
    """What to show. A courtesy or a question without a gift in sight is talk, whatever the judge
    makes of it, and could be read either way where the judge is all but certain that it is about
    its writer; a gift of which only the promise is there could be read either way too."""
    first, second = likeliest(said)
    if said.grief and first != "gives" and look.quiet is None:
        look = replace(look, quiet="grief", promised=())
    bound = _hardly_talk(look) if first != "gives" else None
    if bound is not None:
        certain = said.sure and said.about_me >= bound
        return _Judged(look, said, ("about_me", "talk") if certain else ("talk",))
    giving = (each for each in look.found if each.effect == "gives")
    if first == "gives" and look.promised and all(_in(each, look.promised) for each in giving):
        return _Judged(look, said, ("gives", "about_me"))
    sure = said.sure and not (first == "about_me" and _of_others(look, said))
    return _Judged(look, said, (first,) if sure else (first, second))


def _hardly_talk(look: _Look) -> float | None:
    """From which chance on a post in which people speak with people is about its writer after all:
    a wish never is, unless it checks in somewhere. None where they do not, or where there is a deed
    or an alert that one could join or pass on."""
    if any(each.move in ("action", "amplify") for each in look.found):
        return None
    if courtesies.is_one(look.seen):
        return _HARDLY_A_COURTESY if _CHECKED_IN.search(look.text) else _NEVER
    return _HARDLY_A_QUESTION if courtesies.speaks_to_readers(look.seen) else None


def _of_others(look: _Look, said: Judgement) -> bool:
    """Whether a post speaks of others throughout, and the judge is not certain who is meant."""
    forms = [item.form for item in look.seen]
    return said.about_me < _HARDLY_ONES_OWN and forms[0] in _OTHERS and _OWN.isdisjoint(forms)


def _in(each: Evidence, promises: tuple[Evidence, ...]) -> bool:
    return any(each.span.touches(promise.span) for promise in promises)


def _report(one: _Judged, pointed: dict[tuple[str, Verdict], tuple[Evidence, ...]]) -> Report:
    look, said, verdict = one.look, one.said, one.verdicts[0]
    readings = tuple(
        reading(each, one.near(each), _shown(one, each, pointed)) for each in one.verdicts
    )
    shown = _apart(e for each in readings for e in each.evidence)
    near = one.near(verdict)
    unsure = len(readings) > 1
    plain = summary(verdict, near, shown, len(blanks(look.text)))
    return Report(
        verdict=verdict,
        unsure=unsure,
        score=said.gives,
        move=near[0] if near else NO_MOVE,
        moves=said.moves,
        evidence=shown,
        suggestions=_suggestions(one, near),
        summary=RESPECT
        if look.quiet
        else either(verdict, near, look.promised)
        if unsure
        else plain,
        readings=readings if unsure else (),
        silence=look.quiet,
        promised=look.promised,
    )


def _apart(found: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """In the text's order and never overlapping: words that speak for the likelier reading are
    marked for that one alone."""
    kept: list[Evidence] = []
    for each in found:
        if not any(each.span.touches(other.span) for other in kept):
            kept.append(each)
    return tuple(sorted(kept, key=lambda each: each.span))


def _shown(
    one: _Judged, verdict: Verdict, pointed: dict[tuple[str, Verdict], tuple[Evidence, ...]]
) -> tuple[Evidence, ...]:
    """The words for one verdict: the moves' own, else those that the judge pointed at. A promise is
    told by itself; here too only where nothing else says what would be given."""
    words = one.found(verdict) or pointed.get((one.look.text, verdict), ())
    promises = one.look.promised
    others = tuple(each for each in words if not _in(each, promises))
    words = others if others or verdict != "gives" else words
    return tuple(
        replace(each, note=NOTE) if _in(each, promises) else while_blank(each) for each in words
    )


def _suggestions(one: _Judged, near: tuple[str, ...]) -> tuple[Suggestion, ...]:
    """The closest gifts, for a post about the writer; never beside words of grief."""
    look = one.look
    if one.verdicts[0] != "about_me" or look.quiet is not None:
        return ()
    about = {each.move: each for each in one.said.occasions}
    return tuple(_suggestion(look, move_id, about.get(move_id)) for move_id in near)


def _suggestion(look: _Look, move_id: str, about: Occasion | None) -> Suggestion:
    move = moves.move(move_id)
    line = LINES.get(about.name, "") if about else ""
    likely = (about.chance, about.clear) if about else (0.0, 1.0)
    made = rewrite(move, look.text, look.found, line, *likely)
    return Suggestion(move.id, move.question, made, move.pattern)
