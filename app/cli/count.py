"""``worthwhile count``: what a post costs on each network."""

import argparse
import json
import sys
from collections.abc import Iterator
from typing import Any

from app.cli.outcome import FINE
from app.networks.model import UNIT_WORDS, Count, Network
from app.networks.table import Networks


def run(options: argparse.Namespace) -> int:
    """Do what was asked; the exit code."""
    from app.cli.usage_networks import NAMED
    from app.networks.count import count_all

    text = post(options.file)
    table = networks(options)
    wanted = [options.network] if options.network else NAMED
    asked = [table.get(network_id) for network_id in wanted]
    counts = count_all(text, asked)
    if options.json:
        objects = [as_object(count) for count in counts]
        print(json.dumps(objects[0] if options.network else objects))
    else:
        for line in _in_words(asked, counts):
            print(line)
    return FINE


def post(file: str) -> str:
    """The post in a file, or in standard input. Raises Failure."""
    from app.cli.check import opened, post_of
    from app.textfile import shown

    name = "standard input" if file == "-" else shown(file)
    with opened(file) as source:
        return post_of(source, name)


def networks(options: argparse.Namespace) -> Networks:
    """The table with the writer's own limits; what is wrong with these is told."""
    from app.networks.table import OWN_FILE, load
    from app.places import config_dir

    table = load(config_dir(getattr(options, "data_dir", None)) / OWN_FILE)
    for problem in table.problems:
        print(f"worthwhile: {problem.sentence}", file=sys.stderr)
    return table


def as_object(count: Count) -> dict[str, Any]:
    """A count as JSON, its keys in the promised order."""
    return {
        "network": count.network,
        "count": count.count,
        "limit": count.limit,
        "unit": count.unit,
        "fits": count.fits,
        "reasons": [reason.sentence for reason in count.reasons],
    }


def _in_words(asked: list[Network], counts: tuple[Count, ...]) -> Iterator[str]:
    from app.cli.usage import width
    from app.cli.words import wrapped

    names = max(len(network.name) for network in asked)
    for network, count in zip(asked, counts, strict=True):
        yield f"{network.name:<{names}}  {in_numbers(count)}"
        for reason in count.reasons:
            for line in wrapped(reason.sentence, width() - names - 2):
                yield " " * (names + 2) + line


def in_numbers(count: Count) -> str:
    """The count, the limit and what is left, in words."""
    if count.limit is None:
        return f"{count.count:,} {UNIT_WORDS[count.unit]}, no limit"
    left = count.limit - count.count
    rest = f"{left:,} left" if left >= 0 else f"{-left:,} over"
    return f"{count.count:,} of {count.limit:,}, {rest}"
