"""A program that runs only as long as we do, however we end (decisions/0031).

It is held by a small shell in a session of its own. The shell's input is a pipe that only we can
close; the end of it, or the end of the program, ends everything in that session.
"""

import contextlib
import os
import shutil
import signal
import subprocess
from collections.abc import Sequence
from pathlib import Path

import psutil

# Two shells: one reads the pipe and kills the program at its end, the other waits for the program.
# File descriptor 3 is the pipe, since a shell gives its background jobs no input.
_HOLD = """
exec 3<&0
"$@" </dev/null 3<&- &
program=$!
{ read -r _ <&3; kill -9 "$program"; } 2>/dev/null &
watch=$!
exec 3<&-
wait "$program"
code=$?
kill -9 "$watch" 2>/dev/null
exit "$code"
"""


class Guarded:
    """One program under guard. Raises OSError where it cannot be started at all."""

    def __init__(self, command: Sequence[str], log: Path) -> None:
        with log.open("wb") as out:
            self._shell = subprocess.Popen(
                ["sh", "-c", _HOLD, "sh", *_dying_with_parent(), *command],
                stdin=subprocess.PIPE, stdout=out, stderr=subprocess.STDOUT, start_new_session=True,
                cwd="/",
            )  # fmt: skip

    @property
    def pid(self) -> int:
        """The shell's process id, which is also the session's and the process group's."""
        return self._shell.pid

    def alive(self) -> bool:
        """Whether the program still runs, as far as its shell knows."""
        return self._shell.poll() is None

    @property
    def code(self) -> int | None:
        """The program's exit code once it has ended."""
        return self._shell.poll()

    def processes(self) -> list[psutil.Process]:
        """What runs below the shell, the program among it."""
        try:
            below: list[psutil.Process] = psutil.Process(self.pid).children(recursive=True)
            return below
        except psutil.Error:
            return []

    def kill(self) -> None:
        """End all of it at once; harmless when it has ended."""
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(self.pid, signal.SIGKILL)
        if self._shell.stdin is not None:
            with contextlib.suppress(OSError):
                self._shell.stdin.close()
        self._shell.wait()


def _dying_with_parent() -> list[str]:
    """Linux alone can tie the program to its shell too; where it cannot, the pipe does."""
    setpriv = shutil.which("setpriv")
    return [setpriv, "--pdeathsig", "KILL"] if setpriv else []
