"""Importing a library without the extras that it can do without."""

import subprocess
import sys
import threading

import pytest

from app.drafts.lightly import without

STORE = """
import sys
from pathlib import Path
from app.drafts import open_store
open_store(Path(sys.argv[1])).store.close()
print(*(name in sys.modules for name in ("sqlite_utils", "numpy", "_hashlib")))
import numpy, hashlib
print(numpy.float64, hashlib.sha256)
"""


def test_the_drafts_are_opened_without_numpy_and_openssl_and_others_can_use_them(tmp_path):
    said = subprocess.run(
        [sys.executable, "-c", STORE, str(tmp_path)], check=True, capture_output=True, text=True
    ).stdout.split("\n")
    assert said[0] == "True False False"
    assert "float64" in said[1] and "openssl_sha256" in said[1]


def test_only_this_thread_does_without(monkeypatch):
    monkeypatch.delitem(sys.modules, "colorsys", raising=False)
    found: list[object] = []

    def other() -> None:
        import colorsys

        found.append(colorsys)

    before = list(sys.meta_path)
    with without("colorsys"):
        with pytest.raises(ModuleNotFoundError, match="colorsys"):
            import colorsys  # noqa: F401
        thread = threading.Thread(target=other)
        thread.start()
        thread.join()
    assert len(found) == 1
    assert sys.meta_path == before
