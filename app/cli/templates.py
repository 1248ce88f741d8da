"""``worthwhile templates``: list, export and import."""

import argparse
import sys
from pathlib import Path

from app.cli.outcome import FINE, STORE, UNREADABLE, Failure
from app.places import templates_dir
from app.templates import TemplateError, TemplateFolder, builtin


def list_all(options: argparse.Namespace) -> int:
    """The built-in templates in the essay's order, then one's own; bad files on standard error."""
    from app.cli.words import safe

    loaded = _folder(options).all()
    for template in (*builtin(), *loaded.templates):
        whose = "" if template.own else "  (built in)"
        print(f"{template.id:<14} {safe(template.title)}{whose}")
    for problem in loaded.problems:
        print(f"worthwhile: {problem.sentence}", file=sys.stderr)
    return UNREADABLE if loaded.problems else FINE


def export(options: argparse.Namespace) -> int:
    """One template as TOML, to standard output or a file."""
    folder = _folder(options)
    try:
        if options.output == "-":
            print(folder.as_toml(options.id), end="")
        else:
            folder.export(options.id, Path(options.output))
    except TemplateError as problem:
        raise Failure(STORE, problem.sentence) from problem
    return FINE


def bring_in(options: argparse.Namespace) -> int:
    """Each file for itself: one that is wrong keeps no other out."""
    folder, code = _folder(options), FINE
    for file in options.files:
        try:
            print(f"{file} is here as {folder.import_file(Path(file)).id}", file=sys.stderr)
        except TemplateError as problem:
            print(f"worthwhile: {problem.sentence}", file=sys.stderr)
            code = UNREADABLE
    return code


def _folder(options: argparse.Namespace) -> TemplateFolder:
    return TemplateFolder(templates_dir(getattr(options, "data_dir", None)))
