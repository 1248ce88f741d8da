"""Where LanguageTool is to come from, when it is not here: a download, or a folder of the writer's.

Both are only ever begun by the writer. The download runs on the grammar thread, which has nothing
else to do without LanguageTool.
"""

import traceback
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from ui.jobs import Jobs
from ui.language.words import NO_LANGUAGETOOL

if TYPE_CHECKING:
    from app.grammar.download import Download, Outcome, Progress

BROKE = "The download ended before it was done. Please try again."


class LanguageSupply(QObject):
    """Fetches LanguageTool, or asks where it is."""

    progressed = Signal(int, object)  # bytes, and of how many (None: nobody knows)
    ended = Signal(object)  # a sentence about what went wrong, "" for a success, None: cancelled
    folder_chosen = Signal(str)
    refused = Signal(str)

    def __init__(self, jobs: Jobs, data: Path, window: QWidget) -> None:
        super().__init__(window)
        self._jobs, self._data, self._window = jobs, data, window
        self._download: Download | None = None

    @property
    def busy(self) -> bool:
        """Whether a download is under way."""
        return self._download is not None

    # --- download -------------------------------------------------------------------------------

    def download(self) -> None:
        """Begin, unless one is under way."""
        if self._download is not None:
            return
        from app.grammar.download import Download

        self._download = Download(self._data)
        run = (self._download.run, self._hear)
        self._jobs.grammar(*run, done=self._done, failed=self._failed)
        self.progressed.emit(0, None)

    def cancel(self) -> None:
        """End it; what was half done goes."""
        if self._download is not None:
            self._download.cancel()

    def _hear(self, progress: "Progress") -> None:
        self._jobs.post(self._progressed, progress)

    def _progressed(self, progress: "Progress") -> None:
        if self._download is not None:
            self.progressed.emit(progress.done, progress.total)

    def _done(self, outcome: "Outcome") -> None:
        self._download = None
        self.ended.emit(None if outcome.cancelled else outcome.problem)

    def _failed(self, problem: Exception) -> None:
        traceback.print_exception(problem)
        self._download = None
        self.ended.emit(BROKE)

    # --- a folder -------------------------------------------------------------------------------

    def ask_for_folder(self) -> None:
        """Let the writer choose one, in a dialog that holds nothing up."""
        dialog = QFileDialog(self._window, "The folder with LanguageTool")
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.choose)
        dialog.open()

    def choose(self, folder: str) -> None:
        """Take this folder, if LanguageTool is in it; looked at off the GUI thread, since it may
        be on a slow disk."""
        self._jobs.engine(_holds, folder, done=partial(self._looked, folder))

    def _looked(self, folder: str, there: bool) -> None:
        if there:
            self.folder_chosen.emit(folder)
        else:
            self.refused.emit(NO_LANGUAGETOOL)


def _holds(folder: str) -> bool:
    from app.grammar.installation import holds_languagetool

    return holds_languagetool(Path(folder))
