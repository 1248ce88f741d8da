"""Everything the program remembers between two starts, declared in one table.

Adding a setting is one line in TABLE. Values live in ``settings.ini`` in the configuration
folder; a value of the wrong kind (a hand-edited file) counts as absent and its default is used.
"""

from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtCore import QByteArray, QSettings


class Setting(NamedTuple):
    """One remembered value: its key, what it is when nothing was stored, and what it means."""

    key: str
    default: Any
    meaning: str


TABLE = (
    Setting("window/geometry", QByteArray(), "size and place of the window"),
    Setting("window/columns", QByteArray(), "widths of the three columns"),
    Setting("window/side_shown", True, "whether Library and Drafts are shown"),
    Setting("window/side_tab", "drafts", "which of the two tabs: library or drafts"),
    Setting("window/value_shown", True, "whether the Value panel is shown"),
    Setting("window/theme", "system", "system, light or dark"),
    Setting("editor/zoom", 0, "steps the text was made larger (or smaller, below 0)"),
    Setting("editor/underlines", True, "whether evidence is underlined in the text"),
    Setting("networks/chosen", "bluesky", "the network that is written for"),
    Setting("networks/name", "Bluesky", "what it is called, to be shown before it is looked up"),
    Setting("language/on", True, "whether spelling and grammar are checked"),
    Setting("language/variant", "", "the kind of English, such as en-GB; empty: the system's"),
    Setting("language/folder", "", "the folder chosen for LanguageTool; empty: none"),
    Setting("language/put_off", False, "whether the panel stopped explaining why grammar is off"),
    Setting("drafts/tried", False, "whether the draft to try things on was shown, once"),
    Setting("drafts/last", "", "the draft that was open last"),
)


class Settings:
    """Reads and writes the table; any key outside it is a programming error (KeyError)."""

    def __init__(self, folder: Path) -> None:
        self._file = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
        self._table = {setting.key: setting for setting in TABLE}

    def get(self, key: str) -> Any:
        """The remembered value, else the default; always of the default's type."""
        default = self._table[key].default
        found = self._file.value(key)
        if found is None:
            return default
        return _as(type(default), found, default)

    def put(self, key: str, value: Any) -> None:
        """Remember a value; written to disk by Qt shortly after, and at the end."""
        default = self._table[key].default
        if not isinstance(value, type(default)):
            raise TypeError(f"{key} takes {type(default).__name__}, not {type(value).__name__}")
        if self.get(key) != value:
            self._file.setValue(key, value)

    def flush(self) -> None:
        """Write to disk now; a read-only folder is not an error worth stopping for."""
        self._file.sync()


def _as(kind: type, found: Any, default: Any) -> Any:
    """An INI file hands back strings; make them what the table says, or give the default."""
    if isinstance(found, kind) and not (kind is int and isinstance(found, bool)):
        return found
    if kind is bool and str(found).lower() in ("true", "false"):
        return str(found).lower() == "true"
    if kind is int:
        try:
            return int(found)
        except (TypeError, ValueError):
            return default
    return default
