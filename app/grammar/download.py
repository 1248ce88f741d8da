"""The download as the window sees it: a child that can be watched and ended.

The child is the program itself, as ``worthwhile grammar download``; it ends when we do.
"""

import re
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from app.grammar.fetch import HALF_DONE
from app.grammar.guard import Guarded
from app.grammar.installation import FOLDER

_LOOK_EVERY = 0.2
# language-tool-python shows its progress with tqdm, which takes its format from the environment.
_PROGRESS = re.compile(r"\[(\d+)/(\d+|None)\]")
_FORMAT = "TQDM_BAR_FORMAT=[{n}/{total}]"


@dataclass(frozen=True, slots=True)
class Progress:
    """Bytes so far, and of how many (None where the sender did not say)."""

    done: int
    total: int | None


@dataclass(frozen=True, slots=True)
class Outcome:
    """How the download ended: ``problem`` is empty when LanguageTool is here now, and "" with
    ``cancelled`` when the writer stopped it."""

    problem: str
    cancelled: bool = False


class Download:
    """One try. ``run`` blocks until it ends; ``cancel`` may be called from any thread."""

    def __init__(self, data: Path) -> None:
        self._data = data
        self._cancelled = False
        self._child: Guarded | None = None

    def run(self, hear: Callable[[Progress], None]) -> Outcome:
        """Download, and tell the progress about five times a second."""
        with tempfile.TemporaryDirectory() as place:
            log = Path(place) / "log"
            self._child = Guarded([*program(), *self._words()], log)
            if self._cancelled:  # meanwhile
                self._child.kill()
            try:
                while self._child.alive():
                    _tell(log, hear)
                    time.sleep(_LOOK_EVERY)
            finally:
                self._child.kill()
            _tell(log, hear)
            said = log.read_text(encoding="utf-8", errors="replace")
        return self._outcome(said)

    def cancel(self) -> None:
        """End it now; what was half done goes."""
        self._cancelled = True
        if self._child is not None:
            self._child.kill()

    def _words(self) -> list[str]:
        return ["grammar", "download", "--data-dir", str(self._data.absolute())]

    def _outcome(self, said: str) -> Outcome:
        assert self._child is not None
        if self._cancelled:
            shutil.rmtree(self._data / FOLDER / HALF_DONE, ignore_errors=True)
            return Outcome("", cancelled=True)
        if self._child.code == 0:
            return Outcome("")
        # The progress may stand before the sentence on its line.
        _, told, why = said.rpartition("worthwhile: ")
        return Outcome(
            why.strip() if told else "The download ended before it was done. Please try again."
        )


def program() -> list[str]:
    """Words that start this program anew for the command line; it sees the environment as we do."""
    start = [sys.executable] if hasattr(sys, "_MEIPASS") else [sys.executable, "-m", "app.cli"]
    return ["env", _FORMAT, *start]


def progress(said: str) -> Progress | None:
    """The last progress that was printed; None before the first."""
    found = _PROGRESS.findall(said)
    if not found:
        return None
    done, total = found[-1]
    return Progress(int(done), None if total == "None" else int(total))


def _tell(log: Path, hear: Callable[[Progress], None]) -> None:
    seen = progress(log.read_text(encoding="utf-8", errors="replace"))
    if seen is not None:
        hear(seen)
