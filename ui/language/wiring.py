"""Language in the window: how grammar stands, what is set about it, and where it comes from.

Checking asks (checking.py), Findings shows (findings.py), LanguageChoices keeps what was decided
(choices.py), LanguageSupply fetches (supply.py). None of it blocks, and none is there before it is
needed.
"""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.grammar.model import State
from app.grammar.variants import VARIANTS, from_system
from ui.jobs import Jobs
from ui.language import state as language_state
from ui.language import words
from ui.language.checking import Checking
from ui.language.choices import LanguageChoices
from ui.language.findings import Findings
from ui.language.panel import LanguagePanel
from ui.language.supply import LanguageSupply
from ui.page.editor import Editor
from ui.settings import Settings


class Language(QObject):
    """Puts the parts together, and carries out what the settings and the panel's card want."""

    noted = Signal(str)  # for the status line
    said = Signal(str)
    undoable = Signal(str, object)  # a sentence, and a function that takes it back
    problem = Signal(str)
    settings_wanted = Signal()
    changed = Signal()  # the state, or what is set

    def __init__(
        self, editor: Editor, jobs: Jobs, settings: Settings, data: Path, window: QWidget
    ) -> None:
        super().__init__(window)
        self._editor, self._settings = editor, settings
        self.panel = LanguagePanel()
        self.choices = LanguageChoices(jobs, data, self)
        self.supply = LanguageSupply(jobs, data, window)
        self.checking = Checking(editor, jobs, data, self)
        self.findings = Findings(editor, self.panel, self.choices, self.checking)
        self.state = words.NOT_STARTED
        self._trouble = ""  # of the last download
        self._connect()

    def _connect(self) -> None:
        self.checking.stood.connect(self._stood)
        self.findings.listed.connect(self._count)
        self.findings.said.connect(self.said)
        self.choices.problem.connect(self.problem)
        self.choices.undoable.connect(self.undoable)
        self.supply.progressed.connect(self._progressed)
        self.supply.ended.connect(self._fetched)
        self.supply.refused.connect(self.said)
        self.supply.folder_chosen.connect(self.use_folder)
        self.panel.wanted.connect(self._wanted)

    def start(self) -> None:
        """Begin as the settings say; called once, after the first frame."""
        self.choices.load()
        self.checking.speak(self.variant)
        self.checking.live_at(self.folder)
        self._turn()

    def text_opened(self) -> None:
        """Another text is in the editor: what was found is not about it."""
        self.findings.clear()
        self.checking.soon()

    def end(self) -> None:
        """The program ends."""
        self.supply.cancel()
        self.checking.end()

    # --- what is set ----------------------------------------------------------------------------

    @property
    def on(self) -> bool:
        """Whether the writer wants texts to be checked."""
        return bool(self._settings.get("language/on"))

    @property
    def variant(self) -> str:
        """The kind of English: the writer's, else the system's."""
        chosen = str(self._settings.get("language/variant"))
        return chosen if chosen in VARIANTS else from_system()

    @property
    def folder(self) -> str:
        """The folder that the writer chose for LanguageTool; empty for none."""
        return str(self._settings.get("language/folder"))

    def turn(self, on: bool) -> None:
        """Check texts from now on, or leave them alone."""
        self._settings.put("language/on", on)
        self._settings.put("language/put_off", not on)  # who turned it off knows why
        self._turn()

    def _turn(self) -> None:
        if not self.on:
            self.findings.clear()
        self.checking.turn(self.on)
        self._show_state()

    def speak(self, variant: str) -> None:
        """Check as this kind of English from now on."""
        self._settings.put("language/variant", variant)
        self.checking.speak(self.variant)
        self.changed.emit()

    def use_folder(self, folder: str) -> None:
        """Use the LanguageTool in this folder; empty for wherever there is one."""
        self._settings.put("language/folder", folder)
        self._trouble = ""
        self.checking.live_at(folder)
        self.turn(True)

    # --- how grammar stands ---------------------------------------------------------------------

    def _stood(self, state: State) -> None:
        self.state = state
        if not state.ready:
            self.findings.clear()
        self._show_state()

    def sentence(self) -> str:
        """How grammar stands, for whoever asks."""
        return self.state.sentence if self.on else words.TURNED_OFF

    def _show_state(self) -> None:
        if not self.supply.busy:
            put_off = self._settings.get("language/put_off")
            self.panel.show_state(None if put_off else self._note())
        self._count()
        self.changed.emit()

    def _note(self) -> language_state.Note | None:
        if not self.on:
            return language_state.OFF
        return language_state.of_state(self.state, self._trouble)

    def _count(self) -> None:
        standing = words.standing_words(self.state.standing) if self.on else words.OFF
        self.noted.emit(self.findings.summary() or standing)

    def _progressed(self, done: int, total: int | None) -> None:
        self._trouble = ""
        self.panel.show_state(language_state.of_download(done, total))

    def _fetched(self, trouble: str | None) -> None:
        self._trouble = trouble or ""
        if trouble == "":
            self.checking.start_again()
        self._show_state()

    def _wanted(self, name: str) -> None:
        """A button of the card that says how grammar stands."""
        {
            "download": self.supply.download,
            "folder": self.supply.ask_for_folder,
            "cancel": self.supply.cancel,
            "again": self.checking.start_again,
            "turn_on": self._turn_on,
            "settings": self.settings_wanted.emit,
            "not_now": self._put_off,
        }[name]()

    def _turn_on(self) -> None:
        self.turn(True)

    def _put_off(self) -> None:
        self._settings.put("language/put_off", True)
        self._show_state()
        self._editor.setFocus()

    def explain(self) -> None:
        """The status line was clicked: say how grammar stands, or go to the first finding."""
        self._settings.put("language/put_off", False)
        self._show_state()
        if not self.panel.isHidden():
            self.panel.focus_first()
        elif self.state.ready and self.on:
            self.said.emit(words.ALL_CLEAR)
        else:
            self.said.emit(self.sentence())
