"""Make the introduction."""

from app.value.move import Finder, Move, Show
from app.value.shape import Shape

GIVES: tuple[Finder, ...] = (
    Finder(
        "two people put together",
        (
            "[ @blank *1 meet @blank ~ ]",
            "[ you two should talk : ~ ]",
            "[ @blank *1 this one|1 's|is for you : ~ ]",
            "[ @blank *1 i thought of you : ~ ]",
            "^ [ @any meet @name ~ ]",
            "[ here 's|is how to reach|contact|find him|her|them ~ ]",
            "[ put|putting *4 in touch ~ ]",
            "[ meet {my} *3 @name ~ ]",
            "[ made for you ~ ]",
            "[ needs|need someone|somebody *1 like you ~ ]",
            "[ needs *1 what you ~ ]",
            "[ introduce|introducing *4 to @name ~ ]",
            "[ happy|glad|delighted|pleased to introduce|connect ~ ]",
            "[ {job} *3 who needs you|your ~ ]",
            "[ sent|given|passed *2 them|him|her your *1 name|number|details|email|contact ~ ]",
            "[ @name *3 meet @name ~ ]",
            "[ meet @mention ~ ]",
            "[ you two|both|2|three *2 should|need|must|ought|have ~ ]",
            "[ you|they should meet|know|talk|speak ~ ]",
            "[ connecting|introducing|pairing|pinging|matching|tagging @name ~ ]",
            "[ connecting|introducing|pairing two|@num|my|people|a ~ ]",
            "[ let me introduce ~ ]",
            "[ may|can i introduce ~ ]",
            "[ put|putting|puts you|them|both|people *4 touch ~ ]",
            "[ happy|glad to connect|introduce|intro|link ~ ]",
            "[ i will|can connect|introduce|intro ~ ]",
            "[ could|can|will *1 really? benefit from your ~ ]",
            "[ {my}|a *3 {kin}|{role} *8 your knowledge|skills|help|eye|work|style ~ ]",
            "[ @mention you need|want|wanted|asked|said|were ~ ]",
            "@mention [ i have a|someone|@num|just *4 {kin}|{role}|who|that ~ ]",
            "[ passed|giving|gave|given|sending|sent|pass|send|passing *3 your|his|her|their "
            "name|number|details|email|contact|cv|card ~ ]",
            "[ told|tell|telling *4 about you ~ ]",
            "[ told|tell|telling *4 to|you'd|you|he|she call|ring|expect|phone|email ~ ]",
        ),
        4,
    ),
    Finder(
        "a person for a need",
        (
            "[ meet @blank ~ ]",
            "[ need *3 ?? @blank ~ ]",
            "[ ask @blank ~ ]",
            "[ here 's|is his|her|their *1 name|number|contact|email|details|card ~ ]",
            "[ his|her|their name|number|email|contact is|are|and ~ ]",
            "[ tell|say him|her|them *2 i|we sent you ~ ]",
            "[ @any sent you ~ ]",
            "[ mention my name ~ ]",
            "[ talk|speak|go to @name ~ ]",
            "!i|we [ call|ring|try|ask|hire|email|phone|text|book|dm|follow @name ~ ]",
            "[ ask for @name ~ ]",
            "[ @name is *3 looking|available|free|taking ~ ]",
            "[ @name is the|your *2 person|man|woman|one|guy|girl|human *4 ~ ]",
            "[ @name is a|an *3 {role} ~ ]",
            "[ {my} *2 {kin} @name *5 ~ ] looking|available|free|needs|does",
            "[ {my} *2 {kin} @name is ~ ]",
            "[ need|needs|want|wants|after a|an *3 {role} ?? *2 @name ~ ]",
            "[ {role} *4 needed|wanted *3 : ~ ]",
            "[ snap|snapped *1 up ]",
            "[ hire him|her|them ~ ]",
            "[ recommend @name ~ ]",
            "[ {role} *4 : @name ~ ]",
            "[ looking for|to|a *4 ~ ] meet|@mention",
        ),
        3,
    ),
)

KEEPS: tuple[Finder, ...] = (
    Finder(
        "work you could have passed on",
        (
            "[ turned|turning|turn *3 {job} *1 away|down ~ ]",
            "[ {job} *2 will have to wait|look ~ ]",
            "[ wish {me} had time|room|hours ~ ]",
            "[ passing|passed|pass *1 up *3 {job} ~ ]",
            "[ too|so busy|booked|full|swamped|stretched *4 {job} ~ ]",
            "{job} *9 [ too|so|fully busy|booked|full|swamped|stretched ~ ]",
            "[ {job} needs|wants more *2 than {me} ~ ]",
            "[ {my} calendar|diary|books|schedule is|are *1 full ~ ]",
            "[ not take|accept *3 {job} *1 on? ~ ]",
            "[ had to decline *3 {job} ~ ]",
            "[ too|so|fully busy|booked|full|stretched|swamped *2 to|for *1 work|take|help|do|"
            "new|any|this|a|more|brides ~ ]",
            "[ {me} {am} too busy to ~ ]",
            "[ had? have? to? turned|turn|turning *3 {job} *1 down ~ ]",
            "[ had? have? to? turned|turn|turning down *4 {job}|{role} ~ ]",
            "[ {me} *3 say|said no to *4 {role}|{job}|@num ~ ]",
            "[ had to say no|decline|pass|refuse ~ ]",
            "[ fully booked ~ ]",
            "[ not|can not take on|any more|more|another *3 ~ ]",
            "[ not take *2 on|more|any ~ ]",
            "[ not my *1 field|circus|area|thing|speciality|line|trade|department|circus ~ ]",
            "[ no time|capacity|room for *3 {role}|{job} ~ ]",
            "[ not have *2 time|capacity|bandwidth *2 for ~ ]",
            "[ had|have to let *3 go ~ ]",
        ),
        3,
    ),
    Finder(
        "somebody a reader might like to know",
        (
            "[ found|got|have *2 a|the|an *4 {role} ~ ]",
            "[ {my} new? {role} is|has|was|just|saved|actually ~ ]",
            "[ the {role} we|i have? found ~ ]",
            "[ {me} know|met a|an|the|someone|two|this|so|just *5 {role}|who ~ ]",
            "[ {me} know|have just the person|someone|somebody ~ ]",
            "[ {kin}|client|founder|someone|guy|woman|man *3 needs|wants|asked|looking *2 a|an|"
            "for|somebody|someone ~ ]",
            "[ asked|asking|ask|asks *2 me *3 for|about|if *5 {role} ~ ]",
            "[ small world ~ ]",
            "[ {so} a? {great} {role} ~ ]",
            "[ the best {role} ever|in|i|we|you ~ ]",
            "[ pick|picking my|your brain ~ ]",
            "[ {me} {am} *2 not the|a right|best|good person|fit|one ~ ]",
            "[ {my} *2 {kin} *5 looking for *2 {role}|work|job|a ~ ]",
            "[ {my} *2 {kin} *5 does not know a ~ ]",
            "[ met|meet|meeting {so} many|{great} {great}? people|folks|minds|founders|humans ~ ]",
        ),
        2,
    ),
)

SHOWS: tuple[Show, ...] = (
    Show("⟦@pia meet @tomasz⟧", "gives"),
    Show("⟦Connecting Ama with Luis⟧, who both restore harmoniums", "gives"),
    Show("One has a press, one has a manuscript: ⟦you two should talk⟧", "gives"),
    Show("The choir needs a hall. I can ⟦put you in touch⟧", "gives"),
    Show("She tunes pianos on the island, ⟦tell her I sent you⟧", "gives"),
    Show("Hey @bethharte ⟦I have a client that needs a hand⟧", "gives"),
    Show("Our tenant ⟦could really benefit from your patience⟧", "gives"),
    Show("for wills and worse, ⟦talk to Amrit⟧", "gives"),
    Show("⟦I'm too busy to work with this client⟧", "keeps"),
    Show("⟦had to turn a logo job down⟧", "keeps"),
    Show("⟦fully booked until May⟧, sorry", "keeps"),
    Show("⟦My new physio is a wizard⟧", "keeps"),
    Show("tax software for vets? ⟦not my field⟧", "keeps"),
)

SPARES: tuple[str, ...] = (
    "Nice to meet you all last night",
    "I turned the heating down",
    "Too busy looking good",
    "You two are adorable",
    "They need to talk about the bins",
    "What is the best way to meet deadlines?",
    "Can somebody introduce this referee to the rules",
    "I have a client call at nine and a cold",
    "My sister is asleep on the dog",
    "A plumber in a film never has a leak",
    "Thanks Dr Osei",
    "The best coach is a long walk",
)

# ---- How the writer's own words are put into this move's shape (app/value/rewrite.py) ----

REWRITES: tuple[Shape, ...] = (
    Shape(
        "Still looking? Try ⟨@name⟩: ⟨what they do⟩, ⟨how to reach them⟩",
        (
            "brides|people|adults|clients|learners|customers|families|pupils|students|enquiries|"
            "beginners|third|fourth *6 turned|turn|sent|send|say|said *2 away|down|no",
            "turned|turn|turning|sent|sending *3 brides|people|clients|learners|customers|"
            "families|pupils *2 away|down",
        ),
    ),
    Shape(
        "Need someone too? ⟨name⟩, ⟨how to reach them⟩",
        (
            "found|got|have|'ve|has *4 somebody|someone|bloke|guy|woman|person|man who|that",
            "{my} *3 walker|dogwalker|minder|cleaner|handyman|bookkeeper",
        ),
    ),
    Shape(
        "Need one? ⟨where you work⟩, ⟨price⟩, book at ⟨number or link⟩",
        (
            "qualified|certified|licensed|registered *2 {role}",
            "{me} am|became *3 qualified|certified|licensed|registered",
        ),
    ),
    Shape(
        "Fancy it? ⟨what and where⟩, from ⟨when⟩, ask ⟨whom⟩",
        (
            "give|giving|gave|hand|handing *2 up|over *3 allotment|plot|flat|stall|garden|boat|"
            "seat|shop|round",
            "{day}|evenings|mornings|afternoons|slot|slots *4 empty|free",
        ),
    ),
    Shape(
        "Hiring? Meet ⟨@name⟩: ⟨what they do best⟩, ⟨how to reach them⟩",
        ("layoff|layoffs|laid|redundancies|restructure", "let go of", "gave|handed *2 notice"),
        unless=("{me} *4 laid|redundant",),
    ),
    Shape(
        "If you need someone, ask ⟨@name⟩: ⟨what they do⟩, ⟨how to reach them⟩",
        (
            "fully|all booked|full",
            "booked|full up|out|solid|until|till|til",
            "diary|books|calendar|list|schedule *2 full",
            "ran|run|running out of *2 hours|time|slots|days",
            "waiting list",
            "waitlist",
            "not *1 take on|more|any",
            "retiring|retire",
            "too|so busy|booked|swamped|stretched *5 bookings|orders|clients|brides|commissions",
        ),
    ),
    Shape(
        "⟨@name⟩, this one's for you: ⟨what they need⟩, ⟨how to reach them⟩",
        (
            "turn|turned|turning|say|said|saying *2 down|no|away",
            "busy|booked|full|stretched|swamped|capacity *5 {job}|{role}|take",
            "{job}|wedding|weddings *6 busy|booked|full|stretched|swamped|wait|decline|declined",
            "passed|passing *1 up",
            "pass|passed on *3 project|projects|job|jobs|client|clients|commission|gig|work",
            "too much on to",
            "decline|declined|declining",
            "no time|capacity|room|hours *2 for",
            "not my *1 field|area|thing|speciality|line|trade|department",
            "client|commission|enquiry|inquiry|brief *3 asking|wanting|wants|asked",
            "recruiter|recruiters|headhunter",
            "asked to speak|play|perform|teach|judge|write|host",
            "turn|turned|turning|sent|send|sending *6 away",
            "quick favour|favor",
            "had no idea about|how|what",
            "send|sent|sending *2 away",
            "{me} only do",
            "{me} know the exact|very|right *2",
            "{me} know just the",
            "not do|take|make *3 job|gig|shift|booking|commission",
        ),
    ),
    Shape(
        "If you know of something: ⟨name⟩, ⟨what they do best⟩, ⟨how to reach them⟩",
        (
            "{kin}|he|she|they|lodger|@name *6 laid|redundant|redundancy|graduated|unemployed|"
            "between jobs?",
            "looking|look|searching|hunting for *4 job|work|role|gig|placement|internship|"
            "apprenticeship|flat|room",
        ),
    ),
    Shape(
        "⟨@name⟩, meet ⟨@name⟩: ⟨what you share⟩, ⟨how to reach each other⟩",
        (
            "both *6 want|wants|need|needs|writing|looking|into|love|building|making|learning|"
            "starting|working|collect|play|paint|write|build",
            "two of my",
            "two|@num people|ppl *8 one|same|both|each",
            "two neighbours|neighbors|friends|people|clients|mates *8 one|same|both|each",
            "{my} *1 and {my}",
            "{role} and a|an|my *1 {role}",
            "a|an {role} and a|an",
            "no-one|nobody to tell|talk|speak|share|show|play|walk|eat|sit|go|swap|do|practise",
            "no one to tell|talk|speak|share|show|play|walk|eat|sit|go|swap|do|practise",
            "should meet|talk|know",
            "know|meet|find each other",
            "tell|told|telling *3 about *3 {my}|@name",
        ),
    ),
    Shape(
        "⟨@name⟩, I thought of you: ⟨what they need⟩, ⟨how to reach them⟩",
        (
            "wants|want|needs|need|looking|after|asked|asking|searching|find|hiring *5 {role}",
            "wants|needs|looking|asked|asking|searching|hiring|desperate|wanting *3 someone|"
            "somebody|help|volunteers",
            "wanting|asking *3 {role}|beekeeper|plasterer|tiler|florist",
            "wants to be|become",
            "know anyone|anybody|someone who|that",
            "asked|asking|asks me for|about|if",
            "wants|looking|searching *1 for a|an|someone",
            "know of anyone|anybody|someone",
            "not find *4",
        ),
    ),
    Shape(
        "You two should talk: ⟨what each of you needs⟩, ⟨when and where you could meet⟩",
        ("@mention *9 @mention",),
    ),
    Shape(
        "Need one? ⟨name⟩, ⟨how to reach them⟩",
        (
            "@num|two|three|four|five|six|seven therapists|dentists|plumbers|builders|tutors|"
            "physios|coaches|cleaners|accountants later|in|down",
        ),
    ),
    Shape(
        "Need {one} too? ⟨how to reach them⟩, good for ⟨what⟩",
        ("see|saw|met|meet|called|by|with|thank|love @name the|my|our|a|an [ {role} ]",),
    ),
    Shape(
        "Need {one}? ⟨name⟩, ⟨how to reach them⟩",
        (
            "{my}|the|a|an|new|this|best|'s|s *2 [ {role} ] !tech|student|school|practice|surgery",
            "[ tattooist|florist|upholsterer|chiropractor|optician|butcher|caterer|nutritionist|"
            "podiatrist|groomer|farrier|thatcher|stonemason|potter|beekeeper|magician|tiler|"
            "plasterer|glazier|calligrapher|milliner|luthier|dietitian|milkman|bricklayer|carer|"
            "seamstress|masseuse|hypnotherapist ]",
        ),
    ),
    Shape(
        "Meet ⟨@name⟩: ⟨what they do or need⟩, ⟨how to reach them⟩",
        (
            "met|meet|meeting|know|lady|guy|woman|man|couple|student|students|girl|lad|she|he|"
            "neighbour|neighbours|friend|friends|cousin|colleague|niece|nephew|applicant|lodger|"
            "flatmate|flatmates|mate|mates|teachers|bloke|chap|fella|fellow|daughter|son|boy|kid|"
            "nurse|debugger|person|fellas|builder|busker|artist|writer",
        ),
    ),
    Shape("Meet ⟨@name⟩: ⟨what they do or need⟩, ⟨how to reach them⟩", seen=True),
)

MOVE = Move(
    id="introduction",
    order=3,
    title="Make the introduction",
    question="Who should meet whom?",
    why=(
        "What is too much for you may be just right for somebody you know, and both gain "
        "(The Value Myth of Social Media)."
    ),
    before="I'm too busy to work with this client",
    after=(
        "Hey @bethharte I have a client that could really benefit from your knowledge, "
        "here is their name and number and email."
    ),
    pattern=(
        "Hey @⟨who⟩, I know ⟨whom⟩ who could really use ⟨what you are good at⟩. Here is "
        "how to reach them: ⟨contact⟩"
    ),
    given="can turn to them",
    missing="can't meet anybody through it yet",
    gives=GIVES,
    keeps=KEEPS,
    shows=SHOWS,
    spares=SPARES,
    rewrites=REWRITES,
)
