"""``worthwhile check --jsonl``: one JSON object a line in, one out, at once and in order."""

import json
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, TextIO

from app.cli.lines import Line
from app.cli.outcome import FINE, UNREADABLE
from app.cli.shape import as_object, with_grammar
from app.grammar.model import Finding
from app.value.model import Report


@dataclass(frozen=True, slots=True)
class Post:
    """What one line asks to be read; ``id`` is whatever JSON value was given, None without one."""

    id: Any
    text: str


class BadLineError(Exception):
    """Why a line cannot be read, in words that follow "line 3: "."""


def understand(line: str) -> Post:
    """The post of one line; raises BadLineError."""
    try:
        found = json.loads(line, parse_constant=_no_number)
    except json.JSONDecodeError as problem:
        raise BadLineError(
            f"this is not valid JSON (character {problem.pos + 1}: {problem.msg})"
        ) from None
    except RecursionError:
        raise BadLineError("it is nested too deeply") from None
    except ValueError:
        raise BadLineError("it has a number in it that is too long to read") from None
    if not isinstance(found, dict):
        raise BadLineError('it should be an object with a "text", such as {"text": "Hello"}')
    if "text" not in found:
        raise BadLineError('it has no "text"')
    if not isinstance(found["text"], str):
        raise BadLineError('its "text" is not a text in quotes')
    return Post(found.get("id"), found["text"])


def _no_number(name: str) -> float:
    raise BadLineError(f"this is not valid JSON ({name} is no JSON number)")


Read = Callable[[str], Report]
Look = Callable[[str], tuple[Finding, ...] | None]


def answer(line: Line, read: Read, look: Look | None = None) -> str:
    """The object for one line, as ASCII, so that lone surrogates survive; raises BadLineError."""
    if line.problem is not None:
        raise BadLineError(line.problem)
    post = understand(line.text)
    try:
        made = as_object(read(post.text), post.id)
        return json.dumps(with_grammar(made, look(post.text)) if look else made, allow_nan=False)
    except (ValueError, RecursionError):
        raise BadLineError('its "id" is a value that JSON cannot hold') from None


def stream(
    lines: Iterable[Line], out: TextIO, name: str, read: Read, look: Look | None = None
) -> int:
    """Answer every line; the exit code. Bad lines of ``name`` are told on standard error."""
    code = FINE
    for line in lines:
        try:
            said = answer(line, read, look)
        except BadLineError as problem:
            code = UNREADABLE
            print(
                f"worthwhile: {name}, line {line.number}: {problem}.", file=sys.stderr, flush=True
            )
            continue
        out.write(said + "\n")
        out.flush()
    return code
