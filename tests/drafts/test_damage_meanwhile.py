"""What happens to the file while the store is open, or between two openings."""

import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from app.drafts import backup
from app.drafts.exchange import import_jsonl
from app.drafts.migrations import migrations
from app.drafts.model import StoreProblem
from app.drafts.opening import open_store

ROOT = Path(__file__).parents[2]


def ids(store):
    return {row.id for row in store.rows(limit=1000)}


def fill(store, count=200):
    for number in range(count):
        store.save(f"d{number}", f"draft number {number} " + "with words " * 40)


# --- two programs -------------------------------------------------------------------------------

SAVES = """
import sys
from pathlib import Path
from app.drafts import open_store
store = open_store(Path(sys.argv[1])).store
for number in range(60):
    store.save(sys.argv[2], f"{number} words")
print("all saved")
"""


def test_two_programs_save_at_the_same_time(store, tmp_path):
    command = [sys.executable, "-c", SAVES, str(tmp_path)]
    both = [
        subprocess.Popen([*command, name], cwd=ROOT, stdout=subprocess.PIPE, text=True)
        for name in ("one", "two")
    ]
    said = [program.communicate()[0] for program in both]
    assert said == ["all saved\n"] * 2
    assert store.text("one") == store.text("two") == "59 words"


def test_a_file_that_is_locked_is_said_and_saving_goes_on_later(store, tmp_path):
    store.save("d1", "before")
    store._db.execute("PRAGMA busy_timeout = 1")
    other = sqlite3.connect(tmp_path / "drafts.db")
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(StoreProblem) as caught:
        store.save("d1", "after")
    assert caught.value.kind == "busy"
    other.close()
    store.save("d1", "after")
    assert store.text("d1") == "after"


# --- the file goes away -------------------------------------------------------------------------


def test_a_file_deleted_while_open_is_put_back_with_all_drafts(store, tmp_path, reopen):
    store.save("d1", "before")
    (tmp_path / "drafts.db").unlink()
    store.save("d2", "after")
    store.close()
    again = reopen()
    assert again.notice is None and ids(again.store) == {"d1", "d2"}


def test_a_folder_deleted_while_open_is_made_again(tmp_path, clock):
    store = open_store(tmp_path / "home", clock).store
    store.save("d1", "before")
    shutil.rmtree(tmp_path / "home")
    store.save("d2", "after")
    store.close()
    again = open_store(tmp_path / "home", clock).store
    assert ids(again) == {"d1", "d2"}
    again.close()


@pytest.mark.parametrize("how", ["empty", "missing"])
def test_an_empty_or_missing_file_comes_back_from_the_backup(store, tmp_path, reopen, how):
    store.save("d1", "words")
    store.close()
    file = tmp_path / "drafts.db"
    file.unlink()
    if how == "empty":
        file.touch()
    opened = reopen()
    assert how in opened.notice and "backup" in opened.notice and not opened.fresh
    assert opened.store.text("d1") == "words"


def test_a_new_folder_is_fresh_until_something_was_written(reopen):
    assert reopen().fresh
    assert reopen().fresh
    reopen().store.save("d1", "words")
    assert not reopen().fresh


# --- damage -------------------------------------------------------------------------------------


def test_a_garbled_log_is_said_and_set_aside(store, tmp_path, clock):
    fill(store, 5)
    copy = tmp_path / "copy"
    copy.mkdir()
    for name in ("drafts.db", "drafts.db-wal"):
        shutil.copyfile(tmp_path / name, copy / name)
    shutil.copytree(tmp_path / "backups", copy / "backups")
    (copy / "drafts.db-wal").write_bytes(os.urandom(9000))
    opened = open_store(copy, clock)
    assert "damaged" in opened.notice and list((copy / "damaged").glob("*/drafts.db-wal"))
    opened.store.save("new", "goes on")
    opened.store.close()


def test_the_index_of_words_is_made_anew_when_it_is_damaged(store):
    fill(store, 30)
    store._db.execute("UPDATE drafts_fts_data SET block = x'00112233' WHERE id > 10")
    store.save("d1", "something else entirely")
    assert {row.id for row in store.rows("entirely")} == {"d1"}
    assert len(store.rows("numb")) == 29
    assert store.notice is None


def test_damage_that_shows_while_open_loses_no_draft(store, tmp_path, reopen, clock):
    fill(store)
    store.close()
    store = reopen().store
    file = tmp_path / "drafts.db"
    whole = bytearray(file.read_bytes())
    for page in range(4096 * 3, len(whole), 4096):
        whole[page : page + 200] = b"\xff" * 200
    with file.open("r+b") as opened:
        opened.write(whole)
    store._db.execute("PRAGMA shrink_memory")  # what it remembers of the pages is gone
    store.save("new", "goes on")
    assert store.text("new") == "goes on"
    assert ids(store) == {"new", *(f"d{n}" for n in range(200))}
    assert "damaged" in store.notice and "backup" in store.notice
    store.save("later", "and on")
    assert reopen().store.text("later") == "and on"


def test_only_what_a_bad_page_held_is_lost_without_a_backup(store, tmp_path, reopen):
    fill(store)
    store.save("d5", "copied text", reason="copied")
    store.close()
    shutil.rmtree(tmp_path / "backups")
    file = tmp_path / "drafts.db"
    with sqlite3.connect(file) as connection:
        (page,) = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = 'idx_drafts_id'"
        ).fetchone()
    connection.close()
    broken = bytearray(file.read_bytes())
    broken[(page - 1) * 4096 : page * 4096] = b"\xff" * 4096
    file.write_bytes(broken)
    opened = reopen()
    assert "200 drafts" in opened.notice
    assert len(ids(opened.store)) == 200
    assert next(v.reason for v in opened.store.versions("d5")) == "copied"


def test_what_is_newer_than_the_backup_comes_over_and_the_old_text_stays(
    store, tmp_path, reopen, clock
):
    store.save("d1", "the text of the backup")
    store.correct("d1", "the text of the backup", "gives", "talk")
    store.backup()
    clock.go(minutes=1)
    store.save("d1", "written after the backup")
    store.dismiss("d1", "resource")
    store._connection.close()
    with sqlite3.connect(tmp_path / "drafts.db") as connection:
        connection.execute("DROP TABLE _sqlite_migrations")
        connection.execute("CREATE TABLE _sqlite_migrations (id INTEGER PRIMARY KEY)")
    connection.close()
    opened = reopen()
    assert "one draft" in opened.notice
    assert opened.store.text("d1") == "written after the backup"
    kept = [opened.store.version_text(v.id) for v in opened.store.versions("d1")]
    assert "the text of the backup" in kept
    assert opened.store.dismissed("d1") == {"resource"} and len(opened.store.corrections()) == 1


def test_a_backup_that_does_not_open_is_passed_over(store, tmp_path, reopen, clock):
    store.save("d1", "words")
    store.backup()
    clock.go(minutes=30)
    store.backup()
    store.close()
    newest, *_ = backup.all_backups(tmp_path / "drafts.db")
    with sqlite3.connect(newest) as connection:
        connection.execute("DELETE FROM _sqlite_migrations WHERE name LIKE 'm003%'")
    connection.close()
    (tmp_path / "drafts.db").write_bytes(b"nonsense" * 1000)
    assert reopen().store.text("d1") == "words"


NEWEST = max(step.name for step in migrations._migrations)
NEXT = f"m{int(NEWEST[1:4]) + 1:03}_next"


@pytest.mark.parametrize("name", ["m999_squashed", NEXT])
def test_a_newer_file_is_refused_even_when_it_forgot_our_steps(store, tmp_path, clock, name):
    store.save("d1", "words")
    store.close()
    with sqlite3.connect(tmp_path / "drafts.db") as connection:
        connection.execute("DELETE FROM _sqlite_migrations WHERE name LIKE 'm001%'")
        connection.execute("UPDATE _sqlite_migrations SET name = ? WHERE name = ?", [name, NEWEST])
    connection.close()
    before = (tmp_path / "drafts.db").read_bytes()
    with pytest.raises(StoreProblem) as caught:
        open_store(tmp_path, clock)
    assert caught.value.kind == "newer"
    assert (tmp_path / "drafts.db").read_bytes() == before and not (tmp_path / "damaged").exists()


# --- a read-only file -----------------------------------------------------------------------------

THAWS = """
import sys
from pathlib import Path
from app.drafts.opening import open_store
from app.drafts.model import StoreProblem
home = Path(sys.argv[1])
open_store(home).store.close()
(home / "drafts.db").chmod(0o444)
try:
    open_store(home)
except StoreProblem as problem:
    print(problem.kind)
(home / "drafts.db").chmod(0o644)
print(open_store(home).store.save("d1", "words").id)
"""


def test_a_file_that_was_read_only_can_be_saved_to_once_it_is_not(tmp_path, as_a_writer):
    done = subprocess.run(
        [*as_a_writer, sys.executable, "-c", THAWS, str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    assert done.stdout.split() == ["read_only", "d1"], done.stderr


# --- importing ----------------------------------------------------------------------------------


def test_importing_the_same_lines_again_adds_nothing(store):
    store.save("d1", "here already")
    lines = ['{"id": "d1", "text": "another text"}', '{"text": "no id"}', '{"text": "no id"}']
    first = import_jsonl(store, lines)
    assert (first.added, first.skipped) == (2, 1)
    again = import_jsonl(store, lines)
    assert (again.added, again.skipped, again.problems) == (0, 3, ())


def test_importing_brings_a_deleted_draft_back(store):
    store.save("d1", "words")
    store.delete("d1")
    assert import_jsonl(store, ['{"id": "d1", "text": "words"}']).added == 1
    assert store.text("d1") == "words"


@pytest.mark.parametrize(
    "line",
    [
        '{"id": "\\ud800", "text": "x"}',
        '{"text": "x", "move": "\\ud800"}',
        '{"text": "x", "created": "0001-01-01T00:00:00+14:00"}',
        '{"text": "x", "changed": "9999-12-31T23:59:59-14:00"}',
        '{"text": "x", "created": "1969-01-01", "changed": "1970-01-01T00:00:00+00:00"}',
        '{"id": "", "text": "x"}',
    ],
)
def test_odd_ids_and_times_never_spoil_the_list(store, line):
    store.save("d1", "words")
    done = import_jsonl(store, [line, '{"text": "fine"}'])
    assert done.added + len(done.problems) == 2 and len(store.rows()) == done.added + 1
