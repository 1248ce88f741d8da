"""Measure and report: the engine, the window's start, a keystroke, memory. Asserts nothing.

``make bench``, or ``make bench ARGS="--runs 15 --keys 200"``; ``--engine``, ``--judge``,
``--window``, ``--grammar`` or ``--typing`` alone.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared" / "data" / "posts_bench.jsonl"
OWN = ROOT / "build" / "bench_posts.jsonl"
WRITER = (str(ROOT / ".venv" / "bin" / "worthwhile"),)
BARE = (str(ROOT / ".venv" / "bin" / "python"), "-I", str(ROOT / "build" / "bench_bare.py"))

# What makes an empty draft of the first start's welcome: new draft, one letter that is kept.
EMPTY_DRAFT = (("Control_L", "n"), ("w",), ("BackSpace",))
TEXT_COLUMN = (265, 930)


def percentile(values: Sequence[float], share: float) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def say(name: str, values: Sequence[float], unit: str = "ms") -> str:
    median = statistics.median(values)
    p95, p99 = percentile(values, 0.95), percentile(values, 0.99)
    return f"  {name:<34} median {median:8.2f}   p95 {p95:8.2f}   p99 {p99:8.2f}   {unit}"


# --- the engine -----------------------------------------------------------------------------------


def best_of(times: int, work: Callable[[str], object], text: str) -> float:
    """Milliseconds of the quickest of some runs: what the work costs, not what disturbed it."""
    found = []
    for _ in range(times):
        at = time.perf_counter()
        work(text)
        found.append(1000 * (time.perf_counter() - at))
    return min(found)


def posts() -> tuple[str, list[str]]:
    """Where the posts come from, and the posts."""
    source = SHARED if SHARED.exists() else OWN
    lines = source.read_text(encoding="utf-8").splitlines()
    return source.name, [json.loads(line)["text"] for line in lines if line.strip()]


def of_length(texts: list[str], size: int) -> str:
    """Exactly ``size`` code points of post text."""
    joined = "\n\n".join(texts)
    return (joined * (size // len(joined) + 1))[:size]


def bench_engine() -> None:
    at = time.perf_counter()
    from app.value.engine import read
    from app.value.evidence import find
    from app.value.match import items

    def evidence(text: str) -> object:
        return find(text, items(text))

    imported = 1000 * (time.perf_counter() - at)
    name, texts = posts()
    at = time.perf_counter()
    read(texts[0])
    first = 1000 * (time.perf_counter() - at)

    print(f"The engine, on {len(texts)} posts of {name} (best of 5 each)")
    print(f"  import {imported:.1f} ms, first reading {first:.1f} ms")
    print(say("a whole reading", [best_of(5, read, text) for text in texts]))
    print(say("evidence alone", [best_of(5, evidence, text) for text in texts]))
    usual = of_length(texts, 280)
    took = best_of(50, evidence, usual)
    print(f"  evidence, 280 characters           {took:.2f} ms   (aim: under 2)")
    print("  by length (aim: time per 1,000 characters stays the same)")
    for size in (280, 1_000, 5_000, 20_000, 50_000):
        text = of_length(texts, size)
        parts = (("evidence", best_of(3, evidence, text)), ("reading", best_of(3, read, text)))
        shown = (f"{part} {ms:8.2f} ms ({1000 * ms / size:5.2f} per 1,000)" for part, ms in parts)
        print(f"    {size:>6} characters   {'   '.join(shown)}")


def bench_judge() -> None:
    """In the program's own environment: build/bench_judge.py, then build/bench_panel.py."""
    _, texts = posts()
    given = "".join(json.dumps({"text": text}) + "\n" for text in texts)
    command = [str(ROOT / ".venv" / "bin" / "python"), str(ROOT / "build" / "bench_judge.py")]
    print(flush=True)
    subprocess.run(command, input=given, text=True, check=True)
    screenless = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command[-1] = str(ROOT / "build" / "bench_panel.py")
    subprocess.run(command, input=given, text=True, check=True, env=screenless)


# --- the window -----------------------------------------------------------------------------------


def bench_window(runs: int, keys: int, command: tuple[str, ...]) -> None:
    from bench_window import Bench, Measured, Subject
    from virtual_screen import VirtualScreen

    with VirtualScreen() as screen:
        bare = Bench(screen, Subject("bare", BARE))
        ours = Bench(screen, Subject("worthwhile", command, TEXT_COLUMN, EMPTY_DRAFT))
        for _ in range(runs):
            bare.start_once()
            ours.start_once()
        rounds = max(1, keys // 20)
        for _ in range(rounds):
            bare.type_keys(20)
            ours.type_keys(20)

    print(f"\nThe window, {runs} starts and {20 * rounds} keys each, taking turns with a bare one")
    print(f"  {'':<34} {'Worthwhile':>12} {'bare QTextEdit':>15} {'ratio':>7}")
    rows: tuple[tuple[str, Callable[[Measured], float], str], ...] = (
        ("start to window, ms", lambda m: statistics.median(m.window), ""),
        ("start to settled picture, ms", lambda m: statistics.median(m.painted), ""),
        ("start to first typed letter, ms", lambda m: statistics.median(m.typed), "aim: ≤ 1.5"),
        ("key to paint, median, ms", lambda m: statistics.median(m.key), "aim: ≤ 1.2"),
        ("key to paint, p95, ms", lambda m: percentile(m.key, 0.95), ""),
        ("resident memory, MiB", lambda m: statistics.median(m.resident), "aim: ≤ 1.6"),
        ("its own share of it (PSS), MiB", lambda m: statistics.median(m.own), ""),
    )
    for name, of, aim in rows:
        mine, theirs = of(ours.measured), of(bare.measured)
        print(f"  {name:<34} {mine:12.1f} {theirs:15.1f} {mine / theirs:7.2f}   {aim}")
    if ours.measured.lost or bare.measured.lost:
        print(f"  keys never seen: {ours.measured.lost} and {bare.measured.lost}")


def bench_typing(keys: int, command: tuple[str, ...]) -> None:
    from bench_typing import measure

    languagetool = ROOT / ".work" / "languagetool"
    if not languagetool.exists():
        print("\nTyping with grammar on: no LanguageTool here; 'make languagetool' makes one")
        return
    on, off = measure(keys, command, languagetool, TEXT_COLUMN)
    print(f"\nTyping with grammar on and off, {len(on.key)} and {len(off.key)} keys, taking turns")
    print(f"  {'':<34} {'on':>12} {'off':>15} {'ratio':>7}")
    rows = (("median", 0.5, "aim: ≤ 1.1"), ("p95", 0.95, ""))
    for name, share, aim in rows:
        mine, plain = percentile(on.key, share), percentile(off.key, share)
        print(f"  key to paint, {name}, ms".ljust(36), end=" ")
        print(f"{mine:12.1f} {plain:15.1f} {mine / plain:7.2f}   {aim}")


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    asked.add_argument("--engine", action="store_true", help="the engine alone")
    asked.add_argument("--judge", action="store_true", help="the learned judge alone")
    asked.add_argument("--window", action="store_true", help="the window alone")
    asked.add_argument("--grammar", action="store_true", help="grammar alone")
    asked.add_argument("--typing", action="store_true", help="typing with grammar on and off alone")
    asked.add_argument("--runs", type=int, default=9, help="starts of each program (default 9)")
    asked.add_argument("--keys", type=int, default=100, help="keys typed in each (default 100)")
    asked.add_argument("--command", nargs="+", default=WRITER, help="another program to measure")
    options = asked.parse_args()
    parts = (options.engine, options.judge, options.window, options.grammar, options.typing)
    every = not any(parts)
    if every or options.engine:
        from bench_networks import bench_networks

        bench_engine()
        bench_networks(posts()[1], best_of)
    if every or options.judge:
        bench_judge()
    if every or options.grammar:
        from bench_grammar import bench_grammar

        bench_grammar()
    if every or options.window:
        bench_window(options.runs, options.keys, tuple(options.command))
    if every or options.typing:
        bench_typing(options.keys, tuple(options.command))
    return 0


if __name__ == "__main__":
    sys.exit(main())
