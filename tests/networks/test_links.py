"""Links as X finds them: its own conformance groups as facts, and every top-level domain.

``x_links.jsonl`` holds the texts and links of twitter-text's groups urls, urls_with_indices,
urls_with_directional_markers and tco_urls_with_params; ``top_level.txt`` those of its top-level
domains (2021) that IANA still lists: 149 others have been given back since.
"""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from network_texts import TEXTS

from app.networks.links import find_links

HERE = Path(__file__).parent
VECTORS = [json.loads(line) for line in (HERE / "x_links.jsonl").read_text("utf-8").splitlines()]
TOP_LEVEL = (HERE / "top_level.txt").read_text("utf-8").split()


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector["text"][:30])
def test_links_are_found_as_x_finds_them(vector: dict[str, Any]) -> None:
    found = find_links(vector["text"])
    assert [link.span.of(vector["text"]) for link in found] == vector["links"]
    if "starts" in vector:
        assert [link.span.start for link in found] == vector["starts"]


def test_every_top_level_domain_makes_a_link() -> None:
    for name in TOP_LEVEL:
        text = f"https://twitter.{name}"
        assert [link.span.of(text) for link in find_links(text)] == [text]
        assert find_links(f"me@twitter.{name}") == ()


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("(see example.com/a_(b))", ["example.com/a_(b)"]),
        ("a@b.com", []),
        ("HTTPS://EXAMPLE.COM/A", ["HTTPS://EXAMPLE.COM/A"]),
        ("ftp://example.com", []),
        ("example.com:8080/x", ["example.com:8080/x"]),
        ("https://example.com?q=1!", ["https://example.com?q=1"]),
        ("https://example.com?!", ["https://example.com"]),
        ("3.5 and v1.2.3 and e.g. this", []),
        ("at 5.pm sharp", ["5.pm"]),
        ("https://example.com/a,b.c; next", ["https://example.com/a,b.c"]),
    ],
)
def test_links_in_posts(text: str, links: list[str]) -> None:
    assert [link.span.of(text) for link in find_links(text)] == links


def test_bare_links_are_told_from_others() -> None:
    assert [link.bare for link in find_links("a.com http://b.com")] == [True, False]


@given(TEXTS)
def test_links_are_in_order_and_apart(text: str) -> None:
    at = 0
    for link in find_links(text):
        assert at <= link.span.start < link.span.end <= len(text)
        assert "." in link.span.of(text)
        at = link.span.end
