"""One template as a TOML file: reading with every mistake named, and writing. docs/templates.md.

What is written reads back as exactly the same template.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from app.templates.model import Template, TemplateError
from app.tomlfile import Problem, TomlError, line_of, loads
from app.value.blanks import CLOSE, OPEN, blanks
from app.value.model import NO_MOVE
from app.value.moves import all_moves

FIELDS = ("title", "move", "question", "note", "before", "after", "text")
REQUIRED = ("title", "text")
TITLE_LIMIT = 200


@dataclass(frozen=True, slots=True)
class _Source:
    """A file's name and text: what every complaint needs."""

    file: str
    text: str

    def error(self, reason: str, line: int | None) -> TemplateError:
        return TemplateError(Problem(self.file, line, reason))

    def at(self, field: str, reason: str) -> TemplateError:
        """A complaint about a field, with the line where it begins."""
        return self.error(reason, line_of(self.text, field))


def parse(text: str, file: str, template_id: str) -> Template:
    """The template that a file's text describes; raises TemplateError, naming line and reason."""
    source = _Source(file, text)
    found = _toml(source)
    _check_names(source, found)
    _check_kinds(source, found)
    _check_title(source, found["title"])
    _check_move(source, found.get("move", NO_MOVE))
    _check_blanks(source, found["text"])
    return Template(id=template_id, own=True, **found)


def dump(template: Template) -> str:
    """A template as TOML: its fields in a fixed order, empty ones left out."""
    import tomli_w

    fields = {name: getattr(template, name) for name in FIELDS}
    if template.move == NO_MOVE:
        del fields["move"]
    # One field at a time: a multi-line string loses its carriage returns, so a text that has any
    # is written on one line with escapes.
    return "".join(
        tomli_w.dumps({name: value}, multiline_strings="\r" not in value)
        for name, value in fields.items()
        if value or name in REQUIRED
    )


# ---- reading, step by step ----


def _toml(source: _Source) -> dict[str, Any]:
    try:
        return loads(source.text, source.file)
    except TomlError as bad:
        raise TemplateError(bad.problem) from None


def _check_names(source: _Source, found: Mapping[str, Any]) -> None:
    for name in found:
        if name not in FIELDS:
            raise source.at(name, f"“{_short(name)}” is not a field of a template{_closest(name)}")
    for name in REQUIRED:
        if name not in found:
            raise source.error(f"the field “{name}” is missing", 1)


def _check_kinds(source: _Source, found: Mapping[str, Any]) -> None:
    for name, value in found.items():
        if not isinstance(value, str):
            raise source.at(name, f'“{name}” should be a text in quotes: {name} = "…"')
    for name in REQUIRED:
        if not found[name].strip():
            raise source.at(name, f"“{name}” is empty")


def _check_title(source: _Source, title: str) -> None:
    if len(title.splitlines()) > 1 or title.splitlines()[0] != title:
        raise source.at("title", "the title should be on one line")
    if len(title) > TITLE_LIMIT:
        raise source.at("title", f"the title is longer than {TITLE_LIMIT} characters")


def _check_move(source: _Source, move: str) -> None:
    known = [each.id for each in all_moves()] + [NO_MOVE]
    if move not in known:
        listed = ", ".join(known[:-1]) + " or " + known[-1]
        raise source.at("move", f"“{_short(move)}” is not a move; it can be {listed}")


def _check_blanks(source: _Source, text: str) -> None:
    whole = {end for blank in blanks(text) for end in (blank.span.start, blank.span.end - 1)}
    for place, mark in enumerate(re.finditer(f"[{OPEN}{CLOSE}]", text)):
        if mark.start() not in whole:
            reason = _loose(text, mark.start())
            raise source.error(reason, _line_of_mark(source.text, place))


def _loose(text: str, at: int) -> str:
    """Why the mark at this place is not part of a blank."""
    if text[at] == CLOSE:
        return f"this {CLOSE} closes a blank that was never opened with {OPEN}"
    if text[at + 1 : at + 2] == CLOSE:
        return f"there is nothing between {OPEN} and {CLOSE}; say what belongs there"
    rest = re.split(f"[{OPEN}{CLOSE}\n\r\u2028\u2029]", text[at + 1 : at + 400], maxsplit=1)
    if len(rest) > 1 and text[at + 1 + len(rest[0])] == CLOSE:
        return "what stands in a blank can be at most 60 characters long"
    return f"the blank opened with {OPEN} is not closed with {CLOSE} on the same line"


def _closest(name: str) -> str:
    from difflib import get_close_matches

    close = get_close_matches(name.lower(), FIELDS, 1)
    return f"; did you mean “{close[0]}”?" if close else f"; it can have {', '.join(FIELDS)}"


def _short(text: str) -> str:
    """A word of the file that can be quoted in a sentence."""
    plain = "".join(char if char.isprintable() else "·" for char in text)
    return plain if len(plain) <= 40 else plain[:39] + "…"


# ---- where things stand in the file ----


def _line_of_mark(text: str, place: int) -> int | None:
    """The line of the blank mark number ``place`` of the field ``text``.

    Where the marks are written as escapes, the line on which the field begins.
    """
    begin = line_of(text, "text")
    if begin is None:
        return None
    after = "\n".join(text.split("\n")[begin - 1 :])
    marks = [found.start() for found in re.finditer(f"[{OPEN}{CLOSE}]", after)]
    return begin + (after.count("\n", 0, marks[place]) if place < len(marks) else 0)
