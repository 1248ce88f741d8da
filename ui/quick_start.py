"""What a quick start needs of Python itself; nothing here knows the window."""

import builtins
import gc


def import_plainly() -> None:
    """Import as Python does. PySide puts an import of its own in its place, for the sake of
    ``from __feature__ import …``, which reads the source of every module that is imported
    afterwards and keeps it in memory. Nobody here asks for a feature."""
    import PySide6  # noqa: F401  (this is what changes it)

    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)


def collect_later() -> None:
    """No garbage is looked for while everything is being built: there is next to none."""
    gc.disable()


def collect_again() -> None:
    """As usual from now on; what is there already stays, and is not looked through again."""
    gc.freeze()
    gc.enable()
