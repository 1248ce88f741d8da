"""Texts of every kind, and the networks as shipped."""

from hypothesis import strategies as st

from app.networks.table import shipped

NETWORKS = {network.id: network for network in shipped()}

# Whatever can meet in a post, put side by side more often than chance would.
BITS = st.sampled_from(
    [
        "a", "Hello there. ", "word ", "\n", "\n\n", "\r\n", " ", "\u00a0", "\0", "\ud83d",
        "e\u0301", "é", "Å", "각", "\u1100\u1161\u11a8", "नमस्ते", "क्षि", "語", "語の文。", "、",
        "😀", "👍🏽", "👨‍👩‍👧‍👦", "🐱‍🚀", "🇺🇸", "🇽🇽", "1️⃣", "☺", "☺️", "\u200d", "\ufe0f", "\u0301",
        "\udc00", "…", "“so”", "—", "https://example.com/a_(b)?c=d. ", "example.com/x", "main.py ",
        "a.b.", "http://", "@ana ", "@ana@example.social ", "#goodThings ", "#1 ", "10 000 ",
        "3.5 ", "⟨your words⟩", "⟨", "\ufeff", "\U000e0067", "x" * 90,
    ]
)  # fmt: skip
TEXTS = st.one_of(st.text(), st.lists(BITS, max_size=40).map("".join))
