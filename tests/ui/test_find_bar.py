"""Find and replace, by real keys."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.value.span import Span
from ui.page.editor import Editor
from ui.page.find_bar import FindBar, Search, find_all, replaced
from ui.parts.theme import DARK

SHIFT = Qt.KeyboardModifier.ShiftModifier
TEXT = "The cat saw the other cat. 👍 Cats, CAT!"


@pytest.fixture
def bar(qtbot: QtBot, fonts: None) -> Iterator[FindBar]:
    window = QWidget()
    editor = Editor(window)
    made = FindBar(editor)
    column = QVBoxLayout(window)
    column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)  # offscreen has no hints
    column.addWidget(made)
    column.addWidget(editor)
    qtbot.addWidget(window)
    window.resize(700, 500)
    window.show()
    window.activateWindow()
    made._editor.open_text(TEXT)
    made._editor.move_to_start()
    made._editor.setFocus()
    qtbot.waitUntil(made._editor.hasFocus)
    yield made
    window.close()


def page(bar: FindBar) -> Editor:
    return bar._editor


def chosen(bar: FindBar) -> Span:
    return page(bar).selected()


# --- the pure half ------------------------------------------------------------------------------


@given(
    st.text(alphabet="abAB.*[(\\👍 \r\n", max_size=40), st.text(alphabet="abA.*[(\\👍", max_size=3)
)
def test_words_are_found_as_they_are_written(text: str, words: str) -> None:
    found = find_all(text, Search(words, match_case=True))
    assert len(found) == (text.count(words) if words else 0)
    assert all(span.of(text) == words for span in found)
    assert replaced(text, found, "\\1") == (text.replace(words, "\\1") if words else text)


def test_capitals_and_whole_words() -> None:
    assert len(find_all(TEXT, Search("cat"))) == 4
    assert len(find_all(TEXT, Search("cat", match_case=True))) == 2
    assert len(find_all(TEXT, Search("cat", whole_words=True))) == 3
    assert len(find_all("a+b, a+bc", Search("a+b", whole_words=True))) == 1
    assert len(find_all("a👍b 👍", Search("👍"))) == 2


# --- the bar ------------------------------------------------------------------------------------


def test_it_is_hidden_until_asked_for(bar: FindBar) -> None:
    assert not bar.isVisible()
    bar.show_find()
    assert bar.isVisible()
    assert bar.words.hasFocus()
    assert not bar.other_words.isVisible()
    bar.show_replace()
    assert bar.other_words.isVisible()


def test_typing_finds_and_keys_go_on(bar: FindBar) -> None:
    bar.show_find()
    QTest.keyClicks(bar.words, "cat")
    assert (chosen(bar), bar.count.text()) == (Span(4, 7), "1 of 4")
    assert bar.words.hasFocus()
    QTest.keyClick(bar.words, Qt.Key.Key_Return)
    assert (chosen(bar), bar.count.text()) == (Span(22, 25), "2 of 4")
    QTest.keyClick(bar.words, Qt.Key.Key_F3)
    QTest.keyClick(bar.words, Qt.Key.Key_Return)
    assert bar.count.text() == "4 of 4"
    QTest.keyClick(bar.words, Qt.Key.Key_Return)
    assert bar.count.text() == "1 of 4"
    QTest.keyClick(bar.words, Qt.Key.Key_Return, SHIFT)
    assert bar.count.text() == "4 of 4"
    assert chosen(bar).of(TEXT) == "CAT"


def test_f3_on_the_page(bar: FindBar) -> None:
    bar.show_find()
    QTest.keyClicks(bar.words, "cat")
    page(bar).setFocus()
    QTest.keyClick(page(bar), Qt.Key.Key_F3)
    assert chosen(bar) == Span(22, 25)
    QTest.keyClick(page(bar), Qt.Key.Key_F3, SHIFT)
    assert chosen(bar) == Span(4, 7)
    assert page(bar).hasFocus()


def test_escape_closes_and_returns_to_the_page(bar: FindBar) -> None:
    bar.show_find()
    QTest.keyClicks(bar.words, "cat")
    QTest.keyClick(bar.words, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert page(bar).hasFocus()
    assert chosen(bar) == Span(4, 7)


def test_selected_words_are_what_to_find(bar: FindBar) -> None:
    page(bar).select(Span(18, 21))
    bar.show_find()
    assert bar.words.text() == TEXT[18:21]


@pytest.mark.parametrize("words", ["(", "[", "\\", "*", "+", "(?P<", "👍"])
def test_nothing_is_a_pattern(bar: FindBar, words: str) -> None:
    bar.show_find()
    bar.words.setText(words)
    assert bar.count.text() == ("1 of 1" if words == "👍" else "Nothing found")


def test_replacing_one_after_another(bar: FindBar) -> None:
    bar.show_replace()
    bar.words.setText("cat")
    bar.other_words.setText("dög👍")
    bar.replace_one.click()
    assert page(bar).snapshot().text == "The dög👍 saw the other cat. 👍 Cats, CAT!"
    assert chosen(bar).of(page(bar).snapshot().text) == "cat"
    bar.replace_one.click()
    assert page(bar).snapshot().text == "The dög👍 saw the other dög👍. 👍 Cats, CAT!"


def test_replacing_by_the_same_word_with_more_goes_on(bar: FindBar) -> None:
    bar.show_replace()
    bar.words.setText("cat")
    bar.other_words.setText("cat cat")
    bar.replace_one.click()
    bar.replace_one.click()
    assert page(bar).snapshot().text == "The cat cat saw the other cat cat. 👍 Cats, CAT!"


def test_replacing_all_is_one_step(bar: FindBar) -> None:
    bar.show_replace()
    bar.words.setText("cat")
    bar.other_words.setText("\\1")
    bar.replace_every.click()
    assert page(bar).snapshot().text == "The \\1 saw the other \\1. 👍 \\1s, \\1!"
    assert bar.count.text() == "4 replaced"
    page(bar).undo()
    assert page(bar).snapshot().text == TEXT


def test_the_count_follows_the_text(bar: FindBar, qtbot: QtBot) -> None:
    bar.show_find()
    bar.words.setText("cat")
    page(bar).replace_all("cat")
    qtbot.waitUntil(lambda: bar.count.text() in ("1 found", "1 of 1"))


def test_no_words_no_count(bar: FindBar) -> None:
    bar.show_find()
    assert bar.count.text() == ""
    assert not bar.on.isEnabled()
    bar.find_next()
    bar.replace_all()
    assert page(bar).snapshot().text == TEXT


def test_it_can_be_dressed(bar: FindBar) -> None:
    bar.set_theme(DARK)
    assert DARK.side in bar.styleSheet()
