"""Words that no dictionary has and no reader stumbles over: names, laughter, the talk of the net.

LanguageTool's spelling rules know a dictionary; a post has more. Everything here only takes
findings away.
"""

import re

from app.grammar.model import Finding
from app.grammar.rules import is_spelling_rule
from app.grammar.spoken_words import TALK, WELL_KNOWN

_LONG = re.compile(r"(\w)\1{2,}", re.IGNORECASE)
_LAUGHTER = re.compile(r"[bm]?w?a?(?:h[aeiou]){2,}h?|(?:ja){2,}|(?:ke){2,}k?", re.IGNORECASE)
_ENDINGS = ("'s", "s", "'d", "'", "in")
_SHORT = 4  # an unknown word of so many capitals is an abbreviation
_SHORTEST = 3  # what is shorter is no English word, so it was meant as something else
_SENTENCE_END = re.compile(r"[.!?…:\n\r\u2028\u2029]\W*$")
_NEXT_WORD = re.compile(r"[ \t]+(\w)")


def is_known(finding: Finding, text: str) -> bool:
    """Whether a spelling finding is about a word that is fine in a post. ``text`` is the post."""
    if not is_spelling_rule(finding.rule):
        return False
    word = finding.quote.replace("’", "'")
    return (
        _is_talk(word.lower())
        or len(word) < _SHORTEST
        or any(char.isdigit() or not char.isascii() or char == "_" for char in word)
        or _is_inner_capital(word)
        or (word.isupper() and len(word) <= _SHORT)
        or (word[:1].isupper() and _is_name(finding, text))
    )


def _is_talk(word: str) -> bool:
    if _LONG.search(word) or _LAUGHTER.fullmatch(word) or word in TALK:
        return True
    stems = (word.removesuffix(end) for end in _ENDINGS if word.endswith(end))
    return any(stem in TALK or f"{stem}ing" in TALK for stem in stems if len(stem) > 1)


def _is_inner_capital(word: str) -> bool:
    """iPad, YouTube, eBay, McKay."""
    return any(char.isupper() for char in word[1:]) and any(char.islower() for char in word)


def _is_name(finding: Finding, text: str) -> bool:
    """A capital inside a sentence, or before another capital, makes a name of an unknown word,
    unless a well-known name is meant."""
    if any(each.lower() in WELL_KNOWN for each in finding.replacements[:3]):
        return False
    if finding.quote.isupper():
        return False
    before = text[max(0, finding.span.start - 20) : finding.span.start]
    starts = not before.strip() or _SENTENCE_END.search(before) is not None
    following = _NEXT_WORD.match(text, finding.span.end)
    return not starts or (following is not None and following[1].isupper())
