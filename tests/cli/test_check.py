"""``worthwhile check``: reports, JSON, streams of any length, and input that is wrong."""

import io
import json
import os
import re
import signal
import subprocess
import sys
import tracemalloc
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.cli import main
from app.cli.jsonl import stream
from app.cli.lines import Line, batches, lines
from app.cli.words import Paint, columns, in_words, safe, wrapped
from app.value.engine import read
from app.value.model import Report
from app.value.moves import all_moves

ROOT = Path(__file__).resolve().parent.parent.parent
KEYS = [
    "id", "verdict", "unsure", "silence", "move", "moves", "score", "evidence", "suggestion",
    "promised",
]  # fmt: skip
KEEPS = "made sourdough finally"
MOVES = {move.id for move in all_moves()}


def run(*words: str, given: bytes = b"", **extra: Any) -> subprocess.CompletedProcess[bytes]:
    """The command line as a program of its own."""
    return subprocess.run(
        [sys.executable, "-m", "app.cli", *words],
        input=given, capture_output=True, cwd=ROOT, check=False, timeout=120, **extra,
    )  # fmt: skip


def ask(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], given: bytes, *words: str
) -> tuple[int, str, str]:
    """The command line in this process: exit code, output, errors."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given)))
    code = main(list(words))
    said = capsys.readouterr()
    return code, said.out, said.err


def test_the_report_says_what_was_seen_and_what_is_closest(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    post = tmp_path / "post.txt"
    post.write_text(KEEPS + "\n", encoding="utf-8")
    assert main(["check", str(post)]) == 0
    said = capsys.readouterr()
    report = read(KEEPS)
    suggestion = report.suggestions[0]
    assert said.out.startswith("About you, so far\n")
    for words in ("What I saw", f"“{report.evidence[0].quote}”", suggestion.question):
        assert words in said.out
    assert " ".join((suggestion.rewrite or suggestion.pattern).split()) in " ".join(
        said.out.split()
    )
    assert "\x1b" not in said.out
    assert not said.err


def test_a_gift_and_small_talk_are_said_as_in_the_window() -> None:
    plain = Paint(False)
    assert in_words(read("Pro tip: cold butter makes flaky pastry"), 80, plain).startswith(
        "Gives · Share the recipe"
    )
    assert in_words(read("Happy birthday Dan!"), 80, plain).startswith("Talk: fine as it is")


@pytest.mark.parametrize("width", [40, 61, 90])
def test_the_report_keeps_to_its_width(width: int) -> None:
    text = "Thanks to everyone who came. " * 3 + KEEPS + " 日本語のとても長い文章です" * 6
    for line in in_words(read(text), width, Paint(False)).splitlines():
        assert columns(line) <= width


@given(st.text(), st.integers(5, 60))
def test_wrapping_loses_no_word_and_splits_no_narrow_one(text: str, width: int) -> None:
    found = wrapped(text, width)
    assert "".join("".join(found).split()) == "".join(safe(text).split())
    for line in found:
        assert columns(line) <= width or " " not in line


def test_a_post_cannot_steer_the_terminal() -> None:
    report = read("I just ate \x1b[31ma salad\x9b2J and \u202eso on")
    said = in_words(report, 80, Paint(False))
    assert not {"\x1b", "\x9b", "\u202e"} & set(said)


def test_colours_are_only_colours() -> None:
    report = read(KEEPS)
    painted = in_words(report, 80, Paint(True))
    assert "\x1b[" in painted
    assert re.sub(r"\x1b\[[\d;]+m", "", painted) == in_words(report, 80, Paint(False))


def test_json_is_one_object_with_the_promised_keys(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, err = ask(monkeypatch, capsys, (KEEPS + "\n").encode(), "check", "--json")
    assert (code, err) == (0, "")
    (line,) = out.splitlines()
    found = json.loads(line)
    assert list(found) == KEYS
    assert (found["id"], found["verdict"], found["move"]) == (None, "about_me", "how")
    assert set(found["moves"]) == MOVES
    assert len(found["moves"]) == 7
    assert 0 <= found["score"] <= 1
    for each in found["evidence"]:
        assert list(each) == ["start", "end", "effect", "move", "quote"]
        assert KEEPS[each["start"] : each["end"]] == each["quote"]
    assert list(found["suggestion"]) == ["move", "question", "rewrite"]


def test_offsets_count_code_points_and_line_ends_are_left_alone(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "👩‍🍳 שלום\r\n\r\nI just ate a salad"
    for post, shape in (
        (text.encode(), "--json"),
        (json.dumps({"text": text}).encode(), "--jsonl"),
    ):
        _, out, _ = ask(monkeypatch, capsys, post, "check", shape)
        evidence = json.loads(out)["evidence"]
        assert evidence
        assert all(text[each["start"] : each["end"]] == each["quote"] for each in evidence)


IDS: list[Any] = ["a", 7, 1.5, None, True, [1, {"b": None}], {"x": "é"}, 10**30, "\ud800"]


def test_a_stream_answers_each_line_in_order_with_its_id(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    posts = [{"text": KEEPS, "id": each, "verdict": "?", "extra": [1]} for each in IDS]
    given = "\n".join(map(json.dumps, posts)) + '\n\n{"text": ""}\n'
    code, out, err = ask(monkeypatch, capsys, given.encode(), "check", "--jsonl", "-")
    assert (code, err) == (0, "")
    assert out.isascii()
    found = [json.loads(line) for line in out.splitlines()]
    assert [each["id"] for each in found] == [*IDS, None]
    assert all(list(each) == KEYS for each in found)
    assert found[0] == {**found[1], "id": "a"}


BAD_LINES = {
    "no JSON": (b"nope", "not valid JSON"),
    "half an object": (b'{"text": "a"', "not valid JSON"),
    "a number": (b"3", "should be an object"),
    "a list": (b'["text"]', "should be an object"),
    "no text": (b'{"id": 3}', 'no "text"'),
    "text that is none": (b'{"text": 3}', "not a text"),
    "text that is null": (b'{"text": null}', "not a text"),
    "NaN": (b'{"text": "a", "id": NaN}', "NaN"),
    "an endless number": (b'{"text": "a", "id": 1e999}', "JSON cannot hold"),
    "a number too long": (b'{"text": "a", "id": ' + b"9" * 5000 + b"}", "too long"),
    "nested too deeply": (b"[" * 100_000, "nested too deeply"),
    "not UTF-8": (b'{"text": "caf\xe9"}', "byte 13"),
    "zero bytes": (b"\0\0\0", "not valid JSON"),
}


@pytest.mark.parametrize(("bad", "says"), BAD_LINES.values(), ids=BAD_LINES.keys())
def test_a_bad_line_is_told_with_its_number_and_the_rest_goes_on(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], bad: bytes, says: str
) -> None:
    good = b'{"text": "hello there friends", "id": %d}'
    given = b"\n".join([good % 1, b"", bad, good % 2])
    code, out, err = ask(monkeypatch, capsys, given, "check", "--jsonl")
    assert code == 1
    assert [json.loads(line)["id"] for line in out.splitlines()] == [1, 2]
    (complaint,) = err.splitlines()
    assert "line 3:" in complaint
    assert says in complaint


def test_a_lone_surrogate_goes_in_and_comes_out(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    given = rb'{"text": "I just ate \ud83d a salad", "id": "\udc00"}'
    code, out, _ = ask(monkeypatch, capsys, given, "check", "--jsonl")
    assert code == 0
    assert json.loads(out)["id"] == "\udc00"


class Endless(io.RawIOBase):
    """A stream that makes up its bytes as they are read."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces = pieces

    def readable(self) -> bool:
        return True

    def readinto(self, into: Any) -> int:
        piece = next(self._pieces, b"")
        into[: len(piece)] = piece
        return len(piece)


def peak_of(pieces: Iterator[bytes], limit: int, same: Report) -> tuple[int, int, int]:
    """Exit code, number of answers, and most bytes held while a stream was answered."""

    class Counting(io.StringIO):
        answers = 0

        def write(self, text: str) -> int:
            Counting.answers += text.count("\n")
            return len(text)

    tracemalloc.start()
    source = io.BufferedReader(Endless(pieces))
    code = stream(batches(source, limit), Counting(), "it", lambda texts: (same,) * len(texts))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return code, Counting.answers, peak


def test_many_lines_need_no_more_memory_than_few() -> None:
    post = json.dumps({"text": "x" * 200, "id": 1}).encode() + b"\n"
    code, answers, peak = peak_of((post for _ in range(20_000)), 100_000, read(KEEPS))
    assert (code, answers) == (0, 20_000)
    assert peak < 1_000_000


def test_a_gigantic_line_is_passed_over_without_being_held(
    capsys: pytest.CaptureFixture[str],
) -> None:
    def pieces() -> Iterator[bytes]:
        for _ in range(4000):
            yield b"x" * 8192
        yield b'\n{"text": "after"}\n'

    code, answers, peak = peak_of(pieces(), 100_000, read(KEEPS))
    assert (code, answers) == (1, 1)
    assert peak < 3_000_000
    assert "line 1: it is longer than" in capsys.readouterr().err


@given(st.lists(st.binary(max_size=30).map(lambda raw: raw.replace(b"\n", b"")), max_size=8))
def test_every_line_that_is_not_empty_is_there_once_with_its_number(raws: list[bytes]) -> None:
    found = list(lines(io.BytesIO(b"\n".join(raws)), 20))
    kept = [
        number
        for number, raw in enumerate(raws, 1)
        if len(raw) > 20 or (raw.removeprefix(b"\xef\xbb\xbf") if number == 1 else raw).strip()
    ]
    assert [line.number for line in found] == kept
    for line in found:
        raw = raws[line.number - 1]
        assert (line.problem is None) == (len(raw) <= 20 and _is_text(raw))


def _is_text(raw: bytes) -> bool:
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def test_a_line_at_the_limit_is_read_and_one_over_it_is_not() -> None:
    assert list(lines(io.BytesIO(b"abc\nabcd\nabc"), 4)) == [
        Line(1, "abc"), Line(2, "abcd"), Line(3, "abc"),
    ]  # fmt: skip
    assert [line.problem is None for line in lines(io.BytesIO(b"abcde\nabc"), 4)] == [False, True]


FILES = {
    "not UTF-8": (b"one\ntwo caf\xe9", "line 2: this is not UTF-8 text; byte 11 does not fit"),
    "binary": (b"\x89PNG\r\n\x1a\n\0\0", "binary"),
    "broken UTF-16": (b"\xff\xfea", "UTF-16"),
}


@pytest.mark.parametrize(("data", "says"), FILES.values(), ids=FILES.keys())
def test_a_file_that_is_no_text_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], data: bytes, says: str
) -> None:
    (tmp_path / "post").write_bytes(data)
    assert main(["check", str(tmp_path / "post")]) == 1
    said = capsys.readouterr()
    assert says in said.err
    assert not said.out


@pytest.mark.parametrize(
    "data", [b"\xef\xbb\xbfI just ate a salad\r\n", "I just ate a salad".encode("utf-16")]
)
def test_a_text_with_a_byte_order_mark_is_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], data: bytes
) -> None:
    (tmp_path / "post").write_bytes(data)
    assert main(["check", "--json", str(tmp_path / "post")]) == 0
    assert json.loads(capsys.readouterr().out)["evidence"][0]["quote"] == "I just ate a salad"


def test_a_file_that_cannot_be_opened_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for file, says in (
        (tmp_path / "none", "no such file"),
        (tmp_path, "a folder, not a file"),
        (tmp_path / ("x" * 300), "too long"),
        (f"{tmp_path}/a\0b", "no file can have that name"),
    ):
        assert main(["check", str(file)]) == 1
        assert says in capsys.readouterr().err


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "post").write_text("x")
    (tmp_path / "post").chmod(0)
    assert main(["check", str(tmp_path / "post")]) == 1
    assert "permission" in capsys.readouterr().err


def test_permission_denied_has_its_words() -> None:
    from app.textfile import why

    assert "permission" in why(PermissionError(13, "Permission denied"))


def test_a_file_that_is_far_too_long_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with (tmp_path / "post").open("wb") as out:
        out.truncate(17 * 1024 * 1024)
    assert main(["check", str(tmp_path / "post")]) == 1
    assert "larger than 16 MiB" in capsys.readouterr().err


def test_ten_megabytes_are_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "post").write_bytes(b"I just ate a salad. " * 500_000)
    assert main(["check", "--json", str(tmp_path / "post")]) == 0
    assert json.loads(capsys.readouterr().out)["verdict"]


# ---- as a program of its own ----


@pytest.mark.parametrize("locale", ["C", "POSIX", "de_DE.ISO-8859-1"])
def test_it_speaks_utf8_in_every_locale(locale: str) -> None:
    text = "Thanks Zoë 👍 for nothing"
    environment = {**os.environ, "LC_ALL": locale, "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"}
    done = run("check", given=text.encode(), env=environment)
    assert done.returncode == 0, done.stderr
    assert "“" in done.stdout.decode("utf-8")
    done = run("check", "--help", env=environment)
    assert "⟨blanks⟩" in done.stdout.decode("utf-8")


_WITHOUT_QT = """
import sys
from app.cli import main
code = main(sys.argv[1:])
heavy = {name.partition(".")[0] for name in sys.modules} & {
    "PySide6", "shiboken6", "sqlite_utils", "sqlite3", "tomllib", "tomli_w", "platformdirs", "ui"
}
sys.exit(f"it imported {heavy}" if heavy else code)
"""


@pytest.mark.parametrize("words", [["check", "--jsonl"], ["check"], ["--version"], ["--help"]])
def test_checking_imports_neither_qt_nor_the_store(words: list[str]) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _WITHOUT_QT, *words],
        input=b'{"text": "hello there"}', capture_output=True, cwd=ROOT, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr


def test_it_answers_each_line_before_the_next_is_there() -> None:
    talking = subprocess.Popen(
        [sys.executable, "-m", "app.cli", "check", "--jsonl"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT,
    )  # fmt: skip
    with talking:
        assert talking.stdin and talking.stdout
        for number in range(3):
            talking.stdin.write(json.dumps({"text": KEEPS, "id": number}).encode() + b"\n")
            talking.stdin.flush()
            assert json.loads(talking.stdout.readline())["id"] == number
        talking.stdin.close()
    assert talking.returncode == 0


def test_a_reader_that_goes_away_is_no_reason_to_complain() -> None:
    talking = subprocess.Popen(
        [sys.executable, "-m", "app.cli", "check", "--jsonl"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT,
    )  # fmt: skip
    with talking:
        assert talking.stdin and talking.stdout and talking.stderr
        talking.stdin.write(b'{"text": "a"}\n')
        talking.stdin.flush()
        talking.stdout.readline()
        talking.stdout.close()
        talking.stdin.write(b'{"text": "b"}\n')
        talking.stdin.close()
        assert talking.stderr.read() == b""
    assert talking.returncode == 141


def test_ctrl_c_ends_it_quietly() -> None:
    talking = subprocess.Popen(
        [sys.executable, "-m", "app.cli", "check", "--jsonl"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT,
    )  # fmt: skip
    with talking:
        assert talking.stdin and talking.stdout and talking.stderr
        talking.stdin.write(b'{"text": "a"}\n')
        talking.stdin.flush()
        talking.stdout.readline()
        talking.send_signal(signal.SIGINT)
        assert talking.stderr.read() == b""
    assert talking.returncode == 130


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_a_full_disk_is_told() -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "app.cli", "check", "--jsonl"],
            input=b'{"text": "a"}\n', stdout=full, stderr=subprocess.PIPE, cwd=ROOT, check=False,
        )  # fmt: skip
    assert done.returncode == 3
    assert done.stderr == b"worthwhile: The output could not be written: the disk is full.\n"


def test_a_closed_standard_input_is_told() -> None:
    done = subprocess.run(
        ["sh", "-c", f'exec "{sys.executable}" -m app.cli check <&-'],
        capture_output=True, cwd=ROOT, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (1, b"")
    assert b"no standard input" in done.stderr
