"""Spelling and grammar in the window, found by the real LanguageTool."""

import contextlib
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest
from hands import control, heard, names, press, typed, words
from language_rig import START_MS, Rig, make_rig, wait_for
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from app.value.span import Span
from ui.language.words import ALL_CLEAR, CHANGED_SINCE, CLEAR, NOTHING_MARKED, OFF

ONE = "🍞 Turns out the trick was definately the water."
TWO = f"{ONE} He go home every day."
RIGHT = ONE.replace("definately", "definitely")


@pytest.fixture(scope="module")
def shared(
    languagetool: Path, qapp: QApplication, fonts: None, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Rig]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LTP_PATH", str(languagetool))
        rig = make_rig(tmp_path_factory.mktemp("language"))
        rig.language.start()
        yield rig
        rig.end()


@pytest.fixture
def rig(shared: Rig) -> Rig:
    shared.editor.open_text("")
    shared.window.activateWindow()
    return shared


# --- shown ----------------------------------------------------------------------------------------


def blue(rig: Rig) -> int:
    """How many pixels of the page are nearly the colour of language."""
    rig.editor.move_to_start()
    image = rig.editor.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    points = ((x, y) for y in range(image.height()) for x in range(image.width()))
    colours = (QColor(image.pixel(x, y)) for x, y in points)
    return sum(each.blue() > each.red() + 60 for each in colours)


def test_mistakes_are_underlined_listed_and_counted(rig: Rig, qtbot: QtBot) -> None:
    rig.open(RIGHT)
    wait_for(qtbot, rig, CLEAR)
    assert rig.panel.isHidden()
    assert blue(rig) < 10
    rig.open(TWO)
    wait_for(qtbot, rig, "1 spelling, 1 grammar")
    assert rig.found() == rig.listed() == ["definately", "go"]
    assert "spelling" in words(rig.panel)
    assert "definately: use definitely" in names(rig.panel)
    assert blue(rig) > 40
    rig.editor.draw_waves(on=False)
    assert blue(rig) < 10
    rig.editor.draw_waves(on=True)


def test_more_about_a_finding_says_why_and_what_can_be_done(rig: Rig, qtbot: QtBot) -> None:
    rig.open(ONE)
    wait_for(qtbot, rig, "1 spelling")
    assert "Add to dictionary: definately" not in names(rig.panel)
    press(rig.panel, "definately: why, and what else can be done")
    ways = ("Ignore here", "Ignore this wording", "Turn this rule off", "Add to dictionary")
    assert {f"{way}: definately" for way in ways} <= set(names(rig.panel))
    assert any("reader" in said for said in words(rig.panel))
    press(rig.panel, "definately: why, and what else can be done")
    assert "Add to dictionary: definately" not in names(rig.panel)


def test_the_word_being_typed_is_left_alone(rig: Rig, qtbot: QtBot) -> None:
    rig.open("Yes, it was ")
    wait_for(qtbot, rig, CLEAR)
    with qtbot.waitSignal(rig.language.checking.checked, timeout=START_MS):
        typed(rig.editor, "definately")
    assert rig.found() == ["definately"]
    assert rig.listed() == [] and rig.status == CLEAR
    QTest.keyClick(rig.editor, Qt.Key.Key_Home)
    assert rig.listed() == ["definately"] and rig.status == "1 spelling"


def test_nothing_is_asked_while_an_input_method_composes(rig: Rig, qtbot: QtBot) -> None:
    rig.open("Yes, it was definately so. ")
    wait_for(qtbot, rig, "1 spelling")
    QApplication.sendEvent(rig.editor, QInputMethodEvent("か", []))
    with qtbot.assertNotEmitted(rig.language.checking.checked, wait=200):
        rig.language.checking.check_now()
    with qtbot.waitSignal(rig.language.checking.checked, timeout=START_MS):
        event = QInputMethodEvent("", [])
        event.setCommitString("か")
        QApplication.sendEvent(rig.editor, event)
    assert rig.found() == ["definately"]


def test_answers_about_another_text_are_dropped(rig: Rig, qtbot: QtBot) -> None:
    rig.open(RIGHT)
    wait_for(qtbot, rig, CLEAR)
    rig.editor.open_text("An apple fell of teh tree, and so did teh pear.")
    rig.language.checking.check_now()
    rig.editor.open_text("Nothing here is wrong at all.")
    with qtbot.waitSignal(rig.language.checking.checked, timeout=START_MS) as told:
        rig.language.text_opened()
    assert told.args is not None and told.args[1].text == "Nothing here is wrong at all."
    assert rig.found() == []


def test_asking_twice_at_once_checks_twice_and_no_more(rig: Rig, qtbot: QtBot) -> None:
    rig.open(RIGHT)
    wait_for(qtbot, rig, CLEAR)
    answers = heard(rig.language.checking.checked)
    rig.language.checking.check_now()
    rig.language.checking.check_now()
    qtbot.waitUntil(lambda: len(answers) == 2, timeout=START_MS)
    qtbot.wait(1500)
    assert len(answers) == 2


def test_a_long_text_is_checked_to_its_end(rig: Rig, qtbot: QtBot) -> None:
    lines = [f"Walk number {at} was long, and we saw a heron." for at in range(400)]
    rig.open("\n".join([*lines, "It was definately the best."]))
    wait_for(qtbot, rig, "1 spelling")
    rig.editor.move_to_start()
    assert rig.found() == ["definately"]


# --- put right ------------------------------------------------------------------------------------


def test_a_click_puts_it_right_in_one_undo_step_and_leaves_the_caret(
    rig: Rig, qtbot: QtBot
) -> None:
    rig.open(ONE)
    wait_for(qtbot, rig, "1 spelling")
    press(rig.panel, "definately: use definitely")
    assert rig.editor.snapshot().text == RIGHT
    assert rig.editor.snapshot().cursor == len(RIGHT)
    assert rig.listed() == []
    rig.editor.undo()
    assert rig.editor.snapshot().text == ONE
    assert not rig.editor.document().isUndoAvailable()
    rig.editor.redo()
    assert rig.editor.snapshot().text == RIGHT
    wait_for(qtbot, rig, CLEAR)


def test_by_keyboard_from_mark_to_mark_and_right(rig: Rig, qtbot: QtBot) -> None:
    rig.open(TWO)
    wait_for(qtbot, rig, "1 spelling, 1 grammar")
    findings = rig.language.findings
    chosen = []
    for forward in (True, True, True, False):
        findings.step(forward=forward)
        chosen.append(rig.editor.selected().of(rig.editor.snapshot().text))
    assert chosen == ["definately", "go", "definately", "go"]
    assert "Ignore here: go" in names(rig.panel)  # the one that is chosen is open
    findings.offer_fixes()
    QTest.keyClick(QApplication.activePopupWidget(), Qt.Key.Key_Return)
    assert rig.editor.snapshot().text == TWO.replace("go", "goes")
    rig.editor.undo()
    assert rig.editor.snapshot().text == TWO


def test_the_menu_of_the_page_has_it_at_the_words_and_nowhere_else(rig: Rig, qtbot: QtBot) -> None:
    rig.open(ONE)
    wait_for(qtbot, rig, "1 spelling")
    for at, there in ((ONE.index("fina"), True), (ONE.index("Turns"), False)):
        rig.editor.customContextMenuRequested.emit(middle(rig, at))
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        shown = [act.text() for act in menu.actions()]
        assert ("definitely" in shown) is there
        assert any("Paste" in each for each in shown)
        menu.close()
    rig.editor.customContextMenuRequested.emit(middle(rig, ONE.index("fina")))
    rig.choose("definitely")
    assert rig.editor.snapshot().text == RIGHT


def middle(rig: Rig, at: int) -> QPoint:
    cursor = rig.editor.textCursor()
    cursor.setPosition(rig.editor.reading().offsets.to_units(at))
    return rig.editor.cursorRect(cursor).center()


def test_words_that_changed_meanwhile_are_not_overwritten(rig: Rig, qtbot: QtBot) -> None:
    rig.open(ONE)
    wait_for(qtbot, rig, "1 spelling")
    finding = rig.editor.findings()[0][0]
    at = ONE.index("definately")
    rig.editor.put(Span(at, at + 3), "in")
    rig.language.findings.fix(finding, "definitely")
    assert rig.editor.snapshot().text == ONE.replace("definately", "ininately")
    assert rig.said[-1] == CHANGED_SINCE


def test_words_before_do_not_lead_it_astray(rig: Rig, qtbot: QtBot) -> None:
    rig.open(ONE)
    wait_for(qtbot, rig, "1 spelling")
    rig.editor.put(Span(0, 0), "👍👍 Well, ")
    press(rig.panel, "definately: use definitely")
    assert rig.editor.snapshot().text == f"👍👍 Well, {RIGHT}"


def test_nothing_to_go_to_is_said(rig: Rig, qtbot: QtBot) -> None:
    rig.open(RIGHT)
    wait_for(qtbot, rig, CLEAR)
    rig.language.findings.step(forward=True)
    assert rig.said[-1] == NOTHING_MARKED
    rig.language.explain()
    assert rig.said[-1] == ALL_CLEAR


def test_after_the_last_fix_by_keyboard_the_page_has_the_focus(rig: Rig, qtbot: QtBot) -> None:
    rig.open(ONE)
    wait_for(qtbot, rig, "1 spelling")
    rig.language.explain()
    first = control(rig.panel, "definately: use definitely")
    assert first.hasFocus()
    QTest.keyClick(first, Qt.Key.Key_Return)
    assert rig.editor.hasFocus()


# --- decided --------------------------------------------------------------------------------------


def decide(rig: Rig, way: str, quote: str) -> None:
    if f"{way}: {quote}" not in names(rig.panel):
        press(rig.panel, f"{quote}: why, and what else can be done")
    press(rig.panel, f"{way}: {quote}")


def test_ignored_here_stays_so_whatever_is_written_elsewhere(rig: Rig, qtbot: QtBot) -> None:
    rig.open(ONE)
    wait_for(qtbot, rig, "1 spelling")
    decide(rig, "Ignore here", "definately")
    assert rig.found() == rig.listed() == [] and rig.status == CLEAR
    rig.editor.put(Span(0, 0), "Good morning. ")
    with qtbot.waitSignal(rig.language.checking.checked, timeout=START_MS):
        rig.editor.put(Span(0, 0), "It was definately cold.\n")
    assert rig.found() == ["definately"]  # the new one, in other words
    assert rig.editor.findings()[0][1].start == len("It was ")


def test_each_decision_is_taken_back_by_its_undo(rig: Rig, qtbot: QtBot) -> None:
    for way in ("Ignore here", "Ignore this wording", "Turn this rule off", "Add to dictionary"):
        rig.open(ONE)
        wait_for(qtbot, rig, "1 spelling")
        decide(rig, way, "definately")
        assert rig.listed() == []
        rig.undoable[-1][1]()  # type: ignore[index]
        assert rig.listed() == ["definately"]
        assert rig.language.choices.value.made == ()


def test_a_wording_and_a_rule_count_everywhere(rig: Rig, qtbot: QtBot) -> None:
    text = "It was definately cold. He go home. It was definately wet. She go too."
    rig.open(text)
    wait_for(qtbot, rig, "2 spelling, 2 grammar")
    press_first(rig, "definately: why, and what else can be done")
    press_first(rig, "Ignore this wording: definately")
    assert rig.status == "2 grammar"
    press_first(rig, "go: why, and what else can be done")
    press_first(rig, "Turn this rule off: go")
    assert rig.status == CLEAR


def press_first(rig: Rig, name: str) -> None:
    found = [each for each in rig.panel.findChildren(QPushButton) if each.isVisible()]
    next(each for each in found if each.accessibleName() == name).click()


def test_the_dictionary_is_a_plain_file_with_a_word_a_line(rig: Rig, qtbot: QtBot) -> None:
    rig.open("There is a mrmblx here. The mrmblx's bowl is empty.")
    wait_for(qtbot, rig, "2 spelling")
    press_first(rig, "mrmblx: why, and what else can be done")
    press_first(rig, "Add to dictionary: mrmblx")
    assert rig.status == CLEAR
    qtbot.waitUntil(
        lambda: (
            (rig.data / "dictionary.txt").exists()
            and (rig.data / "dictionary.txt").read_text(encoding="utf-8") == "mrmblx\n"
        )
    )


# --- which English, whether at all, and a server that dies --------------------------------------


def test_another_english_finds_other_things(rig: Rig, qtbot: QtBot) -> None:
    rig.open("My favourite colour is here.")
    wait_for(qtbot, rig, "2 spelling")
    rig.language.speak("en-GB")
    wait_for(qtbot, rig, CLEAR)
    rig.language.speak("en-US")
    wait_for(qtbot, rig, "2 spelling")


def servers(rig: Rig) -> list[psutil.Process]:
    """The Java servers that run below us for this rig; other tests' servers may run beside."""
    below = psutil.Process().children(recursive=True)
    found = []
    for each in below:
        with contextlib.suppress(psutil.Error):
            ours = str(rig.data) in " ".join(each.cmdline())
            found += [each] if each.name() == "java" and ours else []
    return found


def test_a_server_that_dies_is_told_and_started_again(rig: Rig, qtbot: QtBot) -> None:
    rig.open(ONE)
    wait_for(qtbot, rig, "1 spelling")
    (server,) = servers(rig)
    server.kill()
    server.wait()
    rig.editor.put(Span(0, 0), "Well, ")
    wait_for(qtbot, rig, "Grammar is starting again…")
    assert any("started again" in said for said in words(rig.panel))
    assert rig.editor.snapshot().text == f"Well, {ONE}"
    wait_for(qtbot, rig, "1 spelling")
    assert not any("started again" in said for said in words(rig.panel))


def test_turned_off_nothing_is_marked_and_no_server_runs(rig: Rig, qtbot: QtBot) -> None:
    rig.open(ONE)
    wait_for(qtbot, rig, "1 spelling")
    rig.language.turn(False)
    assert rig.found() == [] and rig.status == OFF
    qtbot.waitUntil(lambda: not servers(rig), timeout=START_MS)
    rig.language.explain()
    press(rig.panel, "Turn it on")
    wait_for(qtbot, rig, "1 spelling")
