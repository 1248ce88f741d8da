"""Damaged files, full disks, read-only homes, newer versions, killed processes."""

import random
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from app.drafts import backup
from app.drafts.model import StoreProblem
from app.drafts.opening import open_store

ROOT = Path(__file__).parents[2]


def fill(folder, clock, count=60):
    store = open_store(folder, clock).store
    for number in range(count):
        store.save(f"d{number}", f"draft number {number} " + "with words " * 40)
    return store


def bytes_of(folder):
    return {file.name: file.read_bytes() for file in folder.glob("drafts.db*")}


# --- a damaged file ----------------------------------------------------------------------------


def test_a_file_that_is_no_database_is_set_aside_untouched(tmp_path, clock):
    fill(tmp_path, clock).close()
    (tmp_path / "drafts.db").write_bytes(b"not a database at all" * 500)
    before = bytes_of(tmp_path)["drafts.db"]
    opened = open_store(tmp_path, clock)
    assert "damaged" in opened.notice and "backup" in opened.notice
    assert len(opened.store.rows()) == 60
    (aside,) = (tmp_path / "damaged").glob("*/drafts.db")
    assert aside.read_bytes() == before and str(aside.parent) in opened.notice
    opened.store.close()


def test_without_a_backup_what_can_be_read_is_saved(tmp_path, clock):
    fill(tmp_path, clock, 400).close()
    for file in backup.all_backups(tmp_path / "drafts.db"):
        file.unlink()
    file = tmp_path / "drafts.db"
    broken = bytearray(file.read_bytes())
    middle = len(broken) // 2 // 4096 * 4096
    broken[middle : middle + 8192] = b"\xff" * 8192
    file.write_bytes(broken)
    opened = open_store(tmp_path, clock)
    assert opened.notice is not None
    assert 0 < len(opened.store.rows(limit=1000)) <= 400
    opened.store.save("new", "goes on")
    opened.store.close()


def test_drafts_newer_than_the_backup_are_brought_over(tmp_path, clock):
    store = fill(tmp_path, clock)
    store.backup()
    clock.go(minutes=1)
    store.save("d3", "written after the backup")
    store._backed_up = clock()
    store._connection.close()
    file = tmp_path / "drafts.db"
    with sqlite3.connect(file) as connection:
        connection.execute("PRAGMA writable_schema=1")
        connection.execute("UPDATE sqlite_master SET sql='CREATE TABLE x' WHERE name='versions'")
    connection.close()
    opened = open_store(tmp_path, clock)
    assert opened.notice is not None
    assert opened.store.text("d0").startswith("draft number 0")
    opened.store.close()


def test_a_cut_off_file(tmp_path, clock):
    fill(tmp_path, clock, 300).close()
    file = tmp_path / "drafts.db"
    file.write_bytes(file.read_bytes()[: file.stat().st_size * 2 // 3])
    opened = open_store(tmp_path, clock)
    assert len(opened.store.rows(limit=1000)) == 300 and opened.notice
    opened.store.close()


def test_a_damaged_backup_is_passed_over(tmp_path, clock):
    store = fill(tmp_path, clock)
    store.backup()
    clock.go(minutes=20)
    store.backup()
    store.close()
    newest, *_ = backup.all_backups(tmp_path / "drafts.db")
    newest.write_bytes(b"x" * 5000)
    (tmp_path / "drafts.db").write_bytes(b"y" * 5000)
    opened = open_store(tmp_path, clock)
    assert len(opened.store.rows()) == 60
    opened.store.close()


@pytest.mark.parametrize("seed", range(12))
def test_whatever_is_damaged_the_store_opens_and_saves(tmp_path, clock, seed):
    fill(tmp_path, clock, 120).close()
    chance = random.Random(seed)
    file = tmp_path / "drafts.db"
    broken = bytearray(file.read_bytes())
    for _ in range(chance.randint(1, 60)):
        broken[chance.randrange(len(broken))] = chance.randrange(256)
    file.write_bytes(broken)
    opened = open_store(tmp_path, clock)
    opened.store.save("new", "goes on")
    assert opened.store.text("new") == "goes on"
    opened.store.close()


# --- a newer version ---------------------------------------------------------------------------


def test_a_newer_database_is_refused_and_untouched(tmp_path, clock):
    fill(tmp_path, clock).close()
    with sqlite3.connect(tmp_path / "drafts.db") as connection:
        connection.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) "
            "VALUES ('worthwhile', 'm999_from_the_future', 'x')"
        )
    connection.close()
    before = bytes_of(tmp_path)
    with pytest.raises(StoreProblem) as caught:
        open_store(tmp_path, clock)
    assert caught.value.kind == "newer" and "newer Worthwhile" in caught.value.sentence
    assert bytes_of(tmp_path) == before


# --- no room, no right to write ----------------------------------------------------------------


def test_a_full_disk_is_said_and_saving_goes_on_later(store):
    store.save("d1", "before")
    pages = store._one("PRAGMA page_count", [])
    store._db.execute(f"PRAGMA max_page_count={pages}")
    with pytest.raises(StoreProblem) as caught:
        store.save("d2", "words that need room " * 5000)
    assert caught.value.kind == "full" and "full" in caught.value.sentence
    assert store.text("d1") == "before" and store.text("d2") is None
    store._db.execute("PRAGMA max_page_count=1000000")
    store.save("d2", "words that need room " * 5000)
    assert store.text("d2")


READ_ONLY = """
import sys
from pathlib import Path
from app.drafts.opening import open_store
from app.drafts.model import StoreProblem
try:
    open_store(Path(sys.argv[1]))
except StoreProblem as problem:
    print(problem.kind)
"""


def test_a_folder_that_cannot_be_written(tmp_path, as_a_writer):
    home = tmp_path / "home"
    home.mkdir()
    home.chmod(0o555)
    done = subprocess.run(
        [*as_a_writer, sys.executable, "-c", READ_ONLY, str(home / "worthwhile")],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout.strip() == "read_only", done.stderr


def test_another_program_may_read_and_write_meanwhile(store, tmp_path, clock):
    store.save("d1", "mine")
    other = open_store(tmp_path, clock).store
    other.save("d2", "theirs")
    store.save("d1", "mine again")
    assert store.text("d2") == "theirs" and other.text("d1") == "mine again"
    other.close()


# --- a killed process --------------------------------------------------------------------------

WRITER = """
import sys
from pathlib import Path
from app.drafts import open_store
store = open_store(Path(sys.argv[1])).store
number = int(sys.argv[2])
while True:
    number += 1
    store.save("growing", f"{number} " + "words " * (number % 500))
    store.save(f"own-{number}", f"draft {number}")
    print(number, flush=True)
"""


def test_a_kill_at_any_moment_loses_nothing_that_was_acknowledged(tmp_path, clock):
    chance, last = random.Random(4), 0
    for _ in range(8):
        writer = subprocess.Popen(
            [sys.executable, "-c", WRITER, str(tmp_path), str(last)],
            stdout=subprocess.PIPE,
            text=True,
            cwd=ROOT,
        )
        first = writer.stdout.readline()
        time.sleep(chance.uniform(0, 0.15))
        writer.send_signal(signal.SIGKILL)
        seen = [int(line) for line in [first, *writer.stdout] if line.endswith("\n")]
        writer.wait()
        writer.stdout.close()
        opened = open_store(tmp_path, clock)
        assert opened.notice is None
        assert int(opened.store.text("growing").split()[0]) >= seen[-1]
        assert all(
            opened.store.text(f"own-{n}") == f"draft {n}" for n in range(last + 1, seen[-1] + 1)
        )
        opened.store.close()
        last = seen[-1] + 1


# --- backups -----------------------------------------------------------------------------------


def test_backups_rotate(tmp_path, clock):
    store = fill(tmp_path, clock, 3)
    for _ in range(10 * 24):
        clock.go(hours=1)
        store.save("d0", f"at {clock()}")
    store.close()
    kept = backup.all_backups(tmp_path / "drafts.db")
    assert len({backup.taken_at(b).date() for b in kept}) == backup.DAYS_KEPT
    assert len(kept) <= backup.NEWEST_KEPT + backup.DAYS_KEPT
    assert all(backup.is_good(b) for b in kept)
