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
from app.value.match import Hit, Item, Matcher, items
from app.value.model import Evidence, Span
from app.value.move import Move
from app.value.shape import Shape
from app.value.text import BLANK, EMOJI, STOP, TAG, URL, WORD, Token, tokens

# A post ends long before this; what is longer is no post that a sentence of ours could turn.
AT_MOST = 6_000
_LINKISH = re.compile(r"(?:link|number|contact|handle|code|reach|address)[^⟨⟩]*⟩$")
_SHE = words_of(
    "she her sister mum mom nan gran grandma wife auntie aunt girlfriend daughter mrs ms"
)
_HE = words_of("he him brother dad husband uncle grandad grandpa boyfriend son mr")
_WE = words_of("we our us ours")
_MINE = words_of("i my me mine myself")
_UNDERLYING = words_of("hers his")


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
    """The patterns of all shapes of a move, each labelled with its shape's place."""
    return Matcher(tuple((place, one) for place, shape in enumerate(shapes) for one in shape.fits))


def _fits(move: Move, draft: _Draft) -> Iterator[_Fit]:
    """The shapes that fit, the best first: those seen where the move is, then those for any."""
    hits = _matcher(move.rewrites).hits(draft.seen)
    telling = set(places_of(draft.parts, draft.told))
    near: dict[int, Hit] = {}
    far: dict[int, Hit] = {}
    for hit in hits:
        here = places_of(draft.parts, (Span(hit.start, hit.end),))
        group = near if not telling or telling.intersection(here) else far
        group.setdefault(hit.label, hit)
    for group in (near, far):
        for place, shape in enumerate(move.rewrites):
            if place in group and _stands(shape, group[place], draft):
                yield _Fit(shape, Span(group[place].start, group[place].end))
    for shape in move.rewrites:
        if not shape.fits and _stands(shape, None, draft):
            yield _Fit(shape, None)


def _stands(shape: Shape, hit: Hit | None, draft: _Draft) -> bool:
    """Whether the draft is built as the shape needs it."""
    if shape.place == "whole":
        return hit is not None and sum(part.words > 0 for part in draft.parts) == 1
    if shape.place == "link":
        return draft.tokens[-1].kind == URL and draft.tokens[-1].end == len(draft.text)
    return True


# ---- Filling it ----


def _filled(fit: _Fit, draft: _Draft) -> str | None:
    """The rewrite after one shape, or None when a word it needs cannot be put in."""
    says = _voiced(fit.shape.says, draft)
    says = draft.manner.put_on(says)
    if fit.words is not None:
        filled = _with_words(says, fit.words, draft)
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
    body = carried(
        draft.text, draft.parts, kept_parts(draft.text, draft.parts, draft.seen, telling)
    )
    words, tags = split_tail(body, tokens(body))
    if not words:
        return None
    made = joined(words, _ended(says, draft), draft.manner)
    return f"{made} {tags}" if tags else made


def _before_link(says: str, draft: _Draft) -> str:
    """Our words between the writer's and the link: "new post up: ⟨what it says⟩ URL"."""
    link = draft.tokens[-1]
    url = draft.text[link.start :]
    head = draft.text[: link.start].rstrip()
    if not head:
        return f"{says[:1].replace(OPEN, OPEN) + says[1:]} {url}"
    bare = head.rstrip(" :,-–—!.>👇👉⬇️")
    if bare and (head[-1] in "!.:,-–—" or head[-1].isalnum()):
        return f"{bare}: {says} {url}"
    return f"{head} {says} {url}"


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
    they, them = _others(forms)
    given = {
        "{I}": "we" if plural else "I",
        "{I'm}": "we're" if plural else "I'm",
        "{me}": "us" if plural else "me",
        "{they}": they,
        "{They}": they.capitalize(),
        "{them}": them,
    }
    says = re.sub(r"\{(?:I|I'm|me|they|They|them)\}", lambda found: given[found[0]], says)
    return re.sub(r"(^|[.?!] )we", lambda found: found[1] + "We", says)


def _others(forms: set[str]) -> tuple[str, str]:
    """How to speak of those whom the draft is about: as it does itself."""
    if forms & {"you", "your", "yours"}:
        return "you", "you"
    she, he = bool(forms & _SHE), bool(forms & _HE)
    if she == he:
        return "they", "them"
    return ("she", "her") if she else ("he", "him")


def _with_words(says: str, words: Span, draft: _Draft) -> str | None:
    """Our words with the writer's in their place."""
    if "{" not in says:
        return says
    it = _as_carried(words, draft)
    if not it or any(sign in it for sign in "\n\r\u2028\u2029{}"):
        return None
    many = _is_plural(it)
    given = {
        "{it}": it,
        "{an it}": it if many else f"{'an' if it[0].lower() in 'aeiou' else 'a'} {it}",
        "{@it}": _as_mention(it, words, draft),
        "{this}": "these" if many else "this",
        "{This}": "These" if many else "This",
        "{was}": "were" if many else "was",
        "{one}": "some" if many else "one",
    }
    filled = re.sub(r"\{[^{}]{1,8}\}", lambda found: given.get(found[0], found[0]), says)
    return draft.manner.put_on(filled[0]) + filled[1:]


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
