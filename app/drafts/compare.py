"""How one text differs from another, in words, for reading."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

Kind = Literal["same", "added", "removed"]
_PIECE = re.compile(r"\s+|\w+|[^\w\s]")
_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_MOST_PIECES = 3000


@dataclass(frozen=True, slots=True)
class Change:
    """A stretch of text that both have, or only the new one (added) or the old one (removed)."""

    kind: Kind
    text: str


def compare(old: str, new: str) -> tuple[Change, ...]:
    """From old to new: the same and removed pieces give the old text, same and added the new.

    By words; where a long stretch differs, by lines, so that 50,000 code points stay quick.
    """
    head = _common(old, new)
    tail = _common(old[head:][::-1], new[head:][::-1])
    middle_old, middle_new = old[head : len(old) - tail], new[head : len(new) - tail]
    changes = [
        Change("same", old[:head]),
        *_middle(middle_old, middle_new),
        Change("same", old[len(old) - tail :] if tail else ""),
    ]
    return _joined(changes)


def _common(one: str, two: str) -> int:
    """How many code points the two have in common from the start, cut back to a word's edge."""
    most = min(len(one), len(two))
    low, high = 0, most
    while low < high:
        half = (low + high + 1) // 2
        if one[:half] == two[:half]:
            low = half
        else:
            high = half - 1
    if low in (len(one), len(two)) and len(one) == len(two):
        return low
    while (low and _inside_word(one, low)) or (low and _inside_word(two, low)):
        low -= 1
    return low


def _inside_word(text: str, at: int) -> bool:
    return at < len(text) and text[at - 1].isalnum() and text[at].isalnum()


def _middle(old: str, new: str) -> list[Change]:
    one, two = _PIECE.findall(old), _PIECE.findall(new)
    if len(one) + len(two) <= _MOST_PIECES:
        return _matched(one, two)
    return _matched(_LINE.findall(old), _LINE.findall(new))


def _matched(one: list[str], two: list[str]) -> list[Change]:
    changes = []
    for what, a, b, c, d in SequenceMatcher(None, one, two, autojunk=False).get_opcodes():
        if what == "equal":
            changes.append(Change("same", "".join(one[a:b])))
            continue
        changes.append(Change("removed", "".join(one[a:b])))
        changes.append(Change("added", "".join(two[c:d])))
    return changes


def _joined(changes: list[Change]) -> tuple[Change, ...]:
    out: list[Change] = []
    for change in changes:
        if not change.text:
            continue
        if out and out[-1].kind == change.kind:
            out[-1] = Change(change.kind, out[-1].text + change.text)
        else:
            out.append(change)
    return tuple(out)
