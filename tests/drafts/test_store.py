"""The store through its public methods, on real files."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.drafts.columns import first_line
from app.drafts.exchange import export_jsonl, export_markdown, import_jsonl
from app.drafts.ids import new_draft_id
from app.drafts.opening import open_store

ODD = [
    "line\r\nline\rline\u2028line\u2029end",
    "👨‍👩‍👧‍👧 👍🏽 é",
    "trailing   \n\n  ",
    "nul\x00inside",
    "lone \ud800 surrogate \udfff",
    "\ufeffשלום עולם\u200f مرحبا",
    "a" * 1_000_000,
]
any_text = st.one_of(
    st.text(st.characters(exclude_categories=())), st.sampled_from(ODD[:-1])
).filter(lambda t: t.strip())


def ids(rows):
    return [row.id for row in rows]


@pytest.mark.parametrize("text", ODD, ids=range(len(ODD)))
def test_a_text_comes_back_code_point_for_code_point(store, reopen, text):
    store.save("d1", text)
    store.close()
    assert reopen().store.text("d1") == text


@given(texts=st.lists(any_text, min_size=1, max_size=5))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_survives_saving_over_and_searching(store, texts):
    draft = new_draft_id()
    for text in texts:
        row = store.save(draft, text)
        assert store.text(draft) == text
        assert row.first_line == first_line(text)
        assert draft in ids(store.rows(limit=10_000))


def test_a_blank_new_draft_is_not_kept_but_a_draft_may_become_blank(store):
    assert store.save("d1", " \n") is None
    assert store.rows() == ()
    store.save("d1", "hello")
    store.save("d1", "")
    assert store.text("d1") == ""


def test_newest_first_and_the_same_text_again_changes_no_date(store, clock):
    for name in ("a", "b", "c"):
        store.save(name, f"draft {name}")
        clock.go(seconds=5)
    store.save("a", "draft a", verdict="talk", move="none")
    assert ids(store.rows()) == ["c", "b", "a"]
    assert store.row("a").verdict == "talk"
    store.save("a", "draft a, changed")
    assert ids(store.rows()) == ["a", "c", "b"]
    assert store.row("a").verdict == "talk"


def test_search_as_you_type(store):
    store.save("bread", "Made sourdough finally, third try")
    store.save("cafe", "The Café on Elm St has 🥐 again")
    assert ids(store.rows("sourd")) == ["bread"]
    assert ids(store.rows("fin sour")) == ["bread"]
    assert ids(store.rows("cafe elm")) == ["cafe"]
    assert ids(store.rows("🥐")) == ["cafe"]
    assert store.rows("sourdough elm") == ()
    assert "sourdough" in store.rows("sourd")[0].snippet
    assert "Café" in store.rows("CAFE")[0].snippet


@pytest.mark.parametrize(
    "query",
    [
        '"',
        "'",
        "*",
        "NEAR(",
        "a AND",
        "OR NOT",
        "text:x",
        "^a",
        "(",
        "-",
        "a-b",
        "\x00",
        "\ud800",
        "🥐",
        "%",
        "_",
        "a" * 10_000,
        "x " * 5_000,
        "{}",
        "+",
        "\\",
        ";--",
        "\u200d",
    ],
)
def test_nothing_typed_into_the_search_is_an_error(store, query):
    store.save("d1", "some text with a - and a * in it")
    store.rows(query)


@given(st.text(st.characters(exclude_categories=()), max_size=60))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_query_at_all_is_an_error(store, query):
    store.save("d1", "words NEAR other words")
    store.rows(query)


def test_a_deleted_draft_can_be_brought_back_for_thirty_days(store, clock, reopen):
    store.save("d1", "first")
    store.save("d2", "second")
    store.delete("d1")
    assert ids(store.rows()) == ["d2"] and store.text("d1") is None and store.rows("first") == ()
    store.undelete("d1")
    assert store.text("d1") == "first"
    store.delete("d1")
    store.delete("d2")
    clock.go(days=29)
    store.close()
    again = reopen().store
    again.undelete("d2")
    assert again.text("d2") == "second"
    clock.go(days=2)
    again.close()
    last = reopen().store
    last.undelete("d1")
    assert last.text("d1") is None and last.text("d2") == "second"


def test_archived_drafts_are_listed_only_when_asked_for(store):
    store.save("d1", "first")
    store.archive("d1")
    assert store.rows() == () and ids(store.rows(archived=True)) == ["d1"]
    store.archive("d1", False)
    assert ids(store.rows()) == ["d1"]


def test_duplicate_and_copied(store):
    store.save("d1", "first", verdict="gives", move="how")
    copy = store.duplicate("d1")
    assert copy.id != "d1" and store.text(copy.id) == "first" and copy.verdict == "gives"
    store.mark_copied("d1")
    assert store.row("d1").copied is not None and store.row(copy.id).copied is None


# --- versions ----------------------------------------------------------------------------------


def test_a_version_is_kept_after_a_pause(store, clock):
    store.save("d1", "one")
    store.save("d1", "one two")
    assert store.versions("d1") == ()
    clock.go(minutes=3)
    store.save("d1", "one two three")
    (kept,) = store.versions("d1")
    assert store.version_text(kept.id) == "one two"


def test_what_a_big_deletion_takes_away_is_kept(store):
    long = "words that took a while to find, " * 5
    store.save("d1", long)
    store.save("d1", "")
    (kept,) = store.versions("d1")
    assert store.version_text(kept.id) == long and kept.reason


def test_a_reason_always_keeps_a_version_but_never_twice_the_same(store):
    store.save("d1", "one", reason="copied")
    store.save("d1", "one", reason="copied")
    store.save("d1", "two", reason="before a rewrite")
    assert [v.reason for v in store.versions("d1")] == ["before a rewrite", "copied"]


def test_old_versions_are_thinned_but_not_those_with_a_reason(store, clock):
    for hour in range(48):
        for minute in range(0, 60, 10):
            store.save(
                "d1", f"at {hour}:{minute}", reason="copied" if hour == minute == 0 else None
            )
            clock.go(minutes=10)
    clock.go(days=10)
    store.save("d1", "much later")
    reasons = [v.reason for v in store.versions("d1")]
    assert "copied" in reasons and len(reasons) <= 6


# --- what the writer says ------------------------------------------------------------------------


def test_corrections_and_dismissals(store):
    store.correct("d1", "text \ud800", "gives", "about_me")
    (correction,) = store.corrections()
    assert (correction.text, correction.said, correction.engine_said) == (
        "text \ud800",
        "gives",
        "about_me",
    )
    store.correct("d1", "another text", "talk", "gives")
    store.correct("d2", "a draft of its own", "gives", "talk")
    last = store.correction_of("d1")
    assert last is not None and (last.text, last.said) == ("another text", "talk")
    store.forget_correction(last.id)
    assert store.correction_of("d1") == correction
    for each in store.corrections():
        store.forget_correction(each.id)
    assert store.corrections() == ()
    assert store.correction_of("d1") is None
    store.dismiss("d1", "how")
    store.dismiss("d1", "how")
    store.dismiss("d1", "credit")
    store.undismiss("d1", "credit")
    assert store.dismissed("d1") == {"how"} and store.dismissed("d2") == frozenset()


# --- out and in ----------------------------------------------------------------------------------


def test_export_and_import_are_each_others_inverse(store, tmp_path, clock):
    for number, text in enumerate(ODD[:-1]):
        store.save(f"d{number}", text, verdict="talk", move="none")
        clock.go(minutes=1)
    store.mark_copied("d1")
    store.archive("d2")
    with (tmp_path / "out.jsonl").open("w", encoding="utf-8") as out:
        assert export_jsonl(store, out) == len(ODD) - 1
    lines = (tmp_path / "out.jsonl").read_text().splitlines()
    other = open_store(tmp_path / "other", clock).store
    assert import_jsonl(other, lines).added == len(lines)
    assert set(other.rows()) == set(store.rows())
    assert set(other.rows(archived=True)) == set(store.rows(archived=True))
    assert all(other.text(f"d{n}") == text for n, text in enumerate(ODD[:-1]))
    assert import_jsonl(other, lines).skipped == len(lines)
    other.close()


def test_import_goes_on_after_a_bad_line_and_overwrites_nothing(store):
    store.save("d1", "here already")
    result = import_jsonl(
        store,
        [
            '{"id": "d1", "text": "other"}',
            "{",
            "[]",
            '{"id": 3, "text": "x"}',
            '{"txt": 1}',
            "",
            '{"text": "x", "created": "soon"}',
            '{"text": "x", "verdict": "good"}',
            '{"text": "fine"}',
        ],
    )
    assert result.added == 2
    assert [number for number, _ in result.problems] == [2, 3, 4, 5, 7, 8]
    assert all(sentence.endswith(".") for _, sentence in result.problems)
    assert store.text("d1") == "here already" and len(store.rows()) == 3


def test_markdown_holds_every_text(store, tmp_path):
    store.save("d1", "with ``` fences\nand lines")
    with (tmp_path / "out.md").open("w", encoding="utf-8") as out:
        export_markdown(store, out)
    assert "````text\nwith ``` fences\nand lines\n````" in (tmp_path / "out.md").read_text()
