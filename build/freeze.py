"""Freeze the program into dist/worthwhile (one folder) with PyInstaller.

``--if-stale`` does nothing when no source file is newer than the frozen program.
"""

import argparse
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = ROOT / "dist" / "worthwhile" / "worthwhile"
WORK = ROOT / ".work" / "pyinstaller"
SOURCES = ("app", "ui", "resources", "build", "pyproject.toml")


def newest() -> float:
    """When the newest file that ends up in the program was changed."""
    files = [ROOT / name for name in SOURCES if (ROOT / name).is_file()]
    for name in SOURCES:
        files += (path for path in (ROOT / name).rglob("*") if "__pycache__" not in path.parts)
    return max(path.stat().st_mtime for path in files if path.is_file())


def is_stale() -> bool:
    return not PROGRAM.exists() or PROGRAM.stat().st_mtime < newest()


def freeze() -> int:
    """Run PyInstaller; its exit code."""
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
    command += ["--workpath", str(WORK), "--distpath", str(PROGRAM.parent.parent)]
    return subprocess.run([*command, str(ROOT / "build" / "worthwhile.spec")], cwd=ROOT).returncode


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    asked.add_argument("--if-stale", action="store_true", help="only when a source is newer")
    if asked.parse_args().if_stale and not is_stale():
        return 0
    code = freeze()
    if code == 0:
        parts = (path for path in PROGRAM.parent.rglob("*") if not path.is_symlink())
        size = sum(path.stat().st_size for path in parts if path.is_file())
        print(f"Frozen: {PROGRAM.relative_to(ROOT)} ({size / 2**20:.0f} MiB in its folder)")
    return code


if __name__ == "__main__":
    sys.exit(main())
