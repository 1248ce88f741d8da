"""The one download: LanguageTool by language-tool-python's own code, tried out before it is kept.

Runs in a process of its own (``worthwhile grammar download``), since it sets that process's
environment and can then be ended at any moment. What is half done lies in one folder, which every
new try starts without.
"""

import os
import shutil
import zipfile
from pathlib import Path

from app.grammar.client import Client, ClientError
from app.grammar.installation import FOLDER, VERSION, Installation, holds_languagetool
from app.grammar.java import Java, NoJava, find_java
from app.grammar.server import Server
from app.grammar.variants import DEFAULT
from app.grammar.words import without_java
from app.textfile import why

HALF_DONE = ".download"
_WRONG = "Ther are too mistake in this sentence."


class FetchError(Exception):
    """Why there is no LanguageTool now, in a sentence for the writer."""


def fetch(data: Path) -> Path:
    """Download LanguageTool into the data folder; the folder it is in. Raises FetchError."""
    java = find_java()
    if isinstance(java, NoJava):
        raise FetchError(without_java(java).sentence)
    staging = data / FOLDER / HALF_DONE
    try:
        shutil.rmtree(staging, ignore_errors=True)
        staging.mkdir(parents=True)
        _download(staging, java)
        _try_out(staging, java)
        return _keep(staging, data / FOLDER)
    except OSError as problem:
        raise FetchError(_in_words(problem)) from problem
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def _download(staging: Path, java: Java) -> None:
    """Let language-tool-python do it. Its checksum is checked there."""
    os.environ["LTP_PATH"] = str(staging)
    os.environ.pop("LTP_JAR_DIR_PATH", None)  # would keep it from downloading
    os.environ["PATH"] = f"{Path(java.path).parent}{os.pathsep}{os.environ.get('PATH', '')}"
    from language_tool_python.download_lt import LocalLanguageTool
    from language_tool_python.exceptions import LanguageToolError

    try:
        LocalLanguageTool.from_version_name(VERSION).download()
    except (LanguageToolError, zipfile.BadZipFile, ValueError) as problem:
        raise FetchError(f"LanguageTool could not be downloaded: {problem}") from problem
    except (SystemExit, SystemError, ModuleNotFoundError) as problem:  # its own look at Java
        raise FetchError(f"LanguageTool could not be downloaded: {problem}") from problem


def _try_out(staging: Path, java: Java) -> None:
    """Start what arrived and let it find a mistake."""
    folder = staging / f"LanguageTool-{VERSION}"
    if not holds_languagetool(folder):
        raise FetchError("What arrived is not LanguageTool, so it was thrown away.")
    server = Server(Installation(folder, "data"), java, staging / "server")
    try:
        if not server.wait() or not Client(server.url, DEFAULT).check(_WRONG, DEFAULT):
            raise FetchError("What arrived does not work here, so it was thrown away.")
    except ClientError as problem:
        raise FetchError("What arrived does not answer, so it was thrown away.") from problem
    finally:
        server.kill()


def _keep(staging: Path, home: Path) -> Path:
    """Put it in its place in one step; one that was there before goes."""
    made, place = staging / f"LanguageTool-{VERSION}", home / f"LanguageTool-{VERSION}"
    if place.exists():
        place.rename(staging / "old")
    made.rename(place)
    return place


def _in_words(problem: OSError) -> str:
    """Connections fail without a number, disks with one."""
    if problem.errno is None:
        return (
            "LanguageTool could not be downloaded: the place it comes from could not be reached, "
            "or the connection broke off. Nothing was changed; please try again."
        )
    return f"LanguageTool could not be downloaded: {why(problem)}."
