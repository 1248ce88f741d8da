"""What of a draft is carried into a rewrite: its sentences, and what must never be lost.

A rewrite keeps the writer's sentences whole wherever it can. Only a sentence about a mood or a
passing complaint is left behind, and never one that holds a link, a mention, a tag, a number or
a name.
"""

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from app.value.lexicon import CLASSES, COMMON, PAST, words_of
from app.value.match import Item, Matcher
from app.value.span import Span
from app.value.spot import Spotter
from app.value.text import EMOJI, MENTION, NUMBER, SOFT, STOP, TAG, URL, WORD, Token

PASSING = 14  # words; a longer sentence says more than a mood
ENOUGH_LEFT = 3  # words of a sentence that may stand without its last clause
_ALWAYS = frozenset({URL, MENTION, NUMBER, TAG})
_COUNTED = words_of(
    "two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty "
    "hundred hundreds thousand thousands million half dozen both first second third last"
)
_PRONOUN_FORMS = frozenset({"i", "ok", "omg", "lol", "am", "pm", "tv"})
# Words that often open a sentence and are nobody's name.
_OPENERS = words_of(
    "after again ah all almost also always amazing and another any anyone anyway apparently as at "
    "back bah because been before being best bless bliss both bring but can cheers come could "
    "couldn day dear despite did do does done doing down dream each early eat even every everyone "
    "everybody everything everywhere fact far few finally fine first five for forget four from "
    "full fully fun game genuinely give given go goals god going good got gotta great guess had "
    "happy hard has have he hello hence her here hey hi his home honestly hope how huge i if in "
    "is it its just keep kinda last late least less let life like little long look lost lots "
    "love lovely lucky made many maybe me mine more most mostly much my myself name need never "
    "new news next nice no nobody none nope not nothing now of off oh ok okay old on once one "
    "only onwards or our out over own people perfect personal please plus poor pretty proud "
    "proper put quick quite rather ready real really rest right safe same save say send serious "
    "seriously shame she shocking should sigh sitting so some somebody someone something "
    "sometimes somewhere soon sorry still stop story such super sure swear take ten tell thank "
    "thanks that the their them then there these they thing things this those though thought "
    "three time tiny to today tomorrow tonight too total totally true two ugh under until up upon "
    "us very wait want was we weird well were what whatever when where which while who whole why "
    "will winning with without woke wonderful work worth wow yay yeah years yep yes yesterday yet "
    "you your zero turns someone's hands arms sleep bed home tea coffee wine pizza rant "
    "happiness joy goosebumps tears chuffed buzzing legend legends star stars absolute growth "
    "popcorn hard-work nightmare heaven magic priceless speechless obsessed living dying "
    "boring gripping stunning unreal wild madness chaos typical brilliant fantastic"
)


@cache
def _ordinary() -> frozenset[str]:
    """Words that are no names even with a capital."""
    return frozenset().union(*CLASSES.values(), COMMON, PAST, _OPENERS)


def is_name(text: str, token: Token | Item, opens: bool) -> bool:
    """Whether a word looks like the name of somebody or something.

    A capital inside a sentence makes a name, unless the word is shouted or one that everyone
    writes so ("I"); at the start of a sentence only a word that is no ordinary one is taken for a
    name, rather too often than too seldom.
    """
    raw = text[token.start : token.end]
    if token.kind != WORD or not raw[:1].isupper() or token.form in _PRONOUN_FORMS:
        return False
    if opens or (raw.isupper() and len(raw) > 1):
        return token.form not in _ordinary() and not token.form.endswith(("ing", "ed", "ly"))
    return True


def treasures(text: str, found: Iterable[Token | Item]) -> tuple[str, ...]:
    """The words that a rewrite must hold exactly: links, mentions, tags, numbers and names."""
    kept: list[str] = []
    opens = True
    for token in found:
        if token.kind in _ALWAYS or is_name(text, token, opens):
            kept.append(text[token.start : token.end])
        if token.kind not in (SOFT, EMOJI):
            opens = token.kind == STOP
    return tuple(kept)


@dataclass(frozen=True, slots=True)
class Part:
    """One sentence of a draft: where it stands, how many words and which emoji it has.

    ``treasures`` are its words that a rewrite must hold exactly; with ``stays`` it has those or
    something else (a number in words) that keeps it from being left behind.
    """

    span: Span
    words: int
    emoji: str
    treasures: tuple[str, ...]
    stays: bool


def parts(text: str, found: tuple[Token, ...]) -> tuple[Part, ...]:
    """The sentences of the draft, side by side: together they hold all of it but white space.

    An emoji goes with the sentence before it, and ends it when words stand on both sides. A stop
    that no white space follows ("a.m.", "e.g") ends none.
    """
    made: list[Part] = []
    first = 0
    for place in range(1, len(found) + 1):
        if place == len(found) or _breaks(text, found, first, place):
            end = found[place].start if place < len(found) else len(text)
            start = found[first].start if made else 0
            made.append(_part(text, found[first:place], Span(start, end)))
            first = place
    return tuple(made)


def _breaks(text: str, found: tuple[Token, ...], first: int, place: int) -> bool:
    """Whether a new sentence starts with the token at ``place``."""
    here, before = found[place], found[place - 1]
    if here.kind in (STOP, EMOJI):
        return False
    if here.kind == SOFT and text[here.start] not in '("“':
        return False
    apart = text[before.end : here.start].isspace() or "\n" in text[before.start : here.start]
    if before.kind == STOP:
        return before.form not in (":", ";") and apart
    if before.kind != EMOJI:
        return False
    last = place - 1
    while last > first and found[last].kind == EMOJI:
        last -= 1
    if found[last].kind == STOP:
        return True
    ahead = found[place : place + 2]
    return place - first > 3 and len(ahead) == 2 and all(each.kind == WORD for each in ahead)


def _part(text: str, found: tuple[Token, ...], span: Span) -> Part:
    return Part(
        span=Span(span.start, span.start + len(span.of(text).rstrip())),
        words=sum(token.kind == WORD for token in found),
        emoji="".join(text[token.start : token.end] for token in found if token.kind == EMOJI),
        treasures=(held := treasures(text, found)),
        stays=bool(held) or any(token.form in _COUNTED for token in found),
    )


# What a reader does not miss. Never looked at in a sentence that holds something to be kept.
_PASSING: tuple[str, ...] = (
    "^ send *2 help|wine|coffee|cake|biscuits|chocolate|highlighters|gin|pizza|snacks|tea",
    "^ follow|like me|us|and|for",
    "subscribe|follow *2 more|channel|me",
    "{my} {body} *2 hurts|hurt|aches|is|are|killing|spinning|destroyed|like",
    "^ ugh|omg|well|wow? what a|an day|week|night|morning|time|feeling|journey|rush|result|"
    "life|mess|world|relief",
    "^ rant over",
    "^ anyway *6 $",
    "^ never again $",
    "^ best|worst|longest day|night|week|feeling|weekend *2 $",
    "^ so|too|very|still? {feel} $",
    "^ {me} am|feel|felt *2 {feel} $",
    "^ {so}? proud|pleased|chuffed of|with myself|me $",
    "^ what 's wrong with people",
    "^ {me} can not $",
    "^ stay *1 $",
    "^ just? lovely|great|brilliant $",
    "^ parenting|life *1 goals",
    "^ {me} *1 could weep|cry|sleep|scream|burst *3 $",
    "^ {me} *2 need|want a *2 nap|drink|holiday|coffee|hug|lie|bath|wine $",
    "^ how is this my|real *2 $",
    "^ who am i $",
    "^ pray for me|us $",
    "^ do not ask *3 $",
    "^ living *2 dream|best *1 $",
    "^ {me} can not|do not even? believe|cope|even *3 $",
    "^ go me|us $",
    "^ onwards *2 $",
    "^ dream big",
    "^ growth|bliss|sigh|ugh|goals|sad|gutted|horrible|priceless|obsessed|typical|chuffed *1 $",
    "^ just lovely|brilliant|great|saying $",
    "^ tea|wine|bed|pizza|nap|sofa|bath now|then|next|time? $",
    "^ time *2 tea|wine|bed|pizza|nap|bath|beer|drink *1 $",
    "^ off|going|back to? bed|sleep *3 $",
    "^ tea|soup|wine|bed|coffee first|after|now $",
    "^ for everything *8 $",
    "^ you know $",
    "^ that 's|s? it|all *5 $",
    "^ thats|nuff|enough all|it|said *3 $",
    "^ that 's the|my post|tweet $",
    "^ end of story|tweet|post $",
    "^ i said what i said $",
    "^ {me}? have? done {my} bit *6 $",
    "^ {me}? can not be doing with *4 $",
)


# Words by which a writer keeps back what a rewrite is about to give: both cannot stand in one post.
_DENIALS: tuple[str, ...] = (
    "keeping|keep|kept|guarding *3 to|for myself|ourselves|me|us",
    "keeping|keep *3 secret",
    "not gonna|going|even|ever? telling|saying|sharing how|where|who|what|which|why|you|anyone|"
    "anybody|anything|it|that|this",
    "not *1 telling|saying|sharing $",
    "not|never tell|say|share *1 how|where|who|what|which|you|anyone|anybody",
    "lips are sealed",
    "not tell|telling|tellin a soul|nobody",
    "not sayin|tellin who|where|how|what",
    "already picked|promised|given",
    "do not ask me? how|where|who|what|which",
    "but *3 not *2 mix|meddle|interfere",
    "and you do|can|are not",
    "^ he|she|they|it|this is mine $",
    "only|just for me|us",
    "secret stays|remains",
    "i|we|she|he change|changed|changing the topic|subject",
    "if you knew what",
    "{me} *2 not *3 say|saying more|anything",
    "not doing it|that|this again",
    "told|tell them|him|her dunno|nothing|nowt",
    "not be telling|sharing|saying",
    "not|never telling|tell {my}|the *2 how|what|where|which|why",
    "saying|sayin|telling nowt|nothing|nada|zilch",
    "he|she|they|you know|knows what he|she|they|you|it did|do|is",
)
_CLAUSE = words_of("but and & so because which who that in")


@cache
def _passing() -> Matcher:
    return Matcher(tuple((0, pattern) for pattern in _PASSING))


@cache
def _denials() -> Spotter:
    return Spotter(_DENIALS)


def cuts(
    text: str, all_parts: tuple[Part, ...], found: tuple[Token, ...], seen: tuple[Item, ...]
) -> dict[int, int]:
    """Where sentences end without the clause that keeps something back, by their index; a sentence
    that would be left with less than three words is cut at its start. What a rewrite must hold
    exactly is never cut."""
    made: dict[int, int] = {}
    for hit in _denials().spans(seen):
        (place,) = places_of(all_parts, (hit,))
        if place in made:
            continue  # cut before this already
        part = all_parts[place]
        inside = [token for token in found if part.span.start <= token.start < part.span.end]
        breaks = [
            token.start
            for token in inside
            if token.start <= hit.start and (token.kind == SOFT or token.form in _CLAUSE)
        ]
        at = breaks[-1] if breaks else part.span.start
        if sum(token.kind == WORD and token.start < at for token in inside) < ENOUGH_LEFT:
            at = part.span.start
        if not treasures(text, [token for token in inside if token.start >= at]):
            made[place] = at
    return made


def kept_parts(
    all_parts: tuple[Part, ...],
    seen: tuple[Item, ...],
    telling: tuple[Span, ...],
    ends: Mapping[int, int],
) -> tuple[int, ...]:
    """Which sentences are carried over, as indices; those that touch ``telling`` always are, unless
    they are cut at their start."""
    hits = _passing().hits(seen)
    left: set[int] = set()
    for hit in hits:
        place = bisect_right(all_parts, hit.start, key=lambda part: part.span.end)
        if not all_parts[place].stays and all_parts[place].words <= PASSING:
            left.add(place)
    told = set(places_of(all_parts, telling))
    kept = tuple(index for index in range(len(all_parts)) if index not in left or index in told)
    kept = kept or tuple(range(len(all_parts)))
    return tuple(index for index in kept if ends.get(index) != all_parts[index].span.start)


def places_of(all_parts: tuple[Part, ...], spans: tuple[Span, ...]) -> tuple[int, ...]:
    """The indices of the sentences in which these spans start, in order, each once."""
    made = {bisect_right(all_parts, span.start, key=lambda part: part.span.end) for span in spans}
    return tuple(sorted(place for place in made if place < len(all_parts)))


def carried(
    text: str, all_parts: tuple[Part, ...], kept: tuple[int, ...], ends: Mapping[int, int]
) -> str:
    """The kept sentences with the white space that stood between them, up to where they are cut.

    The emoji of what is left behind stay, behind what was before it.
    """
    made: list[str] = []
    staying = set(kept)
    for index, part in enumerate(all_parts):
        if index in staying:
            gap = text[all_parts[index - 1].span.end : part.span.start] if made else ""
            cut = ends.get(index)
            if cut is None:
                made.append(gap + part.span.of(text))
                continue
            stop = text[part.span.end - 1]
            made.append(gap + text[part.span.start : cut].rstrip(" ,;-–—"))
            made.append(stop if stop in ".!" and made[-1] else "")
            made.append(f" {part.emoji}" if part.emoji else "")
        elif part.emoji and made:
            made.append(f" {part.emoji}")
    return "".join(made).strip()
