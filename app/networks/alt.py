"""Pictures that a draft speaks of, and the words for those who cannot see them.

Alternative texts are copied by themselves and never count towards the post.
"""

import re
from dataclasses import dataclass

from app.networks.measure import measure
from app.networks.model import Network
from app.networks.scan import Scan
from app.value.span import Span

ADVICE = (
    "Say what matters in the picture for this post, as you would on the telephone.",
    "Write out words that stand in the picture.",
    "“Picture of” can be left out; a screen reader says it already.",
    "One or two sentences are usually enough.",
)
_USUAL_LIMIT = 1000  # where a network's own limit is not known
_PICTURE = re.compile(
    r"[\w./\\-]{1,120}\.(?:jpe?g|png|gif|webp|heic|avif)\b"
    r"|[\[(<⟨](?:photo|picture|pic|image|screenshot|img|gif)\b[^\])>⟩\n]{0,80}[\])>⟩]"
    r"|(?<!\w)(?:photo|picture|pic|image|screenshot)s?(?= (?:below|attached|above)\b)",
    re.IGNORECASE,
)
_NEEDLESS = re.compile(
    r"\s*(?:this is )?(?:an? |the )?(?:image|picture|photo|photograph|pic) (?:of|showing) ", re.I
)
_FILE_NAME = re.compile(r"\s*\S+\.(?:jpe?g|png|gif|webp|heic|avif)\s*", re.I)


@dataclass(frozen=True, slots=True)
class AltField:
    """A field to fill: the words of the draft that speak of a picture, and the field's label."""

    span: Span
    label: str


@dataclass(frozen=True, slots=True)
class AltCount:
    """What an alternative text counts (as a reader sees characters), and kind advice on it."""

    count: int
    limit: int
    fits: bool
    advice: tuple[str, ...]


def alt_fields(text: str) -> tuple[AltField, ...]:
    """A field for each picture that the draft names: a file, "[photo: …]", "photo below"."""
    fields = []
    for number, found in enumerate(_PICTURE.finditer(text), 1):
        words = found[0].strip("[]()<>⟨⟩")
        fields.append(AltField(Span(*found.span()), f"Picture {number}: {words}"))
    return tuple(fields)


def count_alt(alt: str, network: Network) -> AltCount:
    """The count of an alternative text, and what would make it easier to listen to."""
    from app.networks.table import shipped

    plain = next(each for each in shipped() if each.unit == "graphemes" and each.url is None)
    size = measure(Scan(alt), plain).total
    limit = network.alt or _USUAL_LIMIT
    return AltCount(size, limit, size <= limit, tuple(_advice(alt, size, limit)))


def _advice(alt: str, size: int, limit: int) -> list[str]:
    said: list[str] = []
    if not alt.strip():
        return ["Without words here, nobody who listens will know that there is a picture."]
    if size > limit:
        said.append(f"{size - limit:,} over the limit of {limit:,}.")
    if _NEEDLESS.match(alt):
        said.append(ADVICE[2])
    if _FILE_NAME.fullmatch(alt):
        said.append("A file's name says little to somebody who listens; say what can be seen.")
    if "#" in alt:
        said.append("Hashtags are not links in here; they are read out as they stand.")
    return said
