"""``kill -9`` while a writer types: at most the last second is lost, and never an older draft."""

import os
import random
import subprocess
import time

import pytest
from virtual_screen import VirtualScreen
from writing import COMMAND, wait_until

pytestmark = pytest.mark.screen

ROUNDS = 12
WORDS = "flour water salt and 24 hours of patience, then the oven at 240 °C; "


chance = random.Random(9)


def type_until(screen: VirtualScreen, text: str, until: float) -> list[float]:
    """Type one key after the other, as unevenly as people do; when each was pressed."""
    pressed: list[float] = []
    for char in text:
        if time.monotonic() >= until:
            break
        screen.type(char, pause=0)
        pressed.append(time.monotonic())
        time.sleep(chance.uniform(0.01, 0.09))
    return pressed


def a_second() -> float:
    """How long a second of the program takes here: more than one where other programs leave this
    machine only a part of it (a half: two seconds)."""
    wall, used = time.monotonic(), os.times()
    subprocess.run([COMMAND, "--version"], stdout=subprocess.DEVNULL, check=True)
    after = os.times()
    work = after.children_user + after.children_system - used.children_user - used.children_system
    return max(1, int((time.monotonic() - wall) / work))


def test_a_kill_at_any_moment_loses_at_most_a_second_and_no_older_draft(writer):
    older: dict[str, str] = {}
    for number in range(ROUNDS):
        process = writer.start(observed=True)
        writer.ready()
        writer.new_draft(f"{number}: ")
        wait_until(writer.kept(f"{number}: "))
        text = f"{number}: " + WORDS * 3
        rest = text.removeprefix(f"{number}: ")
        pressed = type_until(writer.screen, rest, time.monotonic() + chance.uniform(0.1, 4.0))
        killed = time.monotonic()
        writer.kill(process)
        long_kept = killed - a_second()
        found = writer.drafts()
        assert {key: found.get(key) for key in older} == older
        new = [kept for key, kept in found.items() if key not in older]
        (kept,) = new
        assert text.startswith(kept)
        typed = text[: len(text) - len(rest) + sum(at < long_kept for at in pressed)]
        assert len(kept.rstrip()) >= len(typed.rstrip())
        older = found
    process = writer.start(observed=True)
    writer.ready()
    wait_until(lambda: writer.sees(next(reversed(older.values()))))
    assert writer.quit(process) == 0
    assert writer.drafts() == older
    assert not writer.screen.output()
    assert not (writer.folder / "damaged").exists()


def test_a_kill_while_an_old_draft_is_changed_keeps_the_rest_of_it(writer):
    process = writer.start(observed=True)
    writer.ready()
    text = "The first line stays."
    writer.new_draft(text)
    for _ in range(3):
        wait_until(writer.kept(text))
        writer.kill(process)
        assert list(writer.drafts().values()) == [text]
        process = writer.start(observed=True)
        wait_until(lambda text=text: writer.sees(text))
        writer.screen.key("Control_L", "End")
        writer.screen.type(" More.")
        text += " More."
    wait_until(writer.kept(text))
    assert writer.quit(process) == 0
    assert list(writer.drafts().values()) == [text]


def test_a_kill_while_it_starts_harms_no_draft(writer):
    process = writer.start()
    writer.ready()
    writer.new_draft("Here before.")
    wait_until(writer.kept("Here before."))
    assert writer.quit(process) == 0
    for _ in range(6):
        process = writer.screen.start([COMMAND, "--data-dir", str(writer.folder)])
        time.sleep(chance.uniform(0.0, 1.5))
        process.kill()
        process.wait()
        assert list(writer.drafts().values()) == ["Here before."]
    assert not (writer.folder / "damaged").exists()
