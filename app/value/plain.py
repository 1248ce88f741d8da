"""Words that keep a post on the writer with no gift in reach: moods, check-ins, teasing.

They belong to no move. ``FALLBACK`` is looked at only when a post is about the writer and nothing
better was found, ``GIVES_FALLBACK`` only when it gives and nothing better was found, so that a
verdict never stands without the words it rests on.
"""

from app.value.move import Finder

KEEPS: tuple[Finder, ...] = (
    Finder(
        "how you feel",
        (
            "[ {me} am *2 {feel} ~ ]",
            "[ {me} feel|felt|feeling ~ ]",
            "^ [ feeling|feel ~ ]",
            "^ [ {so} {feel} ~ ]",
            "[ {so} {feel} $ ]",
            "^ [ {feel} $ ]",
            "[ {me} *1 hate|miss|love {my}|being|this|life|when|it|how|her|him|them ~ ]",
            "[ {me} need|want a|an|some|my|to *3 nap|drink|coffee|holiday|vacation|hug|wine|"
            "sleep|break|beer|bed|cry ~ ]",
            "[ why am i *3 {so}? ~ ]",
            "[ {my} {body} *2 hurts|hurt|aches|is|are|killing ~ ]",
            "[ {me} can not believe ~ ]",
            "[ can not stop smiling|crying|laughing|eating ~ ]",
            "[ worst|best|longest day|week|night|year|weekend *1 ever|of ~ ]",
            "[ happy place ]",
            "[ living *3 best life ]",
            "[ fml ]",
            "^ [ {me} hate|love ~ ]",
        ),
        1,
    ),
    Finder(
        "news held back",
        (
            "[ big|huge|exciting|massive|some|personal news|announcement|things|plans|stuff *3 "
            "{soon}|incoming ]",
            "[ something *2 big|exciting|huge|special *3 coming|brewing ~ ]",
            "[ stay tuned ~ ]",
            "[ watch this space ~ ]",
            "[ exciting|big news|things|times ~ ]",
            "[ can not say|tell|reveal|share *3 yet ~ ]",
            "[ if only you knew ~ ]",
            "[ guess who ~ ]",
            "[ more soon|later|to come $ ]",
        ),
        2,
    ),
    Finder(
        "where you are and what you do",
        (
            "[ @ !@num @any @any ~ ] $",
            "^ [ {me} am at|in|on|with|off|home|back|still|finally|up|about|going|heading|trying|"
            "having|getting|watching|sitting|sat|stuck ~ ]",
            "^ [ back|off|on my|heading|stuck|home at|to|in|on|way|from|alone ~ ]",
            "[ just woke|landed|arrived|got home|back|in|up|to|here|off|out ~ ]",
            "[ going|off|back|went to bed|sleep|work|gym|school ~ ]",
            "[ {my} *2 first|last day|week|shift *2 ~ ]",
            "^ [ first|last day|week|shift ~ ]",
            "[ {me} *1 just woke|landed|arrived|left|got|finished|started|had|saw|met|found ~ ]",
            "[ {my} birthday|anniversary|holiday|vacation|wedding ~ ]",
            "[ with|and {my} *2 girl|girls|boy|boys|bestie|besties|babe|love|man|baby|family|fam|"
            "crew|squad|favourite|favorite|person ~ ]",
            "[ me and|& {my}|@any ~ ]",
            "[ {me} have been *3 ~ ]",
            "[ {my} day|week|morning|life|weekend|evening|night|monday|friday ~ ]",
            "[ date night ~ ]",
            "[ monday|sunday|gym|selfie|car selfie|mood|vibes|day ~ ] $",
        ),
        1,
    ),
    Finder(
        "asking to be followed",
        (
            "[ follow me|us|back|my|for ~ ]",
            "[ like and subscribe|share|follow ~ ]",
            "[ subscribe to {my}|the ~ ]",
            "[ vote for me|us ~ ]",
            "[ @num followers|subscribers|views|likes ~ ]",
        ),
        1,
    ),
)

GIVES_FALLBACK: tuple[Finder, ...] = (
    Finder(
        "details a reader can use",
        (
            "[ @any @any @any *3 @link ]",
            "[ @link ]",
            "[ at|by|from|until|till @num ~ ]",
            "[ @num am|pm|to|till|til|until ~ ]",
            "[ on {day} ~ ]",
            "[ {day} @num ~ ]",
            "^ [ {do}|{weak_do} {the}|it|them|your|with|in|@num ~ ]",
        ),
        0,
    ),
)

FALLBACK: tuple[Finder, ...] = (
    Finder(
        "your own side of it",
        (
            "^ [ {me} @any ~ ]",
            "^ [ {my} @any ~ ]",
            "[ i @any ~ ]",
            "[ {me} @any ~ ]",
            "[ my @any ~ ]",
            "[ me|myself|mine ]",
        ),
        0,
    ),
)
