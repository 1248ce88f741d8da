"""The draft store as the window sees it: only ever used on the store's thread.

A ``Desk`` is made on the GUI thread, but every method runs through ``Jobs.store``. It opens the
store on first use and, after a failure, again on the next: a disk that was full or a folder that
was read-only is tried anew each time, so that saving goes on by itself once it can.
"""

from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from app.drafts.model import Variation
    from app.drafts.store import DraftStore


class Opening(NamedTuple):
    """What opening the store had to say: no draft was ever here; a sentence for the writer."""

    fresh: bool = False
    notice: str | None = None


class Desk:
    """One data folder's drafts; see app/drafts/store.py for what can be asked."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._store: DraftStore | None = None
        self._news = Opening()

    def open(self) -> Opening:
        """Open the store if it is not open yet; its news, once. Raises StoreProblem."""
        self._need()
        news, self._news = self._news, Opening()
        return news

    def take_notice(self) -> str | None:
        """What the store had to do to its file while it was open, in a sentence, once."""
        if self._store is None:
            return None
        notice, self._store.notice = self._store.notice, None
        return notice

    def ask(self, verb: str, *args: Any) -> Any:
        """Call one method of the store, opening it first where needed. Raises StoreProblem."""
        return getattr(self._need(), verb)(*args)

    def save(self, save: "Save") -> Any:
        """Keep one text; the DraftRow it became, or None for a blank draft that is not kept and
        for one network's own text."""
        if save.variation is not None:
            return self._vary(save, save.variation)
        return self._need().save(
            save.draft_id, save.text, verdict=save.verdict, move=save.move, reason=save.reason
        )

    def _vary(self, save: "Save", variation: "Variation") -> None:
        from app.drafts.model import KeptThread

        store = self._need()
        store.vary(save.draft_id, variation)
        if save.reason is not None:
            whole = KeptThread(variation.network, ((0, len(save.text)),))
            store.keep_thread(save.draft_id, save.text, whole, save.reason)

    def rows(self, query: str, archived: bool, limit: int) -> Any:
        """The newest ``limit`` drafts that fit the query."""
        return self._need().rows(query, archived=archived, limit=limit)

    def _need(self) -> "DraftStore":
        if self._store is None:
            from app.drafts import open_store

            opened = open_store(self._folder)
            self._store = opened.store
            self._news = Opening(opened.fresh, opened.notice)
            self._store.notice = None  # it is in the news
        return self._store

    def close(self) -> None:
        """Close the connection on the thread that opened it."""
        if self._store is not None:
            self._store.close()
            self._store = None


class Save(NamedTuple):
    """One text on its way into the store; ``revision`` is the editor's when it was taken.
    ``variation`` is set for one network's own text."""

    draft_id: str
    text: str
    revision: int
    verdict: str | None = None
    move: str | None = None
    reason: str | None = None
    variation: "Variation | None" = None

    @property
    def place(self) -> tuple[str, str]:
        """Where it is kept: the draft, and the network or nothing."""
        return self.draft_id, self.variation.network if self.variation is not None else ""
