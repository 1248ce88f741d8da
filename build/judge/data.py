"""Labelled posts as training examples: soft answers, how much each counts, where it comes from.

Authored posts and pairs stand in data/ with their texts. Public posts stand there by id and label
only; their texts are read from ../shared/data when that is present, and the public part is left
out when it is not.
"""

import hashlib
import json
import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from judge.names import MOVES, VERDICTS

HERE = Path(__file__).parent / "data"
PICKED = HERE / "real_doubtful.tsv"  # posts that the judge before was least certain about
REST = HERE / "real_rest.tsv"  # of what was left then, mostly posts of which a judge was certain
SHARED = Path(__file__).parents[3] / "shared" / "data"
CERTAINTY = {1: 0.62, 2: 0.84, 3: 0.96}  # how often a second reader gives the same verdict
VOICES = ("t1", "t2", "t3")
COUNTS = {1: 0.6, 2: 0.85, 3: 1.0}
AUTHORED_COUNTS = 1.5  # there are three public posts for each authored one
MOURNS_COUNTS = 1.5  # how much it counts whether such a post mourns, and whether others do
NOT_MOURNING_COUNTS, UNREAD_COUNTS = 0.6, 0.3  # some may mourn unnoticed; public ones most of all
OFTEN = {"about_me": 0.35}  # of public posts, seven in ten are about their writer: thinned out
OFTEN_REST = {"about_me": 0.15, "talk": 0.4}  # plain ones teach little more
BOUND_BY = 1500  # public posts by which it is decided where sure begins; they are not taught


@dataclass(frozen=True, slots=True)
class Label:
    """One reader's answer; ``sure`` 1 (could be read either way) to 3 (certain)."""

    verdict: str
    move: str
    sure: int = 3


@dataclass(frozen=True, slots=True)
class Example:
    """A text with the chances of each verdict and move that training aims at, and whether its
    writer mourns or is seriously ill (1) or not.

    ``move_counts`` is 0 where the post has no move to learn from; ``source`` is the voice (t1, t2,
    t3, or n1 to nl) or `real`; ``kind`` says what an authored post is there for; ``often`` is its
    chance to be met in one pass over the data. ``occasions`` names what it is about, the nearest
    first, at most two; most posts have none.
    """

    id: str
    text: str
    verdict: tuple[float, ...]
    move: tuple[float, ...]
    counts: float
    move_counts: float
    source: str
    kind: str = ""
    readers: int = 1
    often: float = 1.0
    occasions: tuple[str, ...] = ()
    mourns: float = 0.0
    mourns_counts: float = UNREAD_COUNTS

    @property
    def answer(self) -> str:
        """The likeliest verdict."""
        return VERDICTS[self.verdict.index(max(self.verdict))]

    @property
    def nearest(self) -> str:
        """The likeliest move, `none` included."""
        return MOVES[self.move.index(max(self.move))]


@dataclass(frozen=True, slots=True)
class Pair:
    """The same occasion twice: first kept, then given."""

    before: Example
    after: Example


def example(id: str, text: str, labels: list[Label], source: str, kind: str = "") -> Example:
    """The readers' labels as one example: their mean, so that a disagreement splits the aim."""
    verdicts = [_spread(VERDICTS, each.verdict, CERTAINTY[each.sure]) for each in labels]
    moved = [each for each in labels if each.verdict != "talk"]
    moves = [_spread(MOVES, each.move, 0.5 + CERTAINTY[each.sure] / 2) for each in moved]
    return Example(
        id=id,
        text=text,
        verdict=_mean(verdicts),
        move=_mean(moves or [_spread(MOVES, "none", 1.0)]),
        counts=(1.0 if source == "real" else AUTHORED_COUNTS)
        * sum(COUNTS[each.sure] for each in labels)
        / len(labels),
        move_counts=len(moved) / len(labels),
        source=source,
        kind=kind,
        readers=len(labels),
    )


def authored() -> list[Example]:
    """All posts written for this project, except the pairs."""
    names = (
        "train_posts",
        "authored_new",
        "authored_more",
        "authored_third",
        "authored_fourth",
        "authored_fifth",
        "authored_sixth",
        "authored_seventh",
    )
    return [_authored(row) for name in names for row in rows(HERE / f"{name}.jsonl")]


def taught() -> list[Example]:
    """Everything to train on: authored and public posts, without those that are held back or set
    the bound, under whatever id they come."""
    kept = {each.text for each in held_back()} | set(bounding())
    return [each for each in (*authored(), *real()) if each.text not in kept]


def drafts() -> list[Example]:
    """Drafts that were written or read for their occasion: what each is about, and so what its
    reader could have had. They keep it back, as far as their writers were told so."""
    return [_draft(row) for row in rows(HERE / "occasions.jsonl") if not _is_kept(row["id"])]


def kept_drafts() -> list[Example]:
    """Such drafts that are for measuring only."""
    return [_draft(row) for row in rows(HERE / "occasions.jsonl") if _is_kept(row["id"])]


def strangers_drafts() -> list[Example]:
    """The like by a writer of whom nothing is taught."""
    return [_draft(row) for row in rows(HERE / "measured_drafts.jsonl")]


def _is_kept(id: str) -> bool:
    """Every twelfth, or so."""
    return int(fingerprint(id), 16) % 12 == 0


def _draft(row: dict[str, Any]) -> Example:
    found = tuple(each for each in (row["occasion"], row.get("second", "")) if each)
    label = Label("about_me", found[0].split("/")[0], 2)
    made = example(row["id"], row["text"], [label], row["id"][:2], "draft")
    return replace(made, occasions=found)


@cache
def _occasions_of() -> dict[str, tuple[str, ...]]:
    """What authored posts and the befores of pairs are about, by their ids."""
    lines = (HERE / "occasions_of.txt").read_text(encoding="utf-8").splitlines()
    return {id: tuple(rest) for id, *rest in (line.split() for line in lines)}


def held_back() -> list[Example]:
    """Public posts that no judge is taught: to choose by, and to fit its chances to."""
    return [each for each in real() if each.id in held_back_ids()]


@cache
def held_back_ids() -> frozenset[str]:
    """Ids of the posts that are held back."""
    return frozenset((HERE / "held_back.txt").read_text(encoding="utf-8").split())


@cache
def ids_in(table: Path) -> frozenset[str]:
    """Ids of the public posts in a table of labels."""
    return frozenset(id for id, _ in _table(table))


def hidden(example: Example, voice: str) -> bool:
    """Whether a post is a stranger to the judge that has not met this voice.

    The posts written later (n1 to nl) are split in three by number: each judge misses a part.
    """
    if example.source.startswith("n"):
        number = int("".join(sign for sign in example.id[2:] if sign.isdigit()))
        return number % len(VOICES) == VOICES.index(voice)
    return example.source == voice


def pairs() -> list[Pair]:
    """The essay's seven pairs, and those written for this project."""
    names = (
        "essay_pairs",
        "train_pairs",
        "authored_new_pairs",
        "authored_third_pairs",
        "authored_fourth_pairs",
        "authored_fifth_pairs",
    )
    found = [row for name in names for row in rows(HERE / f"{name}.jsonl")]
    return [_pair(each) for each in found]


def mourners() -> list[Example]:
    """Posts by those who mourn or are seriously ill and the like of them, to learn that alone."""
    return [_mourner(row["text"], row["grief"]) for row in rows(HERE / "grief.jsonl")]


def _mourner(text: str, mourns: bool) -> Example:
    made = example(fingerprint(text), text, [Label("talk", "none")], "grief")
    return replace(made, counts=0.0, mourns=float(mourns), mourns_counts=MOURNS_COUNTS)


def measured_mourning() -> list[tuple[str, bool]]:
    """The like of ``mourners`` by others, for measuring only."""
    return [(row["text"], bool(row["grief"])) for row in rows(HERE / "measured_grief.jsonl")]


@cache
def real() -> tuple[Example, ...]:
    """Public posts with one or more readers' labels; none when the texts are not here."""
    given = {each["id"]: each for each in rows(SHARED / "real_train.jsonl")}
    texts = {id: each["text"] for id, each in given.items()}
    texts |= {fingerprint(text): text for text in unlabelled()}
    labels = {
        id: [Label(each["verdict"], each["move"], each["sure"])] for id, each in given.items()
    }
    for path in sorted(HERE.glob("real_*.tsv")):
        for id, label in _table(path):
            labels.setdefault(id, []).append(label)
    found = [example(id, texts[id], read, "real") for id, read in labels.items() if id in texts]
    picked = given.keys() | ids_in(PICKED)
    return tuple(
        each
        if each.id in picked or each.readers > 1
        else _thinned(each, OFTEN_REST if each.id in ids_in(REST) else OFTEN)
        for each in found
    )


def unlabelled() -> list[str]:
    """Public posts without labels; none when they are not here."""
    return [each["text"] for each in rows(SHARED / "real_unlabelled.jsonl")]


def bounding() -> list[str]:
    """Public posts as they come, in a mixed order that is always the same: none of those that were
    drawn for teaching at first, and whatever was picked from the rest as it comes."""
    later = ids_in(PICKED) | ids_in(REST)
    known = {each.text for each in real() if each.id not in later}
    texts = [each for each in unlabelled() if each not in known]
    random.Random(4).shuffle(texts)
    return texts[-BOUND_BY:]


def measured() -> list[dict[str, Any]]:
    """The public posts that are for measuring only; none when they are not here."""
    return list(rows(SHARED / "real_dev.jsonl"))


def strangers() -> list[Example]:
    """Posts written for this project that are for measuring only, by voices never taught."""
    return [_authored(each) for each in rows(HERE / "measured_posts.jsonl")]


def stranger_pairs() -> list[Pair]:
    """Pairs by those voices."""
    return [_pair(each) for each in rows(HERE / "measured_pairs.jsonl")]


def fingerprint(text: str) -> str:
    """The id of a public post that has none: twelve hex digits."""
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """The objects of a JSON lines file; none when it is not there."""
    if path.exists():
        with path.open(encoding="utf-8") as lines:
            yield from (json.loads(line) for line in lines if line.strip())


def _thinned(example: Example, often: dict[str, float]) -> Example:
    """A post that nobody found hard, met as often as its verdict needs."""
    return replace(example, often=often.get(example.answer, 1.0))


def _table(path: Path) -> Iterator[tuple[str, Label]]:
    """Further readers' labels of public posts: id, verdict, move, sure."""
    for line in path.read_text(encoding="utf-8").splitlines():
        id, verdict, move, sure = line.split("\t")
        yield id, Label(verdict, move, int(sure))


def _authored(row: dict[str, Any]) -> Example:
    """An authored post; its id begins with its voice."""
    kind = row.get("kind", "")
    made = example(row["id"], row["text"], _labels(row), row["id"][:2], kind)
    counts = {"grief": 1.0, "silence": 0.0}.get(kind, NOT_MOURNING_COUNTS)
    about = _occasions_of().get(made.id, ())
    return replace(made, occasions=about, mourns=float(kind == "grief"), mourns_counts=counts)


def _labels(row: dict[str, Any]) -> list[Label]:
    """The label of an authored post. Mourning one's own dead was labelled both ways: it is about
    the writer, and nobody should be told so. Both count; the program says nothing there anyway."""
    given = Label(row["verdict"], row["move"])
    return [given, Label("talk", "none")] if row.get("kind") == "grief" else [given]


def _pair(row: dict[str, Any]) -> Pair:
    id, move, source = row["id"], row["move"], row["id"][:2]
    before = example(f"{id}-b", row["before"], [Label("about_me", move)], source, "pair")
    after = example(f"{id}-a", row["after"], [Label("gives", move)], source, "pair")
    about = _occasions_of().get(before.id, ())
    return Pair(replace(before, occasions=about), replace(after, occasions=about))


def _spread(names: tuple[str, ...], name: str, chance: float) -> tuple[float, ...]:
    """That chance for one name, the rest shared out evenly."""
    rest = (1 - chance) / (len(names) - 1)
    return tuple(chance if each == name else rest for each in names)


def _mean(chances: Iterable[tuple[float, ...]]) -> tuple[float, ...]:
    """The mean of several answers, chance by chance."""
    columns = list(zip(*chances, strict=True))
    return tuple(sum(each) / len(each) for each in columns)
