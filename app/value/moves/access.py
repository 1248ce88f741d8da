"""Open the door."""

from app.value.move import Finder, Move, Show

GIVES: tuple[Finder, ...] = ()

KEEPS: tuple[Finder, ...] = ()

SHOWS: tuple[Show, ...] = ()

SPARES: tuple[str, ...] = ()

# ---- How the writer's own words are put into this move's shape (app/value/rewrite.py) ----

REWRITES = ()

MOVE = Move(
    id="access",
    order=2,
    title="Open the door",
    question="What could a reader come to, get or try through you?",
    why=(
        "You are inside; the reader is not. The essay's own example: a week at the Expo "
        "says little, a few passes say a lot (The Value Myth of Social Media)."
    ),
    before="I'm at the Expo all week",
    after="Anyone who would like to go to the Expo, here are some passes",
    pattern=(
        "Anyone who would like ⟨what you can open to them⟩: ⟨what there is, when and "
        "where⟩. To take it up: ⟨how⟩"
    ),
    gives=GIVES,
    keeps=KEEPS,
    shows=SHOWS,
    spares=SPARES,
    rewrites=REWRITES,
)
