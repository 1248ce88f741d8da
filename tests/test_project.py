"""The house itself: locks, names of places, decisions, the README's promises, the one arrow."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from app import VERSION
from ui.acts import ACTS

ROOT = Path(__file__).resolve().parent.parent
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
README = (ROOT / "README.md").read_text(encoding="utf-8")
LOCKS = sorted((ROOT / "build" / "locks").glob("*.txt"))


def tracked() -> list[Path]:
    """Every file of the project that git keeps; needs a checkout."""
    listed = subprocess.run(
        ["git", "-C", str(ROOT), "ls-files", "-z"], capture_output=True, check=False
    )
    if listed.returncode:
        pytest.skip("not a git checkout")
    names = listed.stdout.decode("utf-8", "surrogateescape").split("\0")
    return [ROOT / name for name in names if name and (ROOT / name).is_file()]


def requirements(lock: Path) -> list[str]:
    """The lock's logical lines: a pinned package with all that follows on its back-slashes."""
    text = lock.read_text(encoding="utf-8").replace("\\\n", " ")
    return [
        line for line in text.splitlines() if line.strip() and not line.lstrip().startswith("#")
    ]


def plain_name(requirement: str) -> str:
    return re.split(r"[<>=!~;\[ ]", requirement, maxsplit=1)[0].strip().lower().replace("_", "-")


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.stem)
def test_every_line_of_a_lock_is_pinned_and_hashed(lock: Path) -> None:
    lines = requirements(lock)
    assert len(lines) > 5
    for line in lines:
        assert re.match(r"[a-z0-9._-]+==\S+ ", line), f"not pinned: {line[:80]}"
        assert re.search(r"--hash=sha256:[0-9a-f]{64}", line), f"no hash: {line[:80]}"


def test_the_locks_hold_what_pyproject_asks_for() -> None:
    run, dev = (
        {plain_name(line) for line in requirements(ROOT / "build" / "locks" / f"{name}.txt")}
        for name in ("run", "dev")
    )
    asked = {plain_name(each) for each in PYPROJECT["dependencies"]}
    tools = {plain_name(each) for each in PYPROJECT["optional-dependencies"]["dev"]}
    assert asked <= run
    assert asked | tools <= dev
    assert not run & tools


# Built from halves, so that this file does not contain what it looks for.
_PLACES = [
    "".join(halves)
    for halves in (
        ("pypi", ".org"),
        ("files.python", "hosted"),
        ("pkg", ".dev"),
        ("arti", "factory"),
        ("--index", "-url"),
        ("--find", "-links"),
        ("/wo", "rk/"),
        ("/ro", "ot/"),
        ("/ho", "me/"),
        ("/opt", "/wheels"),
        ("/tmp", "/"),
    )
]
# These two may speak of such places: the first refuses an option by name, the second is not ours.
_MAY = {"build/lock.sh", "LICENSE"}


def test_no_file_names_a_place_of_one_machine_or_a_registry() -> None:
    found = []
    for path in tracked():
        name = path.relative_to(ROOT).as_posix()
        if name in _MAY:
            continue
        text = path.read_bytes().decode("utf-8", "replace")
        found += [
            f"{name}: {place}"
            for place in _PLACES
            if re.search(rf"(?<![\w.~]){re.escape(place)}", text)
        ]
    assert not found


@pytest.mark.parametrize(
    "requirement",
    [*PYPROJECT["dependencies"], *PYPROJECT["optional-dependencies"]["dev"]],
    ids=plain_name,
)
def test_every_dependency_has_its_decision(requirement: str) -> None:
    told = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "decisions").glob("*.md"))
    assert re.search(rf"(?i)\b{re.escape(plain_name(requirement))}\b", told)


def test_decisions_are_numbered_once() -> None:
    numbers = [path.name[:4] for path in (ROOT / "decisions").glob("*.md")]
    assert all(number.isdigit() for number in numbers)
    assert len(numbers) == len(set(numbers))


def test_the_commands_in_the_readme_are_targets_of_the_makefile() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z]+):.*## ", makefile, re.MULTILINE))
    lines = re.findall(r"^make ([a-z ]+?)(?:\s+#.*)?$", README, re.MULTILINE)
    named = {word for line in lines for word in line.split()}
    named |= set(re.findall(r"`make ([a-z]+)`", README))
    assert {"run", "test", "check"} <= named
    assert named <= targets


def test_what_the_readme_links_to_is_there() -> None:
    for target in re.findall(r"\]\(([^)#]+)\)", README):
        if "://" not in target:
            assert (ROOT / target).exists(), target


def test_the_readme_lists_every_key() -> None:
    rows = set(re.findall(r"^\| (.+?) \| (.+?) \|$", README, re.MULTILINE))
    assert {(act.words, act.keys) for act in ACTS if act.keys} <= rows


def test_no_two_files_of_tests_have_the_same_name() -> None:
    names = [path.name for path in (ROOT / "tests").rglob("*.py") if path.name != "conftest.py"]
    assert sorted(names) == sorted(set(names)), "pytest tells them apart by name alone"


def test_one_version_everywhere() -> None:
    assert PYPROJECT["version"] == VERSION
    assert "## [Unreleased]" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


_WITHOUT_QT = """
import importlib, pkgutil, sys
sys.modules["PySide6"] = None  # importing it now fails
import app
for found in pkgutil.walk_packages(app.__path__, "app."):
    if not found.name.endswith("__main__"):
        importlib.import_module(found.name)
print(sum(name.startswith("app") for name in sys.modules))
"""


def test_nothing_in_app_needs_qt() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _WITHOUT_QT], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > 15


@pytest.mark.parametrize(
    "script", sorted((ROOT / "build").glob("*.sh")), ids=lambda path: path.name
)
def test_the_shell_scripts_can_be_read_by_any_shell(script: Path) -> None:
    done = subprocess.run(["sh", "-n", str(script)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
