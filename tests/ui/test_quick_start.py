"""What a quick start needs of Python itself."""

import subprocess
import sys


def said(code: str) -> str:
    """What a fresh Python prints."""
    return subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, text=True
    ).stdout.strip()


def test_no_source_is_read_while_the_window_is_imported() -> None:
    code = """
from ui.quick_start import import_plainly
import_plainly()
import linecache
import ui.program
print([name for name in linecache.cache if "/ui/" in name or "/app/" in name])
"""
    assert said(code) == "[]"


def test_the_first_frame_needs_nothing_heavy() -> None:
    loaded = set(said("import sys, ui.start; print(*sys.modules, sep='\\n')").split())
    assert "ui.start" in loaded
    assert not loaded & {"numpy", "onnxruntime", "tokenizers", "sqlite3", "sqlite_utils"}


def test_garbage_is_looked_for_again() -> None:
    code = """
import gc
from ui.quick_start import collect_again, collect_later
collect_later()
print(gc.isenabled())
collect_again()
print(gc.isenabled())
"""
    assert said(code).split() == ["False", "True"]
