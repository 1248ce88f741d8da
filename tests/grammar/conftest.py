"""The real LanguageTool for the tests of grammar: one server for all tests of a worker."""

import http.server
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from grammar_processes import Stranger

from app.grammar.installation import Installation, find
from app.grammar.java import Java, find_java
from app.grammar.service import Grammar, Home

PATIENCE = 120  # seconds: a machine that runs many tests at once is slow


@pytest.fixture(scope="session")
def installation(languagetool: Path) -> Installation:
    found = find(languagetool, languagetool)
    assert found is not None
    return found


@pytest.fixture(scope="session")
def java(languagetool: Path) -> Java:
    found = find_java()
    assert isinstance(found, Java)
    return found


@pytest.fixture(scope="session")
def grammar(languagetool: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Grammar]:
    """A Grammar that is ready, for tests that leave its server alone."""
    made = Grammar(Home(languagetool, tmp_path_factory.mktemp("grammar")), patience=PATIENCE)
    assert made.start("en-US").ready
    yield made
    made.close()


@pytest.fixture
def stranger() -> Iterator[Callable[[int], tuple[int, list[str]]]]:
    """Starts a stranger on a port (0: any); gives the port and what it hears."""
    running: list[http.server.ThreadingHTTPServer] = []

    def start(port: int) -> tuple[int, list[str]]:
        heard: list[str] = []
        handler = type("Handler", (Stranger,), {"heard": heard})
        server = _bound(port, handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        running.append(server)
        return server.server_address[1], heard

    yield start
    for server in running:
        server.shutdown()
        server.server_close()


def _bound(port: int, handler: type[Stranger]) -> http.server.ThreadingHTTPServer:
    """A server on a port that its last owner may be a moment in giving back."""
    end = time.monotonic() + 20
    while True:
        try:
            return http.server.ThreadingHTTPServer(("127.0.0.1", port), handler)
        except OSError:
            if time.monotonic() > end:
                raise
            time.sleep(0.05)
