"""Copies of the database, made whole, proved good, and kept for a week."""

import contextlib
import os
import sqlite3
import time
from datetime import UTC, datetime
from pathlib import Path

NEWEST_KEPT, DAYS_KEPT = 5, 7
_LEFT_BEHIND = 3600  # seconds
_STAMP = "%Y%m%d-%H%M%S"


def folder_of(database: Path) -> Path:
    """Where the copies of this database lie."""
    return database.parent / "backups"


def all_backups(database: Path) -> tuple[Path, ...]:
    """Every finished copy, newest first."""
    return tuple(sorted(folder_of(database).glob("drafts-*.db"), key=taken_at, reverse=True))


def taken_at(backup: Path) -> datetime:
    """When a copy was made, from its name; long ago for a name that does not tell."""
    try:
        return datetime.strptime(backup.stem.removeprefix("drafts-")[:15], _STAMP).replace(
            tzinfo=UTC
        )
    except ValueError:
        return datetime.fromtimestamp(0, UTC)


def make(connection: sqlite3.Connection, database: Path, now: datetime) -> Path:
    """Copy the open database; only a copy that was proved good gets its name.

    Older copies are dropped after that, never before. Raises sqlite3.Error and OSError.
    """
    folder = folder_of(database)
    folder.mkdir(mode=0o700, exist_ok=True)
    _sweep(folder)
    part = folder / f"part-{os.getpid()}.tmp"
    try:
        copy(connection, part)
        if not is_good(part):
            raise sqlite3.DatabaseError("the backup is malformed")
        done = folder / f"drafts-{now.strftime(_STAMP)}.db"
        part.replace(done)
    finally:
        part.unlink(missing_ok=True)
    for old in surplus(all_backups(database)):
        old.unlink(missing_ok=True)
    return done


def copy(connection: sqlite3.Connection, to: Path) -> None:
    """All that the open database holds, into a new file that needs no companions."""
    with contextlib.closing(sqlite3.connect(to)) as target:
        connection.backup(target)
        target.execute("PRAGMA journal_mode=DELETE")


def _sweep(folder: Path) -> None:
    """Take away what a program left that was killed in the middle of a copy."""
    for part in folder.glob("part-*.tmp*"):
        with contextlib.suppress(OSError):
            if time.time() - part.stat().st_mtime > _LEFT_BEHIND:
                part.unlink()


def surplus(backups: tuple[Path, ...]) -> tuple[Path, ...]:
    """Those that may go: all but the newest five and the newest of each of the last seven days."""
    kept = set(backups[:NEWEST_KEPT])
    days: dict[str, Path] = {}
    for backup in backups:
        days.setdefault(taken_at(backup).strftime("%Y%m%d"), backup)
    kept.update(list(days.values())[:DAYS_KEPT])
    return tuple(backup for backup in backups if backup not in kept)


def is_good(file: Path) -> bool:
    """Whether a database file that nobody is writing to is whole, as SQLite itself sees it."""
    try:
        with contextlib.closing(
            sqlite3.connect(f"file:{as_uri(file)}?immutable=1", uri=True)
        ) as connection:
            (answer,) = connection.execute("PRAGMA quick_check(1)").fetchone()
            connection.execute("SELECT count(*) FROM drafts").fetchone()
            return bool(answer == "ok")
    except sqlite3.Error:
        return False


def newest_good(database: Path) -> Path | None:
    """The newest copy that is whole."""
    return next((backup for backup in all_backups(database) if is_good(backup)), None)


def as_uri(file: Path) -> str:
    return str(file).replace("%", "%25").replace("?", "%3f").replace("#", "%23")
