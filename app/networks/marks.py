"""What in a text has a cost or a manner of its own: clusters, emoji, names, tags, numbers.

``regex`` (Unicode 18) is asked for clusters and emoji, but only where a text has characters that
could be part of either; ``emoji`` only for sequences joined from several pictures, of which X
knows those that Unicode recommends. Both are imported then and not before.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from app.value.span import Span

# Characters that stand alone beside another of their kind: letters, punctuation, Chinese, kana,
# whole Hangul syllables. Everything else may be part of a cluster.
_ALONE = (
    "\0-\x0c\x0e-\u02ff\u0370-\u0482\u048a-\u0590\u1e00-\u200a\u2010-\u2027\u2030-\u203b"
    "\u203d-\u2048\u204a-\u205f\u20a0-\u20cf\u3000-\u3029\u3041-\u3098\u309b-\u31ff\u3400-\u9fff"
    "\uac00-\ud7a3\ue000-\uf8ff\uff00-\uff9d"
)
_STRETCH = re.compile(f"(?:[{_ALONE}]?[^{_ALONE}]+)+[{_ALONE}]?")
_JOINS = re.compile(
    "[\u200d\ufe0f\u20e3\U0001f1e6-\U0001f1ff\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]"
)
_PICTURES = re.compile("[\u00a9\u00ae\u203c-\u3299\U0001f000-\U0010ffff]|.[\ufe0f\u20e3]", re.S)

_LONGEST = 10  # code points: two people of two skin tones, kissing

REMOTE_NAME = re.compile(r"(?<![/\w])@([a-z0-9_]+)@[a-z0-9.-]*[a-z0-9]", re.IGNORECASE)
NAME = re.compile(r"(?<![\w/@＠$#＃&])[@＠]\w(?:[\w.-]*\w)?(?:@\w(?:[\w.-]*\w)?)?")
TAG = re.compile(r"(?<![\w&/])[#＃](?![\ufe0f\u20e3])(\w*[^\W\d_]\w*)")
NUMBER = re.compile(
    r"(?<![\w.])[+£$€¥]?\d+(?:(?:[.,:/'’–-]|[ \u00a0\u202f](?=\d{2,4}(?!\d)))\d+){0,9}"
    r"(?:\s?[%‰°]|[\u00a0\u202f]?\w{1,3}\b)?"
)


def clusters(text: str) -> tuple[tuple[int, int], ...]:
    """Every cluster (what a reader sees as one character) of more than one code point."""
    found: list[tuple[int, int]] = []
    for stretch in _STRETCH.finditer(text):
        if len(stretch[0]) > 1:
            found += (
                m.span()
                for m in _unicode(_CLUSTER).finditer(text, stretch.start(), stretch.end())
                if m.end() - m.start() > 1
            )
    return tuple(found)


def emoji(text: str) -> tuple[tuple[int, int], ...]:
    """Every emoji, one by one or joined, as it stands in the text."""
    if _PICTURES.search(text) is None:
        return ()
    return tuple(m.span() for m in _unicode(_EMOJI).finditer(text))


def known_sequences(text: str) -> tuple[tuple[int, int], ...]:
    """The emoji of several code points that Unicode recommends; of others, their known parts."""
    if _JOINS.search(text) is None:
        return ()
    return tuple(
        span
        for start, end in emoji(text)
        if end - start > 1
        for span in _known_parts(text, start, end)
    )


def _known_parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > 1:
        sizes = range(min(_LONGEST, end - start), 1, -1)
        stop = next((start + n for n in sizes if _is_known(text[start : start + n])), None)
        if stop is None:
            start += 1
            continue
        yield start, stop
        start = stop


@lru_cache(4096)
def _is_known(sequence: str) -> bool:
    listed = "\u200d" in sequence or "\U0001f1e6" <= sequence[0] <= "\U0001f1ff"
    if not listed and max(sequence) < "\U000e0020":
        return _unicode(_ONE).fullmatch(sequence) is not None
    from emoji import EMOJI_DATA

    return sequence in EMOJI_DATA


_PICTURE = r"[\p{Emoji}--[0-9#*]]"
_PART = rf"{_PICTURE}(?:\p{{Emoji_Modifier}}|\uFE0F\p{{Emoji_Modifier}}?)?"
_ONE = (
    rf"\p{{RI}}\p{{RI}}|[0-9#*]\uFE0F?\u20E3|\U0001F3F4[\U000E0020-\U000E007E]+\U000E007F"
    rf"|\p{{Emoji_Modifier_Base}}\uFE0F?\p{{Emoji_Modifier}}|{_PICTURE}\uFE0F"
    rf"|\p{{Emoji_Presentation}}(?!\uFE0E)"
)
_EMOJI = rf"{_PART}(?:\u200D{_PART})+|{_ONE}"
_CLUSTER = r"\X"


@lru_cache(4)
def _unicode(pattern: str) -> Any:
    import regex  # type: ignore[import-untyped]

    return regex.compile(pattern, regex.V1)


def names(text: str) -> tuple[Span, ...]:
    """Every @name, with its server where it has one."""
    return _spans(NAME, text) if "@" in text or "＠" in text else ()


def tags(text: str) -> tuple[Span, ...]:
    """Every #tag; a ``#`` before digits alone is none."""
    return _spans(TAG, text) if "#" in text or "＃" in text else ()


def _spans(pattern: re.Pattern[str], text: str) -> tuple[Span, ...]:
    return tuple(Span(*found.span()) for found in pattern.finditer(text))
