"""Which of LanguageTool's rules speak in a post, and what they are to a writer.

One table of rules that are off, each with its reason; one of kinds; one of whys.
"""

from app.grammar.model import Kind

# Rule or category id: why it is silent in a post.
OFF_RULES: dict[str, str] = {
    "UPPERCASE_SENTENCE_START": "Starting small is a manner many people write in on purpose.",
    "COMMA_PARENTHESIS_WHITESPACE": "Lists, scores and faces such as :) are full of it.",
}
OFF_CATEGORIES: dict[str, str] = {
    "REDUNDANCY": "Saying a thing twice is how people talk; it is no mistake.",
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


def why(of: Kind) -> str:
    """What such a finding does to a reader."""
    return _WHY[of]
