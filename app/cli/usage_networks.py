"""What ``worthwhile count`` and ``worthwhile thread`` can be asked."""

import argparse

from app.cli.usage import Commands, Parser, add, lazy, para

# Written down, so that --help reads no table; a test holds it to resources/networks.toml.
NAMED = ("x", "mastodon", "bluesky", "threads", "linkedin", "facebook", "instagram")
NETWORKS = (*NAMED, "x_premium", "plain")
_LISTED = f"{', '.join(NAMED)}; also x_premium and plain"


def count(commands: "Commands[Parser]") -> None:
    """``worthwhile count``."""
    made = add(
        commands, "count", "Say what a post costs on each network, and whether it fits.",
        "Links, names, emoji and characters cost what they cost there; where that is not 1, a "
        "sentence says why. Your own limits (docs/networks.md) are used. The line end at the very "
        "end of a file does not count.",
    )  # fmt: skip
    _file(made)
    made.add_argument(
        "--network", choices=NETWORKS, metavar="NETWORK",
        help=f"This network alone: {_LISTED}. Without it, the first seven.",
    )  # fmt: skip
    made.add_argument("--json", action="store_true", help="Print JSON instead of words.")
    made.epilog = para(
        """JSON is one object a network, with the keys network, count, limit (null for none), unit
        (weighted, graphemes, characters or utf16), fits and reasons (a list of sentences): an
        object for one network, a list of them for several. Whether a post fits does not change
        the exit code."""
    )
    made.set_defaults(command=lazy("count", "run"))


def thread(commands: "Commands[Parser]") -> None:
    """``worthwhile thread``."""
    made = add(
        commands, "thread", "Cut a long post into the parts of a thread.",
        "Parts end with a paragraph, else a line or sentence, else a clause, else a word, and "
        "never inside a link, a name, a hashtag, a number or a blank. White space where a cut is "
        "made is left out.",
    )  # fmt: skip
    _file(made)
    made.add_argument(
        "--network", choices=NETWORKS, default="x", metavar="NETWORK",
        help=f"The network to cut for: {_LISTED}. Without it, x.",
    )  # fmt: skip
    made.add_argument(
        "--numbered", action="store_true", help="End each part with its number, such as (1/5)."
    )
    made.add_argument(
        "--break", dest="forced", type=_offset, action="append", default=[], metavar="OFFSET",
        help="End a part at this offset in code points; may be given again.",
    )  # fmt: skip
    made.add_argument(
        "--no-break", dest="forbidden", type=_offset, action="append", default=[],
        metavar="OFFSET", help="End no part at this offset; may be given again.",
    )  # fmt: skip
    made.add_argument("--json", action="store_true", help="Print one JSON object instead of words.")
    made.epilog = para(
        """The JSON object has the keys network, fits, parts and notes (a list of sentences). Each
        part has text (what to post, its number included), start and end (code points of the whole
        text), count, limit, unit, fits and note (why it does not fit, or null)."""
    )
    made.set_defaults(command=lazy("thread", "run"))


def _file(made: Parser) -> None:
    made.add_argument(
        "file", nargs="?", default="-", metavar="FILE",
        help="The file to read; '-', or nothing, reads standard input.",
    )  # fmt: skip


def _offset(word: str) -> int:
    if not (word.isascii() and word.isdigit() and len(word) < 12):
        raise argparse.ArgumentTypeError("expected a whole number, 0 or more")
    return int(word)
