"""Which of LanguageTool's rules speak in a post, and what they are to a writer.

One table of rules that are off, each with its reason; one of kinds; one of whys.
"""

from app.grammar.model import Kind

# Rule: why it is silent in a post. LanguageTool is told, so it does not even look.
_MANNER = "A manner that people choose in posts, not a mistake."
_COMMA = "A comma is a matter of breath in a post; its lack stops nobody."
_TALK = "Posts are written as people talk."
_SIGNS = "Readers know the plain sign as well."
OFF_RULES: dict[str, str] = {
    "UPPERCASE_SENTENCE_START": _MANNER,
    "I_LOWERCASE": _MANNER,
    "LC_AFTER_PERIOD": _MANNER,
    "DOUBLE_PUNCTUATION": "Two dots are how many people let a sentence trail off.",
    "PUNCTUATION_PARAGRAPH_END": "A post needs no final full stop.",
    "PUNCTUATION_PARAGRAPH_END2": "A post needs no final full stop.",
    "MISSING_SENTENCE_TERMINATOR": "A post needs no final full stop.",
    "EN_UNPAIRED_QUOTES": "Inches, faces and quotes that go on in the next post have one only.",
    "EN_UNPAIRED_BRACKETS": "Faces such as :) and lists such as 1) have one bracket only.",
    "UNPAIRED_BRACKETS": "Faces such as :) and lists such as 1) have one bracket only.",
    "UNLIKELY_OPENING_PUNCTUATION": "Lists, replies and labels start with signs.",
    "COMMA_PARENTHESIS_WHITESPACE": "Faces such as :) and scores are full of it.",
    "WHITESPACE_RULE": "Readers hardly see a second space, and it may stand beside an emoji.",
    "CONSECUTIVE_SPACES": "Readers hardly see a second space, and it may stand beside an emoji.",
    "SENTENCE_WHITESPACE": "Names of places on the web and dots that trail off look the same.",
    "COMMA_COMPOUND_SENTENCE": _COMMA,
    "COMMA_COMPOUND_SENTENCE_2": _COMMA,
    "INTERJECTIONS_PUNCTUATION": _COMMA,
    "PRP_COMMA": _COMMA,
    "RB_RB_COMMA": _COMMA,
    "THANKS_SENT_END_COMMA": _COMMA,
    "SENT_START_CONJUNCTIVE_LINKING_ADVERB_COMMA": _COMMA,
    "MISSING_COMMA_AFTER_INTRODUCTORY_PHRASE": _COMMA,
    "MISSING_COMMA_AFTER_YEAR": _COMMA,
    "AND_SO_ON_COMMA": _COMMA,
    "HELLO_COMMA": _COMMA,
    "HI_COMMA": _COMMA,
    "GONNA": _TALK,
    "WANNA": _TALK,
    "GOTTA": _TALK,
    "GONNA_TEMP": _TALK,
    "KINDA": _TALK,
    "SORTA": _TALK,
    "LEMME": _TALK,
    "GIMME": _TALK,
    "OUTTA": _TALK,
    "Y_ALL": _TALK,
    "THRU": _TALK,
    "TIL": _TALK,
    "EM_ME": _TALK,
    "DAT": _TALK,
    "CAUSE_BECAUSE": _TALK,
    "IDK": _TALK,
    "OK": _MANNER,
    "PHRASE_REPETITION": "Saying it twice is how people stress it.",
    "R_SYMBOL": _SIGNS,
    "ARROWS": _SIGNS,
    "MULTIPLICATION_SIGN": _SIGNS,
    "DASH_RULE": _SIGNS,
    "EN_DASH_RULE": _SIGNS,
    "CAFE_DIACRITIC": _SIGNS,
    "EN_DATE_WEEKDAY_CURRENTYEAR": "A post may speak of another year.",
}
# Category: why it is silent in a post.
OFF_CATEGORIES: dict[str, str] = {
    "REDUNDANCY": "Saying a thing twice is how people talk; it is no mistake.",
    "REPETITIONS_STYLE": "In a few lines, the same word twice is often meant.",
    "PLAIN_ENGLISH": "A longer word is no mistake.",
    "CREATIVE_WRITING": "A post is no story.",
    "GENDER_NEUTRALITY": "Which words to use for people is the writer's to choose.",
    "WIKIPEDIA": "A post is no article.",
}
# Start of a rule's id: why it is not shown. There are hundreds, so LanguageTool is not told.
OFF_PREFIXES: dict[str, str] = {
    "EN_DIACRITICS_REPLACE": _SIGNS,
    "EN_SPLIT_WORDS_HYPHEN": "In posts a hyphen is often a dash.",
}

_DICTIONARY_RULES = ("MORFOLOGIK_RULE", "HUNSPELL")
_KIND_OF_CATEGORY: dict[str, Kind] = {
    "TYPOS": "spelling",
    "CONFUSED_WORDS": "grammar",
    "GRAMMAR": "grammar",
    "COLLOCATIONS": "grammar",
    "NONSTANDARD_PHRASES": "grammar",
    "SEMANTICS": "grammar",
    "FALSE_FRIENDS": "grammar",
    "MISC": "grammar",
    "COMPOUNDING": "spelling",
    "CASING": "typography",
    "PUNCTUATION": "typography",
    "TYPOGRAPHY": "typography",
    "STYLE": "style",
    "REDUNDANCY": "style",
    "PLAIN_ENGLISH": "style",
    "WIKIPEDIA": "style",
    "REPETITIONS": "style",
    "REPETITIONS_STYLE": "style",
    "CREATIVE_WRITING": "style",
    "GENDER_NEUTRALITY": "style",
    "BRITISH_ENGLISH": "spelling",
    "AMERICAN_ENGLISH_STYLE": "style",
}
_KIND_OF_ISSUE: dict[str, Kind] = {
    "misspelling": "spelling",
    "grammar": "grammar",
    "style": "style",
    "register": "style",
    "locale-violation": "spelling",
    "typographical": "typography",
    "whitespace": "typography",
}
_WHY: dict[Kind, str] = {
    "spelling": "A reader may stop at a word they don't know, and read on a little slower.",
    "grammar": "A reader may have to read the sentence twice to be sure what is meant.",
    "typography": "Small signs steer the eye; this one may make it stumble.",
    "style": "It is right as it is; another way may be easier to read.",
}


def kind(rule: str, category: str, issue: str) -> Kind:
    """What kind of finding this is to a writer; the words are LanguageTool's."""
    if category == "TYPOS" and not rule.startswith(_DICTIONARY_RULES):
        return "grammar"  # a real word in the wrong place: its and it's
    return _KIND_OF_CATEGORY.get(category) or _KIND_OF_ISSUE.get(issue, "grammar")


def is_spelling_rule(rule: str) -> bool:
    """Whether the rule looks single words up in a dictionary."""
    return rule.startswith(_DICTIONARY_RULES)


def is_silent(rule: str) -> bool:
    """Whether a rule that LanguageTool was not told about is silent in a post too."""
    return rule.startswith(tuple(OFF_PREFIXES))


def why(of: Kind) -> str:
    """What such a finding does to a reader."""
    return _WHY[of]
