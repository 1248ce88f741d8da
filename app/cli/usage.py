"""What can be asked: commands, options and their help, and a kind word for what was not understood.

docs/worthwhile.1 says the same at length; a test holds that it leaves no option out.
"""

import argparse
import textwrap
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from app import VERSION
from app.cli.mistakes import kinder, unknown, what_then
from app.cli.outcome import MEANINGS
from app.grammar.variants import VARIANTS

NAME = "worthwhile"
_DATA_DIR = "--data-dir"


class UsageError(Exception):
    """A command line that cannot be understood; ``hint`` says where to read on."""

    def __init__(self, sentence: str, prog: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.hint = f"'{prog} --help' says what there is."


class Parser(argparse.ArgumentParser):
    """Argparse with whole option names only, and mistakes as UsageError."""

    def __init__(self, **settings: object) -> None:
        settings.setdefault("formatter_class", _Help)
        super().__init__(allow_abbrev=False, **settings)  # type: ignore[arg-type]

    def error(self, message: str) -> NoReturn:
        raise UsageError(kinder(message), self.prog)

    def words(self) -> list[str]:
        """Every long option and every command that could have been meant here."""
        words: list[str] = []
        for action in self._actions:
            words += [each for each in action.option_strings if each.startswith("--")]
            words += [] if action.option_strings else [str(each) for each in action.choices or ()]
        return words


class _Help(argparse.RawDescriptionHelpFormatter):
    """Help that fits the terminal and is never wider than is comfortable to read."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, max_help_position=26, width=width())


def width() -> int:
    """Columns to write in: the terminal's, 80 where there is none, between 40 and 90."""
    import shutil

    return max(40, min(90, shutil.get_terminal_size((80, 24)).columns))


@dataclass(frozen=True, slots=True)
class Asked:
    """A command line that was understood."""

    command: Callable[[argparse.Namespace], int]
    options: argparse.Namespace

    def run(self) -> int:
        """Do it; the exit code."""
        return self.command(self.options)


def understand(words: Sequence[str]) -> Asked:
    """What these words ask for. Raises UsageError; SystemExit after --help and --version."""
    top = parser()
    options, left = top.parse_known_args(list(words))
    command = getattr(options, "command", None)
    here: Parser = getattr(options, "parser", top)
    if left:
        raise UsageError(unknown(left[0], here.words()), here.prog)
    if command is None:
        raise UsageError(what_then(here.words()), here.prog)
    return Asked(command, options)


def parser() -> Parser:
    """The whole command line."""
    top = Parser(
        prog=NAME,
        description=para(
            "Worthwhile is an editor for social-media posts that shows, while you write, what a "
            "post gives its reader. Without a command it opens its window; with one it works here "
            "in the terminal, with the same engine and the same drafts. Nothing you write leaves "
            "this machine."
        ),
        epilog=_codes() + "\n\n'worthwhile COMMAND --help' tells more about each command.",
        add_help=False,
    )
    _help_option(top)
    top.add_argument(
        "--version", action="version", version=f"{NAME} {VERSION}", help="Say the version."
    )
    _data_dir(top)
    commands = top.add_subparsers(title="commands", metavar="COMMAND", parser_class=Parser)
    from app.cli import usage_networks as networks

    _check(commands)
    networks.count(commands)
    networks.thread(commands)
    _drafts(commands)
    _templates(commands)
    _grammar(commands)
    _about(commands)
    return top


Commands = argparse._SubParsersAction  # the only name argparse has for it


def add(commands: "Commands[Parser]", name: str, short: str, more: str) -> Parser:
    """A command with its help: one short sentence, and more."""
    made = commands.add_parser(
        name, help=short, description=para(f"{short} {more}"), add_help=False
    )
    _help_option(made)
    _data_dir(made)
    made.set_defaults(parser=made)
    return made


def _check(commands: "Commands[Parser]") -> None:
    check = add(
        commands,
        "check",
        "Read a post and say what it gives its reader.",
        "The report names the words it rests on and, where a gift is within reach, the question "
        "that leads to it and a rewrite in your own words with ⟨blanks⟩ to fill. Texts are UTF-8; "
        "the line end at the very end of a file does not count as part of the post.",
    )
    check.add_argument(
        "file", nargs="?", default="-", metavar="FILE",
        help="The file to read; '-', or nothing, reads standard input.",
    )  # fmt: skip
    shape = check.add_mutually_exclusive_group()
    shape.add_argument(
        "--json", action="store_true", help="Print one JSON object instead of words."
    )
    shape.add_argument(
        "--jsonl", action="store_true",
        help="Read one JSON object a line, each with at least a 'text', and print one object for "
        "each, in order and at once. An 'id' is passed through, other fields are ignored, empty "
        "lines are skipped. A line that cannot be read, or is longer than 16 MiB, is reported with "
        "its number on standard error, and the rest goes on.",
    )  # fmt: skip
    check.add_argument(
        "--grammar", action="store_true",
        help="Check spelling and grammar too, with a LanguageTool on this machine. Your own "
        "dictionary and what you chose to ignore count here as in the window.",
    )  # fmt: skip
    check.add_argument(
        "--english", choices=tuple(VARIANTS), metavar="VARIANT",
        help="The English to check for: en-US, en-GB, en-AU, en-CA, en-NZ or en-ZA; the system's "
        "when you say nothing.",
    )  # fmt: skip
    check.epilog = para(
        """The objects have these keys, in this order: id, verdict (gives, talk or about_me; null
        where nothing can be said), unsure (whether it could be read either way), silence
        (too_short, other_language or code where there is no verdict, grief where advice would be
        out of place; or null), move (one of the seven, or none), moves (all seven, most likely
        first), score (0 to 1: how likely a reader is given something), evidence (a list of start,
        end, effect, move, quote), suggestion (move, question, rewrite; or null) and promised (what
        is announced and not there: a list of start, end, quote); with --grammar also grammar (a
        list of start, end, kind, rule, message, replacements; null where it could not be checked).
        Offsets count Unicode code points."""
    )
    check.set_defaults(command=lazy("check", "run"))


def _drafts(commands: "Commands[Parser]") -> None:
    drafts = add(
        commands, "drafts", "List, export or import your drafts.",
        "They may be open in a window at the same time.",
    )  # fmt: skip
    verbs = drafts.add_subparsers(title="commands", metavar="COMMAND", parser_class=Parser)
    listed = add(verbs, "list", "List your drafts, newest first.", "One line each.")
    listed.add_argument(
        "--search", metavar="WORDS", default="", help="Only those with these words."
    )
    listed.add_argument("--archived", action="store_true", help="The archived ones instead.")
    listed.set_defaults(command=lazy("drafts", "list_all"))
    export = add(
        verbs, "export", "Write out every draft.",
        "JSON Lines is complete and can be imported again; Markdown is for reading.",
    )  # fmt: skip
    export.add_argument(
        "--format", choices=("jsonl", "markdown"), default="jsonl", metavar="FORMAT",
        help="The format: 'jsonl', as when you say nothing, or 'markdown'.",
    )  # fmt: skip
    _output(export)
    export.set_defaults(command=lazy("drafts", "export"))
    bring = add(
        verbs, "import", "Bring drafts in from JSON Lines.",
        "Nothing that is here is overwritten: a draft that is here already is skipped, and a "
        "different one with the same id gets a new id. Only 'text' is needed on each line.",
    )  # fmt: skip
    bring.add_argument("file", metavar="FILE", help="The file to read; '-' reads standard input.")
    bring.set_defaults(command=lazy("drafts", "bring_in"))


def _templates(commands: "Commands[Parser]") -> None:
    templates = add(
        commands, "templates", "List, export or import templates.",
        "Seven are built in; your own are TOML files, one a template.",
    )  # fmt: skip
    verbs = templates.add_subparsers(title="commands", metavar="COMMAND", parser_class=Parser)
    listed = add(verbs, "list", "List every template.", "Each line has its id and its title.")
    listed.set_defaults(command=lazy("templates", "list_all"))
    export = add(verbs, "export", "Write out one template as a TOML file.", "")
    export.add_argument("id", metavar="ID", help="The template's id, as 'templates list' shows it.")
    _output(export)
    export.set_defaults(command=lazy("templates", "export"))
    bring = add(
        verbs, "import", "Bring in templates from TOML files.",
        "Each gets an id of its own; none that is here is overwritten.",
    )  # fmt: skip
    bring.add_argument("files", nargs="+", metavar="FILE", help="The files to read.")
    bring.set_defaults(command=lazy("templates", "bring_in"))


def _grammar(commands: "Commands[Parser]") -> None:
    grammar = add(
        commands, "grammar", "Say whether grammar can be checked here, or fetch what it needs.",
        "It is checked by LanguageTool, on this machine alone.",
    )  # fmt: skip
    verbs = grammar.add_subparsers(title="commands", metavar="COMMAND", parser_class=Parser)
    status = add(verbs, "status", "Say where LanguageTool and Java are.", "Nothing is started.")
    status.set_defaults(command=lazy("grammar", "status"))
    download = add(
        verbs, "download", "Fetch LanguageTool into the data folder.",
        "About 250 MB come over the network, are held against a checksum, and are tried out before "
        "they are kept. Nothing of yours is sent.",
    )  # fmt: skip
    download.set_defaults(command=lazy("grammar", "download"))


def _about(commands: "Commands[Parser]") -> None:
    about = add(
        commands, "about", "Say what this copy is made of.", "Useful when you report a mistake."
    )
    about.add_argument(
        "--json", action="store_true", help="Print one JSON object instead of words."
    )
    about.set_defaults(command=_about_run)


def _about_run(options: argparse.Namespace) -> int:
    from app.about import about

    seen = about()
    print(seen.as_json() if options.json else seen.in_words())
    return 0


# ---- options that several commands have ----


def _help_option(made: argparse.ArgumentParser) -> None:
    made.add_argument("-h", "--help", action="help", help="Show this help.")


def _data_dir(made: argparse.ArgumentParser) -> None:
    made.add_argument(
        _DATA_DIR, metavar="DIR", type=_folder, default=argparse.SUPPRESS,
        help="Keep drafts and templates in this folder instead of the usual place.",
    )  # fmt: skip


def _output(made: argparse.ArgumentParser) -> None:
    made.add_argument(
        "--output", metavar="FILE", default="-",
        help="Write to this file instead of standard output. It appears whole or not at all.",
    )  # fmt: skip


def _folder(word: str) -> Path:
    if not word:
        raise argparse.ArgumentTypeError("expected one argument")
    return Path(word)


def lazy(module: str, name: str) -> Callable[[argparse.Namespace], int]:
    """A command whose module is imported when it runs."""

    def run(options: argparse.Namespace) -> int:
        from importlib import import_module

        code: int = getattr(import_module(f"app.cli.{module}"), name)(options)
        return code

    return run


# ---- words ----


def para(text: str) -> str:
    """A paragraph of help, filled to the width."""
    return textwrap.fill(" ".join(text.split()), width())


def _codes() -> str:
    lines = [f"  {code:>3}  {meaning}" for code, meaning in MEANINGS.items()]
    return "exit codes:\n" + "\n".join(
        textwrap.fill(line, width(), subsequent_indent=" " * 7) for line in lines
    )
