"""``check --grammar``, and ``worthwhile grammar``: whether it works here, and the download."""

import argparse
import contextlib
import sys
import threading
from collections.abc import Callable, Iterator

from app.cli.outcome import FINE, NO_GRAMMAR, Failure
from app.grammar.model import Finding
from app.places import data_dir

Look = Callable[[str], tuple[Finding, ...] | None]


class Looker:
    """Looks at the grammar of texts, one at a time whoever asks; ``missed`` says that it could not,
    once at least."""

    def __init__(self, options: argparse.Namespace) -> None:
        from app.grammar.choices_file import load
        from app.grammar.service import Grammar, Home
        from app.grammar.variants import from_system

        folder = data_dir(getattr(options, "data_dir", None))
        self._choices = load(folder).choices
        self._english = options.english or from_system()
        self._grammar = Grammar(Home(None, folder))
        self._one_at_a_time = threading.Lock()
        self.missed = ""

    def __call__(self, text: str) -> tuple[Finding, ...] | None:
        """What the writer would be shown; None where the text could not be checked whole."""
        from app.grammar.choices import shown

        with self._one_at_a_time:
            checked = self._grammar.check(text, self._english)
            if not checked.complete:
                self._miss(checked.problem or checked.state.sentence)
                return None
        return shown(checked.findings, text, self._choices)

    def _miss(self, sentence: str) -> None:
        """Say why, once for each reason."""
        if sentence != self.missed:
            print(f"worthwhile: {sentence}", file=sys.stderr, flush=True)
        self.missed = sentence

    def close(self) -> None:
        """End the server."""
        self._grammar.close()


@contextlib.contextmanager
def looker(options: argparse.Namespace) -> Iterator[Looker | None]:
    """What looks at grammar, where it was asked for."""
    if not options.grammar:
        yield None
        return
    with contextlib.closing(Looker(options)) as made:
        yield made


def code_after(code: int, looker: Looker | None) -> int:
    """The exit code of a check: grammar that was missed is told where nothing worse is."""
    return NO_GRAMMAR if code == FINE and looker is not None and looker.missed else code


def status(options: argparse.Namespace) -> int:
    """Say whether grammar works here, and with what; starts nothing."""
    from app.cli.words import safe
    from app.grammar import words
    from app.grammar.installation import find
    from app.grammar.java import NoJava, find_java

    installation = find(None, data_dir(getattr(options, "data_dir", None)))
    java = find_java()
    if installation is None:
        print(words.NOT_HERE.sentence)
    else:
        print(f"LanguageTool is in {safe(str(installation.folder))}")
    print(words.without_java(java).sentence if isinstance(java, NoJava) else f"Java {java.major}")
    return NO_GRAMMAR if installation is None or isinstance(java, NoJava) else FINE


def download(options: argparse.Namespace) -> int:
    """Fetch LanguageTool into the data folder; progress goes to standard error."""
    from app.grammar.fetch import FetchError, fetch
    from app.textfile import shown

    try:
        place = fetch(data_dir(getattr(options, "data_dir", None)))
    except FetchError as problem:
        raise Failure(NO_GRAMMAR, problem.args[0]) from problem
    print(f"LanguageTool is in {shown(place)}")
    return FINE
