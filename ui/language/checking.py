"""Live checking: when LanguageTool is asked about the text, and which answers count.

Slower than reading (ui/session.py): asked when the writer pauses, one text at a time, and started
only once there is a text and nothing has moved for a second. An answer counts only if the text is
still the one that was asked about. A long text is asked about in rounds, so that what is found near
the caret is shown before the end is reached.
"""

import traceback
from functools import partial
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.grammar.model import Checked, State
from ui.jobs import Jobs
from ui.page.editor import Editor, Snapshot

if TYPE_CHECKING:
    from app.grammar.service import Grammar, Home

START_MS, PAUSE_MS, SOON_MS = 1000, 700, 60
ROUND_SECONDS = 0.8
BROKE = State(
    "gave_up", "Grammar is off: something in Worthwhile went wrong with it. Your text is fine."
)


class Checking(QObject):
    """Asks about what the editor holds, and says what came of it."""

    stood = Signal(object)  # State
    checked = Signal(object, object)  # Checked, Snapshot
    emptied = Signal()  # there is nothing to check

    def __init__(
        self, editor: Editor, jobs: Jobs, data: Path, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._editor, self._jobs, self._data = editor, jobs, data
        self._grammar: Grammar | None = None
        self._on, self._over = False, False
        self._variant, self._chosen = "", ""
        self._running: Snapshot | None = None
        self._again = False
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self.check_now)
        editor.edited.connect(self._edited)

    # --- how ------------------------------------------------------------------------------------

    def turn(self, on: bool) -> None:
        """Check from now on, or end the server and check no more."""
        self._on = on
        if on:
            self.soon()
            return
        self._pause.stop()
        if self._grammar is not None:
            self._jobs.grammar(self._grammar.close)

    def speak(self, variant: str) -> None:
        """Check as this kind of English (app/grammar/variants.py)."""
        if variant != self._variant:
            self._variant = variant
            self.soon()

    def live_at(self, folder: str) -> None:
        """Use the LanguageTool in this folder; empty for wherever there is one."""
        self._chosen = folder
        self.start_again()

    def start_again(self) -> None:
        """Forget what went wrong, and where LanguageTool was looked for."""
        if self._grammar is not None:
            self._jobs.grammar(self._grammar.again, self._home())
        self.soon()

    def end(self) -> None:
        """The program ends: nothing is waited for, and the server goes."""
        self._over, self._on = True, False
        self._pause.stop()
        if self._grammar is not None:
            self._grammar.interrupt()
            self._jobs.grammar(self._grammar.close)

    # --- when -----------------------------------------------------------------------------------

    def _edited(self, _revision: int) -> None:
        self._wait(PAUSE_MS if self._grammar else START_MS)

    def soon(self) -> None:
        """Check as soon as may be: another text is here, or something was put right."""
        self._wait(SOON_MS if self._grammar else START_MS)

    def _wait(self, milliseconds: int) -> None:
        if self._on:
            self._pause.start(milliseconds)

    def check_now(self) -> None:
        """Check the text as it stands, or right after the check that is under way."""
        self._pause.stop()
        if self._running is not None:
            self._again = True
        elif self._editor.composing:
            self._wait(PAUSE_MS)
        elif self._on:
            self._check(self._editor.snapshot())

    def _check(self, snapshot: Snapshot) -> None:
        if not snapshot.text.strip():
            self.emptied.emit()
            return
        self._running = snapshot
        ask = (self._ask, self._need_grammar(), snapshot, self._variant)
        self._jobs.grammar(*ask, done=self._answered, failed=self._failed)

    def _need_grammar(self) -> "Grammar":
        if self._grammar is None:
            from app.grammar.service import Grammar

            self._grammar = Grammar(self._home(), self._hear)
        return self._grammar

    # --- on the grammar thread ------------------------------------------------------------------

    def _ask(self, grammar: "Grammar", snapshot: Snapshot, variant: str) -> Checked:
        stale = partial(self._stale, snapshot.revision, monotonic() + ROUND_SECONDS)
        return grammar.check(snapshot.text, variant, snapshot.cursor, stale)

    def _stale(self, revision: int, until: float) -> bool:
        """Whether to stop before the next paragraph: the text is another, or the round is over."""
        return monotonic() > until or self._over or self._editor.revision() != revision

    def _hear(self, state: State) -> None:
        self._jobs.post(self.stood.emit, state)

    # --- what came of it ------------------------------------------------------------------------

    def _answered(self, checked: Checked) -> None:
        snapshot, again = self._end()
        if snapshot is None or not self._on:
            return
        same = snapshot.revision == self._editor.revision()
        if same:
            self.checked.emit(checked, snapshot)
        if checked.state.again_ms is not None:
            self._wait(checked.state.again_ms)
        elif again or (same and _has_more(checked)):
            self.check_now()

    def _failed(self, problem: Exception) -> None:
        traceback.print_exception(problem)
        self._end()
        self.stood.emit(BROKE)

    def _end(self) -> tuple[Snapshot | None, bool]:
        """What was asked about, and whether somebody wanted to ask meanwhile."""
        ended = (self._running, self._again)
        self._running, self._again = None, False
        return ended

    def _home(self) -> "Home":
        from app.grammar.service import Home

        return Home(Path(self._chosen) if self._chosen else None, self._data)


def _has_more(checked: Checked) -> bool:
    """Whether only the round ended, and asking on will finish it."""
    return checked.state.ready and not checked.complete and not checked.problem
