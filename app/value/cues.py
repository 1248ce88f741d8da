"""What can be counted in a text besides the moves' evidence, for the judge to weigh.

Every cue is a number from 0 to about 1, so that its weight says how much it matters.
"""

from functools import cache

from app.value import plain
from app.value.match import Item, Matcher
from app.value.model import Evidence
from app.value.move import Finder
from app.value.moves import all_moves
from app.value.text import BLANK, MENTION, NUMBER, STOP, TAG, URL, WORD

# Phrases that say whose subject a post is; the name of a cue, then its patterns.
PHRASES: dict[str, tuple[str, ...]] = {
    "asks readers": (
        "do|does|did|is|are|have|has|can|could|would|will|should you|anyone|anybody|we|it|there",
        "what|which|who|where|when|how|why *5 you|your|yours",
        "anyone|anybody else|know|got|have|seen|tried|remember|want",
        "what 's|is|are your|the",
        "thoughts|opinions|discuss|agree",
    ),
    "greets": (
        "happy birthday|anniversary|christmas|easter|diwali|eid|holidays|new|friday|monday|"
        "mothers|thanksgiving|valentines|hanukkah|weekend|sunday|saturday|thursday",
        "good morning|night|evening|afternoon|luck",
        "merry christmas|xmas",
        "congratulations|congrats|welcome|cheers|goodnight|gm",
        "get well",
        "hope you|everyone|your|all",
        "have a *2 day|night|weekend|week|one|time",
        "safe travels|journey",
        "enjoy your|the",
        "rest in",
        "sorry for your",
    ),
    "names an opinion": ("opinion", "hot take", "overrated|underrated", "imo|imho|tbh|honestly"),
    "thinks": ("i think|reckon|believe|swear|bet|guess|suppose|maintain",),
    "says should": ("should|must|ought", "needs to", "need to be|stop"),
    "speaks of all": ("nobody|no-one|everyone|everybody|people|men|women|kids|every|all @any",),
    "wonders": ("why do|does|is|are|did|can|would", "imagine @ing", "how is|do|does|come"),
    "sums up": ("the *2 problem|thing|point|worst|trouble", "there 's|is *2 nothing|no|something"),
    "is just": ("is|are|was not|just|basically|really|the|a|an",),
    "quotes": ("said|says|saying", "me :", "nobody :"),
    "laughs": ("lol|lmao|haha|hahaha|lmfao|rofl|hilarious",),
    "likens": ("like a|an|the|some", "as @any as"),
    "when you": ("when you|your|the|a",),
    "talks to mates": ("bro|dude|mate|lads|girl|sis|babe|guys|lol|man",),
    "talks of others": ("he|she|they|his|her|their|him|them",),
    "says of a name": ("@mention 's|is|was|has",),
    "says I": ("i",),
    "starts with I": ("^^ i",),
    "sentence starts with I": ("^ i|we",),
    "says my": ("my|mine",),
    "says me": ("me|myself",),
    "starts in the middle": (
        "^^ just|finally|got|had|went|feeling|back|still|so|been|about|can|made|did|saw",
    ),
    "talks as we": ("we|our|us|ours",),
    "says you": ("you",),
    "says your": ("your|yours|yourself",),
    "tells you to": ("^ {do}|{weak_do}|{askhelp}|come|bring|call|ring|look|meet|please|do !again",),
    "starts by telling": (
        "^^ {do}|{weak_do}|{askhelp}|come|bring|call|ring|look|meet|please !again",
    ),
    "says if": ("if you|your|anyone|u|it|they", "whoever"),
    "says need": ("need|needs|want|wants|looking",),
    "names a day": ("{day}",),
    "names a clock time": ("am|pm", "@num to|till|til|until @num", "at|from|by|until @num"),
    "names a month": (
        "jan|feb|march|april|june|july|aug|august|sept|september|oct|october|nov|november|dec|"
        "december|january|february",
    ),
    "names a place": (
        "at|in|near|outside|behind|by|opposite the? @name",
        "street|st|road|rd|lane|ave|avenue|park|hall|square|station|library|church|pub|gate|door|"
        "pier|market|school|centre|center|bridge|cafe|room",
    ),
    "names a price": ("free", "quid|pounds|dollars|euros|euro|tenner|fiver"),
    "names somebody": ("mr|mrs|ms|dr|auntie|uncle|sister @any",),
    "recommends": (
        "recommend|recommended",
        "best *2 in|for|on",
        "worth",
        "try the|this|it",
        "go for|to|see",
    ),
    "feels": ("{feel}",),
    "sighs": ("omg|ugh|yay|wow|sigh|argh|aww", "so much"),
    "loves or hates": ("love|hate|miss|cry|crying|cried|smiling|smile",),
    "now": ("today|yesterday|tonight|now", "this|last week|year|morning|night|weekend|month"),
    "ago": ("ago|years|yr|yrs|since|when",),
    "keeps a secret": ("not *1 saying|telling|sharing", "secret", "guess", "soon", "might"),
    "offers work": ("hire|hiring|job|role|shift|paid",),
    "asks action": ("join|sign|donate|volunteer|help|petition|march|collect",),
    "together": ("together|community|us|everyone", "who 's"),
    "warns": (
        "warning|urgent|careful|beware|avoid|danger|scam|recall|missing|stolen|alert|police",
    ),
    "asks to share": ("share|rt|retweet|boost|spread|pass",),
    "says please": ("please",),
    "shows how": ("how to", "tip|tips|trick|hack|recipe|step|steps|method|works|worked"),
    "goes step by step": ("then|until|till|til|before|after|first|instead|without",),
    "measures": ("{unit}",),
    "does": ("{do}",),
    "offers": ("{offer}",),
    "says here": ("here 's|is|are",),
    "says no": ("not|never|no|nothing|nobody",),
    "tells a person": ("who|whose",),
    "names kin": ("{kin}",),
    "names a trade": ("{role}",),
    "names work": ("{job}",),
    "names food": ("{food}",),
    "names making": ("{cooked}", "made|making|bake|baking|built|fixed|grow"),
    "names a work of others": ("{work}",),
    "names an event": ("{event}",),
    "names goods": ("{stuff}",),
    "names a danger": ("{alert}",),
    "names a good cause": ("{charity}",),
    "thanks": ("{thank}",),
    "praises": ("proud|hero|legend|best|deserved|congrats|amazing",),
    "follows": ("follow|followers|subscribe|bio",),
    "reads or watches": ("read|reading|watch|watching|watched|listening|saw|seen|heard",),
    "sells": ("shop|sale|off|code|buy|order|tickets|book|register|available|discount",),
    "will": ("will|going",),
    "can": ("can|could",),
}


@cache
def _phrases() -> tuple[tuple[str, ...], Matcher]:
    names = tuple(PHRASES)
    return names, Matcher(
        tuple((label, one) for label, name in enumerate(names) for one in PHRASES[name])
    )


def cues(seen: tuple[Item, ...], evidence: tuple[Evidence, ...], text: str) -> dict[str, float]:
    """Every cue that is not zero, by name."""
    made: dict[str, float] = {"always": 1.0}
    names, matcher = _phrases()
    words = max(1, sum(item.kind != STOP for item in seen))
    counts: dict[str, int] = {}
    for hit in matcher.hits(seen):
        counts[names[hit.label]] = counts.get(names[hit.label], 0) + 1
    for name, count in counts.items():
        made[name] = 1.0
        made[name + ", often"] = min(1.0, 4 * count / words)
    made |= _shape(seen, text, words)
    made |= _found(evidence, len(text))
    silent = not any(made.get(name) for name in ("says I", "says my", "says me", "talks as we"))
    if silent:
        made["not about self"] = 1.0
        made["not about self, short"] = max(made["short"], made["middling"])
        made["not about self, nothing found"] = 1.0 - max(made["gives"], made["keeps"])
        made["not about self, no link"] = 1.0 - made["link"]
        made["not about self, ends asking"] = made["ends asking"]
        made["not about self, of others"] = made.get("talks of others", 0.0)
    made["nothing found"] = 1.0 - max(made["gives"], made["keeps"])
    made["self, nothing found"] = made["nothing found"] * (not silent)
    made["names put together"] = made.get("gives introduction", 0.0) * made["mention"]
    made["all of it a deed"] = made.get("gives credit", 0.0) * made["gives, share"]
    if made["starts with a name"]:
        made["speaks to a name, gives"] = made["gives, fairly plainly"]
        made["speaks to a name, names another"] = float(made["mentions"] > 0.5)
    return {name: value for name, value in made.items() if value}


def _shape(seen: tuple[Item, ...], text: str, words: int) -> dict[str, float]:
    """Cues of form: links, numbers, length, questions."""
    kinds = [item.kind for item in seen]
    links = kinds.count(URL) + kinds.count(BLANK)
    numbers = kinds.count(NUMBER)
    asks = sum(item.kind == STOP and item.form == "?" for item in seen)
    ends_asking = bool(seen) and seen[-1].kind == STOP and seen[-1].form == "?"
    return {
        "link": float(links > 0),
        "link with words": float(links > 0 and words >= 6),
        "blank": min(1.0, kinds.count(BLANK) / 2),
        "number": float(numbers > 0),
        "numbers": min(1.0, numbers / 6),
        "numbers, often": min(1.0, 4 * numbers / words),
        "colon": float(any(item.form == ":" for item in seen)),
        "question": float(asks > 0),
        "ends asking": float(ends_asking),
        "starts with a name": float(bool(seen) and seen[0].kind == MENTION),
        "mention": float(MENTION in kinds),
        "mentions": min(1.0, kinds.count(MENTION) / 3),
        "tags": min(1.0, kinds.count(TAG) / 4),
        "no tag": float(TAG not in kinds),
        "exclamation": float("!" in text),
        "trails off": float("…" in text or "..." in text),
        "short": float(words <= 6),
        "middling": float(6 < words <= 14),
        "long": min(1.0, words / 60),
        "very long": min(1.0, words / 200),
        "capital start": float(text[:1].isupper()),
        "past": min(1.0, 5 * sum(i.kind == WORD and i.form.endswith("ed") for i in seen) / words),
        "quoted": float('"' in text or "“" in text),
        "list": min(1.0, text.count("\n") / 4),
    }


def _found(evidence: tuple[Evidence, ...], size: int) -> dict[str, float]:
    """What the moves found: per move and effect, how much, and which note came first."""
    made: dict[str, float] = {}
    for effect in ("gives", "keeps"):
        ours = [each for each in evidence if each.effect == effect]
        made[effect] = float(bool(ours))
        made[effect + ", more"] = min(1.0, len(ours) / 4)
        made[effect + ", share"] = min(1.0, sum(len(each.span) for each in ours) / max(1, size))
        for each in ours:
            made[f"{effect}: {each.note}"] = 1.0
            made[f"{effect} {each.move}"] = 1.0
        strongest = max((_strengths().get(each.note, 1) for each in ours), default=0)
        made[effect + ", most plainly"] = float(strongest >= 4)
        made[effect + ", plainly"] = float(strongest >= 3)
        made[effect + ", fairly plainly"] = float(strongest >= 2)
    made["nothing but thanks"] = float(
        made["keeps, share"] > 0.7 and all(each.move == "credit" for each in evidence)
    )
    made["only gives, plainly"] = float(bool(made["gives, plainly"]) and not made["keeps"])
    made["only gives"] = float(bool(made["gives"]) and not made["keeps"])
    made["only keeps"] = float(bool(made["keeps"]) and not made["gives"])
    return made


def _finders() -> list[tuple[str, Finder]]:
    """Every finder whose evidence a judge can meet, with its effect."""
    made: list[tuple[str, Finder]] = [("keeps", finder) for finder in plain.KEEPS]
    for move in all_moves():
        made += [("gives", finder) for finder in move.gives]
        made += [("keeps", finder) for finder in move.keeps]
    return made


@cache
def _strengths() -> dict[str, int]:
    """How specific the finder behind each note is."""
    return {finder.note: finder.strength for _, finder in _finders()}


def every_name() -> frozenset[str]:
    """The names of all cues that evidence can bring; for checking a table of weights."""
    return frozenset(f"{effect}: {finder.note}" for effect, finder in _finders())
