"""Starting: a second time, from a folder that moves about, in the usual places, in the dark."""

import json
import subprocess
from pathlib import Path

import pytest
from writing import COMMAND, Writer, wait_until

from ui.parts.theme import DARK, LIGHT

pytestmark = pytest.mark.screen


def active(writer: Writer) -> str:
    """The window that has the keyboard."""
    asked = ["xprop", "-root", "_NET_ACTIVE_WINDOW"]
    return subprocess.run(asked, env=writer.screen.env, capture_output=True, text=True).stdout


def start_again(writer: Writer) -> subprocess.CompletedProcess[str]:
    """What happens when the command is given once more while the window is open."""
    return subprocess.run(
        [COMMAND, "--data-dir", str(writer.folder)],
        env=writer.screen.env,
        capture_output=True,
        text=True,
        timeout=30,
    )


def test_a_second_start_raises_the_first_window_and_ends(writer, tmp_path):
    writer.start()
    writer.ready()
    writer.new_draft("Written in the first window.")
    first, windows = active(writer), writer.screen.windows()
    writer.start(folder=tmp_path / "another folder, another window")
    wait_until(lambda: active(writer) != first)
    again = start_again(writer)
    assert again.returncode == 0
    assert "already open" in again.stderr
    wait_until(lambda: active(writer) == first)
    assert len(writer.screen.windows()) == len(windows) + 1
    writer.screen.type(" And on.")
    wait_until(writer.kept("Written in the first window. And on."))


def test_two_starts_at_once_open_one_window(writer):
    before = writer.screen.windows()
    both = [writer.screen.start([COMMAND, "--data-dir", str(writer.folder)]) for _ in range(2)]
    wait_until(lambda: any(process.poll() is not None for process in both))
    writer.ready()
    assert len(writer.screen.windows() - before) == 1
    assert sorted(process.poll() is None for process in both) == [False, True]


def test_after_a_kill_the_next_start_is_the_first(writer):
    process = writer.start()
    writer.ready()
    writer.kill(process)
    process = writer.start()
    writer.ready()
    assert writer.quit(process) == 0


def test_what_is_typed_on_a_new_page_at_once_does_not_land_in_an_old_draft(writer):
    process = writer.start()
    writer.ready()
    writer.new_draft("The old draft.")
    wait_until(writer.kept("The old draft."))
    assert writer.quit(process) == 0
    for number in range(3):
        process = writer.start()
        writer.screen.key("Control_L", "n")
        writer.screen.type(f"Typed at once {number}.")
        wait_until(writer.kept(f"Typed at once {number}."))
        assert writer.quit(process) == 0
    assert "The old draft." in writer.drafts().values()


def everything_in(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_a_data_dir_holds_everything_and_can_be_moved(writer, tmp_path):
    at_home = everything_in(writer.screen.home)
    process = writer.start(observed=True)
    writer.ready()
    wait_until(lambda: writer.sees("Search drafts"))
    writer.new_draft("Carried on a stick.")
    writer.screen.key("Control_L", "b")
    wait_until(writer.kept("Carried on a stick."))
    assert writer.quit(process) == 0
    assert everything_in(writer.screen.home) == at_home
    assert {"drafts.db", "settings.ini"} <= everything_in(writer.folder)
    writer.folder = writer.folder.rename(tmp_path / "elsewhere")
    writer.start(observed=True)
    wait_until(lambda: writer.sees("Carried on a stick."))
    writer.ready()
    assert not writer.sees("Search drafts")


def test_without_a_data_dir_the_xdg_places_are_used(writer):
    before = writer.screen.windows()
    process = writer.screen.start([COMMAND])
    writer.screen.wait_for_window(before, process)
    writer.ready()
    writer.new_draft("At home.")
    assert writer.quit(process) == 0
    files = everything_in(writer.screen.home)
    assert {".local/share/worthwhile/drafts.db", ".config/worthwhile/settings.ini"} <= files
    exported = subprocess.run(
        [COMMAND, "drafts", "export"], env=writer.screen.env, capture_output=True, text=True
    )
    assert json.loads(exported.stdout)["text"] == "At home."
    assert not (writer.screen.home / ".local/share/worthwhile").stat().st_mode & 0o077


def page_colour(writer: Writer) -> str:
    """The colour of the page where nothing is written."""
    blue, green, red = writer.screen.row(600, 500, 501)[:3]
    return f"#{red:02X}{green:02X}{blue:02X}"


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_the_page_is_light_or_dark_as_chosen(writer, theme):
    writer.folder.mkdir()
    (writer.folder / "settings.ini").write_text(f"[window]\ntheme={theme.name}\n")
    writer.start()
    wait_until(lambda: page_colour(writer) == theme.page)
