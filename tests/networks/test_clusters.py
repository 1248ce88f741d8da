"""Clusters and emoji are those of Unicode, however the short cuts for plain text go."""

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st
from network_texts import TEXTS

from app.networks import marks

CLUSTER = regex.compile(r"\X")
NEIGHBOURS = st.lists(
    st.sampled_from("a é\r\n0️⃣語각각がｶﾞक्षิกำ☺❤️👩‍🏽🇺\u0600\u0890\ud800\0\ue000©"), max_size=12
).map("".join)


@given(st.one_of(TEXTS, NEIGHBOURS))
def test_clusters_are_those_of_unicode(text: str) -> None:
    every = [found.span() for found in CLUSTER.finditer(text)]
    assert list(marks.clusters(text)) == [(a, b) for a, b in every if b - a > 1]


def test_every_character_keeps_to_its_neighbours_as_in_unicode() -> None:
    for number in range(0x10000):
        text = f"a{chr(number)}b{chr(number)}\u0301"
        every = [found.span() for found in CLUSTER.finditer(text)]
        assert list(marks.clusters(text)) == [(a, b) for a, b in every if b - a > 1], hex(number)


@pytest.mark.parametrize(
    ("text", "emoji", "known"),
    [
        ("🇺🇸🇩🇪🇺", ["🇺🇸", "🇩🇪", "🇺"], ["🇺🇸", "🇩🇪"]),
        ("🇽🇽", ["🇽🇽"], []),
        ("👩‍👩‍👧‍👧‍👧", ["👩‍👩‍👧‍👧‍👧"], ["👩‍👩‍👧‍👧"]),
        ("🐱‍🚀", ["🐱‍🚀"], []),
        ("1⃣2️⃣ #️⃣ 12 #1", ["1⃣", "2️⃣", "#️⃣"], ["1⃣", "2️⃣", "#️⃣"]),
        ("☺ ☺️ ☺︎ ❤‍🔥", ["☺️", "❤‍🔥"], ["☺️", "❤‍🔥"]),
        ("© ©️ ™ ™️", ["©️", "™️"], ["©️", "™️"]),
        ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", ["🏴󠁧󠁢󠁥󠁮󠁧󠁿"], ["🏴󠁧󠁢󠁥󠁮󠁧󠁿"]),
        ("👍🏽☝️🏽", ["👍🏽", "☝️🏽"], ["👍🏽", "☝️🏽"]),
        ("plain 123 #4 *", [], []),
    ],
)
def test_emoji(text: str, emoji: list[str], known: list[str]) -> None:
    assert [text[a:b] for a, b in marks.emoji(text)] == emoji
    assert [text[a:b] for a, b in marks.known_sequences(text)] == known


@pytest.mark.parametrize(
    ("text", "names", "tags"),
    [
        ("@ana and @bob.bsky.social.", ["@ana", "@bob.bsky.social"], []),
        ("@ana@example.social, hi", ["@ana@example.social"], []),
        ("mail a@b.com #tag #2 #2nd", [], ["#tag", "#2nd"]),
        ("#été#two ＃日本 &#39; x#no", [], ["#été", "＃日本"]),
    ],
)
def test_names_and_tags(text: str, names: list[str], tags: list[str]) -> None:
    assert [span.of(text) for span in marks.names(text)] == names
    assert [span.of(text) for span in marks.tags(text)] == tags
