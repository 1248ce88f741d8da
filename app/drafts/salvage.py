"""What can still be read from a damaged file, brought over into a whole one. Best effort: nothing
in here raises, since the writer has a working store already."""

import contextlib
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from app.drafts.arrivals import Arrivals
from app.drafts.columns import to_column
from app.drafts.model import StoreProblem

_TIMES = ("created", "changed")
_BESIDE = {  # what makes a row of these tables the same as another
    "versions": ("draft_id", "text"),
    "corrections": ("draft_id", "text", "said"),
    "dismissals": ("draft_id", "move"),
    "variations": ("draft_id", "network"),
    "alts": ("draft_id", "number"),
}


def salvage(aside: Path, store: Arrivals) -> int:
    """Bring over drafts that are newer than those of the store, and what belongs to drafts.

    Reads a copy, so that the file set aside stays untouched. Returns the number of drafts.
    """
    saved = 0
    with (
        contextlib.suppress(sqlite3.Error, OSError, StoreProblem),
        tempfile.TemporaryDirectory(dir=aside.parent.parent) as place,
        store._change(),
    ):
        for part in aside.parent.iterdir():
            shutil.copyfile(part, Path(place) / part.name)
        copy = Path(place) / aside.name
        saved = sum([_take_over(store, row) for row in _readable(copy, "drafts")])
        for table, same in _BESIDE.items():
            for row in _readable(copy, table):
                _add(store, table, same, row)
    return saved


def _take_over(store: Arrivals, row: dict[str, Any]) -> bool:
    """One draft, unless its row makes no sense."""
    text, garbled = _text(row.get("text"))
    draft_id, id_garbled = _text(row.get("id"))
    times = [row.get(name) for name in _TIMES]
    if not text.strip() or not draft_id or id_garbled or not all(isinstance(t, int) for t in times):
        return False
    found = dict(row) | {"id": draft_id, "text": text, "archived": int(row.get("archived") == 1)}
    for name in ("verdict", "move"):
        found[name] = _text(row.get(name))[0] or None
    for name in ("copied", "deleted"):
        found[name] = row[name] if isinstance(row.get(name), int) else None
    try:
        return store.take_over(found, garbled=garbled)
    except StoreProblem:
        return False


def _add(store: Arrivals, table: str, same: tuple[str, ...], row: dict[str, Any]) -> None:
    """One row of another table, unless it is there already or garbled."""
    read = {name: _text(v) if isinstance(v, bytes) else (v, False) for name, v in row.items()}
    if any(garbled for _, garbled in read.values()):
        return
    new = {n: to_column(v) if isinstance(v, str) else v for n, (v, _) in read.items() if n != "pk"}
    here = " AND ".join(f"{name} = ?" for name in same)
    with contextlib.suppress(StoreProblem, KeyError), store._change():
        if not store._one(f"SELECT count(*) FROM {table} WHERE {here}", [new[n] for n in same]):
            store._db.table(table).insert(new)


def _text(stored: object) -> tuple[str, bool]:
    """A column's bytes as text, and whether damage made them unreadable in places."""
    if not isinstance(stored, bytes):
        return "", stored is not None
    try:
        return stored.decode("utf-8", "surrogatepass"), False
    except UnicodeDecodeError:
        return stored.decode("utf-8", "replace"), True


def _readable(file: Path, table: str) -> Iterator[dict[str, Any]]:
    """Every row that SQLite can still read, one by one, so that a bad page hides only its own."""
    with contextlib.closing(sqlite3.connect(file)) as connection:
        connection.text_factory = bytes
        for number in sorted(_numbers(connection, table)):
            with contextlib.suppress(sqlite3.Error, UnicodeDecodeError):
                cursor = connection.execute(f"SELECT * FROM {table} WHERE rowid = ?", [number])
                names = [column[0] for column in cursor.description]
                for row in cursor:
                    yield dict(zip(names, row, strict=True))


def _numbers(connection: sqlite3.Connection, table: str) -> set[int]:
    """The row numbers: from an index, and from the table itself, each from both ends."""
    found: set[int] = set()
    for how in ("", "NOT INDEXED ORDER BY rowid", "NOT INDEXED ORDER BY rowid DESC"):
        with contextlib.suppress(sqlite3.Error, UnicodeDecodeError):
            for (number,) in connection.execute(f"SELECT rowid FROM {table} {how}"):
                found.add(number)
    return found
