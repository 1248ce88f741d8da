"""Put together a LanguageTool for English from Maven's parts:  make languagetool

The outcome is a folder as language-tool-python would have downloaded it,
``.work/languagetool/LanguageTool-6.8/languagetool-server.jar`` with its parts in ``libs/``, so that
``LTP_PATH=.work/languagetool`` makes it an installation. It is made once: a stamp beside it holds
the checksum of pom.xml and languagetool.sha256, and nothing is done while that fits.

``--record`` writes languagetool.sha256 anew, after pom.xml was changed. ``--if-possible`` ends
well, with a word, where there is no Maven or no Java: the tests that need the folder say so.
"""

import argparse
import hashlib
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
POM = HERE / "pom.xml"
SUMS = HERE / "languagetool.sha256"
VERSION = "6.8"
HOME = ROOT / ".work" / "languagetool"
FOLDER = HOME / f"LanguageTool-{VERSION}"
STAMP = HOME / "stamp"
JAR = "languagetool-server.jar"


class AssemblyError(Exception):
    """Why there is no folder, in words for a developer."""


def wanted_stamp() -> str:
    """What the stamp says when the folder was made from these sources."""
    parts = [path.read_bytes() for path in (POM, SUMS) if path.exists()]
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def is_ready() -> bool:
    """Whether the folder is there and fits pom.xml and the checksums."""
    made = STAMP.read_text(encoding="ascii") if STAMP.exists() else ""
    return made == wanted_stamp() and (FOLDER / JAR).exists()


def sha256(path: Path) -> str:
    """The checksum of a file, in hexadecimal."""
    with path.open("rb") as source:
        return hashlib.file_digest(source, "sha256").hexdigest()


def fetch(libs: Path) -> None:
    """Every part at run time, by Maven, into ``libs``. Raises AssemblyError."""
    command = ["mvn", "--batch-mode", "--quiet", "--file", str(POM), "dependency:copy-dependencies"]
    done = subprocess.run([*command, f"-DoutputDirectory={libs}"], cwd=HERE, check=False)
    if done.returncode:
        raise AssemblyError("Maven could not bring the parts of LanguageTool; see above.")


def recorded() -> dict[str, str]:
    """File name to checksum, as ``sha256sum`` writes them."""
    lines = SUMS.read_text(encoding="ascii").splitlines()
    return {name: digest for digest, _, name in (line.partition("  ") for line in lines)}


def record(libs: Path) -> None:
    """Write languagetool.sha256 anew from what was brought."""
    found = sorted(libs.glob("*.jar"))
    SUMS.write_text("".join(f"{sha256(jar)}  {jar.name}\n" for jar in found), encoding="ascii")


def verify(libs: Path) -> None:
    """Hold what was brought against the recorded checksums. Raises AssemblyError."""
    found = {jar.name: sha256(jar) for jar in libs.glob("*.jar")}
    expected = recorded()
    wrong = {
        name for name in found.keys() | expected.keys() if found.get(name) != expected.get(name)
    }
    if wrong:
        raise AssemblyError(f"Not what was recorded in {SUMS.name}: {', '.join(sorted(wrong))}")


def manifest(names: list[str]) -> bytes:
    """A manifest that names every part; its lines hold 72 bytes, as the format demands."""
    left = ("Class-Path: ./ " + " ".join(f"libs/{name}" for name in names)).encode("ascii")
    lines = [left[:70]]
    for start in range(70, len(left), 69):
        lines.append(b" " + left[start : start + 69])
    return b"Manifest-Version: 1.0\r\n" + b"\r\n".join(lines) + b"\r\n\r\n"


def write_jar(folder: Path) -> None:
    """The jar that is started: nothing in it but the list of the others."""
    names = sorted(jar.name for jar in (folder / "libs").glob("*.jar"))
    with zipfile.ZipFile(folder / JAR, "w") as jar:
        jar.writestr("META-INF/MANIFEST.MF", manifest(names))


def assemble(record_anew: bool) -> None:
    """Make the folder beside its place, then put it there in one step. Raises AssemblyError."""
    HOME.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=HOME) as place:
        made = Path(place) / FOLDER.name
        fetch(made / "libs")
        if record_anew:
            record(made / "libs")
        verify(made / "libs")
        write_jar(made)
        STAMP.unlink(missing_ok=True)
        shutil.rmtree(FOLDER, ignore_errors=True)
        made.rename(FOLDER)
    STAMP.write_text(wanted_stamp(), encoding="ascii")


def missing_tools() -> list[str]:
    """Which of the two programs this needs are not here."""
    return [name for name in ("java", "mvn") if shutil.which(name) is None]


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    asked.add_argument("--record", action="store_true", help="write the checksums anew")
    asked.add_argument("--if-possible", action="store_true", help="end well without Maven or Java")
    options = asked.parse_args()
    if is_ready() and not options.record:
        return 0
    if missing := missing_tools():
        print(f"LanguageTool is not assembled: {' and '.join(missing)} not found here.")
        return 0 if options.if_possible else 1
    print("Assembling LanguageTool from Maven's parts (once; a minute or two)", flush=True)
    try:
        assemble(options.record)
    except AssemblyError as problem:
        print(problem, file=sys.stderr)
        return 1
    size = sum(path.stat().st_size for path in FOLDER.rglob("*") if path.is_file())
    print(f"LanguageTool {VERSION} is in {FOLDER.relative_to(ROOT)} ({size / 2**20:.0f} MiB)")
    return 0


if __name__ == "__main__":
    sys.exit(main())
