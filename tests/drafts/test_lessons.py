"""What the writer said of the feedback: where texts lie, all of it forgotten, out and in again."""

import io
import json

import pytest

from app.drafts.exchange import export_jsonl, import_jsonl

POINT = bytes(range(16))


def lessons(store):
    return [(each.text, each.said, each.engine_said, each.at) for each in store.corrections()]


def test_a_point_is_kept_with_the_judge_it_is_for(store):
    store.correct("d1", "a text", "gives", "about_me")
    (before,) = store.corrections()
    assert (before.embedding, before.judge) == (None, None)
    store.place_corrections("one judge", {before.id: POINT})
    (after,) = store.corrections()
    assert (after.embedding, after.judge) == (POINT, "one judge")


def test_all_of_it_is_forgotten_at_once(store):
    store.correct("d1", "a text", "gives", "about_me")
    store.correct("d2", "another", "talk", "gives")
    store.forget_corrections()
    assert store.corrections() == ()


def test_it_goes_out_with_the_drafts_and_comes_in_once(store, clock, tmp_path):
    from app.drafts.opening import open_store

    store.save("d1", "a draft")
    store.correct("d1", "a text \ud800", "gives", "about_me")
    clock.go(minutes=1)
    store.correct("gone", "another", "talk", "gives")
    out = io.StringIO()
    assert export_jsonl(store, out) == 1
    opened = open_store(tmp_path / "other", clock)
    for added in (1, 0):
        done = import_jsonl(opened.store, out.getvalue().splitlines())
        assert (done.added, done.problems) == (added, ())
        assert lessons(opened.store) == lessons(store)
    opened.store.close()


@pytest.mark.parametrize(
    "bad",
    [
        None,
        {},
        {"text": "a", "draft_id": "d", "said": "great", "engine_said": "talk", "at": "2026-01-01"},
        {"text": "a", "draft_id": "d", "said": "gives", "engine_said": "talk", "at": "soon"},
        {"text": 4, "draft_id": "d", "said": "gives", "engine_said": "talk", "at": "2026-01-01"},
        {"text": "a", "draft_id": "\ud800", "said": "gives", "engine_said": "talk", "at": "2026"},
    ],
)
def test_one_that_makes_no_sense_is_told(store, bad):
    done = import_jsonl(store, [json.dumps({"correction": bad})])
    assert len(done.problems) == 1
    assert store.corrections() == ()
