"""Reading and writing text files kindly: UTF-8 only, line ends untouched, failures as sentences.

Written files appear whole or not at all: the text goes to a new file beside the old one, is put
safely on the disk, and then takes the old one's place.
"""

import contextlib
import errno
import os
import stat
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

MIB = 1024 * 1024
_WIDE_MARKS = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
_REASONS = {
    errno.ENOENT: "there is no such file",
    errno.ENOTDIR: "there is no such file",
    errno.EISDIR: "that is a folder, not a file",
    errno.EACCES: "you don't have permission for that",
    errno.EPERM: "you don't have permission for that",
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "your share of the disk is used up",
    errno.EROFS: "the disk can only be read, not written to",
    errno.ENAMETOOLONG: "the name is too long",
    errno.ELOOP: "it links to itself",
}


class UnreadableError(Exception):
    """A file could not be read as text; ``reason`` says why in plain words, without a full stop.

    ``line`` counts from 1 and is None where the trouble is the file as a whole.
    """

    def __init__(self, reason: str, line: int | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.line = line


def why(problem: OSError) -> str:
    """What the system said, in words for a person; no full stop."""
    known = _REASONS.get(problem.errno or 0)
    return known or (problem.strerror or "the system gave no reason").lower()


def shown(path: Path | str) -> str:
    """A path as it can be printed anywhere: what is not valid text is written as escapes."""
    plain = str(path).encode("utf-8", "backslashreplace").decode("utf-8")
    return "".join(char if char.isprintable() else ascii(char)[1:-1] for char in plain)


def size_in_words(size: int) -> str:
    """A number of bytes that is a whole number of MiB or KiB, in words."""
    return f"{size // MIB} MiB" if size >= MIB else f"{size // 1024} KiB"


def decode(data: bytes) -> str:
    """Bytes as text, code point for code point; raises UnreadableError.

    UTF-8, with or without a byte order mark; UTF-16 only where its mark says so, since a text
    without the mark could be anything. A zero byte means that this is no text.
    """
    wide = _WIDE_MARKS.get(data[:2])
    if wide is None and b"\0" in data:
        raise UnreadableError("this looks like a binary file (it has zero bytes in it), not a text")
    try:
        return data.decode(wide or "utf-8-sig")
    except UnicodeDecodeError as problem:
        raise UnreadableError(
            f"this is not {(wide or 'utf-8').upper()} text; byte {problem.start + _skipped(data)} "
            "does not fit. If it is text in another encoding, save it as UTF-8 and try again",
            data.count(b"\n", 0, problem.start) + 1,
        ) from None


def _skipped(data: bytes) -> int:
    """The length of the byte order mark that utf-8-sig leaves out when it counts."""
    return 3 if data.startswith(b"\xef\xbb\xbf") else 0


def read(source: BinaryIO, limit: int) -> str:
    """A whole stream as text; raises UnreadableError when it is longer than ``limit`` bytes."""
    data = source.read(limit + 1)
    if len(data) > limit:
        raise UnreadableError(
            f"it is larger than {size_in_words(limit)}, which is more than I read"
        )
    return decode(data)


def read_file(path: Path, limit: int) -> str:
    """A file as text; raises UnreadableError, also for what the system refuses."""
    try:
        with path.open("rb") as source:
            return read(source, limit)
    except OSError as problem:
        raise UnreadableError(why(problem)) from problem
    except ValueError:  # a NUL in the name
        raise UnreadableError("no file can have that name") from None


@contextlib.contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """A file to write to that takes the place of ``path`` when all went well; raises OSError.

    On any failure the old file stays as it was and no half-written one is left. Links are
    followed. Something that is no plain file (a pipe, a terminal) is written to directly.
    """
    if path.exists() and not path.is_file() and not path.is_dir():
        with path.open("wb") as out:
            yield out
        return
    target = Path(os.path.realpath(path))
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(target))
    fresh = target.with_name(f".{os.urandom(8).hex()}.part")
    try:
        with open(fresh, "xb", opener=_as_private_as(target)) as out:
            yield out
            out.flush()
            os.fsync(out.fileno())
        fresh.replace(target)
    finally:
        fresh.unlink(missing_ok=True)
    sync_folder(target.parent)


def _as_private_as(old: Path) -> Callable[[str, int], int]:
    """Opens a new file that at no moment more people can read than could read the old one."""
    mode = stat.S_IMODE(old.stat().st_mode) if old.exists() else 0o666

    def opener(name: str, flags: int) -> int:
        return os.open(name, flags, mode)

    return opener


def sync_folder(folder: Path) -> None:
    """Make a rename last through a power cut, where the file system can."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
