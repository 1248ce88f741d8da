"""A text in phrases: clauses that make sense when they are quoted alone.

They end where a reader would take a breath, and never inside a word, a name or a list of things.
"""

from collections.abc import Iterator

from app.value.span import Span
from app.value.text import EMOJI, SOFT, STOP, WORD, Token, tokens

PHRASES = 12  # at most; of more, neighbours are put together
SHORTEST = 3  # words of a phrase; shorter ones stay with the one before
_BREATHS = frozenset(",-–—•|")
_BRACKETS = {"(": 1, ")": -1}
_JOINS = frozenset({"because", "but", "then", "if", "when", "while"})
_ADDS = frozenset({"and", "or", "so"})  # these join clauses only where somebody does something next
_SOMEBODY = frozenset({"i", "we", "he", "she", "they", "it", "you", "now", "then", "there"})


def phrases(text: str) -> tuple[Span, ...]:
    """The text in phrases, in order and never overlapping."""
    parts = [clause for sentence in _sentences(text) for clause in _clauses(text, sentence)]
    while len(parts) > PHRASES:
        parts = [
            [*parts[place], *(parts[place + 1] if place + 1 < len(parts) else [])]
            for place in range(0, len(parts), 2)
        ]
    return tuple(Span(part[0].start, part[-1].end) for part in parts)


def _sentences(text: str) -> Iterator[list[Token]]:
    """The tokens of each sentence, without what ends it: a stop before white space, an emoji."""
    made: list[Token] = []
    for token in tokens(text):
        if token.kind == EMOJI or (token.kind == STOP and _ends(text, token)):
            if any(each.kind != SOFT for each in made):
                yield made
            made = []
        else:
            made.append(token)
    if any(each.kind != SOFT for each in made):
        yield made


def _ends(text: str, token: Token) -> bool:
    """Whether a stop ends a sentence: "a.m" goes on, and so does what a colon announces."""
    after = text[token.end : token.end + 1]
    return token.form not in (":", ";") and (token.form == "\n" or not after or after.isspace())


def _clauses(text: str, sentence: list[Token]) -> list[list[Token]]:
    """Tokens up to each breath or joining word; a word or two stay with what was before."""
    made: list[list[Token]] = [[]]
    deep = 0  # brackets that are open
    for token, after in zip(sentence, [*sentence[1:], None], strict=True):
        deep = max(0, deep + _BRACKETS.get(text[token.start], 0))
        breathes = token.kind == SOFT and not deep and _breathes(text, token)
        joins = token.form in _JOINS or (
            token.form in _ADDS and after is not None and after.form in _SOMEBODY
        )
        if (breathes or joins) and _words(made[-1]) >= SHORTEST:
            made.append([])
        if not breathes:
            made[-1].append(token)
    clauses = [
        _ended(clause) for clause in made if any(token.kind not in (SOFT, STOP) for token in clause)
    ]
    if len(clauses) > 1 and _words(clauses[-1]) < SHORTEST:
        clauses[-2:] = [clauses[-2] + clauses[-1]]
    return clauses


def _ended(clause: list[Token]) -> list[Token]:
    """A clause without the colon at its end."""
    end = len(clause)
    while end > 1 and clause[end - 1].kind == STOP:
        end -= 1
    return clause[:end]


def _breathes(text: str, token: Token) -> bool:
    """Whether a mark stands between words, not inside one ("anti-war", "and/or", "1,000")."""
    beside = text[token.start - 1 : token.start] + text[token.end : token.end + 1]
    return text[token.start] in _BREATHS and any(each.isspace() for each in beside)


def _words(clause: list[Token]) -> int:
    return sum(token.kind == WORD for token in clause)
