"""What in a post is not prose, and what LanguageTool is given instead.

Names, tags, links, emoji, cashtags, blanks and quoted code are never wrong. What LanguageTool reads
has exactly as many code points as the post, so that every offset stays true; a finding that touches
something masked is dropped.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from app.value.blanks import blanks
from app.value.span import Span
from app.value.text import EMOJI, MENTION, TAG, URL, tokens

_CODE = re.compile(r"```.+?```|`[^`\n]+`", re.DOTALL)
_CASHTAG = re.compile(r"(?<![\w$])\$[A-Za-z]{1,6}(?:\.[A-Za-z]{1,2})?\b(?!\w)")
_ADDRESS = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")
_FILE = re.compile(
    r"(?<!\w)[\w-]{1,60}\.(?:py|js|ts|md|txt|pdf|csv|png|jpg|jpeg|gif|json|html|css|zip)\b"
)
_HANDLE = re.compile(r"(?<!\w)[ur]/\w{2,30}\b")
_NAMES = re.compile(r"[@#＃]\w+(?:[.-]\w+)*")
_SHOUTED = re.compile(r"\b(?:[A-Za-z]{1,3}\d[\w-]*|\d[\w-]*[A-Za-z][\w-]*)\b")  # h264, 3pm, B12
# Unicode categories of pictures and of what joins them, of unassigned code points and surrogates.
_SIGNS = frozenset({"So", "Sk", "Cn", "Co", "Cs", "Cf"})
_VARIATION = re.compile("[\ufe00-\ufe0f]")
_PATTERNS = (_VARIATION, _CODE, _CASHTAG, _ADDRESS, _FILE, _HANDLE, _NAMES, _SHOUTED)
_KINDS = frozenset({URL, MENTION, TAG, EMOJI})


def masked(text: str) -> tuple[Span, ...]:
    """Everything that is no prose, in order, touching stretches joined."""
    found = [Span(*match.span()) for pattern in _PATTERNS for match in pattern.finditer(text)]
    found += [Span(each.start, each.end) for each in tokens(text) if each.kind in _KINDS]
    found += [blank.span for blank in blanks(text)]
    found += _pictures(text)
    return tuple(_joined(sorted(found)))


def _pictures(text: str) -> Iterator[Span]:
    """Emoji that no table of ranges holds yet: any sign of that kind, with what joins to it."""
    for at, char in enumerate(text):
        if not char.isascii() and unicodedata.category(char) in _SIGNS:
            yield Span(at, at + 1)


def _joined(spans: Iterable[Span]) -> Iterator[Span]:
    last: Span | None = None
    for each in spans:
        if last is not None and each.start <= last.end:
            last = Span(last.start, max(last.end, each.end))
        else:
            if last is not None:
                yield last
            last = each
    if last is not None:
        yield last


def readable(text: str) -> str:
    """What LanguageTool is given: the same number of code points, blanks and code as plain letters,
    control characters as spaces, lone surrogates as U+FFFD (neither can be sent)."""
    pieces, at = [], 0
    hidden = sorted(
        [blank.span for blank in blanks(text)] + [Span(*m.span()) for m in _CODE.finditer(text)]
    )
    for each in _joined(hidden):
        pieces += [text[at : each.start], "X" * len(each)]
        at = each.end
    pieces.append(text[at:])
    return "".join(map(_sendable, "".join(pieces)))


def _sendable(char: str) -> str:
    if "\ud800" <= char <= "\udfff":
        return "\ufffd"
    return " " if unicodedata.category(char) == "Cc" else char
