"""The six kinds of English, and which one a system's language asks for."""

import os

VARIANTS = {
    "en-US": "English (United States)",
    "en-GB": "English (United Kingdom)",
    "en-AU": "English (Australia)",
    "en-CA": "English (Canada)",
    "en-NZ": "English (New Zealand)",
    "en-ZA": "English (South Africa)",
}
DEFAULT = "en-US"
# English of places that have no variant of their own here, by the spelling taught there.
_NEAREST = {
    "IE": "en-GB", "IN": "en-GB", "SG": "en-GB", "HK": "en-GB", "MT": "en-GB", "NG": "en-GB",
    "KE": "en-GB", "GH": "en-GB", "PK": "en-GB", "BD": "en-GB", "JM": "en-GB", "TT": "en-GB",
    "LK": "en-GB", "MY": "en-GB", "ZW": "en-ZA", "BW": "en-ZA", "NA": "en-ZA", "PG": "en-AU",
    "FJ": "en-NZ",
}  # fmt: skip


def from_locale(name: str) -> str:
    """The variant for a locale's name such as ``en_GB.UTF-8`` or ``en-IE``; en-US for any other."""
    language, _, rest = name.replace("_", "-").partition("-")
    place = rest[:2].upper()
    if language.lower() != "en":
        return DEFAULT
    return f"en-{place}" if f"en-{place}" in VARIANTS else _NEAREST.get(place, DEFAULT)


def from_system() -> str:
    """The variant that the environment asks for, the way POSIX orders its variables."""
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if told := os.environ.get(variable):
            return from_locale(told)
    return DEFAULT
