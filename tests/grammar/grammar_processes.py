"""Looking at real processes, waiting for them, and a stranger who listens."""

import http.server
import time
from collections.abc import Callable

import psutil

from app.grammar.model import Checked
from app.grammar.service import Grammar

WRONG = "He go to schol."


def until(true: Callable[[], object], seconds: float = 30) -> bool:
    """Wait for something to become true; whether it did."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if true():
            return True
        time.sleep(0.05)
    return bool(true())


def gone(pid: int) -> bool:
    """Whether a process has ended (one that nobody has buried yet counts)."""
    try:
        return psutil.Process(pid).status() == psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return True


def java_of(grammar: Grammar) -> int:
    """The process id of the Java server."""
    assert grammar.server is not None
    (found,) = [each for each in grammar.server.processes() if each.name() == "java"]
    return int(found.pid)


def rules(checked: Checked) -> set[str]:
    return {each.rule for each in checked.findings}


class Stranger(http.server.BaseHTTPRequestHandler):
    """Answers everything as LanguageTool would, and remembers what it was sent."""

    heard: list[str]

    def do_GET(self) -> None:
        self._answer()

    def do_POST(self) -> None:
        self._answer()

    def _answer(self) -> None:
        size = int(self.headers.get("Content-Length") or 0)
        self.heard.append(f"{self.requestline} {self.rfile.read(size)!r}")
        body = b'{"matches": []}' if self.command == "POST" else b"[]"
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_words: object) -> None:
        pass
