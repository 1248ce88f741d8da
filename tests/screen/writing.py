"""The real program under a window manager, with real keys; what it shows is read off its widgets.

``Writer`` starts the command ``worthwhile`` itself. Where a test must know which words stand in
the window, ``observed=True`` starts the same program with an observer inside (observed.py).
"""

import json
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from virtual_screen import VirtualScreen

HERE = Path(__file__).parent
MANAGER = [sys.executable, str(HERE / "clipboard_manager.py")]  # what desktops have
COMMAND = str(Path(sys.executable).with_name("worthwhile"))

Process = subprocess.Popen[bytes]


def wait_until(holds: Callable[[], Any], seconds: float = 90.0) -> Any:
    """The first true answer; fails the test when none comes in time."""
    until = time.monotonic() + seconds
    while not (answer := holds()):
        assert time.monotonic() < until, f"still not after {seconds:.0f} s: {holds}"
        time.sleep(0.05)
    return answer


class Writer:
    """Somebody at the keyboard of one virtual screen, with drafts in one folder."""

    def __init__(self, screen: VirtualScreen, folder: Path) -> None:
        self.screen, self.folder = screen, folder
        self._words = screen.folder / "words.json"

    def start(
        self, *, observed: bool = False, before: tuple[str, ...] = (), folder: Path | None = None
    ) -> Process:
        """Start the program (the words ``before`` come before its command) and see its window."""
        self._words.unlink(missing_ok=True)
        program = [sys.executable, str(HERE / "observed.py"), str(self._words)]
        command = [*before, *(program if observed else [COMMAND])]
        known = self.screen.windows()
        process = self.screen.start([*command, "--data-dir", str(folder or self.folder)])
        self.screen.wait_for_window(known, process)
        return process

    def ready(self) -> None:
        """Wait until the window has all its parts and nothing moves any more."""
        self.screen.settle(0.6)

    def new_draft(self, text: str = "") -> None:
        """Ctrl+N, and type."""
        self.screen.key("Control_L", "n")
        time.sleep(0.3)
        self.screen.type(text)

    def seen(self) -> list[str]:
        """Every word that stands in the window just now (needs ``observed``)."""
        if not self._words.exists():
            return []
        return list(json.loads(self._words.read_text(encoding="utf-8")))

    def sees(self, words: str) -> bool:
        """Whether these words stand somewhere in the window."""
        return any(words in each for each in self.seen())

    def drafts(self, *before: str) -> dict[str, str]:
        """Every draft that is kept, by id, as the command line tells it."""
        exported = subprocess.run(
            [*before, COMMAND, "drafts", "export", "--data-dir", str(self.folder)],
            capture_output=True,
            text=True,
            check=True,
        )
        found = [json.loads(line) for line in exported.stdout.splitlines()]
        return {draft["id"]: draft["text"] for draft in found}

    def kept(self, text: str, *before: str) -> Callable[[], bool]:
        """Whether a draft with this text is kept, to wait for."""
        return lambda: text in self.drafts(*before).values()

    def quit(self, process: Process) -> int:
        """Ctrl+Q; the exit code."""
        self.screen.key("Control_L", "q")
        return process.wait(90)

    def kill(self, process: Process) -> None:
        """``kill -9``; back when the window is gone too (its number is used again)."""
        windows = self.screen.windows()
        process.kill()
        process.wait()
        wait_until(lambda: self.screen.windows() != windows)


def pasted(writer: Writer) -> str:
    """What another program gets when it pastes; empty when there is nothing."""
    asked = ["xclip", "-selection", "clipboard", "-out", "-target", "UTF8_STRING"]
    done = subprocess.run(asked, env=writer.screen.env, capture_output=True, timeout=20)
    return done.stdout.decode()
