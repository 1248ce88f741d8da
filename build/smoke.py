"""Try a built program the way a writer would:  build/smoke.py dist/worthwhile/worthwhile

Starts it on a virtual screen, types a post with a keyboard, waits until the draft is kept with a
verdict, closes the window and starts it again; asks its command line for the moves and templates
and compares them with the source's. Ends with 1 and a sentence when anything is not as it must be.
"""

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from virtual_screen import NoScreenError, VirtualScreen, end

from app.templates import builtin
from app.value.moves import all_moves

ROOT = Path(__file__).resolve().parent.parent
POST = "Made sourdough finally, third try, and it rose. So proud of myself!"
GIVES = "Keep basil alive: water from below, cut above a pair of leaves. Guide: https://example.org/basil"


class SmokeError(RuntimeError):
    """The program is not what its source says; the message says where."""


def need(condition: bool, sentence: str) -> None:
    if not condition:
        raise SmokeError(sentence)


def ask(program: Path, *words: str, given: str = "") -> str:
    """Run one command of the program's command line; what it printed."""
    done = subprocess.run(
        [str(program), *words], input=given, capture_output=True, text=True, timeout=60, check=False
    )
    need(done.returncode == 0, f"'{' '.join(words)}' ended with {done.returncode}: {done.stderr}")
    return done.stdout


def try_command_line(program: Path) -> None:
    """The moves and the templates are all there, and a post is read."""
    moves = {move.id for move in all_moves()}
    found = json.loads(ask(program, "check", "--json", "-", given=POST))
    need(set(found["moves"]) == moves, f"the moves are {found['moves']}, not {sorted(moves)}")
    need(found["verdict"] == "about_me", f"'{POST}' was read as {found['verdict']}")
    found = json.loads(ask(program, "check", "--json", "-", given=GIVES))
    need(found["verdict"] == "gives", f"'{GIVES}' was read as {found['verdict']}")
    about = json.loads(ask(program, "about", "--json"))
    need(about["moves"] == len(moves), f"{about['moves']} moves of {len(moves)}")
    templates = len(builtin())
    need(about["templates"] == templates, f"{about['templates']} templates of {templates}")
    need(about["judge"], "the judge's model, onnxruntime or tokenizers is missing")
    need(about["font"], "the interface's font is missing")


def drafts(program: Path, folder: Path) -> list[dict[str, str]]:
    """Every draft the program has kept in a folder."""
    exported = ask(program, "drafts", "export", "--data-dir", str(folder))
    return [json.loads(line) for line in exported.splitlines()]


def wait_for(sentence: str, holds: Callable[[], bool], seconds: float = 20.0) -> None:
    until = time.monotonic() + seconds
    while not holds():
        need(time.monotonic() < until, sentence)
        time.sleep(0.2)


def try_window(program: Path, screen: VirtualScreen, folder: Path) -> None:
    """Type a post, see it kept with its verdict, close, and start again."""
    command = [str(program), "--data-dir", str(folder)]
    before = screen.windows()
    running = screen.start(command)
    screen.wait_for_window(before, running)
    screen.settle()
    empty = screen.picture()
    screen.key("Control_L", "n")
    time.sleep(0.5)
    screen.type(POST)

    def kept() -> bool:
        return any(
            draft["text"] == POST and draft["verdict"] == "about_me"
            for draft in drafts(program, folder)
        )

    wait_for("the typed post was not kept with its verdict", kept)
    screen.settle()
    screen.save(ROOT / ".work" / "smoke.png")
    changed = sum(a != b for a, b in zip(empty, screen.picture(), strict=True))
    need(changed > 100, "the window shows nothing of what was typed")
    end(running, 10)
    need(running.returncode == 0, f"it did not close cleanly: {running.returncode}")
    again = screen.start(command)
    screen.wait_for_window(before, again)
    screen.settle()
    need(kept(), "the draft is gone after a second start")
    end(again, 10)
    need(not screen.output().strip(), "it printed what stands above, and should print nothing")


def main() -> int:
    if len(sys.argv) != 2:
        print(__doc__)
        return 2
    program = Path(sys.argv[1]).resolve()
    try:
        try_command_line(program)
        with tempfile.TemporaryDirectory() as folder, VirtualScreen() as screen:
            try:
                try_window(program, screen, Path(folder))
            except SmokeError:
                print(screen.output(), end="", file=sys.stderr)
                raise
    except (SmokeError, NoScreenError) as problem:
        print(f"Smoke test: {problem}", file=sys.stderr)
        return 1
    print(f"Smoke test passed: {len(all_moves())} moves, {len(builtin())} templates, a post kept.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
