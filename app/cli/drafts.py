"""``worthwhile drafts``: list, export and import, beside an open window or without one."""

import argparse
import contextlib
import io
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from app.cli.lines import Line
from app.cli.outcome import FINE, STORE, UNREADABLE, Failure
from app.drafts.model import DraftRow, StoreProblem
from app.places import data_dir
from app.textfile import MIB, replacing, shown, why

if TYPE_CHECKING:
    from app.drafts.store import DraftStore

# A draft of 10 MB, every character of it written as an escape, still comes back in.
LINE_LIMIT = 256 * MIB
_PAGE = 200
_WORDS = {"gives": "Gives", "talk": "Talk", "about_me": "About you"}


def list_all(options: argparse.Namespace) -> int:
    """One line a draft: when it was last changed, its verdict, its first words."""
    with _store(options, make=False) as store:
        if store is not None:
            for row in _rows(store, options.search, options.archived):
                print(_line(row))
    return FINE


def export(options: argparse.Namespace) -> int:
    """Every draft to standard output or a file."""
    from app.drafts import exchange

    write = exchange.export_markdown if options.format == "markdown" else exchange.export_jsonl
    with _store(options, make=False) as store, output(options.output) as out:
        if store is not None:
            write(store, out)
    return FINE


def bring_in(options: argparse.Namespace) -> int:
    """Drafts from a file; what was done is told on standard error."""
    from app.cli.check import lines_of, opened
    from app.drafts.exchange import import_jsonl

    name = "standard input" if options.file == "-" else shown(options.file)
    problems: list[tuple[int, str]] = []
    with opened(options.file) as source, _store(options, make=True) as store:
        assert store is not None
        done = import_jsonl(store, _texts(lines_of(source, name, LINE_LIMIT), problems))
    problems += done.problems
    for number, sentence in sorted(problems):
        print(f"worthwhile: {name}, line {number}: {sentence}", file=sys.stderr)
    skipped = f"; {_drafts(done.skipped)} already here" if done.skipped else ""
    print(f"{_drafts(done.added)} brought in{skipped}.", file=sys.stderr)
    return UNREADABLE if problems else FINE


@contextlib.contextmanager
def output(file: str) -> Iterator[TextIO]:
    """Standard output for ``-``, else a file that appears whole or not at all. Raises Failure."""
    if file == "-":
        yield sys.stdout
        return
    try:
        with replacing(Path(file)) as raw:
            text = io.TextIOWrapper(raw, encoding="utf-8", newline="", write_through=True)
            yield text
            text.detach()
    except OSError as problem:
        raise Failure(STORE, f"{shown(file)}: {why(problem)}.") from problem


@contextlib.contextmanager
def _store(options: argparse.Namespace, *, make: bool) -> "Iterator[DraftStore | None]":
    """The draft store; None, with a word, where there is none yet and none is to be made."""
    folder = data_dir(getattr(options, "data_dir", None))
    if not make and not folder.exists():
        print(f"No drafts are kept in {shown(folder)} yet.", file=sys.stderr)
        yield None
        return
    from app.drafts import open_store

    try:
        opened = open_store(folder)
        if opened.notice:
            print(f"worthwhile: {opened.notice}", file=sys.stderr)
        with contextlib.closing(opened.store) as store:
            yield store
    except StoreProblem as problem:
        raise Failure(STORE, problem.sentence) from problem


def _texts(lines: Iterable[Line], problems: list[tuple[int, str]]) -> Iterator[str]:
    """Every line as text. One that is no text is noted and passed on empty, and so are lines left
    out, since the importer skips empty ones and numbers go by what it is given."""
    given = 0
    for line in lines:
        for _ in range(line.number - given - 1):
            yield ""
        given = line.number
        if line.problem is not None:
            problems.append((line.number, f"{line.problem[:1].upper()}{line.problem[1:]}."))
        yield line.text


def _rows(store: "DraftStore", query: str, archived: bool) -> Iterator[DraftRow]:
    start = 0
    while rows := store.rows(query, archived=archived, limit=_PAGE, offset=start):
        yield from rows
        start += len(rows)


def _line(row: DraftRow) -> str:
    from app.cli.words import safe

    when = row.changed.astimezone().strftime("%Y-%m-%d %H:%M")
    verdict = _WORDS.get(row.verdict or "", "")
    return f"{when}  {verdict:<9}  {safe(row.first_line)}"


def _drafts(count: int) -> str:
    return "1 draft" if count == 1 else f"{count} drafts"
