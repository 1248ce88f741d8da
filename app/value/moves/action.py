"""Step up together."""

from app.value.move import Finder, Move, Show
from app.value.shape import Shape

GIVES: tuple[Finder, ...] = (
    Finder(
        "a way to join in",
        (
            "[ come|walk|run|ride|help|sign|swim|stand|clean|knit|bake|sit *1 with me|us ~ ]",
            "[ come and help ~ ]",
            "[ i am in , ~ ] who",
            "[ i am|have in|signed|giving|doing *6 who else|will|wants ~ ]",
            "[ who will match|join|help|come ~ ]",
            "[ sign|signed up to help|give|volunteer ~ ]",
            "[ chip|chipping in at|here|with|to ~ ]",
            "[ who else ] ??",
            "[ together we|you can|could|will ~ ]",
            "[ let 's *4 together ~ ]",
            "[ if everyone|everybody|all|each *4 gives|give|gave|brings|bring ~ ]",
            "[ sign up *4 help|volunteer|give|hospice|shelter|charity|walk|march ~ ]",
            "[ help *3 family|neighbours|neighbour|shelter|community|hospice ~ ]",
            "[ join me|us|in|them|him|her|forces ~ ]",
            "[ join the *3 march|walk|clean|team|campaign|fight|protest|rota|crew|picket|line|"
            "litter|volunteers|effort ~ ]",
            "[ who 's|is|else in|with|coming|joining|up|next|else|is *2 ~ ] ??",
            "[ who 's|is in|with|coming|joining me|us ~ ]",
            "[ come together ~ ]",
            "[ coming together as|to|for ~ ]",
            "[ step|stepping *1 up ~ ]",
            "[ let 's *2 do|help|raise|clean|make|get|step|give|fix|fill|show|turn|stand|all|"
            "come|feed|pay|build|plant|keep ~ ]",
            "[ sign *2 petition|letter|here|it|this|up|at|with ~ ]",
            "[ donate *2 at|here|to|@link|what|@num|if|or|your|via ~ ]",
            "[ give @num|blood|an|what|if|here|your ~ ]",
            "[ volunteers|helpers|drivers|hands|walkers|bakers|knitters|people *2 needed|wanted "
            "~ ]",
            "[ {me}|they|who|it|which *1 need|needs @num|more|volunteers|drivers|hands|helpers|"
            "people|someone|you|two|three|four|five|six *4 ~ ]",
            "[ need *1 @num|more|two|three|four|five|six *1 volunteers|drivers|hands|helpers|"
            "people|walkers|readers|names|pairs|cars|vans|bakers|more|others ~ ]",
            "[ chip in ~ ]",
            "[ pitch in ~ ]",
            "[ match|matching me|it|us|my|every|your|them ~ ]",
            "[ {me} will match ~ ]",
            "[ bring *1 a|an|your|gloves|sandpaper|bags|tins|spare|old|@num|wellies|cakes|one|"
            "food|any ~ ]",
            "[ meet|meeting|meets at|outside|by|in|on @any ~ ]",
            "[ fundraiser|crowdfunder|gofundme|justgiving|collection|petition *5 @link ]",
            "[ help us|me|them *1 help|raise|fill|reach|get|find|feed|save|keep|build|make|plant|"
            "clean|hit|clear ~ ]",
            "[ sign|signed|put *1 up|my|your to|name|for ~ ] join|you|too|who|@link|below",
            "[ sponsor me|us|him|her|them ~ ]",
            "[ drop|dropping *3 off at|by|in|on|any|between ~ ]",
            "[ as a community|street|village|team ~ ]",
            "[ add your name ~ ]",
            "[ every @num|penny|pound|dollar|tin|share|rt|signature|like *4 feeds|buys|helps|"
            "pays|goes|i|gives ~ ]",
            "[ for every @num|rt|share|like|pound|@any *6 i|we will|give|donate ~ ]",
        ),
        3,
    ),
)

KEEPS: tuple[Finder, ...] = (
    Finder(
        "applause for a good deed",
        (
            "[ applause *6 ~ ]",
            "[ {me} applaud ~ ]",
            "[ applauding|applaud ~ ]",
            "[ moved|touched|humbled|inspired|awe *3 people|his|her|their|how|who *4 ~ ]",
            "[ {great}|happy|love *6 people give|giving|donate|donating ~ ]",
            "[ people|someone|stranger|anyone|everyone|all|man|woman who? give|gave|gives|giving|"
            "donate|donated|paid *6 ~ ] cause|causes|charity|appeal|hospital|shelter|bank|"
            "respect|tears",
            "[ gave|donated *5 to *3 cause|causes|charity|appeal|hospital|shelter|hospice ~ ]",
            "[ how generous|kind ~ ]",
            "[ stranger *2 paid ~ ]",
            "[ bravo ~ ]",
            "^ [ well done *3 donated|raised|volunteered|gave ~ ]",
            "[ applauding|applaud|clapping|clap|clapped *6 for ~ ]",
            "[ {so}? proud of|to *8 {charity} ~ ]",
            "[ hats off to *6 ~ ] {charity}",
            "[ faith in humanity|people ~ ]",
            "[ heartwarming|heart-warming ~ ]",
            "[ heart warming ~ ]",
            "[ so|such generous|generosity|selfless|kindness ~ ]",
            "[ amazing|lovely|wonderful|great|incredible|inspiring *2 what|to *2 {charity}|see|"
            "people|they *6 {charity}|together|generous|rallying|community ~ ]",
            "[ love|lovely|nice seeing|to see people|everyone|communities|neighbours *6 ~ ] "
            "together|help|helping|{charity}",
            "[ inspired|moved|touched|humbled by *5 ~ ] {charity}|they|people|volunteers",
            "[ good|well done|amazing|respect|bravo *3 {charity} ~ ]",
            "[ what a cause|charity|gesture|turnout ~ ]",
            "[ more kindness ~ ]",
        ),
        3,
    ),
    Finder(
        "your own good deed, told",
        (
            "[ {me}? just? gave|giving *3 blood|charity|pint ~ ]",
            "[ {me}? *1 donated ~ ]",
            "[ {me}? raised @num ~ ]",
            "[ {me} *3 volunteered|volunteering ~ ]",
            "^ [ just? volunteered|volunteering|donated ~ ]",
            "[ shaved|shave *3 head *2 for ~ ]",
            "[ signed *2 petition ~ ]",
            "[ paid for *3 stranger ~ ]",
            "[ ran|running|walked|cycled *6 for charity|the hospice|charity ~ ]",
        ),
        2,
    ),
    Finder(
        "a good wish with nobody asked along",
        (
            "[ should|need|ought|must *1 to? volunteer|donate|help|give *3 more|something|blood "
            "~ ]",
            "[ {me} should *3 volunteer|donate|help ~ ]",
            "[ someone|somebody|they|council should|needs|ought *1 do|help|clean|fix|sort ~ ]",
            "[ wish {me} could help|do ~ ]",
            "[ so many *2 homeless|hungry ~ ]",
            "[ breaks|broke my heart *4 ~ ] homeless|kids|hungry|shelter|dogs",
            "[ cried|crying|cry|tears|bits *4 at|watching|over *5 appeal|footage|shelter|video ~ ]",
        ),
        2,
    ),
)

SHOWS: tuple[Show, ...] = (
    Show("⟦Let's step up and come together as a community⟧", "gives"),
    Show("I'm clearing the beach at nine, ⟦join me⟧", "gives"),
    Show("Food bank van is here. ⟦Volunteers needed until four⟧", "gives"),
    Show("⟦Sign this petition before the vote⟧", "gives"),
    Show("six fences, one Saturday: ⟦bring a hammer⟧", "gives"),
    Show("⟦Donate what you can⟧, box at the bandstand", "gives"),
    Show("⟦Applauding someone for giving money to a good cause⟧", "keeps"),
    Show("⟦so proud of Maria for donating⟧!", "keeps"),
    Show("⟦gave blood today⟧, feeling good", "keeps"),
    Show("my ⟦faith in humanity is back⟧", "keeps"),
    Show("⟦I should volunteer more⟧", "keeps"),
    Show("⟦raised £900⟧, what a day", "keeps"),
)

SPARES: tuple[str, ...] = (
    "Let's eat",
    "Join the queue, mate",
    "The sign said no dogs",
    "Bring back paper maps",
    "Give me strength",
    "I'm stepping out for air",
    "This team needs a striker",
    "Charity shops smell the same everywhere",
    "What would you give up for Lent?",
    "A clap of thunder woke us",
    "Who's your favourite Beatle?",
    "Meeting number six today, send help",
)

# ---- How the writer's own words are put into this move's shape (app/value/rewrite.py) ----

REWRITES: tuple[Shape, ...] = (
    Shape("⟨what it is for⟩, and you can help by ⟨doing what⟩", ("[ @url ] $",), "link"),
    Shape(
        "Add your name too, by ⟨date⟩: ⟨link⟩",
        ("petition|petitions|letter|pledge for|to|against|about",),
    ),
    Shape(
        "Add your name too: ⟨what it asks for⟩, ⟨link⟩",
        ("petition|petitions", "signed|signing *3 petition|letter|pledge|for", "signatures"),
    ),
    Shape(
        "You can too: ⟨where, when⟩, book at ⟨link⟩",
        (
            "gave|donated|giving|donating|given *2 blood|plasma|platelets|pint",
            "plasma",
        ),
    ),
    Shape("Who can give: ⟨whom they look for⟩, ⟨where, when or link⟩", ("donor|donors|marrow",)),
    Shape(
        "Sponsor me or join me: ⟨when, where⟩, ⟨link⟩",
        (
            "{me}|{my} *6 run|running|cycling|cycle|walking|walk|swim|swimming|training|climb|"
            "climbing|marathon|10k|5k|abseil|skydive *4 for",
            "^ *1 running|training|cycling|walking|swimming *4 for",
            "{me} *3 shaved|shaving|shave *3 head",
            "growing *3 tache|moustache|beard|mo",
        ),
    ),
    Shape(
        "Chip in: ⟨link⟩, ⟨how much⟩ to go for ⟨what⟩",
        (
            "shaved|shave|shaving|sponsored|skydive|takings",
            "ran|run|walked|cycled|swam|miles|marathon|10k *3 for the|a|our|charity",
        ),
    ),
    Shape(
        "It all goes to ⟨whom⟩, for ⟨what⟩. You can still give until ⟨when⟩: ⟨link⟩",
        ("hit|smashed|reached|met|beat the|our|my *1 goal|target",),
    ),
    Shape(
        "Add yours: ⟨link⟩, ⟨how much⟩ to go for ⟨what⟩",
        ("raised @num", "@num *2 raised", "fundraiser|crowdfunder|gofundme|justgiving|appeal"),
    ),
    Shape(
        "I'll be there ⟨day, time⟩. Come too: meet at ⟨where⟩, bring ⟨what⟩",
        ("someone|somebody|council|they *2 should|ought", "someone|somebody needs|need *2"),
    ),
    Shape(
        "You can too: ⟨what is needed⟩, ⟨where, when or link⟩",
        beside=True,
        fits=(
            "{me} *2 gave|donated|bought|left|dropped|brought|delivered|handed|sent *3 to|for|at|"
            "off|in",
            "^ just|also|finally? gave|donated|left|dropped|bought|brought|delivered|handed *4 to|"
            "for|at|off|in",
            "^ donated",
        ),
        unless=("gave up|me|us", "sent me|us"),
    ),
    Shape(
        "I'm ⟨doing what⟩ too. Join me: ⟨where, when or link⟩",
        (
            "proud|applause|applauding|applaud|bravo|respect|shoutout|awe|congrats|inspiring|"
            "inspired|generous|generosity|heroes|bless|hats",
            "gave|donated *4 to|all|money|takings",
        ),
        unless=("rebuilt|finished|restored|saved|built|raised|reopened",),
    ),
    Shape(
        "From here I can ⟨do what⟩. You can too: ⟨link⟩, or bring ⟨what⟩ to ⟨where⟩",
        ("watching|watched|seeing *3 home|everyone|everybody|news|from",),
    ),
    Shape(
        "Want to help? ⟨what it takes⟩, sign up at ⟨link⟩",
        ("helpline|hotline|mentor|mentoring|lifeboat|volunteers|samaritans|scouts|guides",),
    ),
    Shape(
        "Come and help next time: ⟨date, place⟩, bring ⟨what⟩",
        (
            "cleanup|clean-up|planted|planting|volunteered|volunteering|volunteer|litter",
            "hauled|hauling|picked|picking|cleared|clearing *3 garbage|trash|rubbish|junk|weeds",
            "{me} *1 read|teach|taught|tutor *3 kids|children|class|graders|pupils|seniors",
            "clean up",
            "beach|river|canal|park clean",
            "plant a|trees",
            "{me} *3 helped|cooked|served|collected|sorted",
        ),
    ),
    Shape(
        "I'm ⟨doing what⟩. Come too: ⟨date, place⟩, or sign at ⟨link⟩",
        (
            "closing|closes|shutting|demolish|demolishing|axed|axing|felling|"
            "scrapping|bulldozing|scrapped",
            "{am} shut|cut|closed",
            "to|will|want *1 close|shut|cut|sell",
            "cutting down|back|off|our|the",
        ),
    ),
    Shape(
        "I'm bringing ⟨what⟩. Bring yours to ⟨where⟩ by ⟨date⟩",
        (
            "coats|coat|foodbank|toys|kit|clothes|blankets|nappies|uniform|uniforms|prom|"
            "tins|hungry|afford|holes|collecting",
            "food bank|parcels",
        ),
    ),
    Shape(
        "Want to help? ⟨what is needed⟩: ⟨where, when or link⟩",
        ("shelter|refuge|hospice|homeless|rescue|refugees|kittens|puppies", "soup kitchen"),
    ),
    Shape(
        "Come along next time: ⟨date, place⟩, bring ⟨what⟩",
        (
            "{me} *3 sewed|cleaned|clean|marched|march|ride|rode|sang|cooked|packed|sorted|"
            "collected|volunteered|helped|painted|knitted|marshalled|dug|weeded",
            "^ marched|volunteered|helped|cleaned|sewed|packed|sorted|painted",
            "filling|filled *1 sandbags",
            "hours|shift|day|morning *2 at the food|soup|shelter|hospice|charity",
            "first|another demonstration|demo|march|protest|rally|vigil",
        ),
    ),
    Shape(
        "Want to help too? ⟨what is still needed⟩: ⟨where, when or link⟩",
        (
            "{me} *4 helped|helping|donated|painted|planted|built|raised|collected|read|taught|"
            "served|drove|took|gave|fostered|fostering",
            "volunteer|volunteers|volunteering|fundraiser|charity",
        ),
    ),
    Shape("How you can help: ⟨what is needed⟩, ⟨where, when or link⟩"),
)

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
    given="can join in",
    missing="can't join in yet",
    gives=GIVES,
    keeps=KEEPS,
    shows=SHOWS,
    spares=SPARES,
    rewrites=REWRITES,
)
