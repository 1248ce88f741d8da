"""Where LanguageTool cannot be used: the panel says why and what to do, and writing goes on."""

import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hands import names, press, typed, words
from language_rig import START_MS, Rig, make_rig
from PySide6.QtWidgets import QProgressBar
from pytestqt.qtbot import QtBot

from ui.language import state as language_state
from ui.language.words import OFF, TURNED_OFF
from ui.program import Program

POST = "Turns out the trick was the water."


@pytest.fixture
def rig(
    fonts: None, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Rig]:
    """Language on a machine without a LanguageTool."""
    monkeypatch.setenv("LTP_PATH", str(tmp_path / "none"))
    made = make_rig(tmp_path / "data")
    yield made
    made.end()


@pytest.fixture
def tools(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A PATH with what starts programs on it, and no Java."""
    folder = tmp_path / "bin"
    folder.mkdir()
    for name in ("sh", "env", "setpriv"):
        if there := shutil.which(name):
            (folder / name).symlink_to(there)
    monkeypatch.setenv("PATH", str(folder))
    monkeypatch.delenv("JAVA_HOME", raising=False)
    return folder


def java(folder: Path, prints: str, code: int = 0) -> None:
    """A program named java that only says which one it is."""
    made = folder / "java"
    made.write_text(f"#!/bin/sh\necho '{prints}' >&2\nexit {code}\n", encoding="utf-8")
    made.chmod(0o755)


def begin(rig: Rig, qtbot: QtBot) -> None:
    """Start with a text, and wait until the panel has something to explain."""
    rig.editor.open_text(POST)
    rig.language.start()
    qtbot.waitUntil(lambda: rig.status == OFF, timeout=START_MS)


def said(rig: Rig) -> str:
    return " ".join(words(rig.panel))


def test_not_here_says_its_size_and_what_it_needs(rig: Rig, qtbot: QtBot) -> None:
    begin(rig, qtbot)
    assert "not here yet" in said(rig) and " MB" in said(rig) and "Java 17" in said(rig)
    assert names(rig.panel) == ["Download", "I have it", "Not now"]
    assert not (rig.data / "languagetool").exists()  # nothing is fetched that nobody asked for


def test_put_off_it_stays_away_until_it_is_asked_for(rig: Rig, qtbot: QtBot) -> None:
    begin(rig, qtbot)
    press(rig.panel, "Not now")
    assert rig.panel.isHidden() and rig.status == OFF
    typed(rig.editor, "More words. ")
    with qtbot.waitSignal(rig.language.checking.checked, timeout=START_MS):
        rig.language.checking.check_now()
    assert rig.panel.isHidden()
    assert rig.settings.get("language/put_off") is True
    rig.language.explain()
    assert "Download" in names(rig.panel)


@pytest.mark.parametrize(
    ("prints", "code", "wanted"),
    [
        (None, 0, "there is no Java here"),
        ('openjdk version "11.0.2"', 0, "this is Java 11"),
        ("Error: could not find libjvm.so", 1, "does not start"),
    ],
)
def test_without_a_java_that_fits_it_says_which_and_tries_again(
    rig: Rig, qtbot: QtBot, tools: Path, languagetool: Path, monkeypatch: pytest.MonkeyPatch,
    prints: str | None, code: int, wanted: str,
) -> None:  # fmt: skip
    monkeypatch.setenv("LTP_PATH", str(languagetool))
    if prints is not None:
        java(tools, prints, code)
    begin(rig, qtbot)
    assert wanted in said(rig)
    assert "Download" not in names(rig.panel)
    java(tools, 'openjdk version "9"')
    press(rig.panel, "Try again")
    qtbot.waitUntil(lambda: "this is Java 9" in said(rig), timeout=START_MS)


def test_one_that_cannot_start_gives_up_and_says_so(
    rig: Rig, qtbot: QtBot, tools: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "broken"
    folder.mkdir()
    (folder / "languagetool-server.jar").write_bytes(b"no jar")
    java(tools, 'openjdk version "17.0.1"')  # runs, and ends at once
    rig.language.use_folder(str(folder))
    rig.editor.open_text(POST)
    rig.language.start()
    qtbot.waitUntil(lambda: "started again" in said(rig), timeout=START_MS)
    assert rig.status == "Grammar is starting again…"
    typed(rig.editor, "Writing goes on.")
    assert rig.editor.snapshot().text == f"{POST}Writing goes on."


def test_turned_off_it_is_silent_and_explains_when_asked(rig: Rig, qtbot: QtBot) -> None:
    rig.editor.open_text(POST)
    rig.language.start()
    rig.language.turn(False)
    assert rig.panel.isHidden() and rig.status == OFF
    rig.language.explain()
    assert said(rig) == TURNED_OFF


# --- download -------------------------------------------------------------------------------------


def test_a_download_that_cannot_be_says_why_and_can_be_tried_again(
    rig: Rig, qtbot: QtBot, tools: Path
) -> None:
    begin(rig, qtbot)
    press(rig.panel, "Download")
    assert "Cancel" in names(rig.panel)
    qtbot.waitUntil(lambda: "no Java here" in said(rig), timeout=START_MS)
    assert "Download" in names(rig.panel)
    assert not any((rig.data / "languagetool").glob("*"))


@pytest.fixture
def silent_host(monkeypatch: pytest.MonkeyPatch) -> Iterator[socket.socket]:
    """The place that LanguageTool comes from takes the call and says nothing."""
    with socket.create_server(("127.0.0.1", 0)) as there:
        for kind in ("RELEASE", "NEW_RELEASES", "ARCHIVE", "SNAPSHOT"):
            url = f"http://127.0.0.1:{there.getsockname()[1]}/"
            monkeypatch.setenv(f"LTP_DOWNLOAD_HOST_{kind}", url)
        yield there


def test_a_download_is_cancelled_and_nothing_of_it_stays(
    rig: Rig, qtbot: QtBot, silent_host: socket.socket, languagetool: Path
) -> None:
    begin(rig, qtbot)
    press(rig.panel, "Download")
    (bar,) = rig.panel.findChildren(QProgressBar)
    assert bar.isVisible() and names(rig.panel) == ["Cancel"]
    press(rig.panel, "Cancel")
    qtbot.waitUntil(lambda: "Download" in names(rig.panel), timeout=START_MS)
    assert not bar.isVisible()
    assert not any((rig.data / "languagetool").glob("*"))


def test_how_far_a_download_is() -> None:
    note = language_state.of_download(84_000_000, 246_000_000)
    assert note.sentence == "Downloading LanguageTool: 84 of 246 MB."
    assert note.thousandths == 341
    assert language_state.of_download(84_000_000, None).thousandths == -1
    assert "tried out" in language_state.of_download(5, 5).sentence


# --- the whole program ----------------------------------------------------------------------------


def test_no_part_of_grammar_is_loaded_for_the_first_frame() -> None:
    code = "import sys, ui.program; print(*sys.modules, sep='\\n')"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert "ui.program" in loaded
    late = {"language_tool_python", "psutil", "app.grammar.service", "ui.language.wiring"}
    assert not loaded & late


def test_an_empty_page_starts_nothing(rig: Rig, qtbot: QtBot) -> None:
    with qtbot.waitSignal(rig.language.checking.emptied, timeout=START_MS):
        rig.language.start()
    assert rig.status == ""
    assert not (rig.data / "languagetool-server").exists()


def test_the_status_line_says_it_and_a_click_explains(program: Program, qtbot: QtBot) -> None:
    typed(program.window.editor, "Some words that nobody checks. ")
    qtbot.waitUntil(lambda: f"Language: {OFF}" in names(program.window), timeout=START_MS)
    program.window.act("toggle_value").trigger()
    press(program.window, f"Language: {OFF}")
    assert not program.window.value.isHidden()
    focus = program.window.focusWidget()
    assert focus is not None and program.language.panel.isAncestorOf(focus)
