"""Share the recipe."""

from app.value.move import Finder, Move, Show

GIVES: tuple[Finder, ...] = (
    Finder(
        "the recipe handed over",
        (
            "sharing|shared|share|posting [ the|my|our recipe|recipes|method|pattern ~ ]",
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
            "[ here 's|is how ~ ]",
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
            "^ [ to @any *5 : ~ ]",
            "^ [ if you want to|your ~ {weak_do}|{do} ~ ]",
            "[ works every time ]",
            "[ it|that|this solved|fixed|cured|cleared|stopped it|the|my ~ ]",
        ),
        3,
    ),
    Finder(
        "steps a reader can follow",
        (
            "^ [ {do} !me|you|us|up|it|on|calm|going|smiling {the}|@num|it|them|in|your ~ ]",
            "[ {do}|take !me|you {the}|@num|it|them|in|on|off|your *4 then {do}|take ~ ]",
            "[ @num {unit} of|in|on|at|over|with|each|before|after|until|til ~ ]",
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
            "^ [ {me}? finally|just? {cooked}|made ~ ]",
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
            "[ all? by? myself ]",
        ),
        1,
    ),
)

SHOWS: tuple[Show, ...] = (
    Show("This salad was so good I'm sharing ⟦the recipe⟧", "gives"),
    Show("⟦Here's how I got the wax out of the carpet⟧", "gives"),
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

REWRITES = ()

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
    given="They can do it too.",
    missing="They can't do it themselves yet.",
    gives=GIVES,
    keeps=KEEPS,
    shows=SHOWS,
    spares=SPARES,
    rewrites=REWRITES,
)
