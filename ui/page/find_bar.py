"""Find and replace, in a bar above the page.

What is typed is looked for as it is written, never as a pattern: there is nothing to get wrong.
"""

import re
from bisect import bisect_left
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout

from app.value.span import Span
from ui.page.editor import Editor
from ui.parts.theme import LIGHT, Theme
from ui.parts.widgets import button

AGAIN_MS = 120


@dataclass(frozen=True, slots=True)
class Search:
    """What to look for: literally ``words``."""

    words: str
    match_case: bool = False
    whole_words: bool = False


def find_all(text: str, search: Search) -> tuple[Span, ...]:
    """Every place of the words, in order; the places share nothing."""
    if not search.words:
        return ()
    pattern = re.escape(search.words)
    if search.whole_words:
        pattern = rf"(?<!\w){pattern}(?!\w)"
    flags = re.NOFLAG if search.match_case else re.IGNORECASE
    return tuple(Span(*found.span()) for found in re.finditer(pattern, text, flags))


def replaced(text: str, found: tuple[Span, ...], words: str) -> str:
    """The text with other words at every place."""
    ends = (0, *(span.end for span in found))
    starts = (*(span.start for span in found), len(text))
    return words.join(text[end:start] for end, start in zip(ends, starts, strict=True))


def count_words(number: int, total: int, asked: bool) -> str:
    """The count beside the field; ``number`` is 0 while the selection is on none of them."""
    if not asked:
        return ""
    if not total:
        return "Nothing found"
    return f"{number} of {total}" if number else f"{total} found"


class FindBar(QFrame):
    """The bar. Enter and F3 go on, with Shift back; Escape closes it and returns to the page."""

    def __init__(self, editor: Editor) -> None:
        super().__init__()
        self.setObjectName("findBar")
        self._editor, self._theme = editor, LIGHT
        self._found: tuple[Span, ...] = ()
        self._again = QTimer(self, singleShot=True)
        self._again.timeout.connect(self._search)
        self._again.setInterval(AGAIN_MS)
        self._build()
        self._connect()
        self.hide()

    def _build(self) -> None:
        self.words = _field("Find", "Find in the text")
        self.other_words = _field("Replace with", "Replace with")
        self.count = QLabel()
        self.count.setObjectName("muted")
        self.count.setMinimumWidth(92)
        self.back = button("↑", "quiet", spoken="Previous one")
        self.on = button("↓", "quiet", spoken="Next one")
        self.match_case = _toggle("Aa", "Match capitals")
        self.whole_words = _toggle("Word", "Whole words only")
        self.close_button = button("✕", "quiet", spoken="Close the search")
        self.replace_one = button("Replace")
        self.replace_every = button("Replace all")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 8)
        column.setSpacing(8)
        first = (self.words, self.count, self.back, self.on, self.match_case)
        column.addWidget(_row(*first, self.whole_words, self.close_button))
        self._replacing = _row(self.other_words, self.replace_one, self.replace_every)
        column.addWidget(self._replacing)

    def _connect(self) -> None:
        self.words.textChanged.connect(self._search_from_here)
        self.match_case.toggled.connect(self._search)
        self.whole_words.toggled.connect(self._search)
        self.back.clicked.connect(self.find_previous)
        self.on.clicked.connect(self.find_next)
        self.close_button.clicked.connect(self.close_bar)
        self.replace_one.clicked.connect(self.replace)
        self.replace_every.clicked.connect(self.replace_all)
        self._editor.edited.connect(self._edited)
        self._editor.selectionChanged.connect(self._tell)
        self._editor.left_over.connect(self._take_from_page)

    # --- opening and closing --------------------------------------------------------------------

    def show_find(self) -> None:
        """Open the bar; words selected on one line are what to look for."""
        self._open(replacing=False)

    def show_replace(self) -> None:
        """Open the bar with the field for other words."""
        self._open(replacing=True)

    def _open(self, replacing: bool) -> None:
        span = self._editor.selected()
        chosen = span.of(self._editor.snapshot().text)
        self._replacing.setVisible(replacing)
        self.show()
        if chosen and len(chosen) <= 200 and len(chosen.splitlines()) == 1:
            self.words.setText(chosen)
        self.words.setFocus()
        self.words.selectAll()
        self._search()

    def close_bar(self) -> None:
        """Away with it; back to the page."""
        self.hide()
        self._editor.setFocus()

    def hideEvent(self, event: QEvent) -> None:
        self._again.stop()
        self._found = ()
        self._editor.show_found(())

    def showEvent(self, event: QShowEvent) -> None:
        self._search()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of this theme."""
        self._theme = theme
        self.setStyleSheet(
            f"#findBar {{ background: {theme.side}; border-bottom: 1px solid {theme.line}; }}"
        )

    # --- finding --------------------------------------------------------------------------------

    def _asked(self) -> Search:
        case, whole = self.match_case.isChecked(), self.whole_words.isChecked()
        return Search(self.words.text(), case, whole)

    def _edited(self, _revision: int) -> None:
        if self.isVisible():
            self._again.start()

    def _search(self) -> None:
        self._again.stop()
        self._found = find_all(self._editor.snapshot().text, self._asked())
        self._tell()

    def _search_from_here(self) -> None:
        """While the words to find are typed: go to the first place from the selection on."""
        self._search()
        here = self._editor.selected().start
        if self._found:
            self._go(bisect_left(self._found, Span(here, here)) % len(self._found))

    def _number(self) -> int:
        """Which of the places is selected, from 1; 0 for none."""
        here = self._editor.selected()
        at = bisect_left(self._found, here)
        return at + 1 if at < len(self._found) and self._found[at] == here else 0

    def _tell(self) -> None:
        if not self.isVisible():
            return
        number = self._number()
        self._editor.show_found(self._found, self._found[number - 1] if number else None)
        self.count.setText(count_words(number, len(self._found), bool(self.words.text())))
        for each in (self.back, self.on, self.replace_one, self.replace_every):
            each.setEnabled(bool(self._found))

    def find_next(self) -> None:
        """Select the next place, round the end."""
        self._fresh()
        here = self._editor.selected()
        if self._found:
            behind = Span(here.end, here.end) if len(here) else here
            self._go(bisect_left(self._found, behind) % len(self._found))

    def find_previous(self) -> None:
        """Select the place before, round the start."""
        self._fresh()
        here = self._editor.selected()
        if self._found:
            before = bisect_left(self._found, Span(here.start, here.start)) - 1
            self._go(before % len(self._found))

    def _fresh(self) -> None:
        if self._again.isActive() or not self._found:
            self._search()

    def _go(self, index: int) -> None:
        """Select a place; the focus stays in the bar when it is there."""
        focused = self.window().focusWidget()
        field = focused if focused is not None and self.isAncestorOf(focused) else None
        self._editor.select(self._found[index])
        if field is not None and self.isVisible():
            field.setFocus()
        self._tell()

    # --- replacing --------------------------------------------------------------------------------

    def replace(self) -> None:
        """Replace the place that is selected and go to the next; else only go there."""
        self._fresh()
        if self._number():
            self._editor.insert_text(self.other_words.text())
            self._search()
        self.find_next()

    def replace_all(self) -> None:
        """Replace every place in one undo step, and say how many there were."""
        self._search()
        found = self._found
        if found:
            text = self._editor.snapshot().text
            self._editor.replace_all(replaced(text, found, self.other_words.text()))
            self._search()
            self.count.setText(f"{len(found)} replaced")

    # --- keys -----------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._take(event):
            super().keyPressEvent(event)

    def _take_from_page(self, event: QKeyEvent) -> None:
        """F3 and Escape also work while the focus is on the page."""
        if event.key() == Qt.Key.Key_F3 or (event.key() == Qt.Key.Key_Escape and self.isVisible()):
            event.setAccepted(self._take(event))

    def _take(self, event: QKeyEvent) -> bool:
        key, back = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key == Qt.Key.Key_Escape:
            self.close_bar()
        elif key == Qt.Key.Key_F3 and not self.words.text():
            self.show_find()
        elif key in (Qt.Key.Key_F3, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.other_words.hasFocus() and key != Qt.Key.Key_F3:
                self.replace()
            elif back:
                self.find_previous()
            else:
                self.find_next()
        else:
            return False
        return True


def _field(hint: str, spoken: str) -> QLineEdit:
    made = QLineEdit()
    made.setPlaceholderText(hint)
    made.setAccessibleName(spoken)
    made.setMinimumWidth(80)
    return made


def _toggle(words: str, spoken: str) -> QPushButton:
    made = button(words, "toggle", spoken=spoken)
    made.setCheckable(True)
    made.setToolTip(spoken)
    return made


def _row(*parts: QLineEdit | QLabel | QPushButton) -> QFrame:
    made = QFrame()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(4)
    for part in parts:
        row.addWidget(part, 1 if isinstance(part, QLineEdit) else 0)
    return made
