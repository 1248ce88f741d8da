"""Say what they did."""

from app.value.move import Finder, Move, Show

GIVES: tuple[Finder, ...] = ()

KEEPS: tuple[Finder, ...] = ()

SHOWS: tuple[Show, ...] = ()

SPARES: tuple[str, ...] = ()

# ---- How the writer's own words are put into this move's shape (app/value/rewrite.py) ----

REWRITES = ()

MOVE = Move(
    id="credit",
    order=5,
    title="Say what they did",
    question="What exactly did they do, and what did it change?",
    why=(
        "A name with a reason honours the person and tells readers whom to turn to; bare "
        "thanks tells them nothing (The Value Myth of Social Media)."
    ),
    before="Thanks Sonny.",
    after="If it wasn't for @sonnygill, I'm not sure what I would have done",
    pattern="If it weren't for @⟨who⟩, ⟨what would have happened⟩. ⟨What they did⟩",
    gives=GIVES,
    keeps=KEEPS,
    shows=SHOWS,
    spares=SPARES,
    rewrites=REWRITES,
)
