"""Classes of words that patterns name in braces, and how common the commonest words are.

A class is here when several moves need it; words that one pattern needs stand in the pattern.
Classes say what kind of thing a word is, never what a post is worth.
"""


def words_of(words: str) -> frozenset[str]:
    """The words of a line as a set."""
    return frozenset(words.split())


CLASSES: dict[str, frozenset[str]] = {
    "me": words_of("i we"),
    "my": words_of("my our"),
    "am": words_of("am is are was were be been"),
    "have": words_of("have has had got"),
    "the": words_of("the this that these those a an my our your his her their some"),
    "anyone": words_of("anyone anybody whoever everyone everybody someone somebody folks people"),
    "you": words_of("you your yours yourself yourselves"),
    "so": words_of("so very really too super just pretty absolutely totally completely truly such"),
    "great": words_of(
        "great good brilliant amazing awesome superb excellent fantastic wonderful incredible "
        "best fab lovely beautiful gorgeous perfect delicious cracking fascinating interesting "
        "insightful inspiring mindblowing stunning unbelievable decent solid cool neat epic"
    ),
    "day": words_of(
        "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur "
        "thurs fri sat sun mondays tuesdays wednesdays thursdays fridays saturdays sundays today "
        "tonight tomorrow noon midday weekend"
    ),
    "unit": words_of(
        "min minute minutes hour hours sec secs second seconds day days week weeks month months "
        "cup cups tbsp tsp tablespoon tablespoons teaspoon teaspoons gram grams g kg ml litre "
        "litres oz pinch drop drops degrees cm inch inches part parts"
    ),
    "food": words_of(
        "salad soup bread sourdough loaf loaves pizza pasta curry cake cakes pie pies cookies "
        "cookie brownies scones stew chili chilli risotto lasagne lasagna burger burgers tacos "
        "taco ramen noodles dumplings pancakes pancake omelette omelet eggs chicken steak roast "
        "dinner lunch breakfast brunch supper tea meal feast dish dessert bake bakes jam kimchi "
        "pickles granola smoothie sandwich toast croissants bagels muffins biscuits gnocchi "
        "paella stir-fry stirfry bbq ribs brisket wings fudge ice-cream gumbo chowder quiche "
        "flapjacks flapjack cheesecake focaccia baguette buns rolls tart crumble trifle dal daal "
        "biryani hummus pesto sauce gravy casserole chutney marmalade kombucha brew beer latte"
    ),
    "meal": words_of("lunch dinner breakfast brunch supper tea tonight"),
    "dish": words_of(
        "salad soup bread sourdough loaf pizza pasta curry cake pie brownies scones stew chili "
        "chilli risotto lasagne lasagna burger burgers tacos taco ramen noodles dumplings pancakes "
        "omelette steak cookies cookie toast sandwich croissants gnocchi paella ribs brisket fudge "
        "quiche cheesecake focaccia tart crumble dal daal biryani hummus casserole granola"
    ),
    "cooked": words_of(
        "baked cooked grilled roasted fried brewed pickled fermented smoked barbecued whipped "
        "knitted crocheted sewed sewn built crafted carved planted grew grown painted welded "
        "upcycled restored homemade"
    ),
    "ate": words_of(
        "ate eaten eating devoured demolished scoffed inhaled munching munched polished"
    ),
    "work": words_of(
        "book books novel thriller memoir article articles essay essays thread threads post posts "
        "blog piece podcast podcasts episode episodes newsletter video videos documentary doc "
        "film movie series show talk talks lecture presentation presentations slides paper "
        "papers report study guide guides tutorial course playlist album song list spreadsheet "
        "checklist template templates tool app site website map dataset archive interview column "
        "story deck decks notes cheatsheet handbook manual write-up writeup review reviews "
        "mixtape webinar keynote planner app's infographic zine comic exhibition museum"
    ),
    "own_work": words_of(
        "post blog video vlog episode ep podcast newsletter article track song single album mix ep "
        "vid chapter track's reel column piece release playlist website pod"
    ),
    "event": words_of(
        "expo conference festival fest gig concert convention summit match game premiere launch "
        "workshop retreat fair show exhibition gala webinar hackathon meetup ceremony awards "
        "airport lounge stadium backstage party panel trade-show tradeshow symposium showcase "
        "final finals semi tournament derby ball playoffs masterclass screening preview opening "
        "congress fashion con comic-con marathon rehearsal studio spa members beta"
    ),
    "stuff": words_of(
        "collection line stock arrivals arrival drop menu merch range shop store website studio "
        "collab earrings jewellery jewelry prints dress dresses lashes bundles candles cards "
        "tshirts shirts hoodies design designs product products course launch show season jumpers"
    ),
    "offer": words_of(
        "ticket tickets pass passes seat seats spot spots place places slot slots space spaces "
        "sample samples code codes invite invites voucher vouchers copies copy key keys desk "
        "room bed sofa desks guest trial lesson lessons session sessions kitten kittens puppies "
        "boxes bags pots plants cuttings seedlings eggs books chairs bike table"
    ),
    "role": words_of(
        "plumber electrician builder joiner carpenter roofer dentist physio osteopath therapist "
        "accountant bookkeeper lawyer solicitor designer developer dev editor translator tutor "
        "babysitter childminder cleaner gardener photographer videographer hairdresser barber "
        "mechanic vet nanny coach teacher tailor seamstress baker chef welder painter decorator "
        "illustrator copywriter marketer recruiter agent midwife doctor nurse physiotherapist "
        "consultant engineer programmer analyst tester researcher writer copyeditor proofreader "
        "cobbler piper drummer bassist guitarist cellist singer "
        "sitter dogsitter locksmith handyman surveyor architect"
    ),
    "job": words_of(
        "job jobs gig gigs work project projects client clients commission commissions booking "
        "bookings request requests offer offers customer customers bride brides cvs shift contract"
    ),
    "count": words_of("a an one two three four five six seven eight nine ten some few couple last"),
    "place": words_of("street road village town estate neighbourhood national local public"),
    "kin": words_of(
        "friend mate cousin sister brother colleague neighbour neighbor flatmate roommate niece "
        "nephew uncle aunt auntie mum mom dad boss client student intern coworker daughter son "
        "buddy pal founder client's"
    ),
    "person": words_of(
        "he she they him her them who guy woman man lady lad girl chap bloke someone"
    ),
    "thank": words_of("thanks thank cheers thankful grateful ta thankyou tysm"),
    "formula": words_of(
        "everything all support love kindness patience help memories laughs coming being having "
        "making believing following follows follow rts likes messages wishes birthday night "
        "evening time fun hospitality making's always making-it it that this wonderful amazing "
        "great lovely kind incredible best warm continued constant coming attending your you "
        "being inspiration invite shout add feedback chat listening reading watching another "
        "looking putting"
    ),
    "us": words_of("me us my our mine i we"),
    "alert": words_of(
        "alert alerts amber missing flood floods flooding fire wildfire wildfires scam scams "
        "recall earthquake quake storm hurricane tornado evacuation evacuations outage leak "
        "shooting crash stabbing burglary burglaries break-in break-ins theft thefts outbreak "
        "tsunami landslide avalanche explosion warning warnings kidnapping abduction stolen "
        "fraud phishing hack breach ferry dam virus salmonella closures"
    ),
    "charity": words_of(
        "charity donating donation donations donate donated volunteers volunteer volunteering "
        "volunteered fundraiser fundraising raised appeal cause causes shelter hospice foodbank "
        "blood homeless charities giving generosity foodbanks refugees lifeboats raising "
        "philanthropy rescue"
    ),
    "askhelp": words_of(
        "donate volunteer sign join pledge help chip give bring march protest cook clean plant "
        "knit raise walk run fundraise"
    ),
    "do": words_of(
        "add toss mix stir bake boil fry roast chop slice freeze soak rub rinse wipe scrub spray "
        "pour "
        "drain dry heat cool chill knead fold whisk blend sprinkle season peel grate crush melt "
        "simmer steam toss spread cut drill sand glue tape tie screw unscrew tighten loosen "
        "unplug plug press hold click tap swipe type paste select drag toggle disable enable "
        "reboot restart reset switch turn twist push pull lift tilt slide rotate flip roll wrap "
        "cover fill empty measure weigh count mark label sort stack store hang place put lay "
        "set leave keep use try write note list draft save backup export install "
        "download run delete rename batch block mute schedule plan breathe stretch squat plant "
        "water prune feed dig mulch sow microwave toast grill squeeze dab brush dip iron wash "
        "salt oil butter stick pop bung chuck shove snip scrape swirl thaw defrost vacuum hoover "
        "marinate blanch dice mince sift tuck clamp pinch score start stop begin aim ask google "
        "repeat skip swap replace divide multiply charge"
    ),
    "steps": words_of(
        "slice chop toss bake boil simmer whisk knead soak rinse drain peel grate stir preheat fry "
        "roast blend dice mince marinate unplug reboot unscrew sprinkle drizzle wrap mix melt "
        "scrub "
        "freeze microwave thaw massage sift crush fold squeeze"
    ),
    "weak_do": words_of(
        "use try keep leave let start stop ask take get make go read write check never always "
        "avoid buy book email ring call phone show tell think save plan set run list note"
    ),
    "feel": words_of(
        "tired exhausted knackered shattered bored sleepy hungry starving sick ill poorly sad "
        "happy excited nervous anxious stressed lonely angry annoyed fuming blessed grateful "
        "buzzing gutted emotional overwhelmed proud depressed broken drained done hungover "
        "frustrated miserable content relaxed lucky sore cold freezing hot confused scared "
        "ashamed embarrassed upset heartbroken worried pumped stoked ready grumpy fed-up "
        "pleased chuffed delighted thrilled humbled honoured honored hyped smug ecstatic meh"
    ),
    "body": words_of("head back feet legs knees throat tooth brain stomach heart hair eyes nose"),
    "soon": words_of("soon coming tomorrow shortly later announce announcement announcing"),
    "sorrow": words_of(
        "condolences condolence rip funeral bereaved bereavement grieving mourning passed died "
        "loss deepest sympathy sympathies widow widower"
    ),
}

# Past forms that do not end in -ed.
PAST = words_of(
    "taught gave told stayed sat found drove lent rang caught held brought came made took built "
    "did "
    "spent kept put knocked sent paid ran wrote stood fought bought thought lost won sold grew "
    "flew "
    "threw drew knew began sang swam chose spoke broke woke rode rose wore swore tore forgave let "
    "cut set read led fed met left heard went saw said got had was slept dug stuck hung shook"
)

# Per thousand words of ordinary posts, roughly; 1 for every word that is not here.
_COMMONEST = (
    "the i to a and you is it of in for my on that me be this with so have not at are do was we "
    "all just your up out but like get if now what no when can know he she they about how from "
    "one go or an am as our got will by has going her his their who more good some had been want "
    "make day love time there us here need see its were would new them 's"
)
COMMON: dict[str, float] = {
    word: 40 - place * 0.5 for place, word in enumerate(_COMMONEST.split(" "))
} | {"word": 60, "url": 8, "mention": 20, "number": 20, "tag": 10, "blank": 2}
