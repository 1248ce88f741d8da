"""The page, by real keys and events."""

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QFont, QInputMethodEvent, QTextCharFormat, QTextCursor, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.value.model import Span
from ui.editor import LONGEST, TOO_LONG, Editor, word_start
from ui.page import LARGEST, SMALLEST
from ui.plain_input import NOT_TEXT


def heard(editor: Editor) -> list[int]:
    revisions: list[int] = []
    editor.edited.connect(revisions.append)
    return revisions


def compose(
    editor: Editor, preedit: str, commit: str = "", replace: tuple[int, int] = (0, 0)
) -> None:
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(commit, *replace)
    QApplication.sendEvent(editor, event)


# --- changes are told ---------------------------------------------------------------------------


def test_each_key_is_told_with_a_new_revision(editor: Editor) -> None:
    told = heard(editor)
    QTest.keyClicks(editor, "abc")
    assert told == sorted(set(told))
    assert len(told) == 3
    assert told[-1] == editor.revision() == editor.snapshot().revision


def test_opening_is_a_new_revision_that_nobody_is_told_of(editor: Editor) -> None:
    told, before = heard(editor), editor.revision()
    editor.open_text("hello\r\nthere \ud800")
    assert editor.revision() > before
    assert told == []


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
    assert told == []


def test_other_words_of_the_same_length_are_a_change(editor: Editor) -> None:
    editor.open_text("some words")
    editor.snapshot()
    told = heard(editor)
    editor.select(Span(0, 4))
    editor.insert_text("many")
    assert len(told) == 1
    assert editor.snapshot().text == "many words"


def test_replacing_is_one_step_and_told(editor: Editor) -> None:
    editor.open_text("Made bread finally")
    told = heard(editor)
    editor.replace_all("Made 👍 bread\n\nat last")
    assert editor.snapshot().text == "Made 👍 bread\n\nat last"
    assert told
    editor.undo()
    assert editor.snapshot().text == "Made bread finally"


def test_replacing_by_the_same_is_nothing(editor: Editor) -> None:
    editor.open_text("same")
    told = heard(editor)
    editor.replace_all("same")
    assert told == []
    assert not editor.document().isUndoAvailable()


def test_a_listener_may_read_the_text(editor: Editor) -> None:
    texts: list[str] = []

    def read(_revision: int) -> None:
        texts.append(editor.snapshot().text)

    editor.edited.connect(read)
    QTest.keyClicks(editor, "ab")
    assert texts == ["a", "ab"]


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


def test_where_a_word_begins() -> None:
    assert word_start("one two") == 3
    assert word_start("one two.") == 0
    assert word_start("don’t") == 5
    assert word_start("cafe\u0301") == 5
    assert word_start("a 𝐱𝐲") == 4
    assert word_start("") == 0


# --- input methods ----------------------------------------------------------------------------


def test_composing_is_not_in_the_text(editor: Editor) -> None:
    editor.open_text("a ")
    told = heard(editor)
    compose(editor, "かん")
    compose(editor, "かんじ")
    assert editor.snapshot().text == "a "
    assert told == []
    compose(editor, "", "漢字")
    assert editor.snapshot().text == "a 漢字"
    assert len(told) == 1


def test_given_up_composing_leaves_nothing(editor: Editor) -> None:
    told = heard(editor)
    compose(editor, "x")
    compose(editor, "")
    assert editor.snapshot().text == ""
    assert told == []


def test_composing_over_a_selection(editor: Editor) -> None:
    editor.open_text("one two")
    told = heard(editor)
    editor.select(Span(4, 7))
    compose(editor, "に")
    assert editor.snapshot().text == "one "
    compose(editor, "", "二")
    assert editor.snapshot().text == "one 二"
    assert len(told) == 2


def test_an_input_method_may_replace_what_stands_before(editor: Editor) -> None:
    editor.open_text("hallo")
    compose(editor, "", "ello", (-4, 4))
    assert editor.snapshot().text == "hello"


def test_an_emoji_from_an_input_method(editor: Editor) -> None:
    compose(editor, "", "👩‍👩‍👧‍👦")
    assert editor.snapshot().text == "👩‍👩‍👧‍👦"
    assert editor.snapshot().cursor == 7


# --- clipboard and drops ------------------------------------------------------------------------


def mime(text: str | None = None, html: str | None = None) -> QMimeData:
    made = QMimeData()
    if text is not None:
        made.setText(text)
    if html is not None:
        made.setHtml(html)
    return made


def test_rich_words_become_plain(editor: Editor) -> None:
    editor.insertFromMimeData(mime("plain", "<b>plain</b>"))
    editor.insertFromMimeData(mime(html="<p>and <b>bold</b></p><p>👍</p>"))
    assert editor.snapshot().text == "plainand bold\n👍"
    assert "font-weight" not in editor.document().toHtml().split("<body", 1)[1].split(">", 1)[1]


def test_pasted_lines_end_as_the_draft_does(editor: Editor) -> None:
    editor.open_text("one\r\n")
    editor.insertFromMimeData(mime("two\nthree\r"))
    assert editor.snapshot().text == "one\r\ntwo\r\nthree\r\n"


def test_a_paste_is_one_step(editor: Editor) -> None:
    editor.insertFromMimeData(mime("one\ntwo\nthree"))
    editor.undo()
    assert editor.snapshot().text == ""


def test_ten_megabytes_are_kindly_refused(editor: Editor) -> None:
    said: list[str] = []
    editor.problem.connect(said.append)
    editor.open_text("mine")
    editor.insertFromMimeData(mime("x" * 10_000_000))
    editor.insertFromMimeData(mime(html="<p>x</p>" * 2_000_000))
    assert said == [TOO_LONG, TOO_LONG]
    assert editor.snapshot().text == "mine"


def test_what_fits_only_just_goes_in(editor: Editor) -> None:
    said: list[str] = []
    editor.problem.connect(said.append)
    editor.open_text("x" * 10)
    editor.insertFromMimeData(mime("y" * (LONGEST - 9)))
    assert said == [TOO_LONG]


def test_a_file_is_not_text(editor: Editor) -> None:
    said: list[str] = []
    editor.problem.connect(said.append)
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile("/photos/photo.png")])
    assert not editor.canInsertFromMimeData(files)
    editor.insertFromMimeData(files)
    assert said == [NOT_TEXT]
    assert editor.snapshot().text == ""


def test_a_web_address_is_text(editor: Editor) -> None:
    link = QMimeData()
    link.setUrls([QUrl("https://example.org/a")])
    assert editor.canInsertFromMimeData(link)
    editor.insertFromMimeData(link)
    assert editor.snapshot().text == "https://example.org/a"


def test_copying_takes_exact_text(editor: Editor) -> None:
    editor.open_text("a\u00a0b\r\n👍\u2028c")
    editor.selectAll()
    assert editor.createMimeDataFromSelection().text() == "a\u00a0b\r\n👍\u2028c"


# --- selecting, zoom, directions -----------------------------------------------------------------


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


def test_zoom_has_ends_and_tells(editor: Editor) -> None:
    steps: list[int] = []
    editor.zoom_changed.connect(steps.append)
    editor.zoom_in()
    editor.zoom_out()
    editor.zoom = 99
    editor.zoom = -99
    editor.zoom_normal()
    assert steps == [1, 0, LARGEST, SMALLEST, 0]


def test_the_wheel_with_ctrl_zooms(editor: Editor) -> None:
    QApplication.sendEvent(
        editor.viewport(),
        QWheelEvent(
            QPointF(20, 20),
            editor.mapToGlobal(QPointF(20, 20)),
            QPoint(),
            QPoint(0, 120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.ControlModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        ),
    )
    assert editor.zoom == 1


def test_zoom_is_no_step_to_undo(editor: Editor) -> None:
    editor.open_text("words")
    QTest.keyClicks(editor, "x")
    editor.zoom_in()
    editor.undo()
    assert editor.snapshot().text == "words"


def test_the_column_is_in_the_middle_and_not_too_wide(editor: Editor) -> None:
    editor.resize(1400, 500)
    view = editor.viewport().geometry()
    assert abs(view.left() - (1400 - view.right() - 1)) <= 1
    text = "n" * 75
    assert 0.8 < view.width() / editor.fontMetrics().horizontalAdvance(text[:65]) < 1.2
    editor.resize(200, 500)
    assert editor.viewport().width() <= 200


def test_lines_break_at_the_new_width(editor: Editor) -> None:
    editor.open_text("many words " * 40)
    for width in (1200, 300, 700):
        editor.resize(width, 500)
        assert editor.document().size().width() <= editor.viewport().width() + 1


def test_each_paragraph_has_its_direction(editor: Editor) -> None:
    editor.open_text("plain\nשלום\nagain")
    directions = [editor.document().findBlockByNumber(n).textDirection() for n in range(3)]
    left, right = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
    assert directions == [left, right, left]


def test_new_paragraphs_keep_the_line_height(editor: Editor) -> None:
    editor.open_text("one")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    editor.insertFromMimeData(mime("a\nb"))
    editor.replace_all("x\n\ny\r\nz")
    blocks = [editor.document().findBlockByNumber(n) for n in range(editor.document().blockCount())]
    assert len({block.blockFormat().lineHeight() for block in blocks}) == 1
    assert blocks[0].blockFormat().lineHeight() > 120


def test_a_click_beside_the_text_is_a_click_on_the_page(editor: Editor) -> None:
    editor.resize(1200, 500)
    editor.open_text("one\ntwo")
    line = editor.cursorRect().center().y()
    margin = editor.childAt(5, line)
    assert margin is not editor.viewport()
    QTest.mouseClick(
        margin, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(5, line)
    )
    assert editor.snapshot().cursor == 4


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


def test_pasting_without_looks_has_its_usual_keys_too(editor: Editor) -> None:
    QApplication.clipboard().setText("from afar")
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(editor, Qt.Key.Key_V, both)
    assert editor.snapshot().text == "from afar"
