"""Texts for single networks, thread choices, alternative texts: kept, copied, out and in again."""

import io
import json
import sqlite3

import pytest

from app.drafts.exchange import export_jsonl, import_jsonl
from app.drafts.model import KeptThread, Variation
from app.drafts.opening import open_store

SHORT = Variation("x", "A short one \ud83d.", True, (3, 9), (1,))
CHOICES = Variation("bluesky", None, True)


@pytest.fixture
def draft(store):
    """A draft with everything beside its text."""
    store.save("d1", "The common text.")
    store.vary("d1", SHORT)
    store.vary("d1", CHOICES)
    store.set_alts("d1", ["A loaf on a board", "", "\ud83d second"])
    return "d1"


def test_a_variation_comes_back_as_it_was(store, draft, reopen):
    assert store.variations(draft) == (CHOICES, SHORT)
    assert store.alts(draft) == ("A loaf on a board", "", "\ud83d second")
    assert store.variations("another") == store.alts("another") == ()
    assert reopen().store.variations(draft) == (CHOICES, SHORT)


def test_a_variation_is_replaced_and_taken_back(store, draft):
    store.vary(draft, Variation("x", "Shorter."))
    assert store.variations(draft) == (CHOICES, Variation("x", "Shorter."))
    store.vary(draft, Variation("x"))
    store.vary(draft, Variation("bluesky"))
    assert store.variations(draft) == ()
    store.set_alts(draft, [])
    assert store.alts(draft) == ()


def test_a_text_of_its_own_that_goes_is_kept_in_the_history(store):
    store.save("d1", "The common text.")
    long = "What was written for one network alone, with some care. " * 3
    store.vary("d1", Variation("x", long))
    store.vary("d1", Variation("x"))
    kept = store.versions("d1")
    assert [store.version_text(version.id) for version in kept] == [long]


def test_a_thread_keeps_its_parts_in_the_history(store, clock):
    thread = KeptThread("x", ((0, 10), (11, 20)))
    store.save("d1", "First part and second.")
    store.keep_thread("d1", "First part and second.", thread, "copy")
    clock.go(minutes=5)
    store.save("d1", "First part and second, and more.", reason="copy")
    assert [version.thread for version in store.versions("d1")] == [None, thread]
    other = KeptThread("bluesky", ((0, 22),))
    store.keep_thread("d1", "First part and second.", other, "copy")
    assert store.versions("d1")[0].thread == other


def test_what_is_beside_a_draft_goes_with_it(store, draft, clock):
    copy = store.duplicate(draft).id
    assert store.variations(copy) == store.variations(draft)
    assert store.alts(copy) == store.alts(draft)
    store.delete(draft)
    clock.go(days=31)
    store.purge()
    assert store.variations(draft) == store.alts(draft) == ()
    assert store.variations(copy) == (CHOICES, SHORT)


def test_drafts_go_out_and_in_with_everything(store, draft, tmp_path, clock):
    out = io.StringIO()
    export_jsonl(store, out)
    elsewhere = open_store(tmp_path / "elsewhere", clock).store
    assert import_jsonl(elsewhere, io.StringIO(out.getvalue())).added == 1
    assert elsewhere.variations(draft) == (CHOICES, SHORT)
    assert elsewhere.alts(draft) == store.alts(draft)
    elsewhere.vary(draft, Variation("x", "Changed since."))
    assert import_jsonl(elsewhere, io.StringIO(out.getvalue())).skipped == 1
    assert Variation("x", "Changed since.") in elsewhere.variations(draft)
    elsewhere.close()


@pytest.mark.parametrize(
    "beside",
    [
        {"variations": 3}, {"variations": ["x"]}, {"variations": [{"text": "no network"}]},
        {"variations": [{"network": "x", "text": 3}]}, {"alts": "one"}, {"alts": [3]},
        {"variations": [{"network": "x", "forced": [-1]}]},
        {"variations": [{"network": "x", "forbidden": ["3"]}]},
    ],
)  # fmt: skip
def test_a_line_with_unreadable_variations_is_told(store, beside):
    done = import_jsonl(store, [json.dumps({"id": "d1", "text": "Text"} | beside)])
    assert (done.added, [line for line, _ in done.problems]) == (0, [1])
    assert "cannot be read" in done.problems[0][1]


def test_damaged_columns_cost_only_themselves(store, draft, reopen, tmp_path):
    store.keep_thread(draft, "The common text.", KeptThread("x", ((0, 3),)), "copy")
    store.close()
    with sqlite3.connect(tmp_path / "drafts.db") as connection:
        connection.execute("UPDATE variations SET forced = '[1, \"a\"]', forbidden = '{'")
        connection.execute("UPDATE versions SET thread = '{\"network\": 3}'")
    connection.close()
    again = reopen().store
    assert again.variations(draft)[1] == Variation("x", SHORT.text, True, (1,), ())
    assert [version.thread for version in again.versions(draft)] == [None]


def test_what_is_beside_a_draft_is_saved_from_a_damaged_file(store, draft, reopen, tmp_path):
    store.backup()
    store.vary(draft, Variation("threads", "Written after the backup."))
    store.close()
    file = tmp_path / "drafts.db"
    data = bytearray(file.read_bytes())
    data[100:130] = b"\xff" * 30
    file.write_bytes(bytes(data))
    opened = reopen()
    assert opened.notice
    assert SHORT in opened.store.variations(draft)
