"""Text in, report out: the verdicts, and that evidence, suggestions and summary agree with them."""

import tomllib
from collections.abc import Sequence
from pathlib import Path

import pytest

from app.value import moves
from app.value.engine import read
from app.value.judge import Judgement, Post
from app.value.model import Evidence, Verdict
from app.value.move import Move
from app.value.span import Span
from app.value.telling import UNFILLED

PARAPHRASES = tomllib.loads(
    (Path(__file__).parent / "paraphrases.toml").read_text(encoding="utf-8")
)
BEFORES = [(move, text) for move, both in PARAPHRASES.items() for text in both["before"]]
AFTERS = [(move, text) for move, both in PARAPHRASES.items() for text in both["after"]]
ESSAY = [(move.id, move.before, move.after) for move in moves.all_moves()]


def test_twenty_paraphrases_of_each() -> None:
    assert set(PARAPHRASES) == {move.id for move in moves.all_moves()}
    assert all(len(set(both[end])) == 20 for both in PARAPHRASES.values() for end in both)


@pytest.mark.parametrize(("move", "before", "after"), ESSAY, ids=[row[0] for row in ESSAY])
def test_the_essays_own_examples(move: str, before: str, after: str) -> None:
    kept, given = read(before), read(after)
    assert (kept.verdict, kept.move) == ("about_me", move)
    assert (given.verdict, given.move) == ("gives", move)
    assert given.score > kept.score
    assert kept.suggestions[0].move == move
    assert any(each.move == move and each.effect == "keeps" for each in kept.evidence)
    assert any(each.move == move and each.effect == "gives" for each in given.evidence)


@pytest.mark.parametrize(("move", "text"), BEFORES)
def test_befores_said_otherwise(move: str, text: str) -> None:
    report = read(text)
    assert (report.verdict, report.move) == ("about_me", move)
    assert report.suggestions[0].move == move


@pytest.mark.parametrize(("move", "text"), AFTERS)
def test_afters_said_otherwise(move: str, text: str) -> None:
    report = read(text)
    assert (report.verdict, report.move) == ("gives", move)
    assert any(each.effect == "gives" for each in report.evidence)
    assert report.suggestions == ()


@pytest.mark.parametrize("move", moves.all_moves(), ids=lambda move: move.id)
def test_a_moves_pattern_counts_as_its_gift(move: Move) -> None:
    assert read(move.pattern).verdict == "gives"
    assert read(move.pattern).score > read(move.before).score


def test_a_suggestion_carries_the_moves_question_and_pattern() -> None:
    (first, *_) = read("Thanks Sonny.").suggestions
    credit = moves.move("credit")
    assert (first.question, first.pattern) == (credit.question, credit.pattern)


@pytest.mark.parametrize(
    "text",
    [
        "What are you all reading this summer?",
        "Happy birthday Ana, have a wonderful day!",
        "Good morning everyone",
        "Is it just me or are trains getting slower?",
        "Congratulations @bo!",
    ],
)
def test_conversation_is_welcome(text: str) -> None:
    report = read(text)
    assert (report.verdict, report.suggestions, report.move) == ("talk", (), "none")


@pytest.mark.parametrize(
    "text",
    [
        "I'm so sorry for your loss, thinking of you all",
        "My deepest condolences, I'm reading your post with tears",
        "My grandmother passed away last night. I made her soup one last time.",
        "RIP Marek. Thank you for everything",
    ],
)
def test_grief_gets_no_suggestion(text: str) -> None:
    assert read(text).suggestions == ()


@pytest.mark.parametrize("text", ["so tired", "feeling so happy today", "big news coming soon..."])
def test_moods_and_teasing_show_what_was_seen_but_suggest_nothing(text: str) -> None:
    report = read(text)
    assert (report.verdict, report.move, report.suggestions) == ("about_me", "none", ())
    assert [each.effect for each in report.evidence] == ["keeps"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   \n\t",
        "hello",
        "can't",
        "🙂🙂",
        "\x00",
        "\ud800",
        "...",
        "#friday",
        "Ich habe heute einen Salat gegessen und er war sehr gut",
        "Hoy he comido una ensalada muy buena en la casa de mi hermana",
        "今日はサラダを食べました",
        "أنا أقرأ كتابا جميلا اليوم",
        "for (int i = 0; i < n; i++) { total += list[i]; }\nreturn total;",
    ],
)
def test_where_nothing_can_be_said_it_says_so_kindly(text: str) -> None:
    report = read(text)
    assert (report.verdict, report.evidence, report.move) == (None, (), "none")
    assert report.silence in ("too_short", "other_language", "code")
    assert report.suggestions == ()
    assert report.summary.endswith(".")
    assert len(report.moves) == 7


@pytest.mark.parametrize(
    "text",
    [
        "MISSING since Friday: Tom, 12, grey cap, blue bike, last seen Leeds bus station, call 101",
        "Car boot sale Sunday 8am, Thornton cricket club, entry £1, cakes, plants, tools, share",
        "Donate blood today, centre on W Michigan St, open til 9, O neg first",
        "Missing: Zofia Wójcik, 15, blue parka, Café Łódź, Tues 6pm. Call 101 ref 4417.",
        "Lunch: bánh mì, iced coffee. Heaven.",
        "SELECT GROUP OF FRIENDS. SATURDAY NIGHT.",
        "FROM ME TO YOU, happy Friday",
        "Find me at the bar - I'll be the one in the hat | see you there",
        "Mon: legs\nTue: rest\nWed: back, then a swim",
    ],
)
def test_a_notice_without_little_words_is_english(text: str) -> None:
    assert read(text).silence is None


def test_a_bare_link_is_no_silence() -> None:
    report = read("https://example.org/x/44")
    assert (report.verdict, report.move) == ("about_me", "resource")


class _Says:
    """A judge that always says the same."""

    def __init__(self, gives: float, talk: float, about_me: float, sure: bool) -> None:
        ids = tuple(move.id for move in moves.all_moves())
        self._said = Judgement(gives, talk, about_me, ids, sure, "access", ("access",))

    def judge_many(self, posts: Sequence[Post]) -> tuple[Judgement, ...]:
        return (self._said,) * len(posts)

    def point_many(self, asked: Sequence[tuple[str, Verdict]]) -> tuple[tuple[Evidence, ...], ...]:
        return tuple(
            (Evidence(Span(0, 3), "keeps", "none", text[:3], "pointed at"),) for text, _ in asked
        )


MIXED = "I'm at the Expo all week. Anyone who would like to go, here are some passes."


def test_the_judge_can_be_another() -> None:
    assert read(MIXED, _Says(0.1, 0.8, 0.1, True)).verdict == "talk"
    assert read(MIXED, _Says(0.1, 0.8, 0.1, True)).score == 0.1


def test_a_sure_verdict_shows_no_evidence_against_itself() -> None:
    assert read(MIXED, _Says(0.1, 0.8, 0.1, True)).evidence == ()
    about = read(MIXED, _Says(0.1, 0.1, 0.8, True)).evidence
    assert {each.effect for each in about} == {"keeps"}
    gives = read(MIXED, _Says(0.8, 0.1, 0.1, True)).evidence
    assert "gives" in {each.effect for each in gives}


def test_an_unsure_verdict_shows_both_sides() -> None:
    shown = read(MIXED, _Says(0.3, 0.3, 0.4, False)).evidence
    assert {each.effect for each in shown} == {"gives", "keeps"}


@pytest.mark.parametrize(
    ("said", "verdict", "unsure"),
    [
        (_Says(0.05, 0.07, 0.88, True), "about_me", True),
        (_Says(0.15, 0.2, 0.65, True), "talk", False),
        (_Says(0.05, 0.9, 0.05, True), "talk", False),
    ],
)
def test_a_question_is_left_alone_unless_the_judge_is_certain_whose_it_is(
    said: _Says, verdict: str, unsure: bool
) -> None:
    report = read("Did you know we have been on hold since half past nine?", said)
    assert (report.verdict, report.unsure) == (verdict, unsure)


def test_the_summary_is_plain_and_never_a_number() -> None:
    for text in (MIXED, "Thanks Sonny.", "I just ate a salad", "so tired", "Who is in?"):
        summary = read(text).summary
        assert summary.endswith(".")
        assert summary.count(".") <= 2
        assert not any(sign.isdigit() or sign == "%" for sign in summary)


def test_open_blanks_are_not_told_as_given_yet() -> None:
    one = read("This salad was so good that I'm sharing the recipe: ⟨steps or link⟩")
    assert one.summary == "Fill in the blank, and a reader can do it too."
    assert [each.note for each in one.evidence if "⟨" in each.quote] == [UNFILLED]
    two = read("Fixed the dishwasher. Here's how I did it: ⟨what you need⟩, then ⟨steps⟩.")
    assert "the 2 blanks" in two.summary
