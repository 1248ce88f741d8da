"""Importing a library without the extras it would use if they happen to be there."""

import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.machinery import ModuleSpec
from types import ModuleType


class _NotHere:
    """Finds nothing itself; for one thread, and these modules, nobody else does either."""

    def __init__(self, names: frozenset[str]) -> None:
        self._names, self._thread = names, threading.get_ident()

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if name in self._names and threading.get_ident() == self._thread:
            raise ModuleNotFoundError(f"{name} is left out here", name=name)
        return None


@contextmanager
def without(*names: str, afresh: tuple[str, ...] = ()) -> Iterator[None]:
    """What is imported meanwhile on this thread does without these modules, unless they are
    loaded already; other threads import them as ever. Of the modules ``afresh`` it gets copies of
    its own: whoever asks next has them whole."""
    finder = _NotHere(frozenset(names))
    own = [name for name in afresh if name not in sys.modules]
    sys.meta_path.insert(0, finder)
    try:
        yield
    finally:
        sys.meta_path.remove(finder)
        for name in own:
            sys.modules.pop(name, None)
