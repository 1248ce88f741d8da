"""The draft store: one connection, on the one thread that opened it.

Every public method may raise StoreProblem (with a sentence for the writer); after it, the store
can be used again, and a save that failed for a full disk works once there is room.
"""

import contextlib
import sqlite3
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from app.drafts import backup, history, search
from app.drafts.columns import first_line, from_column, milliseconds, time_of, to_column
from app.drafts.model import Correction, DraftRow, StoreProblem, Version, new_draft_id
from app.drafts.trouble import told

PURGE_AFTER = timedelta(days=30)
BACKUP_AFTER = timedelta(minutes=10)


class DraftStore:
    """Keeps drafts, their versions, and what the writer said of the feedback."""

    def __init__(self, database: Database, file: Path, clock: Callable[[], datetime]) -> None:
        self._db, self._file, self._clock = database, file, clock
        newest = next(iter(backup.all_backups(file)), None)
        self._backed_up = backup.taken_at(newest) if newest else None
        self._changed_since = False
        self._purge()

    # --- saving -----------------------------------------------------------------------------

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

        A save of the same text changes no date. ``reason`` keeps the text as a version too; a
        save that takes much away, or comes two minutes after the last version, keeps the text
        that it replaces.
        """
        with self._change():
            old = self._find(draft_id)
            if old is None:
                if not text.strip():
                    return None
                self._insert(draft_id, text, verdict, move)
            else:
                self._update(old, text, verdict, move)
            if reason is not None:
                self._keep_version(draft_id, text, reason)
        self._backup_if_due()
        return self._row(self._need(draft_id), "")

    def _insert(self, draft_id: str, text: str, verdict: str | None, move: str | None) -> None:
        now = self._now()
        self._db.table("drafts").insert(
            {
                "id": draft_id,
                "text": to_column(text),
                "first_line": to_column(first_line(text)),
                "created": now,
                "changed": now,
                "verdict": verdict,
                "move": move,
                "copied": None,
                "archived": 0,
                "deleted": None,
            }
        )

    def _update(
        self, old: dict[str, Any], text: str, verdict: str | None, move: str | None
    ) -> None:
        new: dict[str, Any] = {}
        if verdict is not None:
            new |= {"verdict": verdict, "move": move}
        before = from_column(old["text"])
        if before != text:
            self._keep_what_goes(old, before, text)
            new |= {
                "text": to_column(text),
                "first_line": to_column(first_line(text)),
                "changed": self._now(),
            }
        new = {key: value for key, value in new.items() if old[key] != value}
        if new:
            self._db.table("drafts").update(old["pk"], new)

    def _keep_what_goes(self, old: dict[str, Any], before: str, after: str) -> None:
        last = self._one("SELECT max(saved) FROM versions WHERE draft_id = ?", [old["id"]])
        if history.loses_much(before, after):
            self._keep_version(old["id"], before, "before much was deleted")
        elif history.is_due(last or old["created"], self._now()):
            self._keep_version(old["id"], before, None)

    def _keep_version(self, draft_id: str, text: str, reason: str | None) -> None:
        if not text.strip():
            return
        newest = self._all(
            "SELECT pk, text, reason FROM versions WHERE draft_id = ? ORDER BY pk DESC LIMIT 1",
            [draft_id],
        )
        if newest and from_column(newest[0]["text"]) == text:
            self._db.table("versions").update(
                newest[0]["pk"], {"saved": self._now(), "reason": reason or newest[0]["reason"]}
            )
            return
        self._db.table("versions").insert(
            {"draft_id": draft_id, "saved": self._now(), "reason": reason, "text": to_column(text)}
        )
        self._thin(draft_id)

    def _thin(self, draft_id: str) -> None:
        kept = (
            history.Kept(row["pk"], row["saved"], row["reason"] is not None)
            for row in self._all(
                "SELECT pk, saved, reason FROM versions WHERE draft_id = ?", [draft_id]
            )
        )
        for pk in history.surplus(kept, self._now()):
            self._db.table("versions").delete(pk)

    # --- reading ----------------------------------------------------------------------------

    def text(self, draft_id: str) -> str | None:
        """The draft's text, code point for code point as it was saved; None if there is none."""
        with self._reading():
            row = self._find(draft_id)
            return None if row is None or row["deleted"] else from_column(row["text"])

    def row(self, draft_id: str) -> DraftRow | None:
        """The draft as a list shows it."""
        with self._reading():
            row = self._find(draft_id)
            return None if row is None or row["deleted"] else self._row(row, "")

    def rows(
        self, query: str = "", *, archived: bool = False, limit: int = 200, offset: int = 0
    ) -> tuple[DraftRow, ...]:
        """Drafts, newest first, that hold every word of the query as the beginning of a word.

        A query without any word (an emoji, punctuation) is looked for as it stands. Archived
        drafts are listed only when asked for.
        """
        where, given = "deleted IS NULL AND archived = ?", [int(archived)]
        with self._reading():
            words = search.expression(query)
            if words is not None:
                where += " AND pk IN (SELECT rowid FROM drafts_fts WHERE drafts_fts MATCH ?)"
                return self._rows(where, [*given, words], query, limit, offset)
            if query.strip():
                return self._scan(where, given, query.strip(), limit, offset)
            return self._rows(where, given, "", limit, offset)

    def _rows(
        self, where: str, given: list[Any], query: str, limit: int, offset: int
    ) -> tuple[DraftRow, ...]:
        found = self._all(
            f"SELECT * FROM drafts WHERE {where} ORDER BY changed DESC, pk DESC LIMIT ? OFFSET ?",
            [*given, limit, offset],
        )
        return tuple(self._row(row, query) for row in found)

    def _scan(
        self, where: str, given: list[Any], query: str, limit: int, offset: int
    ) -> tuple[DraftRow, ...]:
        hits = (
            row
            for row in self._db.query(
                f"SELECT * FROM drafts WHERE {where} ORDER BY changed DESC, pk DESC", given
            )
            if query in from_column(row["text"])
        )
        chosen = [
            row
            for number, row in zip(range(offset + limit), hits, strict=False)
            if number >= offset
        ]
        return tuple(self._row(row, query) for row in chosen)

    def _row(self, row: dict[str, Any], query: str) -> DraftRow:
        return DraftRow(
            id=row["id"],
            first_line=from_column(row["first_line"]),
            snippet=search.snippet(from_column(row["text"]), query),
            created=time_of(row["created"]),
            changed=time_of(row["changed"]),
            verdict=row["verdict"],
            move=row["move"],
            copied=time_of(row["copied"]) if row["copied"] else None,
            archived=bool(row["archived"]),
        )

    # --- what a list's menu asks for ----------------------------------------------------------

    def duplicate(self, draft_id: str) -> DraftRow:
        """A new draft with the same text."""
        with self._change():
            row = self._need(draft_id)
            new = new_draft_id()
            self._insert(new, from_column(row["text"]), row["verdict"], row["move"])
            return self._row(self._need(new), "")

    def archive(self, draft_id: str, on: bool = True) -> None:
        """Put a draft out of the way, or bring it back."""
        self._set(draft_id, archived=int(on))

    def delete(self, draft_id: str) -> None:
        """Take a draft away; it can be brought back for thirty days."""
        self._set(draft_id, deleted=self._now())

    def undelete(self, draft_id: str) -> None:
        """Bring a deleted draft back."""
        self._set(draft_id, deleted=None)

    def mark_copied(self, draft_id: str) -> None:
        """Note that the draft was copied, now."""
        self._set(draft_id, copied=self._now())

    def _set(self, draft_id: str, **new: int | None) -> None:
        with self._change():
            row = self._find(draft_id)
            if row is not None:
                self._db.table("drafts").update(row["pk"], new)

    # --- versions ---------------------------------------------------------------------------

    def versions(self, draft_id: str) -> tuple[Version, ...]:
        """The earlier texts of a draft, newest first."""
        with self._reading():
            found = self._all(
                "SELECT * FROM versions WHERE draft_id = ? ORDER BY saved DESC, pk DESC", [draft_id]
            )
            return tuple(_version(row) for row in found)

    def version_text(self, version_id: str) -> str:
        """The text of a version. Raises KeyError for an id that is not there."""
        with self._reading():
            found = self._all("SELECT text FROM versions WHERE pk = ?", [int(version_id)])
        if not found:
            raise KeyError(version_id)
        return from_column(found[0]["text"])

    # --- what the writer says of the feedback ---------------------------------------------------

    def correct(self, draft_id: str, text: str, said: str, engine_said: str) -> None:
        """ "I see it differently": the writer's verdict on this text, next to the engine's."""
        with self._change():
            self._db.table("corrections").insert(
                {
                    "draft_id": draft_id,
                    "text": to_column(text),
                    "said": said,
                    "engine_said": engine_said,
                    "at": self._now(),
                }
            )

    def corrections(self) -> tuple[Correction, ...]:
        """All of them, newest first."""
        with self._reading():
            found = self._all("SELECT * FROM corrections ORDER BY pk DESC", [])
        return tuple(
            Correction(
                str(row["pk"]),
                row["draft_id"],
                from_column(row["text"]),
                row["said"],
                row["engine_said"],
                time_of(row["at"]),
            )
            for row in found
        )

    def forget_correction(self, correction_id: str) -> None:
        """Take one back."""
        with self._change():
            self._db.execute("DELETE FROM corrections WHERE pk = ?", [int(correction_id)])

    def dismiss(self, draft_id: str, move: str) -> None:
        """ "Not this": do not suggest the move for this draft again."""
        with self._change():
            self._db.table("dismissals").insert(
                {"draft_id": draft_id, "move": move}, ignore=True, pk=("draft_id", "move")
            )

    def undismiss(self, draft_id: str, move: str) -> None:
        """Suggest it again."""
        with self._change():
            self._db.execute(
                "DELETE FROM dismissals WHERE draft_id = ? AND move = ?", [draft_id, move]
            )

    def dismissed(self, draft_id: str) -> frozenset[str]:
        """The moves that were set aside for this draft."""
        with self._reading():
            found = self._all("SELECT move FROM dismissals WHERE draft_id = ?", [draft_id])
        return frozenset(row["move"] for row in found)

    # --- moving drafts in -----------------------------------------------------------------------

    def bring_in(self, draft: dict[str, Any]) -> bool:
        """Add a draft from elsewhere (an export): keys of app/drafts/exchange.py. True if added.

        A draft that is here already with the same text is skipped; one with the same id and
        another text comes in under a new id, so that nothing is ever overwritten.
        """
        with self._change():
            here = self._find(draft["id"]) if draft.get("id") else None
            if here is not None and from_column(here["text"]) == draft["text"]:
                return False
            draft_id = new_draft_id() if here is not None or not draft.get("id") else draft["id"]
            self._insert(draft_id, draft["text"], draft.get("verdict"), draft.get("move"))
            given = {k: draft[k] for k in ("created", "changed", "copied") if draft.get(k)}
            given["archived"] = int(bool(draft.get("archived")))
            self._db.table("drafts").update(self._need(draft_id)["pk"], given)
            return True

    def take_over(self, row: dict[str, Any]) -> bool:
        """Bring over a row read from a damaged file, if it is newer than what is here."""
        try:
            text = from_column(row["text"])
            here = self._find(row["id"])
            if here is not None and here["changed"] >= row["changed"]:
                return False
            with self._change():
                if here is None:
                    self._insert(row["id"], text, row["verdict"], row["move"])
                names = ("text", "created", "changed", "verdict", "move", "copied", "deleted")
                new = {name: row[name] for name in names} | {
                    "first_line": to_column(first_line(text)),
                    "archived": int(bool(row["archived"])),
                }
                self._db.table("drafts").update(self._need(row["id"])["pk"], new)
            return True
        except (KeyError, TypeError, ValueError, AttributeError, StoreProblem):
            return False  # a row that damage made unreadable

    def export_rows(self) -> Iterator[dict[str, Any]]:
        """Every draft that is not deleted, oldest first, as the columns of the database."""
        with self._reading():
            for row in self._db.query(
                "SELECT * FROM drafts WHERE deleted IS NULL ORDER BY created"
            ):
                yield row | {"text": from_column(row["text"])}

    # --- housekeeping -----------------------------------------------------------------------------

    def backup(self) -> None:
        """Copy the database now. Raises StoreProblem; the store goes on as before."""
        with told(self._file.parent):
            backup.make(self._connection, self._file, self._clock())
        self._backed_up, self._changed_since = self._clock(), False

    def _backup_if_due(self) -> None:
        """At most every ten minutes; a backup that cannot be made never stops a save."""
        self._changed_since = True
        if self._backed_up is None or self._clock() - self._backed_up >= BACKUP_AFTER:
            self._backed_up = self._clock()
            with contextlib.suppress(StoreProblem):
                self.backup()

    def close(self) -> None:
        """Leave a fresh backup behind if anything changed, and close. Never raises."""
        if self._changed_since:
            with contextlib.suppress(StoreProblem):
                self.backup()
        with contextlib.suppress(sqlite3.Error):
            self._connection.close()

    def _purge(self) -> None:
        before = milliseconds(self._clock() - PURGE_AFTER)
        gone = "SELECT id FROM drafts WHERE deleted < ?"
        if self._one(f"SELECT count(*) FROM ({gone})", [before]):
            with self._change():
                self._db.execute(f"DELETE FROM versions WHERE draft_id IN ({gone})", [before])
                self._db.execute(f"DELETE FROM dismissals WHERE draft_id IN ({gone})", [before])
                self._db.execute("DELETE FROM drafts WHERE deleted < ?", [before])

    # --- the database ---------------------------------------------------------------------------

    @property
    def _connection(self) -> sqlite3.Connection:
        connection = self._db.conn
        assert connection is not None
        return connection

    @contextlib.contextmanager
    def _change(self) -> Iterator[None]:
        """All of it or nothing, errors told to the writer."""
        with told(self._file.parent), self._db.atomic():
            yield

    @contextlib.contextmanager
    def _reading(self) -> Iterator[None]:
        with told(self._file.parent):
            yield

    def _now(self) -> int:
        return milliseconds(self._clock())

    def _find(self, draft_id: str) -> dict[str, Any] | None:
        found = self._all("SELECT * FROM drafts WHERE id = ?", [draft_id])
        return found[0] if found else None

    def _need(self, draft_id: str) -> dict[str, Any]:
        row = self._find(draft_id)
        if row is None:
            raise KeyError(draft_id)
        return row

    def _all(self, sql: str, given: list[Any]) -> list[dict[str, Any]]:
        return list(self._db.query(sql, given))

    def _one(self, sql: str, given: list[Any]) -> Any:
        return self._db.execute(sql, given).fetchone()[0]


def _version(row: dict[str, Any]) -> Version:
    text = from_column(row["text"])
    return Version(
        str(row["pk"]),
        row["draft_id"],
        time_of(row["saved"]),
        row["reason"],
        first_line(text),
        len(text),
    )
