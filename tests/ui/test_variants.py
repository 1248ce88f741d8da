"""A text of its own for one network: apart from the common one, kept, undoable, never lost."""

from collections.abc import Callable

from hands import LONG_MS, names, press, typed, visible
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ui.networks.rows import NetworkRow
from ui.networks.variants import BEGUN, NOTHING_YET
from ui.program import Program

CTRL = Qt.KeyboardModifier.ControlModifier
CTRL_SHIFT = CTRL | Qt.KeyboardModifier.ShiftModifier


def text(program: Program) -> str:
    return program.window.editor.snapshot().text


def strike(program: Program, key: Qt.Key, keys: Qt.KeyboardModifier = CTRL_SHIFT) -> None:
    QTest.keyClick(program.window.editor, key, keys)


def ready(program: Program, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: program.posting.tally.fresh() is not None, timeout=LONG_MS)


def own_for_bluesky(program: Program, qtbot: QtBot) -> None:
    """A common text, and another one for Bluesky, on the page."""
    typed(program.window.editor, "For all")
    ready(program, qtbot)
    strike(program, Qt.Key.Key_O)
    typed(program.window.editor, " on Bluesky")
    ready(program, qtbot)


def test_each_network_gets_its_text_and_copy_takes_the_chosen_one(
    program: Program, qtbot: QtBot
) -> None:
    own_for_bluesky(program, qtbot)
    labels = [each.text() for each in visible(program.window, QLabel)]
    assert "For Bluesky alone" in labels
    strike(program, Qt.Key.Key_C)
    assert QGuiApplication.clipboard().text() == "For all on Bluesky"
    program.posting.tally.choose("mastodon")
    assert text(program) == "For all"
    assert "Use the common text" not in names(program.window)
    strike(program, Qt.Key.Key_C)
    assert QGuiApplication.clipboard().text() == "For all"
    typed(program.window.editor, "!")
    program.posting.tally.choose("bluesky")
    assert text(program) == "For all on Bluesky"
    ready(program, qtbot)
    found = {each.network.id: each for each in program.window.findChildren(NetworkRow)}
    assert found["bluesky"].accessibleName() == "Bluesky · its own text: 18 of 300"
    assert found["mastodon"].accessibleName() == "Mastodon: 8 of 500"


def test_undo_is_where_it_was_in_each_text(program: Program, qtbot: QtBot) -> None:
    own_for_bluesky(program, qtbot)
    program.posting.tally.choose("x")
    program.posting.tally.choose("bluesky")
    strike(program, Qt.Key.Key_Z, CTRL)
    assert text(program) == "For all"
    strike(program, Qt.Key.Key_Z)
    assert text(program) == "For all on Bluesky"
    program.posting.tally.choose("x")
    strike(program, Qt.Key.Key_Z, CTRL)
    assert text(program) == ""
    strike(program, Qt.Key.Key_Z)
    assert text(program) == "For all"


def test_all_texts_outlive_a_restart_and_the_list_shows_the_common_one(
    start: Callable[[], Program], qtbot: QtBot
) -> None:
    program = start()
    program.window.act("new_draft").trigger()
    own_for_bluesky(program, qtbot)
    program = start()
    qtbot.waitUntil(lambda: text(program) == "For all on Bluesky", timeout=LONG_MS)
    rows = program.desk.rows
    got: list[object] = []
    program.jobs.store(rows, "", False, 9, done=got.append)
    qtbot.waitUntil(lambda: bool(got), timeout=LONG_MS)
    assert [row.first_line for row in got[0]] == ["For all"]  # type: ignore[attr-defined]
    program.posting.tally.choose("x")
    assert text(program) == "For all"


def test_back_to_the_common_text_and_undone(program: Program, qtbot: QtBot) -> None:
    own_for_bluesky(program, qtbot)
    press(program.window, "Use the common text")
    assert text(program) == "For all"
    press(program.window, "Undo")
    assert text(program) == "For all on Bluesky"
    strike(program, Qt.Key.Key_Z, CTRL)
    assert text(program) == "For all"


def test_a_text_given_up_is_among_the_versions(program: Program, qtbot: QtBot) -> None:
    own_for_bluesky(program, qtbot)
    strike(program, Qt.Key.Key_O)
    got: list[object] = []
    program.jobs.store(program.desk.ask, "versions", program.keeper.draft_id, done=got.append)
    qtbot.waitUntil(lambda: bool(got), timeout=LONG_MS)
    assert "For all on Bluesky" in [each.first_line for each in got[0]]  # type: ignore[attr-defined]


def test_another_draft_has_one_text(program: Program, qtbot: QtBot) -> None:
    own_for_bluesky(program, qtbot)
    first = program.keeper.draft_id
    strike(program, Qt.Key.Key_N, CTRL)
    typed(program.window.editor, "Another")
    program.posting.tally.choose("x")
    assert text(program) == "Another"
    program.drafting.open(first)
    qtbot.waitUntil(lambda: text(program) == "For all", timeout=LONG_MS)
    program.posting.tally.choose("bluesky")
    qtbot.waitUntil(lambda: text(program) == "For all on Bluesky", timeout=LONG_MS)


def test_its_own_text_begins_with_the_common_one(program: Program, qtbot: QtBot) -> None:
    ready(program, qtbot)
    strike(program, Qt.Key.Key_O)
    assert program.toast.sentence == NOTHING_YET
    typed(program.window.editor, "Now")
    strike(program, Qt.Key.Key_O)
    assert text(program) == "Now"
    assert program.toast.sentence == BEGUN.format("Bluesky")
