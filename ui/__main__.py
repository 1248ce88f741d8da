"""The command ``worthwhile``: with a sub-command the command line, else the window.

Nothing here imports Qt before it is known that a window is wanted. ``ui/start.py`` opens
it, and ``Program`` is the only place where things are built and wired, in order.
"""

import sys
from pathlib import Path


def main(argv: list[str] | None = None) -> int:
    """Run the program; the exit code. See ``worthwhile --help``."""
    words = sys.argv[1:] if argv is None else argv
    folder = _window_wanted(words)
    if folder is None:
        from app.cli import main as command_line

        return command_line(words)
    from ui.quick_start import collect_later, import_plainly

    collect_later()
    import_plainly()
    from ui.start import run

    return run(folder.path)


class _Folder:
    """Where a window should keep its things; ``path`` is None for the usual place."""

    def __init__(self, path: Path | None) -> None:
        self.path = path


def _window_wanted(words: list[str]) -> _Folder | None:
    """The window's folder when nothing but ``--data-dir DIR`` was said, else None."""
    if not words:
        return _Folder(None)
    if len(words) == 2 and words[0] == "--data-dir":
        return _Folder(Path(words[1]))
    if len(words) == 1 and words[0].startswith("--data-dir="):
        return _Folder(Path(words[0].partition("=")[2]))
    return None


if __name__ == "__main__":
    sys.exit(main())
