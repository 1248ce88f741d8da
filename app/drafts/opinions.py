"""What the writer says of the feedback: "I see it differently", and "Not this"."""

from collections.abc import Iterable
from typing import Any

from app.drafts.base import Base, mended
from app.drafts.columns import from_column, milliseconds, time_of, to_column
from app.drafts.model import Correction


class Opinions(Base):
    """Kept beside the drafts, listed, and taken back whenever the writer likes."""

    @mended
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

    @mended
    def corrections(self) -> tuple[Correction, ...]:
        """All of them, newest first."""
        with self._reading():
            found = self._all("SELECT * FROM corrections ORDER BY pk DESC", [])
        return tuple(_correction(row) for row in found)

    @mended
    def correction_of(self, draft_id: str) -> Correction | None:
        """What was said last of this draft; None when nothing was, or it was taken back."""
        with self._reading():
            found = self._all(
                "SELECT * FROM corrections WHERE draft_id = ? ORDER BY pk DESC LIMIT 1", [draft_id]
            )
        return _correction(found[0]) if found else None

    @mended
    def forget_correction(self, correction_id: str) -> None:
        """Take one back."""
        with self._change():
            self._db.execute("DELETE FROM corrections WHERE pk = ?", [int(correction_id)])

    @mended
    def forget_corrections(self) -> None:
        """Take all of them back."""
        with self._change():
            self._db.execute("DELETE FROM corrections")

    @mended
    def place_corrections(self, judge: str, embeddings: dict[str, bytes]) -> None:
        """Note where corrected texts lie for this judge, by the corrections' ids."""
        with self._change():
            for correction_id, embedding in embeddings.items():
                self._db.execute(
                    "UPDATE corrections SET embedding = ?, judge = ? WHERE pk = ?",
                    [embedding, judge, int(correction_id)],
                )

    @mended
    def bring_in_corrections(self, found: Iterable[Correction]) -> int:
        """Add corrections from an export; those that are here already are skipped; how many."""
        with self._change():
            return sum([self._bring_in_correction(each) for each in found])

    def _bring_in_correction(self, found: Correction) -> bool:
        row = {
            "draft_id": found.draft_id,
            "text": to_column(found.text),
            "said": found.said,
            "engine_said": found.engine_said,
            "at": milliseconds(found.at),
        }
        same = "SELECT EXISTS (SELECT 1 FROM corrections WHERE text = ? AND said = ? AND at = ?)"
        if self._one(same, [row["text"], row["said"], row["at"]]):
            return False
        self._db.table("corrections").insert(row)
        return True

    @mended
    def dismiss(self, draft_id: str, move: str) -> None:
        """ "Not this": do not suggest the move for this draft again."""
        with self._change():
            self._db.table("dismissals").insert(
                {"draft_id": draft_id, "move": move}, ignore=True, pk=("draft_id", "move")
            )

    @mended
    def undismiss(self, draft_id: str, move: str) -> None:
        """Suggest it again."""
        with self._change():
            self._db.execute(
                "DELETE FROM dismissals WHERE draft_id = ? AND move = ?", [draft_id, move]
            )

    @mended
    def dismissed(self, draft_id: str) -> frozenset[str]:
        """The moves that were set aside for this draft."""
        with self._reading():
            found = self._all("SELECT move FROM dismissals WHERE draft_id = ?", [draft_id])
        return frozenset(row["move"] for row in found)


def _correction(row: dict[str, Any]) -> Correction:
    return Correction(
        str(row["pk"]),
        row["draft_id"],
        from_column(row["text"]),
        row["said"],
        row["engine_said"],
        time_of(row["at"]),
        row["embedding"],
        row["judge"],
    )
