"""What every part of the store stands on: the connection, whole changes, and mending."""

import contextlib
import sqlite3
from collections.abc import Callable, Iterator
from datetime import datetime
from functools import wraps
from pathlib import Path
from typing import Any, Concatenate, ParamSpec, TypeVar

from sqlite_utils import Database

from app.drafts import backup
from app.drafts.columns import milliseconds
from app.drafts.model import StoreProblem
from app.drafts.trouble import identity, told

BUSY_SECONDS = 5


def connect(file: Path) -> Database:
    """A connection to this file: WAL, every commit on the disk before it counts as done."""
    connection = sqlite3.connect(file, timeout=BUSY_SECONDS)
    connection.text_factory = _tolerant
    try:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=FULL")
        return Database(connection)
    except BaseException:
        connection.close()
        raise


def _tolerant(stored: bytes) -> str:
    """A damaged letter in one draft must not hide all the others."""
    return stored.decode("utf-8", "replace")


class Base:
    """One connection on one thread; everything that is not about drafts as such."""

    def __init__(self, database: Database, file: Path, clock: Callable[[], datetime]) -> None:
        self._db, self._file, self._clock = database, file, clock
        self._identity = identity(file)
        self._changed_since = False  # anything since the last backup
        self.notice: str | None = None  # what happened to the file while it was open
        self.rescue: Callable[[], Base] | None = None  # opens a whole file in place of this one

    @property
    def _connection(self) -> sqlite3.Connection:
        connection = self._db.conn
        assert connection is not None
        return connection

    @contextlib.contextmanager
    def _change(self) -> Iterator[None]:
        """All of it or nothing, errors told to the writer; inside another, a part of that.

        The right to write is asked for at once: a change that began by reading could not wait
        for another program's, it would fail.
        """
        with told(self._file.parent):
            if self._connection.in_transaction:
                with self._db.atomic():
                    yield
                return
            self._find_file_again()
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._connection.execute("COMMIT")
                self._changed_since = True
            except BaseException:
                with contextlib.suppress(sqlite3.Error):
                    self._connection.rollback()
                raise

    @contextlib.contextmanager
    def _reading(self) -> Iterator[None]:
        with told(self._file.parent):
            yield

    def _now(self) -> int:
        return milliseconds(self._clock())

    def _all(self, sql: str, given: list[Any]) -> list[dict[str, Any]]:
        return list(self._db.query(sql, given))

    def _one(self, sql: str, given: list[Any]) -> Any:
        return self._db.execute(sql, given).fetchone()[0]

    # --- when the file is not what it was -----------------------------------------------------

    def _find_file_again(self) -> None:
        """Somebody may have deleted, moved or replaced the file; SQLite would not notice, and
        every save would go nowhere. What the connection still holds is put where it belongs."""
        here = identity(self._file)
        if here == self._identity:
            return
        part = self._file.with_name("restoring.tmp")
        if here is None:
            self._file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            part.unlink(missing_ok=True)
            backup.copy(self._connection, part)
        self._connection.close()
        if here is None:
            for name in ("-wal", "-shm"):  # left behind, they would be played into the new file
                self._file.with_name(self._file.name + name).unlink(missing_ok=True)
            part.replace(self._file)
        self._db = connect(self._file)
        self._identity = identity(self._file)

    def _mend_indexes(self) -> bool:
        """Make the indexes and the words for the search anew from the drafts, which are whole."""
        try:
            if self._one("PRAGMA quick_check(1)", []) != "ok":
                return False  # not a matter of indexes; the file stays as it is
            with self._change():
                self._db.execute("REINDEX")
                self._db.execute("INSERT INTO drafts_fts(drafts_fts) VALUES ('rebuild')")
        except (sqlite3.Error, UnicodeDecodeError, StoreProblem):
            return False
        return True

    def _replace_file(self) -> bool:
        """Set the damaged file aside and go on with a whole one; see app/drafts/opening.py."""
        if self.rescue is None:
            return False
        with contextlib.suppress(sqlite3.Error):
            self._connection.close()
        other = self.rescue()
        self._db, self._identity, self.notice = other._db, other._identity, other.notice
        return True


_Store = TypeVar("_Store", bound=Base)
_Given = ParamSpec("_Given")
_Answer = TypeVar("_Answer")


def mended(
    act: Callable[Concatenate[_Store, _Given], _Answer],
) -> Callable[Concatenate[_Store, _Given], _Answer]:
    """Where damage shows while this runs, mend the file and run it again, so nothing is lost."""

    @wraps(act)
    def run(self: _Store, /, *given: _Given.args, **named: _Given.kwargs) -> _Answer:
        if self._connection.in_transaction:
            return act(self, *given, **named)
        for mend in (self._mend_indexes, self._replace_file):
            try:
                return act(self, *given, **named)
            except StoreProblem as problem:
                if problem.kind != "damaged":
                    raise
                mend()
        return act(self, *given, **named)

    return run
