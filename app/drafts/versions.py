"""The earlier texts of a draft: kept by themselves before they are lost, thinned as they age."""

import json
from typing import Any

from app.drafts import history
from app.drafts.base import Base, mended
from app.drafts.columns import first_line, from_column, time_of, to_column
from app.drafts.model import KeptThread, Version

DELETED, REPLACED = "before much was deleted", "before much was replaced"


class Versions(Base):
    """What of a draft's history can be got back."""

    _peak: tuple[str, str] = ("", "")  # a draft's id and its fullest text of late (history.py)

    @mended
    def versions(self, draft_id: str) -> tuple[Version, ...]:
        """The earlier texts of a draft, newest first."""
        with self._reading():
            found = self._all(
                "SELECT * FROM versions WHERE draft_id = ? ORDER BY saved DESC, pk DESC", [draft_id]
            )
            return tuple(_version(row) for row in found)

    @mended
    def version_text(self, version_id: str) -> str:
        """The text of a version. Raises KeyError for an id that is not there."""
        with self._reading():
            found = self._all("SELECT text FROM versions WHERE pk = ?", [int(version_id)])
        if not found:
            raise KeyError(version_id)
        return from_column(found[0]["text"])

    def _keep_what_goes(self, old: dict[str, Any], before: str, after: str) -> None:
        """Before ``after`` is saved over ``before``: keep what would be lost or missed."""
        draft_id = old["id"]
        peak = self._peak[1] if self._peak[0] == draft_id else before
        if history.shrinks_much(peak, after):
            self._keep_version(draft_id, peak, DELETED)
        if history.loses_much(before, after):
            shorter = history.shrinks_much(before, after)
            self._keep_version(draft_id, before, DELETED if shorter else REPLACED)
        elif self._is_due(old):
            self._keep_version(draft_id, before, None)
        self._peak = (draft_id, history.fullest(peak, before, after))

    def _is_due(self, old: dict[str, Any]) -> bool:
        last = self._one("SELECT max(saved) FROM versions WHERE draft_id = ?", [old["id"]])
        return history.is_due(last or old["created"], self._now())

    def _keep_version(self, draft_id: str, text: str, reason: str | None) -> None:
        """Keep this text, unless a version has it already: the newest one then takes the reason.

        Only what the writer did on purpose (copied, restored) is worth the same text again
        further up in the history.
        """
        if not text.strip():
            return
        same = self._all(
            "SELECT pk, reason, pk = (SELECT max(pk) FROM versions WHERE draft_id = ?1) AS newest"
            " FROM versions WHERE draft_id = ?1 AND text = ?2 ORDER BY pk DESC LIMIT 1",
            [draft_id, to_column(text)],
        )
        if same and (same[0]["newest"] or reason in (None, DELETED, REPLACED)):
            kept_as = same[0]["reason"]
            new = reason if kept_as in (None, DELETED, REPLACED) else kept_as
            if same[0]["newest"] and new:
                self._db.table("versions").update(
                    same[0]["pk"], {"saved": self._now(), "reason": new}
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


def _version(row: dict[str, Any]) -> Version:
    text = from_column(row["text"])
    return Version(
        str(row["pk"]),
        row["draft_id"],
        time_of(row["saved"]),
        row["reason"],
        first_line(text),
        len(text),
        _thread(row["thread"]),
    )


def _thread(column: object) -> KeptThread | None:
    """The parts of a kept thread; None where there are none, or damage made them unreadable."""
    try:
        found = json.loads(column) if isinstance(column, str) else {}
        parts = tuple((int(start), int(end)) for start, end in found["parts"])
        return KeptThread(str(found["network"]), parts)
    except (ValueError, TypeError, KeyError):
        return None
