"""A draft's versions for single networks, its thread choices, and its alternative texts."""

import json
from collections.abc import Iterable
from typing import Any

from app.drafts import history
from app.drafts.base import mended
from app.drafts.columns import from_column, to_column
from app.drafts.model import KeptThread, Variation
from app.drafts.versions import DELETED, REPLACED, Versions

BESIDE = ("variations", "alts")  # the tables of this file


class Variations(Versions):
    """What belongs to a draft beside its common text."""

    @mended
    def variations(self, draft_id: str) -> tuple[Variation, ...]:
        """Every network on which something is different, by its id."""
        with self._reading():
            found = self._all(
                "SELECT * FROM variations WHERE draft_id = ? ORDER BY network", [draft_id]
            )
        return tuple(_variation(row) for row in found)

    @mended
    def vary(self, draft_id: str, variation: Variation) -> None:
        """Keep what is different on a network, in place of what was; a plain one takes it back.

        A text of its own that is lost by that is kept among the draft's versions.
        """
        with self._change():
            place = [draft_id, variation.network]
            where = "draft_id = ? AND network = ?"
            old = self._all(f"SELECT text FROM variations WHERE {where}", place)
            if old and old[0]["text"] is not None:
                self._keep_if_lost(draft_id, from_column(old[0]["text"]), variation.text)
            self._db.execute(f"DELETE FROM variations WHERE {where}", place)
            if not variation.is_plain:
                self._db.table("variations").insert(_row(draft_id, variation))

    @mended
    def alts(self, draft_id: str) -> tuple[str, ...]:
        """The alternative texts of the draft's pictures, in order."""
        with self._reading():
            found = self._all(
                "SELECT text FROM alts WHERE draft_id = ? ORDER BY number", [draft_id]
            )
        return tuple(from_column(row["text"]) for row in found)

    @mended
    def set_alts(self, draft_id: str, alts: Iterable[str]) -> None:
        """Keep these alternative texts in place of those before."""
        with self._change():
            self._db.execute("DELETE FROM alts WHERE draft_id = ?", [draft_id])
            self._insert_alts(draft_id, alts)

    @mended
    def keep_thread(self, draft_id: str, text: str, thread: KeptThread, reason: str) -> None:
        """Keep this text as a version together with the parts into which it was cut."""
        with self._change():
            self._keep_version(draft_id, text, reason)
            self._db.execute(
                "UPDATE versions SET thread = ?1 WHERE pk ="
                " (SELECT max(pk) FROM versions WHERE draft_id = ?2 AND text = ?3)",
                [_thread_column(thread), draft_id, to_column(text)],
            )

    def _keep_if_lost(self, draft_id: str, before: str, after: str | None) -> None:
        if after is None or history.loses_much(before, after):
            self._keep_version(draft_id, before, DELETED if not after else REPLACED)

    def _bring_beside(self, draft_id: str, given: dict[str, Any]) -> None:
        """What belongs to a new draft, as an import or a copy brings it."""
        for variation in given.get("variations", ()):
            self._db.table("variations").insert(_row(draft_id, variation))
        self._insert_alts(draft_id, given.get("alts", ()))

    def _insert_alts(self, draft_id: str, alts: Iterable[str]) -> None:
        for number, alt in enumerate(alts):
            row = {"draft_id": draft_id, "number": number, "text": to_column(alt)}
            self._db.table("alts").insert(row)


def _row(draft_id: str, variation: Variation) -> dict[str, Any]:
    return {
        "draft_id": draft_id,
        "network": variation.network,
        "text": None if variation.text is None else to_column(variation.text),
        "numbered": int(variation.numbered),
        "forced": json.dumps(variation.forced),
        "forbidden": json.dumps(variation.forbidden),
    }


def _variation(row: dict[str, Any]) -> Variation:
    return Variation(
        row["network"],
        None if row["text"] is None else from_column(row["text"]),
        bool(row["numbered"]),
        offsets(row["forced"]),
        offsets(row["forbidden"]),
    )


def offsets(column: object) -> tuple[int, ...]:
    """A column of offsets; what damage made unreadable is left out."""
    try:
        found = json.loads(column if isinstance(column, str) else "[]")
    except ValueError:
        return ()
    return tuple(at for at in found if type(at) is int) if isinstance(found, list) else ()


def _thread_column(thread: KeptThread) -> str:
    return json.dumps({"network": thread.network, "parts": thread.parts})
