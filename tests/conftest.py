"""Shared by all tests: hypothesis profile and texts that break careless programs."""

import os

from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
settings.register_profile("worthwhile", deadline=None, max_examples=60)
settings.load_profile("worthwhile")
