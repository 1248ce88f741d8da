"""The life of drafts, through the whole program and a real store."""

from collections.abc import Callable

import pytest
from hands import LONG_MS, control, names, press, typed, visible
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.drafts.model import DraftRow, StoreProblem
from ui.drafts.comparison import Comparison
from ui.drafts.drafting import NOTHING_TO_DELETE
from ui.drafts.panel import DraftsPanel
from ui.drafts.versions import VersionsView
from ui.program import Program
from ui.window.views import NO_VERSIONS

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def panel(program: Program) -> DraftsPanel:
    (found,) = program.window.findChildren(DraftsPanel)
    return found


def lines(program: Program) -> list[str]:
    """The first lines in the list, from the top."""
    return [row.first_line for row in panel(program).list.model().rows]


def row(program: Program, first_line: str) -> DraftRow:
    return next(r for r in panel(program).list.model().rows if r.first_line == first_line)


def wait_for(program: Program, qtbot: QtBot, *wanted: str) -> None:
    qtbot.waitUntil(lambda: lines(program) == list(wanted), timeout=LONG_MS)


def write(program: Program, qtbot: QtBot, *texts: str) -> None:
    """One draft after another; the last one stays in the editor."""
    for text in texts:
        program.window.act("new_draft").trigger()
        typed(program.window.editor, text)
    wait_for(program, qtbot, *reversed(texts))


def choose(program: Program, first_line: str, act: str) -> None:
    """An entry of a draft's menu in the list."""
    menu = panel(program).menu_for(row(program, first_line))
    next(each for each in menu.actions() if each.objectName() == act).trigger()


def text(program: Program) -> str:
    return program.window.editor.snapshot().text


def holds(program: Program, qtbot: QtBot, wanted: str) -> None:
    qtbot.waitUntil(lambda: text(program) == wanted, timeout=LONG_MS)


def undo(program: Program) -> None:
    press(program.toast, "Undo")


# --- written, found, opened ----------------------------------------------------------------------


def test_a_draft_is_kept_from_the_first_key(start: Callable[[], Program], qtbot: QtBot) -> None:
    program = start()
    program.window.act("new_draft").trigger()
    typed(program.window.editor, "a")
    wait_for(program, qtbot, "a")
    program = start()
    holds(program, qtbot, "a")


def test_looking_around_leaves_no_litter(program: Program, qtbot: QtBot) -> None:
    program.drafting.start("Hello ⟨who⟩")
    program.window.act("new_draft").trigger()
    program.window.act("new_draft").trigger()
    write(program, qtbot, "only this")


def test_newest_first_and_changed_ones_come_up(program: Program, qtbot: QtBot) -> None:
    write(program, qtbot, "first", "second", "third")
    choose(program, "first", "open")
    holds(program, qtbot, "first")
    QTest.keyClick(program.window.editor, Qt.Key.Key_End)
    typed(program.window.editor, " again")
    wait_for(program, qtbot, "first again", "third", "second")


@pytest.mark.parametrize(
    "hard",
    [
        "two  spaces \r\nand a line  \r\n",
        "👩‍👩‍👧‍👦\u2028x\rZWJ",
        "tail \n\n",
        "e\u0301 \ud800 \x00 end",
    ],
    ids=["windows lines", "emoji", "trailing", "surrogate and NUL"],
)
def test_a_text_comes_back_code_point_for_code_point(
    program: Program, qtbot: QtBot, hard: str
) -> None:
    editor = program.window.editor
    typed(editor, "x")
    editor.replace_all(hard)
    kept = program.keeper.draft_id
    program.window.act("new_draft").trigger()
    assert text(program) == ""
    program.drafting.open(kept)
    holds(program, qtbot, hard)


@pytest.mark.parametrize(
    "query", ["SOUP", "gr so", "crème", "creme", "soup*", '"soup', "NEAR(soup"]
)
def test_search_as_you_type_finds_beginnings_of_words(
    program: Program, qtbot: QtBot, query: str
) -> None:
    write(program, qtbot, "Great soup near the crème shop", "Bread")
    QTest.keyClick(program.window.editor, Qt.Key.Key_K, CTRL)
    typed(program.window, query)
    wait_for(program, qtbot, "Great soup near the crème shop")


def test_what_is_not_there_is_not_found(program: Program, qtbot: QtBot) -> None:
    write(program, qtbot, "Great soup", "Bread")
    panel(program).search.setText("oup")
    wait_for(program, qtbot)
    QTest.keyClick(panel(program).search, Qt.Key.Key_Escape)
    wait_for(program, qtbot, "Bread", "Great soup")


# --- duplicate, archive, delete ------------------------------------------------------------------


def test_a_duplicate_is_a_draft_of_its_own(program: Program, qtbot: QtBot) -> None:
    write(program, qtbot, "mine")
    first = program.keeper.draft_id
    choose(program, "mine", "duplicate")
    qtbot.waitUntil(lambda: program.keeper.draft_id != first, timeout=LONG_MS)
    QTest.keyClick(program.window.editor, Qt.Key.Key_End)
    typed(program.window.editor, " too")
    wait_for(program, qtbot, "mine too", "mine")


def test_archived_drafts_are_out_of_the_way_and_come_back(program: Program, qtbot: QtBot) -> None:
    write(program, qtbot, "old", "new")
    choose(program, "old", "archive")
    wait_for(program, qtbot, "new")
    press(panel(program), "Show archived drafts")
    wait_for(program, qtbot, "old")
    choose(program, "old", "archive")
    wait_for(program, qtbot)
    press(panel(program), "Back to drafts")
    wait_for(program, qtbot, "new", "old")
    choose(program, "new", "archive")
    wait_for(program, qtbot, "old")
    undo(program)
    wait_for(program, qtbot, "new", "old")


def test_deleted_from_the_list_and_taken_back(program: Program, qtbot: QtBot) -> None:
    write(program, qtbot, "old", "new")
    choose(program, "old", "delete")
    wait_for(program, qtbot, "new")
    assert text(program) == "new"
    undo(program)
    wait_for(program, qtbot, "new", "old")
    assert text(program) == "new"


def test_the_open_draft_deleted_by_key_comes_back_into_the_page(
    program: Program, qtbot: QtBot
) -> None:
    write(program, qtbot, "mine")
    typed(program.window.editor, " and more")
    QTest.keyClick(program.window.editor, Qt.Key.Key_Backspace, CTRL | SHIFT)
    assert text(program) == ""
    wait_for(program, qtbot)
    undo(program)
    holds(program, qtbot, "mine and more")
    wait_for(program, qtbot, "mine and more")
    assert program.window.editor.hasFocus()


def test_a_page_from_a_template_deleted_comes_back_too(program: Program, qtbot: QtBot) -> None:
    program.drafting.start("Hello ⟨who⟩")
    program.window.act("delete_draft").trigger()
    undo(program)
    holds(program, qtbot, "Hello ⟨who⟩")


def test_an_empty_page_is_nothing_to_delete(program: Program) -> None:
    program.window.act("delete_draft").trigger()
    assert program.toast.sentence == NOTHING_TO_DELETE


# --- versions ------------------------------------------------------------------------------------


def versions(program: Program, qtbot: QtBot) -> VersionsView:
    qtbot.waitUntil(lambda: bool(visible(program.window, VersionsView)), timeout=LONG_MS)
    return visible(program.window, VersionsView)[0]


def test_no_version_yet_is_said(program: Program, qtbot: QtBot) -> None:
    write(program, qtbot, "mine")
    program.window.act("show_versions").trigger()
    qtbot.waitUntil(lambda: program.toast.sentence == NO_VERSIONS, timeout=LONG_MS)
    assert program.window.writing


def test_versions_of_another_draft_open_it_first(program: Program, qtbot: QtBot) -> None:
    write(program, qtbot, "first words of it")
    program.copying.copy()
    QTest.keyClick(program.window.editor, Qt.Key.Key_End)
    typed(program.window.editor, " changed")
    write_second(program, qtbot)
    choose(program, "first words of it changed", "versions")
    view = versions(program, qtbot)
    assert text(program) == "first words of it changed"
    (comparison,) = visible(view, Comparison)
    qtbot.waitUntil(lambda: "changed" in comparison.toPlainText(), timeout=LONG_MS)
    QTest.keyClick(view.focusProxy(), Qt.Key.Key_Escape)
    assert program.window.writing and program.window.editor.hasFocus()


def write_second(program: Program, qtbot: QtBot) -> None:
    program.window.act("new_draft").trigger()
    typed(program.window.editor, "second")
    wait_for(program, qtbot, "second", "first words of it changed")


def test_a_restore_that_comes_late_leaves_another_draft_alone(
    program: Program, qtbot: QtBot
) -> None:
    write(program, qtbot, "mine, as it was")
    program.copying.copy()
    program.window.editor.replace_all("mine, as it is now")
    program.window.act("show_versions").trigger()
    view = versions(program, qtbot)
    qtbot.waitUntil(lambda: control(view, "Restore this version").isEnabled(), timeout=LONG_MS)
    press(view, "Restore this version")
    program.window.act("new_draft").trigger()
    typed(program.window.editor, "another")
    qtbot.waitUntil(lambda: not program.keeper.dirty, timeout=LONG_MS)
    qtbot.wait(50)
    assert text(program) == "another"


# --- trouble -------------------------------------------------------------------------------------


def test_a_list_that_cannot_be_read_is_said_and_can_be_closed(
    program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(program, qtbot, "mine")

    def broken(*_: object) -> None:
        raise StoreProblem("busy", "The drafts are busy just now.")

    with monkeypatch.context() as patch:
        patch.setattr(program.desk, "rows", broken)
        program.drafting.refresh()
        qtbot.waitUntil(lambda: bool(program.window.banner.sentence), timeout=LONG_MS)
    assert program.window.banner.sentence == "The drafts are busy just now."
    assert "Close" in names(program.window.banner)
    program.drafting.refresh()
    wait_for(program, qtbot, "mine")


def test_the_notice_of_a_mended_file_stays_while_the_last_draft_opens(
    start: Callable[[], Program], qtbot: QtBot
) -> None:
    program = start()
    program.window.act("new_draft").trigger()
    typed(program.window.editor, "kept")
    qtbot.waitUntil(lambda: not program.keeper.dirty, timeout=LONG_MS)
    program.window.close()
    program.end()
    file = program.data / "drafts.db"
    assert file.exists()
    file.write_bytes(b"not a database at all" * 500)
    program = start()
    holds(program, qtbot, "kept")
    assert program.window.banner.sentence
    typed(program.window.editor, "!")
    qtbot.waitUntil(lambda: not program.keeper.dirty, timeout=LONG_MS)
    assert program.window.banner.sentence
