"""Measure the learned judge: loading, one post, a long text, memory, ten thousand posts.

Run by build/bench.py in a process of its own, so that memory is the judge's alone.
"""

import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = ROOT / ".venv" / "bin" / "worthwhile"
MANY, LONGEST = 10_000, 300


def resident() -> float:
    """Megabytes of this process in memory."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def longest_hold(work: Callable[[], object]) -> float:
    """Milliseconds for which another thread kept this one from running, at most."""
    worker = threading.Thread(target=work)
    worst, at = 0.0, time.perf_counter()
    worker.start()
    while worker.is_alive():
        time.sleep(0.001)
        now = time.perf_counter()
        worst, at = max(worst, now - at - 0.001), now
    worker.join()
    return 1000 * worst


def each(work: Callable[[str], object], texts: Sequence[str]) -> list[float]:
    """Milliseconds of each, in order."""
    took = []
    for text in texts:
        at = time.perf_counter()
        work(text)
        took.append(1000 * (time.perf_counter() - at))
    return sorted(took)


def measure(texts: list[str]) -> None:
    """Everything but the ten thousand posts."""
    from app.value.engine import read

    before = resident()
    from app.judge import opened
    from app.value.judge import Post

    at = time.perf_counter()
    judge = opened().judge
    print(f"  load                               {1000 * (time.perf_counter() - at):.0f} ms")
    joined = "\n\n".join(texts)
    posts = [joined[start : start + 280] for start in range(0, len(joined) - 280, 280)]
    weighed = each(lambda text: judge.judge_many([Post(text, ())]), posts[::2])
    p99 = weighed[int(0.99 * len(weighed))]
    print(
        f"  the judge, 280 characters          median {weighed[len(weighed) // 2]:.1f}   "
        f"p99 {p99:.1f} ms   (aim: p99 under 16)"
    )
    took = each(lambda text: read(text, judge), posts[1::2])
    p99 = took[int(0.99 * len(took))]
    print(
        f"  with the words it points at        median {took[len(took) // 2]:.1f}   p99 {p99:.1f} ms"
    )
    starts = range(0, len(joined) - 5000, 5000)  # no two alike: what was judged is remembered
    long = each(lambda text: read(text, judge), [joined[at : at + 5000] for at in starts])
    more = each(lambda text: read(text, judge), [joined[at : at + 5001] for at in starts])
    print(f"  a whole reading, 5,000 characters  median {long[len(long) // 2]:.1f} ms   (aim: 120)")
    print(f"  and with one character more        median {more[len(more) // 2]:.1f} ms")
    print(f"  memory of model and runtime        {resident() - before:.0f} MB   (aim: 120)")
    held = longest_hold(lambda: [read(text, judge) for text in posts[:100]])
    print(f"  another thread held at most        {held:.1f} ms   (aim: 8)")


def many(texts: list[str]) -> None:
    """``check --jsonl`` over ten thousand posts of a length that networks take, no two alike: what
    was judged a moment ago is not judged again."""
    texts = [text for text in texts if len(text) <= LONGEST]
    feed = "".join(
        json.dumps({"id": number, "text": f"{texts[number % len(texts)]} {number}"}) + "\n"
        for number in range(MANY)
    )
    with tempfile.TemporaryFile() as given:
        given.write(feed.encode())
        given.seek(0)
        at = time.perf_counter()
        subprocess.run(
            [str(PROGRAM), "check", "--jsonl"], stdin=given, stdout=subprocess.DEVNULL, check=True
        )
        took = time.perf_counter() - at
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1000
    size = statistics.fmean(map(len, texts))
    print(
        f"  check --jsonl, {MANY} posts        {MANY / took:.0f} posts a second   (aim: 300; "
        f"{size:.0f} characters on average)"
    )
    print(f"  its memory at most                 {peak:.0f} MB")


def main() -> int:
    texts = [json.loads(line)["text"] for line in sys.stdin]
    print(f"The judge, on {len(texts)} posts")
    measure(texts)
    many(texts)
    return 0


if __name__ == "__main__":
    sys.exit(main())
