"""Share the recipe."""

from app.value.move import Finder, Move, Show

GIVES: tuple[Finder, ...] = ()

KEEPS: tuple[Finder, ...] = ()

SHOWS: tuple[Show, ...] = ()

SPARES: tuple[str, ...] = ()

# ---- How the writer's own words are put into this move's shape (app/value/rewrite.py) ----

REWRITES = ()

MOVE = Move(
    id="how",
    order=1,
    title="Share the recipe",
    question="How did you do it, and could a reader do it too?",
    why=(
        "A reader who can do it too keeps something. In one study of news articles the useful ones "
        "were about 30% likelier to be passed on (Berger, Contagious, as quoted; posts may differ)."
    ),
    before="I just ate a salad",
    after="This salad was so good I'm sharing the recipe",
    pattern="This ⟨what you made⟩ came out so well that I'm sharing how: ⟨steps or link⟩",
    gives=GIVES,
    keeps=KEEPS,
    shows=SHOWS,
    spares=SPARES,
    rewrites=REWRITES,
)
