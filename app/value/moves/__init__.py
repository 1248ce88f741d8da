"""The seven moves, one file each, found by walking this package.

A new move is one new module here with a ``MOVE``; nothing else has to know of it. The frozen
program needs ``--collect-submodules app.value.moves``, or the walk comes back empty.
"""

import importlib
import pkgutil
from functools import cache

from app.value.move import Move


@cache
def all_moves() -> tuple[Move, ...]:
    """Every move, in the essay's order."""
    names = [found.name for found in pkgutil.iter_modules(__path__)]
    moves = [importlib.import_module(f"{__name__}.{name}").MOVE for name in names]
    return tuple(sorted(moves, key=lambda each: each.order))


def move(move_id: str) -> Move:
    """The move of that id; KeyError for an id that none has."""
    for each in all_moves():
        if each.id == move_id:
            return each
    raise KeyError(move_id)
