"""Words, links, names and sentence ends of a text, each with its offsets in code points.

One pass, linear in the length of the text whatever it holds: every quantifier that could start
again inside its own match is bounded, so a megabyte of "a-a-a-" or "a.a.a." costs no more than
prose. Nothing here raises on NUL, lone surrogates or right-to-left text.
"""

import re
from dataclasses import dataclass
from typing import NamedTuple

from app.value.span import Span

WORD, NUMBER, URL, MENTION, TAG, EMOJI, BLANK, STOP, SOFT = (
    "word", "number", "url", "mention", "tag", "emoji", "blank", "stop", "soft",
)  # fmt: skip


class Token(NamedTuple):
    """One piece of the text: ``text[start:end]``.

    ``form`` is what matchers compare: lower case, straight apostrophes, short forms written out
    ("'m" is "am", "thx" is "thanks"). A contraction is two tokens that touch. ``stop`` ends a
    sentence or announces something (``:``); ``soft`` is any other punctuation.
    """

    start: int
    end: int
    kind: str
    form: str


_TLDS = "com|org|net|edu|gov|io|co|uk|de|fr|info|app|dev|me|tv|fm|ly|gl|be|am|eu|us|ca|au|ie|nz"
_TOKEN = re.compile(
    r"(?P<url>(?:https?://|www\.)[^\s<>⟨⟩]+"
    r"|(?<![\w@.])[a-z0-9][a-z0-9-]{0,62}(?:\.[a-z0-9][a-z0-9-]{0,62}){0,4}\.[a-z]{2,12}/[^\s<>⟨⟩]*"
    rf"|(?<![\w@.])[a-z0-9][a-z0-9-]{{0,62}}(?:\.[a-z0-9][a-z0-9-]{{0,62}}){{0,4}}\.(?:{_TLDS})\b"
    r"(?!\w|['’@]))"
    r"|(?P<mention>@\w+(?:[.-]\w+)*(?:@\w+(?:[.-]\w+)*)?)"
    r"|(?P<tag>[#＃]\w+)"
    r"|(?P<blank>⟨[^⟨⟩\n\r\u2028\u2029]{1,60}⟩)"
    r"|(?P<number>[£$€]?\d+(?:[.,:/-]\d+)*[%€£]?(?:[a-z]{1,4}\b)?)"
    r"|(?P<word>w/(?=\s)|[^\W\d_]+(?:['’‘ʼ`´][^\W\d_]+)*['’]?|&(?=\s))"
    r"|(?P<emoji>[\U0001f000-\U0001faff\u2600-\u27bf\u2b00-\u2bff\u2190-\u21ff]"
    r"[\ufe0e\ufe0f\u200d\U0001f3fb-\U0001f3ff\U0001f000-\U0001faff\u2600-\u27bf]*)"
    r"|(?P<stop>[.!?…:;]+|[\n\r\u2028\u2029]+|<<|>>)"
    r"|(?P<soft>[,()\[\]\"“”*|/~•·«»]|[-–—]+)",
    re.IGNORECASE,
)
_CURLY = str.maketrans("’‘ʼ`´", "'''''")
_LONG = re.compile(r"(.)\1{2,}")
_ENDS = {"m": "am", "re": "are", "ve": "have", "ll": "will", "d": "'d", "s": "'s"}
_NOT_STEMS = {"ca": "can", "wo": "will", "sha": "shall", "ai": "be"}

_Parts = tuple[tuple[str, int], ...]

# Short forms: what they stand for, and how many code points belong to each part.
_SHORT: dict[str, _Parts] = {
    "im": (("i", 1), ("am", 1)),
    "ive": (("i", 1), ("have", 2)),
    "youre": (("you", 3), ("are", 2)),
    "youve": (("you", 3), ("have", 2)),
    "theyre": (("they", 4), ("are", 2)),
    "thats": (("that", 4), ("'s", 1)),
    "heres": (("here", 4), ("'s", 1)),
    "whos": (("who", 3), ("'s", 1)),
    "whats": (("what", 4), ("'s", 1)),
    "wheres": (("where", 5), ("'s", 1)),
    "theres": (("there", 5), ("'s", 1)),
    "lets": (("let", 3), ("'s", 1)),
    "cant": (("can", 2), ("not", 2)),
    "cannot": (("can", 3), ("not", 3)),
    "wont": (("will", 2), ("not", 2)),
    "gonna": (("going", 3), ("to", 2)),
    "gunna": (("going", 3), ("to", 2)),
    "wanna": (("want", 3), ("to", 2)),
    "gotta": (("got", 3), ("to", 2)),
    "lemme": (("let", 3), ("me", 2)),
    "gimme": (("give", 3), ("me", 2)),
}
_NEGATED = ("do", "did", "does", "is", "was", "would", "could", "should", "have", "has", "were")
_SHORT.update((word + "nt", ((word, len(word)), ("not", 2))) for word in _NEGATED)
_SAME = {
    "u": "you", "ur": "your", "r": "are", "thx": "thanks", "thnx": "thanks", "thanx": "thanks",
    "tx": "thanks", "tnx": "thanks", "ty": "thanks", "pls": "please", "plz": "please",
    "plsss": "please", "ppl": "people", "w/": "with", "&": "and", "bc": "because",
    "cuz": "because", "cos": "because", "coz": "because", "b4": "before",
    "tmrw": "tomorrow", "tmr": "tomorrow", "tomorow": "tomorrow", "tonite": "tonight",
    "abt": "about", "wk": "week", "hrs": "hours", "mins": "minutes", "ya": "you", "yall": "you",
    "y'all": "you", "rn": "now", "n": "and", "tho": "though", "bday": "birthday", "nite": "night",
    "cus": "because", "vid": "video", "vids": "videos", "pic": "picture", "pics": "pictures",
    "smth": "something", "sth": "something", "em": "them", "luv": "love",
}  # fmt: skip


_TITLED = {"TA": "assistant", "TAs": "assistants"}  # in capitals these are no thanks
_TITLES = frozenset({"mr", "mrs", "ms", "dr", "st", "prof", "vs", "approx", "etc"})


def tokens(text: str) -> tuple[Token, ...]:
    """The tokens of the text in order; white space and unknown signs fall between them."""
    found: list[Token] = []
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup or SOFT
        if kind == WORD:
            whole = not text[match.end() : match.end() + 1].isdigit()  # no "you" in "U13"
            found += _words(match.start(), match.end(), match[0], whole)
        elif kind == URL:
            found.append(_url(match.start(), match[0]))
        elif kind == STOP and match[0] == "." and found and found[-1].form in _TITLES:
            found.append(Token(match.start(), match.end(), SOFT, "."))
        elif kind == STOP:
            found.append(Token(match.start(), match.end(), STOP, _stop(match[0])))
        else:
            found.append(Token(match.start(), match.end(), kind, match[0].lower()))
    return tuple(found)


def _stop(marks: str) -> str:
    """A run of end marks as one sign: a question mark wins, then a colon, a line end."""
    for sign in "?:":
        if sign in marks:
            return sign
    return "\n" if marks[0] in "\n\r\u2028\u2029" else marks[0]


def _url(start: int, found: str) -> Token:
    """The link without the punctuation of the sentence around it."""
    kept = found.rstrip(".,;:!?)]}'\"’”…*")
    if not kept.rstrip(":/").lower().removeprefix("http").removeprefix("s"):
        kept = found
    return Token(start, start + len(kept), URL, kept.lower())


def _words(start: int, end: int, found: str, whole: bool) -> list[Token]:
    """One word as one token, a contraction as two that touch; ``whole`` without a number behind."""
    if found in _TITLED:
        return [Token(start, end, WORD, _TITLED[found])]
    form = found.translate(_CURLY).lower()
    if form.endswith("'"):
        form, end = form[:-1], end - 1
    if _LONG.search(form):
        form = _LONG.sub(r"\1", form)
        return [Token(start, end, WORD, _SAME.get(form, form))]
    if form in _SAME and whole:
        return [Token(start, end, WORD, _SAME[form])]
    if form in _SHORT:
        return _parts(start, _SHORT[form])
    if "'" not in form:
        return [Token(start, end, WORD, form)]
    return _contraction(start, end, form)


def _parts(start: int, parts: _Parts) -> list[Token]:
    """Tokens for the parts of a short form, side by side."""
    made = []
    for form, length in parts:
        made.append(Token(start, start + length, WORD, form))
        start += length
    return made


def _contraction(start: int, end: int, form: str) -> list[Token]:
    """ "don't" as do + not, "I'm" as i + am, "mum's" as mum + 's; anything else whole."""
    if form.endswith("n't") and len(form) > 3:
        stem = form[:-3]
        cut = end - 3
        return [
            Token(start, cut, WORD, _NOT_STEMS.get(stem, stem)),
            Token(cut, end, WORD, "not"),
        ]
    stem, _, tail = form.rpartition("'")
    if stem and tail in _ENDS:
        cut = end - len(tail) - 1
        return [Token(start, cut, WORD, stem), Token(cut, end, WORD, _ENDS[tail])]
    return [Token(start, end, WORD, form)]


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: its span, and whether it asks."""

    span: Span
    asks: bool


def sentences(text: str) -> tuple[Sentence, ...]:
    """The sentences of the text; a line end closes one, a colon does not.

    A full stop that no white space follows ("3.5", "ex.am") closes none.
    """
    made: list[Sentence] = []
    start: int | None = None
    last = 0
    for token in tokens(text):
        ends = token.kind == STOP and token.form != ":"
        if ends and start is not None:
            inside = token.end if token.form != "\n" else last
            made.append(Sentence(Span(start, inside), token.form == "?"))
            start = None
        elif token.kind != STOP or start is not None:
            start = token.start if start is None else start
        last = token.end
    if start is not None:
        made.append(Sentence(Span(start, last), False))
    return tuple(made)
