"""What somebody types into the search field, made safe for FTS5, and the words around a hit."""

import re
import unicodedata

_WORD = re.compile(r"[^\W_]+")
_MOST_WORDS = 12
_BEFORE, _AFTER = 24, 60
_MOST_FOLDED = 20_000


def words(query: str) -> tuple[str, ...]:
    """The words of a query, at most twelve: what was typed may be anything."""
    return tuple(_WORD.findall(query))[:_MOST_WORDS]


def expression(query: str) -> str | None:
    """An FTS5 expression: every word as the beginning of a word, all of them; None without words.

    Each word is quoted, so nothing that was typed is ever read as syntax.
    """
    found = words(query)
    return " ".join(f'"{word}"*' for word in found) if found else None


def snippet(text: str, query: str) -> str:
    """About ninety code points around the first hit, on one line; empty when there is no query."""
    wanted = words(query) or ((query.strip(),) if query.strip() else ())
    if not wanted:
        return ""
    folded = fold(text)
    places = [place for place in (_place(folded, fold(word)) for word in wanted) if place >= 0]
    if not places:
        return ""
    at = min(places)
    start, end = max(0, at - _BEFORE), min(len(text), at + _AFTER)
    piece = " ".join(text[start:end].split())
    return ("…" if start else "") + piece + ("…" if end < len(text) else "")


def _place(folded: str, word: str) -> int:
    """Where a word begins that starts so; else where it stands at all."""
    found = re.search(rf"(?<![^\W_]){re.escape(word)}", folded)
    return found.start() if found else folded.find(word)


def fold(text: str) -> str:
    """Case and accents aside, one code point for each of the text's, so that offsets hold."""
    return text.lower() if text.isascii() else "".join(map(_FOLDED.__getitem__, text))


class _Folded(dict[str, str]):
    """Each character worked out once: a list of hits folds thousands of them per keystroke."""

    def __missing__(self, char: str) -> str:
        base = unicodedata.normalize("NFD", char)[0].lower()
        folded = base if len(base) == 1 else char
        if len(self) < _MOST_FOLDED:
            self[char] = folded
        return folded


_FOLDED = _Folded()
