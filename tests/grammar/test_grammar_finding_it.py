"""Where LanguageTool and Java are found, every state in words, back-off, and what is asked anew."""

import sys
from pathlib import Path

import pytest

from app.grammar import words
from app.grammar.backoff import FORGET_AFTER, WAITS, seconds_to_wait
from app.grammar.installation import FOLDER, JAR, VERSION, Source, find, library_folder
from app.grammar.java import Java, NoJava, find_java, major_version
from app.grammar.paragraphs import LONGEST, order, parts
from app.grammar.service import Grammar, Home


def put(place: Path, version: str = VERSION) -> Path:
    folder = place / f"LanguageTool-{version}"
    folder.mkdir(parents=True)
    (folder / JAR).touch()
    return folder


@pytest.fixture
def places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[Source, Path]:
    """All the places there are, each empty, in the order in which they are looked into."""
    found: dict[Source, Path] = {
        "packaged": tmp_path / "bundle" / FOLDER,
        "chosen": tmp_path / "chosen",
        "language-tool-python": tmp_path / "ltp",
        "data": tmp_path / "data" / FOLDER,
    }
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path / "bundle"), raising=False)
    monkeypatch.setenv("LTP_PATH", str(found["language-tool-python"]))
    return found


def test_the_first_of_the_places_wins(places: dict[Source, Path], tmp_path: Path) -> None:
    assert find(places["chosen"], tmp_path / "data") is None
    for source in reversed(places):
        folder = put(places[source])
        found = find(places["chosen"], tmp_path / "data")
        assert found is not None
        assert (found.source, found.folder) == (source, folder)


def test_looking_creates_nothing(places: dict[Source, Path], tmp_path: Path) -> None:
    find(places["chosen"], tmp_path / "data")
    assert not list(tmp_path.iterdir())


def test_the_expected_version_comes_first_then_the_newest(tmp_path: Path) -> None:
    for version in ("6.4", "6.10", "20260101"):
        put(tmp_path, version)
    found = find(tmp_path, tmp_path)
    assert found is not None and found.folder.name == "LanguageTool-6.10"
    put(tmp_path)
    found = find(tmp_path, tmp_path)
    assert found is not None and found.folder.name == f"LanguageTool-{VERSION}"


def test_the_folder_itself_can_be_chosen(tmp_path: Path) -> None:
    folder = put(tmp_path)
    found = find(folder, tmp_path / "data")
    assert found is not None and found.jar == folder / JAR


def test_it_is_where_language_tool_python_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from language_tool_python.download_lt import LTP_DOWNLOAD_VERSION
    from language_tool_python.utils import get_language_tool_download_path

    monkeypatch.setenv("HOME", str(tmp_path))
    for told in (str(tmp_path / "there"), None):
        monkeypatch.setenv("LTP_PATH", told) if told else monkeypatch.delenv("LTP_PATH")
        assert library_folder() == get_language_tool_download_path()
    assert LTP_DOWNLOAD_VERSION == VERSION


def test_the_assembled_folder_is_one_that_language_tool_python_takes(
    languagetool: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from language_tool_python.download_lt import LocalLanguageTool

    monkeypatch.setenv("LTP_PATH", str(languagetool))
    its = LocalLanguageTool.from_version_name(VERSION)
    assert its in LocalLanguageTool.get_installed_versions()
    assert its.get_jar_path() == languagetool / f"LanguageTool-{VERSION}" / JAR


# --- Java -----------------------------------------------------------------------------------------


def a_java(folder: Path, script: str) -> Path:
    path = folder / "bin" / "java"
    path.parent.mkdir(parents=True)
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)
    return path


OLD = "echo 'openjdk version \"11.0.2\" 2019-01-15' >&2"
NEW = "echo 'openjdk version \"21\" 2023-09-19' >&2"


def only(path: Path | None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make this the only Java on the machine."""
    monkeypatch.delenv("JAVA_HOME", raising=False)
    monkeypatch.setenv("PATH", str(path.parent) if path else "")


@pytest.mark.parametrize(
    ("script", "trouble", "said"),
    [
        (None, "no_java", "no Java here"),
        (OLD, "old_java", "this is Java 11"),
        ("exit 1", "broken_java", "does not start"),
        ("echo 'Segmentation fault'; exit 139", "broken_java", "Segmentation fault"),
        ("echo 'the best java ever'", "broken_java", "does not start"),
    ],
)
def test_java_that_will_not_do_is_a_state_and_nothing_is_started(
    script: str | None, trouble: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path)
    only(a_java(tmp_path / "jdk", script) if script else None, monkeypatch)
    heard: list[str] = []
    grammar = Grammar(Home(tmp_path, tmp_path), lambda state: heard.append(state.standing))
    checked = grammar.check("He go.", "en-US")
    assert not checked.complete and checked.findings == ()
    assert checked.state.standing == trouble
    assert said in checked.state.sentence and "17" in checked.state.sentence + "17"
    assert heard == [trouble]
    assert grammar.server is None


def test_java_home_comes_first_when_it_is_new_enough(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old, new = a_java(tmp_path / "old", OLD), a_java(tmp_path / "new", NEW)
    only(old, monkeypatch)
    assert find_java() == NoJava("old_java", "Java 11")
    monkeypatch.setenv("JAVA_HOME", str(tmp_path / "new"))
    assert find_java() == Java(str(new), 21)
    only(new, monkeypatch)
    monkeypatch.setenv("JAVA_HOME", str(tmp_path / "old"))
    assert find_java() == Java(str(new), 21)


@pytest.mark.parametrize(
    ("said", "major"),
    [
        ('openjdk version "17.0.15" 2025-04-15', 17),
        ('java version "1.8.0_391"', 8),
        ('openjdk version "21" 2023-09-19', 21),
        ('Picked up JAVA_TOOL_OPTIONS: -X\nopenjdk version "25-ea"', 25),
        ("openjdk 17.0.1 2021-10-19", 17),
        ("GNU libgcj", None),
        ("", None),
    ],
)
def test_versions_are_read(said: str, major: int | None) -> None:
    assert major_version(said) == major


def test_without_languagetool_it_says_so_and_can_download(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LTP_PATH", str(tmp_path / "nowhere"))
    state = Grammar(Home(None, tmp_path)).check("He go.", "en-US").state
    assert state == words.NOT_HERE and state.can_download
    assert "MB" in state.sentence and "Java 17" in state.sentence


# --- waiting, and what is asked -------------------------------------------------------------------


def test_each_end_waits_longer_until_it_is_given_up() -> None:
    ends: list[float] = []
    waits = []
    for _ in WAITS:
        ends.append(100.0)
        waits.append(seconds_to_wait(ends, 100.0))
    assert waits == list(WAITS) == sorted(WAITS)
    assert seconds_to_wait([*ends, 100.0], 100.0) is None


def test_ends_are_forgotten_and_time_passes() -> None:
    assert seconds_to_wait([], 0.0) == 0
    assert seconds_to_wait([100.0], 100.0 + WAITS[0] / 2) == WAITS[0] / 2
    assert seconds_to_wait([100.0] * 9, 100.0 + FORGET_AFTER) == 0


def test_only_new_paragraphs_are_asked_about_the_nearest_first() -> None:
    text = "one\ntwo\n\nthree\ntwo"
    every = parts(text)
    assert [part.text for part in every] == ["one", "two", "three", "two"]
    asked = order(every, {"one": True}, near=len(text))
    assert [part.text for part in asked] == ["two", "three"]


def test_a_very_long_line_is_cut_between_sentences() -> None:
    text = "This is a sentence of some length. " * 400
    found = parts(text)
    assert "".join(part.text for part in found) == text
    assert all(part.text.endswith(". ") and len(part.text) <= LONGEST for part in found)


def test_a_paragraph_is_asked_about_once(grammar: Grammar, monkeypatch: pytest.MonkeyPatch) -> None:
    from app.grammar.client import Client

    asked: list[str] = []
    real = Client.check

    def listen(self: Client, text: str, variant: str) -> object:
        asked.append(text)
        return real(self, text, variant)

    monkeypatch.setattr(Client, "check", listen)
    first = "The the first line of two.\nAn second line here."
    before = grammar.check(first, "en-US").findings
    assert asked == first.split("\n")
    after = grammar.check("😀\n" + first + "\nAnd a third one.", "en-US").findings
    assert asked == [*first.split("\n"), "And a third one."]
    assert [each.quote for each in after] == [each.quote for each in before]
    assert {
        other.span.start - one.span.start for one, other in zip(before, after, strict=True)
    } == {2}


def test_a_stale_check_stops_between_paragraphs(grammar: Grammar) -> None:
    told = iter([False, True, True])
    text = "Stale paragraph one.\nStale paragraph two.\nStale paragraph three."
    assert not grammar.check(text, "en-US", stale=lambda: next(told)).complete
    assert grammar.check(text, "en-US").complete
