"""Make the introduction."""

from app.value.move import Finder, Move, Show

GIVES: tuple[Finder, ...] = ()

KEEPS: tuple[Finder, ...] = ()

SHOWS: tuple[Show, ...] = ()

SPARES: tuple[str, ...] = ()

# ---- How the writer's own words are put into this move's shape (app/value/rewrite.py) ----

REWRITES = ()

MOVE = Move(
    id="introduction",
    order=3,
    title="Make the introduction",
    question="Who should meet whom?",
    why=(
        "What is too much for you may be just right for somebody you know, and both gain "
        "(The Value Myth of Social Media)."
    ),
    before="I'm too busy to work with this client",
    after=(
        "Hey @bethharte I have a client that could really benefit from your knowledge, "
        "here is their name and number and email."
    ),
    pattern=(
        "Hey @⟨who⟩, I know ⟨whom⟩ who could really use ⟨what you are good at⟩. Here is "
        "how to reach them: ⟨contact⟩"
    ),
    gives=GIVES,
    keeps=KEEPS,
    shows=SHOWS,
    spares=SPARES,
    rewrites=REWRITES,
)
