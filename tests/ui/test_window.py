"""The window: every command by its keys, focus, names for everything, light and dark, its state."""

from collections.abc import Callable

import pytest
from hands import LONG_MS, control, heard, names, typed, visible
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QColor, QGuiApplication, QKeySequence, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from ui.acts import ACTS, Act
from ui.parts.theme import DARK, LIGHT
from ui.program import Program
from ui.window import window as window_file
from ui.window.focus_order import stops
from ui.window.help_view import HelpView
from ui.window.window import Window

LONGER = "Made sourdough finally, third try and it actually rose. Thanks Marco"
KEYED = [act for act in ACTS if act.keys]


def strike(target: QWidget, keys: str) -> None:
    """Press a key combination as written in the table of acts."""
    both = QKeySequence(keys)[0]
    QTest.keyClick(target, both.key(), both.keyboardModifiers())


def everything(program: Program, qtbot: QtBot) -> Window:
    """The window with as much shown as can be."""
    window = program.window
    typed(window.editor, LONGER)
    qtbot.waitUntil(lambda: "Use it: Share the recipe" in names(window.value), timeout=LONG_MS)
    control(window.value, "Show example").click()
    control(window.value, "I see it differently").click()
    window.act("find_and_replace").trigger()
    window.banner.show_notice("Something to know.")
    return window


# --- commands -----------------------------------------------------------------------------------


@pytest.mark.parametrize("act", KEYED, ids=lambda act: act.name)
def test_every_command_is_reached_by_its_keys_from_the_page(
    program: Program, qtbot: QtBot, act: Act, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An editor has keys of its own (Ctrl+U, Ctrl+K, …) that must not swallow the window's."""
    monkeypatch.setattr(program.window, "close", lambda: True)
    typed(program.window.editor, "words")
    triggered = heard(program.window.act(act.name).triggered)
    strike(program.window.editor, act.keys)
    assert len(triggered) == 1


def test_zoom_by_the_keys_of_any_keyboard(program: Program) -> None:
    for keys in ("Ctrl++", "Ctrl+="):
        strike(program.window.editor, keys)
    assert program.window.editor.zoom == 2
    strike(program.window.editor, "Ctrl+0")
    assert program.window.editor.zoom == 0


def test_f3_on_the_page_brings_the_find_bar(program: Program) -> None:
    window = program.window
    QTest.keyClick(window.editor, Qt.Key.Key_F3)
    assert window.find_bar.isVisible() and window.find_bar.words.hasFocus()
    QTest.keyClick(window.find_bar.words, Qt.Key.Key_Escape)
    assert window.find_bar.isHidden() and window.editor.hasFocus()


def test_every_command_is_in_the_menu(program: Program) -> None:
    menu = control(program.window, "Menu").menu()  # type: ignore[attr-defined]
    menu.aboutToShow.emit()
    shown = {action.objectName() for action in menu.actions()}
    assert {act.name for act in ACTS} <= shown


def test_commands_for_the_page_bring_it_back(program: Program, qtbot: QtBot) -> None:
    window = program.window
    for keys in ("Ctrl+F", "F8"):
        strike(window.editor, "F1")
        assert visible(window, HelpView) and not window.writing
        strike(window, keys)
        assert window.writing
        window.find_bar.close_bar()


def test_help_lists_every_key_and_escape_leaves(program: Program) -> None:
    window = program.window
    strike(window.editor, "F1")
    (view,) = visible(window, HelpView)
    text = view.focusProxy().toPlainText()  # type: ignore[union-attr]
    for act in KEYED:
        assert act.words in text
    assert str(program.data) in text
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert window.writing and window.editor.hasFocus()


def test_focus_mode_hides_both_sides_and_brings_them_back(program: Program) -> None:
    window = program.window
    strike(window.editor, "F9")
    assert window.side.isHidden() and window.value.isHidden()
    assert window.editor.hasFocus()
    strike(window.editor, "F9")
    assert window.side.isVisible() and window.value.isVisible()


# --- keyboard and names -------------------------------------------------------------------------


def test_tab_goes_through_everything_in_reading_order(program: Program, qtbot: QtBot) -> None:
    window = everything(program, qtbot)
    order = stops(window)
    buttons = [each for each in visible(window, QAbstractButton) if each.isEnabled()]
    assert set(buttons) <= set(order)
    window.find_bar.words.setFocus()
    at, seen = order.index(window.find_bar.words), []
    for _ in order:
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    assert seen == order[at + 1 :] + order[: at + 1]
    back = Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backtab, back)
    assert QApplication.focusWidget() is order[at - 1]

    def column(widget: QWidget) -> int:
        for number, part in enumerate((window.side, window.banner.parent(), window.value), 1):
            if part.isAncestorOf(widget):  # type: ignore[union-attr]
                return number
        return 0

    columns = [column(each) for each in order if not window.find_bar.isAncestorOf(each)]
    assert columns == sorted(columns)


@pytest.mark.parametrize("tab", ["library", "drafts"])
def test_everything_has_a_name_of_its_own(program: Program, qtbot: QtBot, tab: str) -> None:
    window = everything(program, qtbot)
    window.side.show_tab(tab)
    qtbot.waitUntil(lambda: bool(window.side.findChildren(QAbstractButton)), timeout=LONG_MS)
    for each in stops(window):
        assert each.accessibleName() or getattr(each, "text", str)(), each
    said = names(window)
    assert all(any(char.isalnum() for char in name) for name in said), said
    twice = {name for name in said if said.count(name) > 1}
    assert not twice


def test_what_is_scrolled_away_comes_into_view_with_the_focus(
    program: Program, qtbot: QtBot
) -> None:
    window = program.window
    window.resize(900, 420)
    strike(window.editor, "Ctrl+L")
    last = stops(window.side)[-1]
    for _ in stops(window.side)[1:]:
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is last
    assert not last.visibleRegion().isEmpty()


# --- light and dark -----------------------------------------------------------------------------


def ground(window: Window) -> str:
    return window.editor.palette().color(QPalette.ColorRole.Base).name().upper()


def test_the_window_follows_the_system_live(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = program.window
    hints = QGuiApplication.styleHints()
    strike(window.editor, "F1")  # a view beside the page follows too
    for dark, theme in ((True, DARK), (False, LIGHT)):
        monkeypatch.setattr(window_file, "system_is_dark", lambda dark=dark: dark)
        hints.colorSchemeChanged.emit(hints.colorScheme())
        assert window.theme is theme
        assert ground(window) == theme.page
        shown = window.grab().toImage().pixelColor(window.width() // 2, window.height() // 2)
        assert abs(shown.lightness() - QColor(theme.page).lightness()) < 40


def test_the_writers_choice_outweighs_the_system(
    start: Callable[[], Program], monkeypatch: pytest.MonkeyPatch
) -> None:
    window = start().window
    menu = control(window, "Menu").menu()  # type: ignore[attr-defined]
    menu.aboutToShow.emit()
    choices = next(each for each in menu.findChildren(QMenu) if each.title() == "Light or dark")
    dark = next(each for each in choices.actions() if each.text() == "Dark")
    dark.trigger()
    assert ground(window) == DARK.page
    assert [each.text() for each in choices.actions() if each.isChecked()] == ["Dark"]
    monkeypatch.setattr(window_file, "system_is_dark", lambda: False)
    assert ground(start().window) == DARK.page


# --- state --------------------------------------------------------------------------------------


def test_the_next_start_finds_the_window_as_it_was(start: Callable[[], Program]) -> None:
    window = start().window
    window.resize(720, 560)
    for keys in ("Ctrl+Shift+B", "Ctrl++"):
        strike(window.editor, keys)
    window.side.show_tab("library")
    window = start().window
    assert (window.width(), window.height()) == (720, 560)
    assert window.value.isHidden() and window.side.isVisible()
    assert window.editor.zoom == 1
    assert "Start from this: Share the recipe" in names(window.side)
    actions: Callable[[str], QAction] = window.act
    assert not actions("toggle_value").isChecked() and actions("toggle_side").isChecked()


def test_the_status_line_counts_as_people_do(program: Program, qtbot: QtBot) -> None:
    typed(program.window.editor, "So good 👩‍👩‍👧‍👦")
    wanted = "9 of 300 · Bluesky"
    qtbot.waitUntil(
        lambda: wanted in [each.text() for each in visible(program.window, QLabel)],
        timeout=LONG_MS,
    )
    qtbot.waitUntil(
        lambda: "Saved" in [each.text() for each in visible(program.window, QLabel)],
        timeout=LONG_MS,
    )
