"""Drafts that come from elsewhere (an import, a damaged file), and all of them going out."""

import hashlib
from collections.abc import Iterable, Iterator
from typing import Any

from app.drafts.base import mended
from app.drafts.columns import first_line, from_column, milliseconds, time_of, to_column
from app.drafts.rows import Rows
from app.drafts.variations import Variations

REPAIRED = "before the repair"


class Arrivals(Rows, Variations):
    """Nothing that arrives ever overwrites what is here."""

    @mended
    def bring_in(self, drafts: Iterable[dict[str, Any]]) -> int:
        """Add drafts from an export (keys of app/drafts/exchange.py), in one go; how many.

        A draft that is here already with the same text is skipped (one that was deleted comes
        back); one with the same id and another text comes in under an id made from both, so that
        importing the same file again adds nothing.
        """
        with self._change():
            return sum([self._bring_in(draft) for draft in drafts])

    def _bring_in(self, draft: dict[str, Any]) -> bool:
        draft_id = draft.get("id") or _id_from("", draft["text"])
        while (here := self._find(draft_id)) is not None:
            if from_column(here["text"]) == draft["text"]:
                if here["deleted"]:
                    self._db.table("drafts").update(here["pk"], {"deleted": None})
                return bool(here["deleted"])
            draft_id = _id_from(draft_id, draft["text"])
        now = self._now()
        changed = draft.get("changed")
        given = {
            "created": draft.get("created") if draft.get("created") is not None else now,
            "changed": changed if changed is not None else now,
            "copied": draft.get("copied"),
            "archived": int(bool(draft.get("archived"))),
            "verdict": draft.get("verdict"),
            "move": draft.get("move"),
        }
        self._insert(draft_id, draft["text"], given)
        self._bring_beside(draft_id, draft)
        return True

    def take_over(self, found: dict[str, Any], *, garbled: bool) -> bool:
        """Bring over a draft from a damaged file, if it is newer than what is here.

        ``found`` holds a row's columns, checked. Of a garbled text only one that is nowhere else
        is taken; a text that is replaced stays as a version.
        """
        found["changed"] = milliseconds(time_of(found["changed"]))
        here = self._find(found["id"])
        if here is None:
            self._insert(found["id"], found["text"], found)
            return True
        if garbled or here["changed"] >= found["changed"]:
            return False
        self._keep_version(here["id"], from_column(here["text"]), REPAIRED)
        names = ("created", "changed", "verdict", "move", "copied", "archived", "deleted")
        new = {name: found[name] for name in names}
        new |= {
            "pk": self._place(found["changed"]),
            "text": to_column(found["text"]),
            "first_line": to_column(first_line(found["text"])),
        }
        self._db.table("drafts").update(here["pk"], new)
        return True

    def export_rows(self) -> Iterator[dict[str, Any]]:
        """Every draft that is not deleted, oldest first, as the columns of the database; beside
        them ``variations`` and ``alts``."""
        for pk in self._places_by_age():
            row = self._at(pk)
            if row is not None:
                beside = {"variations": self.variations(row["id"]), "alts": self.alts(row["id"])}
                yield row | {"text": from_column(row["text"])} | beside

    @mended
    def _places_by_age(self) -> list[int]:
        with self._reading():
            found = self._all(
                "SELECT pk FROM drafts WHERE deleted IS NULL ORDER BY created, pk", []
            )
        return [row["pk"] for row in found]

    @mended
    def _at(self, pk: int) -> dict[str, Any] | None:
        with self._reading():
            found = self._all("SELECT * FROM drafts WHERE pk = ?", [pk])
        return found[0] if found else None


def _id_from(draft_id: str, text: str) -> str:
    """An id for a text, the same each time; of the form of new_draft_id()."""
    both = f"{draft_id}\0{text}".encode("utf-8", "surrogatepass")
    return hashlib.sha256(both).hexdigest()[:24]
