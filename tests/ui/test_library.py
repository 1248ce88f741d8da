"""The library: seven moves, the writer's own templates, and what can be done with each."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hands import LONG_MS, control, heard, names, press, typed, visible, words
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMenu
from pytestqt.qtbot import QtBot

from app.templates import TemplateFolder, builtin, from_draft
from ui.library.panel import LibraryPanel
from ui.library.shelf import NOTHING_TO_KEEP
from ui.library.template_card import TemplateCard
from ui.library.template_form import NEED_TEXT, NEED_TITLE, TemplateForm
from ui.program import Program
from ui.value.words import ESSAY

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def library(program: Program, qtbot: QtBot) -> LibraryPanel:
    program.window.side.show_tab("library")
    (panel,) = program.window.findChildren(LibraryPanel)
    qtbot.waitUntil(lambda: len(visible(panel, TemplateCard)) == 7, timeout=LONG_MS)
    return panel


def own(panel: LibraryPanel) -> list[str]:
    """The titles of the writer's own, from the top."""
    cards = [each for each in visible(panel, TemplateCard) if each.template.own]
    return [each.template.title for each in sorted(cards, key=lambda card: card.y())]


def have(panel: LibraryPanel, qtbot: QtBot, *titles: str) -> None:
    qtbot.waitUntil(lambda: own(panel) == list(titles), timeout=LONG_MS)


def form(panel: LibraryPanel) -> TemplateForm:
    (found,) = visible(panel, TemplateForm)
    return found


def keep(program: Program, panel: LibraryPanel, qtbot: QtBot, title: str, text: str) -> None:
    """Make a template from a draft, by hand."""
    program.window.act("new_draft").trigger()
    program.window.editor.insert_text(text)
    press(panel, "Make one from this draft")
    form(panel).title.setFocus()
    form(panel).title.selectAll()
    typed(panel, title)
    QTest.keyClick(form(panel).title, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: title in own(panel), timeout=LONG_MS)


def more(panel: LibraryPanel, title: str, choice: str) -> None:
    """An entry of the menu of one of the writer's own."""
    press(panel, f"More for {title}")
    menu = next(each for each in panel.findChildren(QMenu) if each.isVisible())
    next(each for each in menu.actions() if each.objectName() == choice).trigger()
    menu.close()


def pick(program: Program, qtbot: QtBot, path: Path) -> None:
    """Choose a file in the dialog that was opened."""
    qtbot.waitUntil(lambda: bool(visible(program.window, QFileDialog)), timeout=LONG_MS)
    (dialog,) = visible(program.window, QFileDialog)
    dialog.setDirectory(str(path.parent))
    dialog.selectFile(str(path))
    dialog.accept()


# --- the seven -----------------------------------------------------------------------------------


def test_seven_moves_with_the_essays_before_and_after(library: LibraryPanel) -> None:
    shown = words(library)
    for template in builtin():
        assert {template.title, template.question} <= set(shown)
        assert {f"“{template.before}”", f"“{template.after}”"} <= set(shown)
    assert any(ESSAY in each for each in shown)


@pytest.mark.parametrize("template", builtin(), ids=lambda template: template.id)
def test_start_from_each_with_its_first_blank_selected(
    program: Program, library: LibraryPanel, template: object
) -> None:
    press(library, f"Start from this: {template.title}")  # type: ignore[attr-defined]
    editor = program.window.editor
    assert editor.snapshot().text == template.text  # type: ignore[attr-defined]
    assert editor.hasFocus()
    assert editor.selected() == editor.unfilled()[0].span


def test_a_blank_used_twice_fills_both_places(
    program: Program, library: LibraryPanel, qtbot: QtBot
) -> None:
    keep(program, library, qtbot, "Letter", "Dear ⟨who⟩, ⟨what⟩. Bye, ⟨who⟩")
    press(library, "Start from this: Letter")
    editor = program.window.editor
    typed(editor, "Ann")
    QTest.keyClick(editor, Qt.Key.Key_Tab)
    typed(editor, "thanks")
    assert editor.snapshot().text == "Dear Ann, thanks. Bye, Ann"
    while editor.document().isUndoAvailable():
        editor.undo()
    assert editor.snapshot().text == "Dear ⟨who⟩, ⟨what⟩. Bye, ⟨who⟩"


def test_starting_keeps_the_draft_that_was_there(
    program: Program, library: LibraryPanel, qtbot: QtBot
) -> None:
    typed(program.window.editor, "half a thought")
    before = program.keeper.draft_id
    press(library, "Start from this: Share the recipe")
    assert program.keeper.draft_id != before
    program.drafting.open(before)
    qtbot.waitUntil(
        lambda: program.window.editor.snapshot().text == "half a thought", timeout=LONG_MS
    )


# --- the writer's own ----------------------------------------------------------------------------


def test_made_from_the_draft_and_there_at_the_next_start(
    start: Callable[[], Program], qtbot: QtBot
) -> None:
    program = start()
    program.window.side.show_tab("library")
    (library,) = program.window.findChildren(LibraryPanel)
    keep(program, library, qtbot, "Weekly question", "What did you learn about ⟨topic⟩?")
    program = start()
    (library,) = program.window.findChildren(LibraryPanel)
    have(library, qtbot, "Weekly question")
    assert "What did you learn about ⟨topic⟩?" in words(library)


def test_an_empty_page_makes_no_template(program: Program, library: LibraryPanel) -> None:
    press(library, "Make one from this draft")
    assert program.toast.sentence == NOTHING_TO_KEEP
    assert not visible(library, TemplateForm)


def test_edited_in_place(program: Program, library: LibraryPanel, qtbot: QtBot) -> None:
    keep(program, library, qtbot, "Letter", "Dear ⟨who⟩")
    press(library, "Edit Letter")
    assert own(library) == []
    QTest.keyClick(form(library).title, Qt.Key.Key_End)
    typed(library, " to a friend")
    form(library).text.setFocus()
    form(library).text.selectAll()
    typed(library, "Hi")
    press(library, "Insert a blank")
    typed(library, "name")
    press(library, "Save")
    have(library, qtbot, "Letter to a friend")
    assert "Hi⟨name⟩" in words(library)


def test_escape_leaves_it_as_it_was(program: Program, library: LibraryPanel, qtbot: QtBot) -> None:
    keep(program, library, qtbot, "Letter", "Dear ⟨who⟩")
    press(library, "Edit Letter")
    typed(library, "X")
    QTest.keyClick(form(library).title, Qt.Key.Key_Escape)
    assert own(library) == ["Letter"]


def test_a_form_outlives_what_happens_to_other_templates(
    program: Program, library: LibraryPanel, qtbot: QtBot
) -> None:
    keep(program, library, qtbot, "Aa", "one")
    keep(program, library, qtbot, "Bb", "two")
    press(library, "Edit Bb")
    typed(library, "Changed")
    more(library, "Aa", "delete")
    have(library, qtbot)
    assert form(library).title.text() == "Changed"
    press(library, "Save")
    have(library, qtbot, "Changed")


def test_opening_another_form_saves_the_one_before(
    program: Program, library: LibraryPanel, qtbot: QtBot
) -> None:
    keep(program, library, qtbot, "Aa", "one")
    keep(program, library, qtbot, "Bb", "two")
    press(library, "Edit Aa")
    typed(library, "Ab")
    press(library, "Edit Bb")
    have(library, qtbot, "Ab")
    assert form(library).title.text() == "Bb"


def test_deleted_with_undo(program: Program, library: LibraryPanel, qtbot: QtBot) -> None:
    keep(program, library, qtbot, "Letter", "Dear ⟨who⟩")
    more(library, "Letter", "delete")
    have(library, qtbot)
    press(program.toast, "Undo")
    have(library, qtbot, "Letter")


def test_exported_and_imported(
    program: Program, library: LibraryPanel, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "elsewhere" / "mine.toml"
    file.parent.mkdir()
    keep(program, library, qtbot, "Letter", "Dear ⟨who⟩")
    more(library, "Letter", "export")
    pick(program, qtbot, file)
    qtbot.waitUntil(lambda: "Exported" in program.toast.sentence, timeout=LONG_MS)
    more(library, "Letter", "delete")
    have(library, qtbot)
    press(library, "Import a template")
    pick(program, qtbot, file)
    have(library, qtbot, "Letter")
    assert "Dear ⟨who⟩" in words(library)


def test_a_bad_file_is_named_with_its_line_and_reason(
    program: Program, library: LibraryPanel, qtbot: QtBot, tmp_path: Path
) -> None:
    bad = tmp_path / "bad.toml"
    bad.write_text('title = "x"\ntext = "y"\ncolour = "red"\n', encoding="utf-8")
    press(library, "Import a template")
    pick(program, qtbot, bad)
    qtbot.waitUntil(lambda: bool(program.window.banner.sentence), timeout=LONG_MS)
    sentence = program.window.banner.sentence
    assert "bad.toml, line 3" in sentence and "“colour”" in sentence
    assert own(library) == []


def test_bad_files_in_the_folder_are_named_and_hide_no_other(
    start: Callable[[], Program], qtbot: QtBot, tmp_path: Path
) -> None:
    folder = TemplateFolder(tmp_path / "templates")
    folder.save(from_draft("Good one"))
    (tmp_path / "templates" / "broken.toml").write_text("title = 3", encoding="utf-8")
    program = start()
    program.window.side.show_tab("library")
    (library,) = program.window.findChildren(LibraryPanel)
    have(library, qtbot, "Good one")
    assert any("broken.toml, line 1" in each for each in words(library))


def test_what_could_not_be_saved_stays_in_its_form(
    program: Program, library: LibraryPanel, qtbot: QtBot
) -> None:
    typed(program.window.editor, "mine")
    press(library, "Make one from this draft")
    form(library).text.setPlainText("an open ⟨blank")
    press(library, "Save")
    qtbot.waitUntil(lambda: bool(program.window.banner.sentence), timeout=LONG_MS)
    assert form(library).text.toPlainText() == "an open ⟨blank"


# --- the form ------------------------------------------------------------------------------------


@pytest.fixture
def alone(qtbot: QtBot, fonts: None) -> TemplateForm:
    made = TemplateForm(from_draft("one\u00a0two\r\nthree", "A title"))
    qtbot.addWidget(made)
    made.show()
    return made


def test_what_nobody_touched_is_saved_as_it_was(alone: TemplateForm) -> None:
    saved = heard(alone.saved)
    assert not alone.changed
    press(alone, "Save")
    assert saved[0].text == "one\u00a0two\r\nthree"  # type: ignore[attr-defined]


def test_a_title_and_a_text_are_needed(alone: TemplateForm) -> None:
    saved = heard(alone.saved)
    alone.title.clear()
    press(alone, "Save")
    assert NEED_TITLE in words(alone)
    alone.title.setText("t")
    alone.text.clear()
    press(alone, "Save")
    assert NEED_TEXT in words(alone)
    assert saved == []


def test_a_blank_is_made_of_the_selected_words(alone: TemplateForm) -> None:
    alone.text.setPlainText("Dear Ann ⟨x⟩")
    cursor = alone.text.textCursor()
    cursor.setPosition(5)
    cursor.setPosition(8, cursor.MoveMode.KeepAnchor)
    alone.text.setTextCursor(cursor)
    control(alone, "Insert a blank").click()
    assert alone.text.toPlainText() == "Dear ⟨Ann⟩ ⟨x⟩"
    assert alone.text.textCursor().selectedText() == "Ann"
    assert "Cancel" in names(alone)
