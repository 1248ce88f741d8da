"""Whatever is typed: no exception, spans inside the text, quotes that match, no overlap."""

from hypothesis import example, given
from hypothesis import strategies as st

from app.value import moves
from app.value.engine import read
from app.value.model import Report

IDS = {move.id for move in moves.all_moves()}
PIECES = [
    show.marked.replace("⟦", "").replace("⟧", "") for m in moves.all_moves() for show in m.shows
]
NASTY = st.lists(
    st.one_of(
        st.sampled_from(PIECES),
        st.text(max_size=30),
        st.sampled_from(
            [
                "\r\n",
                "\x00",
                "\ud83d",
                "👩‍👩‍👧‍👦",
                "\u202eabc",
                "مرحبا",
                "⟨link⟩",
                "⟨",
                "⟩",
                "’",
                "@",
                "http://",
            ]
        ),
    ),
    max_size=8,
).map(" ".join)


def check(text: str, report: Report) -> None:
    assert 0 <= report.score <= 1
    assert set(report.moves) == IDS
    assert len(report.moves) == len(IDS)
    assert report.move in IDS | {"none"}
    last = 0
    for each in report.evidence:
        assert last <= each.span.start < each.span.end <= len(text)
        assert each.quote == text[each.span.start : each.span.end]
        assert each.move in IDS | {"none"}
        last = each.span.end
    if report.verdict == "talk":
        assert report.move == "none"
    if report.verdict != "about_me":
        assert report.suggestions == ()
    assert len(report.suggestions) <= 2


@given(NASTY)
@example("\ud800 I just ate a salad \udc00")
@example("I just ate a salad\r\nThanks Sonny\x00.")
@example("thanks for everything the kitchen smells of my first focaccia")
def test_nasty_texts(text: str) -> None:
    check(text, read(text))


@given(NASTY)
def test_the_same_text_gets_the_same_report(text: str) -> None:
    assert read(text) == read(text)


def test_a_megabyte() -> None:
    for piece in ("a-", "I just ate a salad. ", "🙂 ", "@a ", "\n"):
        text = piece * (1_000_000 // len(piece))
        check(text, read(text))
