"""Threads: where they are cut, where never, and that nothing is lost."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from network_texts import NETWORKS, TEXTS

from app.networks.breaks import Breaks, Kind
from app.networks.count import count
from app.networks.marks import NAME, TAG
from app.networks.model import Network
from app.networks.scan import Scan
from app.networks.thread import Choices, Thread, split

X = NETWORKS["x"]
BREAD = (
    "Here is how I keep bread fresh for a week, after three years of getting it wrong. First, let "
    "it cool. All the way. Warm bread in a bag is mould by Thursday, as Dr. Lee told me in 2019."
    "\n\nSecond: cut side down on a board, no bag, for the first two days. Then a linen cloth, "
    "e.g. the one from https://example.com/linen-cloths?size=big, which costs 4.50 and lasts for "
    "years; mine is older than my oven and my dog.\n\nThird, freeze half on day one, as Ana does. "
    "Slice first, so that you can take out what you need! #BreadTips"
)


def texts(thread: Thread) -> list[str]:
    return [part.text for part in thread.parts]


def test_a_text_that_fits_is_one_part_without_a_number() -> None:
    thread = split("Fresh bread.", X, Choices(numbered=True))
    assert texts(thread) == ["Fresh bread."]
    assert thread.parts[0].ends is Kind.END
    assert split(" \n ", X).parts == ()


def test_paragraphs_come_first() -> None:
    thread = split(BREAD, X)
    assert texts(thread) == BREAD.split("\n\n")
    assert [part.ends for part in thread.parts] == [Kind.PARAGRAPH, Kind.PARAGRAPH, Kind.END]


@pytest.mark.parametrize(
    ("text", "limit", "parts"),
    [
        ("One two three. Four five six seven", 26, ["One two three.", "Four five six seven"]),
        ("One two\nthree. Four five six", 18, ["One two\nthree.", "Four five six"]),
        ("One two three, four five six", 20, ["One two three,", "four five six"]),
        ("one two three four five six", 16, ["one two three", "four five six"]),
        ("It was Dr. Lee who said so", 14, ["It was Dr. Lee", "who said so"]),
        ("That cost 10 000 in all", 13, ["That cost", "10 000 in all"]),
        ("Hi @ana@example.social you", 8, ["Hi @ana@example.social", "you"]),
        ("一二三四。五六七八、九十", 8, ["一二三四。", "五六七八、九十"]),
        ("abcdefghijkl", 5, ["abcde", "fghij", "kl"]),
        ("👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦", 2, ["👨‍👩‍👧‍👦👨‍👩‍👧‍👦", "👨‍👩‍👧‍👦"]),
        ("so ⟨what you baked⟩ now", 20, ["so ⟨what you baked⟩", "now"]),
        ("No. It is not a long one at all", 24, ["No. It is not a long one", "at all"]),
    ],
)
def test_cuts(text: str, limit: int, parts: list[str]) -> None:
    network = replace(NETWORKS["mastodon"], limit=limit)
    assert texts(split(text, network)) == parts


def test_numbers_are_counted() -> None:
    sentence = "This is a sentence of forty characters.. "
    thread = split(sentence * 70, X, Choices(numbered=True))
    total = len(thread.parts)
    assert total >= 10
    for number, part in enumerate(thread.parts, 1):
        assert part.text.endswith(f". ({number}/{total})")
        assert part.count == count(part.text, X)
        assert part.count.fits


def test_the_writer_breaks_and_forbids() -> None:
    first, second = BREAD.index("First"), BREAD.index("Second")
    forced = split(BREAD, X, Choices(forced=(first - 1,)))
    assert forced.parts[1].text.startswith("First")
    assert forced.parts[0].ends is Kind.FORCED
    forbidden = split(BREAD, X, Choices(forbidden=(second,)))
    assert not any(part.span.start == second for part in forbidden.parts)
    assert all(part.count.fits for part in forbidden.parts)


def test_a_break_inside_a_link_is_left_out_and_said() -> None:
    inside = BREAD.index("example.com") + 3
    thread = split(BREAD, X, Choices(forced=(inside,)))
    assert texts(thread) == texts(split(BREAD, X))
    assert len(thread.notes) == 1
    assert split(BREAD, X, Choices(forced=(0, len(BREAD), 10**6))).notes == ()


def test_what_cannot_be_cut_stays_whole_and_says_so() -> None:
    link = "https://example.com/" + "a" * 600
    thread = split(f"See {link}. And more.", NETWORKS["threads"])
    assert texts(thread) == ["See", f"{link}.", "And more."]
    assert [part.count.fits for part in thread.parts] == [True, False, True]
    assert "stays whole" in (thread.parts[1].note or "")
    assert [part.note for part in thread.parts[::2]] == [None, None]


def test_more_links_than_a_post_takes_go_to_the_next_part() -> None:
    text = " ".join(f"https://example.com/{n}" for n in range(8))
    parts = split(text, NETWORKS["threads"]).parts
    assert [part.text.count("https") for part in parts] == [5, 3]


@pytest.mark.parametrize(
    ("edit", "forced", "forbidden"),
    [
        ((0, 0, 5), (15, 25), (35,)),
        ((12, 0, 5), (10, 25), (35,)),
        ((8, 4, 0), (16,), (26,)),
        ((40, 2, 9), (10, 20), (30,)),
    ],
)
def test_choices_move_with_the_text(
    edit: tuple[int, int, int], forced: tuple[int, ...], forbidden: tuple[int, ...]
) -> None:
    choices = Choices(True, (10, 20), (30,))
    assert choices.moved(*edit) == Choices(True, forced, forbidden)


@given(TEXTS, st.sampled_from(sorted(NETWORKS)), st.booleans(), st.lists(st.integers(0, 300)))
def test_nothing_is_lost_and_nothing_cut_that_must_stay_whole(
    text: str, name: str, numbered: bool, forced: list[int]
) -> None:
    network = NETWORKS[name]
    network = replace(network, limit=min(network.limit or 60, 60))
    thread = split(text, network, Choices(numbered, tuple(forced)))
    at = 0
    for number, part in enumerate(thread.parts, 1):
        assert text[at : part.span.start].strip() == ""
        assert part.span.start < part.span.end
        suffix = f" ({number}/{len(thread.parts)})" if numbered and len(thread.parts) > 1 else ""
        assert part.text == part.span.of(text) + suffix
        assert part.count.fits or part.note
        at = part.span.end
    assert text[at:].strip() == ""
    _assert_whole(text, network, [part.span.end for part in thread.parts[:-1]])


def _assert_whole(text: str, network: Network, cuts: list[int]) -> None:
    scan = Scan(text)
    whole = [link.span for link in scan.links] + [*scan.names, *scan.tags]
    spans = [(span.start, span.end) for span in whole] + list(scan.clusters)
    for cut in cuts:
        assert not any(start < cut < end for start, end in spans)


@given(TEXTS)
def test_breaks_have_only_white_space_in_them(text: str) -> None:
    breaks = Breaks(Scan(text))
    for kind in Kind:
        upto = len(text)
        while (found := breaks.last(kind, 0, upto)) is not None:
            assert re.fullmatch(r"\s*", text[found.end : found.start])
            for pattern in (NAME, TAG):
                assert not any(m.start() < found.end < m.end() for m in pattern.finditer(text))
            upto = found.end - 1
