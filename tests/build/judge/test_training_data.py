"""What the judge is taught: every label is one the codebook knows, and no post is both taught and
held back. The public posts' texts are not part of the project, so their tables are read alone."""

from collections import Counter

import pytest
from judge import data
from judge.data import Label, example
from judge.names import MOVES, OCCASIONS, VERDICTS

TABLES = (
    "real_second_reading.tsv",
    "real_more.tsv",
    "real_third.tsv",
    "real_doubtful.tsv",
    "real_checked.tsv",
    "real_rest.tsv",
    "real_again.tsv",
)
POSTS = (
    "train_posts.jsonl",
    "authored_new.jsonl",
    "authored_more.jsonl",
    "authored_third.jsonl",
    "authored_fourth.jsonl",
    "authored_fifth.jsonl",
    "authored_sixth.jsonl",
    "measured_posts.jsonl",
)


@pytest.mark.parametrize("name", TABLES)
def test_a_table_holds_ids_and_labels_and_nothing_else(name: str) -> None:
    for line in (data.HERE / name).read_text(encoding="utf-8").splitlines():
        id, verdict, move, sure = line.split("\t")
        assert verdict in VERDICTS and move in MOVES and sure in "123", id
        assert len(id) <= 40 and " " not in id


@pytest.mark.parametrize("name", POSTS)
def test_posts_follow_the_codebook(name: str) -> None:
    for row in data.rows(data.HERE / name):
        assert row["verdict"] in VERDICTS and row["move"] in MOVES, row["id"]
        assert row["verdict"] != "gives" or row["move"] != "none", row["id"]
        assert row["verdict"] != "talk" or row["move"] == "none", row["id"]


def test_no_two_authored_posts_have_one_id() -> None:
    ids = Counter(each.id for each in data.authored())
    ids.update(end.id for pair in data.pairs() for end in (pair.before, pair.after))
    assert [id for id, times in ids.items() if times > 1] == []


def test_nothing_that_is_held_back_is_taught() -> None:
    taught = data.taught()
    assert len(data.held_back_ids()) == 300
    assert not {each.id for each in taught} & data.held_back_ids()
    assert not {each.text for each in taught} & {each.text for each in data.held_back()}


def test_no_measured_post_is_taught() -> None:
    measured = {row["text"] for row in data.measured()} | {each.text for each in data.strangers()}
    ends = [(each.before.text, each.after.text) for each in data.stranger_pairs()]
    measured |= {text for both in ends for text in both}
    taught = {each.text for each in data.taught()}
    taught |= {text for each in data.pairs() for text in (each.before.text, each.after.text)}
    assert len(measured) > 600
    assert not measured & taught


def test_no_measured_mourning_is_taught() -> None:
    measured = {text for text, _ in data.measured_mourning()}
    assert len(measured) > 150
    assert not measured & {each.text for each in data.mourners()}
    assert not measured & {each.text for each in data.taught()}


@pytest.mark.parametrize("voice", data.VOICES)
def test_a_voice_can_be_hidden_whole(voice: str) -> None:
    hidden = {each.id for each in data.authored() if data.hidden(each, voice)}
    own = {each.id for each in data.authored() if each.source == voice}
    later = {each.id for each in data.authored() if each.source.startswith("n")}
    assert own <= hidden <= own | later
    assert 0.2 < len(hidden & later) / len(later) < 0.5


def test_two_readers_who_disagree_split_the_aim() -> None:
    split = example("a", "text", [Label("gives", "how"), Label("talk", "none")], "real")
    assert split.verdict[0] == pytest.approx(split.verdict[1])
    assert split.move_counts == 0.5
    assert sum(split.verdict) == pytest.approx(1) and sum(split.move) == pytest.approx(1)


def test_a_surer_reader_makes_a_sharper_aim_that_counts_more() -> None:
    doubtful, certain = (
        example("a", "text", [Label("gives", "how", sure)], "real") for sure in (1, 3)
    )
    assert certain.answer == doubtful.answer == "gives"
    assert certain.verdict[0] > doubtful.verdict[0] > 0.5
    assert certain.counts > doubtful.counts


def test_mourning_is_aimed_at_both_ways() -> None:
    posts = [each for each in data.authored() if each.kind == "grief"]
    assert len(posts) > 50
    for each in posts:
        assert each.verdict[1] == pytest.approx(each.verdict[2]) and each.readers == 2


def test_every_occasion_belongs_to_a_move_and_has_drafts() -> None:
    assert len(set(OCCASIONS)) == len(OCCASIONS)
    assert {name.split("/")[0] for name in OCCASIONS} == set(MOVES) - {"none"}
    taught = Counter(each.occasions[0] for each in data.drafts())
    assert min(taught[name] for name in OCCASIONS) >= 5


def test_occasions_are_of_posts_that_there_are() -> None:
    ids = {each.id for each in data.authored()} | {pair.before.id for pair in data.pairs()}
    for line in (data.HERE / "occasions_of.txt").read_text(encoding="utf-8").splitlines():
        id, *names = line.split()
        assert id in ids
        assert set(names) <= set(OCCASIONS) and 1 <= len(names) <= 2, id


def test_no_draft_is_both_taught_and_measured() -> None:
    taught, kept = data.drafts(), data.kept_drafts() + data.strangers_drafts()
    assert {each.id for each in taught}.isdisjoint(each.id for each in kept)
    texts = {each.text for each in taught} | {each.text for each in data.taught()}
    assert texts.isdisjoint(each.text for each in kept)
    assert len(kept) > 100
