"""What the judge learned from its writer: the store's corrections, handed to the reading."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal

from ui.drafts.desk import Desk
from ui.jobs import Jobs
from ui.session import Session

if TYPE_CHECKING:
    from app.drafts.model import Correction
    from app.judge.lessons import Taught
    from app.value.model import Verdict

FORGOTTEN = "Forgotten, and read anew."
ALL_FORGOTTEN = "All forgotten; nothing leans any more."


class Learning(QObject):
    """Keeps the reading in step with the corrections, and takes corrections back."""

    changed = Signal(object)  # tuple[Correction, ...], newest first
    said = Signal(str)

    def __init__(
        self, jobs: Jobs, desk: Desk, session: Session, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._jobs, self._desk, self._session = jobs, desk, session
        self.corrections: tuple[Correction, ...] = ()

    def refresh(self) -> None:
        """Look again at what is stored; ``changed`` follows, and the text is read anew."""
        self._jobs.store(self._desk.ask, "corrections", done=self._found)

    def forget(self, correction_id: str) -> None:
        """Take one back."""
        self._jobs.store(self._desk.ask, "forget_correction", correction_id)
        self.refresh()
        self.said.emit(FORGOTTEN)

    def forget_all(self) -> None:
        """Take all of them back."""
        self._jobs.store(self._desk.ask, "forget_corrections")
        self.refresh()
        self.said.emit(ALL_FORGOTTEN)

    def _found(self, corrections: tuple["Correction", ...]) -> None:
        before, self.corrections = self.corrections, corrections
        if corrections or before:
            self._jobs.engine(_teach, corrections, done=partial(self._taught, corrections))
        self.changed.emit(corrections)

    def _taught(
        self, corrections: tuple["Correction", ...], taught: "tuple[str, Taught] | None"
    ) -> None:
        if taught is None or corrections != self.corrections:
            return
        judge, lessons = taught
        if lessons.placed:
            self._jobs.store(self._desk.ask, "place_corrections", judge, dict(lessons.placed))
        self._session.lean_on(lessons.lean)


def _teach(corrections: Sequence["Correction"]) -> "tuple[str, Taught] | None":
    """Off the GUI thread: the judge's name and what it learns; None where no judge can learn."""
    from app.judge import opened
    from app.judge.lessons import Lesson, teach

    judge = opened().learned
    if judge is None:
        return None
    lessons = [
        Lesson(each.id, each.text, cast("Verdict", each.said), each.embedding, each.judge)
        for each in corrections
    ]
    return judge.name, teach(judge, lessons)
