"""Where the writer's choices about findings are kept: a JSON file, and a dictionary that is a plain
text file with one word a line, for any other program to read and write.

Both are written whole or not at all. What cannot be read is left as it is, and told.
"""

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from app.grammar.choices import Choice, Choices, add_word
from app.textfile import MIB, UnreadableError, read_file, replacing

CHOICES = "grammar.json"
DICTIONARY = "dictionary.txt"
_LIMIT = 16 * MIB
_HOWS = ("here", "wording", "rule")


@dataclass(frozen=True, slots=True)
class Loaded:
    """What was read, and a sentence for each file that could not be."""

    choices: Choices
    problems: tuple[str, ...]


def load(folder: Path) -> Loaded:
    """The choices kept in a folder; files that are not there hold nothing."""
    problems: list[str] = []
    made = [*_ignored(folder / CHOICES, problems), *_words(folder / DICTIONARY, problems)]
    return Loaded(Choices(tuple(dict.fromkeys(made))), tuple(problems))


def save(folder: Path, choices: Choices, before: Choices) -> None:
    """Write what differs from ``before``, what was loaded or saved last. Raises OSError.

    Words that another program put into the dictionary meanwhile stay in it.
    """
    folder.mkdir(parents=True, exist_ok=True)
    ignored = [each for each in choices.made if each.how != "word"]
    if ignored != [each for each in before.made if each.how != "word"]:
        _write(folder / CHOICES, json.dumps([asdict(each) for each in ignored], indent=1) + "\n")
    if choices.dictionary() != before.dictionary():
        gone = set(before.dictionary()) - set(choices.dictionary())
        there = [each.words for each in _words(folder / DICTIONARY, [])]
        kept = [word for word in dict.fromkeys([*there, *choices.dictionary()]) if word not in gone]
        _write(folder / DICTIONARY, "".join(f"{word}\n" for word in kept))


def _write(path: Path, text: str) -> None:
    with replacing(path) as out:
        out.write(text.encode("utf-8", "backslashreplace"))


def _text(path: Path, problems: list[str]) -> str:
    if not path.exists():
        return ""
    try:
        return read_file(path, _LIMIT)
    except UnreadableError as problem:
        problems.append(f"{path.name} could not be read: {problem.reason}.")
        return ""


def _words(path: Path, problems: list[str]) -> list[Choice]:
    lines = (line.strip() for line in _text(path, problems).splitlines())
    return [add_word(word) for word in lines if word and not word.startswith("#")]


def _ignored(path: Path, problems: list[str]) -> list[Choice]:
    text = _text(path, problems)
    if not text:
        return []
    try:
        found = [Choice(**each) for each in json.loads(text)]
    except (ValueError, TypeError):
        problems.append(f"{path.name} could not be read: it is not what Worthwhile wrote.")
        return []
    return [each for each in found if each.how in _HOWS]
