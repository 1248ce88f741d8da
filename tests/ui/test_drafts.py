"""The list of drafts: what a row says, what keys and clicks ask for, and how it stays in place."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hands import heard, names, press, words
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.drafts.model import DraftRow
from ui.drafts.panel import NO_ARCHIVED, NO_DRAFTS, NO_HITS, DraftsPanel
from ui.drafts.rows import around_hit, hits, meta_words
from ui.parts.theme import DARK

NOW = datetime(2026, 11, 24, 15, 0, tzinfo=UTC)


def row(number: int, first_line: str = "", **other: object) -> DraftRow:
    given: dict[str, object] = {
        "snippet": "",
        "created": NOW - timedelta(days=number),
        "changed": NOW - timedelta(days=number),
        "verdict": None,
        "move": None,
        "copied": None,
        "archived": False,
    }
    return DraftRow(id=f"d{number}", first_line=first_line or f"draft {number}", **given | other)  # type: ignore[arg-type]


def many(count: int) -> tuple[DraftRow, ...]:
    return tuple(row(number) for number in range(count))


@pytest.fixture
def panel(qtbot: QtBot, fonts: None) -> DraftsPanel:
    made = DraftsPanel(clock=lambda: NOW)
    qtbot.addWidget(made)
    made.resize(256, 600)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def spoken(panel: DraftsPanel, number: int) -> str:
    index = panel.list.model().index(number, 0)
    return str(index.data(Qt.ItemDataRole.AccessibleTextRole))


# --- what a row says -----------------------------------------------------------------------------


def test_a_row_says_its_state_in_words(panel: DraftsPanel) -> None:
    panel.show_rows((row(0, "Soup", verdict="gives", copied=NOW), row(1, verdict="about_me")))
    assert spoken(panel, 0) == "Soup, Gives · copied · just now"
    assert spoken(panel, 1) == "draft 1, About you · yesterday"
    assert meta_words(row(3), NOW) == "Saturday"


def test_a_draft_without_words_can_still_be_told(panel: DraftsPanel) -> None:
    panel.show_rows((replace(row(0), first_line=""),))
    assert spoken(panel, 0) == "(no words yet), just now"


@pytest.mark.parametrize(
    ("text", "query", "found"),
    [
        ("Crème brûlée, crisp", "CREME cri", ["Crème", "crisp"]),
        ("scream", "cream", []),
        ("one 👍 one", "on", ["one", "one"]),
        ("anything", "  ", []),
        ("anything", '"*(', []),
    ],
)
def test_hits_begin_a_word_whatever_its_case(text: str, query: str, found: list[str]) -> None:
    assert [span.of(text) for span in hits(text, query)] == found


def test_a_snippet_begins_shortly_before_its_hit() -> None:
    words = "a long way before\nanything of note happens to the soup at last"
    assert around_hit(words, "soup") == "… happens to the soup at last"
    assert around_hit("soup first", "soup") == "soup first"


@given(st.text(max_size=60), st.text(max_size=12))
def test_any_text_and_any_query_have_a_snippet(text: str, query: str) -> None:
    assert isinstance(around_hit(text, query), str)


def test_rows_are_painted_in_both_themes_and_while_searching(panel: DraftsPanel) -> None:
    hard = "👩‍👩‍👧‍👦 שלום ⟨blank⟩ " + "w" * 500
    rows = (row(0, hard, verdict="gives", copied=NOW, snippet=hard), row(1, "soup"))
    panel.show_rows(rows)
    light = panel.grab().toImage()
    panel.set_current("d1")
    marked = panel.grab().toImage()
    panel.show_rows(rows, "soup")
    searching = panel.grab().toImage()
    panel.set_theme(DARK)
    assert (
        len({bytes(i.constBits()) for i in (light, marked, searching, panel.grab().toImage())}) == 4
    )


# --- keys and clicks -----------------------------------------------------------------------------


def test_a_click_opens(panel: DraftsPanel) -> None:
    panel.show_rows(many(3))
    opened = heard(panel.open_wanted)
    at = panel.list.visualRect(panel.list.model().index(1, 0)).center()
    QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert opened == ["d1"]


def test_from_the_search_field_into_the_list_and_back(panel: DraftsPanel) -> None:
    panel.show_rows(many(3))
    opened, deleted = heard(panel.open_wanted), heard(panel.delete_wanted)
    panel.focus_search()
    QTest.keyClick(panel.search, Qt.Key.Key_Down)
    QTest.keyClick(panel.list, Qt.Key.Key_Down)
    QTest.keyClick(panel.list, Qt.Key.Key_Return)
    QTest.keyClick(panel.list, Qt.Key.Key_Delete)
    assert (opened, deleted) == (["d1"], ["d1"])
    for _ in range(2):
        QTest.keyClick(panel.list, Qt.Key.Key_Up)
    assert panel.search.hasFocus()


def test_enter_opens_the_first_and_escape_clears(panel: DraftsPanel) -> None:
    searched, opened = heard(panel.searched), heard(panel.open_wanted)
    panel.focus_search()
    QTest.keyClicks(panel.search, "so")
    panel.show_rows(many(2), "so")
    QTest.keyClick(panel.search, Qt.Key.Key_Return)
    QTest.keyClick(panel.search, Qt.Key.Key_Escape)
    assert (searched, opened) == (["s", "so", ""], ["d0"])


@pytest.mark.parametrize(
    ("choice", "signal", "said"),
    [
        ("open", "open_wanted", "d0"),
        ("duplicate", "duplicate_wanted", "d0"),
        ("versions", "versions_wanted", "d0"),
        ("delete", "delete_wanted", "d0"),
        ("archive", "archive_wanted", ("d0", True)),
    ],
)
def test_the_menu_asks_for_everything_else(
    panel: DraftsPanel, choice: str, signal: str, said: object
) -> None:
    got = heard(getattr(panel, signal))
    menu = panel.menu_for(row(0))
    next(each for each in menu.actions() if each.objectName() == choice).trigger()
    assert got == [said]


def test_an_archived_draft_can_be_brought_back(panel: DraftsPanel) -> None:
    got = heard(panel.archive_wanted)
    menu = panel.menu_for(row(0, archived=True))
    next(each for each in menu.actions() if each.text() == "Bring back").trigger()
    assert got == [("d0", False)]


def test_the_menu_key_opens_the_menu_of_the_current_row(panel: DraftsPanel) -> None:
    panel.show_rows(many(3))
    asked = heard(panel.list.menu_wanted)
    panel.list.setCurrentIndex(panel.list.model().index(2, 0))
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    QApplication.sendEvent(panel.list, event)
    assert asked[0][0].row() == 2  # type: ignore[index]
    QApplication.activePopupWidget().close()


# --- states and staying in place -----------------------------------------------------------------


def test_an_empty_list_says_why(panel: DraftsPanel) -> None:
    panel.show_rows(())
    assert NO_DRAFTS in words(panel)
    panel.show_rows((), "zebra")
    assert NO_HITS.format(query="zebra") in words(panel)
    toggled = heard(panel.archived_toggled)
    press(panel, "Show archived drafts")
    panel.show_rows(())
    assert NO_ARCHIVED in words(panel)
    assert toggled == [True]
    assert "Back to drafts" in names(panel)
    panel.show_rows(many(1))
    assert words(panel) == []


def test_a_refreshed_list_stays_where_it_was(panel: DraftsPanel) -> None:
    panel.show_rows(many(100))
    panel.list.setCurrentIndex(panel.list.model().index(40, 0))
    panel.list.verticalScrollBar().setValue(2000)
    newer = (row(0, "changed"), *many(100)[1:])
    panel.show_rows(newer)
    panel.show_rows((row(200), *newer))
    assert panel.list.verticalScrollBar().value() == 2000
    assert panel.list.currentIndex().row() == 41


def test_near_the_end_more_is_asked_for_once(panel: DraftsPanel) -> None:
    more = heard(panel.more_wanted)
    panel.show_rows(many(200))
    assert more == []
    bar = panel.list.verticalScrollBar()
    bar.setValue(bar.maximum())
    bar.setValue(bar.maximum() - 100)
    assert len(more) == 1
    panel.show_rows(many(400))
    bar.setValue(bar.maximum())
    assert len(more) == 2
