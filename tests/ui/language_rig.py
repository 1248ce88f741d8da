"""An editor with language beside it, and one real LanguageTool for all tests that use it."""

from dataclasses import dataclass, field
from pathlib import Path

from hands import heard, names
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMenu, QWidget
from pytestqt.qtbot import QtBot

from ui.jobs import Jobs
from ui.language.wiring import Language
from ui.page.editor import Editor
from ui.settings import Settings
from ui.value.panel import ValuePanel

START_MS = (
    240_000  # a busy machine takes long to start a Java server; nothing here is a measurement
)


@dataclass
class Rig:
    """The parts of the window that have to do with language."""

    window: QWidget
    editor: Editor
    value: ValuePanel
    language: Language
    jobs: Jobs
    settings: Settings
    data: Path
    noted: list[object] = field(default_factory=list)
    undoable: list[object] = field(default_factory=list)
    said: list[object] = field(default_factory=list)

    @property
    def panel(self) -> QWidget:
        return self.language.panel

    @property
    def status(self) -> object:
        """What the status line says."""
        return self.noted[-1] if self.noted else ""

    def open(self, text: str) -> None:
        """Another text, nothing decided, the focus on the page."""
        self.language.choices.take_back(self.language.choices.value.made)
        self.editor.open_text(text)
        self.language.text_opened()
        self.editor.setFocus()

    def found(self) -> list[str]:
        """The words that are underlined."""
        return [each.quote for each, _ in self.editor.findings()]

    def listed(self) -> list[str]:
        """The words that stand in the panel."""
        ends = ": show it in the text"
        return [name.split(", ")[0] for name in names(self.panel) if name.endswith(ends)]

    def choose(self, words: str) -> None:
        """A choice in the menu that is open, made by its words."""
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        (act,) = [each for each in menu.actions() if each.text() == words]
        menu.setActiveAction(act)
        QTest.keyClick(menu, Qt.Key.Key_Return)

    def end(self) -> None:
        self.language.end()
        self.jobs.finish()
        self.window.close()
        self.window.deleteLater()


def make_rig(data: Path) -> Rig:
    """The parts on the screen, nothing started yet."""
    window = QWidget()
    jobs = Jobs(window)
    settings = Settings(data)
    settings.put("language/variant", "en-US")
    editor, value = Editor(), ValuePanel()
    row = QHBoxLayout(window)
    row.addWidget(editor, 1)
    row.addWidget(value)
    language = Language(editor, jobs, settings, data, window)
    value.add_section(language.panel)
    rig = Rig(window, editor, value, language, jobs, settings, data)
    rig.noted = heard(language.noted)
    rig.undoable = heard(language.undoable)
    rig.said = heard(language.said)
    window.resize(1000, 700)
    window.show()
    window.activateWindow()
    editor.setFocus()
    return rig


def wait_for(qtbot: QtBot, rig: Rig, status: str) -> None:
    """Until the status line says this."""
    qtbot.waitUntil(lambda: rig.status == status, timeout=START_MS)
