"""What argparse complains about, as sentences for a person."""

import re
from collections.abc import Sequence

_CHOICE = re.compile(r"invalid choice: (?P<word>'.*'|\".*\") \(choose from (?P<known>.*)\)$", re.S)
_ARGUMENT = re.compile(r"argument (?P<what>.*?): (?P<why>.*)", re.S)
_CLASH = re.compile(r"not allowed with argument (?P<other>.*)")


def kinder(message: str) -> str:
    """Argparse's complaint as a sentence for a person."""
    choice = _CHOICE.search(message)
    argument = _ARGUMENT.match(message)
    if choice is not None:
        word = choice["word"][1:-1]
        known = re.findall(r"'([^']*)'", choice["known"])
        option = argument["what"] if argument and argument["what"].startswith("-") else ""
        return f"{_no_such(word, option)}{_closest(word, known) or _listed(known)}"
    if argument is None:
        return message[:1].upper() + message[1:] + "."
    clash = _CLASH.match(argument["why"])
    if clash is not None:
        return f"{argument['what']} and {clash['other']} can't be used together."
    if argument["why"].startswith("expected"):
        return f"{argument['what']} needs a value after it."
    if argument["why"].startswith("ignored explicit"):
        return f"{argument['what']} takes no value."
    return f"{argument['what']}: {argument['why']}."


def _no_such(word: str, option: str) -> str:
    return f"{option} can't be '{word}'." if option else f"There is no command '{word}'."


def unknown(word: str, known: Sequence[str]) -> str:
    """What to say to a word that was left over; ``known`` is what could have been meant."""
    name = word.partition("=")[0]
    if not word.startswith("-") or word == "-":
        return f"I don't know what to do with '{word}'."
    return f"There is no option '{name}'.{_closest(name, known)}"


def _closest(word: str, known: Sequence[str]) -> str:
    from difflib import get_close_matches

    close = get_close_matches(word, known, 1, 0.5)
    return f" Did you mean {close[0]}?" if close else ""


def _listed(known: Sequence[str]) -> str:
    return f" It can be {', '.join(known[:-1])} or {known[-1]}."


def what_then(known: Sequence[str]) -> str:
    """What to say when a command is missing."""
    commands = [word for word in known if not word.startswith("-")]
    return f"Please say what to do: {', '.join(commands[:-1])} or {commands[-1]}."
