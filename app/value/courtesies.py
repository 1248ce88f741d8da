"""Greetings, wishes, congratulations, condolences, replies, questions: people speaking with people.

Such a post is never flagged: one that opens as a courtesy (or is one throughout) and tells nothing
of the writer's own doings beside it, and one that asks its readers something. The judge sees most
of this by itself; this layer holds where it does not.
"""

from functools import cache

from app.value.lexicon import CLASSES, words_of
from app.value.match import Item
from app.value.spot import Spotter
from app.value.text import MENTION, STOP

OPENINGS: tuple[str, ...] = (
    "^^ [ happy|merry|belated *1 birthday|bday|b-day|christmas|xmas|easter|anniversary|diwali|eid|"
    "holi|hanukkah|thanksgiving|halloween|new|mother's|mothers|father's|fathers|valentine's|"
    "valentines|earthday|retirement|pancake|monday|tuesday|wednesday|thursday|friday|saturday|"
    "sunday|weekend|holidays|st|world|international|national ]",
    "^^ [ eid|ramadan|shabbat|season's|seasons mubarak|kareem|shalom|greetings ]",
    "^^ [ good morning|night|evening|afternoon|luck ]",
    "^^ [ morning|evening|gm|gn|hello|hi|hey|hiya|howdy|welcome|goodnight|night night?|all|chat|"
    "everyone|"
    "everybody|folks|friends|you|back|to|twitter|world|lovely|there|people|team ]",
    "^^ [ congratulations|congrats|congratz|grats|bravo|kudos|felicitations|mazel ]",
    "^^ [ night|gm|gn night|gm|gn|all|everyone|twitter ]",
    "^^ [ hi|hello|hey|morning|evening|welcome|night @name ]",
    "^^ [ hi|hello|hey|morning|evening|welcome|night @mention ]",
    "^^ [ well done|played|deserved ]",
    "^^ [ way to go ]",
    "^^ [ huge|big|massive|many|warmest|warm congratulations|congrats|welcome ]",
    "^^ [ so|really|very *1 happy|proud|pleased|glad|chuffed|sorry|sad for|of|to you|your|"
    "hear|see ]",
    "^^ [ {me} am *2 happy|proud|pleased|glad|chuffed|thrilled|delighted|sorry|sad *1 for|"
    "of|to|that "
    "you|your|hear|see ]",
    "^^ [ sorry|sad|heartbroken for|to|about *1 your|hear|you ]",
    "^^ [ my|our|deepest|heartfelt|sincere|sending *3 condolences|condolence|sympathy|sympathies|"
    "prayers|hugs|love ]",
    "^^ [ {me} am sending *3 condolences|love|hugs|strength|prayers ]",
    "^^ [ condolences|thinking|rip|rest|get|safe|sweet|hope|wishing|wish *2 you|your|"
    "soon|peace|easy|well|travels|journey|dreams|of|all ]",
    "^^ [ {me} hope|wish you|your|everyone|everybody|all|he|she|they ]",
    "^^ [ {me} am *1 thinking|praying *1 of|about|for you|your|everyone|all|him|her|them ]",
    "^^ [ take care ]",
    "^^ [ safe flight|trip|travels|journey|journeys|landing|landings|delivery|drive ]",
    "^^ [ have a|an|the safe|good|great|lovely|nice|wonderful|blessed|amazing|fab|fabulous|best *1 "
    "day|night|evening|morning|weekend|week|trip|flight|time|one|holiday|holidays|birthday|"
    "christmas|summer ]",
    "^^ [ cheers to|for you|@any ]",
    "^^ [ see you|ya ]",
)
ANYWHERE: tuple[str, ...] = (
    "[ is it just me or ]",
    "[ {me} am *2 so|very|truly|deeply|really sorry ] $",
    "[ {me} am sorry love|friend|mate|dear ]",
    "[ so|very|truly|deeply sorry ] $",
    "[ condolences|sympathy|sympathies ]",
    "[ thoughts|prayers|prayer *3 with|for|to ]",
    "[ heart|hearts goes|go|going|breaks|aches *1 out? to|for ]",
    "[ sending|send *2 love|strength|hugs|prayers|light|warmth *1 to|your ]",
    "[ hugs|love|strength to|for you|everyone|all|anyone|my ]",
    "[ rest *1 in peace|easy|power ]",
    "[ thinking *1 of|about you|him|her|them|his|everyone|all|your ]",
    "[ sorry for|about your|his|her|their loss ]",
    "[ be a blessing ]",
    "[ what a loss for ]",
    "[ missed by|so|sorely ]",
    "[ so missed ]",
    "[ proud|happy|glad|chuffed|pleased of|for|to you|them|him|her|both|all ]",
    "[ you did it ]",
    "[ you passed|won|smashed|nailed|deserve ]",
    "[ bravo|kudos|chapeau|congratulations|congrats|cheers to|on|for|you ]",
    "[ bravo|kudos|chapeau|congratulations|congrats|cheers @mention ]",
    "[ bravo|kudos|chapeau|congratulations|congrats @name ]",
    "[ welcome to the world|family|team|club ]",
    "[ what a win|goal|game|match|debut|day|career|life for|you|he|she|they ]",
)
HELP: tuple[str, ...] = (
    "[ any ideas|idea|advice|tips|thoughts|suggestions|recommendations|clue|clues|help|takers ?? ]",
    "[ what do i do ?? ]",
)
JOKES: tuple[str, ...] = (
    "^ [ nobody|no-one ] :",
    "[ walk|walks|walked into a *1 bar|pub|library ]",
    "[ knock knock ]",
    "[ what do you call ]",
    "[ how many @any *4 does it take ]",
    "^ [ {day} called|rang|texted ]",
    "[ said|says nobody|no ever ]",
    "[ that is the tweet|joke ]",
)
_READERS = words_of(
    "you your yours u ya anyone anybody everyone everybody someone somebody who whose folks people "
    "guys y'all yourself"
)
_ASKING = words_of(
    "what what's which who where when why how is are do does did has have can could would should "
    "will best worst favourite favorite any anyone"
)
_SELF = words_of("i me my mine myself our")
# The writer's own doings: with any of these a greeting is only the first word of a status.
OWN: tuple[str, ...] = (
    "[ {my} !condolences|thoughts|prayers|love|best|heart|warmest|deepest|sincere|"
    "sympathies|lovely|"
    "dear|friend|friends|hat|wishes|favourite|favorite|beautiful|amazing|brother|sister|mum|"
    "mom|dad|"
    "girl|boy|best|baby|son|daughter|wife|husband @any ]",
    "[ i am !so|sorry|proud|happy|glad|pleased|sending|thinking|praying|here|sure|very|"
    "really|truly|"
    "thrilled|delighted|chuffed|wishing|hoping|raising @any ]",
    "[ {me} !am|hope|wish|love|know|think|bet|miss|can|could|will|would|had|have|promise|"
    "raise|knew|"
    "always|all|just|really|do|did|still|are|owe|see|agree|mean|hear|heard|say|said|trust|"
    "believe|suppose|wonder|keep|'d|guess|swear|adore|feel @any ]",
    "[ {me} *1 just|had|have got|made|finished|went|been|woke|a|an|my ]",
    "[ off|back|heading|on my|to|in|at|way work|gym|bed|office|home|the ]",
    "[ from|here in|at|the|my|our @any ]",
    "[ to me|us|myself ]",
    "[ thanks|thank ]",
    "[ check|shop|book|follow|subscribe|order|join|available|sale ]",
)
ALONE = JOKES + HELP  # enough by themselves, whatever else is said


def is_one(seen: tuple[Item, ...]) -> bool:
    """Whether a text is a greeting, a wish, condolences, a call for help, or a joke of a well-known
    shape."""
    if not seen:
        return False
    if _spotter(ALONE).spans(seen):
        return True
    opens = _spotter(OPENINGS).spans(seen) or _spotter(ANYWHERE).spans(seen)
    return bool(opens) and not _spotter(OWN).spans(seen)


def speaks_to_readers(seen: tuple[Item, ...]) -> bool:
    """Whether a text asks its readers something, or replies about the other one's doings."""
    if not seen:
        return False
    return _asks_readers(seen) or (_answers(seen) and not _spotter(OWN).spans(seen))


def _asks_readers(seen: tuple[Item, ...]) -> bool:
    """Whether the last sentence that asks is put to readers, not to oneself."""
    ends = [place for place, item in enumerate(seen) if item.kind == STOP]
    asking = [place for place in ends if seen[place].form == "?"]
    if not asking:
        return False
    start = max((end + 1 for end in ends if end < asking[-1]), default=0)
    forms = [item.form for item in seen[start : asking[-1]]]
    if forms[:1] == ["guess"]:
        return False  # "Guess whose contract got renewed?" is put to nobody
    if _READERS & set(forms):
        return True
    return bool(forms) and forms[0] in _ASKING and not _SELF & set(forms)


def _answers(seen: tuple[Item, ...]) -> bool:
    """Whether a text opens with a handle and then speaks to whoever that is."""
    return seen[0].kind == MENTION and any(item.form in CLASSES["you"] for item in seen)


@cache
def _spotter(patterns: tuple[str, ...]) -> Spotter:
    return Spotter(patterns)
