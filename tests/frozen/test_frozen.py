"""The frozen program itself, on a virtual screen: what a writer gets who never saw the source."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
PROGRAM = ROOT / "dist" / "worthwhile" / "worthwhile"

pytestmark = [pytest.mark.frozen, pytest.mark.screen]


def run(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *command], cwd=ROOT, capture_output=True, text=True, check=False
    )


@pytest.fixture(scope="module")
def program() -> Path:
    """The program frozen from the source as it is now."""
    done = run("build/freeze.py", "--if-stale")
    assert done.returncode == 0, done.stdout + done.stderr
    return PROGRAM


def test_the_frozen_program_keeps_a_typed_post_and_knows_all_moves(program: Path) -> None:
    done = run("build/smoke.py", str(program))
    assert done.returncode == 0, done.stderr
    assert "7 moves" in done.stdout


def test_the_frozen_program_carries_no_second_toolkit(program: Path) -> None:
    names = {path.name for path in program.parent.rglob("*.so*")}
    assert any(name.startswith("libQt6Widgets") for name in names)
    assert any(name.startswith("libqxcb") for name in names)
    unwanted = ("libQt6Quick", "libQt6Qml", "libQt6Pdf", "libgtk-", "libqgtk3")
    assert not [name for name in names if name.startswith(unwanted)]
