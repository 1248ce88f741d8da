"""What a preview draws: the words before the fold, the link whose card shows, the pictures' place.

Folds are nobody's official numbers: every one is approximate, and the window says so.
"""

from dataclasses import dataclass

from app.networks.count import outside_cluster
from app.networks.links import Link
from app.networks.model import Fold, Network, Place
from app.networks.scan import Scan
from app.value.span import Span


@dataclass(frozen=True, slots=True)
class FoldPoint:
    """Where "more" comes, about: the offset (code points) before which the text shows, or None
    where all of it does."""

    fold: Fold
    at: int | None

    @property
    def sentence(self) -> str:
        """What to say beside it."""
        if self.at is None:
            return f"All of it should show {self.fold.where}, without a tap on “more”."
        return f"About here “more” comes {self.fold.where} (approximate)."


@dataclass(frozen=True, slots=True)
class Preview:
    """How a post will look. ``card`` is the link that a card is made of, with its place; links,
    names and tags are spans to colour. ``note`` is a sentence, often empty."""

    text: str
    folds: tuple[FoldPoint, ...]
    card: Span | None
    card_place: Place
    images_place: Place
    links: tuple[Span, ...]
    names: tuple[Span, ...]
    tags: tuple[Span, ...]
    note: str


def preview(text: str, network: Network) -> Preview:
    """What to draw for this text on this network."""
    scan = Scan(text)
    links = _clickable(scan, network)
    return Preview(
        text=text,
        folds=tuple(FoldPoint(fold, _fold(scan, fold)) for fold in network.folds),
        card=links[0].span if links and network.card != "none" else None,
        card_place=network.card,
        images_place=network.images,
        links=tuple(link.span for link in links),
        names=scan.names,
        tags=scan.tags,
        note=(network.link_note if scan.links else "") or network.note,
    )


def _clickable(scan: Scan, network: Network) -> tuple[Link, ...]:
    """Mastodon makes links only of what has its protocol; plain text and captions of none."""
    if network.card == "none":
        return ()
    bare_too = network.mention != "name only"
    return tuple(link for link in scan.links if bare_too or not link.bare)


def _fold(scan: Scan, fold: Fold) -> int | None:
    """The last space before the fold, or the fold itself in one long word."""
    text = scan.text
    if len(text) <= fold.at:
        return None
    space = max(
        text.rfind(" ", fold.at // 2, fold.at + 1), text.rfind("\n", fold.at // 2, fold.at + 1)
    )
    return space if space > 0 else outside_cluster(scan, fold.at)
