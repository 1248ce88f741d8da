"""What is set about language: remembered, and every decision listed with its way back."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hands import control, names, press, typed, visible, words
from language_rig import Rig, make_rig
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLineEdit, QListWidget, QWidget
from pytestqt.qtbot import QtBot

from app.grammar.choices import Choice
from app.grammar.variants import VARIANTS
from ui.language.settings import LanguageSettings
from ui.language.words import NO_LANGUAGETOOL
from ui.program import Program
from ui.settings import Settings
from ui.window.settings_view import SettingsView

MADE = (
    Choice("here", "RULE_A", "first words", "About these.", "a" * 32),
    Choice("wording", "RULE_B", "other words", "About those.", "b" * 32),
    Choice("rule", "RULE_C", "some", "What the rule says.", "RULE_C"),
)


@pytest.fixture
def rig(fonts: None, qtbot: QtBot, tmp_path: Path) -> Iterator[Rig]:
    """Language that checks nothing: these tests are about what is set."""
    made = make_rig(tmp_path)
    yield made
    made.end()


@pytest.fixture
def page(rig: Rig, qtbot: QtBot) -> LanguageSettings:
    """The section, with one decision of each kind made before."""
    kept = [
        {"how": c.how, "rule": c.rule, "words": c.words, "message": c.message, "key": c.key}
        for c in MADE
    ]
    (rig.data / "grammar.json").write_text(json.dumps(kept), encoding="utf-8")
    (rig.data / "dictionary.txt").write_text("Mrmblx\nfoo\n", encoding="utf-8")
    with qtbot.waitSignal(rig.language.choices.changed):
        rig.language.choices.load()
    made = LanguageSettings(rig.language)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    return made


def shown(page: QWidget, heading: str) -> list[str]:
    """The lines of the list with this heading."""
    lists = [each for each in visible(page, QListWidget) if each.accessibleName() == heading]
    return [each.item(row).text() for each in lists for row in range(each.count())]


def test_every_kind_of_decision_is_listed_the_newest_first(page: LanguageSettings) -> None:
    assert shown(page, "Your dictionary") == ["foo", "Mrmblx"]
    assert shown(page, "Ignored in one place") == ["first words: About these."]
    assert shown(page, "Ignored wordings") == ["other words: About those."]
    assert shown(page, "Rules that are off") == ["What the rule says. (RULE_C)"]


@pytest.mark.parametrize(
    ("heading", "button"),
    [
        ("Your dictionary", "Remove from dictionary"),
        ("Ignored in one place", "Take back"),
        ("Ignored wordings", "Take back"),
        ("Rules that are off", "Take back"),
    ],
)
def test_what_is_chosen_in_a_list_is_taken_back_for_good(
    page: LanguageSettings, rig: Rig, qtbot: QtBot, heading: str, button: str
) -> None:
    before = shown(page, heading)
    (there,) = [each for each in visible(page, QListWidget) if each.accessibleName() == heading]
    assert not control(page, f"{button}: {heading}").isEnabled()
    there.setFocus()
    there.setCurrentRow(0)
    QTest.keyClick(there, Qt.Key.Key_Delete)
    assert shown(page, heading) == before[1:]
    rig.undoable[-1][1]()  # type: ignore[index]
    assert sorted(shown(page, heading)) == sorted(before)
    there.setCurrentRow(0)
    gone = there.item(0).text()
    press(page, f"{button}: {heading}")
    assert gone not in shown(page, heading)
    files = ("grammar.json", "dictionary.txt")
    gone_word = gone.split(":")[0].split(" (")[0]
    qtbot.waitUntil(
        lambda: all(gone_word not in (rig.data / f).read_text(encoding="utf-8") for f in files)
    )


def test_a_word_is_added_by_hand_and_kept(page: LanguageSettings, rig: Rig, qtbot: QtBot) -> None:
    (field,) = visible(page, QLineEdit)
    field.setFocus()
    typed(page, "sourdoughy")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == ""
    assert shown(page, "Your dictionary")[0] == "sourdoughy"
    told = rig.data / "dictionary.txt"
    qtbot.waitUntil(lambda: told.read_text(encoding="utf-8") == "Mrmblx\nfoo\nsourdoughy\n")


def test_the_kind_of_english_is_the_systems_until_one_is_chosen(
    rig: Rig, page: LanguageSettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    rig.settings.put("language/variant", "")
    for variable in ("LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("LANG", "en_NZ.UTF-8")
    assert rig.language.variant == "en-NZ"
    rig.language.changed.emit()
    box = control(page, "Kind of English: New Zealand")
    menu = box.menu()  # type: ignore[attr-defined]
    assert [act.data() for act in menu.actions()] == list(VARIANTS)
    menu.popup(page.mapToGlobal(page.rect().topLeft()))
    menu.setActiveAction(menu.actions()[-1])
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert rig.language.variant == "en-ZA"
    assert "Kind of English: South Africa" in names(page)
    rig.settings.flush()
    assert Settings(rig.data).get("language/variant") == "en-ZA"


def test_a_folder_without_languagetool_is_refused_and_one_with_it_is_kept(
    page: LanguageSettings, rig: Rig, qtbot: QtBot, languagetool: Path
) -> None:
    assert "Use the usual places" not in names(page)
    with qtbot.waitSignal(rig.language.said):
        rig.language.supply.choose(str(rig.data))
    assert rig.said[-1] == NO_LANGUAGETOOL
    rig.settings.put("language/on", False)
    with qtbot.waitSignal(rig.language.supply.folder_chosen):
        rig.language.supply.choose(str(languagetool))
    assert rig.language.on  # who chooses a folder wants it used
    rig.language.turn(False)
    assert f"LanguageTool is taken from {languagetool}." in words(page)
    press(page, "Use the usual places")
    assert rig.language.folder == ""
    rig.language.turn(False)


def test_checking_is_switched_by_the_keyboard(page: LanguageSettings, rig: Rig) -> None:
    (switch,) = visible(page, QCheckBox)
    assert switch.isChecked()
    switch.setFocus()
    QTest.keyClick(switch, Qt.Key.Key_Space)
    assert not rig.language.on


def test_files_that_cannot_be_read_are_told_and_left(rig: Rig, qtbot: QtBot) -> None:
    (rig.data / "grammar.json").write_text("{half", encoding="utf-8")
    with qtbot.waitSignal(rig.language.problem) as told:
        rig.language.choices.load()
    assert told.args is not None and "grammar.json" in told.args[0]
    assert (rig.data / "grammar.json").read_text(encoding="utf-8") == "{half"


# --- the page in the window -----------------------------------------------------------------------


def test_the_page_opens_by_keys_and_escape_leads_back(program: Program) -> None:
    window = program.window
    QTest.keyClick(window.editor, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    (view,) = visible(window, SettingsView)
    focus = window.focusWidget()
    assert focus is not None and view.isAncestorOf(focus)
    QTest.keyClick(focus, Qt.Key.Key_Escape)
    assert window.writing and window.editor.hasFocus()


def test_every_setting_is_reached_by_tab(program: Program) -> None:
    window = program.window
    program.views.show_settings()
    (view,) = visible(window, SettingsView)
    reached = set()
    for _ in range(40):
        focus = window.focusWidget()
        assert focus is not None
        reached.add(focus)
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    controls = [
        each for kind in (QCheckBox, QLineEdit, QListWidget) for each in visible(view, kind)
    ]
    assert controls and set(controls) <= reached


def test_what_is_set_is_there_after_a_restart(start: Callable[[], Program]) -> None:
    first = start()
    first.language.speak("en-AU")
    first.language.turn(False)
    again = start()
    assert again.language.variant == "en-AU"
    assert not again.language.on
