"""The small shared parts: wrapped text, wrapping rows, tabs, marks and the toast."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.value.blanks import blanks
from ui.page.offsets import units
from ui.parts.flow import FlowLayout
from ui.parts.icons import Shape, draw_mark
from ui.parts.text_block import TextBlock
from ui.parts.text_layout import lay_out, shown, spoken
from ui.parts.theme import DARK, LIGHT, Theme, font
from ui.parts.widgets import SegmentedTabs, Toast, button, caption

HARD = "👩‍👩‍👧‍👦 שלום\r\n\u0000 e\u0301 \ud800 ⟨a blank⟩ ⟨⟩ ⟨" + "w" * 300


def drawn(widget: QWidget) -> QImage:
    return widget.grab().toImage()


# --- text ---------------------------------------------------------------------------------------


def test_blanks_become_padded_labels() -> None:
    found = shown("Here: ⟨steps or link⟩ 👍 ⟨x⟩")
    assert "⟨" not in found.text
    as_units = found.text.encode("utf-16-le")
    labels = [
        as_units[p.start * 2 : (p.start + p.length) * 2].decode("utf-16-le") for p in found.pills
    ]
    assert [label.replace("\u00a0", " ") for label in labels] == [" steps or link ", " x "]


@given(st.text(max_size=80).map(lambda text: f"{text}⟨how warm?⟩{text}⟨x⟩"))
def test_each_blank_has_its_stretch(text: str) -> None:
    found = shown(text)
    assert len(found.pills) == len(blanks(text))
    whole = found.text.encode("utf-16-le", "surrogatepass")
    for pill in found.pills:
        label = whole[pill.start * 2 : (pill.start + pill.length) * 2]
        assert label.decode("utf-16-le", "surrogatepass").strip("\u00a0")


def test_a_screen_reader_hears_a_blank() -> None:
    assert spoken("Here: ⟨link⟩.") == "Here: (blank: link)."


def test_units_are_qts() -> None:
    assert units("a👍\ud800") == 4


@given(st.text(alphabet=st.characters(), max_size=200), st.integers(20, 300))
def test_no_text_breaks_the_layout(qapp: object, text: str, width: int) -> None:
    laid = lay_out(shown(text), font(), width, line_px=20, max_lines=3)
    assert laid.layout.lineCount() <= 3
    assert laid.height == 20 * laid.layout.lineCount()


def test_a_long_word_wraps_instead_of_widening(qtbot: QtBot) -> None:
    block = TextBlock("w" * 400)
    qtbot.addWidget(block)
    assert block.minimumSizeHint().width() <= 60
    assert block.heightForWidth(200) > block.heightForWidth(800)


def test_lines_beyond_the_limit_are_left_out_and_said(qtbot: QtBot) -> None:
    block = TextBlock("many words " * 100, max_lines=2)
    qtbot.addWidget(block)
    block.resize(200, 40)
    assert block.is_cut()
    assert block.heightForWidth(200) == 40
    block.set_max_lines(0)
    assert not block.is_cut()
    assert block.heightForWidth(200) > 400


def test_hard_text_is_painted(qtbot: QtBot) -> None:
    block = TextBlock(HARD, max_lines=4)
    qtbot.addWidget(block)
    block.resize(180, block.heightForWidth(180))
    before = drawn(block)
    block.set_theme(DARK)
    assert drawn(block) != before


def test_a_megabyte_is_laid_out_by_its_first_lines(qtbot: QtBot) -> None:
    block = TextBlock("word " * 200_000, max_lines=3)
    qtbot.addWidget(block)
    assert block.heightForWidth(300) == 60


# --- marks --------------------------------------------------------------------------------------


def ink(shape: Shape, theme: Theme) -> set[tuple[int, int]]:
    """The points of a 24 px box that a mark covers."""
    image = QImage(24, 24, QImage.Format.Format_RGB32)
    image.fill(QColor(theme.page))
    painter = QPainter(image)
    draw_mark(painter, shape, QRectF(1, 1, 22, 22), theme)
    painter.end()
    ground = QColor(theme.page).rgb()
    return {(x, y) for x in range(24) for y in range(24) if image.pixel(x, y) != ground}


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_marks_differ_by_shape(qapp: object, theme: Theme) -> None:
    gives, talk, about, unsure = (ink(s, theme) for s in ("gives", "talk", "about_me", "unsure"))
    middle, corner, left, right = (12, 12), (3, 3), (6, 12), (17, 12)
    assert middle in gives and corner not in gives
    assert middle in talk and corner in talk
    assert middle not in about and about < gives
    assert left in unsure and right not in unsure


# --- rows, buttons, tabs ------------------------------------------------------------------------


def test_a_row_wraps_where_it_is_narrow(qtbot: QtBot) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    row = FlowLayout(box, gap=6)
    for words in ("Use it", "Show example", "Not this"):
        row.addWidget(button(words))
    wide = row.heightForWidth(1000)
    assert row.heightForWidth(row.sizeHint().width()) == wide
    assert row.heightForWidth(row.sizeHint().width() - 1) == 2 * wide + 6
    box.resize(1000, wide)
    box.show()
    places = [row.itemAt(n).geometry() for n in range(3)]  # type: ignore[union-attr]
    assert places[0].right() < places[1].left() < places[2].left()
    box.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    row.setGeometry(box.rect())
    assert row.itemAt(0).geometry().left() > row.itemAt(1).geometry().left()  # type: ignore[union-attr]


def test_a_click_leaves_the_focus_but_tab_reaches_a_button(qtbot: QtBot) -> None:
    made = button("Use it & go", "primary")
    qtbot.addWidget(made)
    assert made.focusPolicy() == Qt.FocusPolicy.TabFocus
    assert made.accessibleName() == "Use it & go"


def test_a_caption_is_read_in_ordinary_letters(qtbot: QtBot) -> None:
    made = caption("What I saw")
    qtbot.addWidget(made)
    assert (made.text(), made.accessibleName()) == ("WHAT I SAW", "What I saw")


def test_tabs_by_mouse_and_by_keyboard(qtbot: QtBot) -> None:
    tabs = SegmentedTabs(("Library", "Drafts"))
    qtbot.addWidget(tabs)
    tabs.resize(232, 36)
    tabs.show()
    seen: list[int] = []
    tabs.chosen.connect(seen.append)
    tabs.choose(0)
    qtbot.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(1).center())
    tabs.setFocus()
    qtbot.keyClick(tabs, Qt.Key.Key_Left)
    assert seen == [0, 1, 0]
    before = drawn(tabs)
    tabs.set_theme(DARK)
    assert drawn(tabs) != before


def test_tabs_share_the_width(qtbot: QtBot) -> None:
    tabs = SegmentedTabs(("Library", "Drafts"))
    qtbot.addWidget(tabs)
    tabs.resize(QSize(232, 36))
    tabs.show()
    assert abs(tabs.tabRect(0).width() - tabs.tabRect(1).width()) <= 1
    assert tabs.tabRect(1).right() >= 225


# --- the toast ----------------------------------------------------------------------------------


@pytest.fixture
def room(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.resize(500, 300)
    QVBoxLayout(made)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    return made


def test_a_toast_says_and_goes(
    qtbot: QtBot, room: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.parts.widgets.SAY_MS", 30)
    toast = Toast(room)
    assert toast.isHidden()
    toast.say("Copied.")
    assert toast.sentence == "Copied."
    assert toast.isVisible()
    qtbot.waitUntil(toast.isHidden)
    assert toast.sentence == ""


def test_undo_is_called_once_and_only_for_its_own_sentence(qtbot: QtBot, room: QWidget) -> None:
    calls: list[str] = []
    toast = Toast(room)
    toast.offer("Deleted.", lambda: calls.append("first"))
    toast.offer("Archived.", lambda: calls.append("second"))
    undo = toast._button
    assert undo is not None and undo.isVisible()
    qtbot.mouseClick(undo, Qt.MouseButton.LeftButton)
    assert calls == ["second"]
    assert toast.isHidden()
    toast.say("Saved.")
    assert not undo.isVisible()


def test_a_toast_never_takes_the_focus(qtbot: QtBot, room: QWidget) -> None:
    writer = button("Somewhere")
    room.layout().addWidget(writer)  # type: ignore[union-attr]
    writer.show()
    writer.setFocus()
    Toast(room).offer("Deleted.", lambda: None)
    assert room.focusWidget() is writer


def test_a_long_toast_stays_inside(qtbot: QtBot, room: QWidget) -> None:
    toast = Toast(room)
    toast.offer("A sentence that is a good deal longer than the room it has. " * 2, lambda: None)
    assert room.rect().contains(toast.geometry())
    room.resize(260, 300)
    assert room.rect().contains(toast.geometry())
    assert toast.geometry().center().x() == pytest.approx(130, abs=2)
    assert QPoint(0, 0) != toast.pos()
