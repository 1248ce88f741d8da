"""Rewrites: what is wanted word for word, what holds for every draft, and when there is none."""

import json
import re
import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.value import moves
from app.value.blanks import blanks
from app.value.engine import read
from app.value.evidence import find
from app.value.occasions import LINES
from app.value.rewrite import rewrite

HERE = Path(__file__).parent
WANTED = tomllib.loads((HERE / "rewrites_wanted.toml").read_text(encoding="utf-8"))
IDS = [move.id for move in moves.all_moves()]

_URL = re.compile(r"https?://[^\s⟨⟩]*[\w/]")
_MENTION = re.compile(r"(?<![\w@])@\w+")
_TAG = re.compile(r"(?<!\w)#\w+")
_NUMBER = re.compile(r"(?<![\w.,])[£$€]?\d+(?:[.,:]\d+)*")
# A capital that neither the start of a sentence (of a mood put behind a comma too) nor shouting nor
# "I" explains.
_NAME = re.compile(r"(?<=[a-z,;] )(?!(?:I|So|What|Never)\b)[A-Z][a-z]+")
_CLUMSY = re.compile(r"[^\S\n]{2,}| [,.;!?](?!\w)|(?<!\.)\.\.(?!\.)|,,|,\.|[.!?]:|:\.")


def _drafts(name: str) -> list[tuple[str, str, str]]:
    """Rows of (id, move, draft)."""
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    return [(row["id"], row["move"], row["draft"]) for row in rows]


DRAFTS = _drafts("rewrites.jsonl") + _drafts("rewrites_befores.jsonl")


def made_of(move: str, draft: str) -> str | None:
    """The rewrite, with the evidence the engine would hand over."""
    return rewrite(moves.move(move), draft, find(draft))


def check_kept(draft: str, ours: str) -> None:
    """What a rewrite owes to every draft."""
    assert blanks(ours)
    for pattern in (_URL, _MENTION, _TAG, _NUMBER):
        for word in pattern.findall(draft):
            assert ours.count(word) >= draft.count(word), word
    for name in _NAME.findall(draft):
        assert name in ours, name
    clumsy = sorted(_CLUMSY.findall(ours))
    assert len(clumsy) <= len(_CLUMSY.findall(draft)), clumsy
    assert "{" not in ours.replace(draft, "")


@pytest.mark.parametrize(
    ("move", "draft", "wanted"),
    [(move, draft, wanted) for move, rows in WANTED.items() for draft, wanted in rows.items()],
)
def test_wanted_word_for_word(move: str, draft: str, wanted: str) -> None:
    assert made_of(move, draft) == wanted


@pytest.mark.parametrize(("move", "draft"), [row[1:] for row in DRAFTS], ids=[r[0] for r in DRAFTS])
def test_every_kept_draft_becomes_one_that_gives_more(move: str, draft: str) -> None:
    ours = made_of(move, draft)
    if ours is None:
        return
    check_kept(draft, ours)
    assert read(ours).score > read(draft).score


def test_hardly_any_draft_is_left_without_a_rewrite() -> None:
    silent = [row for row in DRAFTS if made_of(row[1], row[2]) is None]
    assert len(silent) <= len(DRAFTS) * 0.08


@pytest.mark.parametrize("move", moves.all_moves(), ids=lambda move: move.id)
def test_the_essays_befores_get_a_rewrite(move: moves.Move) -> None:
    ours = rewrite(move, move.before, find(move.before))
    assert ours is not None
    assert read(ours).score > read(move.before).score


# ---- Drafts put together from what people write ----

_OPENINGS = st.sampled_from(
    [
        "Made focaccia with Ines", "thanks @tobias for the lift", "reading a book about moths",
        "I'm at the Harbour Fair all week", "so sad about the missing lad in Derby",
        "someone should fix the slide in Dean Park", "our electrician is a gem",
        "Just finished 3 jars of plum jam", "proud of @ruth_k for giving £40 to the hospice",
        "turned down 2 wedding bookings this week", "finally got the old Volvo going",
        "Reading about the floods in Hebden Bridge", "new episode is up",
    ]
)  # fmt: skip
_MIDDLES = st.sampled_from(
    [
        "So tired.", "my feet are killing me", "what a day!", "Leroy laughed at me",
        "third try and 2 hours of swearing", "anyway, wine time 🍷", "can't stop smiling 😀",
        "Never again.", "it cost me $12.50", "I could weep.", "Dad would be proud (he's 81).",
        "“You'll never do it,” said Aunt Meg.", "who am i", "مرحبا", "see you at 7:30",
    ]
)  # fmt: skip
_ENDS = st.sampled_from(
    ["", ".", "!!", " 😅", "...", " xx", " #home #DIY", " https://example.com/a?b=1", " :)", "?"]
)
_SEAMS = st.sampled_from([". ", ", ", "! ", "\n", "\n\n", "\r\n", " 🎉 ", " - "])


@st.composite
def _composed(draw: st.DrawFn) -> str:
    text = draw(_OPENINGS)
    for middle in draw(st.lists(_MIDDLES, max_size=3)):
        text = text.rstrip(".") + draw(_SEAMS) + middle
    return text + draw(_ENDS)


@settings(max_examples=150)
@given(_composed(), st.sampled_from(IDS))
def test_nothing_that_matters_is_ever_lost(draft: str, move: str) -> None:
    ours = made_of(move, draft)
    if ours is not None:
        check_kept(draft, ours)


@settings(max_examples=80)
@given(_composed())
def test_what_the_engine_suggests_takes_no_draft_away_from_giving(draft: str) -> None:
    """Its blanks are empty, so that a mood left behind or a longer text may count as much."""
    report = read(draft)
    for suggestion in report.suggestions:
        if suggestion.rewrite is not None:
            assert read(suggestion.rewrite).score > report.score - 0.05


@given(st.text(max_size=300), st.sampled_from(IDS))
def test_any_text_at_all_is_taken_calmly(text: str, move: str) -> None:
    ours = made_of(move, text)
    assert ours is None or blanks(ours)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\t ",
        "😀😀",
        "hello",
        "\x00",
        "\ud800 \udfff",
        "made ⟨dish⟩ finally",
        "made bread ⟨ finally",
        "Ich habe heute einen Kuchen gebacken und er war sehr gut",
        "for (int i = 0; i < n; i++) { total += list[i]; }\nreturn total;",
        "made bread again and again " * 400,
    ],
)
@pytest.mark.parametrize("move", IDS)
def test_where_the_words_cannot_be_carried_there_is_no_rewrite(text: str, move: str) -> None:
    assert made_of(move, text) is None


def test_a_move_not_seen_in_the_draft_gets_no_nonsense() -> None:
    assert made_of("resource", "My marking is DONE and I'm off to the pub") is None


# ---- In the writer's manner ----


def test_small_letters_stay_small() -> None:
    ours = made_of("how", "fixed the tap myself, only two hours of crying lol")
    assert ours is not None
    assert ours == ours.lower()


def test_a_curly_apostrophe_stays_curly() -> None:
    ours = made_of("credit", "Couldn’t have done it without Marco’s help")
    assert ours is not None
    assert "'" not in ours


def test_a_full_stop_at_the_end_is_answered_but_never_behind_a_link() -> None:
    fixed = made_of("how", "Fixed the tap.")
    signed = made_of("action", "Signed the petition.")
    assert fixed is not None and fixed.endswith("⟩.")
    assert signed is not None and signed.endswith("⟨link⟩")


def test_tags_stay_last_unless_their_sentence_needs_them() -> None:
    filed = made_of("how", "Baked a carrot cake for Ines #baking #cake")
    needed = made_of("access", "All week at #LeatherExpo")
    assert filed is not None and filed.endswith(" #baking #cake")
    assert needed is not None and needed.startswith("All week at #LeatherExpo. ")


def test_paragraphs_stay_paragraphs() -> None:
    ours = made_of("how", "Fixed the boiler.\n\nTook all Sunday.")
    assert ours is not None
    assert ours.startswith("Fixed the boiler.\n\nTook all Sunday.\n\n")


def test_a_passing_mood_is_left_behind_but_not_with_a_name_or_a_number() -> None:
    mood = made_of("how", "Fixed the boiler. What a day.")
    named = made_of("how", "Fixed the boiler. What a day, Ines.")
    numbered = made_of("how", "Fixed the boiler. What a day, 14 hours.")
    assert mood is not None and "What a day" not in mood
    assert named is not None and "What a day, Ines." in named
    assert numbered is not None and "What a day, 14 hours." in numbered


def test_white_space_around_a_draft_does_not_shift_its_evidence() -> None:
    plain = made_of("how", "Fixed the tap. The cat watched.")
    padded = made_of("how", " \n Fixed the tap. The cat watched.  ")
    assert plain == padded


def test_a_sentence_about_her_stays_behind_the_one_that_names_her() -> None:
    start = "Big thanks to my ESL teacher. "
    apart = made_of("credit", start + "My bus was late again. My shoes are wet and so am I.")
    about_her = made_of("credit", start + "She retires today. I have too many words and no shoes.")
    assert apart is not None and not apart.startswith(start + "My bus")
    assert about_her is not None and about_her.startswith(start + "She retires today.")


def test_a_granddaughter_is_she() -> None:
    proud = LINES["credit/proud"]
    made = rewrite(moves.move("credit"), "So proud of my granddaughter for the swim", (), proud)
    assert made is not None and "She ⟨did what⟩" in made
