"""Drafts out of the program and back in: JSON Lines (complete), Markdown (for reading)."""

import json
import re
from collections.abc import Iterable
from dataclasses import asdict
from datetime import UTC, datetime
from itertools import islice
from typing import Any, TextIO

from app.drafts import lessons
from app.drafts.columns import milliseconds, time_of, to_column
from app.drafts.model import Correction, ImportResult, Variation
from app.drafts.store import DraftStore

_BATCH = 200
_TIMES = ("created", "changed", "copied")
_WORDS = {"gives": "Gives", "talk": "Talk", "about_me": "About you"}


def export_jsonl(store: DraftStore, out: TextIO) -> int:
    """Every draft, oldest first, one JSON object a line; how many.

    Keys: id, text, created, changed, copied (ISO 8601 in UTC, or null), verdict, move, archived,
    variations (network, text or null, numbered, forced, forbidden), alts.
    Then what the writer said of the feedback, each under the one key ``correction``.
    Plain ASCII, so that lone surrogates and line ends survive any file.
    """
    count = 0
    for row in store.export_rows():
        draft = {
            "id": row["id"],
            "text": row["text"],
            **{key: _iso(row[key]) for key in _TIMES},
            "verdict": row["verdict"],
            "move": row["move"],
            "archived": bool(row["archived"]),
            "variations": [asdict(variation) for variation in row["variations"]],
            "alts": list(row["alts"]),
        }
        out.write(json.dumps(draft) + "\n")
        count += 1
    for correction in reversed(store.corrections()):
        out.write(json.dumps(lessons.as_object(correction)) + "\n")
    return count


def export_markdown(store: DraftStore, out: TextIO) -> int:
    """Every draft, oldest first, under its date, the text as it is in a fenced block; how many."""
    count = 0
    for row in store.export_rows():
        when = time_of(row["created"]).astimezone().strftime("%Y-%m-%d %H:%M")
        notes = [when]
        if row["verdict"]:
            notes.append(_WORDS.get(row["verdict"], row["verdict"]))
        notes += ["copied"] * bool(row["copied"]) + ["archived"] * bool(row["archived"])
        fence = "`" * max(3, 1 + max(map(len, re.findall("`+", row["text"])), default=0))
        text = row["text"].encode("utf-8", "replace").decode()
        end = "" if text.endswith("\n") else "\n"
        out.write(f"## {' · '.join(notes)}\n\n{fence}text\n{text}{end}{fence}\n\n")
        count += 1
    return count


def import_jsonl(store: DraftStore, lines: Iterable[str]) -> ImportResult:
    """Bring in what ``export_jsonl`` wrote. Only ``text`` is needed; unknown keys are ignored.

    A line that cannot be read is reported with its number and the rest goes on. Nothing that is
    here is overwritten: the same draft is skipped, a different one with the same id gets a new id.
    Two hundred lines are read, then saved together: a commit for each would take minutes, and one
    for all would keep the window from saving while the lines are still coming.
    """
    added = skipped = 0
    problems: list[tuple[int, str]] = []
    numbered = ((number, line) for number, line in enumerate(lines, 1) if line.strip())
    while batch := list(islice(numbered, _BATCH)):
        read = [(number, _draft(line)) for number, line in batch]
        problems += [(number, found) for number, found in read if isinstance(found, str)]
        drafts = [found for _, found in read if isinstance(found, dict)]
        store.bring_in_corrections(found for _, found in read if isinstance(found, Correction))
        new = store.bring_in(drafts)
        added, skipped = added + new, skipped + len(drafts) - new
    return ImportResult(added, skipped, tuple(problems))


def _draft(line: str) -> dict[str, Any] | Correction | str:
    """The draft or the correction of one line, or a sentence that says what is wrong with it."""
    try:
        found = json.loads(line)
    except (ValueError, RecursionError):
        return "This line is not valid JSON."
    if not isinstance(found, dict):
        return "This line is not a JSON object."
    if lessons.KEY in found and "text" not in found:
        said = lessons.correction_of(found[lessons.KEY])
        return said or "The “correction” of this line cannot be read."
    if not isinstance(found.get("text"), str):
        return "This line has no “text”."
    if not found["text"].strip():
        return "The text of this line is empty."
    if not _is_name(found.get("id")):
        return "The “id” of this line is not a text that can be an id."
    draft: dict[str, Any] = {"id": found.get("id"), "text": found["text"]}
    for key in ("verdict", "move"):
        draft[key] = (found.get(key) or None) if _is_name(found.get(key)) else None
    if draft["verdict"] not in (None, *_WORDS):
        return "The “verdict” of this line is none of gives, talk and about_me."
    for key in _TIMES:
        try:
            draft[key] = _stamp(found.get(key))
        except (TypeError, ValueError, OverflowError):
            return f"The time “{key}” of this line cannot be read."
    try:
        beside = _beside(found)
    except (TypeError, ValueError):
        return "The “variations” or “alts” of this line cannot be read."
    return draft | beside | {"archived": found.get("archived") is True}


def _beside(found: dict[str, Any]) -> dict[str, Any]:
    """The variations and alternative texts of a line; raises TypeError and ValueError."""
    variations = {each.network: each for each in map(_variation, found.get("variations") or ())}
    alts = found.get("alts") or []
    if not isinstance(alts, list) or not all(isinstance(alt, str) for alt in alts):
        raise TypeError(alts)
    return {"variations": tuple(variations.values()), "alts": tuple(alts)}


def _variation(found: object) -> Variation:
    if not isinstance(found, dict) or not found.get("network"):
        raise TypeError(found)
    network, text = found["network"], found.get("text")
    if not _is_name(network) or not (text is None or isinstance(text, str)):
        raise TypeError(found)
    forced, forbidden = (_offsets(found.get(name) or []) for name in ("forced", "forbidden"))
    return Variation(network, text, found.get("numbered") is True, forced, forbidden)


def _offsets(found: object) -> tuple[int, ...]:
    if not isinstance(found, list) or not all(type(at) is int and 0 <= at < 2**31 for at in found):
        raise TypeError(found)
    return tuple(found)


def _is_name(found: object) -> bool:
    """Whether this is a name that the database can hold and find again, or no name at all."""
    if found is None:
        return True
    return isinstance(found, str) and len(found) <= 200 and isinstance(to_column(found), str)


def _iso(stamp: int | None) -> str | None:
    if stamp is None:
        return None
    return time_of(stamp).isoformat(timespec="milliseconds")


def _stamp(iso: str | None) -> int | None:
    if iso is None:
        return None
    time = datetime.fromisoformat(iso)
    stamp = milliseconds(time if time.tzinfo else time.replace(tzinfo=UTC))
    return milliseconds(time_of(stamp))  # the first and last days of time are moved inwards
