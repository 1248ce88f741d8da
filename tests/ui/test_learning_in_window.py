"""What the judge learned from its writer: read anew at once, listed in the settings, taken back."""

from hands import LONG_MS, names, press, typed, words
from pytestqt.qtbot import QtBot

from app.drafts.model import Correction
from ui.program import Program
from ui.value.learned_settings import NOTHING, LearnedSettings

POST = "Leg day done, could barely walk down the stairs"


def known(program: Program) -> tuple[Correction, ...]:
    return program.learning.corrections


def test_a_correction_counts_at_once_and_is_taken_back_in_the_settings(
    program: Program, qtbot: QtBot
) -> None:
    panel = program.window.value
    typed(program.window.editor, POST)
    qtbot.waitUntil(lambda: "I see it differently" in names(panel), timeout=LONG_MS)
    assert "About you, so far" in words(panel)
    settings = LearnedSettings(program.learning)
    qtbot.addWidget(settings)
    settings.show()
    assert NOTHING in words(settings)
    press(panel, "I see it differently")
    press(panel, "It is talk, fine as it is")
    qtbot.waitUntil(lambda: len(known(program)) == 1, timeout=LONG_MS)
    qtbot.waitUntil(lambda: f"“{POST}”" in words(settings), timeout=LONG_MS)
    assert "Read as About you; you see it as Talk." in words(settings)
    qtbot.waitUntil(lambda: program.session._lean is not None, timeout=LONG_MS)
    press(settings, f"Forget “{POST}”")
    qtbot.waitUntil(lambda: known(program) == (), timeout=LONG_MS)
    assert NOTHING in words(settings)
    assert f"Forget “{POST}”" not in names(settings)


def test_all_of_it_goes_in_one_click(program: Program, qtbot: QtBot) -> None:
    for number in range(3):
        program.jobs.store(program.desk.ask, "correct", "d", f"post {number}", "talk", "about_me")
    program.learning.refresh()
    qtbot.waitUntil(lambda: len(known(program)) == 3, timeout=LONG_MS)
    settings = LearnedSettings(program.learning)
    qtbot.addWidget(settings)
    settings.show()
    press(settings, "Forget all of it")
    qtbot.waitUntil(lambda: known(program) == (), timeout=LONG_MS)
    assert NOTHING in words(settings)
    qtbot.waitUntil(
        lambda: program.session._lean is not None and not program.session._lean.said,
        timeout=LONG_MS,
    )
