"""Step up together."""

from app.value.move import Finder, Move, Show

GIVES: tuple[Finder, ...] = ()

KEEPS: tuple[Finder, ...] = ()

SHOWS: tuple[Show, ...] = ()

SPARES: tuple[str, ...] = ()

# ---- How the writer's own words are put into this move's shape (app/value/rewrite.py) ----

REWRITES = ()

MOVE = Move(
    id="action",
    order=7,
    title="Step up together",
    question="What will you do, and how can readers join?",
    why=(
        "Applause warms one person; an open hand lets everyone help (The Value Myth of "
        "Social Media)."
    ),
    before="Applauding someone for giving money to a good cause",
    after=(
        "Let's step up and come together as a community to help someone out, because it's"
        " the right thing to do"
    ),
    pattern="I'm ⟨what you will do⟩ for ⟨whom or what⟩. Join me: ⟨when, where or link⟩",
    gives=GIVES,
    keeps=KEEPS,
    shows=SHOWS,
    spares=SPARES,
    rewrites=REWRITES,
)
