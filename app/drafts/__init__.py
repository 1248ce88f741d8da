"""Every draft ever written, kept in SQLite on the writer's own machine.

``open_store`` is imported on first use: sqlite-utils takes 90 ms to load, and a window must be
there sooner.
"""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.drafts.opening import Opened


def open_store(folder: Path) -> "Opened":
    """Open (or make) the drafts of this folder. Raises StoreProblem; see app/drafts/opening.py."""
    from app.drafts.lightly import without

    # What sqlite-utils would use the first two for, nobody asks; the third is OpenSSL, 3 MiB to
    # name a few imported drafts. A model is checked by the whole hashlib.
    with without("numpy", "pandas", "_hashlib", afresh=("hashlib",)):
        from app.drafts.opening import open_store as opener

    return opener(folder)
