"""The table of networks: as shipped, and with the writer's own limits on top."""

from pathlib import Path

import pytest

from app.networks.table import load, parse, save_limits, shipped, with_own
from app.tomlfile import TomlError

IDS = ["x", "x_premium", "mastodon", "bluesky", "threads", "linkedin", "facebook", "instagram"]
IDS += ["plain"]
GOOD = (
    '[a]\nname = "A"\nunit = "graphemes"\nsure = "official"\nsource = "s"\nchecked = 2026-01-02\n'
)


def test_the_table_has_every_network_with_its_source_and_date() -> None:
    assert [network.id for network in shipped()] == IDS
    for network in shipped():
        assert network.source
        assert network.checked.year >= 2026
        assert (network.limit is None) == (network.id == "plain")
        assert not network.hashtags or network.hashtags_by


def test_own_limits_are_merged(tmp_path: Path) -> None:
    own = tmp_path / "networks.toml"
    assert load(own).all == load(None).all == shipped()
    own.write_text("[mastodon]\nlimit = 5000\n[x_premium]\nlimit = 4000\n")
    table = load(own)
    assert (table.get("mastodon").limit, table.get("x_premium").limit) == (5000, 4000)
    assert table.get("x") == shipped()[0]
    assert table.problems == ()
    with pytest.raises(KeyError):
        table.get("tiktok")


def test_limits_are_saved_and_taken_back_and_the_rest_stays(tmp_path: Path) -> None:
    own = tmp_path / "new" / "networks.toml"
    save_limits(own, {"mastodon": 5000})
    own.write_text(own.read_text() + "[threads]\nlinks = 3\n")
    save_limits(own, {"mastodon": 600, "x_premium": 4000})
    table = load(own)
    assert [table.get(n).limit for n in ("mastodon", "x_premium")] == [600, 4000]
    assert table.get("threads").links == 3
    save_limits(own, {"mastodon": None, "x_premium": None})
    assert load(own).get("mastodon").limit == 500
    assert "mastodon" not in own.read_text()
    own.write_text("not toml")
    with pytest.raises(TomlError):
        save_limits(own, {"mastodon": 1})
    assert own.read_text() == "not toml"


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("[mastodon]\nlimit = 0\n", 2, "whole number"),
        ("[mastodon]\nlimit = true\n", 2, "whole number"),
        ('[x]\nlimit = 300\n\n[mastodon]\nlimit = "500"\n', 5, "whole number"),
        ("[mastodon]\nsource = 3\n", 2, "can't be set"),
        ("[x]\n[tiktok]\nlimit = 3\n", 2, "not a network"),
        ("mastodon = 500\n", 1, "expected a section"),
        ("[mastodon\n", 1, "not valid TOML"),
    ],
)
def test_mistakes_in_the_own_file_are_named_and_take_no_network_away(
    text: str, line: int, words: str
) -> None:
    table = with_own(text, "networks.toml")
    assert [network.id for network in table.all] == IDS
    assert [problem.line for problem in table.problems] == [line]
    assert words in table.problems[0].reason
    assert table.problems[0].sentence.startswith(f"networks.toml, line {line}: ")


def test_what_is_right_in_the_own_file_counts_beside_mistakes() -> None:
    table = with_own("[mastodon]\nlimit = 700\nfoo = 1\n", "networks.toml")
    assert table.get("mastodon").limit == 700
    assert len(table.problems) == 1


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    own = tmp_path / "networks.toml"
    own.write_bytes(b"[x]\nlimit = 3 # caf\xe9\n")
    table = load(own)
    assert table.all == shipped()
    assert table.problems[0].line == 2


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        (GOOD.replace('"graphemes"', '"bytes"'), 3, "weighted"),
        (GOOD.replace("2026-01-02", '"today"'), 6, "date"),
        (GOOD.replace('source = "s"\n', ""), 1, "“source”"),
        (GOOD + "light = [[3, 1]]\n", 7, "ranges"),
        (GOOD + "folds = [{ at = 1 }]\n", 7, "such as"),
        (GOOD + 'url = "long"\n', 7, "shortened"),
        (GOOD + "bare_urls = 1\n", 7, "true or false"),
        (GOOD + 'card = "left"\n', 7, "above"),
        (GOOD + "name_ = 1\n", 7, "can't be set"),
    ],
)
def test_mistakes_in_the_table_are_named(text: str, line: int, words: str) -> None:
    with pytest.raises(TomlError, match=words) as caught:
        parse(text, "networks.toml")
    assert caught.value.problem.line == line
    assert parse(GOOD, "networks.toml")[0].name == "A"
