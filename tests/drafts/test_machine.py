"""The store against a dictionary: whatever a writer does, in whatever order, it agrees."""

import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from app.drafts.opening import open_store

IDS = st.sampled_from(["a", "b", "c", "d"])
WORDS = ["bread", "breathe", "café", "NEAR", "🥐", "\x00", "\ud800", "\r\n", " ", "'", "शब्द"]
TEXTS = st.one_of(
    st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join),
    st.text(st.characters(exclude_categories=()), max_size=40),
)


class Writer(RuleBasedStateMachine):
    def __init__(self):
        super().__init__()
        self.place = tempfile.TemporaryDirectory()
        self.time = datetime(2026, 3, 1, tzinfo=UTC)
        self.store = open_store(Path(self.place.name), self.clock).store
        self.texts: dict[str, str] = {}
        self.order: list[str] = []  # newest first
        self.deleted: set[str] = set()
        self.archived: set[str] = set()
        self.kept: dict[str, set[str]] = {}  # texts that must be among the versions

    def clock(self):
        self.time += timedelta(milliseconds=1)
        return self.time

    def teardown(self):
        self.store.close()
        self.place.cleanup()

    @rule(draft=IDS, text=TEXTS, reason=st.sampled_from([None, None, "copied"]))
    def save(self, draft, text, reason):
        row = self.store.save(draft, text, reason=reason)
        if draft not in self.texts and not text.strip():
            assert row is None
            return
        if self.texts.get(draft) != text:
            self.order = [draft, *(d for d in self.order if d != draft)]
            self.deleted.discard(draft)
        if reason and text.strip():
            self.kept.setdefault(draft, set()).add(text)
        self.texts[draft] = text

    @rule(draft=IDS)
    def save_a_long_one_and_wipe_it(self, draft):
        long = f"{len(self.order)} " + "words that took a while " * 5
        self.save(draft, long, None)
        self.save(draft, "", None)
        self.kept.setdefault(draft, set()).add(long)

    @rule(draft=IDS)
    def delete(self, draft):
        self.store.delete(draft)
        self.deleted.update({draft} & self.texts.keys())

    @rule(draft=IDS)
    def undelete(self, draft):
        self.store.undelete(draft)
        self.deleted.discard(draft)

    @rule(draft=IDS, on=st.booleans())
    def archive(self, draft, on):
        self.store.archive(draft, on)
        (self.archived.add if on and draft in self.texts else self.archived.discard)(draft)

    @rule(hours=st.sampled_from([0.1, 5, 30]))
    def wait(self, hours):
        self.time += timedelta(hours=hours)

    @rule()
    def close_and_open(self):
        self.store.close()
        opened = open_store(Path(self.place.name), self.clock)
        self.store = opened.store
        assert opened.notice is None

    @precondition(lambda self: self.order)
    @rule(start=st.integers(1, 4))
    def search_finds_every_draft_by_the_beginning_of_a_word(self, start):
        for draft in self.order:
            for word in ("bread", "breathe", "café"):
                if f" {word} " in f" {self.texts[draft]} " and self.listed(draft, False):
                    found = [row.id for row in self.store.rows(word[:start])]
                    assert draft in found

    def listed(self, draft, archived):
        return draft not in self.deleted and (draft in self.archived) == archived

    @invariant()
    def agrees(self):
        for archived in (False, True):
            rows = self.store.rows(archived=archived)
            assert [row.id for row in rows] == [d for d in self.order if self.listed(d, archived)]
        for draft, text in self.texts.items():
            assert self.store.text(draft) == (None if draft in self.deleted else text)

    @invariant()
    def keeps_what_must_be_kept(self):
        for draft, texts in self.kept.items():
            kept = [self.store.version_text(v.id) for v in self.store.versions(draft)]
            assert texts <= set(kept)


Writer.TestCase.settings = settings(max_examples=25, stateful_step_count=25, deadline=None)
TestWriter = Writer.TestCase
