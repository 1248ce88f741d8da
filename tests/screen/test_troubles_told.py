"""Full disks, folders that are read-only, files that are damaged or newer: what the window says."""

import os
import sqlite3
import subprocess
import time
from pathlib import Path

import pytest
from writing import wait_until

from app.drafts.opening import open_store

pytestmark = pytest.mark.screen

STAYS = "Your text stays in this window, and Worthwhile saves it as soon as it can."


def a_draft(folder: Path, text: str) -> None:
    """A folder with one draft and its backup."""
    store = open_store(folder).store
    store.save("d1", text)
    store.close()


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.glob("drafts.db*")}


# --- damaged, newer -----------------------------------------------------------------------------


def test_a_damaged_file_is_set_aside_and_the_window_says_so(writer):
    a_draft(writer.folder, "Kept in the backup.")
    (writer.folder / "drafts.db").write_bytes(b"no database at all " * 400)
    damaged = contents(writer.folder)["drafts.db"]
    process = writer.start(observed=True)
    wait_until(lambda: writer.sees("they were brought back from a backup made"))
    writer.ready()
    (aside,) = (writer.folder / "damaged").glob("*/drafts.db")
    assert aside.read_bytes() == damaged
    assert writer.sees(str(aside.parent))
    writer.new_draft("And on it goes.")
    wait_until(writer.kept("And on it goes."))
    assert writer.quit(process) == 0
    assert set(writer.drafts().values()) == {"Kept in the backup.", "And on it goes."}


def test_drafts_of_a_newer_version_are_left_alone_and_the_text_stays(writer):
    a_draft(writer.folder, "From the future.")
    with sqlite3.connect(writer.folder / "drafts.db") as connection:
        connection.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) "
            "VALUES ('worthwhile', 'm999_from_the_future', 'x')"
        )
    connection.close()
    before = contents(writer.folder)
    writer.start(observed=True)
    wait_until(lambda: writer.sees("a newer Worthwhile"))
    writer.screen.type("Typed all the same.")
    wait_until(lambda: writer.sees("Not saved yet"))
    assert writer.sees(STAYS)
    wait_until(lambda: writer.sees("Typed all the same."))
    assert contents(writer.folder) == before


# --- no right to write --------------------------------------------------------------------------


def test_a_home_that_is_read_only_keeps_the_text_until_it_can_be_saved(writer, as_a_writer):
    writer.folder.mkdir()
    writer.folder.chmod(0o555)
    process = writer.start(observed=True, before=tuple(as_a_writer))
    writer.screen.type("Nowhere to put this.")
    wait_until(lambda: writer.sees("cannot be written to"))
    assert writer.sees(STAYS)
    wait_until(lambda: writer.sees("Nowhere to put this."))
    assert not list(writer.folder.iterdir())
    writer.folder.chmod(0o755)
    wait_until(lambda: writer.sees("Saved"))
    assert not writer.sees(STAYS)
    assert writer.quit(process) == 0
    assert list(writer.drafts().values()) == ["Nowhere to put this."]


def test_closing_with_text_that_is_not_saved_asks_first(writer, as_a_writer):
    writer.folder.mkdir()
    writer.folder.chmod(0o555)
    process = writer.start(observed=True, before=tuple(as_a_writer))
    writer.screen.type("Almost lost.")
    wait_until(lambda: writer.sees(STAYS))
    writer.screen.key("Control_L", "q")
    wait_until(lambda: writer.sees("could not be saved yet"))
    time.sleep(3)  # further attempts to save fail meanwhile
    assert {"Copy the text", "Close anyway"} <= set(writer.seen())
    assert process.poll() is None
    writer.folder.chmod(0o755)
    wait_until(lambda: writer.sees("Saved"))
    assert writer.quit(process) == 0
    assert list(writer.drafts().values()) == ["Almost lost."]


# --- no room ------------------------------------------------------------------------------------


AS_ROOT = [] if os.geteuid() == 0 else ["--map-root-user"]
TO_ROOT = [] if os.geteuid() == 0 else ["--user", "--preserve-credentials"]
SMALL_DISK = 'mount -t tmpfs -o size=3m small "$1" && shift && exec "$@"'


def with_a_small_disk(folder: Path) -> tuple[str, ...]:
    """Words before a command for which a file system of 3 MiB, seen by nobody else, lies here."""
    return ("unshare", "--mount", *AS_ROOT, "sh", "-c", SMALL_DISK, "sh", str(folder))


def fill(disk: Path) -> Path:
    """Leave no room on a disk; the file that takes it."""
    filler = disk / "filler"
    with filler.open("wb", buffering=0) as out, pytest.raises(OSError, match="No space"):
        while True:
            out.write(b"x" * 4096)
    return filler


def test_a_full_disk_keeps_the_text_until_there_is_room(writer, tmp_path):
    if subprocess.run([*with_a_small_disk(tmp_path), "true"], capture_output=True).returncode:
        pytest.skip("this system lets nobody have a small disk of their own")
    writer.folder.mkdir()
    process = writer.start(observed=True, before=with_a_small_disk(writer.folder))
    inside = ("nsenter", "--mount", *TO_ROOT, "--target", str(process.pid))
    writer.ready()
    writer.new_draft("Before the disk was full.")
    wait_until(writer.kept("Before the disk was full.", *inside))
    filler = fill(Path(f"/proc/{process.pid}/root{writer.folder}"))
    writer.new_draft("No room for this one: " + "word " * 60)
    wait_until(lambda: writer.sees("The disk is full"))
    assert writer.sees(STAYS)
    writer.new_draft("A third one, while nothing can be saved.")
    wait_until(lambda: writer.sees("Not saved yet"))
    filler.unlink()
    wait_until(lambda: writer.sees("Saved"))
    assert not writer.sees(STAYS)
    kept = set(writer.drafts(*inside).values())
    assert {"Before the disk was full.", "No room for this one: " + "word " * 60} < kept
    assert "A third one, while nothing can be saved." in kept
    assert writer.quit(process) == 0
