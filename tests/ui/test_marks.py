"""Marks: how they follow edits, and what is drawn."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QImage, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.value.model import Effect, Evidence
from app.value.span import Span
from ui.page.editor import Editor
from ui.page.marks import Change, Mark, Stretch, blank_places, shifted, within
from ui.page.offsets import units
from ui.parts.theme import DARK, LIGHT

PLACES = st.builds(lambda a, n: Stretch(a, a + n), st.integers(0, 30), st.integers(1, 10))
CHANGES = st.builds(Change, st.integers(0, 40), st.integers(0, 8), st.integers(0, 8))


@given(PLACES, CHANGES)
def test_a_mark_keeps_to_its_words_or_goes(place: Stretch, change: Change) -> None:
    text = "".join(chr(0x4E00 + at) for at in range(50))
    edited = text[: change.at] + "x" * change.added + text[change.at + change.removed :]
    words = text[place.start : place.end]
    after = place.after(change)
    if after is not None:
        assert edited[after.start : after.end] == words
    else:
        assert change.at < place.end
        assert change.at + change.removed > place.start


def test_a_change_inside_takes_the_mark_away_and_leaves_the_others() -> None:
    marks = tuple(Mark(Stretch(at, at + 5), "gives") for at in (0, 10, 20))
    assert [m.place.start for m in shifted(marks, Change(12, 0, 3))] == [0, 23]
    assert [m.place.start for m in shifted(marks, Change(10, 0, 3))] == [0, 13, 23]
    assert [m.place.start for m in shifted(marks, Change(15, 0, 3))] == [0, 10, 23]


@given(PLACES, PLACES)
def test_what_is_left_outside_the_word(place: Stretch, word: Stretch) -> None:
    left = {at for part in place.minus(word) for at in range(part.start, part.end)}
    assert left == set(range(place.start, place.end)) - set(range(word.start, word.end))


def test_only_what_is_shown_is_looked_at() -> None:
    places = [Stretch(at, at + 2) for at in range(0, 100, 10)]
    assert within(places, 21, 41) == places[2:5]
    assert within(places, 12, 20) == []


@given(st.text(max_size=10).map(lambda t: t.replace("⟨", "").replace("\n", "").replace("⟩", "")))
def test_blanks_stand_where_qt_counts(before: str) -> None:
    (place,) = blank_places(f"{before}⟨x👍⟩")
    assert (place.start, place.end) == (units(before), units(before) + 5)


# --- drawn --------------------------------------------------------------------------------------


def evidence(editor: Editor, *pairs: tuple[str, Effect]) -> tuple[Evidence, ...]:
    text = editor.snapshot().text
    return tuple(
        Evidence(Span(text.index(q), text.index(q) + len(q)), effect, "how", q, "")
        for q, effect in pairs
    )


def seen(editor: Editor, colour: str) -> int:
    """How many pixels of the page have exactly this colour."""
    image = editor.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    wanted = QColor(colour).rgb()
    width, height = image.width(), image.height()
    return sum(image.pixel(x, y) == wanted for y in range(height) for x in range(width))


def test_solid_gives_and_dotted_keeps(editor: Editor) -> None:
    editor.resize(500, 160)
    editor.open_text("some words here")
    editor.show_evidence(evidence(editor, ("words", "gives")))
    solid = seen(editor, LIGHT.gives)
    assert solid > 40
    assert seen(editor, LIGHT.keeps) == 0
    editor.show_evidence(evidence(editor, ("words", "keeps")))
    assert 0.3 * solid < seen(editor, LIGHT.keeps) < 0.7 * solid
    editor.set_theme(DARK)
    assert seen(editor, DARK.keeps) > 0
    assert seen(editor, LIGHT.keeps) == 0


def test_no_line_under_the_word_being_typed(editor: Editor) -> None:
    editor.resize(500, 160)
    QTest.keyClicks(editor, "some words")
    editor.show_evidence(evidence(editor, ("words", "gives")))
    assert seen(editor, LIGHT.gives) == 0
    QTest.keyClicks(editor, " ")
    assert seen(editor, LIGHT.gives) > 40


def test_no_line_while_composing(editor: Editor) -> None:
    editor.resize(500, 160)
    editor.open_text("some words ")
    editor.show_evidence(evidence(editor, ("some", "gives")))
    assert seen(editor, LIGHT.gives) > 0
    QApplication.sendEvent(editor, QInputMethodEvent("か", []))
    assert seen(editor, LIGHT.gives) == 0
    QApplication.sendEvent(editor, QInputMethodEvent("", []))
    assert seen(editor, LIGHT.gives) > 0


def test_an_edit_takes_the_line_away_at_once(editor: Editor) -> None:
    editor.resize(500, 160)
    editor.open_text("some words here")
    editor.show_evidence(evidence(editor, ("words", "gives")))
    editor.select(Span(7, 8))
    QTest.keyClicks(editor, "x")
    assert seen(editor, LIGHT.gives) == 0


def test_evidence_of_another_text_is_not_drawn(editor: Editor) -> None:
    editor.resize(500, 160)
    editor.open_text("some words here")
    old = evidence(editor, ("words", "gives"))
    editor.open_text("other things there")
    editor.show_evidence(old)
    assert seen(editor, LIGHT.gives) == 0


def test_the_line_is_where_the_words_are_behind_emoji_and_windows_line_ends(editor: Editor) -> None:
    editor.resize(500, 200)
    editor.open_text("👍👍\r\n👍 words")
    editor.show_evidence(evidence(editor, ("words", "gives")))
    with_line = editor.viewport().grab().toImage()
    editor.open_text("👍👍\n👍 words")
    editor.show_evidence(evidence(editor, ("words", "gives")))
    assert editor.viewport().grab().toImage() == with_line


def test_right_to_left_words_get_their_line(editor: Editor) -> None:
    editor.resize(500, 160)
    editor.open_text("שלום לכולם and words")
    editor.show_evidence(evidence(editor, ("לכולם", "gives"), ("words", "keeps")))
    assert seen(editor, LIGHT.gives) > 40
    assert seen(editor, LIGHT.keeps) > 20


def test_marks_touch_neither_text_nor_undo(editor: Editor) -> None:
    editor.open_text("some ⟨blank⟩ words")
    revision = editor.revision()
    editor.show_evidence(evidence(editor, ("words", "gives")))
    editor.show_found((Span(0, 4),), Span(0, 4))
    editor.grab()
    assert editor.revision() == revision
    assert not editor.document().isUndoAvailable()


def test_a_blank_has_a_soft_ground(editor: Editor) -> None:
    editor.resize(500, 160)
    editor.open_text("a (blank) here")
    plain = seen(editor, LIGHT.page)
    editor.open_text("a ⟨blank⟩ here")
    assert seen(editor, LIGHT.page) < plain - 400
