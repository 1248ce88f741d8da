"""Small changes to a training post that leave its label true, so that looks do not decide."""

import random
import re

from judge.data import Example

PHOTO = re.compile(r"\s*…\s*$")
CLAUSE = re.compile(r"[.!?,;:\n]+\s+|\s+(?=and |but |because |so )")
ENDS = re.compile(r"[.!?]+$")
SIGNS = ("😂", "❤️", "🙌", "😍", "🔥", "😭", "🎉", "💪", "☀️", "👀", "✨", "😊")
SHORTEST = 18  # characters a cut draft keeps at least


def changed(example: Example, dice: random.Random) -> str:
    """The example's text, now and then changed; the same text for the same dice."""
    text = example.text
    if example.source == "real" and dice.random() < 0.5:
        text = PHOTO.sub(" https://example.org/p", text)
    if example.answer != "gives" and example.kind != "prefix" and dice.random() < 0.12:
        text = _cut(text, dice)
    if dice.random() < 0.08:
        text = ENDS.sub("", text)
    if dice.random() < 0.08:
        text = f"{text} {dice.choice(SIGNS)}"
    return text


def _cut(text: str, dice: random.Random) -> str:
    """The text up to a pause in its later half: a draft that is still growing."""
    ends = [found.start() for found in CLAUSE.finditer(text)]
    late = [end for end in ends if end >= max(SHORTEST, len(text) // 2)]
    return text[: dice.choice(late)] if late else text
