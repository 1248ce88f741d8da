"""Earlier versions as one reads them: when and why, what changed, and how to get one back."""

from datetime import UTC, datetime, timedelta

import pytest
from hands import control, heard, press, words
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListWidget
from pytestqt.qtbot import QtBot

from app.drafts.compare import Change, compare
from app.drafts.model import Version
from ui.drafts.comparison import Comparison, Piece, readable, shortened
from ui.drafts.versions import LEGEND, NONE_YET, SAME, VersionsView, version_words
from ui.parts.theme import DARK, LIGHT

NOW = datetime(2026, 11, 24, 15, 0, tzinfo=UTC)


def version(number: int, reason: str | None = None, size: int = 5) -> Version:
    return Version(str(number), "d1", NOW - timedelta(hours=number), reason, f"text {number}", size)


@pytest.fixture
def view(qtbot: QtBot, fonts: None) -> VersionsView:
    made = VersionsView(clock=lambda: NOW)
    qtbot.addWidget(made)
    made.resize(700, 500)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def shown(view: VersionsView) -> Comparison:
    (found,) = view.findChildren(Comparison)
    return found


def test_a_version_says_when_why_and_how_long() -> None:
    assert version_words(version(1, "copied"), NOW) == "Today, 14:00\ncopied · 5 characters"
    assert version_words(version(24, None, 1), NOW) == "Yesterday, 15:00\n1 character"


def test_the_newest_is_chosen_and_asked_for(view: VersionsView) -> None:
    asked = heard(view.version_chosen)
    view.show_versions((version(1), version(2)))
    assert asked == ["1"]
    view.setFocus()
    QTest.keyClick(view.focusProxy(), Qt.Key.Key_Down)
    assert asked == ["1", "2"]


def test_an_answer_about_another_version_is_not_shown(view: VersionsView) -> None:
    view.show_versions((version(1), version(2)))
    view.show_comparison("2", compare("old", "new"))
    assert shown(view).toPlainText() == ""
    view.show_comparison("1", compare("an old text", "a new text"))
    assert "old" in shown(view).toPlainText()
    assert LEGEND in words(view)


def test_restore_names_the_version(view: VersionsView) -> None:
    wanted = heard(view.restore_wanted)
    view.show_versions((version(1), version(2)))
    view.show_comparison("1", compare("old", "new"))
    press(view, "Restore this version")
    assert wanted == ["1"]


def test_the_same_text_is_said_and_not_restored(view: VersionsView) -> None:
    view.show_versions((version(1),))
    view.show_comparison("1", compare("same", "same"))
    assert SAME in words(view)
    assert not control(view, "Restore this version").isEnabled()


def test_without_versions_it_says_when_one_is_kept(view: VersionsView) -> None:
    view.show_versions(())
    assert NONE_YET in words(view)
    assert not shown(view).isVisible()
    assert not view.findChildren(QListWidget)[0].isVisible()


def test_enter_goes_to_the_text_and_escape_closes(view: VersionsView) -> None:
    closed = heard(view.closed)
    view.show_versions((version(1),))
    view.setFocus()
    QTest.keyClick(view.focusProxy(), Qt.Key.Key_Return)
    assert shown(view).hasFocus()
    QTest.keyClick(shown(view), Qt.Key.Key_Escape)
    press(view, "Close earlier versions")
    assert len(closed) == 2


# --- the comparison ------------------------------------------------------------------------------


def looks(comparison: Comparison, text: str) -> tuple[bool, bool]:
    """Whether the words are struck through, and whether they are underlined."""
    at = comparison.toPlainText().index(text)
    cursor = QTextCursor(comparison.document())
    cursor.setPosition(at + 1)
    look = cursor.charFormat()
    return look.fontStrikeOut(), look.fontUnderline()


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_gone_is_struck_through_and_added_is_underlined(view: VersionsView, theme: object) -> None:
    view.show_versions((version(1),))
    view.show_comparison("1", compare("bread and butter", "bread and jam"))
    view.set_theme(theme)  # type: ignore[arg-type]
    assert looks(shown(view), "butter") == (True, False)
    assert looks(shown(view), "jam") == (False, True)
    assert looks(shown(view), "bread") == (False, False)


def test_a_run_of_changed_words_reads_as_one() -> None:
    changes = compare("we went home by the old road", "we went home along another path today")
    kinds = [piece.kind for piece in readable(changes) if piece.text.strip()]
    assert kinds == ["same", "removed", "added"]


@given(st.text(alphabet="ab \n", max_size=40), st.text(alphabet="ab \n", max_size=40))
def test_nothing_is_lost_or_made_up(old: str, new: str) -> None:
    pieces = readable(compare(old, new))

    def told(kind: str) -> str:
        return "".join(p.text for p in pieces if p.kind in ("same", kind)).replace("\u2009", "")

    def bare(text: str) -> str:
        return "".join(text.split())

    assert bare(told("removed")) == bare(old)
    assert bare(told("added")) == bare(new)


def test_a_long_stretch_without_change_is_shortened() -> None:
    text = shortened("a" * 5000 + "b" * 5000)
    assert text.startswith("aaa") and text.endswith("bbb")
    assert "8,800 characters that did not change" in text
    assert shortened("short") == "short"


def test_hard_text_is_shown(view: VersionsView) -> None:
    view.show_versions((version(1),))
    hard = "⟨a blank⟩ 👩‍👩‍👧‍👦\x00\r\nשלום\u2028end"
    view.show_comparison("1", (Change("same", hard), Change("added", "x")))
    text = shown(view).toPlainText()
    assert "⟨a blank⟩" in text and "שלום\nend" in text and "\x00" not in text


def test_pieces_without_words_are_left_out() -> None:
    assert readable((Change("removed", "a"), Change("added", "b"))) == (
        Piece("removed", "a"),
        Piece("same", "\u2009"),
        Piece("added", "b"),
    )
