"""A report for a person to read in a terminal."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from app.grammar.model import Finding
from app.value.model import NO_MOVE, Evidence, Reading, Report, Suggestion, Verdict
from app.value.moves import move

_VERDICTS: dict[Verdict, str] = {
    "gives": "Gives",
    "talk": "Talk: fine as it is",
    "about_me": "About you, so far",
}
_UNSURE = "Could be read either way"
_MARKS = {"gives": "●", "keeps": "○"}
_LANGUAGE = "~"
_COLOURS = {"gives": "32", "keeps": "33", "talk": "1", "about_me": "33", "unsure": "1"}


@dataclass(frozen=True, slots=True)
class Paint:
    """Colours for a terminal, or none."""

    on: bool

    def __call__(self, text: str, how: str) -> str:
        """The text in a colour (an SGR number)."""
        return f"\x1b[{how}m{text}\x1b[0m" if self.on else text


def in_words(report: Report, width: int, paint: Paint) -> str:
    """The whole report, no line wider than ``width`` columns unless one word is."""
    if report.silence is not None:
        return "\n".join(wrapped(report.summary, width))
    parts = [_head(report, width, paint)]
    parts += [_either(each, width, paint) for each in report.readings]
    if report.evidence and not report.readings:
        parts.append(_seen("What I saw", report.evidence, width, paint))
    if report.promised:
        parts.append(_seen("Promised, and not here yet", report.promised, width, paint))
    for number, suggestion in enumerate(report.suggestions):
        parts.append(_gift(suggestion, "Or" if number else "Closest gift", width, paint))
    return "\n\n".join(parts)


def verdict_words(report: Report) -> str:
    """The verdict as the window says it."""
    if report.unsure or report.verdict is None:
        return _UNSURE
    if report.verdict == "gives" and report.move != NO_MOVE:
        return f"{_VERDICTS['gives']} · {move(report.move).title}"
    return _VERDICTS[report.verdict]


def _head(report: Report, width: int, paint: Paint) -> str:
    colour = _COLOURS["unsure" if report.unsure else report.verdict or "unsure"]
    said = paint(verdict_words(report), f"1;{colour}")
    return "\n".join([said, *wrapped(report.summary, width)])


def _either(reading: Reading, width: int, paint: Paint) -> str:
    said = "\n".join(wrapped(reading.says, width))
    return "\n".join([said, *_quotes(reading.evidence, width, paint)])


def _seen(heading: str, evidence: tuple[Evidence, ...], width: int, paint: Paint) -> str:
    return "\n".join([paint(heading, "1"), *_quotes(evidence, width, paint)])


def _quotes(evidence: tuple[Evidence, ...], width: int, paint: Paint) -> list[str]:
    lines = []
    for each in evidence:
        mark = paint(_MARKS[each.effect], _COLOURS[each.effect])
        first, *rest = wrapped(f"“{each.quote}”", width - 4)
        lines += [f"  {mark} {first}", *(f"    {line}" for line in rest)]
        lines += [f"    {line}" for line in wrapped(each.note, width - 4)]
    return lines


def _gift(suggestion: Suggestion, heading: str, width: int, paint: Paint) -> str:
    lines = [paint(f"{heading}: {move(suggestion.move).title}", "1")]
    lines += [f"  {line}" for line in wrapped(suggestion.question, width - 2)]
    lines.append("")
    offered = suggestion.rewrite or suggestion.pattern
    for paragraph in offered.splitlines():
        lines += [f"  {line}".rstrip() for line in wrapped(paragraph, width - 2)]
    return "\n".join(lines)


def grammar_in_words(findings: tuple[Finding, ...], width: int, paint: Paint) -> str:
    """What was found in the language, each with what could stand there instead."""
    if not findings:
        return paint("Language: nothing to mend", "1")
    lines = [paint("Language", "1")]
    for each in findings:
        instead = f" → {', '.join(each.replacements)}" if each.replacements else ""
        first, *rest = wrapped(f"“{each.quote}”{instead}", width - 4)
        lines += [f"  {paint(_LANGUAGE, '34')} {first}", *(f"    {line}" for line in rest)]
        lines += [f"    {line}" for line in wrapped(each.message, width - 4)]
    return "\n".join(lines)


# ---- text in columns ----


def wrapped(text: str, width: int) -> list[str]:
    """The text in lines of at most ``width`` columns, at least one line. Words stay whole, so that
    a link can be copied, except in scripts that are written without spaces."""
    lines = [""]
    for word in _words(text, width):
        longer = f"{lines[-1]} {word}" if lines[-1] else word
        if lines[-1] and columns(longer) > width:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def _words(text: str, width: int) -> Iterator[str]:
    for word in safe(text).split():
        if columns(word) > width and any(_wide(char) for char in word):
            yield from _pieces(word, width)
        else:
            yield word


def _pieces(word: str, width: int) -> Iterator[str]:
    piece = ""
    for char in word:
        if piece and columns(piece + char) > width:
            yield piece
            piece = ""
        piece += char
    yield piece


def columns(text: str) -> int:
    """How many columns of a terminal the text takes."""
    return sum(_columns(char) for char in text)


def _columns(char: str) -> int:
    if char.isascii():
        return 1
    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if _wide(char) else 1


def _wide(char: str) -> bool:
    return unicodedata.east_asian_width(char) in "WF"


def safe(text: str) -> str:
    """The text without anything that could steer the terminal or turn the direction of what
    follows; white space stays."""
    return "".join(char if char.isspace() or not _steers(char) else "\ufffd" for char in text)


def _steers(char: str) -> bool:
    return unicodedata.category(char) in ("Cc", "Cs") or char in (
        "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
    )
