"""Phrases are what one would quote: clauses, whole words, never two sentences at once."""

import pytest

from app.judge.phrases import phrases


def quoted(text: str) -> list[str]:
    return [span.of(text) for span in phrases(text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The most effective anti-war film I know", ["The most effective anti-war film I know"]),
        (
            "Long day at work today. Soak the beans, they stay whole.",
            ["Long day at work today", "Soak the beans", "they stay whole"],
        ),
        (
            "Compare the size and price of this before you buy",
            ["Compare the size and price of this before you buy"],
        ),
        (
            "I lost my keys today and I found them in the fridge",
            ["I lost my keys today", "and I found them in the fridge"],
        ),
        ("Meet me there at 8:30 a.m. by the gate", ["Meet me there at 8:30 a.m", "by the gate"]),
        (
            "Locals know this spot, so go early on Sunday",
            ["Locals know this spot", "so go early on Sunday"],
        ),
        (
            "We went home early 🎉 come to ours instead",
            ["We went home early", "come to ours instead"],
        ),
        ("So she (my aunt, eighty) rang the mayor", ["So she (my aunt, eighty) rang the mayor"]),
        ("first line of it\nsecond line of it", ["first line of it", "second line of it"]),
        ("What you need for this:", ["What you need for this"]),
        ("🎉", []),
        ("...", []),
    ],
)
def test_quoted(text: str, wanted: list[str]) -> None:
    assert quoted(text) == wanted
