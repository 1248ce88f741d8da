"""Shared by all tests: hypothesis profile, what a writer has who is not root, LanguageTool."""

import os
import shutil
from pathlib import Path

import pytest
from hypothesis import settings

from app.grammar.installation import find
from app.grammar.java import Java, find_java

LANGUAGETOOL = Path(__file__).resolve().parent.parent / ".work" / "languagetool"

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
settings.register_profile("worthwhile", deadline=None, max_examples=60)
settings.load_profile("worthwhile")


@pytest.fixture
def as_a_writer() -> list[str]:
    """Words before a command under which file permissions count, even when root runs the tests.

    Only root's right to pass over them is taken away: the user stays, and with it every folder on
    the way to the test's own.
    """
    if os.geteuid() != 0:
        return []
    if shutil.which("setpriv") is None:
        pytest.skip("setpriv is missing, and root may write anywhere")
    right = "-dac_override,-dac_read_search"
    return ["setpriv", f"--inh-caps={right}", f"--bounding-set={right}"]


@pytest.fixture(scope="session")
def languagetool() -> Path:
    """The folder that ``make languagetool`` made."""
    if find(LANGUAGETOOL, LANGUAGETOOL) is None:
        pytest.skip("no LanguageTool here: 'make languagetool' puts one together")
    if not isinstance(find_java(), Java):
        pytest.skip("no Java 17 here")
    return LANGUAGETOOL
