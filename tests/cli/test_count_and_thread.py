"""``worthwhile count`` and ``worthwhile thread``: words, JSON, own limits, and mistakes."""

import io
import json
import sys
from pathlib import Path

import pytest

from app.cli import main
from app.cli.usage_networks import NAMED, NETWORKS
from app.networks.table import shipped

KEYS = ["network", "count", "limit", "unit", "fits", "reasons"]
PART_KEYS = ["text", "start", "end", "count", "limit", "unit", "fits", "note"]
FAMILY = "👨‍👩‍👧‍👦"

Asked = tuple[int, str, str]


@pytest.fixture
def ask(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path):
    """The command line in this process, with a folder of its own: exit code, output, errors."""

    def run(given: str, *words: str) -> Asked:
        data = given.encode("utf-8", "surrogatepass")
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
        code = main(["--data-dir", str(tmp_path), *words])
        said = capsys.readouterr()
        return code, said.out, said.err

    return run


def test_the_networks_are_those_of_the_table() -> None:
    assert set(NETWORKS) == {network.id for network in shipped()}
    assert len(NAMED) == 7


def test_one_network_is_one_object(ask) -> None:
    code, out, err = ask(f"Hi {FAMILY}\n", "count", "--network", "threads", "--json")
    found = json.loads(out)
    assert (code, err, list(found)) == (0, "", KEYS)
    assert found == {
        "network": "threads", "count": 28, "limit": 500, "unit": "characters", "fits": True,
        "reasons": ["This emoji costs 25 on Threads."],
    }  # fmt: skip


def test_all_networks_are_a_list(ask) -> None:
    code, out, _ = ask("Hello, world! 👋\n", "count", "-", "--json")
    found = json.loads(out)
    assert code == 0
    assert [each["network"] for each in found] == list(NAMED)
    assert [each["count"] for each in found] == [16, 15, 15, 18, 16, 16, 16]


@pytest.mark.parametrize("end", ["", "\n", "\r\n"])
def test_the_final_line_end_does_not_count(ask, end: str) -> None:
    out = ask(f"Hi\n{end}" if end else "Hi\n\n", "count", "--network", "x", "--json")[1]
    assert json.loads(out)["count"] == 3
    assert json.loads(ask(f"Hi{end}", "count", "--network", "x", "--json")[1])["count"] == 2


def test_words_say_what_is_left_and_why(ask, tmp_path: Path) -> None:
    post = tmp_path / "post.txt"
    post.write_text("See main.py " + "a" * 260 + "\n", encoding="utf-8")
    code, out, err = ask("", "count", str(post))
    assert (code, err) == (0, "")
    lines = out.splitlines()
    assert lines[0] == "X          288 of 280, 8 over"
    assert [line.strip() for line in lines[1:4]] == [
        "8 over the limit of 280 on X.", "The link costs 23 on X.",
        "“main.py” counts as a link on X.",
    ]  # fmt: skip
    assert lines[4] == "Mastodon   272 of 500, 228 left"
    assert "no limit" in ask("Hi", "count", "--network", "plain")[1]


def test_own_limits_count_and_mistakes_in_them_are_told(ask, tmp_path: Path) -> None:
    (tmp_path / "networks.toml").write_text("[mastodon]\nlimit = 5000\n[x]\nlimit = 'a'\n")
    code, out, err = ask("Hi", "count", "--network", "mastodon", "--json")
    assert (code, json.loads(out)["limit"]) == (0, 5000)
    assert "networks.toml, line 4: “limit” should be a whole number" in err


def test_a_thread_as_json(ask) -> None:
    text = "One sentence here, and more. " * 30
    code, out, err = ask(text, "thread", "--network", "bluesky", "--numbered", "--json")
    found = json.loads(out)
    assert (code, err, list(found)) == (0, "", ["network", "fits", "parts", "notes"])
    assert (found["network"], found["fits"], found["notes"]) == ("bluesky", True, [])
    for number, part in enumerate(found["parts"], 1):
        assert list(part) == PART_KEYS
        suffix = f" ({number}/{len(found['parts'])})"
        assert part["text"] == text[part["start"] : part["end"]] + suffix
        assert part["count"] <= part["limit"] == 300


def test_a_thread_in_words_with_breaks(ask) -> None:
    code, out, err = ask("One. Two. Three.", "thread", "--break", "5")
    assert (code, err) == (0, "")
    assert out == "--- 1 of 2: 4 of 280, 276 left\nOne.\n\n--- 2 of 2: 11 of 280, 269 left\n" + (
        "Two. Three.\n\n"
    )
    long = "One two three four. " * 20
    cut = json.loads(ask(long, "thread", "--json")[1])["parts"][0]["end"]
    kept = json.loads(ask(long, "thread", "--json", "--no-break", str(cut))[1])["parts"][0]["end"]
    assert kept < cut
    assert "left out" in ask("See https://example.com now", "thread", "--break", "9")[2]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("count", "--network", "tiktok"), "--network can't be 'tiktok'."),
        (("thread", "--break", "-1"), "--break"),
        (("thread", "--break", "many"), "--break needs a value"),
    ],
)
def test_mistakes_are_told_kindly(ask, words: tuple[str, ...], sentence: str) -> None:
    code, out, err = ask("", *words)
    assert (code, out) == (2, "")
    assert sentence in err
    assert "Traceback" not in err


def test_a_file_that_is_not_there_is_told(ask) -> None:
    code, out, err = ask("", "count", "nowhere.txt")
    assert (code, out) == (1, "")
    assert err == "worthwhile: nowhere.txt: there is no such file.\n"
