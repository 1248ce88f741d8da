"""The Value panel: what it says of a report, and what comes out of it."""

from dataclasses import replace

import pytest
from hands import control, heard, names, press, words
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.value.engine import read
from app.value.model import NO_MOVE, Evidence, Reading, Report, Suggestion
from app.value.moves import move
from app.value.span import Span
from app.value.telling import RESPECT
from ui.value import notes
from ui.value import panel as value_panel
from ui.value.gifts import Gifts
from ui.value.panel import ValuePanel
from ui.value.quotes import EitherWay, Quotes
from ui.value.see_differently import SeeDifferently
from ui.value.words import UNSURE

ABOUT = "Made sourdough finally, third try and it actually rose. So proud of myself"
FIRST = Suggestion("how", "How did you do it?", "Made bread. The recipe: ⟨steps or link⟩", "⟨x⟩")
SECOND = Suggestion("credit", "What did they do?", None, "⟨Who⟩ did ⟨what⟩")


def report(
    verdict: str = "about_me",
    suggestions: tuple[Suggestion, ...] = (FIRST,),
    unsure: bool = False,
    evidence: tuple[Evidence, ...] = (),
) -> Report:
    ids = ("how", "credit", "access", "introduction", "resource", "amplify", "action")
    return Report(verdict, unsure, 0.2, "how", ids, evidence, suggestions, "A summary.")  # type: ignore[arg-type]


def some_evidence(count: int) -> tuple[Evidence, ...]:
    return tuple(
        Evidence(Span(n, n + 3), "keeps", NO_MOVE, f"q{n}", "what you did") for n in range(count)
    )


@pytest.fixture
def panel(qtbot: QtBot, fonts: None) -> ValuePanel:
    made = ValuePanel()
    qtbot.addWidget(made)
    made.resize(344, 800)
    made.show()
    made.activateWindow()
    return made


def test_parts_are_made_while_nothing_happens(qtbot: QtBot, panel: ValuePanel) -> None:
    panel.show_empty()
    kinds = (Gifts, Quotes, EitherWay, SeeDifferently)
    qtbot.waitUntil(lambda: all(panel.findChild(kind) is not None for kind in kinds), timeout=9000)
    qtbot.wait(50)
    for kind in kinds:
        assert not panel.findChild(kind).isVisible()
    panel.show_report(report(evidence=some_evidence(1)), ABOUT)
    assert [panel.findChild(kind).isVisible() for kind in kinds] == [True, True, False, True]
    assert len(panel.findChildren(Gifts)) == 1


# --- verdict and evidence -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("verdict", "unsure", "said"),
    [
        ("gives", False, "Gives · Share the recipe"),
        ("talk", False, "Talk: fine as it is"),
        ("about_me", False, "About you, so far"),
        ("about_me", True, UNSURE),
        ("gives", True, UNSURE),
    ],
)
def test_the_verdict_is_said_in_words(
    panel: ValuePanel, verdict: str, unsure: bool, said: str
) -> None:
    panel.show_report(report(verdict, (), unsure), "some text that is long enough")
    assert said in words(panel)
    assert "A summary." in words(panel)
    assert not any(char.isdigit() for word in words(panel) for char in word)


def test_a_real_report(panel: ValuePanel) -> None:
    found = read(ABOUT)
    panel.show_report(found, ABOUT)
    assert "About you, so far" in words(panel)
    for each in found.evidence:
        control(panel, f"“{each.quote}”: {each.note}, stays with you")
    assert found.suggestions[0].question in words(panel)
    assert found.suggestions[0].rewrite in words(panel)


def test_a_quote_is_a_button_that_says_which(panel: ValuePanel) -> None:
    found = read(ABOUT)
    panel.show_report(found, ABOUT)
    chosen = heard(panel.evidence_chosen)
    first = min(found.evidence, key=lambda each: each.span)
    press(panel, f"“{first.quote}”: {first.note}, stays with you")
    assert chosen == [first]


def test_many_quotes_come_a_few_at_a_time(panel: ValuePanel) -> None:
    panel.show_report(report(evidence=some_evidence(20)), "a text that is long enough")
    assert sum("what you did" in name for name in names(panel)) == 5
    press(panel, "Show more of 15 further quotes")
    assert sum("what you did" in name for name in names(panel)) == 20


def test_without_evidence_nothing_is_said_of_it(panel: ValuePanel) -> None:
    panel.show_report(report(evidence=some_evidence(2)), "a text that is long enough")
    panel.show_report(report(suggestions=()), "another text, long enough")
    assert names(panel) == ["I see it differently"]


# --- both readings, silence, promises ------------------------------------------------------------


def test_both_readings_are_shown_each_with_its_words(panel: ValuePanel) -> None:
    gives = Evidence(Span(0, 4), "gives", "how", "Soak", "how it is done")
    keeps = Evidence(Span(6, 9), "keeps", NO_MOVE, "I am", "how you feel")
    both = (Reading("gives", "As a gift.", (gives,)), Reading("about_me", "As news.", (keeps,)))
    shown = replace(report("gives", (), True, (gives, keeps)), readings=both)
    panel.show_report(shown, "a text that is long enough")
    assert {UNSURE, "As a gift.", "As news."} <= set(words(panel))
    chosen = heard(panel.evidence_chosen)
    press(panel, "“I am”: how you feel, stays with you")
    assert chosen == [keeps]
    panel.show_report(report("talk", ()), "another text, long enough")
    assert "As news." not in words(panel)


def test_grief_gets_a_line_of_respect_and_nothing_else(panel: ValuePanel) -> None:
    text = "My dad died this morning. I made his soup."
    panel.show_report(read(text), text)
    assert RESPECT in words(panel)
    assert names(panel) == []


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Ich habe heute einen Salat gegessen und er war gut", notes.QUIET_TITLE),
        ("for (int i = 0; i < n; i++) { total += list[i]; }", notes.QUIET_TITLE),
        ("🙂🙂", notes.SHORT_TITLE),
        ("feeling tired", notes.SHORT_TITLE),
    ],
)
def test_where_nothing_can_be_said_it_says_so(panel: ValuePanel, text: str, title: str) -> None:
    panel.show_report(read(text), text)
    assert title in words(panel)
    assert names(panel) == []


def test_a_promise_is_shown_until_it_is_kept(panel: ValuePanel) -> None:
    text = "Best lentil soup of my life, recipe below!"
    panel.show_report(read(text), text)
    control(panel, "“recipe below”: promised, and not here yet, stays with you")
    kept = f"{text} Soak 200 g lentils overnight, fry an onion, simmer it all for an hour or so."
    panel.show_report(read(kept), kept)
    assert not any("not here yet" in name for name in names(panel))


def test_what_readings_lack_is_said_once_and_stays(panel: ValuePanel) -> None:
    panel.show_notice("The judge is missing.")
    panel.show_report(report(), "a text that is long enough")
    assert "The judge is missing." in words(panel)


# --- the closest gift ----------------------------------------------------------------------------


def test_use_it_hands_over_the_suggestion(panel: ValuePanel) -> None:
    panel.show_report(report(), "a text that is long enough")
    used = heard(panel.use_wanted)
    press(panel, "Use it: Share the recipe")
    panel.use_first()
    assert used == [FIRST, FIRST]


def test_the_second_gift_opens_on_demand(panel: ValuePanel) -> None:
    panel.show_report(report(suggestions=(FIRST, SECOND)), "a text that is long enough")
    assert "Use it: Say what they did" not in names(panel)
    press(panel, "Or: Say what they did, show it")
    used = heard(panel.use_wanted)
    press(panel, "Use it: Say what they did")
    assert used == [SECOND]
    panel.show_report(report(suggestions=(FIRST, SECOND)), "the text, one word longer")
    assert "Use it: Say what they did" in names(panel)
    panel.show_report(report(suggestions=(SECOND, FIRST)), "a text that turned around")
    assert "Or: Share the recipe, show it" in names(panel)


def test_the_example_is_the_essays(panel: ValuePanel) -> None:
    panel.show_report(report(), "a text that is long enough")
    shown = heard(panel.example_wanted)
    press(panel, "Show example")
    assert shown == ["how"]
    assert {f"“{move('how').before}”", f"“{move('how').after}”"} <= set(words(panel))
    press(panel, "Hide example")
    assert f"“{move('how').before}”" not in words(panel)


def test_not_this_names_the_move(panel: ValuePanel) -> None:
    panel.show_report(report(), "a text that is long enough")
    refused = heard(panel.not_this)
    press(panel, "Not this: Share the recipe")
    assert refused == ["how"]


def test_without_a_rewrite_the_shape_is_offered(panel: ValuePanel) -> None:
    panel.show_report(report(suggestions=(SECOND,)), "a text that is long enough")
    assert SECOND.pattern in words(panel)
    assert any("below what you wrote" in each for each in words(panel))


def test_a_long_rewrite_is_shown_whole_on_demand(panel: ValuePanel) -> None:
    long = Suggestion("how", "How?", "many words " * 200 + "⟨x⟩", "⟨x⟩")
    panel.show_report(report(suggestions=(long,)), "a text that is long enough")
    QTest.qWait(1)
    press(panel, "Show all of it")
    assert "Show all of it" not in names(panel)


# --- I see it differently -----------------------------------------------------------------------


def test_seen_differently_by_mouse(panel: ValuePanel) -> None:
    panel.show_report(report("about_me"), "a text that is long enough")
    said = heard(panel.seen_differently)
    press(panel, "I see it differently")
    assert "It is about me, so far" not in names(panel)
    press(panel, "It gives a reader something")
    assert said == ["gives"]
    assert "It gives a reader something" not in names(panel)


def test_seen_differently_by_keys(panel: ValuePanel) -> None:
    panel.show_report(report("about_me", unsure=True), "a text that is long enough")
    said = heard(panel.seen_differently)
    control(panel, "I see it differently").setFocus()
    QTest.keyClick(panel.focusWidget(), Qt.Key.Key_Space)
    QTest.keyClick(panel.focusWidget(), Qt.Key.Key_Down)
    QTest.keyClick(panel.focusWidget(), Qt.Key.Key_Escape)
    assert panel.focusWidget().accessibleName() == "I see it differently"
    QTest.keyClick(panel.focusWidget(), Qt.Key.Key_Space)
    for _ in range(2):
        QTest.keyClick(panel.focusWidget(), Qt.Key.Key_Down)
    QTest.keyClick(panel.focusWidget(), Qt.Key.Key_Space)
    assert said == ["about_me"]


def test_the_writers_own_verdict_is_repeated(panel: ValuePanel) -> None:
    panel.show_report(report(), "a text that is long enough", "gives")
    assert "You said: it gives something." in words(panel)
    panel.show_report(report(), "a text that is long enough", None)
    assert "You said: it gives something." not in words(panel)


# --- states --------------------------------------------------------------------------------------


def test_an_empty_page_and_a_single_word(panel: ValuePanel) -> None:
    assert not any(words(panel))
    panel.show_empty()
    assert notes.WELCOME_TITLE in words(panel)
    panel.show_report(report(suggestions=()), "Hm")
    assert notes.SHORT_TITLE in words(panel)
    panel.show_report(report(), "a text that is long enough")
    panel.show_empty()
    assert notes.WELCOME_TITLE in words(panel)
    assert names(panel) == []


def test_a_problem_says_what_is_safe(panel: ValuePanel) -> None:
    panel.show_report(report(), "a text that is long enough")
    panel.show_problem("It could not be read. Your words are safe.")
    assert {notes.PROBLEM_TITLE, "It could not be read. Your words are safe."} <= set(words(panel))
    assert names(panel) == []


def body(panel: ValuePanel) -> QWidget:
    return next(each for each in panel.findChildren(QWidget) if each.objectName() == "valueBody")


def test_a_slow_reading_dims_and_another_draft_goes(
    panel: ValuePanel, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    panel.show_busy()
    panel.show_report(report(), "a text that is long enough")
    panel.show_busy()
    qtbot.waitUntil(lambda: body(panel).graphicsEffect() is not None)
    panel.settle()
    assert body(panel).graphicsEffect() is None
    panel.show_other()
    panel.use_first()
    qtbot.waitUntil(lambda: notes.READING_TITLE in words(panel))
    assert names(panel) == []


def test_an_equal_report_moves_nothing(panel: ValuePanel) -> None:
    panel.show_report(report(evidence=some_evidence(20)), "a text that is long enough")
    press(panel, "Show more of 15 further quotes")
    panel.show_report(report(evidence=some_evidence(20)), "a text that is long enough")
    assert sum("what you did" in name for name in names(panel)) == 20


def test_a_changed_verdict_is_announced_once_and_takes_no_focus(
    panel: ValuePanel, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(value_panel, "announce", lambda _about, words: said.append(words))
    focus = panel.focusWidget()
    panel.show_report(report(), "a text that is long enough")
    panel.show_report(report(), "a text that is longer still")
    qtbot.waitUntil(lambda: bool(said), timeout=5000)
    assert said == ["About you, so far. A summary."]
    panel.show_report(report("gives", ()), "a text with the recipe")
    qtbot.waitUntil(lambda: len(said) == 2, timeout=5000)
    assert said[1].startswith("Gives · Share the recipe")
    assert panel.focusWidget() is focus


def test_an_announcement_reaches_qts_accessibility(
    panel: ValuePanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[object] = []
    monkeypatch.setattr(QAccessible, "isActive", staticmethod(lambda: True))
    monkeypatch.setattr(QAccessible, "updateAccessibility", staticmethod(told.append))
    value_panel.announce(panel, "Gives")
    assert [each.message() for each in told] == ["Gives"]  # type: ignore[attr-defined]
