"""How the database came to look as it does: one function a step, never changed once released.

``text`` columns hold TEXT, or, for a text with lone surrogates (which SQLite cannot hold as
text), a BLOB in UTF-8 with surrogates passed through. NUL inside a text is kept; only SQLite's
own string functions stop at it, and none of them is used on texts here. Times are whole
milliseconds since 1970 in UTC.
"""

from sqlite_utils import Database, Migrations

migrations = Migrations("worthwhile")


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
    db.table("drafts").create_index(["changed"])
    db.table("versions").create(
        {"pk": int, "draft_id": str, "saved": int, "reason": str, "text": str},
        pk="pk",
        not_null={"draft_id", "saved", "text"},
    )
    db.table("versions").create_index(["draft_id", "saved"])


@migrations()
def m002_search(db: Database) -> None:
    """Words of all drafts, with an index for the first two and three letters of each."""
    db.execute(
        "CREATE VIRTUAL TABLE drafts_fts USING fts5("
        "text, content='drafts', content_rowid='pk', tokenize='unicode61', prefix='2 3')"
    )
    gone = "INSERT INTO drafts_fts(drafts_fts, rowid, text) VALUES ('delete', old.pk, old.text);"
    come = "INSERT INTO drafts_fts(rowid, text) VALUES (new.pk, new.text);"
    for name, event, steps in (
        ("drafts_words_added", "INSERT", come),
        ("drafts_words_removed", "DELETE", gone),
        ("drafts_words_changed", "UPDATE OF text", gone + come),
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
