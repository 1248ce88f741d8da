"""Opening the drafts of a folder: the usual way, and what happens when the file is damaged.

A damaged file is set aside untouched, the newest good backup takes its place, and whatever can
still be read from the damaged file and is newer comes over too. A file of a newer version is
refused and not written to at all.
"""

import contextlib
import shutil
import sqlite3
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlite_utils import Database

from app.drafts import backup
from app.drafts.migrations import migrations
from app.drafts.store import DraftStore
from app.drafts.trouble import kind_of, problem, told

Clock = Callable[[], datetime]
NAME = "drafts.db"


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
        existed = file.exists() and file.stat().st_size > 0
        try:
            _refuse_newer(file, folder)
            store = _open(file, clock)
            return Opened(store, not existed, None)
        except (sqlite3.Error, UnicodeDecodeError) as error:
            if not existed or kind_of(error) in ("read_only", "full", "busy"):
                raise
        return _recover(file, clock)


def _open(file: Path, clock: Clock) -> DraftStore:
    unclean = file.with_name(file.name + "-wal").exists()
    connection = sqlite3.connect(file, timeout=5)
    connection.text_factory = _tolerant
    try:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=FULL")
        if unclean or file.stat().st_size < 20_000_000:
            (answer,) = connection.execute("PRAGMA quick_check(1)").fetchone()
            if answer != "ok":
                raise sqlite3.DatabaseError(f"malformed: {answer}")
        database = Database(connection)
        migrations.apply(database)
        return DraftStore(database, file, clock)
    except BaseException:
        connection.close()
        raise


def _tolerant(stored: bytes) -> str:
    """A damaged letter in one draft must not hide all the others."""
    return stored.decode("utf-8", "replace")


def _refuse_newer(file: Path, folder: Path) -> None:
    """Look without writing: all our steps and others besides mean that a newer program made them.

    (A step of ours missing next to an unknown one is damage, not news.)"""
    if not file.exists() or not file.stat().st_size:
        return
    how = "mode=ro" if file.with_name(file.name + "-wal").exists() else "immutable=1"
    with contextlib.closing(
        sqlite3.connect(f"file:{backup.as_uri(file)}?{how}", uri=True)
    ) as connection:
        if not connection.execute(
            "SELECT 1 FROM sqlite_master WHERE name = ?", [migrations.migrations_table]
        ).fetchone():
            return
        applied = connection.execute(
            f"SELECT name FROM {migrations.migrations_table} WHERE migration_set = ?",
            [migrations.name],
        )
        known = {step.name for step in migrations._migrations}
        if known < {name for (name,) in applied}:
            raise problem("newer", folder)


# --- a damaged file ---------------------------------------------------------------------------


def _recover(file: Path, clock: Clock) -> Opened:
    now = clock()
    aside = _set_aside(file, now)
    good = backup.newest_good(file)
    if good is not None:
        shutil.copyfile(good, file)
    store = _open(file, clock)
    saved = _salvage(aside, store)
    return Opened(store, False, _notice(aside, good, saved, now))


def _set_aside(file: Path, now: datetime) -> Path:
    """Move the file and its companions away, byte for byte, under a name with the date."""
    folder = file.parent / "damaged" / now.strftime("%Y%m%d-%H%M%S")
    number = 1
    while folder.exists():
        number += 1
        folder = folder.with_name(f"{now.strftime('%Y%m%d-%H%M%S')}-{number}")
    folder.mkdir(parents=True, mode=0o700)
    for name in (file.name, file.name + "-wal", file.name + "-shm"):
        part = file.with_name(name)
        if part.exists():
            part.rename(folder / name)
    return folder / file.name


def _salvage(aside: Path, store: DraftStore) -> int:
    """Bring over what can still be read from a copy of the damaged file; how many drafts."""
    with tempfile.TemporaryDirectory() as place:
        for part in aside.parent.iterdir():
            shutil.copyfile(part, Path(place) / part.name)
        saved = 0
        for row in _readable(Path(place) / aside.name):
            saved += store.take_over(row)
        return saved


def _readable(file: Path) -> list[dict[str, object]]:
    """Every draft that SQLite can still read, from both ends, since damage stops a scan."""
    found: dict[object, dict[str, object]] = {}
    for order in ("ASC", "DESC"):
        try:
            with contextlib.closing(sqlite3.connect(file)) as connection:
                connection.row_factory = sqlite3.Row
                for row in connection.execute(
                    f"SELECT * FROM drafts NOT INDEXED ORDER BY pk {order}"
                ):
                    found[row["id"]] = dict(row)
        except (sqlite3.Error, UnicodeDecodeError):
            continue
    return list(found.values())


def _notice(aside: Path, good: Path | None, saved: int, now: datetime) -> str:
    if good is not None:
        age = _age(now - backup.taken_at(good))
        came = f"Your drafts were brought back from a backup made {age}"
        came += f", and {_drafts(saved)} that could still be read came over too" if saved else ""
    elif saved:
        came = f"No backup was there yet, but {_drafts(saved)} could still be read and are here"
    else:
        came = "No backup was there yet and nothing could be read from it"
    kept = f"The damaged file is kept in {aside.parent}."
    return f"The file with your drafts was damaged. {came}. {kept}"


def _drafts(count: int) -> str:
    return "one draft" if count == 1 else f"{count} drafts"


def _age(age: timedelta) -> str:

    minutes = max(0, int(age.total_seconds() // 60))
    for size, word in ((1440, "day"), (60, "hour"), (1, "minute")):
        if minutes >= size:
            count = minutes // size
            return f"{count} {word}{'s' if count > 1 else ''} ago"
    return "less than a minute ago"
