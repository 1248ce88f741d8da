"""Builds and wires the window, in order. What is not needed for the first frame comes after it."""

import traceback
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QWidget

from app.drafts.model import StoreProblem, Version
from app.value.model import Report
from ui.banner import Choice
from ui.copying import Copying
from ui.counting import Counts, count
from ui.desk import Desk, Opening
from ui.drafting import Drafting
from ui.drafts import DraftsPanel
from ui.editor import Snapshot
from ui.feedback import Feedback
from ui.jobs import Jobs
from ui.keeper import Keeper
from ui.library import LibraryPanel
from ui.session import Session
from ui.settings import Settings
from ui.widgets import Toast
from ui.window import Window

if TYPE_CHECKING:
    from app.drafts.compare import Change
    from ui.shelf import Shelf

LEAVING_CLIPBOARD = (
    "What you copied leaves the clipboard when this window closes. Paste it first, or close anyway."
)
NOT_KEPT = (
    "The last changes could not be saved yet. Copy the text somewhere safe, "
    "or close anyway and lose them."
)
SOMETHING_BROKE = (
    "Something in Worthwhile went wrong just now. Your draft is safe and still being kept."
)


class Program(QObject):
    """One window with everything behind it."""

    def __init__(self, data: Path, config: Path) -> None:
        super().__init__()
        self.data = data
        self.settings = Settings(config)
        self.window = Window(self.settings)
        self.jobs = Jobs(self)
        self.desk = Desk(data)
        editor = self.window.editor
        self.keeper = Keeper(editor, self.jobs, self.desk, self)
        self.session = Session(editor, self.jobs, self)
        self.feedback = Feedback(
            editor, self.window.value, self.session, self.keeper, self.jobs, self.desk, self
        )
        self.drafting = Drafting(editor, self.keeper, self.feedback, self.jobs, self.desk, self)
        self.copying = Copying(editor, self.keeper, self)
        self.toast = Toast(self.window)
        self._close_anyway = False
        self._views: dict[str, QWidget] = {}
        self._wire()

    # --- wiring -------------------------------------------------------------------------------

    def _wire(self) -> None:
        window, keeper = self.window, self.keeper
        window.asked.connect(self._do)
        window.closing.connect(self._closing)
        window.side.drafts_built.connect(self._drafts_built)
        window.side.library_built.connect(self._library_built)
        window.editor.problem.connect(window.banner.show_notice)
        keeper.opened.connect(self._store_opened)
        keeper.saved.connect(self._kept)
        keeper.trouble.connect(self._trouble)
        keeper.recovered.connect(self._recovered)
        self.session.published.connect(self._count)
        self.copying.copied.connect(self._copied)
        self.copying.refused.connect(self.toast.say)
        self.copying.blanks_open.connect(self._blanks_open)
        self.drafting.draft_changed.connect(self._draft_changed)
        self._hear(self.drafting)
        self.feedback.said.connect(self.toast.say)
        self.jobs.unexpected.connect(self._unexpected)

    def _hear(self, part: "Drafting | Shelf") -> None:
        part.said.connect(self.toast.say)
        part.undoable.connect(self.toast.offer)

    def start(self) -> None:
        """Show the window; everything else follows its first frame."""
        self.window.show()
        self.window.editor.setFocus()
        QTimer.singleShot(0, self._after_first_frame)

    def _after_first_frame(self) -> None:
        self.window.side.build()
        self.keeper.open()
        self.session.read_now()

    # --- commands -----------------------------------------------------------------------------

    def _do(self, name: str) -> None:
        """Carry out an act that needs more than the window."""
        acts = {
            "new_draft": self._new,
            "copy_post": self.copying.copy,
            "show_versions": self.show_versions,
            "delete_draft": self._delete,
            "next_evidence": self._next_evidence,
            "previous_evidence": self._previous_evidence,
            "use_suggestion": self.window.value.use_first,
            "search_drafts": self._search,
            "show_library": self._library,
            "toggle_underlines": self._underlines,
            "open_folder": self._open_folder,
            "show_help": self.show_help,
        }
        acts[name]()

    def _new(self) -> None:
        self.window.show_editor()
        self.drafting.new()

    def _delete(self) -> None:
        self.drafting.delete(self.keeper.draft_id)

    def _next_evidence(self) -> None:
        self.feedback.step(forward=True)

    def _previous_evidence(self) -> None:
        self.feedback.step(forward=False)

    def _search(self) -> None:
        self.window.show_side()
        self.window.side.focus_search()

    def _library(self) -> None:
        self.window.show_side()
        self.window.side.show_tab("library")

    def _underlines(self) -> None:
        on = self.window.act("toggle_underlines").isChecked()
        self.settings.put("editor/underlines", on)
        self.feedback.show_underlines(on)

    def _open_folder(self) -> None:
        from PySide6.QtCore import QUrl
        from PySide6.QtGui import QDesktopServices

        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.data))):
            self.toast.say(f"Your drafts are kept in {self.data}")

    def show_help(self) -> None:
        """The help page in the editor's place."""
        from ui.help_view import HelpView

        if "help" not in self._views:
            view = HelpView(self.data)
            view.closed.connect(self.window.show_editor)
            self._views["help"] = view
        self.window.show_view(self._views["help"])

    def show_versions(self, draft_id: str = "") -> None:
        """The earlier versions of a draft (of the one in the editor) in the editor's place."""
        self.drafting.versions(draft_id or self.keeper.draft_id, self._show_versions)

    def _show_versions(self, versions: tuple[Version, ...]) -> None:
        from ui.versions import VersionsView

        if not versions:
            self.toast.say("No earlier version of this draft is kept yet.")
            return
        view = self._views.get("versions")
        if not isinstance(view, VersionsView):
            view = VersionsView()
            view.set_theme(self.window.theme)
            view.closed.connect(self.window.show_editor)
            view.version_chosen.connect(self._compare)
            view.restore_wanted.connect(self._restore)
            self._views["versions"] = view
        view.show_versions(versions)
        self.window.show_view(view)

    def _compare(self, version_id: str) -> None:
        self.drafting.comparison(version_id, self._compared)

    def _compared(self, answer: "tuple[str, tuple[Change, ...]]") -> None:
        from ui.versions import VersionsView

        view = self._views.get("versions")
        if isinstance(view, VersionsView):
            view.show_comparison(*answer)

    def _restore(self, version_id: str) -> None:
        self.window.show_editor()
        self.drafting.restore(version_id)

    # --- what is told ---------------------------------------------------------------------------

    def _drafts_built(self, panel: DraftsPanel) -> None:
        panel.versions_wanted.connect(self._versions_of)
        self.drafting.attach(panel)

    def _library_built(self, panel: LibraryPanel) -> None:
        from ui.shelf import Shelf

        self.shelf = Shelf(
            self.window.editor, self.drafting, self.jobs, self.data / "templates", self.window
        )
        self._hear(self.shelf)
        self.shelf.attach(panel)

    def _versions_of(self, draft_id: str) -> None:
        self.drafting.open(draft_id)
        self.show_versions(draft_id)

    def _draft_changed(self, draft_id: str) -> None:
        self.window.show_editor()
        self.window.banner.clear()
        self.settings.put("drafts/last", draft_id)

    def _store_opened(self, opening: Opening) -> None:
        if opening.notice:
            self.window.banner.show_notice(opening.notice)
        if opening.fresh:
            self.drafting.welcome()
        else:
            self.drafting.open_last(self.settings.get("drafts/last"))
        self.drafting.refresh()

    def _kept(self, _row: object) -> None:
        self.window.show_kept("" if self.keeper.dirty else "Saved")
        self.settings.put("drafts/last", self.keeper.draft_id)

    def _trouble(self, sentence: str) -> None:
        self.window.show_kept("Not saved yet")
        self.window.banner.show_notice(sentence, closable=False)

    def _recovered(self) -> None:
        self.window.banner.clear()
        self.toast.say("Saving works again.")

    def _count(self, _report: Report, snapshot: Snapshot) -> None:
        self.jobs.engine(count, snapshot.text, done=self._counted)

    def _counted(self, counts: Counts) -> None:
        self.window.show_length(counts.in_words())

    def _blanks_open(self, sentence: str) -> None:
        self.window.banner.show_notice(
            sentence,
            Choice("Copy anyway", self._copy_anyway),
            Choice("Go to it", self.window.editor.next_blank),
        )

    def _copy_anyway(self) -> None:
        self.copying.copy(anyway=True)

    def _copied(self, sentence: str) -> None:
        self.window.banner.clear()
        self.toast.say(sentence)

    def _unexpected(self, problem: Exception) -> None:
        if isinstance(problem, StoreProblem):
            self._trouble(problem.sentence)
        else:
            traceback.print_exception(problem)
            self.window.banner.show_notice(SOMETHING_BROKE)

    # --- the end --------------------------------------------------------------------------------

    def _closing(self, event: QCloseEvent) -> None:
        if not self._close_anyway and self.copying.lost_on_closing():
            self._stay(event, LEAVING_CLIPBOARD)
        elif not self.keeper.settle() and not self._close_anyway:
            self._stay(event, NOT_KEPT, Choice("Copy the text", self.copying.copy))

    def _stay(self, event: QCloseEvent, sentence: str, *choices: Choice) -> None:
        event.ignore()
        self._close_anyway = True
        self.window.banner.show_notice(
            sentence, *choices, Choice("Close anyway", self.window.close)
        )
        self.window.banner.put_away.connect(
            self._stays_after_all, Qt.ConnectionType.SingleShotConnection
        )

    def _stays_after_all(self) -> None:
        self._close_anyway = False

    def end(self) -> None:
        """After the window: nothing may still be running when Python takes the objects apart."""
        self.jobs.store(self.desk.close)
        self.jobs.finish()
        self.settings.flush()
