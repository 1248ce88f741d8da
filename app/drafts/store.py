"""The draft store: one connection, on the one thread that opened it.

Every public method may raise StoreProblem (with a sentence for the writer); after it, the store
can be used again, and a save that failed for a full disk works once there is room. Where damage
shows while the store is open, it mends the file and goes on; ``notice`` then says so.
"""

import contextlib
import sqlite3
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from app.drafts import backup
from app.drafts.arrivals import Arrivals
from app.drafts.base import mended
from app.drafts.columns import first_line, from_column, milliseconds, to_column
from app.drafts.ids import new_draft_id
from app.drafts.model import DraftRow, StoreProblem
from app.drafts.opinions import Opinions
from app.drafts.rows import _row
from app.drafts.trouble import told
from app.drafts.variations import BESIDE

PURGE_AFTER = timedelta(days=30)
BACKUP_AFTER = timedelta(minutes=10)


class DraftStore(Arrivals, Opinions):
    """Keeps drafts, their versions, and what the writer said of the feedback."""

    def __init__(self, database: Database, file: Path, clock: Callable[[], datetime]) -> None:
        super().__init__(database, file, clock)
        newest = next(iter(backup.all_backups(file)), None)
        self._backed_up = backup.taken_at(newest) if newest else None

    # --- saving -----------------------------------------------------------------------------

    @mended
    def save(
        self,
        draft_id: str,
        text: str,
        *,
        verdict: str | None = None,
        move: str | None = None,
        reason: str | None = None,
    ) -> DraftRow | None:
        """Keep this text; the draft as it now stands, or None for a new draft that is blank.

        A save of the same text changes no date. A ``verdict`` of "" takes the mark away, None
        keeps what was. ``reason`` keeps the text as a version too; a save that takes much away, or
        comes two minutes after the last version, keeps the text that it replaces. Another text for
        a deleted draft brings the draft back: whoever writes on has not done with it.
        """
        with self._change():
            old = self._find(draft_id)
            if old is None:
                if not text.strip():
                    return None
                now = self._now()
                times = {"created": now, "changed": now}
                self._insert(draft_id, text, times | {"verdict": verdict or None, "move": move})
            else:
                self._update(old, text, verdict, move)
            if reason is not None:
                self._keep_version(draft_id, text, reason)
            saved = _row(self._need(draft_id), "")
        self._backup_if_due()
        return saved

    def _update(
        self, old: dict[str, Any], text: str, verdict: str | None, move: str | None
    ) -> None:
        new: dict[str, Any] = {}
        if verdict is not None:
            new |= {"verdict": verdict or None, "move": move}
        before = from_column(old["text"])
        if before != text:
            self._keep_what_goes(old, before, text)
            now = self._now()
            new |= {
                "pk": self._place(now),
                "text": to_column(text),
                "first_line": to_column(first_line(text)),
                "changed": now,
                "deleted": None,
            }
        new = {key: value for key, value in new.items() if old[key] != value}
        if new:
            self._db.table("drafts").update(old["pk"], new)

    # --- what a list's menu asks for ----------------------------------------------------------

    @mended
    def duplicate(self, draft_id: str) -> DraftRow:
        """A new draft with the same texts. Raises KeyError for a draft that is not there."""
        with self._change():
            row, now, new = self._need(draft_id), self._now(), new_draft_id()
            known = {"verdict": row["verdict"], "move": row["move"]}
            self._insert(new, from_column(row["text"]), {"created": now, "changed": now} | known)
            beside = {"variations": self.variations(draft_id), "alts": self.alts(draft_id)}
            self._bring_beside(new, beside)
            return _row(self._need(new), "")

    @mended
    def archive(self, draft_id: str, on: bool = True) -> None:
        """Put a draft out of the way, or bring it back."""
        self._set(draft_id, archived=int(on))

    @mended
    def delete(self, draft_id: str) -> None:
        """Take a draft away; it can be brought back for thirty days."""
        self._set(draft_id, deleted=self._now())

    @mended
    def undelete(self, draft_id: str) -> None:
        """Bring a deleted draft back."""
        self._set(draft_id, deleted=None)

    @mended
    def mark_copied(self, draft_id: str) -> None:
        """Note that the draft was copied, now."""
        self._set(draft_id, copied=self._now())

    def _set(self, draft_id: str, **new: int | None) -> None:
        with self._change():
            row = self._find(draft_id)
            if row is not None:
                self._db.table("drafts").update(row["pk"], new)

    # --- housekeeping -----------------------------------------------------------------------------

    def backup(self) -> None:
        """Copy the database now. Raises StoreProblem; the store goes on as before."""
        with told(self._file.parent):
            backup.make(self._connection, self._file, self._clock())
        self._backed_up, self._changed_since = self._clock(), False

    def _backup_if_due(self) -> None:
        """At most every ten minutes; a backup that cannot be made never stops a save.

        A last one in the future (the clock was set back) does not hold the next one up.
        """
        now = self._clock()
        if self._backed_up is None or not timedelta(0) <= now - self._backed_up < BACKUP_AFTER:
            self._backed_up = now
            with contextlib.suppress(StoreProblem):
                self.backup()

    def close(self) -> None:
        """Leave a fresh backup behind if anything changed, and close. Never raises."""
        if self._changed_since:
            with contextlib.suppress(StoreProblem):
                self.backup()
        with contextlib.suppress(sqlite3.Error):
            self._connection.close()

    def purge(self) -> None:
        """Let go of what was deleted more than thirty days ago, its versions with it."""
        before = milliseconds(self._clock() - PURGE_AFTER)
        gone = "SELECT id FROM drafts WHERE deleted < ?"
        with self._reading():
            if not self._one(f"SELECT EXISTS ({gone})", [before]):
                return
        with self._change():
            for table in ("versions", "dismissals", *BESIDE):
                self._db.execute(f"DELETE FROM {table} WHERE draft_id IN ({gone})", [before])
            self._db.execute("DELETE FROM drafts WHERE deleted < ?", [before])
