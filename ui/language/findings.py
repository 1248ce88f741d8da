"""What LanguageTool found, in the window: underlined, listed, put right, or left alone for good.

Places are kept by the editor, which knows where words stand after each edit; what does not stand in
the text any more is never put right.
"""

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu

from app.grammar import choices
from app.grammar.choices import How
from app.grammar.model import Checked, Finding
from app.value.span import Span
from ui.language import words
from ui.language.checking import Checking
from ui.language.choices import LanguageChoices
from ui.language.menu import finding_menu
from ui.language.panel import LanguagePanel
from ui.page.editor import Editor, Snapshot
from ui.page.stepping import next_span


class Findings(QObject):
    """Shows the answers of Checking that were not decided about; carries out what is chosen."""

    listed = Signal()  # ``summary`` may be another
    said = Signal(str)

    def __init__(
        self, editor: Editor, panel: LanguagePanel, choices: LanguageChoices, checking: Checking
    ) -> None:
        super().__init__(checking)
        self._editor, self._panel = editor, panel
        self._choices, self._checking = choices, checking
        self._found: tuple[Checked, Snapshot] | None = None
        checking.checked.connect(self._checked)
        checking.emptied.connect(self.clear)
        choices.changed.connect(self._show)
        panel.chosen.connect(self._choose)
        panel.fix_wanted.connect(self.fix)
        panel.decided.connect(self.decide)
        editor.rested.connect(self._list)
        editor.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        editor.customContextMenuRequested.connect(self._menu_at)

    # --- what is shown --------------------------------------------------------------------------

    def clear(self) -> None:
        """Nothing is known about the text."""
        self._found = None
        self._show()

    def _checked(self, checked: Checked, snapshot: Snapshot) -> None:
        self._found = (checked, snapshot)
        self._show()

    def _show(self) -> None:
        """Underline what is not decided about, and list it."""
        if self._found is None:
            self._editor.show_findings((), self._editor.revision())
        else:
            checked, snapshot = self._found
            left = choices.shown(checked.findings, snapshot.text, self._choices.value)
            self._editor.show_findings(left, snapshot.revision)
        self._list()

    def _list(self) -> None:
        """List what is underlined, less what is still being typed."""
        self._panel.show_findings(self._listed(), self._found[0].problem if self._found else "")
        self.listed.emit()

    def _listed(self) -> tuple[Finding, ...]:
        found = self._editor.findings()
        typing = self._editor.snapshot().typing if found else None
        return tuple(each for each, place in found if not (typing and _meet(place, typing)))

    def summary(self) -> str:
        """How many of which kind, in words; empty while that is not known."""
        if self._found is None:
            return ""
        found = self._listed()
        return words.count_words(found) if found or self._found[0].complete else ""

    # --- what is chosen -------------------------------------------------------------------------

    def _place_of(self, finding: Finding) -> Span | None:
        return next((place for each, place in self._editor.findings() if each == finding), None)

    def _choose(self, finding: Finding) -> None:
        place = self._place_of(finding)
        if place is None:
            self.said.emit(words.CHANGED_SINCE)
        else:
            self._editor.select(place)

    def fix(self, finding: Finding, replacement: str) -> None:
        """Put better words in the place of these, in one undo step."""
        place = self._place_of(finding)
        if place is None:
            self.said.emit(words.CHANGED_SINCE)
            return
        held = self._panel.isAncestorOf(self._editor.window().focusWidget() or self._editor)
        self._editor.put(place, replacement)
        self._list()
        self._checking.soon()
        if held and self._panel.isHidden():
            self._editor.setFocus()

    def decide(self, how: How, finding: Finding) -> None:
        """Ignore it, or what is like it, from now on; can be undone."""
        if self._found is not None:
            self._choices.decide(how, finding, self._found[1].text)

    # --- by keyboard and mouse, from the page ---------------------------------------------------

    def step(self, *, forward: bool) -> None:
        """Select the next (or previous) finding from the caret on, round the end."""
        found = self._editor.findings()
        if not found:
            self.said.emit(words.NOTHING_MARKED)
            return
        here = next_span([place for _, place in found], self._editor.selected(), forward)
        self._editor.select(here)
        self._panel.point_at(next(each for each, place in found if place == here))

    def offer_fixes(self) -> None:
        """A menu for the finding at the caret, or for the next one."""
        found = self._editor.findings()
        here = self._editor.selected()
        if not any(_meet(place, here) for _, place in found):
            self.step(forward=True)
            here = self._editor.selected()
        at = next(((each, place) for each, place in found if _meet(place, here)), None)
        if at is not None:
            menu = QMenu(self._editor)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            finding_menu(menu, at[0], self.fix, self.decide)
            menu.popup(_below(self._editor, at[1]))

    def _menu_at(self, point: QPoint) -> None:
        """The page's own menu, with what can be done about the words that it was asked for."""
        menu = self._editor.createStandardContextMenu(point)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        at = _point_of(self._editor, point)
        for finding, place in self._editor.findings():
            if place.start <= at <= place.end:
                finding_menu(menu, finding, self.fix, self.decide)
                break
        menu.popup(self._editor.viewport().mapToGlobal(point))


def _below(editor: Editor, span: Span) -> QPoint:
    """The place on the screen right below the first of some words."""
    cursor = editor.textCursor()
    cursor.setPosition(editor.reading().offsets.to_units(span.start))
    return editor.viewport().mapToGlobal(editor.cursorRect(cursor).bottomLeft())


def _point_of(editor: Editor, point: QPoint) -> int:
    """The code point that stands at a place of the page."""
    return editor.reading().offsets.to_points(editor.cursorForPosition(point).position())


def _meet(one: Span, other: Span) -> bool:
    """Whether the two touch, sharing a point or an edge."""
    return one.start <= other.end and other.start <= one.end
