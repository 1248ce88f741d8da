"""What a text costs on a network, whether it fits, and from where it is past the limit."""

from bisect import bisect_right
from collections.abc import Iterable

from app.networks.measure import Measure, counted_links, measure, shortened
from app.networks.model import Count, Network
from app.networks.reasons import reasons, refusals
from app.networks.scan import Scan


def count(text: str, network: Network) -> Count:
    """The text's count on one network. Any string will do: empty, NUL, lone surrogates."""
    return count_scan(Scan(text), network)


def count_all(text: str, networks: Iterable[Network]) -> tuple[Count, ...]:
    """The text's count on each network, looking for links and emoji only once."""
    scan = Scan(text)
    return tuple(count_scan(scan, network) for network in networks)


def fits(text: str, network: Network) -> bool:
    """Whether the network takes the text; quicker than a count, which says why too."""
    scan = Scan(text)
    size = post_bytes(scan, network) if network.bytes is not None else 0
    return not refusals(scan, network, measure(scan, network).total, size)


def count_scan(scan: Scan, network: Network) -> Count:
    """The count of a text that has been looked at already."""
    measured = measure(scan, network)
    size = post_bytes(scan, network) if network.bytes is not None else 0
    refused = refusals(scan, network, measured.total, size)
    return Count(
        network=network.id,
        count=measured.total,
        limit=network.limit,
        unit=network.unit,
        fits=not refused,
        reasons=refused + reasons(scan, network, measured),
        cut=_cut(scan, network, measured, size),
    )


def cut_point(text: str, network: Network) -> int | None:
    """The offset (code points) from which the text is past the network's limit; None if it fits.

    Never inside a cluster, a link or an emoji.
    """
    return count(text, network).cut


def post_bytes(scan: Scan, network: Network, end: int | None = None) -> int:
    """The UTF-8 bytes of what is posted of the text before ``end``, links shortened where the
    network shortens them."""
    text = scan.text if end is None else scan.text[:end]
    size = _size(text)
    if network.url == "shortened":
        for link in counted_links(scan, network):
            if link.span.end <= len(text):
                url = link.span.of(text)
                size += _size(shortened(url)) - _size(url)
    return size


def _size(text: str) -> int:
    return len(text.encode("utf-8", "surrogatepass"))


def _cut(scan: Scan, network: Network, measured: Measure, size: int) -> int | None:
    cuts: list[int] = []
    if network.limit is not None and measured.total > network.limit:
        cuts.append(measured.reach(0, network.limit))
    if network.bytes is not None and size > network.bytes:
        cuts.append(_reach_bytes(scan, network))
    return outside_cluster(scan, min(cuts)) if cuts else None


def _reach_bytes(scan: Scan, network: Network) -> int:
    """How far the bytes reach, by halving; a link at the end counts as it is written."""
    low, high = 0, len(scan.text)
    while low < high:
        half = (low + high + 1) // 2
        if post_bytes(scan, network, half) <= (network.bytes or 0):
            low = half
        else:
            high = half - 1
    return low


def outside_cluster(scan: Scan, at: int) -> int:
    """This offset, or the start of the cluster that it lies in."""
    number = bisect_right(scan.clusters, (at, 0)) - 1
    if number >= 0 and scan.clusters[number][0] < at < scan.clusters[number][1]:
        return scan.clusters[number][0]
    return at
