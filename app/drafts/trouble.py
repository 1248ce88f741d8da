"""SQLite's errors, told to a writer."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.drafts.model import ProblemKind, StoreProblem

_SENTENCES: dict[ProblemKind, str] = {
    "read_only": "The folder of your drafts ({folder}) cannot be written to.",
    "full": "The disk is full, so your draft could not be saved.",
    "damaged": "The file with your drafts ({folder}) is damaged.",
    "newer": (
        "Your drafts were last opened by a newer Worthwhile. This one leaves them untouched; "
        "please install the newer version ({folder})."
    ),
    "busy": "Another program is using your drafts just now.",
    "other": "Your drafts could not be reached ({why}).",
}
_SIGNS: tuple[tuple[ProblemKind, tuple[str, ...]], ...] = (
    ("full", ("disk is full", "No space left", "disk quota", "File too large")),
    (
        "read_only",
        ("readonly", "read-only", "unable to open", "Permission denied", "not authorized"),
    ),
    ("busy", ("locked", "busy")),
    ("damaged", ("malformed", "not a database", "disk image", "corrupt", "no such table")),
)


def problem(kind: ProblemKind, folder: Path, why: object = "") -> StoreProblem:
    """The problem of this kind with its sentence."""
    return StoreProblem(kind, _SENTENCES[kind].format(folder=folder, why=why))


def kind_of(error: Exception) -> ProblemKind:
    """What an error of SQLite or the file system means."""
    said = str(error)
    for kind, signs in _SIGNS:
        if any(sign.lower() in said.lower() for sign in signs):
            return kind
    return "other"


@contextmanager
def told(folder: Path) -> Iterator[None]:
    """Inside, errors of SQLite and the file system become StoreProblem."""
    try:
        yield
    except (sqlite3.Error, OSError) as error:
        raise problem(kind_of(error), folder, error) from error
