"""Where LanguageTool lies: looked for in a fixed order, nothing created, nothing fetched.

The packaged program's own copy, the folder the writer chose, what language-tool-python would use
(``LTP_PATH``, else its cache), the data folder. A folder counts when it holds
``languagetool-server.jar``, itself or in a ``LanguageTool-<version>`` folder of its own.
"""

import os
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Source = Literal["packaged", "chosen", "language-tool-python", "data"]

VERSION = "6.8"  # what language-tool-python 3.4 downloads; a test holds them equal
FOLDER = "languagetool"
JAR = "languagetool-server.jar"
_VERSIONED = re.compile(r"LanguageTool-(\d+)\.(\d+)")


@dataclass(frozen=True, slots=True)
class Installation:
    """One LanguageTool: the folder with the jar in it, and where it was found."""

    folder: Path
    source: Source

    @property
    def jar(self) -> Path:
        """What Java is given to start."""
        return self.folder / JAR


def find(chosen: Path | None, data: Path) -> Installation | None:
    """The first LanguageTool there is; ``data`` is the program's data folder."""
    for source, place in _places(chosen, data):
        folder = _with_jar(place)
        if folder is not None:
            return Installation(folder.absolute(), source)
    return None


def holds_languagetool(folder: Path) -> bool:
    """Whether a folder that the writer chose can be used."""
    return _with_jar(folder) is not None


def _places(chosen: Path | None, data: Path) -> Iterator[tuple[Source, Path]]:
    packaged = getattr(sys, "_MEIPASS", None)  # PyInstaller's name for the program's own folder
    if packaged is not None:
        yield "packaged", Path(packaged) / FOLDER
    if chosen is not None:
        yield "chosen", chosen
    yield "language-tool-python", library_folder()
    yield "data", data / FOLDER


def library_folder() -> Path:
    """Where language-tool-python keeps its downloads; the same answer without importing it."""
    told = os.environ.get("LTP_PATH")
    return Path(told) if told else Path.home() / ".cache" / "language_tool_python"


def _with_jar(place: Path) -> Path | None:
    """The place itself, or the newest version in it; None where there is no jar to be read."""
    try:
        if (place / JAR).is_file():
            return place
        versions = [each for each in place.iterdir() if (each / JAR).is_file()]
    except OSError:
        return None
    return max(versions, key=_age, default=None)


def _age(folder: Path) -> tuple[bool, int, int, str]:
    """The expected version first, then newer before older."""
    found = _VERSIONED.fullmatch(folder.name)
    major, minor = (int(found[1]), int(found[2])) if found else (0, 0)
    return folder.name == f"LanguageTool-{VERSION}", major, minor, folder.name
