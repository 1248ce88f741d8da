"""``worthwhile check --jsonl``: one JSON object a line in, one out, at once and in order."""

import json
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
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


Read = Callable[[Sequence[str]], tuple[Report, ...]]
Look = Callable[[str], tuple[Finding, ...] | None]
Said = tuple[int, str | BadLineError]  # a line's number, and its answer or why there is none
TOGETHER, AT_ONCE = 32, 2  # posts read together, and how many such heaps at the same time


def answers(lines: Sequence[Line], read: Read, look: Look | None = None) -> list[Said]:
    """For each line its object as ASCII, so that lone surrogates survive, or why there is none."""
    asked = [_asked(line) for line in lines]
    reports = iter(read([each.text for each in asked if isinstance(each, Post)]))
    return [
        (line.number, _told(each, next(reports), look) if isinstance(each, Post) else each)
        for line, each in zip(lines, asked, strict=True)
    ]


def _asked(line: Line) -> Post | BadLineError:
    if line.problem is not None:
        return BadLineError(line.problem)
    try:
        return understand(line.text)
    except BadLineError as problem:
        return problem


def _told(post: Post, report: Report, look: Look | None) -> str | BadLineError:
    made = as_object(report, post.id)
    try:
        return json.dumps(with_grammar(made, look(post.text)) if look else made, allow_nan=False)
    except (ValueError, RecursionError):
        return BadLineError('its "id" is a value that JSON cannot hold')


def stream(
    arriving: Iterable[Sequence[Line]],
    out: TextIO,
    name: str,
    read: Read,
    look: Look | None = None,
) -> int:
    """Answer every line; the exit code. Bad lines of ``name`` are told on standard error.

    Before more input is waited for, all that came is answered.
    """
    code = FINE
    with ThreadPoolExecutor(AT_ONCE) as pool:
        for batch in arriving:
            for number, said in _in_order(pool, batch, read, look):
                if isinstance(said, str):
                    out.write(said + "\n")
                    out.flush()
                    continue
                code = UNREADABLE
                print(f"worthwhile: {name}, line {number}: {said}.", file=sys.stderr, flush=True)
    return code


def _in_order(
    pool: ThreadPoolExecutor, batch: Sequence[Line], read: Read, look: Look | None
) -> Iterator[Said]:
    """The answers to one batch, heap by heap; no more heaps are begun than are needed next."""
    begun: deque[Future[list[Said]]] = deque()
    for start in range(0, len(batch), TOGETHER):
        begun.append(pool.submit(answers, batch[start : start + TOGETHER], read, look))
        if len(begun) > AT_ONCE:
            yield from begun.popleft().result()
    for heap in begun:
        yield from heap.result()
