"""Pass it on."""

from app.value.move import Finder, Move, Show

GIVES: tuple[Finder, ...] = ()

KEEPS: tuple[Finder, ...] = ()

SHOWS: tuple[Show, ...] = ()

SPARES: tuple[str, ...] = ()

# ---- How the writer's own words are put into this move's shape (app/value/rewrite.py) ----

REWRITES = ()

MOVE = Move(
    id="amplify",
    order=6,
    title="Pass it on",
    question="Who needs to know, and what do they need to act?",
    why=(
        "An alert helps once it reaches someone who can act: who, where, and whom to call"
        " (The Value Myth of Social Media)."
    ),
    before="I'm reading about an Amber Alert",
    after="Retweeting this Amber Alert, please pass it on",
    pattern=(
        "Please pass it on: ⟨what happened⟩, ⟨where and when⟩. If you can help: ⟨whom to call⟩"
    ),
    gives=GIVES,
    keeps=KEEPS,
    shows=SHOWS,
    spares=SPARES,
    rewrites=REWRITES,
)
