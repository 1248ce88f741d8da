"""Greetings, wishes, congratulations, condolences, replies: talk between people, never flagged.

A post is a courtesy when it opens as one and tells nothing of the writer's own doings beside it.
The judge sees most of this by itself; this layer holds where a wish speaks in the first person.
"""

from functools import cache

from app.value.lexicon import CLASSES
from app.value.match import Item
from app.value.spot import Spotter
from app.value.text import MENTION

OPENINGS: tuple[str, ...] = (
    "^^ [ happy|merry|belated *1 birthday|bday|b-day|christmas|xmas|easter|anniversary|diwali|eid|"
    "holi|hanukkah|thanksgiving|halloween|new|mother's|mothers|father's|fathers|valentine's|"
    "valentines|earthday|retirement|pancake|monday|tuesday|wednesday|thursday|friday|saturday|"
    "sunday|weekend|holidays|st|world|international|national ]",
    "^^ [ eid|ramadan|shabbat|season's|seasons mubarak|kareem|shalom|greetings ]",
    "^^ [ good morning|night|evening|afternoon|luck ]",
    "^^ [ morning|evening|gm|gn|hello|hi|hey|hiya|howdy|welcome|goodnight|night night?|all|"
    "everyone|"
    "everybody|folks|friends|you|back|to|twitter|world|lovely|there|people|team ]",
    "^^ [ congratulations|congrats|congratz|grats|bravo|kudos|felicitations|mazel ]",
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
    "^^ [ cheers to|for you|@name ]",
    "^^ [ see you|ya ]",
)
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
    "always|all|just|really|do|did|still|are|owe|see|agree|mean|guess|swear|adore|feel @any ]",
    "[ {me} *1 just|had|have got|made|finished|went|been|woke|a|an|my ]",
    "[ off|back|heading|on my|to|in|at|way work|gym|bed|office|home|the ]",
    "[ from|here in|at|the|my|our @any ]",
    "[ to me|us|myself ]",
    "[ thanks|thank ]",
    "[ check|shop|book|follow|subscribe|order|join|available|sale ]",
)


def is_one(seen: tuple[Item, ...]) -> bool:
    """Whether a text is nothing but a courtesy or a reply about the other one's doings."""
    if not seen:
        return False
    return (_answers(seen) or bool(_openings().spans(seen))) and not _own().spans(seen)


def _answers(seen: tuple[Item, ...]) -> bool:
    """Whether a text opens with a handle and then speaks to whoever that is."""
    return seen[0].kind == MENTION and any(item.form in CLASSES["you"] for item in seen)


@cache
def _openings() -> Spotter:
    return Spotter(OPENINGS)


@cache
def _own() -> Spotter:
    return Spotter(OWN)
