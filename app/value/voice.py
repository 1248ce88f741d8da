"""A shape's ``{places}`` filled with the writer's own words, in the writer's person.

Everything here is a guess from the words of the draft, so it keeps to guesses that read well when
they are wrong: "They", "one", the words as they stand.
"""

import re

from app.value.carry import is_name
from app.value.lexicon import CLASSES, words_of
from app.value.match import Item
from app.value.text import WORD

_QUOTE = re.compile('["“]')
_SHE = words_of(
    "she her hers sister mum mom mother nan gran grandma wife auntie aunt girlfriend daughter "
    "niece girl gal lass missus mrs ms miss lady woman queen heroine granddaughter goddaughter "
    "stepdaughter grandmother godmother mam mama nana nonna fiancée waitress actress"
)
_HE = words_of(
    "he him his brother dad father husband uncle grandad grandpa boyfriend son nephew boy mr guy "
    "man bloke lad chap gent gentleman fella hubby grandson godson stepson grandfather godfather "
    "dada nonno fiancé waiter actor"
)
_SEVERAL = words_of(
    "everyone everybody both team crew family volunteers parents kids girls boys they them their "
    "lads ladies guys folks gang staff nurses colleagues neighbours neighbors committee"
)
_MINE = words_of("i my me mine myself")
_ONE_IN_S = words_of(
    "news series chess less business boss class glass dress grass bus gas pass this always yes "
    "tennis physics focus campus virus crisis oasis analysis"
)
_SO_MUCH = words_of("you u ya so very much a lot million loads tons heaps big")
_HERS, _HIS = words_of("she her hers shes"), words_of("he him his hes")
_MANY = words_of("people children teeth feet mice women men")


def voiced(says: str, text: str, seen: tuple[Item, ...]) -> str:
    """``{I}`` and ``{I'm}`` as I or we; those it is about in the words the draft has for them."""
    if "{" not in says:
        return says
    forms = {item.form for item in seen if item.kind == WORD}
    others = _others(forms, text, seen)
    told = others != "They" or bool(forms & _SEVERAL)
    plural = "we" in forms and not forms & _MINE
    given = {
        "{I}": "we" if plural else "I",
        "{I'm}": "we're" if plural else "I'm",
        "{They did what}": f"{others} ⟨did what⟩" if told else "⟨What they did⟩",
        "{them}": _him_or_her(forms, _SHE, _HE, "them"),
        "{it or them}": _him_or_her(forms, _HERS, _HIS, "it"),
    }
    return re.sub(
        r"\{(?:I|I'm|They did what|them|it or them)\}", lambda found: given[found[0]], says
    )


def _others(forms: set[str], text: str, seen: tuple[Item, ...]) -> str:
    """You, He, She, or where the draft does not tell, They."""
    spoken_to = _speaks_to(seen) and not _QUOTE.search(text)
    several = bool(forms & _SEVERAL)
    she, he = bool(forms & _SHE) and not several, bool(forms & _HE) and not several
    if (
        spoken_to
        or _thanks_kin(seen)
        or _thanks_by_name(seen)
        or (not she and not he and _thanks_straight(seen))
    ):
        return "You"
    if she == he:
        return "They"
    return "She" if she else "He"


def _him_or_her(forms: set[str], hers: frozenset[str], his: frozenset[str], untold: str) -> str:
    """him, her, or another word where the draft tells neither or both."""
    she, he = bool(forms & hers), bool(forms & his)
    return untold if she == he else "her" if she else "him"


def _speaks_to(seen: tuple[Item, ...]) -> bool:
    """Whether the draft says "you" to somebody; in "thank you" and "you know" it speaks to nobody
    yet."""
    forms = ["", *(item.form for item in seen), ""]
    return any(
        form in ("you", "your", "yours") and before != "thank" and after != "know"
        for before, form, after in zip(forms, forms[1:], forms[2:], strict=False)
    )


def _thanks_straight(seen: tuple[Item, ...]) -> bool:
    """Whether somebody is thanked to their face: "thx marco", not "thanks to our printers"."""
    after = _after(seen, CLASSES["thank"] - {"grateful", "thankful"})
    return after is not None and "god" not in after[:4] and "to" not in after[:4]


def _thanks_kin(seen: tuple[Item, ...]) -> bool:
    """Whether kin are thanked to their face: "thx mum", "thank you so much nan"."""
    after = _after(seen, CLASSES["thank"]) or []
    return next((form for form in after if form not in _SO_MUCH), "") in CLASSES["kin"]


def _thanks_by_name(seen: tuple[Item, ...]) -> bool:
    """Whether somebody is thanked by name and to their face: "thank you Marcus"."""
    return any(
        one.form == "thank" and two.form == "you" and three.capital and not three.fresh
        for one, two, three in zip(seen, seen[1:], seen[2:], strict=False)
    )


def _after(seen: tuple[Item, ...], words: frozenset[str]) -> list[str] | None:
    """The forms behind the first of these words; None where there is none of them."""
    forms = [item.form for item in seen]
    place = next((place for place, form in enumerate(forms) if form in words), None)
    return None if place is None else forms[place + 1 :]


def with_words(says: str, it: str, just_named: bool) -> str:
    """Our words with the writer's ``it`` in their place.

    ``just_named``: the sentence before ours names it, so that "one" says enough.
    """
    many = _is_plural(it)
    given = {
        "{it}": it,
        "{one}": _one(it, many, just_named),
        "{This}": "These" if many else "This",
        "{was}": "were" if many else "was",
    }
    return re.sub(r"\{[^{}]{1,8}\}", lambda found: given.get(found[0], found[0]), says)


def _one(it: str, many: bool, just_named: bool) -> str:
    if just_named:
        return "some" if many else "one"
    if many:
        return it
    return f"an {it}" if it[0].lower() in "aeiou" else f"a {it}"


def inside(text: str, first: Item, words: str, opens: bool) -> str:
    """The quoted words as they read inside a sentence: without the capital of a first word."""
    if not opens or words.isupper() or is_name(text, first, True):
        return words
    return words[:1].lower() + words[1:]


def _is_plural(it: str) -> bool:
    """Whether the last word is a plural, as far as its end tells."""
    last = it.split()[-1].lower()
    ends = last.endswith("s") and not last.endswith(("ss", "us"))
    return last in _MANY or (ends and last not in _ONE_IN_S)
