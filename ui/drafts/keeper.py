"""Keeping: every change of the text is in the database within a second, without being asked.

The first change starts a short clock; when it rings, the text of that moment goes to the store's
thread. What the store has not confirmed stays in the outbox, draft by draft, and is tried again
until it is kept; the trouble is said in one sentence meanwhile. So a full disk costs nothing but
the sentence, even when the writer goes on to another draft.
"""

import traceback
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.drafts.ids import new_draft_id
from ui.drafts.desk import Desk, Opening, Save
from ui.jobs import Jobs
from ui.page.editor import Editor, Snapshot

if TYPE_CHECKING:
    from app.drafts.model import DraftRow, Variation
    from app.value.model import Report

KEEP_AFTER_MS = 400
TRY_AGAIN_MS = 2000
STAYS_HERE = "Your text stays in this window, and Worthwhile saves it as soon as it can."
UNEXPECTED = "Something went wrong while saving ({why})."


class Keeper(QObject):
    """Knows which draft is in the editor and keeps it."""

    opened = Signal(object)  # Opening
    saving = Signal()  # the text on the page is about to be saved, or to leave it
    saved = Signal(object)  # DraftRow, or None for a blank draft that is not kept
    trouble = Signal(str)
    recovered = Signal()
    _settled = Signal()

    def __init__(
        self, editor: Editor, jobs: Jobs, desk: Desk, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._editor, self._jobs, self._desk = editor, jobs, desk
        self.draft_id = new_draft_id()
        self._sent_revision = self._untouched = editor.revision()
        self._outbox: dict[tuple[str, str], Save] = {}
        self._varies: Callable[[str], Variation] | None = None
        self._in_trouble = False
        self._is_open = False
        self._clock = QTimer(self, singleShot=True)
        self._clock.timeout.connect(self._tick)
        editor.edited.connect(self._edited)

    @property
    def dirty(self) -> bool:
        """Whether anything that was written is not in the store yet."""
        return bool(self._outbox) or self._editor.revision() != self._sent_revision

    @property
    def in_trouble(self) -> bool:
        """Whether the last attempt to reach the store failed."""
        return self._in_trouble

    def open(self) -> None:
        """Open the store; ``opened`` follows, or ``trouble`` and further attempts."""
        self._jobs.store(self._desk.open, done=self._open_done, failed=self._failed)

    def adopt(self, draft_id: str, *, stored: bool) -> None:
        """The editor now holds this draft. One that is not ``stored`` (a template just opened)
        is kept from its first change on, so that looking around leaves no litter."""
        self.draft_id = draft_id
        self._sent_revision = self._editor.revision()
        self._untouched = -1 if stored else self._sent_revision
        self._varies = None

    def turn(self, varies: "Callable[[str], Variation] | None") -> None:
        """The editor now holds another text of the same draft: one network's own, which is kept
        as ``varies`` makes it, or (None) the common one."""
        self._varies = varies
        self._sent_revision = self._editor.revision()
        self._untouched = -1

    def judged(self, report: "Report", snapshot: Snapshot, said: str | None = None) -> None:
        """Keep the verdict on the text of this revision; ``said`` is the writer's own verdict."""
        if self._varies is not None:
            return  # the list shows what the common text gives
        if snapshot.revision == self._editor.revision() != self._untouched:
            unmarked = report.silence == "grief"  # in the list nobody should be told either
            verdict = said or ("" if unmarked else report.verdict)
            self._send(snapshot, None, (verdict, report.move))

    def save(self, reason: str | None = None) -> None:
        """Keep the text of this moment, now; ``reason`` also keeps it as a version."""
        self.saving.emit()
        if reason is not None or self._editor.revision() != self._sent_revision:
            self._send(self._editor.snapshot(), reason, (None, None))

    def save_now(self) -> None:
        """Keep the text of this moment even where nothing was written yet."""
        self._send(self._editor.snapshot(), None, (None, None))

    def mark_copied(self) -> None:
        """Note on the draft that it was copied, after whatever is being saved."""
        self._jobs.store(
            self._desk.ask, "mark_copied", self.draft_id, done=self._marked, failed=self._failed
        )

    def settle(self, milliseconds: int = 5000) -> bool:
        """Save and wait until the store has answered. True when nothing is left to keep."""
        self.save()
        if self._outbox:
            from PySide6.QtCore import QEventLoop

            loop = QEventLoop()
            self._settled.connect(loop.quit)
            QTimer.singleShot(milliseconds, loop.quit)
            loop.exec()
        return not self._outbox

    def _edited(self, _revision: int) -> None:
        if not self._clock.isActive():
            self._clock.start(KEEP_AFTER_MS)

    def _tick(self) -> None:
        if self._in_trouble:
            self._try_again()
        self.save()

    def _try_again(self) -> None:
        if not self._is_open:
            self.open()
        for save in tuple(self._outbox.values()):
            self._ask(save)

    def _send(
        self, snapshot: Snapshot, reason: str | None, known: tuple[str | None, str | None]
    ) -> None:
        variation = self._varies(snapshot.text) if self._varies is not None else None
        waiting = self._outbox.get((self.draft_id, variation.network if variation else ""))
        verdict, move = known
        if waiting is not None and waiting.revision == snapshot.revision:
            reason = reason or waiting.reason
        save = Save(
            self.draft_id, snapshot.text, snapshot.revision, verdict, move, reason, variation
        )
        self._sent_revision = max(self._sent_revision, snapshot.revision)
        self._outbox[save.place] = save
        self._ask(save)

    def _ask(self, save: Save) -> None:
        self._jobs.store(_keep, self._desk, save, done=self._save_done, failed=self._failed)

    def _save_done(self, outcome: "tuple[Save, DraftRow | None]") -> None:
        save, row = outcome
        if self._outbox.get(save.place) is save:
            del self._outbox[save.place]
        self._mend()
        self.saved.emit(row)
        if not self._outbox:
            self._settled.emit()

    def _marked(self, _answer: object) -> None:
        self.saved.emit(None)

    def _open_done(self, opening: Opening) -> None:
        self._is_open = True
        self._mend()
        self.opened.emit(opening)

    def _failed(self, problem: Exception) -> None:
        from app.drafts.model import StoreProblem

        self._in_trouble = True
        self._clock.start(TRY_AGAIN_MS)
        if isinstance(problem, StoreProblem):
            self.trouble.emit(f"{problem.sentence} {STAYS_HERE}")
        else:
            traceback.print_exception(problem)
            self.trouble.emit(f"{UNEXPECTED.format(why=problem)} {STAYS_HERE}")
        self._settled.emit()

    def _mend(self) -> None:
        """The trouble is over when nothing waits any more: a short text may find room on a disk on
        which a longer one that waits does not."""
        if self._in_trouble and not self._outbox:
            self._in_trouble = False
            self.recovered.emit()


def _keep(desk: Desk, save: Save) -> "tuple[Save, DraftRow | None]":
    """On the store's thread: save, and say which save it was."""
    return save, desk.save(save)
