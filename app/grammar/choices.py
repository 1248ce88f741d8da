"""What the writer said about findings: ignore here, ignore this wording, turn a rule off, and the
words of a personal dictionary. Pure values; app/grammar/choices_file.py keeps them.

Each choice can be listed and taken back. "Here" is known again by a hash of the rule, the words and
their neighbours, so that a change elsewhere does not bring the finding back.
"""

import re
from dataclasses import dataclass, replace
from typing import Literal

from app.grammar.model import Finding
from app.grammar.rules import is_spelling_rule
from app.value.span import Span

How = Literal["here", "wording", "rule", "word"]

_WORD = re.compile(r"\w+(?:['’]\w+)*")
_NEIGHBOURS = 2  # words on each side
_LINE_END = "\r\n\v\f\x85\u2028\u2029"


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing the writer decided: ``words`` and ``message`` are what a list shows of it."""

    how: How
    rule: str
    words: str
    message: str
    key: str


@dataclass(frozen=True, slots=True)
class Choices:
    """All of them, oldest first. An older value is the undo of a newer one."""

    made: tuple[Choice, ...] = ()

    def with_choice(self, choice: Choice) -> "Choices":
        """These and one more; nothing twice."""
        return self if choice in self.made else replace(self, made=(*self.made, choice))

    def without(self, choice: Choice) -> "Choices":
        """These less one that was taken back."""
        return replace(self, made=tuple(each for each in self.made if each != choice))

    def dictionary(self) -> tuple[str, ...]:
        """The writer's own words."""
        return tuple(each.words for each in self.made if each.how == "word")


def ignore_here(finding: Finding, text: str) -> Choice:
    """Never show this finding again among these words."""
    return _choice("here", finding, _here(finding, text))


def ignore_wording(finding: Finding) -> Choice:
    """Never show this rule's finding for these words again, wherever they stand."""
    return _choice("wording", finding, _key(finding.rule, _plain(finding.quote)))


def turn_rule_off(finding: Finding) -> Choice:
    """Never show a finding of this rule again."""
    return _choice("rule", finding, finding.rule)


def add_word(word: str) -> Choice:
    """The word is right, in any case of its letters, and so is its possessive."""
    return Choice("word", "", word, "", _plain(word))


def shown(
    findings: tuple[Finding, ...], text: str, choices: Choices, typing: Span | None = None
) -> tuple[Finding, ...]:
    """The findings that the writer is to see: none that was decided about, none at the word that is
    being typed. ``text`` is the text that was checked."""
    keys = {how: frozenset(each.key for each in choices.made if each.how == how) for how in _HOWS}
    return tuple(
        each
        for each in findings
        if not _decided(each, text, keys) and not (typing is not None and _meets(each.span, typing))
    )


_HOWS: tuple[How, ...] = ("here", "wording", "rule", "word")


def _decided(finding: Finding, text: str, keys: dict[How, frozenset[str]]) -> bool:
    return (
        finding.rule in keys["rule"]
        or (is_spelling_rule(finding.rule) and _bare(finding.quote) in keys["word"])
        or (bool(keys["wording"]) and ignore_wording(finding).key in keys["wording"])
        or (bool(keys["here"]) and _here(finding, text) in keys["here"])
    )


def _meets(one: Span, other: Span) -> bool:
    """Whether the two touch, sharing a point or an edge."""
    return one.start <= other.end and other.start <= one.end


def _choice(how: How, finding: Finding, key: str) -> Choice:
    return Choice(how, finding.rule, finding.quote, finding.message, key)


def _here(finding: Finding, text: str) -> str:
    span = finding.span
    line_start = max(text.rfind(end, 0, span.start) for end in _LINE_END) + 1
    ends = [at for at in (text.find(end, span.end) for end in _LINE_END) if at >= 0]
    before = _WORD.findall(text[line_start : span.start])[-_NEIGHBOURS:]
    after = _WORD.findall(text[span.end : min(ends, default=len(text))])[:_NEIGHBOURS]
    return _key(
        finding.rule, *map(_plain, before), "\0", _plain(finding.quote), "\0", *map(_plain, after)
    )


def _key(*parts: str) -> str:
    from hashlib import sha256  # OpenSSL: 3 MiB that most windows have no use for yet

    whole = "\x1f".join(parts).encode("utf-8", "surrogatepass")
    return sha256(whole).hexdigest()[:32]


def _plain(words: str) -> str:
    return " ".join(words.replace("’", "'").casefold().split())


def _bare(word: str) -> str:
    """The word without a possessive ending."""
    return _plain(word).removesuffix("'s").removesuffix("'")
