"""Why a count is what it is, in sentences for the writer, and what a network would refuse."""

import re
from collections.abc import Iterable, Iterator

from app.networks.measure import (
    Measure,
    alike,
    counted_links,
    heavy_characters,
    link_cost,
    name_pieces,
)
from app.networks.model import Network, Reason
from app.networks.scan import Scan
from app.value.span import Span

SHOWN = 3  # different signs that are named one by one
_IS_PICTURE = re.compile("[\u2600-\u27bf\U0001f000-\U0001fbff]|.[\ufe0f\u20e3]", re.DOTALL)
_JOINERS = "\u200d\ufe0e\ufe0f\u20e3"


def refusals(scan: Scan, network: Network, total: int, size: int) -> tuple[Reason, ...]:
    """What keeps the text from being posted; empty where it fits. ``size`` in UTF-8 bytes."""
    found = (
        _too_long(network, total),
        _too_many_bytes(network, size),
        _refused_character(scan, network),
        _too_many_links(scan, network),
        _too_many("hashtags", len(scan.tags), network.hashtag_limit, network),
        _too_many("mentions", len(scan.names), network.mention_limit, network),
    )
    return tuple(reason for reason in found if reason is not None)


def _too_long(network: Network, total: int) -> Reason | None:
    if network.limit is None or total <= network.limit:
        return None
    over = total - network.limit
    return Reason(f"{over:,} over the limit of {network.limit:,} on {network.name}.")


def _too_many_bytes(network: Network, size: int) -> Reason | None:
    if network.bytes is None or size <= network.bytes:
        return None
    over = size - network.bytes
    return Reason(
        f"{over:,} bytes over: {network.name} also takes at most {network.bytes:,} bytes, "
        "and most characters outside English need several."
    )


def _refused_character(scan: Scan, network: Network) -> Reason | None:
    for char in network.refuses:
        if char in scan.text:
            sentence = f"{network.name} refuses the invisible character U+{ord(char):04X}."
            return Reason(sentence, _first(scan, char))
    return None


def _too_many_links(scan: Scan, network: Network) -> Reason | None:
    if network.links is None:
        return None
    different = {link.span.of(scan.text) for link in scan.links}
    return _too_many("different links", len(different), network.links, network)


def _too_many(what: str, number: int, limit: int | None, network: Network) -> Reason | None:
    if limit is None or number <= limit:
        return None
    return Reason(f"{number} {what}: {network.name} takes at most {limit}.")


def reasons(scan: Scan, network: Network, measured: Measure) -> tuple[Reason, ...]:
    """What costs more or less than it looks; empty where every character costs 1."""
    found = (_links(scan, network), _names(scan, network), _signs(scan, network, measured))
    return tuple(reason for each in found for reason in each)


def _links(scan: Scan, network: Network) -> Iterator[Reason]:
    links = counted_links(scan, network)
    if links and isinstance(network.url, int):
        which = "The link" if len(links) == 1 else "Each link"
        yield Reason(f"{which} costs {network.url} on {network.name}.", links[0].span)
        bare = next((link for link in links if link.bare), None)
        if bare is not None:
            shown = _quoted(bare.span.of(scan.text))
            yield Reason(f"{shown} counts as a link on {network.name}.", bare.span)
        return
    for link in links:
        url = link.span.of(scan.text)
        cost = link_cost(url, network)
        if cost != len(url):
            yield Reason(f"{network.name} shortens this link; it costs {cost}.", link.span)


def _names(scan: Scan, network: Network) -> Iterator[Reason]:
    for start, end, cost, _ in name_pieces(scan, network):
        shown = _quoted(scan.text[start:end])
        yield Reason(f"{shown} costs {cost} on {network.name}.", Span(start, end))


def _signs(scan: Scan, network: Network, measured: Measure) -> Iterator[Reason]:
    key = ("costly", *alike(network))
    costs = scan.once(key, lambda: _costly(scan, network, measured))
    pictures = {word: cost for word, cost in costs.items() if _IS_PICTURE.search(word)}
    signs = [word for word in costs if word not in pictures]
    if pictures:
        yield _of_pictures(scan, network, pictures)
    if signs:
        shown = [f"“{sign}”" for sign in signs]
        listed = shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} and {shown[-1]}"
        if len(shown) > SHOWN:
            listed = f"Characters such as {shown[0]}"
        each = "costs 2" if len(shown) == 1 else "cost 2 each"
        yield Reason(f"{listed} {each} on {network.name}.", _first(scan, signs[0]))


def _of_pictures(scan: Scan, network: Network, pictures: dict[str, int]) -> Reason:
    least, most = min(pictures.values()), max(pictures.values())
    dearest = next(word for word, cost in pictures.items() if cost == most)
    at = _first(scan, dearest)
    if len(pictures) == 1:
        return Reason(f"This emoji costs {most} on {network.name}.", at)
    if least == most:
        return Reason(f"Each emoji costs {most} on {network.name}.", at)
    return Reason(f"Emoji cost {least} to {most} each on {network.name}; {dearest} the most.", at)


def _costly(scan: Scan, network: Network, measured: Measure) -> dict[str, int]:
    """Emoji and characters that do not cost 1, links left out."""
    if scan.text.isascii() or network.unit == "graphemes":
        return {}
    links = [link.span for link in counted_links(scan, network)]
    costs: dict[str, int] = {}
    for start, end in scan.emoji:
        word = scan.text[start:end]
        if word not in costs:
            costs[word] = measured.upto(end) - measured.upto(start)
    heavy = heavy_characters(network)
    if heavy is not None:
        rest = without(scan.text, [*links, *(Span(*span) for span in scan.emoji)])
        alone = [char for char in set(rest) if heavy.match(char) and char not in _JOINERS]
        costs |= dict.fromkeys(sorted(alone, key=rest.index), 2)
    return {word: cost for word, cost in costs.items() if cost > 1}


def without(text: str, spans: Iterable[Span]) -> str:
    """The text without these stretches."""
    kept: list[str] = []
    at = 0
    for span in sorted(spans):
        kept.append(text[at : span.start])
        at = max(at, span.end)
    return "".join([*kept, text[at:]])


def _first(scan: Scan, word: str) -> Span:
    start = scan.text.index(word)
    return Span(start, start + len(word))


def _quoted(words: str) -> str:
    return f"“{words if len(words) <= 40 else words[:39] + '…'}”"
