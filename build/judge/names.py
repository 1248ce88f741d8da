"""The names of the judge's answers, in the order in which the model gives them."""

VERDICTS = ("gives", "talk", "about_me")
MOVES = ("how", "access", "introduction", "resource", "credit", "amplify", "action", "none")
