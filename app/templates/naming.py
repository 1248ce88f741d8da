"""Names for templates: a title from a draft, a file name from a title."""

import unicodedata
from collections.abc import Collection
from itertools import count

from app.value.blanks import CLOSE, OPEN

TITLE_LIMIT = 60
NAME_BYTES = 100
_NO_TITLE = "My template"
_NO_NAME = "template"
_MARKS = str.maketrans("", "", OPEN + CLOSE)
# Windows keeps these for devices; a folder of templates may be carried there on a stick.
_RESERVED = {"con", "prn", "aux", "nul"} | {
    f"{port}{n}" for port in ("com", "lpt") for n in "123456789"
}


def title_from(text: str) -> str:
    """The first words of a text as a title of one line, at most 60 code points."""
    plain = " ".join(_printable(text[:2000].translate(_MARKS)).split())
    if len(plain) <= TITLE_LIMIT:
        return plain or _NO_TITLE
    cut = plain[: TITLE_LIMIT - 1]
    whole_words = cut.rpartition(" ")[0]
    return (whole_words or cut) + "…"


def _printable(text: str) -> str:
    """The first line that says something, with spaces for what cannot be seen on one line."""
    lines = (line for line in text.splitlines() if line.strip())
    return "".join(
        " " if unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp") else char
        for char in next(lines, "")
    )


def name_from(title: str, taken: Collection[str]) -> str:
    """A file name (without ``.toml``) for a title, none of ``taken`` whatever the case.

    Letters and digits of every script stay; everything else becomes a hyphen.
    """
    slug = _slug(title)
    used = {_same(name) for name in taken} | _RESERVED
    if _same(slug) not in used:
        return slug
    return next(name for n in count(2) if _same(name := f"{slug}-{n}") not in used)


def _slug(title: str) -> str:
    lower = unicodedata.normalize("NFC", title).lower()
    kept = "".join(char if _nameable(char) else " " for char in lower)
    short = "-".join(kept.split()).encode()[:NAME_BYTES].decode("utf-8", "ignore")
    return unicodedata.normalize("NFC", short).strip("-") or _NO_NAME


def _nameable(char: str) -> bool:
    return unicodedata.category(char)[0] in "LMN"


def _same(name: str) -> str:
    """Two names are one where a file system does not tell case or composition apart."""
    return unicodedata.normalize("NFC", name).casefold()
