"""Pass it on."""

from app.value.move import Finder, Move, Show
from app.value.shape import Shape

GIVES: tuple[Finder, ...] = (
    Finder(
        "a message passed on",
        (
            "[ what to know|do : @blank ~ ]",
            "[ last seen @blank ~ ]",
            "[ you can help by @blank ~ ]",
            "[ updates|details : @blank ~ ]",
            "[ please|pls|kindly *1 share|rt|retweet|repost|boost|spread|pass|forward|copy|tell|"
            "warn ~ ]",
            "[ pass|passing|passed *1 it|this|on|them|along on|around|round|along|to ~ ]",
            "[ passing on ~ ]",
            "[ spread *1 the|this|it word|far|widely|about|please ~ ]",
            "[ signal boost ~ ]",
            "[ retweeting|reposting|resharing|rting ~ ]",
            "[ boosting this|for|the|@name ~ ]",
            "^ [ boost : ~ ]",
            "[ share|repost|rt|retweet this|widely|if|so|until|til|till|it|far|with ~ ]",
            "[ copy|copied *2 from the ~ ]",
            "[ quoting *3 so|because ~ ]",
            "[ tell|warn|check|text|ring your|the|any|anyone|everyone|someone|that *2 neighbours|"
            "neighbour|neighbors|parents|"
            "gran|grandparents|friends|families|family|mates|mum|mums|mom|staff|tenants|kids|"
            "elderly|who|in|you|near|at ~ ]",
            "[ tell|warn anyone|everyone|people|whoever|somebody ~ ]",
            "[ show|send this to ~ ]",
            "[ from|via the council|police|rangers|ranger|coastguard|hospital|school|warden|fire|"
            "board|water ~ ] :",
        ),
        3,
    ),
    Finder(
        "what it takes to act",
        (
            "[ last seen ~ ]",
            "[ missing : ~ ]",
            "[ missing from|since|in|near @any ~ ]",
            "[ have you seen ~ ]",
            "[ if you *2 see|saw|seen|spot|know|hear|were|recognise|find|have *5 call|ring|dm|"
            "text|contact|report|message|tell|ping ~ ]",
            "[ if you *1 see|saw|seen|spot|recognise @any ~ ]",
            "[ call|ring|phone|contact|text|dial|report|line|hotline @num ~ ]",
            "[ call|ring|phone|contact|dial the|police|your *3 police|line|hotline|vet|station|"
            "coastguard ~ ]",
            "[ do not click|eat|drink|answer|open|touch|approach|swim|feed|drive|travel|pay|send|"
            "go|use|park|reply ~ ]",
            "[ stop|stay|keep using|eating|away|off|out|indoors|inside|clear|windows|driving ~ ]",
            "[ boil your|the|all|it|water|notice ~ ]",
            "[ evacuate|evacuating|evacuation ~ ] now|by|route|to|zone|@num",
            "^ [ {place}? warning|alert|urgent|recall|recalled|danger|caution|scam|attention : ~ ]",
            "^ [ amber alert ~ ]",
            "^ [ urgent|beware|recalled ~ ]",
            "[ avoid the|@name|that|this|all ~ ]",
            "[ look|eyes|eye out|peeled|open for? ~ ]",
            "[ recall|recalled *3 on|lot|batch|due|because|over ~ ]",
            "[ scam|phishing *3 texts|text|calls|call|emails|email|going|doing|on|messages ~ ]",
            "[ stolen *3 from|off|last|on|near|outside ~ ]",
            "[ road|bridge|street|lane|station|exit is|are *2 closed|shut|blocked|flooded|under "
            "~ ]",
            "[ needs|need|needed *2 blood|o|donors|interpreter|insulin|oxygen ~ ]",
            "[ you can help by @ing ~ ]",
            "[ reward *3 ~ ]",
        ),
        2,
    ),
)

KEEPS: tuple[Finder, ...] = (
    Finder(
        "an alert you read and kept",
        (
            "^ [ *1 reading *3 {alert} ~ ]",
            "[ {me} *2 {am}? reading|watching|read *2 news *3 {alert} ~ ]",
            "[ thinking about *4 {alert} ~ ]",
            "[ another|an|the|that|this amber alert *3 ~ ] i|my|me|sick|tears|helpless|scary|awful",
            "[ another *2 {alert} *2 news ~ ]",
            "[ {alert} *3 me in tears ~ ]",
            "[ {me} *1 reading|read|heard|saw|seen|watched about *4 {alert} ~ ]",
            "[ {me} {am} *1 reading|watching|hearing *6 {alert} ~ ]",
            "^ [ just|been|still? reading|read|heard|seeing|saw|watching|seen|hearing *6 {alert} "
            "~ ]",
            "[ {me} *3 read|reading|heard|saw|seen|got|watched *6 {alert} ~ ]",
            "[ {so}? sad|sorry|shocked|horrified|gutted|devastated|heartbroken|awful|scary *3 "
            "read|hear|see|about|by|at *6 ~ ]",
            "[ not stop|help thinking|crying|worrying ~ ]",
            "[ stop thinking about ~ ]",
            "[ that|this|the *2 missing *2 girl|boy|lad|kid|dog|man|woman|child|cat|person|teen "
            "*3 ~ ]",
            "[ {alert} *3 broke|breaking|breaks|scared|terrified|had|has|made|got|ruined my|me ~ ]",
            "[ broke|breaking|breaks my heart ~ ]",
            "[ my heart broke|breaks|sank|stopped|is ~ ]",
            "[ stomach *1 dropped|in ~ ]",
            "[ hope *3 find|found|safe|okay|ok|alright ~ ]",
            "[ phone|phones *2 buzzed|buzzing *4 {alert} ~ ]",
            "[ fell|falling for *3 scam|texts|calls|call|one ~ ]",
            "[ {my} *2 got hacked|scammed|burgled|robbed|nicked|stolen ~ ]",
            "[ got hacked|scammed|burgled|robbed ~ ]",
            "[ {alert} *3 near|on|in|round|at us|me|my|our|here ~ ]",
            "[ horrible|terrifying|terrible|awful|scary *1 news ~ ]",
        ),
        3,
    ),
)

SHOWS: tuple[Show, ...] = (
    Show("⟦Retweeting this Amber Alert⟧, ⟦please pass it on⟧", "gives"),
    Show("grey lurcher, red lead, ⟦last seen by the weir⟧", "gives"),
    Show("⟦Missing from Oak Road⟧: Biscuit, a ginger tom", "gives"),
    Show("The parcel text is fake, ⟦don't click the link⟧", "gives"),
    Show("⟦If you saw the blue van⟧, the family would like to hear", "gives"),
    Show("Gas smell on Mill Lane. ⟦Tell your neighbours⟧", "gives"),
    Show("⟦Boil your water until Friday⟧", "gives"),
    Show("⟦Signal boost⟧!", "gives"),
    Show("⟦I'm reading about an Amber Alert⟧", "keeps"),
    Show("⟦can't stop thinking about that missing girl⟧", "keeps"),
    Show("⟦just heard about the fire⟧, gutted", "keeps"),
    Show("the bridge pictures ⟦broke my heart⟧", "keeps"),
    Show("⟦So sad to read about the floods⟧", "keeps"),
)

SPARES: tuple[str, ...] = (
    "I keep missing the bus",
    "Missing you all tonight",
    "This album is fire",
    "Share your worst haircut with me",
    "My inbox is a disaster",
    "Alert the media: he washed up",
    "What would you do in a flood?",
    "I stole the show in Year 4",
    "That last-minute goal though",
    "Storm is a good name for a cat",
    "Pass the salt",
    "We are boosting morale with biscuits",
)

# ---- How the writer's own words are put into this move's shape (app/value/rewrite.py) ----

REWRITES: tuple[Shape, ...] = (
    Shape("⟨what happened, where⟩. You can help by ⟨doing what⟩. More:", ("[ @url ] $",), "link"),
    Shape(
        "What to know: ⟨what happened, where, when⟩. What to do: ⟨what helps, or whom to call⟩",
        ("group chat",),
    ),
    Shape(
        "Yours? ⟨What it looks like⟩, found ⟨where, when⟩. Call ⟨number⟩",
        (
            "^ {me}? have? just|also? found|rescued|caught a|an|the|some|somebody|two|three",
            "strange|stray|lost|loose *1 dog|dogs|cat|cats|goats|horse|cow|cows|sheep in|at|on",
            "{me} *2 found|rescued|caught *3 keys|ring|purse|wallet|phone|dog|cat|lamb|tortoise|"
            "teeth|rucksack|bag|budgie|parrot|teddy",
        ),
        unless=("not|never find|found", "{me} lost"),
        first=True,
    ),
    Shape(
        "⟨What it looks like⟩, lost ⟨where, when⟩. Found it? Call ⟨number⟩. Please pass it on",
        (
            "lost|losing {my}|his|her|their|our|a|an|the *3 ring|phone|wallet|purse|bag|hearing|"
            "glasses|teddy|camera|passport|necklace|bracelet|watch|drone|laptop|rucksack|"
            "backpack|locket|medal|keys",
        ),
    ),
    Shape(
        "⟨Name, age⟩, last seen ⟨where, when⟩. Seen him? Call ⟨number⟩. Please pass it on",
        (
            "missing *2 boy|man|lad|grandad|son|husband|father|dad|brother",
            "boy|man|lad|grandad|son|husband|dad *3 missing|vanished|disappeared",
        ),
    ),
    Shape(
        "⟨Name, age⟩, last seen ⟨where, when⟩. Seen her? Call ⟨number⟩. Please pass it on",
        (
            "missing *2 girl|woman|lady|gran|daughter|wife|mother|mum|sister",
            "girl|woman|lady|gran|daughter|wife|mum *3 missing|vanished|disappeared",
        ),
    ),
    Shape(
        "⟨Name, age⟩, last seen ⟨where, when⟩. Seen {them}? Call ⟨number⟩. Please pass it on",
        (
            "missing *2 teenager|teen|child|kid|person|student|kids|children|hiker",
            "amber alert",
            "abducted|kidnapped|disappeared|vanished",
        ),
    ),
    Shape(
        "⟨Breed, colour⟩, last seen ⟨where, when⟩. Seen {it or them}? Call ⟨number⟩",
        (
            "dog|cat|bird *3 face|poster|posters",
            "bird|budgie|parakeet|cockatiel *2 lost|missing|gone|flew|escaped",
            "missing|lost|escaped|loose|ran|bolted *2 bird|budgie|parakeet|cockatiel|dog|cat|puppy|"
            "kitten|tabby|parrot|"
            "tortoise|rabbit|python|snake|horse|labrador|spaniel|terrier",
            "dog|cat|puppy|kitten|tabby|parrot|tortoise|rabbit|python|horse *3 missing|lost|"
            "escaped|gone|loose|stolen",
            "not home",
            "escaped|horse",
        ),
    ),
    Shape(
        "⟨Name, age⟩, last seen ⟨where, when⟩. Seen {them}? Call ⟨number⟩. Please pass it on",
        ("missing|amber|poster",),
    ),
    Shape(
        "⟨Make, colour⟩, taken from ⟨where, when⟩. Seen it? Call ⟨number⟩",
        ("stolen|nicked|stole|pinched|robbed|swiped", "taken from", "they took {my}|his|her|the"),
    ),
    Shape(
        "How to spot them: ⟨name or signs⟩. What to do: ⟨what helps, or whom to call⟩",
        ("scammer|scammers|fraudster|fraudsters|conman|conmen|carrier|caller",),
    ),
    Shape(
        "How to spot it: ⟨what they say or ask for⟩. What to do: ⟨what helps, or whom to call⟩",
        (
            "those|these|the|fake|phone *1 calls|texts|emails|messages",
            "scam|scams|scammed|phishing|fake|fraud|pretending|cloned",
        ),
    ),
    Shape(
        "If you're ⟨whose customer⟩ too: ⟨what to do now⟩. Details: ⟨link⟩",
        ("breach|hacked|hack|leaked",),
    ),
    Shape(
        "It's ⟨brand, batch⟩. If you have it, ⟨what to do⟩. Details: ⟨link⟩",
        (
            "recall|recalled|recalling|recalls|salmonella|listeria|contaminated|allergen",
            "eye drops",
            "notice|warning *3 drops|tablets|pills|medicine|formula|batch",
        ),
    ),
    Shape(
        "Shut until ⟨when⟩. Go round by ⟨which way⟩. Updates: ⟨link⟩",
        (
            "road|bridge|street|lane|motorway|station|line|ferry|trains|tunnel|a40|school *4 "
            "closed|shut|blocked|cancelled|flooded",
            "closed|shut|blocked|cancelled *4 road|bridge|street|lane|motorway|station|line|ferry|"
            "trains|tunnel|school",
        ),
    ),
    Shape(
        "If you're near ⟨where⟩: ⟨what to do now⟩. Updates: ⟨link⟩",
        (
            "flood|floods|flooding|flooded|fire|fires|wildfire|wildfires|storm|hurricane|tornado|"
            "earthquake|quake|tsunami|landslide|avalanche|evacuated|evacuation|evacuate|explosion|"
            "spill|leak|siren|sirens|smoke|blizzard|heatwave|snow|ice|icy|shooting|lockdown|bomb|"
            "river|dam",
            "slid|slipped|frozen|freezing|skidded",
        ),
    ),
    Shape(
        "⟨Which streets⟩, until ⟨when⟩. ⟨What to do⟩. Updates: ⟨link⟩",
        (
            "no|without *1 power|electricity|gas|water|internet|broadband|heating|signal",
            "power|electricity|gas|water|internet|broadband|lights|heating *2 out|off|cut|gone|"
            "down|notice|leak|back",
            "boil water",
            "outage|blackout|sewage",
        ),
    ),
    Shape(
        "⟨Street, what time⟩. Seen anything? Call ⟨number⟩",
        (
            "broke|broken|breaking in|into",
            "car|cars|van|shed|door|window|shop|garage *3 smashed|broken|kicked",
            "burgled|burglar|burglars|burglary|vandals|vandalised|smashed|mugged|"
            "prowler|slashed|spiked",
            "door handle",
            "followed home|me",
        ),
    ),
    Shape(
        "What to look out for: ⟨signs⟩. If you see them, ⟨what to do⟩. More: ⟨link⟩",
        (
            "outbreak|virus|measles|meningitis|norovirus|flu|allergy|allergic|poisoning|poisoned|"
            "bad batch",
            "ticks|adder|adders|jellyfish|algae|spiking|rabies|lungworm|wasps|hornets|overdose|"
            "carbon|fentanyl",
        ),
    ),
    Shape(
        "How to help: ⟨what is needed⟩, by ⟨when⟩, contact ⟨whom⟩. Please pass it on",
        (
            "kidney|donor|donors|blood|marrow|stem|shelter|rescue|foster|homeless|"
            "appeal|hospice|helpline|refuge",
            "needs|need *2 kidney|home|donor|blood|transplant|money|help|fostering",
        ),
    ),
    Shape(
        "The {it}: ⟨link⟩. How to help: ⟨what is needed⟩",
        (
            "the|a|this|that|about *1 [ story|clip|video|thread|report|article ] about|of *2 "
            "teacher|nurse|lady|man|woman|boy|girl|kid|neighbour|stranger|family|couple|guy",
        ),
        unless=("missing|killed|scam|attack|attacked|shot|stabbed|stolen",),
    ),
    Shape("What to know: ⟨what happened, where, when⟩. What to do: ⟨what helps, or whom to call⟩"),
)

MOVE = Move(
    id="amplify",
    order=6,
    title="Pass it on",
    question="Who needs to know, and what do they need to act?",
    why=(
        "An alert helps once it reaches someone who can act: who, where, and whom to call"
        " (The Value Myth of Social Media)."
    ),
    before="I'm reading about an Amber Alert",
    after="Retweeting this Amber Alert, please pass it on",
    pattern=(
        "Please pass it on: ⟨what happened⟩, ⟨where and when⟩. If you can help: ⟨whom to call⟩"
    ),
    given="can act on it or pass it on",
    missing="can't act on it yet",
    gives=GIVES,
    keeps=KEEPS,
    shows=SHOWS,
    spares=SPARES,
    rewrites=REWRITES,
)
