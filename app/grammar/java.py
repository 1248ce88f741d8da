"""Which Java there is. A missing, old or broken one is an answer, never an exception."""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

NEEDED = 17
_SECONDS = 20
_NUMBERS = re.compile(r'version "(\d+)(?:\.(\d+))?|^openjdk (\d+)', re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Java:
    """A Java that LanguageTool runs on."""

    path: str
    major: int


@dataclass(frozen=True, slots=True)
class NoJava:
    """Why there is none: ``trouble``, and what was seen ("Java 11", or what it printed)."""

    trouble: Literal["no_java", "old_java", "broken_java"]
    seen: str


def find_java() -> Java | NoJava:
    """The first Java that is new enough; else what is wrong with the best one found."""
    worst = NoJava("no_java", "")
    for path in _candidates():
        answer = _look_at(path)
        if isinstance(answer, Java):
            return answer
        worst = answer if worst.trouble == "no_java" else worst
    return worst


def _candidates() -> Iterator[str]:
    """``JAVA_HOME`` is a wish, so it comes first; then whatever ``java`` starts."""
    home = os.environ.get("JAVA_HOME")
    at_home = shutil.which("java", path=str(Path(home) / "bin")) if home else None
    on_path = shutil.which("java")
    yield from dict.fromkeys(path for path in (at_home, on_path) if path)


def _look_at(path: str) -> Java | NoJava:
    try:
        done = subprocess.run(
            [path, "-version"],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            timeout=_SECONDS, check=False,
        )  # fmt: skip
    except (OSError, subprocess.TimeoutExpired) as problem:
        return NoJava("broken_java", type(problem).__name__)
    said = done.stdout.decode("utf-8", "replace")
    major = major_version(said)
    if done.returncode or major is None:
        return NoJava("broken_java", said.strip().split("\n", 1)[0][:120] or "no version")
    return Java(path, major) if major >= NEEDED else NoJava("old_java", f"Java {major}")


def major_version(said: str) -> int | None:
    """17 for ``openjdk version "17.0.2"``, 8 for ``java version "1.8.0_391"``; None for no version
    at all."""
    found = _NUMBERS.search(said)
    if found is None:
        return None
    major, minor, plain = found.groups()
    if major == "1" and minor:
        return int(minor)
    return int(major or plain)
