"""The built-in templates: one a move, with the essay's example."""

from functools import cache

from app.templates.model import Template
from app.value.move import Move
from app.value.moves import all_moves

SOURCE = "The Value Myth of Social Media"


@cache
def builtin() -> tuple[Template, ...]:
    """One template a move, in the essay's order; the id is the move's."""
    return tuple(_template(move) for move in all_moves())


def _template(move: Move) -> Template:
    return Template(
        id=move.id,
        title=move.title,
        text=move.pattern,
        question=move.question,
        note=f"Before and after: from the essay “{SOURCE}”.",
        move=move.id,
        before=move.before,
        after=move.after,
        own=False,
    )
