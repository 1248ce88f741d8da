"""The names of the judge's answers, in the order in which the model gives them."""

from pathlib import Path

VERDICTS = ("gives", "talk", "about_me")
MOVES = ("how", "access", "introduction", "resource", "credit", "amplify", "action", "none")
_SAID = (Path(__file__).parent / "data" / "occasions.txt").read_text(encoding="utf-8")
OCCASIONS = tuple(line.split()[0] for line in _SAID.splitlines())  # "move/occasion"
