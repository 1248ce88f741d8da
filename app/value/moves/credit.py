"""Say what they did."""

from app.value.move import Finder, Move, Show
from app.value.shape import Shape

GIVES: tuple[Finder, ...] = (
    Finder(
        "a name and what they changed",
        (
            "[ {thank} *2 to @blank *1 who ~ ]",
            "[ had|were it not been? for @name ~ ]",
            "[ until @name *2 @past ~ ]",
            "[ because *1 @name *1 @past|knew ~ ]",
            "[ where|what would {me} be|do without @name ~ ]",
            "[ never have @past *6 without @name ~ ]",
            "[ if it was|were|had|be not been? for @name ~ ]",
            "[ if it was|were|had|be not been? for @any *2 ~ ]",
            "[ without @name *6 would|never|not|nothing|had ~ ]",
            "[ could|would not have *5 without @name ~ ]",
            "!no [ {thank} *2 @name *6 for @ing ~ ]",
            "!no [ {thank} *2 @name *6 who|because|when ~ ]",
            "!no [ {thank} *1 to @name *6 @past ~ ]",
            "!no [ {thank} *1 to @name *6 for ~ ]",
            "[ shout|props|kudos|credit|hats|love|respect *3 @name *4 for the ~ ]",
            "[ shout|props|kudos|credit|hats|love|respect *3 @name *4 who ~ ]",
            "[ @name *2 who @past ~ ]",
            "[ it was @name *2 who|that ~ ]",
            "[ it was @name ~ ]",
            "!no [ {thank} to @name ] *3 @past|{us}",
            "[ credit|credits goes|go|belongs to? ~ ]",
            "[ saved {us} *1 life|lives|bacon|day|evening|wedding|week|year ~ ]",
        ),
        3,
    ),
    Finder(
        "what they did",
        (
            "[ you|she|he|they|who @blank ~ ]",
            "[ mr|mrs|ms|miss|dr|auntie|uncle|nurse|sister @any *2 @past ~ ]",
            "[ @name? @name *2 taught|walked|showed|saved|helped|lent|drove|gave|told|stayed|sat|"
            "spotted|"
            "fixed|found|carried|covered|stopped|rewrote|answered|rang|called|noticed|rescued|"
            "offered|brought|waited|held|patched|caught|opened|spent|came|made|took|built|did|"
            "picked|stepped|"
            "talked|kept|cooked|learned|put|moved|knocked|sent|paid|ran|wrote|explained|"
            "introduced|believed {us}|the|my|a|an|our|with|through|for|up|"
            "it|in|every|all|until|her|his|their|so|on|by|out|to|after|over|at|me ~ ]",
            "!no [ {thank} *4 for @ing {us}|the|a|an|our|it|in|up|out|so|down|every|@num|to|that|"
            "with|through ~ ]",
            "[ she|he|they *1 taught|walked|showed|saved|lent|drove|stayed|spotted|fixed|carried|"
            "covered|rescued|patched|noticed {us}|the|my|a|an|with|through|for|up|it|until|out|"
            "till ~ ]",
            "[ you taught|showed|saved|lent|drove|stayed|spotted|fixed|carried|covered|rescued|"
            "told|gave {us}|up|the|it|with ~ ]",
        ),
        2,
    ),
)

KEEPS: tuple[Finder, ...] = (
    Finder(
        "thanks without the reason",
        (
            "[ not thank *4 enough ~ ]",
            "!no [ {thank} @any $ ]",
            "!no [ {thank} *1 you|u|to? *2 @name $ ]",
            "!no [ {thank} *4 {so}? much *4 $ ]",
            "!no [ {thank} *2 everyone|everybody|all|guys|team|you|folks|people|friends|"
            "followers ~ ]",
            "!no [ {thank} *6 for {formula} ~ ]",
            "!no [ {thank} *6 for all|the|your|such *3 {formula} ~ ]",
            "!no [ {thank} to you|everyone|all|my|our|the|those ~ ]",
            "!no [ {thank} *2 to|@name ~ ]",
            "!no [ {thank} you ~ ]",
            "[ could|would|can not have? do|done *3 without *1 you|my|our|the|them|him|her|@name "
            "~ ]",
            "[ you know who you are ]",
            "[ big|much|all|sending *2 love to ~ ]",
            "[ shout out to|@name ~ ]",
            "[ shoutout to? ~ ]",
            "[ big up ~ ]",
            "[ props|kudos|hats to|off ~ ]",
            "[ bless you|ya|her|him|them ~ ]",
            "[ {so} grateful|thankful|blessed ~ ]",
            "[ means the|a|so world|lot|much ~ ]",
        ),
        1,
    ),
    Finder(
        "praise without the reason",
        (
            "[ {so}? proud of|to ~ ]",
            "[ so deserved ]",
            "[ well deserved ]",
            "[ best team|boss|mum|mom|dad|husband|wife|colleagues|friends|coach|teacher|crew|"
            "mates|family ~ ]",
            "[ {my} hero|heroes|rock|saviour|star ~ ]",
            "[ absolute|total|what|you|a legend|legends|star|gem|hero|superstar|angel ~ ]",
            "[ love|appreciate this|my|our|these man|woman|team|crew|guy|girl|people|lot|family "
            "~ ]",
            "[ lucky to have ~ ]",
            "[ do not deserve @any ~ ]",
        ),
        1,
    ),
)

SHOWS: tuple[Show, ...] = (
    Show("⟦If it wasn't for @sonnygill⟧, I'm not sure what I would have done", "gives"),
    Show("⟦Thanks @ollie for carrying the piano up four floors⟧", "gives"),
    Show("⟦Without Bea the roof would still leak⟧", "gives"),
    Show("the night before, ⟦@ines rewrote the whole intro⟧", "gives"),
    Show("⟦Shout-out to Marek who cycled back for my inhaler⟧", "gives"),
    Show("⟦it was Dolores who saw the crack⟧", "gives"),
    Show("I nearly quit chemistry, then ⟦Ms Obi stayed with me every Tuesday⟧", "gives"),
    Show("⟦Thanks Sonny⟧.", "keeps"),
    Show("⟦Thank you all so much⟧!", "keeps"),
    Show("⟦thanks for everything⟧", "keeps"),
    Show("what a night, ⟦you know who you are⟧", "keeps"),
    Show("⟦Couldn't have done it without my team⟧", "keeps"),
    Show("⟦so proud of my girl⟧", "keeps"),
)

SPARES: tuple[str, ...] = (
    "No thanks to the weather",
    "I'll thank nobody until the final whistle",
    "Pride month starts on Saturday",
    "Thanksgiving is late this year",
    "Is gratitude something you can teach?",
    "The hero of the book is a goat",
    "If it rains, we play inside",
    "Without butter there is no joy",
    "I taught the dog nothing",
    "Stars over the harbour tonight",
    "The credit card bill came",
    "They gave the prize to a spreadsheet",
)

# ---- How the writer's own words are put into this move's shape (app/value/rewrite.py) ----

REWRITES: tuple[Shape, ...] = (
    Shape(
        "If it weren't for {it}, ⟨what would have happened⟩. ⟨What they did⟩",
        (
            "^^ big|huge|many|massive? {thank} you|u|to? {so}? much|to? [ "
            "!god|goodness|heaven|heavens|lord|jesus|monday|friday|everyone|you|all @name ] "
            "{so}? much? for? everything|this? $",
            "^^ big|huge|many|massive? {thank} you|u|to? {so}? much|to? [ @name @name ] "
            "{so}? much? for? everything|this? $",
            "^^ {thank} [ !god|goodness|heaven|lord|everyone|everybody|all|team|guys|folks|you|a|"
            "so|again|x|xx|for|to|the|my|our|lads|girls|boys|fam|people|internet|universe|but|"
            "and|very|lol|mate|mates|everything|this|that|much|lots|tho|though|anyway|both|"
            "loads|heaps|tons|in|at|on|not|no|from|anyways|kindly|dear|babe|hun|love|friends|"
            "family|neighbours|today|tonight|yesterday|goodness @any ] so? much? $",
            "^^ big|huge|many|massive? {thank} you|u|to? {so}? much|to? [ mum|mom|dad|nan|gran|"
            "grandma|grandad ] {so}? much? for? everything|this? $",
        ),
        "whole",
    ),
    Shape(
        "{They did what}, and ⟨whom it helped, or what it took⟩",
        beside=True,
        fits=("proud|prouder|proudest of|to {my}|our|her|him|this|@name",),
        unless=("{thank}", "proud|prouder|proudest *2 everyone|all|team|staff|crew|volunteers"),
    ),
    Shape(
        "Above all ⟨name⟩, who ⟨did what⟩. Without that, ⟨what would have happened⟩",
        beside=True,
        fits=(
            "{thank}|shout|shoutout|props|kudos|love|proud|hats|credit *5 team|crew|staff|lads|"
            "volunteers|colleagues|squad",
            "know who they|you|u are",
        ),
        unless=(
            "@mention",
            "{thank}|to|of|for|is|was|did @name",
            "{thank} *3 everything|all|this|that @name",
        ),
    ),
    Shape(
        "What I learned from them: ⟨what⟩. Good to know for ⟨whom⟩",
        ("told|taught|showed|explained *2 something",),
        beside=True,
    ),
    Shape(
        "⟨Name⟩ ⟨did what⟩, and without that ⟨what would have happened⟩",
        beside=True,
        fits=(
            "{my}|the|a|an|that *2 teacher|mentor|coach|neighbour|neighbor|boss|manager|nurse|"
            "doctor|midwife|physio|driver|guy|lady|man|woman|bloke|stranger|supervisor|tutor|"
            "professor|{role}",
            "best *1 {role}|teacher|boss|neighbour|physio|nurse|doctor",
        ),
        unless=(
            "@mention",
            "{thank}|to|of|for|is|was|did|named|called|mr|mrs|ms|miss|dr|{role}|teacher|mentor|"
            "coach|neighbour|neighbor|boss|manager|nurse|doctor|midwife|physio|driver|guy|lady|"
            "bloke @name",
            "{thank} you|u",
            "mr|mrs|ms|miss|dr|sir|u|ur",
            "you did|are|were|have|made|never|always",
        ),
    ),
    Shape(
        "Above all ⟨name⟩, who ⟨did what⟩. Without that, ⟨what would have happened⟩",
        beside=True,
        fits=(
            "{thank}|grateful|proud|prouder|proudest|shout|shoutout|bless|love|props|kudos|big|"
            "appreciate *5 everyone|everybody|all|people|folks|volunteers|guys|friends|followers|"
            "community|staff|colleagues|supporters|parents|mums|dads|neighbours|those|team|you|"
            "customers|readers|members|nurses|teachers|village|streams|family|crew|who",
            "grateful|humbled|blessed|thankful|overwhelmed",
            "{thank} *1 for *3 memories|everything|support|love|messages|wishes|years|laughs|fun|"
            "kindness|patience",
            "{thank} you {thank}",
            "every *1 one of you",
            "everyone|everybody|streams|views|volunteers|superstars|community|village|strangers",
        ),
        unless=(
            "@mention",
            "{kin}|nan|gran|grandma|wife|husband|team|auntie|uncle|whoever|teacher|guy|lady|"
            "mr|mrs|ms|miss|dr|nurse|{role}|mentor|person|admin|boss|coach|chef|"
            "stranger|someone|somebody|whoever|minister|vicar|priest|pastor|imam|rabbi|doctor|she|he|"
            "grandad|grandpa|supervisor|tutor|professor",
            "thank you enough",
            "how|wherever|what you ~",
            "{thank}|to|of|for|is|was|did @name",
            "{thank} you|u|ya *1 @name",
            "{thank} *3 everything|all|this|that @name",
            "esp|especially|particularly @name",
            "{thank} *3 kids|children|boys|girls|grandkids|grandchildren",
            "{thank} mama|baba|papa|mum|mom|mam|dad|amma|appa|ammi|abbu|nan|gran",
        ),
    ),
    Shape(
        "{They did what}, and without that ⟨what would have happened⟩",
        beside=True,
        fits=(
            "@mention",
            "{kin}|nan|gran|grandma|wife|husband|team|auntie|uncle|whoever|teacher|guy|lady|man|"
            "woman|mr|mrs|ms|miss|dr|nurse|mentor|driver|family|shift|crew|lads|bloke|kids|"
            "printers|{role}|coach|volunteers|person|stranger|someone|somebody",
            "{thank}|couldn|props|kudos|shoutout|proud|legend|hero|bless|credit|hats|stars|star",
            "admin|boss|chef|queen|king",
            "she|he|they|you did|is|are|was|were|has|have|made|never|always|just|do|know",
            "could not *4 without",
        ),
    ),
    Shape("Thanks to ⟨name⟩, who ⟨did what⟩. Without that, ⟨what would have happened⟩"),
)

MOVE = Move(
    id="credit",
    order=5,
    title="Say what they did",
    question="What exactly did they do, and what did it change?",
    why=(
        "A name with a reason honours the person and tells readers whom to turn to; bare "
        "thanks tells them nothing (The Value Myth of Social Media)."
    ),
    before="Thanks Sonny.",
    after="If it wasn't for @sonnygill, I'm not sure what I would have done",
    pattern="If it weren't for @⟨who⟩, ⟨what would have happened⟩. ⟨What they did⟩",
    given="can see who did what",
    missing="can't see yet who did what",
    gives=GIVES,
    keeps=KEEPS,
    shows=SHOWS,
    spares=SPARES,
    rewrites=REWRITES,
)
