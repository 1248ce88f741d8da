"""The library's life in the window: templates read from their folder, made, edited, passed on.

The folder is only touched on the store's thread, one call after another; what it cannot do comes
back as a TemplateError and is told in its sentence.
"""

import traceback
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from app.templates import (
    Loaded,
    Template,
    TemplateError,
    TemplateFolder,
    Trashed,
    builtin,
    from_draft,
)
from app.templates.naming import name_from
from ui.drafts.drafting import Drafting
from ui.jobs import Jobs
from ui.library.panel import LibraryPanel
from ui.page.editor import Editor

NOTHING_TO_KEEP = "There is no text in the editor to make a template of."
FILES = "Templates (*.toml)"
WENT_WRONG = "Something went wrong with your templates ({why}). Nothing of yours was changed."


class Shelf(QObject):
    """Moves templates between their folder, the library and the editor."""

    said = Signal(str)
    problem = Signal(str)  # what could not be done and why, worth more than a moment's notice
    undoable = Signal(str, object)  # a sentence, and a function that takes it back

    def __init__(
        self, editor: Editor, drafting: Drafting, jobs: Jobs, folder: Path, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._editor, self._drafting, self._jobs = editor, drafting, jobs
        self._folder, self._window = TemplateFolder(folder), parent
        self._panel: LibraryPanel | None = None

    def attach(self, panel: LibraryPanel) -> None:
        """The library was built (it is not needed for the first frame)."""
        self._panel = panel
        panel.start_wanted.connect(self._start)
        panel.make_wanted.connect(self._make)
        panel.saved.connect(self._save)
        panel.delete_wanted.connect(self._delete)
        panel.export_wanted.connect(self._export)
        panel.import_wanted.connect(self._import)
        panel.show_templates(builtin())
        self.refresh()

    def refresh(self) -> None:
        """Read the folder anew; files put there by hand are seen, bad ones are named."""
        self._ask(self._folder.all, done=self._loaded)

    def _loaded(self, loaded: Loaded) -> None:
        if self._panel is not None:
            self._panel.show_templates(builtin() + loaded.templates)
            self._panel.problems(tuple(problem.sentence for problem in loaded.problems))

    # --- what the library asks for ----------------------------------------------------------

    def _start(self, template: Template) -> None:
        self._drafting.start(template.text)

    def _make(self) -> None:
        text = self._editor.snapshot().text
        if not text.strip():
            self.said.emit(NOTHING_TO_KEEP)
        elif self._panel is not None:
            self._panel.edit(from_draft(text))

    def _save(self, template: Template) -> None:
        failed = partial(self._not_saved, template)
        self._jobs.store(self._folder.save, template, done=self._saved, failed=failed)

    def _not_saved(self, template: Template, problem: Exception) -> None:
        """Say why, and put what was written back into its form."""
        self._failed(problem)
        if self._panel is not None and not self._panel.editing:
            self._panel.edit(template)

    def _saved(self, template: Template) -> None:
        self.said.emit(f"Saved “{template.title}” among your templates.")
        self.refresh()

    def _delete(self, template: Template) -> None:
        self._ask(self._folder.delete, template.id, done=self._deleted)

    def _deleted(self, trashed: Trashed) -> None:
        self.undoable.emit("Deleted the template.", partial(self.restore, trashed))
        self.refresh()

    def restore(self, trashed: Trashed) -> None:
        """Take a deletion back."""
        self._ask(self._folder.restore, trashed, done=self._restored)

    def _restored(self, _template: Template) -> None:
        self.refresh()

    def _export(self, template: Template) -> None:
        dialog = self._dialog("Export a template", QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("toml")
        dialog.selectFile(name_from(template.title, set()) + ".toml")
        dialog.fileSelected.connect(partial(self.export_to, template))
        dialog.open()

    def _dialog(self, title: str, mode: QFileDialog.AcceptMode) -> QFileDialog:
        """A dialog that does not hold up the program; it goes when it is closed."""
        dialog = QFileDialog(self._window, title, "", FILES)
        dialog.setAcceptMode(mode)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return dialog

    def export_to(self, template: Template, path: str) -> None:
        """Write a template to a file of the writer's choice."""
        self._ask(_exported, self._folder, template.id, Path(path), done=self.said.emit)

    def _import(self) -> None:
        dialog = self._dialog("Import a template", QFileDialog.AcceptMode.AcceptOpen)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.import_from)
        dialog.open()

    def import_from(self, path: str) -> None:
        """Copy a template file into the folder; a bad one is named with its line and reason."""
        self._ask(self._folder.import_file, Path(path), done=self._imported)

    def _imported(self, template: Template) -> None:
        self.said.emit(f"Imported “{template.title}”.")
        self.refresh()

    # --- the folder's thread ----------------------------------------------------------------

    def _ask(self, fn: Callable[..., Any], *args: Any, done: Callable[[Any], None]) -> None:
        self._jobs.store(fn, *args, done=done, failed=self._failed)

    def _failed(self, problem: Exception) -> None:
        if isinstance(problem, TemplateError):
            self.problem.emit(problem.sentence)
            return
        traceback.print_exception(problem)
        self.problem.emit(WENT_WRONG.format(why=problem))


def _exported(folder: TemplateFolder, template_id: str, path: Path) -> str:
    folder.export(template_id, path)
    return f"Exported to {path.name}."
