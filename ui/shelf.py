"""The library's life in the window: templates read from their folder, made, edited, passed on."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from app.templates import Template
from ui.drafting import Drafting
from ui.editor import Editor
from ui.jobs import Jobs
from ui.library import LibraryPanel


class Shelf(QObject):
    """Moves templates between their folder, the library and the editor."""

    said = Signal(str)
    undoable = Signal(str, object)

    def __init__(
        self, editor: Editor, drafting: Drafting, jobs: Jobs, folder: Path, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._editor, self._drafting, self._jobs = editor, drafting, jobs
        self._folder, self._window = folder, parent
        self._panel: LibraryPanel | None = None
