"""Whether there is anything to say about a text at all: not about a word, code or other tongues.

Simple rules that can be told in a sentence each; where they are in doubt they let a text through,
and the judge says that it is unsure.
"""

from itertools import pairwise

from app.value.lexicon import words_of
from app.value.match import Item
from app.value.model import Silence
from app.value.text import BLANK, STOP, URL, WORD

_ENGLISH = words_of(
    "the a an and or but if of to in on at for with from by as is are was were be been am do does "
    "did not have has had i you he she it we they me my your his her our their us them this that "
    "these those what who how when where why can will would could should just so very too all no "
    "yes up out about get got go going one two new more some any now then than there here like"
)
_OTHER = words_of(
    "der die das und ist nicht ich ein eine mit auf für el la los las una que en con por para es "
    "muy pero le les des du et est une pas je tu il nous vous dans sur il lo gli che di non sono "
    "per o os um uma não com mais de het een niet ik och att är jag som på den det i på ja ei on "
    "se na je nie jest się w z bir ve bu için ama yang dan di ini itu"
)
_SIGNS = frozenset("{}();=<>[]_\\|&*+$`")


def silence(text: str, seen: tuple[Item, ...]) -> Silence | None:
    """Why nothing can be said of this text, or None when something can."""
    words = [item.form for item in seen if item.kind == WORD]
    if any(item.kind == URL for item in seen) and len(words) < 3:
        return None
    if any(item.kind == BLANK for item in seen):
        return None
    if not seen or not words:
        return "too_short"
    if _one_word(seen):
        return "too_short"
    if _is_code(text):
        return "code"
    return "other_language" if _is_foreign(text, words) else None


def _one_word(seen: tuple[Item, ...]) -> bool:
    """Whether all tokens are parts of a single word ("can't")."""
    spoken = [item for item in seen if item.kind == WORD]
    apart = any(before.end != after.start for before, after in pairwise(spoken))
    return not apart and all(item.kind in (WORD, STOP) for item in seen)


def _is_code(text: str) -> bool:
    """Many signs that prose hardly has, or most lines ending the way code does."""
    signs = sum(sign in _SIGNS for sign in text[:4000])
    lines = [line.strip() for line in text[:4000].splitlines() if line.strip()]
    ended = sum(line.endswith((";", "{", "}", "):", ");")) for line in lines)
    return signs * 9 > len(text[:4000]) or (len(lines) > 1 and ended * 2 > len(lines))


def _is_foreign(text: str, words: list[str]) -> bool:
    """Mostly letters that English has not, or little words of other tongues and few of its own."""
    letters = [sign for sign in text[:4000] if sign.isalpha()]
    strange = sum(sign > "ɏ" for sign in letters)
    if strange * 2 > len(letters):
        return True
    sample = words[:400]
    ours = sum(word in _ENGLISH for word in sample)
    theirs = sum(word in _OTHER and word not in _ENGLISH for word in sample)
    return (theirs >= 2 and theirs > ours) or (len(sample) >= 12 and ours * 25 < len(sample))
