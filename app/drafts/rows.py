"""The table of drafts: finding them, listing them, one row in and out of it."""

from typing import Any

from app.drafts import search
from app.drafts.base import Base, mended
from app.drafts.columns import first_line, from_column, time_of, to_column
from app.drafts.model import DraftRow

A_MILLISECOND = 1024  # places in the order of the list; see app/drafts/migrations.py
_LISTED = "d.id, d.first_line, d.created, d.changed, d.verdict, d.move, d.copied, d.archived"


class Rows(Base):
    """Reading the list, and the few verbs that everything else changes it with."""

    @mended
    def text(self, draft_id: str) -> str | None:
        """The draft's text, code point for code point as it was saved; None if there is none."""
        with self._reading():
            row = self._find(draft_id)
            return None if row is None or row["deleted"] else from_column(row["text"])

    @mended
    def row(self, draft_id: str) -> DraftRow | None:
        """The draft as a list shows it."""
        with self._reading():
            row = self._find(draft_id)
            return None if row is None or row["deleted"] else _row(row, "")

    @mended
    def rows(
        self, query: str = "", *, archived: bool = False, limit: int = 200, offset: int = 0
    ) -> tuple[DraftRow, ...]:
        """Drafts, newest first, that hold every word of the query as the beginning of a word.

        A query without any word (an emoji, punctuation) is looked for as it stands. Archived
        drafts are listed only when asked for.
        """
        wanted = query.strip()
        words = search.expression(query)
        source = "drafts d WHERE"
        given: list[Any] = []
        if words is not None:
            source = (
                "drafts_fts f CROSS JOIN drafts d ON d.pk = f.rowid WHERE drafts_fts MATCH ? AND"
            )
            given = [words]
        elif wanted:
            source, given = "drafts d WHERE instr(d.text, ?) AND", [to_column(wanted)]
        order = "f.rowid" if words is not None else "d.pk"
        with self._reading():
            found = self._all(
                f"SELECT {_LISTED}{', d.text' * bool(wanted)} FROM {source} d.deleted IS NULL"
                f" AND d.archived = ? ORDER BY {order} DESC LIMIT ? OFFSET ?",
                [*given, int(archived), limit, offset],
            )
            return tuple(_row(row, query) for row in found)

    def is_empty(self) -> bool:
        """Whether no draft is here, not even a deleted one."""
        with self._reading():
            return not self._one("SELECT EXISTS (SELECT 1 FROM drafts)", [])

    def _insert(self, draft_id: str, text: str, given: dict[str, Any]) -> None:
        """A new row; ``given`` has its times (created and changed at least), verdict and so on."""
        names = ("created", "changed", "verdict", "move", "copied", "archived", "deleted")
        row = {
            "pk": self._place(given["changed"]),
            "id": draft_id,
            "text": to_column(text),
            "first_line": to_column(first_line(text)),
        } | {name: given.get(name) for name in names}
        self._db.table("drafts").insert(row | {"archived": int(bool(row["archived"]))})

    def _place(self, changed: int) -> int:
        """A free place in the order of the list for this time."""
        low = changed * A_MILLISECOND
        while True:
            top = self._one(
                "SELECT max(pk) FROM drafts WHERE pk >= ? AND pk < ?", [low, low + A_MILLISECOND]
            )
            if top is None:
                return low
            if top + 1 < low + A_MILLISECOND:
                return int(top) + 1
            low += A_MILLISECOND

    def _find(self, draft_id: str) -> dict[str, Any] | None:
        found = self._all("SELECT * FROM drafts WHERE id = ?", [draft_id])
        return found[0] if found else None

    def _need(self, draft_id: str) -> dict[str, Any]:
        row = self._find(draft_id)
        if row is None:
            raise KeyError(draft_id)
        return row


def _row(row: dict[str, Any], query: str) -> DraftRow:
    return DraftRow(
        id=row["id"],
        first_line=from_column(row["first_line"]),
        snippet=search.snippet(from_column(row["text"]), query) if query.strip() else "",
        created=time_of(row["created"]),
        changed=time_of(row["changed"]),
        verdict=row["verdict"],
        move=row["move"],
        copied=time_of(row["copied"]) if row["copied"] is not None else None,
        archived=bool(row["archived"]),
    )
