"""How grammar stands, as a card in the panel: a sentence, what can be done, a download's way."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QProgressBar, QPushButton, QVBoxLayout, QWidget

from app.grammar.model import Standing, State
from ui.language.words import HINTS, TURNED_OFF, megabytes
from ui.parts.flow import FlowLayout
from ui.parts.text_block import TextBlock
from ui.parts.theme import LIGHT, Theme
from ui.parts.widgets import button

_NOT_NOW = "not_now"
# What each thing that can be wanted is called on its button, and the button's kind.
WANTS: dict[str, tuple[str, str]] = {
    "download": ("Download", "primary"),
    "folder": ("I have it", ""),
    "again": ("Try again", ""),
    "turn_on": ("Turn it on", ""),
    "cancel": ("Cancel", ""),
    "settings": ("Settings", "quiet"),
    _NOT_NOW: ("Not now", "quiet"),
}
_AFTER_TROUBLE = ("again", "settings", _NOT_NOW)
_OFFERS: dict[Standing, tuple[str, ...]] = {
    "not_here": ("download", "folder", _NOT_NOW),
    "no_java": _AFTER_TROUBLE,
    "old_java": _AFTER_TROUBLE,
    "broken_java": _AFTER_TROUBLE,
    "gave_up": _AFTER_TROUBLE,
}


@dataclass(frozen=True, slots=True)
class Note:
    """What the card shows: a sentence, what is offered below it (names in WANTS), and of how many
    parts in a thousand a download is here (-1: nobody knows; None: nothing is on its way)."""

    sentence: str
    offers: tuple[str, ...] = ()
    thousandths: int | None = None


OFF = Note(TURNED_OFF, ("turn_on", "settings", _NOT_NOW))


def of_state(state: State, trouble: str = "") -> Note | None:
    """The card for a state; None where there is nothing to explain. ``trouble`` is what became of
    the last download, said first."""
    if state.ready or state.standing in ("off", "starting"):
        return None
    hint = HINTS.get(state.standing, "")
    sentence = " ".join(part for part in (trouble, state.sentence, hint) if part)
    return Note(sentence, _OFFERS.get(state.standing, ()))


def of_download(done: int, total: int | None) -> Note:
    """The card while LanguageTool is being fetched (sizes in bytes)."""
    if total and done >= total:
        return Note("LanguageTool is here and is being tried out.", ("cancel",), -1)
    thousandths = 1000 * done // total if total else -1
    here = megabytes(done, total) if done else "asking for it"
    return Note(f"Downloading LanguageTool: {here}.", ("cancel",), thousandths)


class LanguageState(QFrame):
    """Shows a Note; what the writer wants comes out as its name."""

    wanted = Signal(str)  # a name in WANTS

    def __init__(self, theme: Theme = LIGHT, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setAccessibleName("How grammar stands")
        self._note: Note | None = None
        self._sentence = TextBlock(theme=theme)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName("Download")
        self._bar.setFixedHeight(6)
        self._buttons = {name: self._button(name) for name in WANTS}
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(10)
        column.addWidget(self._sentence)
        column.addWidget(self._bar)
        row = FlowLayout(gap=6)
        for each in self._buttons.values():
            row.addWidget(each)
        column.addLayout(row)

    def _button(self, name: str) -> QPushButton:
        words, kind = WANTS[name]
        made = button(words, kind)
        made.setProperty("name", name)
        made.clicked.connect(self._clicked)
        return made

    def _clicked(self) -> None:
        self.wanted.emit(self.sender().property("name"))

    @property
    def note(self) -> Note | None:
        """What is shown now."""
        return self._note

    def show_note(self, note: Note) -> None:
        """Show this; a button that stays keeps the focus."""
        self._note = note
        self._sentence.set_text(note.sentence)
        for name, each in self._buttons.items():
            each.setVisible(name in note.offers)
        self._bar.setVisible(note.thousandths is not None)
        if note.thousandths is not None:
            self._bar.setRange(0, 0 if note.thousandths < 0 else 1000)
            self._bar.setValue(max(0, note.thousandths))

    def focus_first(self) -> None:
        """The keyboard goes to what is offered first."""
        for each in self._buttons.values():
            if not each.isHidden():
                each.setFocus()
                return
