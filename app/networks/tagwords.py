"""The words of a hashtag: told by its capitals, else by words of the draft and common ones.

A tag that is not made of known words from end to end is left alone: a wrong guess is worse.
"""

import re
from functools import lru_cache
from importlib import resources

_CAMEL = re.compile(r"[a-z]{2,}(?:[A-Z][a-z]+|\d+)*[A-Z][a-z]+(?:[A-Z][a-z]*|\d+)*")
_WORD = re.compile(r"[a-z]{3,}")
_LONGEST, _LEAST = 60, 8  # code points of a tag that is looked at
_LONGEST_WORD = 16


def pascal_case(tag: str, draft: str) -> str | None:
    """The tag (without its #) with a capital for every word; None where nothing needs changing."""
    if _CAMEL.fullmatch(tag):
        return tag[0].upper() + tag[1:]
    if not (_LEAST <= len(tag) <= _LONGEST and tag.isascii() and tag.isalpha() and tag.islower()):
        return None
    own = frozenset(_WORD.findall(draft.lower())) - {tag}
    words = _words(tag, own)
    return "".join(word.capitalize() for word in words) if words else None


def _words(tag: str, own: frozenset[str]) -> list[str]:
    """The fewest known words that make up the tag; none where it is one word or there are none."""
    if tag in common_words():
        return []
    best: list[list[str] | None] = [[]]
    for end in range(1, len(tag) + 1):
        ways = [
            [*before, tag[start:end]]
            for start in range(max(0, end - _LONGEST_WORD), end)
            if (before := best[start]) is not None and _is_word(tag[start:end], own)
        ]
        best.append(min(ways, key=len, default=None))
    found = best[-1]
    return found if found is not None and len(found) > 1 else []


def _is_word(word: str, own: frozenset[str]) -> bool:
    return word in common_words() or word in own


@lru_cache(1)
def common_words() -> frozenset[str]:
    """Words that hashtags are often made of (resources/tag_words.txt)."""
    text = resources.files("resources").joinpath("tag_words.txt").read_text(encoding="utf-8")
    return frozenset(text.split())
