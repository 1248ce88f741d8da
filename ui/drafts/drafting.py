"""The life of drafts in the window: open, new, search, duplicate, archive, delete, versions.

Everything goes through the store's thread in the order it was asked for, so that opening another
draft can never overtake the saving of this one.
"""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from app.drafts.ids import new_draft_id
from ui.drafts.desk import Desk
from ui.drafts.keeper import Keeper
from ui.jobs import Jobs
from ui.page.editor import Editor
from ui.value.feedback import Feedback, OwnVerdict

if TYPE_CHECKING:
    from app.drafts.compare import Change
    from app.drafts.model import DraftRow, Version
    from ui.drafts.panel import DraftsPanel

PAGE = 200
WELCOME = "Made sourdough finally, third try and it actually rose. So proud of myself 🍞"
NOTHING_TO_DELETE = "This page is empty already."
REFRESH_MS = 300


class Fetched(NamedTuple):
    """One draft on its way into the editor."""

    draft_id: str
    text: str | None
    dismissed: frozenset[str]
    own: OwnVerdict | None = None


class Drafting(QObject):
    """Moves drafts between the store, the list and the editor."""

    draft_changed = Signal(str)  # id of the draft now in the editor
    said = Signal(str)
    undoable = Signal(str, object)  # a sentence, and a function that takes it back

    def __init__(
        self,
        editor: Editor,
        keeper: Keeper,
        feedback: Feedback,
        jobs: Jobs,
        desk: Desk,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._editor, self._keeper, self._feedback = editor, keeper, feedback
        self._jobs, self._desk = jobs, desk
        self._panel: DraftsPanel | None = None
        self._query, self._archived, self._limit = "", False, PAGE
        self._chosen = False  # whether the writer asked for the page that is there
        self._refresh = QTimer(self, singleShot=True)
        self._refresh.setInterval(REFRESH_MS)
        self._refresh.timeout.connect(self.refresh)
        keeper.saved.connect(self._saved)

    def attach(self, panel: "DraftsPanel") -> None:
        """The list was built (it is not needed for the first frame)."""
        self._panel = panel
        panel.searched.connect(self._search)
        panel.open_wanted.connect(self.open)
        panel.duplicate_wanted.connect(self._duplicate)
        panel.archive_wanted.connect(self._archive)
        panel.delete_wanted.connect(self.delete)
        panel.more_wanted.connect(self._more)
        panel.archived_toggled.connect(self._show_archived)
        self.refresh()

    # --- the list -------------------------------------------------------------------------

    def refresh(self) -> None:
        """Ask for the rows that the list should show."""
        if self._panel is not None:
            self._jobs.store(
                _rows, self._desk, self._query, self._archived, self._limit, done=self._show_rows
            )

    def _show_rows(self, answer: "tuple[tuple[str, bool], tuple[DraftRow, ...]]") -> None:
        asked, rows = answer
        if self._panel is not None and asked == (self._query, self._archived):
            self._panel.show_rows(rows, self._query)
            self._panel.set_current(self._keeper.draft_id)

    def _saved(self, _row: "DraftRow | None") -> None:
        if not self._refresh.isActive():
            self._refresh.start()

    def _search(self, query: str) -> None:
        self._query, self._limit = query, PAGE
        self.refresh()

    def _show_archived(self, on: bool) -> None:
        self._archived, self._limit = on, PAGE
        self.refresh()

    def _more(self) -> None:
        self._limit += PAGE
        self.refresh()

    def welcome(self) -> bool:
        """The first start: a short draft that shows what the program is for, unless the writer
        was quicker. True when it is on the page."""
        if not self._page_is_free():
            return False
        self._editor.open_text(WELCOME)
        self._keeper.adopt(new_draft_id(), stored=False)
        self._opened()
        return True

    # --- into the editor ------------------------------------------------------------------

    def new(self) -> None:
        """An empty page; a page that is empty already is enough."""
        self._chosen = True
        if self._editor.snapshot().text.strip():
            self.start("")
        self._editor.setFocus()

    def start(self, text: str) -> None:
        """A new draft that begins with this text (a template); its first blank is selected."""
        self._keeper.save()
        self._editor.open_text(text)
        self._keeper.adopt(new_draft_id(), stored=False)
        self._opened()
        if self._editor.unfilled():
            self._editor.move_to_start()
            self._editor.next_blank()

    def open(self, draft_id: str) -> None:
        """Bring a draft into the editor, keeping the one that is there first."""
        if draft_id == self._keeper.draft_id:
            self._editor.setFocus()
            return
        self._keeper.save()
        self._jobs.store(_fetch, self._desk, draft_id, done=self._fetched)

    def open_last(self, draft_id: str) -> None:
        """At start: bring back the draft of last time, unless the writer typed already."""
        if draft_id and self._page_is_free():
            self._jobs.store(_fetch, self._desk, draft_id, done=self._fetched_last)

    def _fetched_last(self, fetched: Fetched) -> None:
        if self._page_is_free() and fetched.text:
            self._fetched(fetched)

    def _page_is_free(self) -> bool:
        """Whether the start may still put a draft on the page: the writer neither typed there nor
        asked for an empty one. (What is typed next would go into an old draft.)"""
        return not (self._chosen or self._keeper.dirty or self._editor.snapshot().text)

    def _fetched(self, fetched: Fetched) -> None:
        if fetched.text is None:
            self.said.emit("That draft is not here any more.")
            self.refresh()
            return
        self._keeper.save()
        self._editor.open_text(fetched.text)
        self._keeper.adopt(fetched.draft_id, stored=True)
        self._opened(fetched.dismissed, fetched.own)

    def _opened(
        self, dismissed: frozenset[str] = frozenset(), own: OwnVerdict | None = None
    ) -> None:
        self._feedback.draft_opened(dismissed, own)
        if self._panel is not None:
            self._panel.set_current(self._keeper.draft_id)
        self.draft_changed.emit(self._keeper.draft_id)
        self._editor.setFocus()

    # --- what the list's menu asks for ------------------------------------------------------

    def _duplicate(self, draft_id: str) -> None:
        self._keeper.save()
        self._jobs.store(self._desk.ask, "duplicate", draft_id, done=self._duplicated)

    def _duplicated(self, row: "DraftRow") -> None:
        self.refresh()
        self.open(row.id)
        self.said.emit("Duplicated. You are in the copy.")

    def _archive(self, draft_id: str, on: bool) -> None:
        self._keeper.save()
        self._set_archived(draft_id, on)
        back = partial(self._set_archived, draft_id, not on)
        self.undoable.emit("Archived." if on else "Back among your drafts.", back)

    def _set_archived(self, draft_id: str, on: bool) -> None:
        self._jobs.store(self._desk.ask, "archive", draft_id, on, done=self._refresh_after)

    def delete_open(self) -> None:
        """Delete the draft in the editor; an empty page is nothing to delete."""
        if self._editor.snapshot().text.strip():
            self.delete(self._keeper.draft_id)
        else:
            self.said.emit(NOTHING_TO_DELETE)

    def delete(self, draft_id: str) -> None:
        """Delete with undo; the editor moves on to an empty page when it held the draft."""
        is_open = draft_id == self._keeper.draft_id
        self._keeper.save("before deleting" if is_open else None)
        self._jobs.store(self._desk.ask, "delete", draft_id, done=self._refresh_after)
        if is_open:
            self._editor.open_text("")
            self._keeper.adopt(new_draft_id(), stored=False)
            self._opened()
        self.undoable.emit("Deleted.", partial(self.undelete, draft_id, is_open))

    def undelete(self, draft_id: str, reopen: bool) -> None:
        """Take a deletion back, and back into the editor where it was."""
        self._jobs.store(self._desk.ask, "undelete", draft_id, done=self._refresh_after)
        if reopen:
            self.open(draft_id)

    def _refresh_after(self, _answer: object) -> None:
        self.refresh()

    # --- versions ---------------------------------------------------------------------------

    def versions(self, draft_id: str, done: Callable[[tuple["Version", ...]], None]) -> None:
        """The kept versions of a draft, newest first, after what is being saved."""
        self._keeper.save()
        self._jobs.store(self._desk.ask, "versions", draft_id, done=done)

    def comparison(
        self, version_id: str, done: "Callable[[tuple[str, tuple[Change, ...]]], None]"
    ) -> None:
        """How the editor's text differs from a version: (version id, changes from old to new)."""
        now = self._editor.snapshot().text
        self._jobs.store(_compare, self._desk, version_id, now, done=done)

    def restore(self, version_id: str) -> None:
        """Bring an earlier version back into the editor as one undo step."""
        self._keeper.save("before restoring")
        answer = partial(self._restored, self._keeper.draft_id)
        self._jobs.store(self._desk.ask, "version_text", version_id, done=answer)

    def _restored(self, draft_id: str, text: str) -> None:
        if draft_id != self._keeper.draft_id:
            return  # the writer went on to another draft meanwhile
        self._editor.replace_all(text)
        self._keeper.save("restored")
        self._editor.setFocus()
        self.said.emit("Restored. Undo brings the other text back.")


def _rows(
    desk: Desk, query: str, archived: bool, limit: int
) -> "tuple[tuple[str, bool], tuple[DraftRow, ...]]":
    """The rows, with what was asked for: an answer that comes too late is not shown."""
    return (query, archived), desk.rows(query, archived, limit)


def _compare(desk: Desk, version_id: str, now: str) -> "tuple[str, tuple[Change, ...]]":
    from app.drafts.compare import compare

    return version_id, compare(desk.ask("version_text", version_id), now)


def _fetch(desk: Desk, draft_id: str) -> Fetched:
    said = desk.ask("correction_of", draft_id)
    own = OwnVerdict(said.text, said.said) if said is not None else None
    return Fetched(draft_id, desk.ask("text", draft_id), desk.ask("dismissed", draft_id), own)
