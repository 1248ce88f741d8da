"""How good grammar is at posts, by what the writer is shown: precision, recall, false alarms, time.

The posts lie in tests/grammar: one file with marked mistakes, one without any. The measured parts
are those of the program, with LanguageTool as it runs here.
"""

import os
import re
import statistics
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from app.grammar.choices import Choices, shown
from app.grammar.model import Finding
from app.grammar.service import Grammar, Home
from app.value.span import Span

ROOT = Path(__file__).resolve().parent.parent
POSTS = ROOT / "tests" / "grammar"
ASSEMBLED = ROOT / ".work" / "languagetool"
ENGLISH = "en-GB"
_MARK = re.compile("⟦([^→⟧]+)→([^⟧]+)⟧")

Look = Callable[[str], tuple[Finding, ...]]


@dataclass(frozen=True, slots=True)
class Mistake:
    """A marked mistake: where it stands in the post, and what should stand there."""

    span: Span
    right: str


@dataclass(frozen=True, slots=True)
class Post:
    """A post and its mistakes, none in a clean one."""

    text: str
    mistakes: tuple[Mistake, ...]


@dataclass(frozen=True, slots=True)
class Quality:
    """Counts over all posts: what was shown, what of it was right, and on how many clean posts
    something was shown."""

    mistakes: int
    found: int
    mended: int
    shown: int
    right: int
    clean: int
    alarmed: tuple[tuple[str, tuple[Finding, ...]], ...]
    missed: tuple[str, ...]

    @property
    def recall(self) -> float:
        """The share of marked mistakes that were shown."""
        return self.found / self.mistakes

    @property
    def precision(self) -> float:
        """The share of what was shown that is a marked mistake."""
        return self.right / self.shown


def parse(line: str) -> Post:
    """One line of a file of posts, its marks taken out."""
    line, text, mistakes, at = line.replace("\\n", "\n"), "", [], 0
    for mark in _MARK.finditer(line):
        text += line[at : mark.start()]
        mistakes.append(Mistake(Span(len(text), len(text) + len(mark[1])), mark[2]))
        text, at = text + mark[1], mark.end()
    return Post(text + line[at:], tuple(mistakes))


def posts(name: str) -> list[Post]:
    """The posts of a file in tests/grammar."""
    lines = (POSTS / name).read_text(encoding="utf-8").splitlines()
    return [parse(line) for line in lines if line and not line.startswith("#")]


def measure(look: Look) -> Quality:
    """What is shown on every post, held against its marks."""
    counts: Counter[str] = Counter()
    alarmed, missed = [], []
    for post in [*posts("posts_with_mistakes.txt"), *posts("posts_clean.txt")]:
        found = look(post.text)
        counts["mistakes"] += len(post.mistakes)
        counts["shown"] += len(found)
        counts["right"] += sum(any(_hits(each, one) for one in post.mistakes) for each in found)
        for mistake in post.mistakes:
            hits = [each for each in found if _hits(each, mistake)]
            counts["found"] += bool(hits)
            counts["mended"] += any(_mends(post.text, each, mistake) for each in hits)
            missed += [] if hits else [mistake.span.of(post.text) + " → " + mistake.right]
        counts["clean"] += not post.mistakes
        if found and not post.mistakes:
            alarmed.append((post.text, found))
    return Quality(alarmed=tuple(alarmed), missed=tuple(missed), **counts)


def _hits(finding: Finding, mistake: Mistake) -> bool:
    return finding.span.touches(mistake.span)


def _mends(text: str, finding: Finding, mistake: Mistake) -> bool:
    """Whether one of the replacements makes the post what it should be."""
    wanted = text[: mistake.span.start] + mistake.right + text[mistake.span.end :]
    span = finding.span
    return any(
        text[: span.start] + new + text[span.end :] == wanted for new in finding.replacements
    )


def report(quality: Quality) -> str:
    """The numbers in words."""
    lines = [
        f"  mistakes shown (recall)            {quality.found} of {quality.mistakes}"
        f" ({quality.recall:.0%}), {quality.mended} with the right words among the five offered",
        f"  shown and right (precision)        {quality.right} of {quality.shown}"
        f" ({quality.precision:.0%})",
        f"  clean posts with a false alarm     {len(quality.alarmed)} of {quality.clean}"
        "   (aim: at most 1 in 25)",
    ]
    for text, findings in quality.alarmed:
        lines += [f"      {each.quote!r} ({each.rule}) in {text[:60]!r}" for each in findings]
    lines += [f"  missed: {'; '.join(quality.missed)}"]
    return "\n".join(lines)


def bench_grammar() -> None:
    """Print quality and time; says so where there is no LanguageTool."""
    if ASSEMBLED.is_dir():
        os.environ.setdefault("LTP_PATH", str(ASSEMBLED))
    with tempfile.TemporaryDirectory() as place:
        grammar = Grammar(Home(None, Path(place)))
        at = time.perf_counter()
        state = grammar.start(ENGLISH)
        started = time.perf_counter() - at
        if not state.ready:
            print(f"\nGrammar is not measured: {state.sentence}")
            return
        took: list[float] = []

        def look(text: str) -> tuple[Finding, ...]:
            begin = time.perf_counter()
            checked = grammar.check(text, ENGLISH)
            took.append(1000 * (time.perf_counter() - begin))
            while not checked.complete:  # on a busy machine
                time.sleep((checked.state.again_ms or 0) / 1000)
                checked = grammar.check(text, ENGLISH)
            return shown(checked.findings, text, Choices())

        quality = measure(look)
        grammar.close()
    print(f"\nGrammar, on the posts of tests/grammar ({ENGLISH})")
    print(report(quality))
    print(
        f"  ready after {started:.1f} s; a new post takes {statistics.median(took):.0f} ms (median)"
    )
