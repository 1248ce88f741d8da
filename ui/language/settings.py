"""Spelling and grammar on the settings page: whether, which English, from where, and every decision
with its way back."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QLineEdit, QMenu, QVBoxLayout, QWidget

from app.grammar.choices import How
from app.grammar.variants import VARIANTS
from ui.language.wiring import Language
from ui.language.words import DECISIONS
from ui.parts.choice_list import ChoiceList
from ui.parts.flow import FlowLayout
from ui.parts.text_block import TextBlock
from ui.parts.theme import LIGHT, SMALL_PX, Theme
from ui.parts.widgets import button

SWITCH = "Check spelling and grammar while I write"
ANYWHERE = "LanguageTool is looked for in the usual places."
_ORDER: tuple[How, ...] = ("word", "here", "wording", "rule")


class LanguageSettings(QWidget):
    """Shows what is set about language, and sets it."""

    def __init__(self, language: Language, theme: Theme = LIGHT) -> None:
        super().__init__()
        self._language, self._theme = language, theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._switch = QCheckBox(SWITCH)
        self._english = button("", small=False)
        self._variants = QActionGroup(self)
        self._state = TextBlock(tone="muted", pixels=SMALL_PX, theme=theme)
        self._place = TextBlock(tone="muted", pixels=SMALL_PX, theme=theme)
        self._again = button("Try again", spoken="Try LanguageTool again")
        self._choose = button("Choose a folder", spoken="Choose a folder with LanguageTool")
        self._forget = button("Use the usual places", "quiet")
        self._word = QLineEdit(placeholderText="A word")
        self._lists = {how: self._list(how) for how in _ORDER}
        self._lay_out()
        self._connect()
        self._show()
        self._show_choices()

    def _list(self, how: How) -> ChoiceList:
        decision = DECISIONS[how]
        words = "Remove from dictionary" if how == "word" else "Take back"
        made = ChoiceList(decision.heading, decision.meaning, words, self._theme)
        made.taken_back.connect(self._language.choices.take_back)
        return made

    def _lay_out(self) -> None:
        self._column.addWidget(self._switch, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout()
        row.addWidget(QLabel("English"))
        self._english.setMenu(self._menu())
        row.addWidget(self._english)
        row.addStretch(1)
        self._column.addLayout(row)
        self._column.addWidget(self._state)
        self._column.addWidget(self._place)
        flow = FlowLayout(gap=6)
        for each in (self._again, self._choose, self._forget):
            flow.addWidget(each)
        self._column.addLayout(flow)
        for how, choices in self._lists.items():
            self._column.addWidget(choices)
            if how == "word":
                self._column.addLayout(self._new_word())

    def _menu(self) -> QMenu:
        menu = QMenu(self._english)
        for code, name in VARIANTS.items():
            each = menu.addAction(name.removeprefix("English (").removesuffix(")"))
            each.setData(code)
            each.setCheckable(True)
            self._variants.addAction(each)
        return menu

    def _new_word(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        self._word.setAccessibleName("A word for your dictionary")
        self._word.setMaximumWidth(220)
        self._add = button("Add", spoken="Add the word to your dictionary")
        row.addWidget(self._word)
        row.addWidget(self._add)
        row.addStretch(1)
        return row

    def _connect(self) -> None:
        language = self._language
        self._switch.toggled.connect(language.turn)
        self._variants.triggered.connect(self._speak)
        self._again.clicked.connect(language.checking.start_again)
        self._choose.clicked.connect(language.supply.ask_for_folder)
        self._forget.clicked.connect(partial(language.use_folder, ""))
        self._add.clicked.connect(self._add_word)
        self._word.returnPressed.connect(self._add_word)
        language.changed.connect(self._show)
        language.choices.changed.connect(self._show_choices)

    # --- what is shown ------------------------------------------------------------------------

    def _show(self) -> None:
        language = self._language
        self._switch.blockSignals(True)
        self._switch.setChecked(language.on)
        self._switch.blockSignals(False)
        for each in self._variants.actions():
            each.setChecked(each.data() == language.variant)
        place = next(each.text() for each in self._variants.actions() if each.isChecked())
        self._english.setText(f"{place} ▾")
        self._english.setAccessibleName(f"Kind of English: {place}")
        self._state.set_text(language.sentence())
        folder = language.folder
        self._place.set_text(f"LanguageTool is taken from {folder}." if folder else ANYWHERE)
        self._forget.setVisible(bool(folder))
        stuck = language.on and language.state.standing not in ("off", "ready", "starting")
        self._again.setVisible(stuck)

    def _show_choices(self) -> None:
        made = self._language.choices.value.made
        for how, each in self._lists.items():
            each.show_choices([choice for choice in made if choice.how == how])

    # --- what is set ----------------------------------------------------------------------------

    def _speak(self, chosen: QAction) -> None:
        self._language.speak(chosen.data())

    def _add_word(self) -> None:
        for word in self._word.text().split():
            self._language.choices.add_word(word)
        self._word.clear()
