"""Between engine, panel and page: nothing stale is used, and what the writer says is kept."""

from collections.abc import Callable

import pytest
from hands import LONG_MS, control, names, press, typed, words
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.drafts.model import Correction, DraftRow
from app.value.blanks import blanks
from app.value.model import Evidence
from app.value.span import Span
from ui.drafts.panel import DraftsPanel
from ui.program import Program
from ui.value.feedback import CHANGED_SINCE, NOTHING_MARKED, where

BREAD = "Made sourdough finally, third try and it actually rose."
USE = "Use it: Share the recipe"


def read(program: Program, qtbot: QtBot, text: str, until: str = USE) -> None:
    """Type a text and wait for what the panel makes of it."""
    typed(program.window.editor, text)
    qtbot.waitUntil(lambda: until in names(program.window.value), timeout=LONG_MS)


def stored(program: Program, qtbot: QtBot, verb: str, *args: object) -> object:
    """What the store answers, after everything asked for before."""
    got: list[object] = []
    program.jobs.store(program.desk.ask, verb, *args, done=got.append)
    qtbot.waitUntil(lambda: bool(got), timeout=LONG_MS)
    return got[0]


def corrections(program: Program, qtbot: QtBot) -> list[tuple[str, str, str]]:
    found = stored(program, qtbot, "corrections")
    assert isinstance(found, tuple)
    return [(c.text, c.said, c.engine_said) for c in found if isinstance(c, Correction)]


def own_row(program: Program, qtbot: QtBot) -> DraftRow:
    found = stored(program, qtbot, "row", program.keeper.draft_id)
    assert isinstance(found, DraftRow)
    return found


def undo(program: Program) -> None:
    press(program.toast, "Undo")


# --- Use it -----------------------------------------------------------------------------------


def test_use_it_is_one_step_with_the_first_blank_selected(program: Program, qtbot: QtBot) -> None:
    editor = program.window.editor
    read(program, qtbot, BREAD)
    for _ in range(20):
        QTest.keyClick(editor, Qt.Key.Key_Left)
    QTest.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    text = editor.snapshot().text
    assert editor.selected() == blanks(text)[0].span
    editor.undo()
    assert editor.snapshot().text == BREAD


def test_use_it_knows_the_words_that_were_typed_since(program: Program, qtbot: QtBot) -> None:
    editor = program.window.editor
    read(program, qtbot, BREAD)
    typed(editor, " Baked by Marco at 7:30.")
    press(program.window.value, USE)
    qtbot.waitUntil(lambda: bool(editor.unfilled()), timeout=LONG_MS)
    assert "Baked by Marco at 7:30" in editor.snapshot().text


def test_use_it_too_late_replaces_nothing_and_says_so(program: Program, qtbot: QtBot) -> None:
    editor = program.window.editor
    read(program, qtbot, BREAD)
    editor.selectAll()
    typed(editor, "Happy birthday Ana, have a lovely day!")
    press(program.window.value, USE)
    qtbot.waitUntil(lambda: program.toast.sentence == CHANGED_SINCE, timeout=LONG_MS)
    assert editor.snapshot().text == "Happy birthday Ana, have a lovely day!"


def test_a_shape_goes_below_the_draft(program: Program, qtbot: QtBot) -> None:
    editor = program.window.editor
    read(program, qtbot, BREAD)
    shown = program.feedback._shown
    assert shown is not None
    suggestion = shown[0].suggestions[0]
    program.feedback.use(type(suggestion)(suggestion.move, suggestion.question, None, "⟨a⟩ then"))
    assert editor.snapshot().text == f"{BREAD}\n\n⟨a⟩ then"
    assert editor.selected().of(editor.snapshot().text) == "⟨a⟩"
    editor.undo()
    assert editor.snapshot().text == BREAD


# --- evidence -----------------------------------------------------------------------------------


def test_evidence_selects_its_words(program: Program, qtbot: QtBot) -> None:
    editor = program.window.editor
    typed(editor, "👍 ")
    read(program, qtbot, BREAD)
    shown = program.feedback._shown
    assert shown is not None
    each = shown[0].evidence[0]
    quote = next(name for name in names(program.window.value) if each.quote in name)
    typed(editor, " More.")
    QTest.keyClick(editor, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    typed(editor, "Well, ")
    press(program.window.value, quote)
    assert editor.selected().of(editor.snapshot().text) == each.quote
    assert editor.hasFocus()


def test_f8_goes_round_the_marked_words(program: Program, qtbot: QtBot) -> None:
    editor = program.window.editor
    read(program, qtbot, BREAD)
    seen = []
    for _ in range(8):
        QTest.keyClick(editor, Qt.Key.Key_F8)
        seen.append(editor.selected())
    shown = program.feedback._shown
    assert shown is not None
    assert set(seen) == {each.span for each in shown[0].evidence}
    QTest.keyClick(editor, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert editor.selected() in seen


def test_f8_says_so_when_nothing_is_marked(program: Program, qtbot: QtBot) -> None:
    QTest.keyClick(program.window.editor, Qt.Key.Key_F8)
    assert program.toast.sentence == NOTHING_MARKED


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("I ate soup", Span(0, 5)),
        ("Well, I ate soup", Span(6, 11)),
        ("I ate. I ate", Span(0, 5)),
        ("He ate", None),
        ("", None),
    ],
)
def test_where_words_stand_now(text: str, place: Span | None) -> None:
    evidence = Evidence(Span(0, 5), "keeps", "none", "I ate", "what you did")
    assert where(evidence, text) == place


def test_of_several_places_the_nearest() -> None:
    evidence = Evidence(Span(20, 25), "keeps", "none", "I ate", "what you did")
    assert where(evidence, "I ate and then I sat, I ate, I ate") == Span(22, 27)


def test_underlines_can_be_turned_off_and_stay_off(
    start: Callable[[], Program], qtbot: QtBot
) -> None:
    program = start()
    program.window.act("new_draft").trigger()
    read(program, qtbot, BREAD)
    assert program.window.editor._marks
    program.window.act("toggle_underlines").trigger()
    assert not program.window.editor._marks
    program = start()
    qtbot.waitUntil(lambda: USE in names(program.window.value), timeout=LONG_MS)
    assert not program.window.editor._marks
    program.window.act("toggle_underlines").trigger()
    assert program.window.editor._marks


# --- what the writer says -----------------------------------------------------------------------


def test_not_this_holds_for_the_draft_and_can_be_taken_back(
    start: Callable[[], Program], qtbot: QtBot
) -> None:
    program = start()
    program.window.act("new_draft").trigger()
    read(program, qtbot, BREAD)
    press(program.window.value, "Not this: Share the recipe")
    assert USE not in names(program.window.value)
    undo(program)
    assert USE in names(program.window.value)
    press(program.window.value, "Not this: Share the recipe")
    draft_id = program.keeper.draft_id
    assert stored(program, qtbot, "dismissed", draft_id) == {"how"}
    program = start()
    qtbot.waitUntil(lambda: "I see it differently" in names(program.window.value), timeout=LONG_MS)
    assert program.keeper.draft_id == draft_id
    assert "About you, so far" in words(program.window.value)
    assert USE not in names(program.window.value)


def test_undo_by_keyboard_comes_back_to_the_page(program: Program, qtbot: QtBot) -> None:
    read(program, qtbot, BREAD)
    press(program.window.value, "Not this: Share the recipe")
    undo_button = control(program.toast, "Undo")
    while QApplication.focusWidget() is not undo_button:
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    QTest.keyClick(undo_button, Qt.Key.Key_Space)
    assert USE in names(program.window.value)
    assert program.window.editor.hasFocus()


def test_taken_back_from_another_draft_it_holds_for_the_first(
    program: Program, qtbot: QtBot
) -> None:
    read(program, qtbot, BREAD)
    first = program.keeper.draft_id
    press(program.window.value, "Not this: Share the recipe")
    program.window.act("new_draft").trigger()
    read(program, qtbot, BREAD)
    undo(program)
    assert stored(program, qtbot, "dismissed", first) == frozenset()


def test_seen_differently_is_kept_shown_again_and_taken_back(
    start: Callable[[], Program], qtbot: QtBot
) -> None:
    program = start()
    program.window.act("new_draft").trigger()
    read(program, qtbot, BREAD)
    press(program.window.value, "I see it differently")
    press(program.window.value, "It is talk, fine as it is")
    said = "You said: it is talk."
    assert said in words(program.window.value)
    assert corrections(program, qtbot) == [(BREAD, "talk", "about_me")]
    assert own_row(program, qtbot).verdict == "talk"
    program = start()
    qtbot.waitUntil(lambda: said in words(program.window.value), timeout=LONG_MS)
    assert own_row(program, qtbot).verdict == "talk"
    press(program.window.value, "I see it differently")
    press(program.window.value, "It gives a reader something")
    undo(program)
    assert said in words(program.window.value)
    assert corrections(program, qtbot) == [(BREAD, "talk", "about_me")]
    assert own_row(program, qtbot).verdict == "talk"
    typed(program.window.editor, " And so on, as it goes.")
    qtbot.waitUntil(lambda: said not in words(program.window.value), timeout=LONG_MS)


def test_another_draft_is_never_changed_by_what_the_panel_showed(
    program: Program, qtbot: QtBot
) -> None:
    read(program, qtbot, BREAD)
    other = program.window.editor
    use = control(program.window.value, USE)
    program.drafting.start("A long day. " * 30)
    use.click()
    qtbot.waitUntil(lambda: program.toast.sentence == CHANGED_SINCE, timeout=LONG_MS)
    assert other.snapshot().text == "A long day. " * 30


def test_a_draft_that_mourns_bears_no_mark(program: Program, qtbot: QtBot) -> None:
    (panel,) = program.window.findChildren(DraftsPanel)
    for text, mark in ((BREAD, "about_me"), ("My dad died this morning. His cup is here.", None)):
        typed(program.window.editor, text)
        qtbot.waitUntil(
            lambda mark=mark: [row.verdict for row in panel.list.model().rows] == [mark],
            timeout=LONG_MS,
        )


def test_the_drafts_panel_shows_the_verdict(program: Program, qtbot: QtBot) -> None:
    read(program, qtbot, BREAD)
    (panel,) = program.window.findChildren(DraftsPanel)
    qtbot.waitUntil(
        lambda: [row.verdict for row in panel.list.model().rows] == ["about_me"], timeout=LONG_MS
    )
