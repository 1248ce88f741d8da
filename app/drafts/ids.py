"""Ids of drafts, made without asking the database."""

import os


def new_draft_id() -> str:
    """An id that no other draft has (96 random bits)."""
    return os.urandom(12).hex()
