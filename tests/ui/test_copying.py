"""Copying: open blanks pointed out first, the text exact, the draft marked, the writer told."""

import pytest
from hands import LONG_MS, names, press, typed, visible
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.value.blanks import blanks
from ui.drafts.panel import DraftsPanel
from ui.program import LEAVING_CLIPBOARD, NOT_KEPT, Program
from ui.window import clipboard
from ui.window.copying import COPIED, COPIED_FRAGILE, NOTHING, open_blanks
from ui.window.help_view import HelpView


def board() -> str:
    return QGuiApplication.clipboard().text()


def strike(program: Program) -> None:
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(program.window.editor, Qt.Key.Key_C, keys)


@pytest.fixture(autouse=True)
def empty_board(qapp: object) -> None:
    clipboard.put("before")


def test_the_button_copies_exactly_and_only_text(program: Program, qtbot: QtBot) -> None:
    typed(program.window.editor, "x")
    program.window.editor.replace_all("one \u00a0two\r\n👩‍👩‍👧‍👦  ")
    press(program.window, "Copy the post")
    assert board() == "one \u00a0two\r\n👩‍👩‍👧‍👦  "
    formats = QGuiApplication.clipboard().mimeData().formats()
    assert {each.partition(";")[0] for each in formats} == {"text/plain"}
    assert program.toast.sentence == COPIED
    (panel,) = program.window.findChildren(DraftsPanel)
    qtbot.waitUntil(
        lambda: [bool(row.copied) for row in panel.list.model().rows] == [True], timeout=LONG_MS
    )


def test_an_empty_page_is_nothing_to_copy(program: Program) -> None:
    typed(program.window.editor, "  ")
    strike(program)
    assert (board(), program.toast.sentence) == ("before", NOTHING)


def test_open_blanks_are_pointed_out_first(program: Program) -> None:
    window, editor = program.window, program.window.editor
    program.drafting.start("Dear ⟨who⟩, ⟨what⟩. Bye, ⟨who⟩")
    strike(program)
    assert board() == "before"
    assert window.banner.sentence == "2 blanks are still open: ⟨who⟩, ⟨what⟩."
    typed(editor, "Ann")
    assert window.banner.sentence == "One blank is still open: ⟨what⟩."
    press(window.banner, "Go to it")
    assert editor.selected().of(editor.snapshot().text) == "⟨what⟩"
    typed(editor, "thanks")
    assert window.banner.sentence == ""
    strike(program)
    assert board() == "Dear Ann, thanks. Bye, Ann"


@pytest.mark.parametrize("again", ["button", "keys"])
def test_nothing_is_refused(program: Program, again: str) -> None:
    program.drafting.start("Dear ⟨who⟩")
    strike(program)
    if again == "button":
        press(program.window.banner, "Copy anyway")
    else:
        strike(program)
    assert board() == "Dear ⟨who⟩"
    assert program.window.banner.sentence == ""


def test_the_notice_goes_with_the_draft_or_when_it_is_closed(program: Program) -> None:
    for leave in (program.window.act("new_draft").trigger, program.window.banner.clear):
        program.drafting.start("Dear ⟨who⟩")
        strike(program)
        assert program.window.banner.sentence
        leave()
        assert program.window.banner.sentence == ""
        typed(program.window.editor, "more")
        assert program.window.banner.sentence == ""


def test_pointing_out_brings_the_page_back(program: Program) -> None:
    program.drafting.start("Dear ⟨who⟩")
    program.window.act("show_help").trigger()
    assert visible(program.window, HelpView)
    program.window.act("copy_post").trigger()
    assert program.window.writing
    assert program.window.editor.selected() == program.window.editor.unfilled()[0].span


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("⟨a⟩", "One blank is still open: ⟨a⟩."),
        ("⟨a⟩ ⟨a⟩", "One blank is still open: ⟨a⟩."),
        ("⟨a⟩⟨b⟩⟨c⟩⟨d⟩⟨e⟩", "5 blanks are still open: ⟨a⟩, ⟨b⟩, ⟨c⟩ and 2 more."),
    ],
)
def test_open_blanks_in_one_sentence(text: str, said: str) -> None:
    assert open_blanks(blanks(text)) == said


@pytest.fixture
def fragile(monkeypatch: pytest.MonkeyPatch) -> None:
    """A desktop without a clipboard manager, on which the copied text is still this program's."""
    monkeypatch.setattr(clipboard, "survives_closing", lambda: False)
    monkeypatch.setattr(clipboard, "still_ours", lambda: True)


# --- closing -------------------------------------------------------------------------------------


def test_without_a_clipboard_manager_closing_says_so_first(program: Program, fragile: None) -> None:
    typed(program.window.editor, "words")
    strike(program)
    assert program.toast.sentence == COPIED_FRAGILE
    program.window.close()
    assert program.window.isVisible()
    assert program.window.banner.sentence == LEAVING_CLIPBOARD
    press(program.window.banner, "Close anyway")
    assert not program.window.isVisible()


def test_what_was_copied_over_elsewhere_is_no_matter(
    program: Program, fragile: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clipboard, "still_ours", lambda: False)
    typed(program.window.editor, "words")
    strike(program)
    program.window.close()
    assert not program.window.isVisible()


def test_accepting_to_lose_the_clipboard_is_not_accepting_to_lose_the_text(
    program: Program, qtbot: QtBot, fragile: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = program.window
    typed(window.editor, "words")
    strike(program)
    window.close()
    with monkeypatch.context() as patch:
        patch.setattr(program.keeper, "settle", lambda: False)  # a disk that stays full
        press(window.banner, "Close anyway")
        assert window.isVisible()
        assert window.banner.sentence == NOT_KEPT
        qtbot.waitUntil(lambda: "Copy the text" in names(window.banner))
        press(window.banner, "Close anyway")
        assert not window.isVisible()


def test_staying_after_all_asks_again(program: Program, fragile: None) -> None:
    window = program.window
    typed(window.editor, "words")
    strike(program)
    for _ in range(2):
        window.close()
        assert window.banner.sentence == LEAVING_CLIPBOARD
        press(window.banner, "Close")
        assert window.isVisible()
