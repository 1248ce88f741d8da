"""Grammar for one program: one server, started when first needed, watched, restarted, ended.

A ``Grammar`` belongs to the one thread that uses it, except for ``state``, which any thread may
read, and ``interrupt``. It blocks: seconds while the server starts, at most ten while it answers.
"""

import contextlib
import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from app.grammar import words
from app.grammar.backoff import seconds_to_wait
from app.grammar.installation import find
from app.grammar.java import NoJava, find_java
from app.grammar.model import Checked, Finding, State
from app.grammar.paragraphs import Part, order, parts
from app.value.span import Span

if TYPE_CHECKING:
    from app.grammar.client import Client
    from app.grammar.server import Server

ANSWER_SECONDS = 10
WARM_UP_SECONDS = 240  # on a machine that does much else; idle, it takes five
_REMEMBERED = 2000  # paragraphs
# Looking again makes no difference until somebody says so (``again``).
_SETTLED = frozenset({"gave_up", "no_java", "old_java", "broken_java"})
# A bit of everything that LanguageTool loads only when it meets it: a second of work, once.
_WARM_UP = "Just recieved the proof copies. Their is a eror in it, its wierd, and he go to schol."


@dataclass(frozen=True, slots=True)
class Home:
    """Where things lie: the folder the writer chose (or None), the data folder, and a folder for
    the server's log."""

    chosen: Path | None
    data: Path

    @property
    def server(self) -> Path:
        """The folder of the server's log and configuration."""
        return self.data / "languagetool-server"


def _nobody(_state: State) -> None:
    pass


def _go_on() -> bool:
    return False


class Grammar:
    """Checks texts. ``hear`` is told every change of state, on the thread that caused it;
    ``patience`` is how many seconds an answer may take."""

    def __init__(
        self,
        home: Home,
        hear: Callable[[State], None] = _nobody,
        patience: float = ANSWER_SECONDS,
    ) -> None:
        self._home = home
        self._hear = hear
        self._patience = patience
        self._state = words.OFF
        self._server: Server | None = None
        self._client: Client | None = None
        self._ends: list[float] = []
        self._known: OrderedDict[tuple[str, str], tuple[Finding, ...]] = OrderedDict()
        self._in_time = True
        self._warm: set[str] = set()
        self._over = False

    @property
    def state(self) -> State:
        """How grammar stands now."""
        return self._state

    @property
    def server(self) -> "Server | None":
        """The running server, for tests and for showing its log."""
        return self._server

    # --- what is asked -------------------------------------------------------------------------

    def start(self, variant: str) -> State:
        """Be ready, if that is possible now; the state afterwards. Blocks while starting."""
        if self._over or self._state.standing in _SETTLED or self._is_ready():
            return self._state
        wait = seconds_to_wait(self._ends, time.monotonic())
        if wait is None:
            return self._become(words.GAVE_UP)
        if wait:
            return self._become(words.restarting(wait))
        return self._become(self._started(variant))

    def check(
        self, text: str, variant: str, near: int = 0, stale: Callable[[], bool] = _go_on
    ) -> Checked:
        """What is found in a text. Only paragraphs that are new are asked about, those nearest to
        ``near`` (code points) first; ``stale`` is asked before each, and True ends the check."""
        problem = self._ask(text, variant, near, stale) if self.start(variant).ready else ""
        found: list[Finding] = []
        complete = True
        for part in parts(text):
            known = self._known.get((variant, part.text))
            complete = complete and known is not None
            found += (_moved(each, part) for each in known or ())
        return Checked(tuple(found), self._state, complete, problem)

    def again(self, home: Home) -> None:
        """Forget what went wrong and where things lay, so that the next start looks anew."""
        self.close()
        self._home = home
        self._ends.clear()

    def close(self) -> None:
        """End the server. Another start is allowed."""
        self._stop()
        self._become(words.OFF)

    def interrupt(self) -> None:
        """From any thread, when the program ends: let go of what is being waited for, for good."""
        self._over = True
        if self._server is not None:
            self._server.kill()

    # --- the server ------------------------------------------------------------------------------

    def _is_ready(self) -> bool:
        """Whether the server runs; notes the end of one that does not any more."""
        if self._server is None:
            return False
        if self._client is not None and self._server.is_ours():
            return True
        self._ended()
        return False

    def _started(self, variant: str) -> State:
        installation = find(self._home.chosen, self._home.data)
        if installation is None:
            return words.NOT_HERE
        java = find_java()
        if isinstance(java, NoJava):
            return words.without_java(java)
        from app.grammar.client import Client, ClientError
        from app.grammar.server import Server

        self._become(words.STARTING)
        try:
            self._server = Server(installation, java, self._home.server)
            if self._over:  # meanwhile
                self._server.kill()
            if self._server.wait():
                with self._at_most(WARM_UP_SECONDS):
                    self._client = Client(self._server.url, variant)
                self._warm_up(variant)
                return words.READY
        except OSError:
            return words.NOT_STARTED
        except ClientError:
            pass
        return self._ended()

    def _warm_up(self, variant: str) -> None:
        """Let the server load what this English needs; raises ClientError."""
        assert self._client is not None
        with self._at_most(WARM_UP_SECONDS):
            self._client.check(_WARM_UP, variant)
        self._warm.add(variant)

    def _ended(self) -> State:
        """The server ended, or has to: it is started again later, until that has no sense."""
        self._stop()
        now = time.monotonic()
        self._ends.append(now)
        wait = seconds_to_wait(self._ends, now)
        return self._become(words.GAVE_UP if wait is None else words.restarting(wait))

    def _stop(self) -> None:
        if self._server is not None:
            self._server.kill()
        self._server = self._client = None
        self._warm.clear()

    def _become(self, state: State) -> State:
        if state != self._state:
            self._state = state
            self._hear(state)
        return state

    # --- asking ----------------------------------------------------------------------------------

    def _ask(self, text: str, variant: str, near: int, stale: Callable[[], bool]) -> str:
        """Ask about what is new; a sentence about what could not be checked, or nothing."""
        from app.grammar.client import ClientError

        known = {part: True for kind, part in self._known if kind == variant}
        problem = ""
        for part in order(parts(text), known, near):
            if stale() or not self._is_ready():
                break
            assert self._client is not None
            try:
                if variant not in self._warm:
                    self._warm_up(variant)
                with self._at_most(self._patience):
                    self._remember(variant, part.text, self._client.check(part.text, variant))
            except ClientError:
                problem = words.UNANSWERED if self._in_time else words.HUNG
                self._is_ready()  # it may be the server's end
        return problem

    def _remember(self, variant: str, text: str, found: tuple[Finding, ...]) -> None:
        self._known[variant, text] = found
        while len(self._known) > _REMEMBERED:
            self._known.popitem(last=False)

    @contextlib.contextmanager
    def _at_most(self, seconds: float) -> Iterator[None]:
        """End the server when the block takes longer, which ends the block's waiting too."""
        assert self._server is not None
        self._in_time = True
        timer = threading.Timer(seconds, self._too_late, [self._server])
        timer.daemon = True
        timer.start()
        try:
            yield
        finally:
            timer.cancel()

    def _too_late(self, server: "Server") -> None:
        self._in_time = False
        server.kill()


def _moved(finding: Finding, part: Part) -> Finding:
    """A finding of a part as one of the whole text."""
    here = finding.span
    return replace(finding, span=Span(here.start + part.start, here.end + part.start))
