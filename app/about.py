"""What this copy of Worthwhile is made of: for ``worthwhile about``, bug reports, the smoke test.

A frozen program can lack parts that its source has (a folder walked at run time freezes to an
empty list), so it counts them itself.
"""

import json
import platform
import sys
from dataclasses import asdict, dataclass
from importlib.util import find_spec

from app import VERSION
from app.judge import opened
from app.templates import builtin
from app.value.moves import all_moves


@dataclass(frozen=True, slots=True)
class About:
    """The version, the parts, and what it runs on."""

    version: str
    moves: int
    templates: int
    font: bool
    judge: bool
    frozen: bool
    python: str
    system: str

    def as_json(self) -> str:
        """One JSON object on one line."""
        return json.dumps(asdict(self))

    def in_words(self) -> str:
        """Three lines for a person."""
        how = "frozen" if self.frozen else "from source"
        font = "Inter is here" if self.font else "Inter is missing: a system font stands in"
        judge = "the judge is here" if self.judge else "the judge is missing"
        return (
            f"Worthwhile {self.version}, {how}\n"
            f"{self.moves} moves, {self.templates} templates; {judge}; {font}\n"
            f"Python {self.python} on {self.system}"
        )


def about() -> About:
    """Look at this copy; touches no draft."""
    return About(
        version=VERSION,
        moves=len(all_moves()),
        templates=len(builtin()),
        font=find_spec("fontpkg_inter") is not None,
        judge=opened().learned is not None,
        frozen=bool(getattr(sys, "frozen", False)),
        python=platform.python_version(),
        system=platform.platform(terse=True),
    )
