"""The page, by real keys and events."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFont, QInputMethodEvent, QTextCharFormat, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.value.span import Span
from ui.page.editor import Editor


class Heard(list[int]):
    """The revisions that an editor tells of; what waits for painting is told when looked at."""

    def now(self) -> "Heard":
        QApplication.processEvents()
        return self


def heard(editor: Editor) -> Heard:
    revisions = Heard()
    editor.edited.connect(revisions.append)
    return revisions


def type_apart(editor: Editor, words: str) -> None:
    """Key by key, each painted before the next."""
    for letter in words:
        QTest.keyClick(editor, letter)
        QApplication.processEvents()


def compose(
    editor: Editor, preedit: str, commit: str = "", replace: tuple[int, int] = (0, 0)
) -> None:
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(commit, *replace)
    QApplication.sendEvent(editor, event)


# --- changes are told ---------------------------------------------------------------------------


def test_each_key_is_told_with_a_new_revision(editor: Editor) -> None:
    told = heard(editor)
    type_apart(editor, "abc")
    assert told == sorted(set(told))
    assert len(told) == 3
    assert told[-1] == editor.revision() == editor.snapshot().revision


def test_opening_is_a_new_revision_that_nobody_is_told_of(editor: Editor) -> None:
    told, before = heard(editor), editor.revision()
    editor.open_text("hello\r\nthere \ud800")
    assert editor.revision() > before
    assert told.now() == []


def test_opening_cannot_be_undone(editor: Editor) -> None:
    QTest.keyClicks(editor, "abc")
    editor.open_text("other")
    assert not editor.document().isUndoAvailable()
    editor.undo()
    assert editor.snapshot().text == "other"


def test_the_first_undo_leaves_the_draft_as_opened(editor: Editor) -> None:
    editor.open_text("one\ntwo")
    QTest.keyClicks(editor, "x")
    editor.undo()
    assert editor.snapshot().text == "one\ntwo"
    assert not editor.document().isUndoAvailable()


def test_looks_are_no_change(editor: Editor) -> None:
    editor.open_text("some words")
    editor.snapshot()
    told = heard(editor)
    cursor = QTextCursor(editor.document())
    cursor.select(QTextCursor.SelectionType.Document)
    heavy = QTextCharFormat()
    heavy.setFontWeight(QFont.Weight.Bold)
    cursor.mergeCharFormat(heavy)
    editor.zoom_in()
    assert told.now() == []


def test_other_words_of_the_same_length_are_a_change(editor: Editor) -> None:
    editor.open_text("some words")
    editor.snapshot()
    told = heard(editor)
    editor.select(Span(0, 4))
    editor.insert_text("many")
    assert len(told.now()) == 1
    assert editor.snapshot().text == "many words"


def test_replacing_is_one_step_and_told(editor: Editor) -> None:
    editor.open_text("Made bread finally")
    told = heard(editor)
    editor.replace_all("Made 👍 bread\n\nat last")
    assert editor.snapshot().text == "Made 👍 bread\n\nat last"
    assert told.now()
    editor.undo()
    assert editor.snapshot().text == "Made bread finally"


def test_replacing_by_the_same_is_nothing(editor: Editor) -> None:
    editor.open_text("same")
    told = heard(editor)
    editor.replace_all("same")
    assert told.now() == []
    assert not editor.document().isUndoAvailable()


def test_a_listener_may_read_the_text(editor: Editor) -> None:
    texts: list[str] = []

    def read(_revision: int) -> None:
        texts.append(editor.snapshot().text)

    editor.edited.connect(read)
    type_apart(editor, "ab")
    assert texts == ["a", "ab"]


def test_several_changes_before_a_painting_are_told_at_once(editor: Editor) -> None:
    told = heard(editor)
    QTest.keyClicks(editor, "ab")
    assert told == []
    assert told.now() == [editor.revision()]


def test_what_was_not_told_yet_is_told_before_another_text_comes(editor: Editor) -> None:
    texts: list[str] = []
    editor.edited.connect(lambda _: texts.append(editor.snapshot().text))
    QTest.keyClicks(editor, "ab")
    editor.open_text("other")
    QApplication.processEvents()
    assert texts == ["ab"]


# --- the word being typed ---------------------------------------------------------------------


def test_the_word_being_typed(editor: Editor) -> None:
    editor.open_text("👍 so ")
    QTest.keyClicks(editor, "prou")
    assert editor.snapshot().typing == Span(5, 9)
    QTest.keyClicks(editor, " ")
    assert editor.snapshot().typing is None


def test_moving_on_ends_the_word(editor: Editor) -> None:
    QTest.keyClicks(editor, "word")
    QTest.keyClick(editor, Qt.Key.Key_Left)
    assert editor.snapshot().typing is None
    QTest.keyClick(editor, Qt.Key.Key_Right)
    assert editor.snapshot().typing is None


def test_opening_is_not_typing(editor: Editor) -> None:
    editor.open_text("word")
    assert editor.snapshot().typing is None


def test_taking_back_a_letter_is_typing(editor: Editor) -> None:
    QTest.keyClicks(editor, "words")
    QTest.keyClick(editor, Qt.Key.Key_Backspace)
    assert editor.snapshot().typing == Span(0, 4)


# --- input methods ----------------------------------------------------------------------------


def test_composing_is_not_in_the_text(editor: Editor) -> None:
    editor.open_text("a ")
    told = heard(editor)
    compose(editor, "かん")
    compose(editor, "かんじ")
    assert editor.snapshot().text == "a "
    assert told.now() == []
    compose(editor, "", "漢字")
    assert editor.snapshot().text == "a 漢字"
    assert len(told.now()) == 1


def test_given_up_composing_leaves_nothing(editor: Editor) -> None:
    told = heard(editor)
    compose(editor, "x")
    compose(editor, "")
    assert editor.snapshot().text == ""
    assert told.now() == []


def test_composing_over_a_selection(editor: Editor) -> None:
    editor.open_text("one two")
    told = heard(editor)
    editor.select(Span(4, 7))
    compose(editor, "に")
    assert editor.snapshot().text == "one "
    assert len(told.now()) == 1
    compose(editor, "", "二")
    assert editor.snapshot().text == "one 二"
    assert len(told.now()) == 2


def test_an_input_method_may_replace_what_stands_before(editor: Editor) -> None:
    editor.open_text("hallo")
    compose(editor, "", "ello", (-4, 4))
    assert editor.snapshot().text == "hello"


def test_an_emoji_from_an_input_method(editor: Editor) -> None:
    compose(editor, "", "👩‍👩‍👧‍👦")
    assert editor.snapshot().text == "👩‍👩‍👧‍👦"
    assert editor.snapshot().cursor == 7


# --- selecting, and the focus -------------------------------------------------------------------


def test_selecting_brings_into_view_and_focuses(editor: Editor) -> None:
    editor.open_text("first\n" + "line\n" * 300)
    editor.clearFocus()
    editor.select(Span(0, 5))
    assert editor.hasFocus()
    assert editor.textCursor().selectedText() == "first"
    assert editor.viewport().rect().contains(editor.cursorRect().center())


def test_beyond_the_end_is_the_end(editor: Editor) -> None:
    editor.open_text("short")
    editor.select(Span(3, 99))
    assert editor.selected() == Span(3, 5)


def test_tab_without_blanks_goes_on(editor: Editor) -> None:
    QTest.keyClicks(editor, "a")
    QTest.keyClick(editor, Qt.Key.Key_Tab)
    assert editor.snapshot().text == "a"


def test_losing_the_focus_ends_the_word(editor: Editor) -> None:
    QTest.keyClicks(editor, "word")
    assert editor.snapshot().typing is not None
    editor.clearFocus()
    QApplication.sendEvent(editor, QEvent(QEvent.Type.UpdateRequest))
    editor.setFocus()
    assert editor.snapshot().typing is None
