"""Shared by all tests: hypothesis profile, and what a writer has who is not root."""

import os
import shutil

import pytest
from hypothesis import settings

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
