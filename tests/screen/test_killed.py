"""``kill -9`` while a writer types: at most the last second is lost, and never an older draft."""

import random
import time

import pytest
from virtual_screen import VirtualScreen
from writing import wait_until

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


def test_a_kill_at_any_moment_loses_at_most_a_second_and_no_older_draft(writer):
    older: dict[str, str] = {}
    for number in range(ROUNDS):
        process = writer.start()
        writer.ready()
        wait_until((writer.folder / "drafts.db").exists)
        writer.new_draft()
        text = f"{number}: " + WORDS * 3
        pressed = type_until(writer.screen, text, time.monotonic() + chance.uniform(0.1, 4.0))
        killed = time.monotonic()
        writer.kill(process)
        found = writer.drafts()
        assert {key: found.get(key) for key in older} == older
        new = [kept for key, kept in found.items() if key not in older]
        assert len(new) <= 1
        kept = new[0] if new else ""
        assert text.startswith(kept)
        assert len(kept.rstrip()) >= len(text[: sum(at < killed - 1 for at in pressed)].rstrip())
        older = found
    assert len(older) > ROUNDS // 2
    process = writer.start(observed=True)
    writer.ready()
    assert writer.sees(next(reversed(older.values())))
    assert writer.quit(process) == 0
    assert writer.drafts() == older
    assert not writer.screen.output()
    assert not (writer.folder / "damaged").exists()


def test_a_kill_while_an_old_draft_is_changed_keeps_the_rest_of_it(writer):
    process = writer.start()
    writer.ready()
    text = "The first line stays."
    writer.new_draft(text)
    for _ in range(3):
        wait_until(writer.kept(text))
        writer.kill(process)
        assert list(writer.drafts().values()) == [text]
        process = writer.start()
        writer.ready()
        writer.screen.key("Control_L", "End")
        writer.screen.type(" More.")
        text += " More."
    wait_until(writer.kept(text))
    assert writer.quit(process) == 0
    assert list(writer.drafts().values()) == [text]
