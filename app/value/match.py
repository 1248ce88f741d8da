"""The matchers moves are declared with: phrases over tokens, found in one dictionary pass.

A pattern is a line of elements parted by blanks:

    word  a|b  {class}      one token whose form is in the set (classes: app/value/lexicon.py); the
                            kinds below may stand in it too (``@num|two|three``)
    ...?                    the same, or nothing (``really?``)
    *  *5                   up to 3 (or 5) words of any kind, as few as will do
    @url @mention @tag @num @blank    one token of that kind; @link is a link or a blank
    @name                   a mention, or a capitalised word that does not start its sentence
    @past  @ing             a past form (-ed or a common irregular one), an -ing form
    @any                    any one token
    !a|b                    the token here is none of these (takes no room)
    ^  ^^  $                start of a sentence, start of the text, end of a sentence
    :  ??                   a colon, a question mark
    ~                       the rest of the clause, at most ten words, may be empty
    [ ... ]                 only these elements are quoted; without them, all

Commas, quotes, dashes and emoji are passed over; sentence ends are not, unless an element asks.
Every pattern hangs on its rarest word (or kind), so a text is read once and the cost of a token
depends on the few patterns that hang on it, not on how many patterns there are.
"""

from dataclasses import dataclass
from typing import NamedTuple

from app.value.lexicon import CLASSES, COMMON, PAST
from app.value.text import (
    BLANK,
    EMOJI,
    MENTION,
    NUMBER,
    SOFT,
    STOP,
    TAG,
    URL,
    WORD,
    Token,
    tokens,
)  # fmt: skip

GAP, REST = 3, 10
_KINDS = {"@url": URL, "@mention": MENTION, "@tag": TAG, "@num": NUMBER, "@blank": BLANK}
_SPELLED = {
    "^": "first", "^^": "begin", "$": "last", "~": "rest", ":": "sign", "??": "sign",
    "@name": "name", "@any": "any", "@link": "link", "@past": "past", "@ing": "ing",
}  # fmt: skip
_NEVER_NAMES = frozenset({"i", "ok", "am", "pm", "will", "not"})
_BREAKERS = frozenset({"and", "but", "because", "so", "then", "which", "who", "while", "or"})


class Item(NamedTuple):
    """A token as matchers see it; ``fresh`` when a comma, dash or emoji stands before it."""

    start: int
    end: int
    kind: str
    form: str
    capital: bool
    fresh: bool


class Element(NamedTuple):
    """One element of a pattern; see the module's text for what each ``what`` means."""

    what: str  # set kind gap not first begin last rest name past ing any link sign either
    words: frozenset[str]
    most: int
    maybe: bool
    either: "tuple[Element, ...]" = ()  # words and kinds of which one will do (or none, in a not)


@dataclass(frozen=True, slots=True)
class Pattern:
    """A compiled pattern: its elements, the one it hangs on, and which of them are quoted."""

    source: str
    elements: tuple[Element, ...]
    anchor: int
    quoted_from: int
    quoted_to: int


@dataclass(frozen=True, slots=True)
class Hit:
    """Where pattern ``label`` was found: code points ``start`` to ``end`` of the text."""

    label: int
    start: int
    end: int


def items(text: str, found: tuple[Token, ...] | None = None) -> tuple[Item, ...]:
    """The tokens that matchers look at."""
    made: list[Item] = []
    fresh = True
    for token in tokens(text) if found is None else found:
        if token.kind in (SOFT, EMOJI):
            fresh = True
            continue
        capital = token.kind == WORD and text[token.start].isupper()
        made.append(Item(token.start, token.end, token.kind, token.form, capital, fresh))
        fresh = False
    return tuple(made)


def compile_pattern(source: str) -> Pattern:
    """The pattern of one line; ValueError when it has nothing it could hang on."""
    elements: list[Element] = []
    opened, closed = 0, -1
    for part in source.split():
        if part == "[":
            opened = len(elements)
        elif part == "]":
            closed = len(elements)
        else:
            elements.append(_element(part))
    closed = len(elements) if closed < 0 else closed
    return Pattern(source, tuple(elements), _anchor(source, elements), opened, closed)


def _element(part: str) -> Element:
    """One element from its spelling."""
    maybe = part.endswith("?") and part != "??"
    bare = part[:-1] if maybe else part
    if bare in _SPELLED or bare in _KINDS:
        return _kind(bare)._replace(maybe=maybe)
    if bare.startswith("*"):
        return Element("gap", frozenset(), int(bare[1:] or GAP), False)
    if bare.startswith("!"):
        return Element("not", frozenset(), 0, False, _choices(bare[1:]))
    choices = _choices(bare)
    if len(choices) == 1 and choices[0].what == "set":
        return choices[0]._replace(maybe=maybe)
    return Element("either", frozenset(), 1, maybe, choices)


def _choices(spelled: str) -> tuple[Element, ...]:
    """What may stand in the place of ``a|{class}|@kind``: its words together, and each kind."""
    parts = spelled.split("|")
    kinds = [each for each in parts if each.startswith("@") and each != "@"]
    words = _words([each for each in parts if each not in kinds])
    said = (Element("set", words, 1, False),) if words else ()
    return (*said, *map(_kind, kinds))


def _kind(spelled: str) -> Element:
    """The element of one kind, such as ``@num`` or ``$``; ValueError for one there is not."""
    if spelled in _KINDS:
        return Element("kind", frozenset({_KINDS[spelled]}), 1, False)
    if spelled in _SPELLED:
        return Element(_SPELLED[spelled], frozenset({spelled[0]}), 1, False)
    raise ValueError(f"no such kind of token: {spelled}")


def _words(spelled: list[str]) -> frozenset[str]:
    """The forms that ``a``, ``{class}``, ``b`` stand for."""
    made: set[str] = set()
    for word in spelled:
        if word.startswith("{"):
            made |= CLASSES[word.strip("{}")]
        else:
            made.add(word)
    return frozenset(made)


def _anchor(source: str, elements: list[Element]) -> int:
    """The required element whose words are rarest in ordinary text."""
    best, least = -1, float("inf")
    for place, element in enumerate(elements):
        parts = element.either or (element,)
        hangs = all(each.what in ("set", "kind", "link") for each in parts)
        if element.maybe or element.what == "not" or not hangs:
            continue
        cost = sum(COMMON.get(word, 1) for each in parts for word in each.words)
        if cost < least:
            best, least = place, cost
    if best < 0:
        raise ValueError(f"nothing to hang this pattern on: {source}")
    return best


class Matcher:
    """Many labelled patterns, searched for together. Immutable once made; safe across threads."""

    def __init__(self, labelled: tuple[tuple[int, str], ...]) -> None:
        by_key: dict[str, list[tuple[int, Pattern]]] = {}
        for label, source in labelled:
            pattern = compile_pattern(source)
            for key in _keys(pattern.elements[pattern.anchor]):
                by_key.setdefault(key, []).append((label, pattern))
        self._by_key = {key: tuple(pairs) for key, pairs in by_key.items()}

    def hits(self, seen: tuple[Item, ...]) -> list[Hit]:
        """Every place a pattern fits, in the order of the words it hangs on."""
        made: list[Hit] = []
        for place, item in enumerate(seen):
            key = item.form if item.kind in (WORD, NUMBER) else "@" + item.kind
            for label, pattern in self._by_key.get(key, ()):
                _try(label, pattern, seen, place, made)
            if item.kind == NUMBER:
                for label, pattern in self._by_key.get("@number", ()):
                    _try(label, pattern, seen, place, made)
        return made


def _keys(element: Element) -> tuple[str, ...]:
    """The dictionary keys under which an anchor element is looked up."""
    if element.what == "either":
        return tuple(key for each in element.either for key in _keys(each))
    if element.what == "link":
        return ("@" + URL, "@" + BLANK)
    if element.what == "kind":
        return tuple("@" + kind for kind in element.words)
    return tuple(element.words)


def _try(label: int, pattern: Pattern, seen: tuple[Item, ...], place: int, made: list[Hit]) -> None:
    """Fit a pattern around the token it hangs on; add a hit where it fits."""
    at = [-1] * (len(pattern.elements) + 1)
    at[pattern.anchor] = place
    if not _backward(pattern.elements, pattern.anchor - 1, seen, place, at):
        return
    if not _forward(pattern.elements, pattern.anchor + 1, seen, place + 1, at):
        return
    first, stop = at[pattern.quoted_from], at[pattern.quoted_to]
    while stop > first and seen[stop - 1].kind == STOP:
        stop -= 1
    while first < stop and seen[first].kind == STOP:
        first += 1
    while stop > first > 0 and seen[first - 1].end == seen[first].start and _word(seen, first):
        first -= 1
    while first < stop < len(seen) and seen[stop].start == seen[stop - 1].end and _word(seen, stop):
        stop += 1
    if stop > first:
        made.append(Hit(label, seen[first].start, seen[stop - 1].end))


def _word(seen: tuple[Item, ...], place: int) -> bool:
    """Whether the tokens on both sides of ``place`` are words, so that touching means one word."""
    return seen[place].kind == WORD and seen[place - 1].kind == WORD


def _fits(element: Element, seen: tuple[Item, ...], place: int) -> bool:
    """Whether the token at ``place`` can stand for this one-token element."""
    item = seen[place]
    what = element.what
    if what == "set":
        return item.form in element.words and item.kind in (WORD, NUMBER)
    if what == "either":
        return _any(element.either, seen, place)
    if what == "kind":
        return item.kind in element.words
    if what == "link":
        return item.kind in (URL, BLANK)
    if what == "name":
        return item.kind == MENTION or (
            item.capital and item.form not in _NEVER_NAMES and not _starts(seen, place)
        )
    if what == "past":
        return item.kind == WORD and (item.form in PAST or item.form.endswith("ed"))
    if what == "ing":
        return item.kind == WORD and item.form.endswith("ing") and len(item.form) > 4
    if what == "sign":
        return item.kind == STOP and item.form in element.words
    return item.kind != STOP


def _any(either: tuple[Element, ...], seen: tuple[Item, ...], place: int) -> bool:
    """Whether the token at ``place`` can stand for one of these."""
    return any(_fits(each, seen, place) for each in either)


def _starts(seen: tuple[Item, ...], place: int) -> bool:
    """Whether a sentence starts at ``place``."""
    return place <= 0 or (seen[place - 1].kind == STOP)


def _ends(seen: tuple[Item, ...], place: int) -> bool:
    """Whether the sentence is over before ``place``."""
    return place >= len(seen) or seen[place].kind == STOP


def _edge(element: Element, seen: tuple[Item, ...], place: int) -> bool:
    """Whether an element that takes no room holds between ``place - 1`` and ``place``."""
    if element.what == "first":
        return _starts(seen, place)
    if element.what == "begin":
        return place <= 4 and all(item.kind in (STOP, MENTION) for item in seen[:place])
    return _ends(seen, place)


_NO_ROOM = frozenset({"first", "begin", "last"})


def _forward(
    elements: tuple[Element, ...], index: int, seen: tuple[Item, ...], place: int, at: list[int]
) -> bool:
    """Fit elements from ``index`` on at ``place``; ``at`` gets where each one starts."""
    if index == len(elements):
        at[index] = place
        return True
    element = elements[index]
    at[index] = place
    if element.what in _NO_ROOM:
        return _edge(element, seen, place) and _forward(elements, index + 1, seen, place, at)
    if element.what == "not":
        fine = place >= len(seen) or not _any(element.either, seen, place)
        return fine and _forward(elements, index + 1, seen, place, at)
    if element.what == "rest":
        return _forward(elements, index + 1, seen, _rest(seen, place), at)
    if element.what == "gap":
        return _gap_forward(elements, index, seen, place, at)
    if place < len(seen) and _fits(element, seen, place):
        if _forward(elements, index + 1, seen, place + 1, at):
            return True
        at[index] = place
    return element.maybe and _forward(elements, index + 1, seen, place, at)


def _gap_forward(
    elements: tuple[Element, ...], index: int, seen: tuple[Item, ...], place: int, at: list[int]
) -> bool:
    """The shortest gap after which the rest fits."""
    for extra in range(elements[index].most + 1):
        here = place + extra
        if extra and _ends(seen, here - 1):
            return False
        if _forward(elements, index + 1, seen, here, at):
            at[index] = place
            return True
    return False


def _rest(seen: tuple[Item, ...], place: int) -> int:
    """Where the clause that goes on at ``place`` ends."""
    stop = min(len(seen), place + REST)
    here = place
    while here < stop and seen[here].kind != STOP:
        if here > place and (seen[here].fresh or seen[here].form in _BREAKERS):
            break
        if here == place and (seen[here].fresh or seen[here].form in _BREAKERS):
            break
        here += 1
    return here


def _backward(
    elements: tuple[Element, ...], index: int, seen: tuple[Item, ...], place: int, at: list[int]
) -> bool:
    """Fit elements from ``index`` down to 0 so that they end before ``place``."""
    if index < 0:
        return True
    element = elements[index]
    at[index] = place
    if element.what in _NO_ROOM:
        return _edge(element, seen, place) and _backward(elements, index - 1, seen, place, at)
    if element.what == "not":
        fine = place <= 0 or not _any(element.either, seen, place - 1)
        return fine and _backward(elements, index - 1, seen, place, at)
    if element.what == "gap":
        return _gap_backward(elements, index, seen, place, at)
    if place > 0 and _fits(element, seen, place - 1):
        at[index] = place - 1
        if _backward(elements, index - 1, seen, place - 1, at):
            at[index] = place - 1
            return True
    at[index] = place
    return element.maybe and _backward(elements, index - 1, seen, place, at)


def _gap_backward(
    elements: tuple[Element, ...], index: int, seen: tuple[Item, ...], place: int, at: list[int]
) -> bool:
    """The shortest gap before which the rest fits."""
    for extra in range(elements[index].most + 1):
        here = place - extra
        if here < 0 or (extra and _ends(seen, here)):
            return False
        if _backward(elements, index - 1, seen, here, at):
            at[index] = here
            return True
    return False
