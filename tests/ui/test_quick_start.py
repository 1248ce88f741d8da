"""What a quick start needs of Python itself."""

import subprocess
import sys
from pathlib import Path

from app.drafts import open_store


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
    assert not loaded & {"hashlib", "datetime", "app.value.model", "app.drafts.model"}


STARTED = """
import enum, sys
from pathlib import Path

made = []
make = enum.EnumType.__new__

def noted(kind, name, bases, names, **how):
    made.append(names.get("__qualname__", name))
    return make(kind, name, bases, names, **how)

enum.EnumType.__new__ = noted
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from ui import start
from ui.session import Session

read = Session._read

def done(session, answer):
    read(session, answer)
    QTimer.singleShot(0, QApplication.quit)

Session._read = done
start.run(Path({folder!r}))
print(*made, *sys.modules, sep="\\n")
"""


def test_an_empty_page_needs_no_judge_and_no_kind_of_widget_that_nobody_sees(
    tmp_path: Path,
) -> None:
    """``SubWindowOption`` comes with a window inside a window, which Worthwhile does not have."""
    kept = open_store(tmp_path).store
    kept.save("a" * 24, "w", verdict=None, move=None, reason=None)
    kept.close()
    known = set(said(STARTED.format(folder=str(tmp_path))).split("\n"))
    assert {"Key", "app.value.engine", "sqlite_utils"} <= known
    assert not known & {"SubWindowOption", "numpy", "onnxruntime", "tokenizers"}


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
