"""Grief and promises: what each shows is found, what it spares is left alone."""

import pytest

from app.value import grief, promises
from app.value.engine import read
from app.value.match import items


@pytest.mark.parametrize("text", grief.SHOWS)
def test_loss_and_illness_are_seen_and_nothing_is_advised(text: str) -> None:
    report = read(text)
    assert report.silence == "grief"
    assert report.suggestions == ()
    assert report.verdict is not None


@pytest.mark.parametrize("text", grief.SPARES)
def test_what_only_sounds_like_it_is_spared(text: str) -> None:
    assert not grief.is_there(items(text))


@pytest.mark.parametrize("marked", promises.SHOWS)
def test_a_promise_is_found_as_marked_and_goes_when_it_is_kept(marked: str) -> None:
    text = marked.replace("⟦", "").replace("⟧", "")
    (found,) = promises.promised(text)
    assert found.quote == marked[marked.index("⟦") + 1 : marked.index("⟧")]
    assert found.quote == found.span.of(text)
    assert promises.promised(f"{text}\nhttps://example.org/here") == ()
    assert read(text).promised == (found,)


@pytest.mark.parametrize("text", promises.SPARES)
def test_what_is_kept_or_never_promised_is_spared(text: str) -> None:
    assert promises.promised(text) == ()


def test_there_are_enough_examples() -> None:
    for part in (grief, promises):
        assert len(part.SHOWS) >= 12
        assert len(part.SPARES) >= 12
