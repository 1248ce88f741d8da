"""Help, the manual page, and kind words for what was not understood."""

import argparse
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from app import VERSION
from app.cli import main
from app.cli.outcome import MEANINGS
from app.cli.usage import parser

MANUAL = (Path(__file__).resolve().parent.parent.parent / "docs" / "worthwhile.1").read_text(
    encoding="utf-8"
)


def every_parser(top: argparse.ArgumentParser) -> Iterator[argparse.ArgumentParser]:
    yield top
    for action in top._actions:
        if isinstance(action, argparse._SubParsersAction):
            for each in action.choices.values():
                yield from every_parser(each)


def names() -> list[str]:
    return [each.prog for each in every_parser(parser())]


@pytest.mark.parametrize("prog", names())
def test_every_command_has_help_in_full_sentences(
    prog: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*prog.split()[1:], "--help"]) == 0
    said = capsys.readouterr()
    assert said.out.startswith(f"usage: {prog}")
    assert not said.err
    (here,) = [each for each in every_parser(parser()) if each.prog == prog]
    for action in here._actions:
        if not isinstance(action, argparse._SubParsersAction):
            assert action.help and action.help.endswith(".") and action.help[0].isupper()
    assert here.description and here.description.endswith(".")


def test_the_help_tells_every_exit_code(capsys: pytest.CaptureFixture[str]) -> None:
    main(["--help"])
    out = " ".join(capsys.readouterr().out.split())
    manual = " ".join(MANUAL.split())
    for code, meaning in MEANINGS.items():
        assert f"{code} {meaning}" in out
        assert f".TP .B {code} {meaning}" in manual


def test_the_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"worthwhile {VERSION}\n"
    assert f"Worthwhile {VERSION}" in MANUAL


def test_the_manual_page_leaves_out_no_option_and_no_command() -> None:
    plain = MANUAL.replace("\\-", "-")
    options = re.search(r"\.SH OPTIONS\n(.*?)\n\.SH ", plain, re.DOTALL)
    assert options
    for each in every_parser(parser()):
        for action in each._actions:
            for name in action.option_strings:
                assert re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", options[1]), name
        command = each.prog.removeprefix("worthwhile").strip()
        if any(not isinstance(a, argparse._SubParsersAction) for a in each._actions if a.dest):
            assert not command or f"B worthwhile {command}" in plain or command in (
                "drafts", "templates",
            )  # fmt: skip


def test_the_manual_page_names_no_option_that_is_not_there() -> None:
    known = {
        name for each in every_parser(parser()) for a in each._actions for name in a.option_strings
    }
    assert set(re.findall(r"(?<![\w-])--[a-z][a-z-]*", MANUAL.replace("\\-", "-"))) <= known


MISTAKES = {
    "check --jsnl": ("There is no option '--jsnl'. Did you mean --jsonl?", "check --help"),
    "check --jsonl=1": ("--jsonl takes no value.", "check --help"),
    "check --json --jsonl": ("can't be used together", "check --help"),
    "check one two": ("I don't know what to do with 'two'.", "check --help"),
    "--verison": ("Did you mean --version?", "worthwhile --help"),
    "-q": ("There is no option '-q'.", "worthwhile --help"),
    "chekc": ("There is no command 'chekc'. Did you mean check?", "worthwhile --help"),
    "post.txt": ("It can be check, count, thread, drafts, templates", "worthwhile --help"),
    "drafts exprot": ("Did you mean export?", "drafts --help"),
    "drafts export --format=xml": ("--format can't be 'xml'. It can be jsonl", "export --help"),
    "drafts export --outptu x": ("Did you mean --output?", "drafts export --help"),
    "drafts import": ("FILE", "drafts import --help"),
    "drafts": ("Please say what to do: list, export or import.", "drafts --help"),
    "": ("Please say what to do", "worthwhile --help"),
    "--data-dir": ("--data-dir needs a value", "worthwhile --help"),
    "templates export how --output": ("--output needs a value", "export --help"),
}


@pytest.mark.parametrize(("words", "told"), MISTAKES.items(), ids=MISTAKES.keys())
def test_what_is_not_understood_gets_a_kind_sentence(
    words: str, told: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(words.split()) == 2
    said = capsys.readouterr()
    assert not said.out
    sentence, hint = said.err.splitlines()
    assert sentence.startswith("worthwhile: ")
    assert told[0] in sentence
    assert told[1] in hint


def test_an_option_is_never_guessed_from_its_beginning(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--js"]) == 2
    assert "no option '--js'" in capsys.readouterr().err


@pytest.mark.parametrize("columns", ["60", "80", "200"])
def test_help_fits_the_terminal(
    columns: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    main(["check", "--help"])
    assert max(map(len, capsys.readouterr().out.splitlines())) <= min(int(columns), 90)


def test_about_says_what_this_copy_is_made_of(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["about"]) == 0
    assert f"Worthwhile {VERSION}" in capsys.readouterr().out
    assert main(["about", "--json"]) == 0
    assert '"moves": 7' in capsys.readouterr().out
