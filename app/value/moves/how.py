"""Share the recipe."""

from app.value.move import Finder, Move, Show
from app.value.shape import Shape

GIVES: tuple[Finder, ...] = (
    Finder(
        "the recipe",
        (
            "!no|secret [ the *2 recipe *1 is|are *1 yours|below|here|in|on|at|up|this ~ ]",
            "[ recipe *1 in the|my comments|bio|thread|replies ~ ]",
            "[ {the}? *2 recipe|method|pattern *3 :? @link ]",
            "[ sharing|shared|share how : ~ ]",
            "!not|no|never [ sharing|share|shared|posting|posted|post|written|wrote|giving *4 "
            "recipe|recipes|method|pattern ~ ]",
            "^ [ recipe|method|instructions : ~ ]",
            "[ recipe|instructions|steps|method|pattern *2 below|here|attached ]",
            "[ recipe|method|pattern *2 @link ]",
            "[ {the} *3 recipe : ~ ]",
            "[ here 's|is *3 recipe ~ ]",
            "!no|not [ {my} *3 way|method|trick|recipe|routine *3 : ~ ]",
            "{my} *3 [ way|method|trick|recipe|routine|system|rule *6 : ~ ]",
        ),
        4,
    ),
    Finder(
        "how it is done",
        (
            "[ how {me} did|practised it? : ~ ]",
            "[ how {me} got|fixed|made|cleaned|learned *3 : ~ ]",
            "[ what made|changed|got *3 : @blank ~ ]",
            "[ here 's|is how !to ~ ]",
            "[ here 's|is how to !reach|contact|find ~ ]",
            "[ this is how you|to|we|i ~ ]",
            "[ here 's|is what worked|works|did|helped|helps|got|finally|actually *6 : ~ ]",
            "[ here 's|is what {me} did|do|used|use|learned|changed ~ ]",
            "[ what worked|works|helped|fixed|did|got *7 : ~ ]",
            "[ what worked|works|helped|fixed *5 was ~ ]",
            "[ the|my|one trick|secret|key is|was *2 @any ~ ]",
            "[ pro? trick|tip|hack|fix|rule|secret|solution|cure|method : ~ ]",
            "[ trick|tip|hack *3 : @any ~ ]",
            "^ [ pro tip|hack @any ~ ]",
            "^ [ protip|lifehack|psa|tip ~ ]",
            "[ all it took was|is ~ ]",
            "[ all you need|do|have *2 is ~ ]",
            "[ you just|only need|have to? ~ ]",
            "[ you can|could make|do|fix|get|stop|use|freeze|grow|clean|save|turn ~ ]",
            "^ [ step one|1 ~ ]",
            "[ in @num steps ~ ]",
            "^ !know [ how to @any ~ : ~ ]",
            "!know|idea|learn|learned|learning|taught|about|out [ how to @any *8 @link ]",
            "^ [ to make|fix|get|stop|clean|grow|cook|do|freeze|save|keep|build|bake *5 : ~ ]",
            "^ [ if you want to|your ~ {weak_do}|{do} ~ ]",
            "[ works every time ]",
            "[ it|that|this solved|fixed|cured|cleared|stopped it|the|my ~ ]",
        ),
        3,
    ),
    Finder(
        "steps a reader can follow",
        (
            "^ [ {steps} !me|up|off|my|i ~ ]",
            "^ [ {do} !me|you|us|up|it|on|calm|going|smiling {the}|it|them|in|your ~ ]",
            "[ {do}|take !me|you {the}|@num|it|them|in|on|off|your *4 then {do}|take ~ ]",
            "[ for|in|after|every @num {unit} ] *6 {do}|until|then",
            "{do} *5 [ for|in|with @num {unit} ~ ]",
            "{do} *5 [ until|till|til it|they|the|you|golden|soft|smooth|thick|dry ~ ]",
            "^ [ do not|never|always {do} ~ ]",
            "[ use|try|add|put *5 instead of ~ ]",
            "[ swap *4 for ~ ]",
            "[ @num cup|cups|tbsp|tsp|grams|g|ml|oz|kg|tins|eggs|cloves|tablespoons|teaspoons ~ ]",
            "[ @num min|mins|minutes|degrees|c|f , ~ ] then|until",
        ),
        2,
    ),
)

KEEPS: tuple[Finder, ...] = (
    Finder(
        "the method kept back",
        (
            "[ not saying|telling|sharing|giving|revealing *2 how|what|the|my|where|our ~ ]",
            "[ no idea|clue how {me} ~ ]",
            "[ not know how {me} did|do|managed|made ~ ]",
            "[ {my} secret|secrets *3 $ ]",
            "[ secret recipe|ingredient|sauce|technique|method ~ ]",
            "[ dm|comment me? *3 and|for {me} might|secret|freedom|method ~ ]",
            "[ figured|worked|found|sussed it? out how ~ ]",
            "[ cracked the|it ~ ]",
            "[ cracked|nailed|mastered|perfected|conquered|aced ~ ]",
            "[ got the hang of ~ ]",
            "[ there was|is a trick to it ~ ]",
        ),
        3,
    ),
    Finder(
        "what you made",
        (
            "^ [ {me}? finally|just? {cooked} ~ ]",
            "^ [ {me}? finally|just? made !it|sure|me|up|my ~ ]",
            "[ {me} have|had? finally|just? {cooked} ~ ]",
            "[ {me} *2 made *4 {food} ~ ]",
            "[ made *4 {food} ~ ]",
            "^ [ making|baking|cooking|knitting|building|brewing|sewing|grilling *5 ~ ]",
            "[ {me} {am} *1 making|baking|cooking|knitting|building|brewing|sewing|grilling ~ ]",
            "[ {my} first *2 {food} ~ ]",
            "^ [ homemade *3 {food} ~ ]",
            "[ home made|grown *3 ~ ]",
            "[ {my} *3 {food} came|turned out ~ ]",
            "[ came|turned out {so}? perfect|great|well|good|amazing|delicious|beautifully|"
            "lovely ]",
            "[ from scratch ~ ]",
        ),
        2,
    ),
    Finder(
        "what you ate",
        (
            "[ {meal} was|is|today|tonight *2 {dish} ~ ]",
            "[ {my} {meal} !break|breaks|hour|hours|box|table|club ~ ]",
            "^ [ *3 {dish} time|day|night|season|again ~ ]",
            "[ {dish} *1 for {meal} ~ ]",
            "^ [ *2 {dish} ] $",
            "[ {dish} *3 consumed|eaten|demolished|gone|devoured ~ ]",
            "^ [ finished|having *4 {dish} ~ ]",
            "^ [ me and *3 {dish} ~ ]",
            "the [ {dish} i *1 had|ate|made ~ ]",
            "^ [ {me}? just? {ate} ~ ]",
            "[ {me} *2 {ate} ~ ]",
            "^ [ {me}? *1 had|having|enjoying|enjoyed *4 {food} ~ ]",
            "[ {me} *1 had|having|enjoying|enjoyed *4 {food} ~ ]",
            "[ {so} {great} {food} ]",
            "[ the|{my} best {food} ~ ]",
            "[ {food} for {food} ~ ]",
            "^ [ {food} was {so}? {great} ~ ]",
        ),
        2,
    ),
    Finder(
        "a dish of yours",
        (
            "[ {me} *5 {dish} ~ ]",
            "[ {my} *3 {dish} ~ ]",
        ),
        1,
    ),
    Finder(
        "what you managed",
        (
            "[ finally got|fixed|finished|managed|learned|learnt|beat|solved|did|cleared|sorted "
            "~ ]",
            "[ {me} *2 managed to ~ ]",
            "^ [ managed to ~ ]",
            "[ {me}|^ *1 fixed|repaired|mended|solved|restored|unblocked|debugged|unclogged ~ ]",
            "^ [ just? fixed|repaired|mended|solved|restored|unblocked|debugged ~ ]",
            "[ {me} *1 lost @num kg|lbs|pounds|stone|kilos|lb ~ ]",
            "[ {me}? ran|finished|completed {my} first ~ ]",
            "[ taught myself ~ ]",
            "[ {me} *2 learned|learnt|taught *2 how|to ~ ]",
            "[ got *4 working|running|clean|unstuck|sorted|started again? ~ ]",
            "[ inbox *2 zero ~ ]",
            "[ slept through *3 night ~ ]",
            "[ {my}|the *3 is|looks|are spotless|immaculate|sparkling|thriving|blooming ~ ]",
            "[ zero downtime ~ ]",
            "[ went from @any *3 to ~ ]",
            "[ all? by myself ]",
            "[ @past *3 myself ] $",
        ),
        1,
    ),
)

SHOWS: tuple[Show, ...] = (
    Show("This salad was so good I'm ⟦sharing the recipe⟧", "gives"),
    Show("⟦Here's how I got the wax out of the carpet⟧", "gives"),
    Show("The old Volvo runs. ⟦How I got it going: new plugs⟧, then a long push", "gives"),
    Show("Crusty loaf without a machine. ⟦Recipe: flour⟧, water, salt, one night.", "gives"),
    Show("⟦The trick is to salt the water first⟧", "gives"),
    Show("⟦Put the onions in the freezer⟧, no more tears", "gives"),
    Show("⟦What fixed the squeaky door: a pencil⟧", "gives"),
    Show("⟦All you need is an old sock⟧ and some vinegar", "gives"),
    Show("⟦Pro tip: cold butter⟧", "gives"),
    Show("⟦I just ate a salad⟧", "keeps"),
    Show("⟦made sourdough finally⟧", "keeps"),
    Show("Look at me, ⟦I finally fixed the tap⟧", "keeps"),
    Show("⟦Baked two trays of brownies⟧ and ate one", "keeps"),
    Show("My roses beat everyone's and I'm ⟦not telling how⟧", "keeps"),
    Show("⟦cracked the code⟧, grinning", "keeps"),
    Show("the kitchen smells of ⟦my first focaccia⟧", "keeps"),
)

SPARES: tuple[str, ...] = (
    "Happy birthday Dan, eat something!",
    "How do you get candle wax out of a carpet?",
    "The recipe for disaster is two managers and one budget",
    "Stop telling me to smile",
    "I have no idea what day it is",
    "Sock it to them, Kevin",
    "This government could not organise lunch",
    "Thanks @pia for the lunch",
    "Nobody makes a worse coffee than that machine",
    "Let them eat cake",
    "Our plumber Magda is free on Fridays",
    "The match lasted 90 minutes and felt like 9 years",
    "Missing since Tuesday: grey tabby, answers to Soup",
)

# ---- How the writer's own words are put into this move's shape (app/value/rewrite.py) ----

_MADE = (
    "made|built|carved|wove|welded|forged|sewed !it|sure|me|my|him|her|them|us|up|friends|do|the|"
    "peace|history|money @any"
)
REWRITES: tuple[Shape, ...] = (
    Shape(
        "{This} {it} came out so well that {I'm} sharing the recipe: ⟨steps or link⟩",
        (
            "^^ {me}? have? finally|just|also? made|baked|cooked|brewed {the}|more? own|first|"
            "homemade? [ {food} ] finally|today|tonight|again|yesterday|myself? for? "
            "lunch|dinner|tea|breakfast? $",
            "^^ {me}? have? finally|just|also? made|baked|cooked|brewed {the}|more? own|first|"
            "homemade? [ !too|so|best|the|such|much|many|another|some|up|a|more|in|for|with|{meal} "
            "@any {food} ] finally|today|tonight|again|yesterday|myself? for? "
            "lunch|dinner|tea|breakfast? $",
            "^^ {my} first? [ {dish} ] is|was finally? perfect|amazing|great|delicious|done $",
        ),
        "whole",
    ),
    Shape(
        "{This} {it} {was} so good that {I'm} sharing the recipe: ⟨steps or link⟩",
        (
            "^^ {me}? have? just|finally? had|ate|eaten|eating|having|enjoyed|enjoying|finished|"
            "demolished|devoured {the}? {great}|nice|nicest|big|giant|whole? [ {dish} ] just? "
            "now|today|tonight? for? lunch|dinner|tea|breakfast? today? $",
        ),
        "whole",
    ),
    Shape(
        "How: ⟨what you use or do⟩, then ⟨steps⟩",
        (
            "see|know how fast|quick|quickly|well|easily|good",
            "people|they|everyone|everybody|mothers|neighbours *1 keep|ask|asked|asking *1 how",
        ),
    ),
    Shape(
        "The trick: ⟨what you use⟩, then ⟨steps⟩",
        ("a|the|{my}|one trick|knack *1 to|for|is|of|that",),
    ),
    Shape(
        "What it was: ⟨what you changed⟩, ⟨how often and for how long⟩",
        ("one|single *1 thing|change|tweak|habit",),
        unless=("no|every|any|the? other one|thing",),
    ),
    Shape(
        "The pattern: ⟨pattern or link⟩. What I used: ⟨yarn or fabric⟩",
        (
            "knitted|crocheted|sewed|sewn|knitting|crocheting|sewing|quilt|quilts|jumper|scarf|"
            "mittens|socks *4 {cooked}|made|finished|done|first|last|off",
            "{cooked}|made|finished|done|first *4 quilt|jumper|scarf|mittens|socks|blanket|dress|"
            "cardigan",
            "knitted|crocheted|sewed|sewn|knitting|crocheting|sewing",
        ),
    ),
    Shape(
        "What to do with them: ⟨dish⟩, ⟨ingredients⟩, then ⟨steps⟩",
        (
            "zucchini|zucchinis|courgettes|plums|apples|pears|marrows|squash|rhubarb|beans *5 "
            "everywhere|surface|war|drowning|much|many",
        ),
    ),
    Shape(
        "What got it through: ⟨what you did⟩, ⟨how often⟩, ⟨what you'd not do again⟩",
        (
            "plant|plants|tomatoes|roses|rose|seedlings|orchid|orchids|lawn|garden|basil|tree|"
            "monstera|peppers|dahlias|veg *3 survived|survive|alive|surviving|thriving",
            "plant|plants|tomatoes|roses|seedlings|orchid|lawn|garden *3 lived|pulled through|thru",
        ),
    ),
    Shape(
        "Here's how: ⟨what to plant⟩, ⟨soil and feed⟩, ⟨how often to water⟩",
        (
            "seedlings|tomato *2 plants",
            "{my}|the *2 tomatoes|roses|rose|seedlings|sunflowers|sunflower|orchid|orchids|lawn|"
            "courgettes|chillies|plants|peppers|pumpkin|pumpkins|dahlias|tulips|strawberries|"
            "carrots|leeks|basil|marrow|monstera|sweetcorn|hydrangea|wisteria",
            "grew|grow|growing|planted|harvested !up|old|apart|on|tired",
        ),
        unless=("company|team|volunteers|colleagues *3 planted|planting",),
    ),
    Shape(
        "What worked: ⟨what you did⟩, ⟨for how long⟩",
        (
            "slept|sleeping|sleeps *3 through|night|hours|solid",
            "@any slept|sleeps",
            "asleep *3 min|mins|minutes|seconds|by|on|alone",
            "nap|naps|potty|tantrum|tantrums|bedtime",
        ),
    ),
    Shape(
        "If you're training for one too: ⟨what to do⟩, ⟨what to skip⟩",
        ("ran|run|finished|completed|did *3 marathon|half|10k|5k|triathlon|ultra|parkrun",),
    ),
    Shape(
        "What got me there: ⟨what you changed⟩, ⟨what you'd tell anyone starting⟩",
        (
            "lost|down *2 @num *1 lbs|lb|kg|kilos|stone|pounds",
            "@num lbs|kg|stone|kilos *2 down|lighter|gone",
            "cholesterol|pull-up|pullup|deadlift|squat|pb",
            "couch to *1 @num",
        ),
    ),
    Shape(
        "What made it doable: ⟨rule or swap⟩, ⟨what to do on a bad day⟩",
        (
            "no|without|quit|quitting|gave|giving *3 sugar|smoking|alcohol|meat|caffeine|phone|"
            "booze|cigarettes|vaping|drinking|screens|fags|takeaway|takeaways",
            "@num days|weeks|months|years sober|clean|straight|smoke",
            "sober|streak",
        ),
    ),
    Shape(
        "How {I} did it: ⟨what you cut⟩, ⟨what came first⟩",
        (
            "paid|cleared *3 loan|loans|debt|debts|mortgage|card|cards|overdraft|off",
            "cleared *2 @num $",
            "debt|mortgage free",
            "saved *2 @num",
            "saved enough|up|for",
            "bill|bills|budget *4 half|halved|down|less|under",
        ),
    ),
    Shape(
        "What worked: ⟨what to say⟩, ⟨when to ask⟩",
        (
            "asked|got|my|a *3 raise|refund|promotion|discount|upgrade|compensation|deposit|rise",
            "promoted|negotiated|negotiation|haggled",
            "got|landed|nailed *4 job|interview",
        ),
    ),
    Shape(
        "What worked: ⟨first step⟩, then ⟨what tipped it⟩",
        ("closed|landed|won|signed|got *5 deal|client|pitch|contract|account|grant|funding",),
    ),
    Shape(
        "How {I} practised: ⟨minutes a day⟩, ⟨what came first⟩",
        (
            "learned|learnt|learning|taught|played|playing *4 guitar|piano|drums|song|language|"
            "spanish|french|german|japanese|welsh|chords|swim|drive|juggle|code|draw|ukulele",
            "passed *3 exam|exams|test|theory|finals|grade|bar|course",
            "fluent|wheelie|headstand|handstand|backflip|splits|rubik",
        ),
    ),
    Shape(
        "How {I} got it going: ⟨what you need⟩, then ⟨steps⟩",
        ("got *4 going|running|working|started|starting",),
    ),
    Shape(
        "If yours ⟨does the same⟩, try this: ⟨what you need⟩, then ⟨steps⟩",
        (
            "fixed|repaired|mended|unclogged|unblocked|restored|fixing|mending *5 tap|boiler|"
            "machine|washer|dishwasher|toilet|sink|drain|shower|car|van|bike|laptop|phone|printer|"
            "radiator|heater|fridge|freezer|door|gate|fence|roof|leak|engine|mower|tractor|lamp|"
            "clock|radio|telly|tv|oven|hoover|drawer|window|wifi|router|lock|zip|chair|floor|"
            "floorboard",
            "squeaky|squeak|squeaks|dripping|leaking|leaky|rattle|purring",
            "fixed it|mine|ours|him|her",
        ),
    ),
    Shape(
        "What changed it: ⟨what was wrong⟩, then ⟨what fixed it⟩",
        (
            "ci|build|builds|bug|bugs|query|queries|tests|regex|latency|downtime|pipeline|conflicts",
            "slow|crashing|crashed|broken *5 server|servers|code|script|spreadsheet|macro",
        ),
    ),
    Shape(
        "What it was: ⟨what was wrong⟩. What fixed it: ⟨steps⟩",
        (
            "neighbour|neighbor|mechanic|guy|bloke|lad|friend|mate|stranger|man|lady|{kin}|{role} "
            "*2 sorted|fixed|helped|saved|showed|rescued|mended me|us|it|mine|that|this",
        ),
    ),
    Shape(
        "It's ⟨what it is called⟩, ⟨price⟩, from ⟨where to get it⟩",
        (
            "found|discovered|finding|bought *2 dupe|product|cream|serum|foundation|shampoo|"
            "sunscreen|moisturiser|moisturizer|mascara|jeans|bra|boots|shoes|pillow|mattress|"
            "supplier|brand",
        ),
    ),
    Shape(
        "How {I} did it: ⟨where to start⟩, then ⟨what saved time⟩",
        (
            "inbox",
            "{me}|finally|just|and|^ *2 packed|tidied|cleaned|decluttered|organised|organized|"
            "sorted|cleared|painted|decorated|wallpapered|tiled",
            "spotless|immaculate|sparkling|wardrobe|garage|attic|loft|closet",
        ),
    ),
    Shape(
        "How we did it: ⟨what you asked of them⟩, ⟨what you need⟩",
        (
            "{my} *2 class|year|pupils|students|kids|toddler|son|daughter|dog|puppy|cat *6 sat|"
            "quiet|silent|read|reads|ate|eats|sits|stays|comes|walked|listened|finished|tidied",
        ),
    ),
    Shape(
        "How {I} did it: ⟨getting there⟩, ⟨sleeping⟩, ⟨eating⟩",
        (
            "shoestring|interrailing|interrail|backpacking|roadtrip|hitchhiked",
            "trip|holiday|flights|weekend *4 under|only|less|for @num",
        ),
    ),
    Shape(
        "Here's the recipe: ⟨ingredients⟩, then ⟨steps⟩",
        (
            "{dish}|crackling|cordial|custard|pastry|crust|macarons|meringue|pavlova|doughnuts|"
            "pierogi|tamales|mole|ragu|bolognese|roasties|potatoes|oats|truffles|toffee|caramel|"
            "salsa|goulash|stew|casserole|sponge|icing|pretzels|naan|samosas|mince|tofu|jam|kimchi|"
            "pickles|granola|pancakes|"
            "muffins|biscuits|bagels|cheesecake|chutney|marmalade|kombucha|pesto|gravy|soup",
            "made|baked|cooked|making|baking|cooking|roasted|fried|grilled|ate *4 {food}",
            "{my}|homemade|first|best *3 {food}",
            "baked|cooked|pickled|fermented|smoked|baking|cooking",
        ),
        unless=(
            "order|ordered|ordering|spreadsheet|percentages|eyeliner",
            "{food}|kettle|dinner on $",
            "{food} plant|plants|leaf|leaves|tree|trees|tin|tins|dish|stall",
        ),
    ),
    Shape(
        "Here's how: ⟨what you need⟩, then ⟨steps⟩",
        (
            f"{{me}} have? just|finally? {_MADE}",
            f"^ just|finally? {_MADE}",
        ),
    ),
    Shape("What worked: ⟨first step⟩, then ⟨what made the difference⟩"),
)

MOVE = Move(
    id="how",
    order=1,
    title="Share the recipe",
    question="How did you do it, and could a reader do it too?",
    why=(
        "A reader who can do it too keeps something. In one study of news articles the useful ones "
        "were about 30% likelier to be passed on (Berger, Contagious, as quoted; posts may differ)."
    ),
    before="I just ate a salad",
    after="This salad was so good I'm sharing the recipe",
    pattern="This ⟨what you made⟩ came out so well that I'm sharing how: ⟨steps or link⟩",
    given="can do it too",
    missing="can't do it themselves yet",
    gives=GIVES,
    keeps=KEEPS,
    shows=SHOWS,
    spares=SPARES,
    rewrites=REWRITES,
)
