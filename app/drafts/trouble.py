"""SQLite's errors, told to a writer."""

import errno
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlite_utils.db import NotFoundError

from app.drafts.model import ProblemKind, StoreProblem

SENTENCES: dict[ProblemKind, str] = {
    "read_only": "The folder of your drafts ({folder}) cannot be written to.",
    "full": "The disk is full, so your draft could not be saved.",
    "damaged": "The file with your drafts (in {folder}) is damaged.",
    "newer": (
        "Your drafts were last opened by a newer Worthwhile, so this one leaves them untouched; "
        "please start the newer one (your drafts are in {folder})."
    ),
    "busy": "Another program is using your drafts just now.",
    "other": "Your drafts could not be reached ({why}).",
}
_OF_CODE: dict[int, ProblemKind] = {
    sqlite3.SQLITE_FULL: "full",
    sqlite3.SQLITE_READONLY: "read_only",
    sqlite3.SQLITE_CANTOPEN: "read_only",
    sqlite3.SQLITE_PERM: "read_only",
    sqlite3.SQLITE_AUTH: "read_only",
    sqlite3.SQLITE_BUSY: "busy",
    sqlite3.SQLITE_LOCKED: "busy",
    sqlite3.SQLITE_CORRUPT: "damaged",
    sqlite3.SQLITE_NOTADB: "damaged",
    sqlite3.SQLITE_FORMAT: "damaged",
    # No statement of ours breaks a constraint while table and indexes agree.
    sqlite3.SQLITE_CONSTRAINT: "damaged",
    sqlite3.SQLITE_MISMATCH: "damaged",
}
_READ_FAILED = (sqlite3.SQLITE_IOERR_READ, sqlite3.SQLITE_IOERR_SHORT_READ)
# SQLITE_ERROR means anything; these are what a damaged schema makes it say.
_SIGNS = (
    "no such table",
    "no such column",
    "has no column",
    "already exists",
    "malformed",
    "constructor failed",
)
_OF_ERRNO: dict[int | None, ProblemKind] = {
    errno.ENOSPC: "full",
    errno.EDQUOT: "full",
    errno.EFBIG: "full",
    errno.EROFS: "read_only",
    errno.EACCES: "read_only",
    errno.EPERM: "read_only",
    errno.EBUSY: "busy",
}
_NO_ROOM = 64 * 1024


def problem(kind: ProblemKind, folder: Path, why: object = "") -> StoreProblem:
    """The problem of this kind with its sentence."""
    return StoreProblem(kind, SENTENCES[kind].format(folder=folder, why=why))


def kind_of(error: Exception, folder: Path) -> ProblemKind:
    """What an error of SQLite or the file system means."""
    if isinstance(error, OSError):
        return _OF_ERRNO.get(error.errno, "other")
    if isinstance(error, UnicodeDecodeError | NotFoundError):
        # Python cannot read SQLite's message about a garbled schema; an index names a lost row.
        return "damaged"
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:  # made by Python's own module or by us
        return "damaged" if "malformed" in str(error) else "other"
    kind = _OF_CODE.get(code & 0xFF)
    if kind is not None:
        return kind
    if code & 0xFF == sqlite3.SQLITE_IOERR:
        return "full" if _is_full(folder) else "damaged" if code in _READ_FAILED else "other"
    return "damaged" if any(sign in str(error) for sign in _SIGNS) else "other"


def _is_full(folder: Path) -> bool:
    """SQLite calls it an input error when there is no room for its lock file."""
    try:
        return shutil.disk_usage(folder).free < _NO_ROOM
    except OSError:
        return False


@contextmanager
def told(folder: Path) -> Iterator[None]:
    """Inside, errors of SQLite and the file system become StoreProblem."""
    try:
        yield
    except (sqlite3.Error, OSError, UnicodeDecodeError, NotFoundError) as error:
        raise problem(kind_of(error, folder), folder, error) from error


def identity(file: Path) -> tuple[int, int] | None:
    """Which file of the disk this name stands for just now; None for none."""
    try:
        found = file.stat()
    except FileNotFoundError:
        return None
    return found.st_dev, found.st_ino
