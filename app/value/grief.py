"""Loss and illness, told in a post: there advice is out of place, and the panel keeps quiet.

The verdict stays what it is; only advice and questions are held back. In doubt it keeps quiet.
"""

from functools import cache

from app.value.match import Item
from app.value.spot import Spotter

_KIN = (
    "dad|mum|mom|mam|mother|father|daddy|mummy|mommy|nan|nana|nanna|gran|granny|grandma|grandad|"
    "grandpa|granddad|grandfather|grandmother|brother|sister|son|daughter|baby|wife|husband|"
    "partner|uncle|aunt|auntie|cousin|niece|nephew|friend|mate|boyfriend|girlfriend|fiance|dog|cat|"
    "puppy|kitten|horse|rabbit|boy|girl|papa|mama|momma|stepdad|stepmum|stepfather|stepmother|"
    "twin|pet|buddy|parent|parents|child|pup|hamster|pony|student|colleague|neighbour|neighbor"
)
_ILLNESS = (
    "cancer|tumour|tumor|leukaemia|leukemia|lymphoma|dementia|parkinson|parkinsons|lupus|"
    "endometriosis|sepsis|pneumonia|stroke|covid|flu|depression|psychosis|anorexia|epilepsy|crohns"
)
# What is only said to rest in peace as a joke.
_THINGS = (
    "inbox|phone|battery|screen|laptop|keyboard|headphones|wifi|internet|data|wallet|purse|bank|"
    "budget|savings|money|sleep|diet|lunch|dinner|weekend|holiday|productivity|deadline|gpa|grade|"
    "grades|hair|eyebrows|ears|voice|back|knees|legs|thighs|feet|liver|tan|nails|dignity|pride|"
    "motivation|sanity|plans|streak|socks|shoes|boots|jeans|tights|shirt|carpet|sofa|kitchen|oven|"
    "toaster|kettle|boiler|fridge|mug|umbrella|bike|tyre|tire|car|van|mentions|notifications|"
    "timeline|dms|ego|chances|season|team|twitter"
)
LOSS: tuple[str, ...] = (
    f"[ {{my}}|his|her|their *4 {_KIN} *4 died|passed|dying|buried|cremated|death ]",
    f"[ {{my}} *2 {_KIN} is|are *2 gone|dead ]",
    f"[ {_KIN} 's *1 death|passing|funeral|ashes|wake ]",
    "[ passed away|over ]",
    "[ passed *1 peacefully ]",
    "[ passed this|last morning|night|week|weekend|month|year|spring|summer|autumn|winter ]",
    f"[ lost|lose|losing|loss|buried|bury|burying|cremated {{my}}|a|an|of|his|her|their *4 "
    f"{_KIN} ]",
    "[ sorry|sad|heartbroken *2 for|about|of {the}|your|his|her|their *2 loss|passing ]",
    "[ condolences|condolence|bereaved|bereavement|miscarriage|miscarried|stillborn|widowed ]",
    "[ grieving|mourning ]",
    "[ {my}|with|of|deep|unbearable|this|through grief ]",
    "[ grief is|has|does|comes|hits ]",
    f"[ funeral|memorial|wake|eulogy|obituary|ashes *1 for|of {{my}}|a|our *4 {_KIN} ]",
    "[ {my}|her|his|their|another funeral ]",
    "[ funeral today|tomorrow|yesterday|is|was|on|home ]",
    "[ scattered|scattering {my}|his|her|their|your *3 ashes ]",
    "[ rest|rests|resting *1 in peace ]",
    "[ rest|sleep easy|well|peacefully|tight *1 mum|mom|dad|nan|gran|grandma|grandad|grandpa|"
    "brother|sister|friend|mate|angel|buddy|king|queen|boy|girl|legend ]",
    f"^^ [ rip !to|my|our|the|{_THINGS} ]",
    f"^^ [ rip to|my|our|the !my|our|the|{_THINGS} ]",
    f"^^ [ rip to my|our|the !{_THINGS} ]",
    "[ rip ] $",
    f"[ rip *2 {_KIN} ]",
    "[ rip @name ]",
    "[ {my} late|deceased husband|wife|mother|father|mum|mom|dad|son|daughter|brother|sister|"
    "nan|gran|grandma|grandad|friend ]",
    "[ would have been|turned *2 today ]",
    "[ lost|losing grandma|grandad|nan|nana|gran|mum|mom|dad|grandpa|granny ]",
    "[ years|months|weeks|year|month|week|days since *1 you|he|she|we|{my} *3 left|died|passed|"
    "went|lost|buried ]",
    f"[ years|months|weeks|year|month|week|days without *1 you|him|her|{_KIN} ]",
    "[ first christmas|birthday|easter|year|summer without ]",
    "[ taken|gone|left *2 too|so soon|young ]",
    "[ put|putting|puts *4 to sleep ]",
    f"[ had to put {{my}}|the *3 {_KIN} *1 down ]",
    "[ rainbow bridge ]",
    "[ last|final goodbye|goodbyes ]",
    f"[ said|say|saying goodbye to {{my}}|our *3 {_KIN} ]",
    "[ no longer with us ]",
    "[ lost|losing the|our|a baby|pregnancy ]",
    "[ died this|last|yesterday|today|on|in|from|of *1 morning|night|week|weekend|month|"
    "year|cancer|"
    "hospital|sleep|arms|yesterday|today|monday|tuesday|wednesday|thursday|friday|saturday|"
    "sunday ]",
    "[ she|he|they died ]",
    "[ heart|hearts *1 in|into @num|a pieces ]",
    "[ {my}|his|her|their suicide ]",
    "[ {me} am|feel|felt *1 suicidal ]",
    "[ thoughts|prayers|prayer *3 with|for|to *2 family|families|loved ]",
    "[ deepest|heartfelt|sincere sympathy|sympathies ]",
    "[ i am so|very|truly|deeply sorry $ ]",
    "[ i am|so *1 so|very|truly|deeply sorry for|about|to you|your|him|her|them|his|their|everyone|"
    "hear|all ]",
)
SICKNESS: tuple[str, ...] = (
    f"[ diagnosed|diagnosis *4 {_ILLNESS}|with|is|of|came|today|yesterday ]",
    f"[ {{me}}|{_KIN} have|got|caught *3 {_ILLNESS} ]",
    f"[ fighting|battling|beating|against|surviving|with *1 {_ILLNESS} ]",
    f"[ {{my}} *2 {_ILLNESS} ]",
    "[ stage @num|one|two|three|four|iv|iii *1 cancer|tumour|tumor|melanoma ]",
    "[ {my}|{me}|of|round|more|first|last *1 chemo|chemotherapy|radiotherapy|dialysis ]",
    "[ {my}|the biopsy|tumour|tumor ]",
    f"[ {_KIN} is|are *2 in|at *2 hospice|icu|care|coma ]",
    "[ palliative ]",
    "[ stage four|iv|three|iii ] $",
    "^ [ been *1 sick|ill|poorly|unwell for|since ]",
    f"[ {{my}} *2 {_KIN} is|are *2 in|at|on *1 hospital|ward|icu|surgery|ventilator|intensive ]",
    "[ {me} am|have *3 in|at|into *1 hospital|a&e|er ]",
    "[ back in|into hospital ]",
    "[ my surgery|operation|scan|relapse|seizure|seizures|migraine|migraines|results ]",
    "[ panic|anxiety attack|attacks ]",
    "[ {my} mental health|illness ]",
    "[ {my} depression|anxiety|ptsd|illness|ocd ]",
    "[ i am *1 sick|ill|poorly|unwell|depressed !of|and ]",
    "[ {me} have been *1 sick|ill|poorly|unwell|vomiting|bedridden ]",
    "[ off|sick|ill|poorly|home|stuck in bed with|all ]",
    "[ do not want to live|be *1 anymore|here|alive ]",
    "[ hurt|kill|harm|hate myself ]",
    "[ want|wants|wanted to die ]",
    "[ cancer *2 back|spread|spreading|won ]",
)
SHOWS = (
    "My dad died this morning and I don't know what to do with his coffee cup",
    "We lost our grandma last night. She taught me everything.",
    "Had to put our old boy to sleep today, fourteen years of muddy paws",
    "Three years without you, mum. Still setting a place for you.",
    "I'm so sorry for your loss, thinking of you all",
    "RIP grandad, keep the kettle on for me",
    "RIP to a real one, the best coach I ever had",
    "rip my beautiful old boy",
    "The biopsy came back and it isn't good",
    "Fourth round of chemo done, couldn't keep toast down",
    "I've been diagnosed with lupus and I'm scared",
    "My sister is in intensive care, in hospital since Tuesday",
    "I had a miscarriage in March and nobody at work knows",
    "My depression is winning this week",
    "I'm poorly again, second week in bed",
    "He would have been 40 today",
)
SPARES = (
    "I nearly died laughing at that sketch",
    "I passed my driving test at last",
    "I'm so sick of this rain",
    "Lost my keys again, second time this week",
    "My phone is dead and I'm on a train",
    "I'm dying for a coffee",
    "Big loss for the Spurs tonight",
    "Sorry I'm late, the bus broke down",
    "What a rip-off, nine quid for toast",
    "I passed on dessert and regret it",
    "Killed it at the gym today",
    "I had to put my phone down and just look at the view",
    "She buried that penalty",
    "Dead tired after nights",
    "RIP to my inbox, gone but not forgotten",
    "rip my sleep schedule",
)


def is_there(seen: tuple[Item, ...]) -> bool:
    """Whether a text tells of loss or illness."""
    return bool(_spotter().spans(seen))


@cache
def _spotter() -> Spotter:
    return Spotter(LOSS + SICKNESS)
