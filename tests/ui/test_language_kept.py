"""What was decided about language is still so after a restart: the whole program, twice."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hands import names, press, typed
from language_rig import START_MS
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.program import Program

LINE = "Turns out the trick was definately the water."


def found(program: Program) -> list[str]:
    return [each.quote for each, _ in program.window.editor.findings()]


def test_ignored_here_is_ignored_after_a_restart_and_edits_elsewhere(
    start: Callable[[], Program], qtbot: QtBot, languagetool: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LTP_PATH", str(languagetool))
    program = start()
    program.language.speak("en-US")
    program.window.act("new_draft").trigger()
    typed(program.window.editor, f"{LINE} ")
    qtbot.waitUntil(lambda: found(program) == ["definately"], timeout=START_MS)
    press(program.window.value, "definately: why, and what else can be done")
    press(program.window.value, "Ignore here: definately")
    assert found(program) == []

    program = start()
    editor = program.window.editor
    qtbot.waitUntil(lambda: LINE in editor.snapshot().text, timeout=START_MS)
    editor.move_to_start()
    QTest.keyClicks(editor, "I recieve bread daily.")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: found(program) == ["recieve"], timeout=START_MS)
    assert "definately, spelling: show it in the text" not in names(program.window)

    # putting right by keys alone, and back
    QTest.keyClick(editor, Qt.Key.Key_F7)
    assert editor.selected().of(editor.snapshot().text) == "recieve"
    QTest.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    menu = QApplication.activePopupWidget()
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert editor.snapshot().text.startswith("I receive bread daily.\nTurns out")
    QTest.keyClick(editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert editor.snapshot().text.startswith("I recieve bread daily.\nTurns out")
