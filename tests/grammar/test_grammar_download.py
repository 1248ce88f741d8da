"""The download, against a server on the loopback device that hands out the real folder as a zip."""

import hashlib
import http.server
import os
import threading
import time
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from app.grammar.download import Download, Outcome, Progress, progress
from app.grammar.installation import FOLDER, VERSION, find

NAME = f"LanguageTool-{VERSION}"


@dataclass
class Place:
    """Where LanguageTool comes from: what is handed out, and how badly."""

    zip: bytes
    slow: bool = False
    short: bool = False
    asked: list[str] = field(default_factory=list)


@pytest.fixture(scope="module")
def zipped(languagetool: Path, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("zip") / f"{NAME}.zip"
    with zipfile.ZipFile(path, "w") as made:
        for each in sorted((languagetool / NAME).rglob("*")):
            made.write(each, each.relative_to(languagetool))
    return path.read_bytes()


@pytest.fixture
def place(zipped: bytes, monkeypatch: pytest.MonkeyPatch) -> Iterator[Place]:
    """A server that language-tool-python is told to download from."""
    place = Place(zipped)

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            place.asked.append(self.path)
            self.send_response(200)
            self.send_header("Content-Length", str(len(place.zip)))
            self.end_headers()
            for at in range(0, len(place.zip) // (2 if place.short else 1), 1 << 20):
                self.wfile.write(place.zip[at : at + (1 << 20)])
                time.sleep(0.5 if place.slow else 0)

        def log_message(self, *_words: object) -> None:
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.handle_error = lambda *_words: None  # type: ignore[method-assign]
    threading.Thread(target=server.serve_forever, daemon=True).start()
    monkeypatch.setenv(
        "LTP_DOWNLOAD_HOST_NEW_RELEASES", f"http://127.0.0.1:{server.server_address[1]}/"
    )
    monkeypatch.setenv("LTP_DOWNLOAD_SHA256_6_8", hashlib.sha256(zipped).hexdigest())
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    monkeypatch.delenv("LTP_PATH", raising=False)
    yield place
    server.shutdown()
    server.server_close()


def left(data: Path) -> list[str]:
    return sorted(each.name for each in (data / FOLDER).glob("*"))


def test_it_is_downloaded_tried_out_and_kept(place: Place, tmp_path: Path) -> None:
    heard: list[Progress] = []
    assert Download(tmp_path).run(heard.append) == Outcome("")
    assert place.asked == [f"/{NAME}.zip"]
    assert left(tmp_path) == [NAME]
    found = find(None, tmp_path)
    assert found is not None and found.source == "data"
    assert heard[-1] == Progress(len(place.zip), len(place.zip))
    assert "LTP_PATH" not in os.environ


def test_cancelling_ends_it_at_once_and_leaves_nothing(place: Place, tmp_path: Path) -> None:
    place.slow = True
    download = Download(tmp_path)

    def stop(seen: Progress) -> None:
        if seen.done:
            download.cancel()

    assert download.run(stop) == Outcome("", cancelled=True)
    assert left(tmp_path) == []


def test_what_is_not_what_was_expected_is_thrown_away(place: Place, tmp_path: Path) -> None:
    place.zip = b"PK" + place.zip[2:-1] + b"!"
    outcome = Download(tmp_path).run(lambda _seen: None)
    assert "checksum" in outcome.problem and not outcome.cancelled
    assert left(tmp_path) == []


def test_a_connection_that_breaks_off_is_told_and_can_be_tried_again(
    place: Place, tmp_path: Path
) -> None:
    place.short = True
    outcome = Download(tmp_path).run(lambda _seen: None)
    assert "Nothing was changed; please try again." in outcome.problem
    assert left(tmp_path) == []


def test_a_place_that_cannot_be_reached_is_told(
    languagetool: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LTP_DOWNLOAD_HOST_NEW_RELEASES", "http://127.0.0.1:1/")
    outcome = Download(tmp_path).run(lambda _seen: None)
    assert "could not be reached" in outcome.problem


def test_a_zip_without_languagetool_is_thrown_away(
    place: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "other.zip"
    with zipfile.ZipFile(path, "w") as made:
        made.writestr(f"{NAME}/readme.txt", "not a checker")
    place.zip = path.read_bytes()
    monkeypatch.setenv("LTP_DOWNLOAD_SHA256_6_8", hashlib.sha256(place.zip).hexdigest())
    outcome = Download(tmp_path).run(lambda _seen: None)
    assert outcome.problem == "What arrived is not LanguageTool, so it was thrown away."


@pytest.mark.parametrize(
    ("said", "seen"),
    [
        ("", None),
        ("[0/100]\r[50/100]\r", Progress(50, 100)),
        ("warning\n[7/None]", Progress(7, None)),
    ],
)
def test_the_last_progress_is_read(said: str, seen: Progress | None) -> None:
    assert progress(said) == seen
