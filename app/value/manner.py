"""How a writer writes, and our words put on in the same manner behind theirs."""

import re
from dataclasses import dataclass

from app.value.carry import Part
from app.value.lexicon import words_of
from app.value.text import EMOJI, TAG, tokens

# Kisses and typed smileys close a sentence as an emoji does.
_KISSES = re.compile(r"(?:\b[xX]{1,5}|<3|[:;=8][-']?[)(DPpO/|*3]+|\bxo+)$")
# The first word that is no part of a link, a mention or a tag.
_FIRST_WORD = re.compile(r"(?<![\w@#/.:-])[^\W\d_]+(?![\w-]*[:./][\w/])")
_LEANS = words_of(
    "at to for the from in on of with by a an this my our and is are was love loving about "
    "attending visiting near during over under behind into via like joining"
)


@dataclass(frozen=True, slots=True)
class Manner:
    """How the writer writes, as far as our words have to follow it.

    ``lower``: sentences start small. ``small_i``: "I" is small too. ``curly``: with ’ for the
    apostrophe. ``stops``: with a full stop at the end. ``lines``: what parts the
    writer's paragraphs, or "" where there is only one.
    """

    lower: bool
    small_i: bool
    curly: bool
    stops: bool
    lines: str

    def put_on(self, says: str) -> str:
        """Our words in the writer's case and with the writer's apostrophe."""
        if self.lower:
            says = re.sub(r"(^|[.?!] |⟨)([A-Z])", lambda m: m[1] + m[2].lower(), says)
        if self.small_i:
            says = re.sub(r"\bI\b", "i", says)
        return says.replace("'", "’") if self.curly else says


def manner_of(text: str, sentences: tuple[Part, ...]) -> Manner:
    """The writer's manner, from the draft without white space around it."""
    return Manner(
        lower=(small := _is_small(text, sentences)),
        small_i=small and not re.search(r"\bI\b", text),
        curly="’" in text and "'" not in text,
        stops=text.endswith("."),
        lines="\n\n" if "\n\n" in text else "\n" if "\n" in text else "",
    )


def _is_small(text: str, sentences: tuple[Part, ...]) -> bool:
    """Whether sentences start small; one that starts with a number or is shouted says nothing."""
    found = [_FIRST_WORD.search(text, part.span.start, part.span.end) for part in sentences]
    starts = [
        each[0]
        for part, each in zip(sentences, found, strict=True)
        if each and not any(sign.isalnum() for sign in text[part.span.start : each.start()])
    ]
    first = [word for word in starts if not (word.isupper() and word[1:]) and word != "I"]
    return all(word[0].islower() for word in first) and bool(first or re.search(r"\bi\b", text))


def joined(body: str, says: str, manner: Manner, apart: bool = False) -> str:
    """The writer's words and ours behind them, parted as the writer parts sentences.

    ``apart`` puts ours on a line of their own, for when the sentence that ours takes up is not
    the one before it.
    """
    trimmed = body.rstrip(",;:-–— ")
    if trimmed and not _KISSES.search(body):
        body = trimmed
    if manner.lines:
        return body + manner.lines + says
    if _ends_in_link(body) or apart:
        return f"{body}\n{says}"
    if _is_closed(body):
        return f"{body} {says}"
    return f"{body}. {says}"


def _ends_in_link(body: str) -> bool:
    """Whether a full stop behind the last word could be taken for a part of a link."""
    last = body[-300:].split()[-1:] or [""]
    return "/" in last[0] and "." in last[0]


def _is_closed(body: str) -> bool:
    """Whether the last sign closes a sentence as it stands: a stop, an emoji, a kiss."""
    last = body.rstrip("\"'”’)*_")[-1:]
    emoji = bool(last) and not last.isalnum() and last > "\u2190"
    return last in ".!?…" or emoji or bool(_KISSES.search(body))


def split_tail(body: str) -> tuple[str, str]:
    """The words, and the tags that only file the post, with the white space before them.

    A tag that its sentence needs ("Back at #LeatherExpo") belongs to the words.
    """
    if "#" not in body and "＃" not in body:
        return body, ""
    found = tokens(body)
    last = len(found)
    while last and found[last - 1].kind in (TAG, EMOJI):
        last -= 1
    filed = [token for token in found[last:] if token.kind == TAG]
    if not filed or not last or found[last - 1].form in _LEANS:
        return body, ""
    words = body[: filed[0].start].rstrip()
    return words, body[len(words) :]
