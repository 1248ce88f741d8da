"""TOML files that people write by hand: read with every mistake named, its line and its reason."""

import re
import tomllib
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a file could not be used: which one, where (lines count from 1), and the reason.

    ``line`` is None where the trouble is the file as a whole; ``reason`` has no full stop.
    """

    file: str
    line: int | None
    reason: str

    @property
    def sentence(self) -> str:
        """All of it in one sentence for the writer."""
        place = self.file if self.line is None else f"{self.file}, line {self.line}"
        return f"{place}: {self.reason}."


class TomlError(Exception):
    """A file's text is not what it should be; ``problem`` says where and why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.sentence)
        self.problem = problem


_PLACE = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")
_KINDER = {
    "Cannot overwrite a value": "this field is given twice",
    "Invalid value": 'I can\'t read this value; a text needs quotes around it, "like this"',
    "Unterminated string": "the quotes opened here are never closed",
    "Invalid statement": 'I expected a field here, such as title = "…"',
    "Expected '=' after a key in a key/value pair": "I expected = after the name of a field",
    "Illegal character '\\n'": "the quotes opened on this line are not closed on it",
    "Unescaped '\\' in a string": "a \\ inside quotes must be written twice: \\\\",
}


def loads(text: str, file: str) -> dict[str, Any]:
    """The table that a file's text describes; raises TomlError. ``file`` is the name to show."""
    try:
        return tomllib.loads(text)
    except RecursionError:
        raise TomlError(Problem(file, None, "this is nested too deeply to be read")) from None
    except ValueError as problem:
        message = str(problem)
        place = _PLACE.search(message)
        said = message[: place.start()] if place else message
        reason = _KINDER.get(said) or f"this is not valid TOML ({said})"
        raise TomlError(Problem(file, _line(text, place), reason)) from None


def _line(text: str, place: re.Match[str] | None) -> int | None:
    if place is None:
        return None
    return int(place[1]) if place[1] else max(1, len(text.splitlines()))


_STRINGS = re.compile(
    r'(?P<block>"""(?:\\.|[^\\])*?"{3,5}|\'\'\'.*?\'{3,5})'
    r'|"(?:\\.|[^"\\\n])*"|\'[^\'\n]*\'|\#[^\n]*',
    re.DOTALL,
)


def line_of(text: str, field: str, section: str | None = None) -> int | None:
    """The line (from 1) on which a field of a valid TOML text begins; None if it is not found.

    With ``section`` the field is looked for below the line ``[section]``.
    """
    lines = _without_blocks(text).split("\n")
    first = 0
    if section is not None:
        first = next((n for n, line in enumerate(lines) if _starts(section, line)), len(lines))
    for number, line in enumerate(lines[first:], first + 1):
        if _starts(field, line):
            return number
    return None


def _starts(name: str, line: str) -> bool:
    name = re.escape(name)
    return re.match(rf"""\s*\[*\s*(?:{name}|"{name}"|'{name}')\s*[]=.]""", line) is not None


def _without_blocks(text: str) -> str:
    """The text with the insides of multi-line strings blanked out, line for line."""
    return _STRINGS.sub(
        lambda found: re.sub(r"[^\n]", " ", found[0]) if found["block"] else found[0], text
    )
