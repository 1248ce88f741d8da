"""Open the door."""

from app.value.move import Finder, Move, Show
from app.value.shape import Shape

GIVES: tuple[Finder, ...] = (
    Finder(
        "a way in",
        (
            "[ anyone|anybody|whoever who|that? *1 would|'d|wants|want|fancies|likes|needs ~ ]",
            "[ who wants|want|fancies|needs|would *4 {offer}|one|some|mine|them ~ ]",
            "[ who wants|fancies to? come|go|join|try|play|learn|visit ~ ] ??",
            "[ anyone|anybody|who want|wants|fancy|need|needs *5 {offer}|one|it|them ~ ]",
            "[ @num|two|three|four|five|six|some|a|one *2 {offer} *2 for anyone|you|whoever|free|"
            "grabs ~ ]",
            "[ here are|is|'s *3 {offer} ~ ]",
            "[ spare|extra|free|leftover|empty|unused *1 {offer} ~ ]",
            "[ {count}? @num? {offer} *2 going|spare|left|free|available|open|up ~ ]",
            "[ first @num|come|person|to|one|ten|five|three|two|dm|message|reply *3 get|gets|dm|"
            "message|reply ~ ]",
            "[ first come first served? ]",
            "[ help yourself|yourselves ~ ]",
            "[ up for grabs ~ ]",
            "[ yours if|for ~ ]",
            "[ {offer}|it|they|them|he|she is|are yours ~ ]",
            "[ giving away|out ~ ]",
            "[ give|giving *3 away ~ ]",
            "[ giveaway ~ ]",
            "[ free to|of? *1 good|charge|collect|collector|home|whoever|anyone ~ ]",
            "[ enter to win ~ ]",
            "[ open to all|everyone|anyone|any|the|you ~ ]",
            "[ everyone|everybody|all|newcomers|beginners|dogs|kids|strangers welcome ~ ]",
            "[ you are *2 welcome ] *2 to|at|in|any",
            "[ come and !help|join ~ ]",
            "[ come by|along|round|over|sit|try|join|in|see|have|find|visit|for ~ ]",
            "[ drop in|by ~ ]",
            "[ pop in|by|round|over|along ~ ]",
            "[ join us|me ~ ] at|for|on|in|this|{day}",
            "[ bring a|your friend|mate|friends|kids|dog|mug|cup|bowl|coat|own|plus ~ ]",
            "[ doors|open|opens at|from? @num ~ ]",
            "[ doors @num ~ ]",
            "[ live at|in @num ~ ]",
        ),
        3,
    ),
    Finder(
        "an offer a reader can take up",
        (
            "[ want one|some|a|to *3 ?? @blank ~ ]",
            "[ come along : ~ ]",
            "[ there 's|is room for @blank ~ ]",
            "[ if you would|'d like *4 : @blank ~ ]",
            "[ a way in : ~ ]",
            "[ got @num|{count} more|spare|extra|left ~ ]",
            "[ if anyone|anybody|someone else? wants|want|needs|fancies|likes ~ ]",
            "[ you can have ~ ]",
            "[ {me} have *2 some|spare|extra|@num|{count}|loads *1 {offer} ~ ]",
            "[ {offer} anyone ] ??",
            "[ can|may have *2 one|some|it|them|these|mine *2 {offer} ~ ]",
            "[ get you in ~ ]",
            "[ @num left ] $",
            "[ yours ] if|for|free|now",
            "[ dm|message|text|call|ring|reply|comment|email|whatsapp|pm|ask|mail me|us ~ ] for|"
            "if|to|with",
            "[ dm|message|text|reply|comment|pm|mail me|us|for|if|to|with ~ ]",
            "[ use|with|enter|quote code ~ ]",
            "[ code @any *4 gets|for|takes|at ~ ]",
            "[ discount *2 code ~ ]",
            "[ takes? @num off ~ ]",
            "[ half price|off ~ ]",
            "[ save @num on|off|with ~ ]",
            "[ free entry|admission|trial|samples|delivery|shipping|parking|lunch|session|copy|"
            "tickets|ticket|wifi|class|lesson|coffee|drinks|download|consultation|workshop|event "
            "~ ]",
            "[ tickets|seats|places *2 at|from|here|via|available|still|on @any ~ ]",
            "[ tickets : ~ ]",
            "[ get|grab|book|claim|reserve|save|secure your|a|yours *2 {offer} ~ ]",
            "[ register|rsvp|apply|enrol|book|sign *1 here|at|by|now|up|via|before ~ ]",
            "[ register|rsvp|apply|enrol *5 @link ]",
            "[ rsvp ~ ]",
            "!are|am [ {me}|{kin} are|am hiring ~ ]",
            "[ hiring : ~ ]",
            "[ vacancy|vacancies|apprenticeship|internship *4 ~ ] apply|send|call|cv|ring|@link",
            "[ looking for a|an|@num *3 to join ~ ]",
            "[ for sale *3 ~ ]",
            "[ collect|pickup|collection from|by|only|in|at ~ ]",
            "[ if you *3 want|need|fancy|like|wanted *3 {offer}|one ~ ]",
            "[ pay what you *2 can|like|want ~ ]",
            "[ ask|shout|say|knock|ring|text *3 and *2 yours ~ ]",
            "[ {my} *2 door is|'s open ~ ]",
            "[ on the house ~ ]",
            "[ drinks|first|next|coffee's *3 on me|us ]",
            "[ lift|lifts|ride|rides|seats|seat *4 to @any ~ ] dm|shout|text|ring|message|room|"
            "split",
            "[ room for @num|one|two|three *1 more ~ ]",
            "[ happy to lend|give|share|show|send|let|pass ~ ]",
            "[ i will|can send|lend|give|bring|save|teach|show|look|read|answer you|it|them|any|"
            "your|@num ~ ]",
        ),
        2,
    ),
)

KEEPS: tuple[Finder, ...] = (
    Finder(
        "where you are",
        (
            "[ {my} week|day : *3 {event} ~ ]",
            "[ at|to|from|in|attending the *2 {event} ~ ]",
            "[ {event} week|day|time|life|mode ~ ]",
            "[ {my} week|day *2 {event} ~ ]",
            "[ day @num|one|two|three|four *2 {event} ~ ]",
            "[ {me} *3 attending|at|to the *3 {event} ~ ]",
            "^ [ spending|living|greetings|live|made|so *7 at|from|to the *2 {event} ~ ]",
            "[ {me} {have} been at|in the {event} ~ ]",
            "[ {me} {am} *3 at|in the|a|this *4 {event} ~ ]",
            "[ {me} {am} *2 backstage|courtside|ringside|speaking|exhibiting|performing|"
            "presenting ~ ]",
            "^ [ at|in the *3 {event} ~ ]",
            "^ [ off|heading|back|here|made|on *2 to|at|it|the *3 {event} ~ ]",
            "[ front row ~ ]",
            "[ vip ~ ]",
            "[ backstage ~ ]",
            "^ [ speaking|exhibiting|presenting|performing at|in ~ ]",
            "[ keynote in|at ~ ]",
            "[ guest list|listed ~ ]",
            "[ upgraded to ~ ]",
            "[ {me} got *3 in|into|invited|upgraded ~ ]",
            "[ invited to ~ ]",
        ),
        2,
    ),
    Finder(
        "news of your own without a way in",
        (
            "[ {my} *2 new *3 {stuff} ~ ]",
            "[ new *1 {stuff} *2 is|are|up|in|out|here|now|just|coming|dropping|alert ~ ]",
            "[ check|come|go *1 out|see|check *1 {my}|the *1 new *2 {stuff} ~ ]",
            "[ shop|buy|order now|my|our ~ ]",
            "[ sold out ~ ]",
            "[ selling fast|out ~ ]",
            "[ {my} *4 shop|store|studio|salon|cafe|bakery|gallery|gym|restaurant *2 opens|open|"
            "opening|turns ~ ]",
            "[ opening {my} doors ~ ]",
            "[ {my} *2 open day|evening|house ~ ]",
            "[ link in *1 bio ~ ]",
            "[ coming soon ]",
            "[ {my} *2 course|workshop|class|webinar|retreat|masterclass|launch|show|gig|"
            "exhibition ~ ]",
            "[ now available ~ ]",
            "[ available now ~ ]",
            "[ back in stock ~ ]",
            "[ tickets *2 selling|sold|gone|going ~ ]",
            "[ miss out ~ ]",
        ),
        1,
    ),
    Finder(
        "what you have and keep",
        (
            "[ got *2 tickets ~ ]",
            "[ so many|much *2 spare|leftover|empty|extra|eggs|tomatoes|courgettes|zucchini|"
            "plums ~ ]",
            "[ {me} have *2 somehow|too many|much|loads|drowning ~ ] {offer}|left",
            "[ drowning in ~ ]",
            "[ {me} know a place|spot ~ ]",
            "[ clear out ~ ]",
            "[ so much *2 space ~ ]",
            "[ all to myself|ourselves ]",
        ),
        1,
    ),
)

SHOWS: tuple[Show, ...] = (
    Show("⟦Anyone who would like to go to the Expo⟧, ⟦here are some passes⟧", "gives"),
    Show("⟦Who wants two seats for Friday's quiz⟧?", "gives"),
    Show("The freezer is full of plum cake, ⟦help yourselves⟧", "gives"),
    Show("Pottery class on Monday has ⟦two spots left⟧", "gives"),
    Show("Kiln is warm until six, ⟦come and try it⟧", "gives"),
    Show("⟦Use code SPRING⟧, it works until May", "gives"),
    Show("A sofa, three years old, ⟦yours if you carry it⟧", "gives"),
    Show("Bread left over tonight. ⟦First come first served⟧", "gives"),
    Show("⟦RSVP by Thursday⟧ and we'll keep a chair", "gives"),
    Show("⟦I'm at the Expo all week⟧", "keeps"),
    Show("⟦Front row⟧!!", "keeps"),
    Show("⟦Our new collection is here⟧", "keeps"),
    Show("⟦we're backstage with the band⟧", "keeps"),
    Show("⟦sold out again⟧, pinch me", "keeps"),
)

SPARES: tuple[str, ...] = (
    "Who wants to live forever?",
    "Come on, ref!",
    "Anyone know a good plumber in Leeds?",
    "My mind was somewhere at the back of the bus",
    "Free speech is not the same as good manners",
    "She has a code of honour and a loud voice",
    "First they laugh, then they copy you",
    "I ate the whole tray of lasagne",
    "The open letter was longer than the book",
    "Everyone wants a lighthouse until the bulb goes",
    "Help is a strange word if you say it often",
    "Thanks @lou for driving me home through the snow",
)

# ---- How the writer's own words are put into this move's shape (app/value/rewrite.py) ----

REWRITES: tuple[Shape, ...] = (
    Shape(
        "⟨code⟩ gets you ⟨how much⟩ off until ⟨day⟩:",
        ("shop|store|collection|range|stock|sale|order|buy|arrivals|merch|prints|etsy|course",),
        "link",
    ),
    Shape(
        "There's room for ⟨how many⟩: leaving ⟨where⟩ at ⟨time⟩, ⟨price or free⟩",
        ("minibus|bus|coach|van|car|camper *12 seat|seats",),
    ),
    Shape(
        "⟨Price⟩, ⟨condition⟩, see it at ⟨where⟩, ⟨how to ask⟩",
        ("up|is|are|now|still *1 for sale",),
    ),
    Shape(
        "Where and when: ⟨address⟩, ⟨days and hours⟩, ⟨offer⟩",
        ("come see|visit us|me", "come and see|visit us|me"),
    ),
    Shape(
        "Want the job? ⟨hours⟩, ⟨pay⟩, ⟨how to apply⟩",
        (
            "short of|on hands|staff|people|drivers|cooks|waiters",
            "short staffed|handed",
            "understaffed|vacancy|vacancies|hiring",
        ),
    ),
    Shape(
        "Want it? ⟨what, where and when⟩, ⟨how to ask⟩",
        (
            "plus one|1",
            "lets|let|gets in two|three",
            "guest pass|place",
            "spare|extra|free seat|place|spot",
        ),
    ),
    Shape(
        "Come and see: ⟨address⟩, ⟨days and hours⟩, ⟨what there is for you⟩",
        ("open weekend|day|days|studio|studios|house|garden|gardens|evening",),
        unless=("open house|garden *3 done|over",),
    ),
    Shape(
        "Want them? ⟨price or free⟩, ⟨how to reach me⟩",
        ("seats|tickets|passes *4 empty|spare|going|unused|wasted",),
    ),
    Shape(
        "It's ⟨what, and what it does⟩. Want one? ⟨how to ask⟩",
        ("invite|invites|invitations|codes|keys to|too|left|for|spare", "@num *1 invites|codes"),
    ),
    Shape(
        "There's room for ⟨how many⟩: ⟨what and price⟩, ⟨how to book⟩",
        (
            "queue|diary|calendar|books|october|november|december|january|february|month|week *6 "
            "empty|open|quiet",
            "quiet|empty *2 october|november|december|january|february|month|week|diary",
        ),
        unless=("office|ward|road|street|house|town|class",),
    ),
    Shape(
        "Want any of it? ⟨price or free⟩, pick up ⟨where, when⟩",
        ("heap|pile|stack|boxes|bags *4 driveway|curb|kerb|hall|porch|pavement", "outgrown"),
    ),
    Shape(
        "Want one? ⟨price or free⟩, ⟨how to ask⟩",
        (
            "ticket|tickets|pass|passes|seats|courtside|ringside",
            "copies|copy|mugs|prints|candles|kittens|puppies|seedlings|cuttings",
        ),
        unless=("menu|season|store|shop|etsy",),
    ),
    Shape(
        "How to get a place: ⟨dates⟩, ⟨price or free⟩, ⟨link⟩",
        (
            "{my} *2 course|courses|workshop|workshops|retreat|masterclass|training|programme|"
            "program|webinar|bootcamp|academy",
        ),
    ),
    Shape(
        "There's room for ⟨how many⟩: leaving ⟨where⟩ at ⟨time⟩, ⟨price or free⟩",
        ("driving to|back|up|down|home", "road trip", "van|minibus *3 empty|space|room"),
    ),
    Shape(
        "Come and take some: ⟨where⟩, ⟨when⟩, bring ⟨bag or box⟩",
        (
            "{so} many|much *4",
            "stuck|left|landed|ended with|w *3 of",
            "mountain|mountains|pile|piles|heaps|loads|boxes|bags|crates|sackfuls of",
            "drown|drowning|overflowing|overrun|glut|surplus|leftover|leftovers|toomany",
            "clear out",
            "left over",
            "harvest|harvested|courgettes|plums|apples|tomatoes|eggs|rhubarb|fabric|"
            "pumpkins|windfalls",
            "too many",
            "greenhouse|freezer|cupboard|shelves|garden|loft *2 full|packed|bursting",
            "freezer|freezers|bath|bin|fridge|shed|garage|car *5 full",
        ),
        unless=("shop|store|shelves *4 stocked|new", "new *4 shop|store|faces", "labels|lids"),
    ),
    Shape(
        "If you'd like some of it: ⟨what I can help with⟩, ⟨how to ask⟩",
        (
            "hour|hours|afternoon|morning|evening|day|week|weekend|calendar|diary|time *5 free|"
            "empty|nothing|spare|extra|off|clear|cancelled",
            "free|empty|nothing|spare|extra|off|clear *4 hour|hours|afternoon|morning|evening|day|"
            "week|weekend|calendar|diary|time",
        ),
    ),
    Shape(
        "Come along: ⟨what you'll learn⟩, ⟨place⟩, ⟨day and time⟩, ⟨first class free or price⟩",
        (
            "teach|teaching *3",
            "{my} *2 class|classes|lesson|lessons",
        ),
    ),
    Shape(
        "Come along: ⟨venue⟩, ⟨time⟩, ⟨free or price⟩",
        (
            "art|fashion|solo|actual show|exhibition",
            "{my} *2 band|choir|gig|play|show|exhibition|opening|premiere|concert|final|match|"
            "film|orchestra|recital|reading",
            "{me} *2 play|playing|performing|singing|exhibiting|djing|opening|dj|headlining",
            "final|finals",
        ),
    ),
    Shape(
        "Join us: ⟨link, or where and when⟩, ⟨what there is for you⟩",
        ("{my} *3 discord|club|server|group|community|members|meetup", "discord"),
    ),
    Shape(
        "Come and see us: ⟨hall and stand⟩, ⟨day passes, and how to get one⟩",
        ("{my}|the stand|booth|stall",),
    ),
    Shape(
        "If you'd like to be there: ⟨passes or code⟩, ⟨how to get one⟩",
        (
            "speaking|presenting at|on|in",
            "book|trade|craft|maker|science|the|art|christmas|county|career|job fair",
            "fashion week|show",
            "a|the box at",
            "at|from|for @tag",
            "keynoting|keynote|panel|panelist|panellist",
            "expo|conference|festival|fest|summit|convention|backstage|premiere|"
            "hackathon|gala|vip|lounge|congress|symposium|awards|races|paddock|stadium",
            "trade show",
        ),
    ),
    Shape(
        "Want to use it? ⟨which days⟩, ⟨price or free⟩, ⟨how to ask⟩",
        (
            "flat|house|cottage|cabin|caravan|boat|space|hall|basement|room|desk|desks|place *9 "
            "empty|myself|ourselves|free|spare|unused",
            "empty|spare|own|keys|unused *4 flat|house|cottage|cabin|caravan|boat|space|room|desk",
            "cowork|coworking|co-working|desks|parking|village hall|space",
            "co working",
            "got|have|new|our *4 office|studio|workshop|shed|barn|garage|kitchen|room|allotment",
            "keys to",
        ),
    ),
    Shape(
        "What you can have meanwhile: ⟨what⟩, ⟨where and when⟩",
        ("when {me} reopen|open|restock|ship|launch",),
    ),
    Shape(
        "The next free slots: ⟨days and times⟩, book at ⟨number or link⟩",
        ("booked|full|chokka|chocka|rammed|packed *3 til|till|until|all", "back to back"),
    ),
    Shape(
        "Want to come next time? ⟨spare tickets or seats⟩, ⟨how to get one⟩",
        (
            "at|to the *2 rugby|cricket|football|match|game|gig|concert|opera|theatre|theater|"
            "panto|screening|final|races|ballet",
            "screening|lounge|seat",
        ),
    ),
    Shape(
        "Come and try it: ⟨address⟩, ⟨days and hours⟩, ⟨offer⟩",
        (
            "{my}|new|this *3 menu|bakery|cafe|restaurant|pub|salon|bar|brewery|taproom|tearoom|"
            "chair|beer|stout|ale|wine|roast",
            "bakery|brewery|taproom|tearoom|barbers",
        ),
        unless=("outside|near|at|to|from|past|opposite *2 bakery|brewery|taproom|barbers",),
    ),
    Shape(
        "Come and see for yourself: ⟨address⟩, ⟨days and hours⟩, ⟨offer⟩",
        (
            "{me} *2 open|opened|reopen|reopened",
            "opening|reopening",
            "open|opened|opens *3 {day}|tomorrow|soon|doors|again|now|finally",
            "doors|finally|now|are|is open",
        ),
        unless=("open source|water|mic|fire|heart|letter|book|minded|wound", "opening the|a|my"),
    ),
    Shape(
        "It's for ⟨whom or what⟩. Try it: ⟨link⟩, ⟨price or free⟩",
        (
            "{my}|new|launched|built *3 app|software|plugin|startup|newsletter|podcast",
            "beta|launched|shipped|v2",
            "{my}|the *3 tool|game|site|website|platform !was|is",
        ),
    ),
    Shape(
        "Hear it first: ⟨link⟩, for ⟨whom⟩ until ⟨when⟩",
        ("{my}|new *3 album|ep|single|track|song|demo|mixtape", "mixing|mastering"),
    ),
    Shape(
        "⟨code⟩ gets you ⟨how much⟩ off until ⟨day⟩: ⟨link⟩",
        (
            "{my}|new|in|to *3 shop|store|collection|range|sale",
            "stock|arrivals|merch|etsy|restocked|orders",
            "new *3 line|drop|earrings|jewellery|jewelry|prints|dress|dresses|lashes|bundles|"
            "cards|tshirts|shirts|hoodies|designs|products|product|jumpers|range|soaps|bags",
        ),
    ),
    Shape(
        "Want one? ⟨price or free⟩, ⟨how to ask⟩",
        ("book|books|novel|poetry|zine|comic *5 arrived|here|out|hallway|boxes|box",),
    ),
    Shape(
        "Want a go? ⟨day and time⟩, ⟨where⟩, bring ⟨what⟩",
        (
            "got|bought|built|arrived|have|has|new *4 oven|tub|pool|sauna|kiln|trampoline|"
            "projector|machine|printer|telescope|kayak|smoker|barbecue|bbq|piano|loom|lathe|"
            "espresso|hob|hobs|press|sewing|drone|console",
            "oven|tub|pool|sauna|kiln|trampoline|telescope|kayak|smoker|barbecue|piano|loom *2 "
            "arrived|here|installed|in|done|up|working",
        ),
    ),
    Shape(
        "Come and find us: ⟨market and place⟩, ⟨hours⟩, ⟨price⟩",
        (
            "stall|stalls|table|pitch *4 set|ready|packed|tomorrow|{day}",
            "market|fete|fair|fayre *2 {day}",
        ),
    ),
    Shape(
        "Come over: ⟨what is on⟩, ⟨when⟩, ⟨how to find us⟩, bring ⟨what⟩",
        (
            "film|games|game|movie|quiz|music|open|craft|book|poker|curry night|evening|club",
            "bunting|bonfire",
        ),
        unless=("watched|watching|at the cinema|theatre",),
    ),
    Shape(
        "Come for a visit: ⟨where⟩, ⟨days and times⟩, ⟨price or free⟩",
        ("heritage|steam|model|narrow *2 line|railway|train", "{my} *2 museum|gallery|line|farm"),
    ),
    Shape(
        "Where: ⟨name and place⟩. To book: ⟨link or number⟩",
        ("campsite|campground|cabin|hotel|airbnb|hostel|cottage|glamping|lodge|yurt|villa",),
    ),
    Shape(
        "Where to get some: ⟨name and link⟩, ⟨price⟩",
        ("{my} *3 order|parcel|delivery *2 came|arrived|here", "supplier"),
    ),
    Shape(
        "Here it is: ⟨name and link⟩, good for ⟨what⟩",
        ("free *2 pack|plugin|tool|site|app|template|preset|font|pattern", "pack {me} found"),
        beside=True,
    ),
    Shape(
        "If you'd like to come: ⟨where⟩, ⟨date and time⟩, ⟨how to let us know⟩",
        ("{my}|the *4 arangetram|recital|debut|launch|ceremony|unveiling|concert *3 is|on|next",),
    ),
    Shape("⟨what it is, and whom it helps⟩", ("[ @url ] $",), "link"),
    Shape(
        "For you: ⟨what there is⟩, ⟨when and where⟩, ⟨how to ask⟩",
        seen=True,
    ),
)

MOVE = Move(
    id="access",
    order=2,
    title="Open the door",
    question="What could a reader come to, get or try through you?",
    why=(
        "You are inside; the reader is not. The essay's own example: a week at the Expo "
        "says little, a few passes say a lot (The Value Myth of Social Media)."
    ),
    before="I'm at the Expo all week",
    after="Anyone who would like to go to the Expo, here are some passes",
    pattern=(
        "Anyone who would like ⟨what you can open to them⟩: ⟨what there is, when and "
        "where⟩. To take it up: ⟨how⟩"
    ),
    given="can take you up on it",
    missing="can't come in or get it yet",
    gives=GIVES,
    keeps=KEEPS,
    shows=SHOWS,
    spares=SPARES,
    rewrites=REWRITES,
)
