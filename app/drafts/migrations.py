"""How the database came to look as it does: one function a step, never changed once released.

``text`` columns hold TEXT, or, for a text with lone surrogates (which SQLite cannot hold as
text), a BLOB in UTF-8 with surrogates passed through. NUL inside a text is kept; FTS5 and instr()
read past it, SQLite's other string functions stop at it and are not used on texts. Times are whole
milliseconds since 1970 in UTC.

``drafts.pk`` is the place in the order of the list: when the text last changed (milliseconds)
times 1024, plus a number that makes it unique. It is FTS5's rowid too, so a search hands out the
newest first and stops at the limit; sorting all the hits of a common word would take 400 ms.
"""

import re

from sqlite_utils import Database, Migrations

migrations = Migrations("worthwhile")


def is_newer(applied: frozenset[str]) -> bool:
    """Whether these steps, found in a file, are the work of a newer program.

    A step unknown to us is, when all of ours are there too or its number is higher. (One of ours
    missing beside a garbled name is damage, not news.)
    """
    known = {step.name for step in migrations._migrations}
    highest = max(_number(name) for name in known)
    unknown = applied - known
    return bool(unknown) and (known <= applied or any(_number(name) > highest for name in unknown))


def _number(name: str) -> int:
    found = re.match(r"m([0-9]{3,9})_", name)
    return int(found[1]) if found else 0


@migrations()
def m001_drafts(db: Database) -> None:
    """Drafts and their earlier versions."""
    db.table("drafts").create(
        {
            "pk": int,
            "id": str,
            "text": str,
            "first_line": str,
            "created": int,
            "changed": int,
            "verdict": str,
            "move": str,
            "copied": int,
            "archived": int,
            "deleted": int,
        },
        pk="pk",
        not_null={"id", "text", "first_line", "created", "changed", "archived"},
        defaults={"archived": 0},
    )
    db.table("drafts").create_index(["id"], unique=True)
    db.table("versions").create(
        {"pk": int, "draft_id": str, "saved": int, "reason": str, "text": str},
        pk="pk",
        not_null={"draft_id", "saved", "text"},
    )
    db.table("versions").create_index(["draft_id", "saved"])


@migrations()
def m002_search(db: Database) -> None:
    """Words of all drafts, with an index for the first one, two and three letters of each."""
    db.execute(
        "CREATE VIRTUAL TABLE drafts_fts USING fts5("
        "text, content='drafts', content_rowid='pk', tokenize='unicode61', prefix='1 2 3')"
    )
    gone = "INSERT INTO drafts_fts(drafts_fts, rowid, text) VALUES ('delete', old.pk, old.text);"
    come = "INSERT INTO drafts_fts(rowid, text) VALUES (new.pk, new.text);"
    for name, event, steps in (
        ("drafts_words_added", "INSERT", come),
        ("drafts_words_removed", "DELETE", gone),
        ("drafts_words_changed", "UPDATE OF pk, text", gone + come),
    ):
        db.execute(f"CREATE TRIGGER {name} AFTER {event} ON drafts BEGIN {steps} END")


@migrations()
def m003_what_the_writer_says(db: Database) -> None:
    """ "I see it differently" and "Not this"."""
    db.table("corrections").create(
        {"pk": int, "draft_id": str, "text": str, "said": str, "engine_said": str, "at": int},
        pk="pk",
        not_null={"draft_id", "text", "said", "engine_said", "at"},
    )
    db.table("dismissals").create({"draft_id": str, "move": str}, pk=("draft_id", "move"))


@migrations()
def m004_networks(db: Database) -> None:
    """What differs from network to network, alternative texts, and the parts of a kept thread.

    ``text`` is NULL where a network has the common text. Offsets are JSON lists of code points.
    """
    db.table("variations").create(
        {
            "draft_id": str,
            "network": str,
            "text": str,
            "numbered": int,
            "forced": str,
            "forbidden": str,
        },
        pk=("draft_id", "network"),
        not_null={"numbered", "forced", "forbidden"},
    )
    db.table("alts").create(
        {"draft_id": str, "number": int, "text": str},
        pk=("draft_id", "number"),
        not_null={"text"},
    )
    db.table("versions").add_column("thread", str)


@migrations()
def m005_learning(db: Database) -> None:
    """Where a corrected text lies for a judge (its embedding), and which judge that was."""
    db.table("corrections").add_column("embedding", bytes)
    db.table("corrections").add_column("judge", str)
