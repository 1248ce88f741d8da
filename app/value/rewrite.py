"""A draft in a move's shape: the writer's own words, and ⟨blanks⟩ for what is not there yet.

The writer's sentences stay as they are and the move's opening follows them; only where a draft
is nothing but "Thanks Marco" or "made sourdough finally" is it turned round. What a rewrite says
of its own is chosen by the words of the draft (``rewrites`` in app/value/moves/). Pure, linear,
and silent (None) where the words cannot be carried over safely.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from app.value.blankness import silence
from app.value.blanks import CLOSE, OPEN, blanks
from app.value.carry import (
    Manner,
    Part,
    carried,
    is_name,
    joined,
    kept_parts,
    manner_of,
    parts,
    places_of,
    split_tail,
    treasures,
)
from app.value.lexicon import CLASSES, words_of
from app.value.match import Item, Matcher, items
from app.value.model import Evidence, Span
from app.value.move import Move
from app.value.shape import Shape
from app.value.text import EMOJI, TAG, URL, WORD, Token, tokens

# A post ends long before this; what is longer is no post that a sentence of ours could turn.
AT_MOST = 6_000
SHORT = 120  # code points; a draft this short is one thought, so ours may stand right behind it
_LINKISH = re.compile(r"(?:link|number|contact|handle|code|reach|address)[^⟨⟩]*⟩$")
_SHE = words_of(
    "she her sister mum mom nan gran grandma wife auntie aunt girlfriend daughter mrs ms"
)
_HE = words_of(
    "he him brother dad husband uncle grandad grandpa boyfriend son mr guy man bloke lad chap"
)
_QUOTE = re.compile('["“]')
_WE = words_of("we our us ours")
_MINE = words_of("i my me mine myself")


@dataclass(frozen=True, slots=True)
class _Draft:
    """A draft with all that shapes ask of it, looked at once."""

    text: str
    tokens: tuple[Token, ...]
    seen: tuple[Item, ...]
    parts: tuple[Part, ...]
    manner: Manner
    precious: tuple[str, ...]
    told: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class _Fit:
    """A shape that fits, with the words its pattern quotes (None for a shape that needs none)."""

    shape: Shape
    words: Span | None


def rewrite(move: Move, text: str, evidence: tuple[Evidence, ...]) -> str | None:
    """The whole post in the move's shape, or None when the words cannot be carried over safely.

    Every link, mention, tag, number and name of the draft is in it, and at least one blank. A
    draft that has blanks already is left alone: its writer is filling them.
    """
    draft = _draft(move, text, evidence)
    if draft is None:
        return None
    for fit in _fits(move, draft):
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
    told = tuple(
        Span(each.span.start - shift, each.span.end - shift)
        for each in evidence
        if each.move == move.id
    )
    sentences = parts(body, found)
    words = sum(token.kind == WORD for token in found)
    manner = manner_of(body, sentences, words)
    return _Draft(body, found, seen, sentences, manner, treasures(body, found), told)


# ---- Which shape ----


@cache
def _matcher(shapes: tuple[Shape, ...]) -> Matcher:
    """The patterns of all shapes of a move: ``fits`` labelled with the shape's place, ``unless``
    with its complement (``~place``)."""
    fits = [(place, one) for place, shape in enumerate(shapes) for one in shape.fits]
    unless = [(~place, one) for place, shape in enumerate(shapes) for one in shape.unless]
    return Matcher((*fits, *unless))


def _fits(move: Move, draft: _Draft) -> Iterator[_Fit]:
    """The shapes that fit, the best first: those seen where the move is, then the others."""
    near, far = _found(move.rewrites, draft)
    for group in (near, far):
        for place, shape in enumerate(move.rewrites):
            if place in group and ~place not in near and _stands(shape, draft):
                yield _Fit(shape, group[place])
    for shape in move.rewrites:
        if not shape.fits:
            yield _Fit(shape, None)


_Found = dict[int, Span]


def _found(shapes: tuple[Shape, ...], draft: _Draft) -> tuple[_Found, _Found]:
    """Where each label is found first: in the sentences the move's evidence is in, and elsewhere.

    Without evidence every sentence counts; shapes that take the whole draft or its link do so
    wherever the evidence is.
    """
    telling = set(places_of(draft.parts, draft.told))
    near: _Found = {}
    far: _Found = {}
    for hit in _matcher(shapes).hits(draft.seen):
        span = Span(hit.start, hit.end)
        anywhere = not telling or (hit.label >= 0 and shapes[hit.label].place != "after")
        here = anywhere or bool(telling.intersection(places_of(draft.parts, (span,))))
        (near if here else far).setdefault(hit.label, span)
    return near, far


def _stands(shape: Shape, draft: _Draft) -> bool:
    """Whether the draft is built as the shape needs it."""
    if shape.place == "whole":
        return sum(part.words > 0 for part in draft.parts) == 1
    if shape.place == "link":
        return draft.tokens[-1].kind == URL and draft.tokens[-1].end == len(draft.text)
    return True


# ---- Filling it ----


def _filled(fit: _Fit, draft: _Draft) -> str | None:
    """The rewrite after one shape, or None when a word it needs cannot be put in."""
    says = _voiced(fit.shape.says, draft)
    says = draft.manner.put_on(says)
    if fit.words is not None:
        filled = _with_words(says, fit, fit.words, draft)
        if filled is None:
            return None
        says = filled
    if fit.shape.place == "whole":
        return _ended(says, draft) + _signs(draft)
    if fit.shape.place == "link":
        return _before_link(says, draft)
    return _after(says, fit, draft)


def _after(says: str, fit: _Fit, draft: _Draft) -> str | None:
    """The writer's sentences with ours behind them, tags last."""
    telling = draft.told or ((fit.words,) if fit.words else ())
    kept = kept_parts(draft.text, draft.parts, draft.seen, telling)
    body = carried(draft.text, draft.parts, kept)
    words, tags = split_tail(body, tokens(body))
    if not words:
        return None
    made = joined(words, _ended(says, draft), draft.manner, _is_far(kept, telling, draft))
    return f"{made} {tags}" if tags else made


def _is_far(kept: tuple[int, ...], telling: tuple[Span, ...], draft: _Draft) -> bool:
    """Whether what our words take up was said earlier than in the sentence before them."""
    told = places_of(draft.parts, telling)
    if len(kept) < 3 and len(draft.text) < SHORT:
        return False
    return kept[-1] > told[-1] if told else len(kept) > 2


def _before_link(says: str, draft: _Draft) -> str:
    """Our words between the writer's and the link: "new post up: ⟨what it says⟩ URL"."""
    url = draft.text[draft.tokens[-1].start :]
    head = draft.text[: draft.tokens[-1].start].rstrip()
    bare = head.rstrip(" :,-–—!.>")
    if not bare:
        return f"{says} {url}"
    first = draft.parts[0].span
    short = first.end >= len(bare) and draft.parts[0].words <= 12
    if short and (head[-1].isalnum() or head[-1] in ":,-–—!.>"):
        return f"{bare}: {says} {url}"
    start = f"{says[0]}{says[1:2].upper()}{says[2:]}" if not draft.manner.lower else says
    return joined(head, f"{start.rstrip(':')}: {url}", draft.manner)


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


def _voiced(says: str, draft: _Draft) -> str:
    """Our words in the writer's person, and of the others in theirs."""
    if "{" not in says:
        return says
    forms = {item.form for item in draft.seen if item.kind == WORD}
    plural = bool(forms & _WE) and not forms & _MINE
    given = {
        "{I}": "we" if plural else "I",
        "{I'm}": "we're" if plural else "I'm",
        "{They}": _others(forms, draft),
    }
    return re.sub(r"\{(?:I|I'm|They)\}", lambda found: given[found[0]], says)


def _others(forms: set[str], draft: _Draft) -> str:
    """How to speak of those whom the draft is about: as it does itself."""
    spoken_to = bool(forms & {"you", "your", "yours"}) and not _QUOTE.search(draft.text)
    she, he = bool(forms & _SHE), bool(forms & _HE)
    if spoken_to or (_thanks_straight(draft.seen) and not she and not he):
        return "You"
    if she == he:
        return "They"
    return "She" if she else "He"


def _thanks_straight(seen: tuple[Item, ...]) -> bool:
    """Whether somebody is thanked to their face: "thx marco", not "thanks to our printers"."""
    for place, item in enumerate(seen):
        if item.form in CLASSES["thank"] - {"grateful", "thankful"}:
            after = [each.form for each in seen[place + 1 : place + 3]]
            return "god" not in after and "to" not in after
    return False


def _with_words(says: str, fit: _Fit, words: Span, draft: _Draft) -> str | None:
    """Our words with the writer's in their place."""
    if "{" not in says:
        return says
    it = _as_carried(words, draft)
    if not it or any(sign in it for sign in "\n\r\u2028\u2029{}"):
        return None
    many = _is_plural(it)
    given = {
        "{it}": it,
        "{one}": _one(it, fit, draft),
        "{@it}": _as_mention(it, words, draft),
        "{This}": "These" if many else "This",
        "{was}": "were" if many else "was",
    }
    filled = re.sub(r"\{[^{}]{1,8}\}", lambda found: given.get(found[0], found[0]), says)
    return draft.manner.put_on(filled[0]) + filled[1:]


def _one(it: str, fit: _Fit, draft: _Draft) -> str:
    """The thing with its article; just "one" right behind the sentence that names it."""
    telling = draft.told or ((fit.words,) if fit.words else ())
    kept = kept_parts(draft.text, draft.parts, draft.seen, telling)
    if fit.words and places_of(draft.parts, (fit.words,))[-1:] == kept[-1:]:
        return "some" if _is_plural(it) else "one"
    if _is_plural(it):
        return it
    return f"an {it}" if it[0].lower() in "aeiou" else f"a {it}"


def _as_carried(words: Span, draft: _Draft) -> str:
    """The quoted words as they read inside a sentence."""
    it = words.of(draft.text)
    first = next((item for item in draft.seen if item.start == words.start), None)
    if first is None or is_name(draft.text, first, True) or it.isupper():
        return it
    return it[:1].lower() + it[1:] if _opens(first, draft) else it


def _opens(first: Item, draft: _Draft) -> bool:
    return any(part.span.start == first.start for part in draft.parts)


_ONE_IN_S = words_of(
    "news series chess less business boss class glass dress grass bus gas pass "
    "this always yes tennis physics focus campus virus crisis oasis analysis"
)


def _is_plural(it: str) -> bool:
    """Whether the last word is a plural, as far as its end tells."""
    last = it.split()[-1].lower()
    if last in ("people", "children", "teeth", "feet", "mice", "women", "men"):
        return True
    return last.endswith("s") and not last.endswith(("ss", "us")) and last not in _ONE_IN_S


def _as_mention(it: str, words: Span, draft: _Draft) -> str:
    """A single name as a mention; kin, titles and full names as they are."""
    plain = it.isalpha() and it[0].isupper() and it.lower() not in CLASSES["kin"] | _SHE | _HE
    return "@" + it if plain and not it.isupper() else it


# ---- Is it safe? ----


def _is_safe(made: str, draft: _Draft) -> bool:
    """Whether nothing precious is lost and there is something to fill."""
    if not blanks(made) or "{" in made.replace(draft.text, ""):
        return False
    return all(each in made for each in draft.precious)
