"""The menu for one finding: better words, and the ways to be left alone by it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from app.grammar.choices import How
from app.grammar.model import Finding
from ui.language.choices import ways
from ui.language.words import DECISIONS, NO_REPLACEMENT, replacement_words, short

Fix = Callable[[Finding, str], None]
Decide = Callable[[How, Finding], None]


def finding_menu(menu: QMenu, finding: Finding, fix: Fix, decide: Decide) -> None:
    """Put the entries for a finding at the head of a menu, which may hold others already; the first
    replacement is the one that Enter takes."""
    made = [_disabled(menu, finding.message), *_fixes(menu, finding, fix), _line(menu)]
    for how in ways(finding):
        act = QAction(DECISIONS[how].command, menu)
        act.triggered.connect(partial(_decide, decide, how, finding))
        made.append(act)
    others = menu.actions()
    if others:
        menu.insertActions(others[0], [*made, _line(menu)])
    else:
        menu.addActions(made)
    if finding.replacements:
        menu.setActiveAction(made[1])


def _fixes(menu: QMenu, finding: Finding, fix: Fix) -> list[QAction]:
    made = []
    for words in finding.replacements:
        act = QAction(_plain(replacement_words(words)), menu)
        act.triggered.connect(partial(_fix, fix, finding, words))
        made.append(act)
    return made or [_disabled(menu, NO_REPLACEMENT)]


def _disabled(menu: QMenu, words: str) -> QAction:
    made = QAction(_plain(words), menu)
    made.setEnabled(False)
    return made


def _line(menu: QMenu) -> QAction:
    made = QAction(menu)
    made.setSeparator(True)
    return made


def _fix(fix: Fix, finding: Finding, words: str, _checked: bool = False) -> None:
    fix(finding, words)


def _decide(decide: Decide, how: How, finding: Finding, _checked: bool = False) -> None:
    decide(how, finding)


def _plain(words: str) -> str:
    return short(words, 60).replace("&", "&&")
