"""Hand over the link."""

from app.value.move import Finder, Move, Show

GIVES: tuple[Finder, ...] = ()

KEEPS: tuple[Finder, ...] = ()

SHOWS: tuple[Show, ...] = ()

SPARES: tuple[str, ...] = ()

# ---- How the writer's own words are put into this move's shape (app/value/rewrite.py) ----

REWRITES = ()

MOVE = Move(
    id="resource",
    order=4,
    title="Hand over the link",
    question="Where can the reader find it?",
    why=(
        "Readers cannot open what they cannot find. Sharing information was among the "
        "best-liked kinds of post in a study of 43,000 reader ratings (André, Bernstein "
        "and Luther, 2012; Twitter of 2011)."
    ),
    before="I'm reading about 10 superb social media presentations.",
    after="Here is a link to 10 superb social media presentations",
    pattern="Here is ⟨what it is⟩: ⟨link⟩. Good for ⟨whom or what⟩",
    gives=GIVES,
    keeps=KEEPS,
    shows=SHOWS,
    spares=SPARES,
    rewrites=REWRITES,
)
