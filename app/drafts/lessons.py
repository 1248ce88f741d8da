"""What the writer said of the feedback, out of the program and back in: one object each."""

from datetime import UTC, datetime
from typing import Any

from app.drafts.columns import milliseconds, time_of, to_column
from app.drafts.model import Correction

KEY = "correction"
_VERDICTS = ("gives", "talk", "about_me")


def as_object(correction: Correction) -> dict[str, Any]:
    """A correction as an export holds it; where its text lies for a judge is found out anew."""
    return {
        KEY: {
            "draft_id": correction.draft_id,
            "text": correction.text,
            "said": correction.said,
            "engine_said": correction.engine_said,
            "at": correction.at.isoformat(timespec="milliseconds"),
        }
    }


def correction_of(found: object) -> Correction | None:
    """The correction of such an object; None when it is none."""
    if not isinstance(found, dict):
        return None
    text, draft_id, said = found.get("text"), found.get("draft_id"), found.get("said")
    engine_said = found.get("engine_said")
    if said not in _VERDICTS or engine_said not in _VERDICTS or not isinstance(text, str):
        return None
    if not isinstance(draft_id, str) or not isinstance(to_column(draft_id), str):
        return None
    try:
        at = datetime.fromisoformat(found["at"])
        at = time_of(milliseconds(at if at.tzinfo else at.replace(tzinfo=UTC)))
    except (KeyError, TypeError, ValueError, OverflowError):
        return None
    return Correction("", draft_id[:200], text, said, engine_said, at)
