"""Opening the drafts of a folder: the usual way, and what happens when the file is damaged.

A damaged file is set aside untouched, the newest good backup takes its place, and whatever can
still be read from the damaged file and is newer comes over too. A file that is missing or empty
while backups are there is treated alike. A file of a newer version is refused and not written to.
"""

import contextlib
import errno
import os
import shutil
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlite_utils import Database

from app.drafts import backup
from app.drafts.base import connect
from app.drafts.migrations import is_newer, migrations
from app.drafts.model import StoreProblem
from app.drafts.salvage import salvage
from app.drafts.store import DraftStore
from app.drafts.trouble import kind_of, problem, told

Clock = Callable[[], datetime]
NAME = "drafts.db"
_COMPANIONS = ("", "-wal", "-shm", "-journal")
_LOG_BEGINS = (b"\x37\x7f\x06\x82", b"\x37\x7f\x06\x83")  # SQLite's file format, section 4.1
_QUICKLY_CHECKED = 20_000_000  # bytes; larger ones are checked after an unclean end only


@dataclass(frozen=True, slots=True)
class Opened:
    """``fresh``: no draft was ever kept here; ``notice``: a sentence for the writer, or None."""

    store: DraftStore
    fresh: bool
    notice: str | None


def now_utc() -> datetime:
    """The clock of the real program."""
    return datetime.now(UTC)


def open_store(folder: Path, clock: Clock = now_utc) -> Opened:
    """Open the drafts of this folder on this thread. Raises StoreProblem."""
    file = folder / NAME
    with told(folder):
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        lost = _lost(file)
        store = _recover(file, clock, lost) if lost else _opened_or_recovered(file, clock)
        store.rescue = lambda: _recover(file, clock, "was damaged")
        with contextlib.suppress(StoreProblem):  # a full disk must not keep the drafts from view
            store.purge()
        fresh = store.notice is None and store.is_empty()
    return Opened(store, fresh, store.notice)


def _opened_or_recovered(file: Path, clock: Clock) -> DraftStore:
    existed = file.exists() and file.stat().st_size > 0
    if existed and not os.access(file, os.W_OK):
        # SQLite would open it, and leave companions behind that stay read-only when it is not.
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(file))
    try:
        _refuse_newer(file)
        _look_at_log(file)
        return _open(file, clock)
    except (sqlite3.Error, UnicodeDecodeError) as error:
        if not existed or kind_of(error, file.parent) != "damaged":
            raise
    return _recover(file, clock, "was damaged")


def _look_at_log(file: Path) -> None:
    """SQLite passes over a write-ahead log it cannot read without a word, and the last saves with
    it; the writer should hear of that. (All zeros: nothing was ever written there.)"""
    log = file.with_name(file.name + "-wal")
    if log.exists():
        with log.open("rb") as opened:
            begins = opened.read(4)
        if begins.strip(b"\0") and begins not in _LOG_BEGINS:
            raise sqlite3.DatabaseError("malformed: its write-ahead log is no such log")


def _lost(file: Path) -> str | None:
    """What became of a file whose backups show that it was there; None while it is."""
    if file.exists() and file.stat().st_size > 0:
        return None
    if backup.newest_good(file) is None:
        return None
    return "was empty" if file.exists() else "was missing"


def _open(file: Path, clock: Clock) -> DraftStore:
    unclean = file.with_name(file.name + "-wal").exists()
    database = connect(file)
    try:
        if unclean or file.stat().st_size < _QUICKLY_CHECKED:
            (answer,) = database.execute("PRAGMA quick_check(1)").fetchone()
            if answer != "ok":
                raise sqlite3.DatabaseError(f"malformed: {answer}")
        _migrate(database, file, clock)
        return DraftStore(database, file, clock)
    except BaseException:
        assert database.conn is not None
        database.conn.close()
        raise


def _migrate(database: Database, file: Path, clock: Clock) -> None:
    """Bring the file to this version, whole or not at all, after a backup of what was there.

    Also finds out whether the file can be written to: SQLite opens one that cannot without a
    word, and such a connection would stay so after the disk has become writable again.
    """
    if applied := [step.name for step in migrations.applied(database)]:
        ours = [step.name for step in migrations._migrations]
        if applied != ours[: len(applied)]:
            raise sqlite3.DatabaseError("malformed: its steps are not those it was made with")
        if len(applied) < len(ours):
            assert database.conn is not None
            backup.make(database.conn, file, clock())
    database.execute("BEGIN IMMEDIATE")
    try:
        if migrations.pending(database):
            migrations.apply(database)
        database.execute("DELETE FROM dismissals WHERE 0")  # asks for the right, writes nothing
        database.commit()
    except BaseException:
        with contextlib.suppress(sqlite3.Error):
            database.rollback()
        raise


def _refuse_newer(file: Path) -> None:
    """Look for the steps of a newer program without writing anything. Raises StoreProblem."""
    beside = {name for name in _COMPANIONS if file.with_name(file.name + name).exists()}
    if "" not in beside or not file.stat().st_size or "-journal" in beside:
        return  # nothing to see; or half a change of ours that only opening can take back
    how = "mode=ro" if "-wal" in beside else "immutable=1"
    with contextlib.closing(
        sqlite3.connect(f"file:{backup.as_uri(file)}?{how}", uri=True)
    ) as connection:
        if is_newer(_steps(connection)):
            raise problem("newer", file.parent)


def _steps(connection: sqlite3.Connection) -> frozenset[str]:
    """The names of the steps that made this file."""
    table = migrations.migrations_table
    if not connection.execute("SELECT 1 FROM sqlite_master WHERE name = ?", [table]).fetchone():
        return frozenset()
    steps = connection.execute(
        f"SELECT name FROM {table} WHERE migration_set = ?", [migrations.name]
    )
    return frozenset(str(name) for (name,) in steps)


# --- a damaged file ---------------------------------------------------------------------------


def _recover(file: Path, clock: Clock, what: str) -> DraftStore:
    """Set the file aside and open the newest good backup in its place, or a new file."""
    now = clock()
    good, part = _openable_copy(file, clock)
    aside = _set_aside(file, now)
    if part is not None:
        part.replace(file)
    store = _open(file, clock)
    saved = salvage(aside, store) if aside else 0
    store.notice = _notice(what, aside, good, saved, now)
    return store


def _openable_copy(file: Path, clock: Clock) -> tuple[Path | None, Path | None]:
    """The newest backup that opens, and a copy of it; made before anything moves, so that a full
    disk leaves all as it was."""
    part = file.with_name("restoring.tmp")
    for good in filter(backup.is_good, backup.all_backups(file)):
        _unlink(part)
        shutil.copyfile(good, part)
        try:
            _open(part, clock)._connection.close()
        except (sqlite3.Error, UnicodeDecodeError) as error:
            if kind_of(error, file.parent) != "damaged":
                raise
            continue
        return good, part
    _unlink(part)
    return None, None


def _unlink(file: Path) -> None:
    """Its companions too: a write-ahead log left behind would be played into the next file."""
    for name in _COMPANIONS:
        file.with_name(file.name + name).unlink(missing_ok=True)


def _set_aside(file: Path, now: datetime) -> Path | None:
    """Move the file and its companions away, byte for byte, under a name with the date."""
    parts = [p for name in _COMPANIONS if (p := file.with_name(file.name + name)).exists()]
    if not parts:
        return None
    folder = file.parent / "damaged" / now.strftime("%Y%m%d-%H%M%S")
    number = 1
    while folder.exists():
        number += 1
        folder = folder.with_name(f"{now.strftime('%Y%m%d-%H%M%S')}-{number}")
    folder.mkdir(parents=True, mode=0o700)
    for part in parts:
        part.rename(folder / part.name)
    return folder / file.name


def _notice(what: str, aside: Path | None, good: Path | None, saved: int, now: datetime) -> str:
    """One sentence: what happened, how fresh the drafts are, and where the old file lies."""
    if good is not None:
        age = _age(now - backup.taken_at(good))
        came = f"so they were brought back from a backup made {age}"
        came += f", and {_drafts(saved)} that could still be read came over too" if saved else ""
    elif saved:
        came = f"and no backup was there yet, but {_drafts(saved)} could still be read and are here"
    else:
        came = "and there was no backup yet, nor could anything be read from it"
    kept = f"; the damaged file is kept in {aside.parent}" if aside else ""
    return f"The file with your drafts {what}, {came}{kept}."


def _drafts(count: int) -> str:
    return "one draft" if count == 1 else f"{count} drafts"


def _age(age: timedelta) -> str:
    minutes = max(0, int(age.total_seconds() // 60))
    for size, word in ((1440, "day"), (60, "hour"), (1, "minute")):
        if minutes >= size:
            count = minutes // size
            return f"{count} {word}{'s' if count > 1 else ''} ago"
    return "less than a minute ago"
