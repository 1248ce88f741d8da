"""Promised and not here yet: "recipe below" with nothing below, "link in comments" with no link.

Each kind of promise says what would keep it; once that stands in the text, nothing is found.
"""

from functools import cache

from app.value.lexicon import CLASSES
from app.value.match import Item, items
from app.value.model import NO_MOVE, Evidence
from app.value.span import Span
from app.value.spot import Spotter
from app.value.text import BLANK, NUMBER, URL, WORD, Token, tokens

NOTE = "promised, and not here yet"
ENOUGH = 12  # words after "here's how" that count as the thing itself

_THINGS = (
    "recipe|recipes|thread|list|steps|step-by-step|instructions|tips|details|method|how-to|howto|"
    "guide|info|information|tutorial|explanation|summary|notes|rules|schedule|dates|times|ingredients|"
    "directions|story|review|results|answers|answer|numbers|figures|breakdown|lineup|menu|prices|"
    "checklist|template|routine|pattern|reasons|lessons|takeaways|hack|trick|tip"
)
LINKS: tuple[str, ...] = (
    "[ link|links *4 in|on {my}|the? comments|comment|bio|profile|replies|reply|dms|dm|story ]",
    "[ link|links *2 below|follows|following|soon ]",
    "[ link|links to follow|come ]",
    "[ {my}|the link ] $",
    "^ [ link|links ] $",
    "[ here 's|is|are {the} *1 link|links ] $",
    "[ click|tap|hit|follow {the} link ]",
    "[ swipe up ]",
    "[ sign|signup|register|book|read|watch|listen|order|donate *3 via|through|at|using|with|on "
    "{the} link ]",
)
THINGS: tuple[str, ...] = (
    f"[ {_THINGS} *1 below ]",
    "[ a thread below ]",
    f"[ {_THINGS} *1 in|on {{my}}|the? comments|comment|replies|reply|thread|bio ]",
    "[ see|read|check *2 below|thread ]",
    f"[ {_THINGS} to follow|come ]",
    "[ recipe|thread|details|instructions coming|follows ]",
    "[ a thread ] $",
    "^ [ thread ] $",
    "[ here 's|is how|why|what *6 ] $",
    "[ here 's|is how|why|what *6 ] :",
    f"[ here 's|is|are {{the}}|@num|three|four|five|six|seven|eight|nine|ten *2 {_THINGS} ] $",
    f"[ here 's|is|are {{the}}|@num|three|four|five|six|seven|eight|nine|ten *2 {_THINGS} ] :",
    "[ let me|us explain|show|tell|walk *4 ] $",
    "[ i will|'ll|shall *1 explain|show|tell|walk|share|post|drop *4 below|here ]",
    f"[ i am sharing|posting|giving|dropping *2 {_THINGS} below|here ]",
)
SHOWS = (
    "Best lentil soup of my life, ⟦recipe below⟧!",
    "New piece up, ⟦link in the comments⟧",
    "I learned a lot about grief counselling this year. ⟦Thread 👇⟧",
    "The tickets are out, ⟦link in bio⟧",
    "I got my deposit back in a week. ⟦Here's how⟧:",
    "Three years of sourdough taught me this. ⟦A thread 🧵⟧",
    "We moved house with two toddlers. ⟦Here are five tips⟧",
    "Sign-up is open! ⟦Link below⟧ ⬇️",
    "So many of you asked about the scarf, ⟦pattern to follow⟧",
    "⟦Here's why I left⟧:",
    "My talk went well, ⟦link to the slides in my profile⟧",
    "The full ⟦list in the comments⟧",
    "Everything you need to know about the road works: ⟦details 👇⟧",
    "Just ⟦click the link⟧ and you are in",
)
SPARES = (
    "Recipe below! Soak 200 g lentils overnight, fry an onion, simmer all of it for an hour.",
    "New piece up, link in the comments too: example.org/piece",
    "Here's how: unplug it, wait ten seconds, hold the power button, then plug it in again.",
    "Link below: https://example.org/tickets",
    "It was ten degrees below zero this morning",
    "The links golf course was soaked",
    "My bio is still the one from 2014",
    "I lost the thread halfway through the meeting",
    "The recipe was my grandmother's and I will never write it down",
    "Thread the needle before you cut the wool",
    "Here's to another year of this",
    "The comments on that video made me laugh",
    "Here's the recipe: ⟨steps or link⟩",
    "Five tips:\n1. Pack the kettle last\n2. Label every box on two sides",
)
_BELOW = "👇⬇↓⤵🧵"


def promised(text: str, found: tuple[Token, ...] | None = None) -> tuple[Evidence, ...]:
    """The words that announce something which is not in the text; ``found`` are its tokens."""
    found = tokens(text) if found is None else found
    if any(token.kind == BLANK for token in found):
        return ()
    seen = items(text, tuple(_as_word(token, text) for token in found))
    if not seen:
        return ()
    missing = () if any(item.kind == URL for item in seen) else _spotter(LINKS).spans(seen)
    missing += tuple(s for s in _spotter(THINGS).spans(seen) if not _comes(text, seen, s))
    return tuple(Evidence(span, "keeps", NO_MOVE, span.of(text), NOTE) for span in _apart(missing))


def _as_word(token: Token, text: str) -> Token:
    """A finger or arrow that points down, or a reel of thread, says "below"."""
    points = text[token.start] in _BELOW
    return token._replace(kind=WORD, form="below") if points else token


def _comes(text: str, seen: tuple[Item, ...], span: Span) -> bool:
    """Whether the thing itself follows: a link, steps, numbered lines, or a good many words."""
    after = [item for item in seen if item.start >= span.end]
    words = [item for item in after if item.kind in (WORD, NUMBER) and item.form != "below"]
    if any(item.kind == URL for item in after) or len(words) >= ENOUGH:
        return True
    opening = (item for item in words if item.fresh or item.start == words[0].start)
    if any(item.form in CLASSES["steps"] for item in opening):
        return True
    lines = [line for line in text[span.end :].splitlines() if line.strip(" #*•-·")]
    return len(lines) > 2 or sum(line.lstrip()[:1] in "0123456789•-*" for line in lines) > 1


def _apart(spans: tuple[Span, ...]) -> list[Span]:
    """Without those that touch an earlier one."""
    kept: list[Span] = []
    for span in sorted(spans):
        if not kept or not kept[-1].touches(span):
            kept.append(span)
    return kept


@cache
def _spotter(patterns: tuple[str, ...]) -> Spotter:
    return Spotter(patterns)
