"""Builds and wires the window, in order. What is not needed for the first frame comes after it."""

from collections.abc import Callable
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QCloseEvent

from ui.acts import ACTS
from ui.drafts.desk import Desk, Opening
from ui.drafts.drafting import Drafting
from ui.drafts.keeper import Keeper
from ui.first_frame import FirstFrame
from ui.jobs import Jobs
from ui.parts.widgets import Toast
from ui.session import Session
from ui.settings import Settings
from ui.value.feedback import Feedback
from ui.value.learning import Learning
from ui.window.banner import Choice
from ui.window.copying import Copying
from ui.window.views import Views
from ui.window.window import Window

if TYPE_CHECKING:
    from ui.drafts.panel import DraftsPanel
    from ui.language.wiring import Language
    from ui.library.panel import LibraryPanel
    from ui.library.shelf import Shelf
    from ui.networks.posting import Posting
    from ui.window.settings_view import Section

LEAVING_CLIPBOARD = (
    "What you copied leaves the clipboard when this window closes. Paste it first, or close anyway."
)
NOT_KEPT = (
    "The last changes could not be saved yet. Copy the text somewhere safe, "
    "or close anyway and lose them."
)
TRY_IT = "A draft to try things on: change it, and watch the panel on the right."
SOMETHING_BROKE = (
    "Something in Worthwhile went wrong just now. Your draft is safe and still being kept."
)
_ON_THE_PAGE = frozenset(act.name for act in ACTS if act.group == "text")


class Program(QObject):
    """One window with everything behind it."""

    def __init__(self, data: Path, config: Path) -> None:
        super().__init__()
        self.data, self._config = data, config
        self.settings = Settings(config)
        self.window = Window(self.settings)
        self.jobs = Jobs(self)
        self.desk = Desk(data)
        editor = self.window.editor
        self.keeper = Keeper(editor, self.jobs, self.desk, self)
        self.session = Session(editor, self.jobs, self)
        self.session.held = True
        self.feedback = Feedback(
            editor, self.window.value, self.session, self.keeper, self.jobs, self.desk, self
        )
        self.learning = Learning(self.jobs, self.desk, self.session, self)
        self.drafting = Drafting(editor, self.keeper, self.feedback, self.jobs, self.desk, self)
        self.copying = Copying(editor, self.keeper, self)
        self.toast = Toast(self.window)
        self.views = Views(self.window, self.drafting, self.keeper, data, self)
        self.views.settings_sections = self._settings_sections
        self._notice = ""  # the kind of notice that is above the page
        self._is_complete = False
        self._accepted: set[str] = set()  # what may be lost on closing, as far as was said
        self._wire()
        self._show_underlines(self.settings.get("editor/underlines"))

    # --- wiring -------------------------------------------------------------------------------

    def _wire(self) -> None:
        window, keeper = self.window, self.keeper
        window.asked.connect(self._do)
        window.closing.connect(self._closing)
        window.side.drafts_built.connect(self._drafts_built)
        window.side.library_built.connect(self._library_built)
        window.editor.problem.connect(self._problem)
        window.banner.put_away.connect(self._notice_closed)
        keeper.opened.connect(self._store_opened)
        keeper.saved.connect(self._kept)
        keeper.trouble.connect(self._trouble)
        keeper.recovered.connect(self._recovered)
        self.copying.copied.connect(self.toast.say)
        self.copying.refused.connect(self.toast.say)
        self.copying.blanks_open.connect(self._blanks_open)
        self.copying.blanks_left.connect(partial(self._end_notice, "blanks"))
        self.drafting.draft_changed.connect(self._draft_changed)
        self.toast.left.connect(window.editor.setFocus)
        self._hear(self.drafting)
        self._hear(self.feedback)
        self.views.said.connect(self.toast.say)
        self.learning.said.connect(self.toast.say)
        self.feedback.corrected.connect(self.learning.refresh)
        self.jobs.unexpected.connect(self._unexpected)

    def _hear(self, part: "Drafting | Feedback | Shelf | Language | Posting") -> None:
        part.said.connect(self.toast.say)
        part.undoable.connect(self.toast.offer)

    def start(self) -> None:
        """Show the window; everything else follows its first frame."""
        self.window.show()
        self.window.editor.setFocus()
        FirstFrame(self.window, self.keeper.open, self.window.side.build)

    def _complete(self) -> None:
        """Keeping comes first: what helps with writing starts when the drafts are open, or when
        it is known that they cannot be opened."""
        if not self._is_complete:
            self._is_complete = True
            self.session.held = False
            self.session.read_now()
            self.posting.counter.show()
            self.language.start()

    @cached_property
    def posting(self) -> "Posting":
        """What has to do with networks; built after the first frame."""
        from ui.networks.posting import Posting

        made = Posting(
            self.window,
            self.copying,
            self.keeper,
            self.jobs,
            self.desk,
            self.settings,
            self._config,
        )
        made.too_long.connect(self._too_long)
        made.fits_again.connect(partial(self._end_notice, "limit"))
        self._hear(made)
        made.problem.connect(self._problem)
        made.turned.connect(self._turned)
        self.drafting.draft_changed.connect(made.draft_changed)
        return made

    @cached_property
    def language(self) -> "Language":
        """Spelling and grammar; built after the first frame."""
        from ui.language.wiring import Language

        made = Language(self.window.editor, self.jobs, self.settings, self.data, self.window)
        self._hear(made)
        made.problem.connect(self._problem)
        made.noted.connect(self.window.foot.show_language)
        made.settings_wanted.connect(self.views.show_settings)
        self.window.value.add_section(made.panel)
        self.window.foot.language_asked.connect(self._explain_language)
        self.drafting.draft_changed.connect(made.text_opened)
        return made

    def _settings_sections(self) -> "tuple[Section, ...]":
        """The settings page, section by section."""
        from ui.language.settings import LanguageSettings
        from ui.networks import settings as network_settings
        from ui.value import learned_settings
        from ui.value.learned_settings import LearnedSettings
        from ui.window.settings_view import Section

        return (
            Section("Spelling and grammar", partial(LanguageSettings, self.language)),
            Section(
                network_settings.TITLE,
                partial(
                    network_settings.NetworkSettings, self.posting.tally, self.jobs, self._config
                ),
            ),
            Section(learned_settings.TITLE, partial(LearnedSettings, self.learning)),
        )

    # --- commands -----------------------------------------------------------------------------

    def _acts(self) -> dict[str, Callable[[], object]]:
        """What the window asks for by name (ui/acts.py) and does not do itself."""
        return {
            "new_draft": self._new,
            "show_versions": self.views.show_versions,
            "delete_draft": self.drafting.delete_open,
            "next_evidence": partial(self.feedback.step, forward=True),
            "previous_evidence": partial(self.feedback.step, forward=False),
            "next_finding": partial(self.language.findings.step, forward=True),
            "previous_finding": partial(self.language.findings.step, forward=False),
            "fix_finding": self.language.findings.offer_fixes,
            "use_suggestion": self.window.value.use_first,
            "search_drafts": self._search,
            "show_library": self._library,
            "toggle_underlines": self._underlines,
            "show_settings": self.views.show_settings,
            "open_folder": self._open_folder,
            "show_help": self.views.show_help,
        }

    def _do(self, name: str) -> None:
        if name in _ON_THE_PAGE and not self.window.writing:
            self.window.show_editor()
        do = self._acts().get(name) or self.posting.acts()[name]
        do()

    def _new(self) -> None:
        self.window.show_editor()
        self.drafting.new()

    def _search(self) -> None:
        self.window.show_side()
        self.window.side.focus_search()

    def _library(self) -> None:
        self.window.show_side()
        self.window.side.focus_tab("library")

    def _explain_language(self) -> None:
        self.window.show_value()
        self.language.explain()

    def _underlines(self) -> None:
        on = self.window.act("toggle_underlines").isChecked()
        self.settings.put("editor/underlines", on)
        self._show_underlines(on)

    def _show_underlines(self, on: bool) -> None:
        self.feedback.show_underlines(on)
        self.window.editor.draw_waves(on)

    def _open_folder(self) -> None:
        from PySide6.QtCore import QUrl
        from PySide6.QtGui import QDesktopServices

        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.data))):
            self.toast.say(f"Your drafts are kept in {self.data}")

    # --- what is told ---------------------------------------------------------------------------

    def _drafts_built(self, panel: "DraftsPanel") -> None:
        panel.versions_wanted.connect(self.views.versions_of)
        self.drafting.attach(panel)

    def _library_built(self, panel: "LibraryPanel") -> None:
        from ui.library.shelf import Shelf

        self.shelf = Shelf(
            self.window.editor, self.drafting, self.jobs, self.data / "templates", self.window
        )
        self._hear(self.shelf)
        self.shelf.problem.connect(self._problem)
        self.shelf.attach(panel)

    def _draft_changed(self, draft_id: str) -> None:
        self.window.show_editor()
        self.copying.leave_blanks()
        if self.window.banner.sentence == TRY_IT:
            self.window.banner.clear()
        self.settings.put("drafts/last", draft_id)

    def _turned(self) -> None:
        """Another text of the same draft is on the page."""
        self.copying.leave_blanks()
        self.language.text_opened()
        self.session.read_now()

    def _store_opened(self, opening: Opening) -> None:
        self._noticed(opening.notice)
        self.learning.refresh()
        if opening.fresh:
            if not self.settings.get("drafts/tried") and self.drafting.welcome():
                self.settings.put("drafts/tried", True)
                self.window.banner.show_notice(TRY_IT, Choice("Empty page", self._new))
        else:
            self.drafting.open_last(self.settings.get("drafts/last"))
        self.drafting.refresh()
        self._complete()

    def _kept(self, _row: object) -> None:
        self.window.foot.show_kept("" if self.keeper.dirty else "Saved")
        self.settings.put("drafts/last", self.keeper.draft_id)
        self.jobs.store(self.desk.take_notice, done=self._noticed)

    def _noticed(self, sentence: str | None) -> None:
        """What the store had to do to the file, now or while it was open."""
        if sentence:
            self._show_notice("store", sentence)

    def _trouble(self, sentence: str) -> None:
        self.window.foot.show_kept("Not saved yet")
        if self._notice != "unkept":  # the question whether to close stands until it is answered
            self._show_notice("trouble", sentence, closable=False)
        self._complete()

    def _recovered(self) -> None:
        self._end_notice("trouble")
        self._end_notice("unkept")
        self.toast.say("Saving works again.")

    def _blanks_open(self, sentence: str) -> None:
        if not self.window.writing:
            self.window.show_editor()
        anyway = Choice("Copy anyway", self._copy_anyway)
        self._show_notice("blanks", sentence, anyway, Choice("Go to it", self._go_to_blank))

    def _too_long(self, sentence: str, thread_helps: bool) -> None:
        thread = Choice("As a thread", self._as_thread)
        anyway = Choice("Copy anyway", self.posting.copy_anyway)
        self._show_notice("limit", sentence, *([thread] if thread_helps else []), anyway)

    def _as_thread(self) -> None:
        self._end_notice("limit")
        self.posting.thread_desk.show()

    def _go_to_blank(self) -> None:
        self.window.show_editor()
        self.copying.go_to_blank()

    def _copy_anyway(self) -> None:
        self.copying.copy(anyway=True)

    def _problem(self, sentence: str) -> None:
        self._show_notice("problem", sentence)

    def _unexpected(self, problem: Exception) -> None:
        """A job failed whose asker did not expect it; its traceback was printed (ui/jobs.py)."""
        from app.drafts.model import StoreProblem

        if not isinstance(problem, StoreProblem):
            self._show_notice("problem", SOMETHING_BROKE)
        elif not self.keeper.in_trouble:
            self._show_notice("problem", problem.sentence)

    # --- the notice above the page --------------------------------------------------------------

    def _show_notice(
        self, kind: str, sentence: str, *choices: Choice, closable: bool = True
    ) -> None:
        self.window.banner.show_notice(sentence, *choices, closable=closable)
        self._notice = kind

    def _end_notice(self, kind: str) -> None:
        """Put the notice away if it is of this kind; another one stays."""
        if self._notice == kind:
            self.window.banner.clear()

    def _notice_closed(self) -> None:
        self._notice = ""
        self._accepted.clear()
        self.copying.leave_blanks()

    # --- the end --------------------------------------------------------------------------------

    def _closing(self, event: QCloseEvent) -> None:
        """Stay, and say why, until the writer says that it does not matter."""
        self.posting.keep()
        if not self.keeper.settle() and NOT_KEPT not in self._accepted:
            copy = Choice("Copy the text", self._copy_anyway)
            self._stay(event, "unkept", NOT_KEPT, copy)
        elif self.copying.lost_on_closing() and LEAVING_CLIPBOARD not in self._accepted:
            self._stay(event, "clipboard", LEAVING_CLIPBOARD)

    def _stay(self, event: QCloseEvent, kind: str, sentence: str, *choices: Choice) -> None:
        event.ignore()
        anyway = Choice("Close anyway", partial(self._close_anyway, sentence))
        self._show_notice(kind, sentence, *choices, anyway)

    def _close_anyway(self, accepted: str) -> None:
        self._accepted.add(accepted)
        self.window.close()

    def end(self) -> None:
        """After the window: nothing may still be running when Python takes the objects apart."""
        self.language.end()
        self.jobs.store(self.desk.close)
        self.jobs.finish()
        self.settings.flush()
