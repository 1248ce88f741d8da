"""Which earlier texts are kept, over many small saves and a clock that is not always right."""

from hypothesis import given
from hypothesis import strategies as st

from app.drafts import history
from app.drafts.columns import first_line
from app.drafts.history import DAY, HOUR, MINUTE, Kept

POST = "If you are new to sourdough, start with a wet dough and a cold night in the fridge. " * 2


def texts(store, draft="d1"):
    return [store.version_text(v.id) for v in store.versions(draft)]


def test_a_post_deleted_letter_by_letter_can_be_got_back(store, clock):
    for end in range(4, len(POST) + 1, 4):
        store.save("d1", POST[:end])
        clock.go(milliseconds=400)
    for end in range(len(POST), -1, -9):
        store.save("d1", POST[:end])
        clock.go(milliseconds=400)
    assert POST in texts(store) and len(texts(store)) <= 4


def test_a_second_post_in_the_same_draft_deleted_too(store, clock):
    other = "Tickets for Saturday are left; write to me and they are yours, first come first. "
    for text in (POST, POST[:90], "", other[:30], other, other[:40], ""):
        store.save("d1", text)
        clock.go(seconds=1)
    assert POST in texts(store) and other in texts(store)


def test_a_post_pasted_over_another_can_be_got_back(store):
    store.save("d1", POST)
    store.save("d1", POST[::-1])
    assert texts(store) == [POST]


def test_typing_on_keeps_no_version_before_its_time(store, clock):
    for end in range(1, 60):
        store.save("d1", POST[:end])
        clock.go(seconds=1)
    assert texts(store) == []


def test_the_same_text_is_not_kept_again_and_a_reason_is_not_lost(store, clock):
    store.save("d1", POST, reason="copied")
    store.save("d1", "")
    clock.go(minutes=5)
    store.save("d1", POST)
    clock.go(minutes=5)
    store.save("d1", "other words")
    assert texts(store).count(POST) == 1
    assert "copied" in [v.reason for v in store.versions("d1")]


def test_a_clock_set_back_does_not_stop_versions(store, clock):
    store.save("d1", "one", reason="copied")
    clock.go(days=-400)
    store.save("d1", "two")
    clock.go(minutes=3)
    store.save("d1", "three")
    assert "two" in texts(store)


def test_writing_on_in_a_deleted_draft_brings_it_back(store):
    store.save("d1", "words")
    store.delete("d1")
    store.save("d1", "words", verdict="talk", move="none")
    assert store.text("d1") is None
    store.save("d1", "words and more")
    assert store.text("d1") == "words and more"


@given(st.lists(st.tuples(st.integers(0, 40 * DAY), st.booleans()), max_size=60))
def test_thinning(versions):
    now = 40 * DAY
    kept = [Kept(n, saved, reason) for n, (saved, reason) in enumerate(versions)]
    gone = set(history.surplus(kept, now))
    left = [v for v in kept if v.id not in gone]
    assert all(not v.has_reason and now - v.saved >= DAY for v in kept if v.id in gone)
    assert history.surplus(left, now) == ()
    for v in kept:  # whatever went, something of the same day stays
        assert v.id not in gone or any(k.saved // DAY == v.saved // DAY for k in left)
    week = [v.saved // HOUR for v in left if not v.has_reason and DAY <= now - v.saved < 7 * DAY]
    assert len(week) == len(set(week))


@given(st.text(max_size=120), st.text(max_size=120))
def test_only_a_real_loss_is_a_loss(old, more):
    assert not history.loses_much(old, old + more)
    assert not history.loses_much(old, more + old)
    assert history.loses_much(old, "") == (len(old) > 40)


def test_a_pause_is_two_minutes():
    assert not history.is_due(0, 2 * MINUTE - 1) and history.is_due(0, 2 * MINUTE)


def test_a_first_line_is_cut_between_clusters():
    for cluster in ("👨‍👩‍👧‍👧", "🇩🇪", "e\u0301", "👍🏽", "🏴\U000e0067\U000e0062\U000e007f"):
        for shift in range(12):
            shown = first_line("x" * (68 + shift) + cluster * 12)
            tail = shown.removesuffix("…").lstrip("x")
            assert tail == cluster * (len(tail) // len(cluster))
    assert first_line("\n \t\r\n  two   spaces \u2028 next") == "two spaces"
    assert first_line("a" * 80) == "a" * 80 and first_line(" \n") == ""
