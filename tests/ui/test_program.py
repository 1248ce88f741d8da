"""The program as a whole: its start, its end, and any order of commands in between."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest
from hands import LONG_MS, control, names, typed, visible
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from ui.acts import ACTS
from ui.drafts.drafting import WELCOME
from ui.drafts.panel import DraftsPanel
from ui.program import SOMETHING_BROKE, TRY_IT, Program
from ui.settings import Settings

# Not pressed at random: what ends the program, leaves it, or asks the window manager.
_NOT_AT_RANDOM = {"quit", "open_folder", "toggle_full_screen"}
_KEYS = (Qt.Key.Key_Tab, Qt.Key.Key_Backspace, Qt.Key.Key_Return, Qt.Key.Key_Home, Qt.Key.Key_End)


def listed(program: Program) -> list[str]:
    panels = program.window.findChildren(DraftsPanel)
    return [row.first_line for panel in panels for row in panel.list.model().rows]


def stored(program: Program, qtbot: QtBot) -> str | None:
    """What the store holds of the open draft, after everything asked for before."""
    got: list[str | None] = []
    program.jobs.store(program.desk.ask, "text", program.keeper.draft_id, done=got.append)
    qtbot.waitUntil(lambda: bool(got), timeout=LONG_MS)
    return got[0]


def test_the_first_start_has_a_draft_to_try_things_on(
    start: Callable[[], Program], qtbot: QtBot
) -> None:
    program = start()
    assert program.window.editor.snapshot().text == WELCOME
    assert program.window.banner.sentence == TRY_IT
    qtbot.waitUntil(lambda: "Use it: Share the recipe" in names(program.window), timeout=LONG_MS)
    assert stored(program, qtbot) is None
    control(program.window, "Empty page").click()
    assert program.window.editor.snapshot().text == ""
    assert program.window.banner.isHidden()


def test_who_left_the_draft_to_try_things_on_alone_finds_an_empty_page(
    start: Callable[[], Program],
) -> None:
    assert start().window.editor.snapshot().text == WELCOME
    program = start()
    assert program.window.editor.snapshot().text == ""
    assert program.window.banner.isHidden()


def test_what_is_typed_before_the_drafts_are_open_stays(
    start: Callable[..., Program], qtbot: QtBot
) -> None:
    program = start()
    program.window.act("new_draft").trigger()
    typed(program.window.editor, "the draft of last time")
    qtbot.waitUntil(lambda: not program.keeper.dirty, timeout=LONG_MS)
    program = start(wait=False)
    typed(program.window.editor, "at once")
    qtbot.waitUntil(
        lambda: listed(program) == ["at once", "the draft of last time"], timeout=LONG_MS
    )
    assert program.window.editor.snapshot().text == "at once"


def test_a_remembered_draft_that_is_gone_leaves_an_empty_page(
    start: Callable[[], Program], qtbot: QtBot, tmp_path: Path
) -> None:
    program = start()
    program.window.act("new_draft").trigger()
    typed(program.window.editor, "x")
    qtbot.waitUntil(lambda: listed(program) == ["x"], timeout=LONG_MS)
    program.window.act("delete_draft").trigger()
    program.window.close()
    settings = Settings(tmp_path)
    settings.put("drafts/last", "no-such-draft")
    settings.flush()
    program = start()
    qtbot.waitUntil(lambda: listed(program) == [], timeout=LONG_MS)
    assert program.window.editor.snapshot().text == ""


def test_a_second_start_brings_the_window_back(program: Program) -> None:
    program.window.showMinimized()
    program.window.raise_for_second_start()
    assert program.window.isVisible() and not program.window.isMinimized()


def test_a_programming_error_is_said_and_writing_goes_on(
    program: Program, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    program.jobs.engine(lambda: [][1])
    qtbot.waitUntil(lambda: program.window.banner.sentence == SOMETHING_BROKE, timeout=LONG_MS)
    assert "IndexError" in capsys.readouterr().err
    typed(program.window.editor, "still here")
    qtbot.waitUntil(lambda: listed(program) == ["still here"], timeout=LONG_MS)


@pytest.mark.parametrize("seed", range(6))
def test_any_order_of_commands_keeps_the_draft(program: Program, qtbot: QtBot, seed: int) -> None:
    """Commands, keys and clicks in any order: nothing breaks, and the store has what is shown."""
    by_chance = random.Random(seed)
    window = program.window
    acts = [act.name for act in ACTS if act.name not in _NOT_AT_RANDOM]
    for _ in range(120):
        step = by_chance.random()
        if step < 0.35:
            typed(window, by_chance.choice(["Thanks Marco ", "made bread ", "👍", "a ⟨b⟩ c"]))
        elif step < 0.55:
            QTest.keyClick(QApplication.focusWidget() or window, by_chance.choice(_KEYS))
        elif step < 0.65:
            window.editor.undo()
        elif step < 0.85:
            window.act(by_chance.choice(acts)).trigger()
        else:
            safe = [b for b in visible(window, QAbstractButton) if b.text() not in ("Import…",)]
            by_chance.choice(safe).click()
        if by_chance.random() < 0.3:
            qtbot.wait(by_chance.choice([1, 5, 30]))
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()
    qtbot.waitUntil(lambda: not program.keeper.dirty, timeout=LONG_MS)
    text = window.editor.snapshot().text
    assert stored(program, qtbot) in (text, None)
    if stored(program, qtbot) is None:  # blank, or a template that nobody changed
        assert not text.strip() or not window.editor.document().isUndoAvailable()
