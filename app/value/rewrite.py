"""A draft in a move's shape: the writer's own words, and ⟨blanks⟩ for what is not there yet.

The writer's sentences stay as they are and the move's opening follows them; only where a draft
is nothing but "Thanks Marco" or "made sourdough finally" is it turned round. What a rewrite says
of its own is chosen by the words of the draft (``REWRITES`` in app/value/moves/). Pure, linear,
and silent (None) where the words cannot be carried over safely.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from app.value.blankness import silence
from app.value.blanks import CLOSE, OPEN, blanks
from app.value.carry import Part, carried, cuts, kept_parts, parts, places_of
from app.value.lexicon import words_of
from app.value.manner import Manner, joined, manner_of, split_tail
from app.value.match import Item, Matcher, items
from app.value.model import Evidence
from app.value.move import Move
from app.value.shape import Shape
from app.value.span import Span
from app.value.text import EMOJI, TAG, URL, WORD, Token, tokens
from app.value.voice import inside, voiced, with_words

# A post ends long before this; what is longer is no post that a sentence of ours could turn.
AT_MOST = 6_000
# A draft this short (code points) is one thought, so ours may stand right behind it.
ONE_THOUGHT = 120
# The most words before a link that still read as its heading ("new post up: …").
HEADING = 12
# Sentences that start within so many code points are the opening of a post.
OPENING = 130
# From this chance on the occasion's own line is better than the patterns' choice.
LIKELY = 0.5
# Below this nobody knows what a draft is about, and readers refused most rewrites (decision 64).
KNOWN = 0.3
# So many words show whether their writer does without capitals; three may only be jotted down.
ENOUGH = 4
_LINKISH = re.compile(r"(?:link|number|contact|handle|code|reach|address)[^⟨⟩]*⟩$")
_PICTURES = words_of("picture pictures photo photos image images proof here selfie")
_PRONOUNS = words_of("she he they it her his their its this that these those")


@dataclass(frozen=True, slots=True)
class _Draft:
    """A draft with all that shapes ask of it, looked at once.

    ``told`` is where the engine saw the move; ``precious`` what a rewrite must hold exactly;
    ``cuts`` where a sentence ends without the clause that keeps something back.
    """

    text: str
    tokens: tuple[Token, ...]
    seen: tuple[Item, ...]
    parts: tuple[Part, ...]
    manner: Manner
    precious: tuple[str, ...]
    told: tuple[Span, ...]
    cuts: dict[int, int]


@dataclass(frozen=True, slots=True)
class _Fit:
    """A shape that fits, with the words its pattern quotes (None for a shape that needs none)."""

    shape: Shape
    words: Span | None


def rewrite(
    move: Move,
    text: str,
    evidence: tuple[Evidence, ...],
    line: str = "",
    chance: float = 1.0,
    clear: float = 1.0,
) -> str | None:
    """The whole post in the move's shape, or None when the words cannot be carried over safely.

    ``line`` is what its occasion asks for (app/value/occasions.py), ``chance`` how likely it is
    that occasion: where it is ``LIKELY``, the line is preferred to all shapes but those that turn
    the whole draft round or stand before its link, else to those alone that fit any draft.
    ``clear`` says how clear it is that the draft has that occasion and that move: below ``KNOWN``
    any line could be beside the point, so that only a shape that turns the whole draft or stands
    before its link is taken.

    Every link, mention, tag, number and name of the draft is in it, and at least one blank. A
    draft that has blanks already is left alone: its writer is filling them.
    """
    draft = _draft(move, text, evidence)
    if draft is None:
        return None
    found = _found(move.rewrites, draft)
    known = clear >= KNOWN
    for fit in _fits(move, draft, found, line, chance) if known else _early(move, draft, found[0]):
        made = _filled(fit, draft)
        if made is not None and _is_safe(made, draft):
            return made
    return None


def _draft(move: Move, text: str, evidence: tuple[Evidence, ...]) -> _Draft | None:
    """The draft as shapes see it; None for a text that is no draft to be rewritten."""
    body = text.strip()
    if not body or len(body) > AT_MOST or OPEN in body or CLOSE in body:
        return None
    found = tokens(body)
    seen = items(body, found)
    if silence(body, seen) is not None:
        return None
    shift = len(text) - len(text.lstrip())
    spans = (each.span for each in evidence if each.move == move.id)
    told = tuple(Span(span.start - shift, span.end - shift) for span in spans)
    sentences = parts(body, found)
    manner = manner_of(body, sentences)
    precious = tuple(word for part in sentences for word in part.treasures)
    ends = cuts(body, sentences, found, seen)
    return _Draft(body, found, seen, sentences, manner, precious, told, ends)


# ---- Which shape ----


@cache
def _matcher(shapes: tuple[Shape, ...]) -> Matcher:
    """The patterns of all shapes of a move: ``fits`` labelled with the shape's place, ``unless``
    with its complement (``~place``)."""
    fits = [(place, one) for place, shape in enumerate(shapes) for one in shape.fits]
    unless = [(~place, one) for place, shape in enumerate(shapes) for one in shape.unless]
    return Matcher((*fits, *unless))


_Found = dict[int, Span]  # labels of the matcher, and where each is


def _fits(
    move: Move, draft: _Draft, found: tuple[_Found, _Found], line: str, chance: float
) -> Iterator[_Fit]:
    """The shapes that fit, the best first: those that take the whole draft or its link, the
    occasion's, those seen where the move is, then the others."""
    near, far = found
    if line and chance >= LIKELY:
        yield from _early(move, draft, near)
        yield _Fit(Shape(line), None)
    for group in (near, far):
        for place, shape in enumerate(move.rewrites):
            if place in group and ~place not in near and _stands(shape, draft):
                yield _Fit(shape, group[place])
    if line and chance < LIKELY:
        yield _Fit(Shape(line), None)
    for shape in move.rewrites:
        if not shape.fits and (draft.told or not shape.seen):
            yield _Fit(shape, None)


def _early(move: Move, draft: _Draft, near: _Found) -> Iterator[_Fit]:
    """The shapes that fit and take the whole draft or its link, or come first by themselves."""
    for place, shape in enumerate(move.rewrites):
        early = shape.first or shape.place != "after"
        if early and place in near and ~place not in near and _stands(shape, draft):
            yield _Fit(shape, near[place])


def _found(shapes: tuple[Shape, ...], draft: _Draft) -> tuple[_Found, _Found]:
    """Where each label is found first: in the sentences the move's evidence is in, and elsewhere.

    Elsewhere is the opening alone, where a post says what it is about: a cake eaten at the end
    of a story about readers makes it no story about cake. Without evidence the opening is all
    there is. Shapes that take the whole draft or its link do so wherever their words are.
    """
    opening = {place for place, part in enumerate(draft.parts) if part.span.start < OPENING}
    telling = set(places_of(draft.parts, draft.told)) or opening
    near: _Found = {}
    far: _Found = {}
    for hit in _matcher(shapes).hits(draft.seen):
        span = Span(hit.start, hit.end)
        (place,) = places_of(draft.parts, (span,))
        anywhere = hit.label >= 0 and shapes[hit.label].place != "after"
        if anywhere or place in telling:
            near.setdefault(hit.label, span)
        elif place in opening:
            far.setdefault(hit.label, span)
    return near, far


def _stands(shape: Shape, draft: _Draft) -> bool:
    """Whether the draft is built as the shape needs it."""
    if shape.place == "whole":
        return sum(part.words > 0 for part in draft.parts) == 1
    if shape.place == "link":
        last = draft.tokens[-1]
        named = any(token.form in _PICTURES for token in draft.tokens[-3:-1])
        return last.kind == URL and last.end == len(draft.text) and not named
    return True


# ---- Filling it ----


def _filled(fit: _Fit, draft: _Draft) -> str | None:
    """The rewrite after one shape, or None when a word it needs cannot be put in."""
    telling = draft.told or ((fit.words,) if fit.words else ())
    kept = kept_parts(draft.parts, draft.seen, telling, draft.cuts)
    if not kept:
        return None
    says = voiced(fit.shape.says, draft.text, draft.seen)
    if "{" in says:
        if fit.words is None:
            return None
        named_in = places_of(draft.parts, (fit.words,))
        says = with_words(says, _as_carried(fit.words, draft), named_in[-1:] == kept[-1:])
    if fit.shape.place == "whole":
        return _instead(says, draft)
    says = draft.manner.put_on(says)
    if fit.shape.place == "link":
        return _before_link(says, draft)
    if fit.shape.beside:
        return _beside(says, telling, kept, draft)
    return _after(says, telling, kept, draft)


def _instead(says: str, draft: _Draft) -> str:
    """Our words in the place of the writer's, whose emoji and tags follow.

    They stay in ordinary case where the writer's were too few to show another.
    """
    few = sum(token.kind == WORD for token in draft.tokens) < ENOUGH
    shown = draft.manner
    manner = replace(shown, lower=shown.lower and not few, small_i=shown.small_i and not few)
    return _ended(manner.put_on(says), draft) + _signs(draft)


def _after(
    says: str, telling: tuple[Span, ...], kept: tuple[int, ...], draft: _Draft
) -> str | None:
    """The writer's sentences with ours behind them, tags last."""
    body = carried(draft.text, draft.parts, kept, draft.cuts)
    words, tags = split_tail(body)
    if not words:
        return None
    made = joined(words, _ended(says, draft), draft.manner, _is_far(kept, telling, draft))
    return made + tags


def _beside(
    says: str, telling: tuple[Span, ...], kept: tuple[int, ...], draft: _Draft
) -> str | None:
    """Ours right behind the sentence it takes up; at the end where nothing follows, or tags alone,
    or where it would stand between the lines of a list."""
    told = [place for place in kept if place in places_of(draft.parts, telling)]
    later = [place for place in kept if told and place > told[-1] and draft.parts[place].words]
    if not later or not _is_far(kept, telling, draft) or _leans_back(draft.parts[later[0]], draft):
        return _after(says, telling, kept, draft)
    stop = told[-1] + 1
    head = carried(draft.text, draft.parts[:stop], kept[: kept.index(told[-1]) + 1], draft.cuts)
    tail = carried(draft.text, draft.parts, kept, draft.cuts)[len(head) :].lstrip()
    gap = draft.text[draft.parts[told[-1]].span.end : draft.parts[later[0]].span.start]
    if not head or "\n" in gap:
        return _after(says, telling, kept, draft)
    made = joined(head, _ended(says, draft), draft.manner)
    return f"{made if made[-1] in '.!?…' else made + '.'} {tail}"


def _leans_back(part: Part, draft: _Draft) -> bool:
    """Whether a sentence opens with a word for whom or what the one before it names."""
    first = next((item for item in draft.seen if item.start >= part.span.start), None)
    return first is not None and first.form in _PRONOUNS


def _is_far(kept: tuple[int, ...], telling: tuple[Span, ...], draft: _Draft) -> bool:
    """Whether what our words take up was said earlier than in the sentence before them."""
    if len(kept) < 3 and len(draft.text) < ONE_THOUGHT:
        return False
    told = places_of(draft.parts, telling)
    return kept[-1] > told[-1] if told else len(kept) > 2


def _before_link(says: str, draft: _Draft) -> str:
    """Our words between the writer's and the link: "new post up: ⟨what it says⟩ URL"."""
    url = draft.text[draft.tokens[-1].start :]
    head = draft.text[: draft.tokens[-1].start].rstrip()
    bare = head.rstrip(" :,-–—!.>")
    if not bare:
        return f"{says} {url}"
    first = draft.parts[0]
    heads = first.span.end >= len(bare) and first.words <= HEADING
    if heads and (head[-1].isalnum() or head[-1] in ":,-–—!.>"):
        return f"{bare}: {says} {url}"
    opened = says if draft.manner.lower else OPEN + says[1:2].upper() + says[2:]
    return joined(head, f"{opened.rstrip(':')}: {url}", draft.manner)


def _ended(says: str, draft: _Draft) -> str:
    """Our words with a full stop where the writer ends with one and no link could swallow it."""
    if draft.manner.stops and says[-1] not in ".?!" and not _LINKISH.search(says):
        return says + "."
    return says


def _signs(draft: _Draft) -> str:
    """The emoji and tags of a draft that was turned round, for its end."""
    signs = [
        draft.text[token.start : token.end] for token in draft.tokens if token.kind in (EMOJI, TAG)
    ]
    return " " + " ".join(signs) if signs else ""


def _as_carried(words: Span, draft: _Draft) -> str:
    """The words a pattern quotes, as they read inside a sentence."""
    first = next(item for item in draft.seen if item.end > words.start)
    opens = any(part.span.start == first.start for part in draft.parts)
    return inside(draft.text, first, words.of(draft.text), opens)


# ---- Is it safe? ----


def _is_safe(made: str, draft: _Draft) -> bool:
    """Whether nothing precious is lost and there is something to fill."""
    return bool(blanks(made)) and all(each in made for each in draft.precious)
