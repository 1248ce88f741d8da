"""Promised and not here yet: "recipe below" with nothing below, "link in comments" with no link.

Each kind of promise says what would keep it; once that stands in the text, nothing is found.
"""

import re
from collections.abc import Iterator
from functools import cache

from app.value.lexicon import CLASSES
from app.value.match import Item, items
from app.value.model import NO_MOVE, Evidence
from app.value.span import Span
from app.value.spot import Spotter
from app.value.text import BLANK, NUMBER, URL, WORD, Token, tokens

NOTE = "promised, and not here yet"
ENOUGH = 12  # words after "here's how" that count as the thing itself
ENOUGH_AFTER_COLON = 5
COLON_FROM = 4  # words that must stand before a colon at the end for it to promise anything

_THINGS = (
    "recipe|recipes|thread|list|steps|step-by-step|instructions|tips|details|method|how-to|howto|"
    "guide|info|information|tutorial|explanation|summary|notes|rules|schedule|dates|times|ingredients|"
    "directions|story|review|results|answers|answer|numbers|figures|breakdown|lineup|menu|prices|"
    "checklist|template|routine|pattern|reasons|lessons|takeaways|hack|trick|tip|address|number|code|"
    "codes|playlist|statement|poem|titles|table|snippet|thoughts|ideas|ways|facts|mistakes|"
    "spreadsheet|transcript|slides|map|script|ranking|plan|order|hours|settings|measurements|exercises"
)
_MANY = "two|three|four|five|six|seven|eight|nine|ten|some|my|the"
_COUNTED = (
    "things|reasons|ways|tips|lessons|facts|mistakes|ideas|steps|rules|questions|signs|tricks|hacks|"
    "books|films|places|podcasts|takeaways|thoughts|recipes|exercises|apps|tools|phrases|words|habits"
)
_PLACE = "comments|comment|bio|profile|replies|reply|dms|dm|story|stories|highlights|caption"
LINKS: tuple[str, ...] = (
    f"[ link|links *4 in|on {{my}}|the? first|next|pinned? {_PLACE} ]",
    "[ link|links *2 below|follows|following|soon ]",
    "[ link|links to follow|come ]",
    "[ {my}|the link ] $",
    "^ [ link|links ] $",
    "[ here 's|is|are {the} *1 link|links ] $",
    "[ click|tap|hit|follow {the} link ]",
    "[ swipe up ]",
    "[ you can listen|read|watch|download|find|get|buy|order|hear|see|sign *3 here ] $",
    "[ get|find|download|grab|read|order|watch it|them|yours|one|all|more *1 here|below ] $",
    "[ have a listen|look|read|watch *1 here|below ] $",
    "[ listen|read|watch|download|register|apply|book|donate here|below ] $",
    "[ linked below ]",
    "[ sign|signup|register|book|read|watch|listen|order|donate *3 via|through|at|using|with|on "
    "{the} link ]",
)
THINGS: tuple[str, ...] = (
    f"[ {_THINGS} *1 below ]",
    "[ a thread below ]",
    f"[ {_THINGS} *3 in|on {{my}}|the? first|next|pinned? {_PLACE}|thread ]",
    f"[ {_THINGS} *3 in|on the next post|tweet|one ]",
    "[ see|check *2 below|thread ] $",
    "[ see|read|in the? next post|tweet ]",
    f"[ {_THINGS} *1 to follow|come ]",
    "[ recipe|thread|details|instructions|list coming|follows ]",
    "[ is|are|be as follows ] $",
    "[ in? a *1 thread ] $",
    "[ in this thread ] $",
    "^ [ thread on|about *10 ] $",
    "^ [ thread on|about why|how|what *10 ]",
    "[ a thread on|about why|how|what ]",
    "^ [ thread ] $",
    "[ let us|'s dive in *1 ] $",
    "^ [ read on|to the? end ]",
    "^ [ keep reading|scrolling ] $",
    "[ scroll down for ~ ]",
    "^ [ read on ] $",
    "^ [ story time ] $",
    "^ [ more *3 below ] $",
    "[ at|find the bottom|end of this|the post|thread ]",
    f"[ {_THINGS} *6 at the end|bottom ]",
    "[ share|tell|give|show *3 at the end ] $",
    "[ i|we wrote|summed|listed|put|written|summarised|summarized|broken|typed *5 below|here ] $",
    "[ have|'ve wrote|summed|listed|put|written|summarised|summarized|broken|typed *5 below|here ]",
    f"[ @num|{_MANY} *1 {_COUNTED} *12 below ]",
    "[ step by step *1 below ]",
    "^ [ below is|are {the}|{my} *2 @any ]",
    "[ here 's|is how|why|what *14 ] $",
    "[ here 's|is how|why|what *10 ] :",
    f"[ here 's|is|are {{the}}|{{my}}|@num|{_MANY} *3 {_COUNTED} *5 ] $",
    "[ here 's|is|are {my} step by step *4 ]",
    "[ here 's|is {the}|{my} *1 playlist|list|recipe|guide|full *12 ] $",
    f"[ i have|'ve|am|'m *1 put|putting *4 in|on the {_PLACE} ]",
    "[ swipe for the *2 ]",
    "[ here goes ] $",
    "[ going to explain|show|tell|walk|share|break *14 ] $",
    "[ gonna explain|show|tell|walk|share|break *14 ] $",
    "[ i will|'ll|shall now|even|just? tell|show|explain you|how|to|it *4 ] $",
    "[ i will|'ll|shall *1 break|walk *4 in|below|here *2 ]",
    f"[ here 's|is|are {{the}}|@num|three|four|five|six|seven|eight|nine|ten *2 {_THINGS} ] $",
    f"[ here 's|is|are {{the}}|@num|three|four|five|six|seven|eight|nine|ten *2 {_THINGS} ] :",
    "[ let me|us explain|show|tell|walk *14 ] $",
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
    "My interview about the flood is up, ⟦you can listen here⟧.",
    "My study schedule is for anyone, ⟦schedule is in the first comment⟧",
    "The pattern is free. ⟦I've put it in the replies⟧",
    "We asked 40 nurses why they quit. What they told us surprised us. ⟦1/⟧",
    "⟦5 things to check before you buy a used boat:⟧",
    "⟦Our opening hours over the holidays⟧ 👇",
    "Sourdough people, I stopped discarding and ⟦I'll tell you how⟧.",
    "The slides are done. ⟦Scroll down for the list⟧",
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
    "Stop starting your posts with “a thread”",
    "Tell me your worst holiday job 👇",
    "When your boss says it will only take five minutes:",
    "Add a pinch of salt and flour, about 1/2",
    "Lost cat, number below.\n07700 900142, ask for Jean",
    "I won't tell you who did it",
    "Here's why I left: the boss read our letters.",
    "Five tips:\n1. Pack the kettle last\n2. Label every box on two sides",
)
_BELOW = "👇⬇↓⤵🧵"
_AT_END: tuple[re.Pattern[str], ...] = (
    re.compile(r"([^.!?\n👇⬇↓⤵]{8,160})[.!…]*\s*[👇⬇↓⤵][\s\ufe0f👇⬇↓⤵]*$"),  # a finger at nothing
    re.compile(r"([^.!?:\n]{12,160}:)\s*$"),
    re.compile(
        r"(?:^|\s)(\(1/(?:\d\d?|n|x)\)|1/(?:[3-9]|\d\d|n|x)?|part (?:1|one) of \w+)\W*$",
        re.IGNORECASE,
    ),
)
# Who asks readers for something, or sets up a joke with a picture, promises nothing.
_ASKS = re.compile(
    r"\b(?:tell|comments?|vote|answers?|reply|replies|share|drop|tag|let|yours?|guess|rt|retweet|join|"
    r"me|pov|mood|status|look|meet|spot|when|who|which|quote|caption|fill|pick|choose)\b",
    re.IGNORECASE,
)
_WORDS = re.compile(r"\w[\w'’]*")
_IN_QUOTES = ('"', "“", "‘", "«")


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
    missing = tuple(s for s in missing if text[s.start - 1 : s.start] not in _IN_QUOTES)
    missing += tuple(s for s in _ends(text) if not any(each.end > s.start for each in missing))
    return tuple(Evidence(span, "keeps", NO_MOVE, span.of(text), NOTE) for span in _apart(missing))


def _ends(text: str) -> Iterator[Span]:
    """The last words of a text that end with a finger, a colon or a number of a first part, as if
    more came. (Only its last 400 characters are looked at.)"""
    start = max(0, len(text) - 400)
    for pattern in _AT_END:
        match = pattern.search(text, start)
        if match and not _ASKS.search(match[1]) and (match[1][-1] != ":" or _is_long(match[1])):
            words, at = match[1].rstrip(), match.start(1)
            yield Span(at + len(words) - len(words.lstrip()), at + len(words))


def _is_long(words: str) -> bool:
    return len(_WORDS.findall(words)) >= COLON_FROM


def _as_word(token: Token, text: str) -> Token:
    """A finger or arrow that points down, or a reel of thread, says "below"."""
    points = text[token.start] in _BELOW
    return token._replace(kind=WORD, form="below") if points else token


def _comes(text: str, seen: tuple[Item, ...], span: Span) -> bool:
    """Whether the thing itself follows: a link, steps, numbered lines, or a good many words."""
    after = [item for item in seen if item.start >= span.end]
    words = [item for item in after if item.kind in (WORD, NUMBER) and item.form != "below"]
    enough = ENOUGH_AFTER_COLON if text[span.end :].lstrip()[:1] == ":" else ENOUGH
    if any(item.kind == URL for item in after) or len(words) >= enough:
        return True
    if any(item.kind == NUMBER and item.end - item.start > 3 for item in after):
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
