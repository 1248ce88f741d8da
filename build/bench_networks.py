"""Measure counting on all networks, and cutting a long text into a thread. Asserts nothing."""

from collections.abc import Callable, Sequence

from app.networks.count import count_all
from app.networks.table import shipped
from app.networks.thread import Choices, split

# Everything that costs something of its own, in one line.
RICH = (
    "Read this 🍋 at https://example.com/path?x=1 with @ana@example.social and #GoodThings… "
    "“fine” 👍🏽 👨‍👩‍👧‍👦 नमस्ते. "
)
Best = Callable[[int, Callable[[str], object], str], float]


def bench_networks(texts: Sequence[str], best_of: Best) -> None:
    """``best_of`` runs the work some times and answers the quickest in milliseconds."""
    networks = shipped()

    def count(text: str) -> object:
        return count_all(text, networks)

    def thread(text: str) -> object:
        return split(text, networks[0], Choices(numbered=True))

    print(f"\nCounting on all {len(networks)} networks, and a thread for X (best of some runs)")
    kinds = (
        ("posts", "\n\n".join(texts)),
        ("every kind of thing", RICH),
        ("Chinese", "春眠不觉晓，"),
    )
    for kind, text in kinds:
        for size, aim in ((280, 1), (25_000, 30)):
            given = (text * (size // len(text) + 1))[:size]
            took = best_of(10, count, given)
            print(f"  count, {kind:<22} {size:>6} characters {took:8.2f} ms   (aim: under {aim})")
    long = (kinds[0][1] * (25_000 // len(kinds[0][1]) + 1))[:25_000]
    print(f"  thread, posts                  25000 characters {best_of(3, thread, long):8.2f} ms")
