"""Hand over the link."""

from app.value.move import Finder, Move, Show
from app.value.shape import Shape

GIVES: tuple[Finder, ...] = (
    Finder(
        "a link and what is behind it",
        (
            "[ @blank :? @url ]",
            "[ here 's|is the link ~ ]",
            "[ here 's|is where to find|get|read|watch|see ~ ]",
            "[ link *3 is here ~ ]",
            "[ find *5 at|on|here @link ]",
            "[ here 's|is *2 link ~ ]",
            "[ here 's|is|are *8 @link ]",
            "[ link to ~ ]",
            "[ link : ~ ]",
            "[ {work}|guide|list|map *7 : @link ]",
            "[ {work} *7 at|here|on|via|free|is|are @link ]",
            "[ read|watch|listen|download|learn|find|see|hear|details|more|info *6 at|here|via|"
            "about|on *3 :? @link ]",
            "[ {the} *2 {work} ~ ] @url",
        ),
        3,
    ),
    Finder(
        "a link with a word of what it is",
        (
            "^ [ @any @any *14 : @url ]",
            "^ [ @any @any @any *14 @url ]",
            "[ @url *1 @any @any @any @any ~ ]",
        ),
        1,
    ),
    Finder(
        "where to find it",
        (
            "[ where to find|go *1 : ~ ]",
            "[ it 's|is at @blank ~ ]",
            "[ what came out of it : ~ ]",
            "[ what it is : @blank ~ ]",
            "[ free to watch|read|download|use|listen|borrow|copy|play|view|print ~ ]",
            "[ is|are *1 free|up|public|online|live|scanned|searchable *2 at|on|here|in|until|"
            "till|for ~ ]",
            "[ slides|notes|recording|transcript|code|data *4 are|is|here|up|from|at : ~ ]",
            "[ all|every the? slides ~ ]",
            "[ available on|at|from|in|via|to ~ ]",
            "[ on netflix|iplayer|spotify|youtube|bbc2|bbc|kindle|itunes|libby|audible|prime|"
            "hulu ~ ]",
            "[ library|bookshop has|have|got ~ ]",
            "[ opening hours ~ ]",
            "[ open|opens|closes|shut|closed|shuts *3 from|until|till|til|at @num ~ ]",
            "[ {day} *2 @num - @num ~ ]",
            "[ kicks|kickoff|kick|ko|starts|start *1 off? at? @num ~ ]",
            "[ worth a read|watch|listen|look|visit|detour ~ ]",
            "[ highly? recommend @name ~ ]",
            "[ {great}|best|favourite|favorite *2 {work} *3 for|on|about *5 : ~ ]",
            "[ {great}|best *1 {work} *2 for|on|about *5 @name ~ ]",
            "[ start with @name|@num|the|chapter|part|talk ~ ]",
            "[ page|chapter|episode|part|minute @num ~ ]",
        ),
        2,
    ),
    Finder(
        "facts a reader can use",
        (
            "[ study|studies|report|survey|research|researchers|data|poll finds|found|shows|says|"
            "suggests|reveals ~ ]",
            "[ according to @any ~ ]",
            "^ [ breaking|confirmed|update|reminder|fyi|news ~ ]",
            "[ heads up ~ ]",
            "[ moved|postponed|delayed|extended|rescheduled to|until|till|by ~ ]",
            "[ deadline|applications|entries|nominations *3 is|are|by|close|open|closes|opens ~ ]",
            "[ did you know ~ ]",
            "[ it costs|cost is? @num ~ ]",
            "[ costs @num ~ ]",
            "[ in short : ~ ]",
            "[ the short version ~ ]",
            "[ so you *2 not have|need to ~ ]",
            "[ so you need not ~ ]",
            "[ @num per|a|an person|head|night|month|hour|portion ~ ]",
        ),
        1,
    ),
)

KEEPS: tuple[Finder, ...] = (
    Finder(
        "a bare link",
        (
            "^^ [ @url ] $",
            "^^ [ new|latest|my|our|fresh|the|part *3 {own_work}|{work} *5 @url ] $",
            "^^ [ look|this|wow|omg|lol|check|see|read|watch|here|yes|so|enjoy *3 @url ] $",
            "[ you need|have|got to see|read|watch this *2 @url ]",
            "[ link in *1 bio ~ ]",
        ),
        4,
    ),
    Finder(
        "what you read or saw, without where",
        (
            "[ reading *1 through|up|about *5 {work} ~ ]",
            "[ reading|watching|studying|read|watched *3 {work} ~ ]",
            "[ got round|around to reading|watching|listening ~ ]",
            "[ found|discovered *2 {great} *3 {work} ~ ]",
            "[ looking|going|working through *4 {work} ~ ]",
            "[ {so} many {great} {work} ~ ]",
            "[ loving *2 {work} ~ ]",
            "[ {great} *4 {work} *6 read|watched|seen|heard ~ ]",
            "[ reading *2 {great} *4 {work} ~ ]",
            "[ {me} {am} *1 reading|watching|rewatching|listening|rereading|binging|bingeing|"
            "studying ~ ]",
            "^ [ currently|still|just|been? *1 reading|watching|rewatching|listening|rereading|"
            "binging|bingeing ~ ]",
            "^ [ reading|watching|rewatching|rereading|binging|bingeing ~ ]",
            "[ {me} *2 finished *4 {work} ~ ]",
            "^ [ just|finally|finished|reread|read|watched|saw *4 {work} ~ ]",
            "[ {me} *2 read|watched|saw|heard|reread|rewatched|listened|came|stumbled|discovered "
            "*6 {work} ~ ]",
            "^ [ saw|heard|found|discovered|read|watched *2 {so}? {great}|the best|the most ~ ]",
            "[ {so} a? {great} *2 {work} ~ ]",
            "^ [ {great} *2 {work} ~ ]",
            "[ this|that|the *2 {work} *3 blew|broke|changed|had|is|was|made|got me|my|so|"
            "everything|insane ~ ]",
            "[ the best|funniest|saddest|wildest *4 {work} ~ ]",
            "[ sent me *4 {work} ~ ]",
            "[ obsessed with ~ ]",
            "[ highly? recommend it|this ~ ]",
            "[ blew my mind ~ ]",
            "[ changed my life ~ ]",
            "[ if you know you know ]",
            "[ must read|watch|listen ~ ]",
        ),
        2,
    ),
    Finder(
        "your own work, without what is in it",
        (
            "[ new {own_work} *5 up|out|live|now|today|is|on|alert|link ~ ]",
            "^ [ new {own_work} ~ ]",
            "[ {my} *3 {own_work} *3 is|are|out|up|live|coming ~ ]",
            "[ check|go *3 out|see|watch|read|stream|listen {my} *4 {own_work} ~ ]",
            "[ {my} *3 notes|spreadsheet|list|collection|archive *2 is|are|runs|has ~ ]",
            "[ {me} have *3 best *3 {work}|spreadsheet|planner ~ ]",
            "[ {me} *2 making|made|built|wrote|written|compiled *3 a|the *4 list|spreadsheet|map|"
            "guide|database ~ ]",
            "[ like and subscribe ]",
        ),
        2,
    ),
    Finder(
        "a find you keep to yourself",
        (
            "[ found|discovered|tried *2 the best|{great}|my|a|most *4 ~ ] town|ever|life|place|"
            "cafe|restaurant|shop",
            "[ best *3 of my *1 life ]",
            "[ {me} know *3 where to|it|they ~ ]",
            "[ hidden gem ~ ]",
            "[ {my} favourite|favorite|fave new? place|spot|cafe|shop|show|book|pub ~ ]",
        ),
        1,
    ),
)

SHOWS: tuple[Show, ...] = (
    Show("⟦Here is a link to 10 superb social media presentations⟧", "gives"),
    Show("Every bus change for the bridge works in one ⟦map: ex.am/bus⟧", "gives"),
    Show("the archive is scanned and ⟦free to read⟧", "gives"),
    Show("⟦Heads up⟧, the pool closes early", "gives"),
    Show("⟦Study finds that naps help⟧", "gives"),
    Show("a quiet film about bees, ⟦on iPlayer until Sunday⟧", "gives"),
    Show("the tin mine tour is ⟦worth a visit⟧", "gives"),
    Show("I'd ⟦start with chapter four⟧", "gives"),
    Show("⟦I'm reading about 10 superb social media presentations⟧.", "keeps"),
    Show("⟦https://example.org/x/44⟧", "keeps"),
    Show("⟦Such a great podcast⟧", "keeps"),
    Show("⟦new video is up⟧!!", "keeps"),
    Show("⟦just finished the saddest novel⟧", "keeps"),
    Show("the vase, the light... ⟦link in bio⟧", "keeps"),
)

SPARES: tuple[str, ...] = (
    "Books are better than people, discuss",
    "Always read the room",
    "Who else is watching the final?",
    "The missing link in this team is a keeper",
    "Great start from the away side",
    "Watch your step, comrade",
    "A list of names, and none of them mine",
    "My life is a documentary nobody ordered",
    "What are you reading these days?",
    "The best policy is a nap",
    "Thanks Sonny",
    "just ate a whole pizza",
)

# ---- How the writer's own words are put into this move's shape (app/value/rewrite.py) ----

REWRITES: tuple[Shape, ...] = (
    Shape("⟨What it is⟩, good for ⟨whom or what⟩:", ("^^ [ @url ] $",), "link"),
    Shape("⟨what a reader learns from it⟩", ("{own_work}|{work}",), "link"),
    Shape("⟨what it is, and whom it helps⟩", ("[ @url ] $",), "link"),
    Shape(
        "Here is a link to {it}: ⟨link⟩",
        (
            "^^ {me}? {am}? currently|just|still? reading|watching about|through? [ @num *4 "
            "{work} ] $",
        ),
        "whole",
    ),
    Shape(
        "⟨Title⟩ by ⟨artist⟩: ⟨link⟩",
        ("found|find|heard|identified|shazam|shazamed *3 song|track|tune",),
    ),
    Shape(
        "In it: ⟨what it is about, with whom⟩. Listen or watch at ⟨link⟩",
        ("ep|episode *3 live|up|out|dropped",),
    ),
    Shape(
        "The list: ⟨first⟩, ⟨second⟩, ⟨third⟩",
        ("{me} *2 wrote|made|keep|kept|compiled *4 list", "proper|whole|secret list"),
        unless=("list of? *3 @link",),
    ),
    Shape(
        "Start with ⟨track or album⟩: ⟨link⟩",
        ("on repeat|loop", "listening to", "playlist|album|band|mixtape|gig|tunes"),
        unless=(
            "podcast|audiobook|talk|lecture|programme|interview|sermon|radio",
            "band plan|saw|width",
        ),
    ),
    Shape(
        "For anyone who missed it: ⟨what happened⟩, ⟨where to watch it⟩",
        ("what|that|wow|the|a *1 result|match|game|goal|final",),
    ),
    Shape(
        "When and where: ⟨dates⟩, ⟨place⟩, ⟨link⟩",
        ("date|dates|schedule|lineup|line-up|programme *4 for|decided|set|out|is|are|confirmed",),
    ),
    Shape(
        "The quick way through: ⟨number or form⟩, ⟨what to ask for⟩",
        ("on hold", "phone queue|menu", "call centre|center"),
    ),
    Shape(
        "What came out of it: ⟨two or three points⟩. More: ⟨link⟩",
        (
            "session|talks|lecture|webinar|panel|keynote|meeting|conference|workshop|seminar|"
            "hearing|training|summit|inset|agm",
            "the|a|this|her|his|my *3 talk",
            "vote|verdict|debate",
        ),
        unless=("talks|talk about",),
    ),
    Shape(
        "The best I found: ⟨link⟩, good for ⟨whom or what⟩",
        (
            "deep dive",
            "rabbit hole",
            "tabs open?",
            "research|researching|researched|googled|googling",
        ),
    ),
    Shape(
        "Read it if you like ⟨what kind of book⟩: ⟨author, and where to get it⟩",
        ("finished|rereading|reading|reread|read *2 @name",),
        unless=("such a|an",),
    ),
    Shape(
        "Watch it if you like ⟨what kind of show⟩: ⟨where to watch it⟩",
        ("watching|rewatching|watched|binged|bingeing|binging *1 @name",),
    ),
    Shape(
        "Where it starts: ⟨place⟩, then ⟨which way⟩. Best ⟨when⟩",
        (
            "found|find|new|lovely|loveliest|best|little|favourite|favorite|hidden *3 walk|trail|"
            "hike|loop|route|path|run|ride",
        ),
        unless=("walk|run|loop in|through",),
        beside=True,
    ),
    Shape(
        "Where: ⟨name and street⟩. Go for ⟨what⟩",
        beside=True,
        fits=(
            "best|favourite|favorite|new|found|discovered|perfect|little|hidden *4 cafe|coffee|"
            "ramen|pizza|curry|bakery|restaurant|pub|bar|beach|shop|bookshop|walk|trail|spot|"
            "place|park|market|tacos|burger|noodles|bagel|croissant|croissants|chippy|brunch",
            "truck stop",
            "tried|found|love *1 the|a|this place",
            "found|had|ate|discovered the best *1 {food}|{dish}|dumplings|coffee|chips|cocktails",
            "a|the|this *1 bakery|cafe|bar|restaurant|farm *2",
            "hidden gem",
        ),
    ),
    Shape(
        "Where to go: ⟨name and street⟩, for ⟨what⟩",
        (
            "shops|stalls|stall|market|museums|cafes|parks|beaches|trails",
            "every|all *2 shop|cafe|pub|park|beach|bookshop|bakery",
        ),
    ),
    Shape(
        "In short: ⟨what it says⟩. More: ⟨link⟩",
        (
            "the|new|this|these *2 rule|rules|law|laws|policy|guidance|regulations|ruling "
            "!firm|school",
        ),
    ),
    Shape(
        "It's ⟨title⟩, on ⟨where to watch⟩. For you if you like ⟨what⟩",
        (
            "episode|episodes|season|seasons|series *3 left|in|behind|down",
            "binged|finished|watched *1 all|both *2 episodes|seasons",
        ),
    ),
    Shape(
        "The {it}: ⟨name and link⟩. Good for ⟨whom or what⟩",
        beside=True,
        fits=(
            "{the}|in|to|new|every|all|own|loveliest|free|best|a|'s|s *4 [ list|spreadsheet|"
            "checklist|template|templates|tool|app|site|website|guidance|map|maps|dataset|archive|recipe|"
            "recipes|font|fonts|timetable|form|calculator|planner|quiz|group|forum|database|"
            "scheme|programme|course|letters|tracker|cheatsheet|toolkit|library|museum|exhibition|"
            "newsletter|channel|account|sheets ]",
        ),
    ),
    Shape(
        "The {it}: ⟨title and link⟩. Good for ⟨whom or what⟩",
        beside=True,
        fits=(
            "reading|read|watching|watched|finished|listening|heard|saw|seen|{the}|new|such|good|"
            "great|sent|underlined|found|bookmarked|loving|in|binged|devoured|obsession *5 [ "
            "article|articles|book|books|novel|thriller|memoir|essay|essays|blog|podcast|podcasts|"
            "video|videos|documentary|film|movie|series|show|paper|papers|report|study|guide|"
            "guides|tutorial|interview|column|handbook|manual|cookbook|thread|threads|"
            "presentation|presentations|deck|decks|slides|notes|comic|zine|biography|episode|"
            "episodes|song|tune|leaflet|textbook|infographic|whitepaper|play|musical ] "
            "!fair|club|shop|token|of|haul|stall|festival|group",
            "[ podcast|documentary|article|articles|decks|slides|programme ]",
        ),
    ),
    Shape(
        "What it is: ⟨what a reader finds there⟩. Good for ⟨whom or what⟩",
        ("@url",),
        unless=("pictures|picture|photos|photo|selfie|proof",),
    ),
    Shape(
        "Where to find it: ⟨name and link, or place⟩. Good for ⟨whom or what⟩",
        beside=True,
        fits=(
            "bought|found|new|love|loving|tried|trying|walk|view|hike|place|beach|swim|trail|"
            "switched|obsessed|hooked|discovered|recommend|recommended *4",
        ),
    ),
    Shape(
        "Where to find it: ⟨name and link, or place⟩. Good for ⟨whom or what⟩",
        beside=True,
        fits=(
            "youtube|tiktok|netflix|iplayer|reddit|instagram|podcast|online|website|internet",
            "watching|watched|reading|listening|rationing|bingeing|binged *3",
        ),
    ),
    Shape(
        "Where to find it: ⟨name and link, or place⟩. Good for ⟨whom or what⟩",
        seen=True,
    ),
)

MOVE = Move(
    id="resource",
    order=4,
    title="Hand over the link",
    question="Where can the reader find it?",
    why=(
        "Readers cannot open what they cannot find. Sharing information was among the "
        "best-liked kinds of post in a study of 43,000 reader ratings (André, Bernstein "
        "and Luther, 2012; Twitter of 2011)."
    ),
    before="I'm reading about 10 superb social media presentations.",
    after="Here is a link to 10 superb social media presentations",
    pattern="Here is ⟨what it is⟩: ⟨link⟩. Good for ⟨whom or what⟩",
    given="can go and look",
    missing="can't find it yet",
    gives=GIVES,
    keeps=KEEPS,
    shows=SHOWS,
    spares=SPARES,
    rewrites=REWRITES,
)
