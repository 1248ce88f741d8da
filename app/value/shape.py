"""The shape a rewrite takes, declared by each move at the bottom of its file.

Kept apart from app/value/rewrite.py, which fills shapes, so that a move needs nothing but data.
"""

from dataclasses import dataclass
from typing import Literal

Place = Literal["after", "whole", "link"]


@dataclass(frozen=True, slots=True)
class Shape:
    """One way of putting a draft into a move's shape.

    ``says`` is our share, with ⟨blanks⟩, written in ordinary case with a capital after each full
    stop; the writer's own case is put on it later. In it ``{it}`` is the part of the draft that a
    pattern of ``fits`` quotes ("[ ... ]"), and the other words in braces follow the draft:
    ``{This}`` This/These, ``{was}``, ``{one}`` (the thing with "a", or "one" where it was just
    named), ``{I}`` ``{I'm}`` (I or we), ``{them}`` (him, her or them), ``{it or them}``
    (of an animal: him, her or it), ``{They did what}``
    (You, He, She or They and the blank; the blank alone where the draft does not tell which).

    ``fits`` are patterns in the language of app/value/match.py; without any the shape fits every
    draft of its move, so it stands last. Where a pattern of ``unless`` is found it never fits.
    With ``beside`` our words stand right behind the sentence they take up, where others follow it.
    With ``seen`` it fits only a draft in which evidence of its move was found: what is said of
    any such draft may be nonsense behind another.
    With ``first`` it comes before what the occasion asks for (app/value/occasions.py).
    ``place`` says where ``says`` goes:

    - ``after``: behind the writer's words, which stay as they are;
    - ``whole``: instead of them. The patterns must span the draft from ``^^`` to ``$``, so that
      nothing but filler is lost;
    - ``link``: between the words and the link that ends the draft.
    """

    says: str
    fits: tuple[str, ...] = ()
    place: Place = "after"
    unless: tuple[str, ...] = ()
    seen: bool = False
    beside: bool = False
    first: bool = False
