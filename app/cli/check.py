"""``worthwhile check``: what a post gives its reader."""

import argparse
import contextlib
import json
import sys
from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, BinaryIO

from app.cli.grammar import Looker, code_after, looker
from app.cli.lines import Line, batches, lines
from app.cli.outcome import FINE, UNREADABLE, Failure
from app.textfile import MIB, UnreadableError, read, shown, why

if TYPE_CHECKING:
    from app.value.judge import Judge

LIMIT = 16 * MIB


def run(options: argparse.Namespace) -> int:
    """Do what was asked; the exit code."""
    with looker(options) as look:
        return code_after(_run(options, look), look)


def _run(options: argparse.Namespace, look: Looker | None) -> int:
    from app.value.engine import read_many

    name = "standard input" if options.file == "-" else shown(options.file)
    with opened(options.file) as source:
        if options.jsonl:
            from app.cli.jsonl import stream

            read = partial(read_many, judge=judge())
            return stream(batches_of(source, name, LIMIT), sys.stdout, name, read, look)
        text = post_of(source, name)
    report = read_many((text,), judge())[0]
    if options.json:
        from app.cli.shape import as_object, with_grammar

        made = as_object(report)
        print(json.dumps(with_grammar(made, look(text)) if look else made))
    else:
        from app.cli.usage import width
        from app.cli.words import Paint, grammar_in_words, in_words

        paint = Paint(_in_colour())
        print(in_words(report, width(), paint))
        if look and (findings := look(text)) is not None:
            print("\n" + grammar_in_words(findings, width(), paint))
    return FINE


def post_of(source: BinaryIO, name: str) -> str:
    """The post in a stream, without the line end that a file ends with. Raises Failure."""
    try:
        with _told(name):
            text = read(source, LIMIT)
    except UnreadableError as problem:
        place = name if problem.line is None else f"{name}, line {problem.line}"
        raise Failure(UNREADABLE, f"{place}: {problem.reason}.") from None
    return text.removesuffix("\n").removesuffix("\r")


@contextlib.contextmanager
def opened(file: str) -> Iterator[BinaryIO]:
    """A file, or standard input for ``-``, to read bytes from. Raises Failure."""
    if file == "-":
        yield _standard_input()
        return
    with _told(shown(file)):
        source = open(file, "rb")  # noqa: SIM115, PTH123 (closed below; errors there are others)
    with source:
        yield source


def lines_of(source: BinaryIO, name: str, limit: int) -> Iterator[Line]:
    """The lines of a stream (app/cli/lines.py). Raises Failure where it can be read no further."""
    with _told(name):
        yield from lines(source, limit)


def batches_of(source: BinaryIO, name: str, limit: int) -> Iterator[list[Line]]:
    """The same lines in batches, as they arrive. Raises Failure."""
    with _told(name):
        yield from batches(source, limit)


def judge() -> "Judge":
    """The learned judge; without its file the plain one, and standard error says so."""
    from app.judge import opened as opened_judge

    found = opened_judge()
    if found.notice:
        print(f"worthwhile: {found.notice}", file=sys.stderr)
    return found.judge


def _standard_input() -> BinaryIO:
    if sys.stdin is None:
        raise Failure(UNREADABLE, "There is no standard input to read from.")
    if sys.stdin.isatty():
        print("Type or paste the post, then press Ctrl+D on a new line.", file=sys.stderr)
    return sys.stdin.buffer


@contextlib.contextmanager
def _told(name: str) -> Iterator[None]:
    """What the system refuses while reading, as a Failure about ``name``."""
    try:
        yield
    except OSError as problem:
        raise Failure(UNREADABLE, f"{name}: {why(problem)}.") from problem
    except ValueError:  # a NUL in the name
        raise Failure(UNREADABLE, f"{name}: no file can have that name.") from None


def _in_colour() -> bool:
    import os

    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return sys.stdout.isatty() and not plain
