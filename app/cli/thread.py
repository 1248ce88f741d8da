"""``worthwhile thread``: a long post as parts."""

import argparse
import json
import sys
from typing import Any

from app.cli.count import in_numbers, networks, post
from app.cli.outcome import FINE
from app.networks.thread import Choices, Part, Thread, split


def run(options: argparse.Namespace) -> int:
    """Do what was asked; the exit code."""
    text = post(options.file)
    network = networks(options).get(options.network)
    choices = Choices(options.numbered, tuple(options.forced), tuple(options.forbidden))
    made = split(text, network, choices)
    if options.json:
        print(json.dumps(as_object(network.id, made)))
        return FINE
    for note in made.notes:
        print(f"worthwhile: {note}", file=sys.stderr)
    for number, part in enumerate(made.parts, 1):
        print(_in_words(number, len(made.parts), part))
    return FINE


def as_object(network: str, thread: Thread) -> dict[str, Any]:
    """A thread as JSON, its keys in the promised order."""
    return {
        "network": network,
        "fits": all(part.count.fits for part in thread.parts),
        "parts": [_part(part) for part in thread.parts],
        "notes": list(thread.notes),
    }


def _part(part: Part) -> dict[str, Any]:
    return {
        "text": part.text,
        "start": part.span.start,
        "end": part.span.end,
        "count": part.count.count,
        "limit": part.count.limit,
        "unit": part.count.unit,
        "fits": part.count.fits,
        "note": part.note,
    }


def _in_words(number: int, total: int, part: Part) -> str:
    from app.cli.words import safe

    note = f"\n{part.note}" if part.note else ""
    head = f"--- {number} of {total}: {in_numbers(part.count)}{note}"
    return f"{head}\n{safe(part.text)}\n"
