"""One LanguageTool server of ours, on a free port of the loopback device.

Nothing is sent to a port because we asked for it: only when the system says that a process of ours
listens on it (``is_ours``), asked anew before every text.
"""

import os
import socket
import time
from pathlib import Path

import psutil

from app.grammar.guard import Guarded
from app.grammar.installation import Installation
from app.grammar.java import Java

LOOPBACK = "127.0.0.1"
MEMORY_MIB = 256
START_SECONDS = 120
_LOOK_EVERY = 0.05

# Little memory and a quick start count for more than speed here: posts are short.
_JAVA_OPTIONS = (
    f"-Xmx{MEMORY_MIB}m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
    "-Djava.net.preferIPv4Stack=true", "-Djava.awt.headless=true", "-Dfile.encoding=UTF-8",
)  # fmt: skip
_CONFIG = (
    "maxCheckThreads=1",
    "pipelineCaching=true",
    "maxPipelinePoolSize=2",
    "pipelineExpireTimeInSeconds=86400",
    "cacheSize=200",
)
# What could make Java speak to others, or to us in a way we did not ask for.
_NOT_FOR_JAVA = frozenset(
    {"JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS", "CLASSPATH", "LT_JAVA_OPTIONS"}
)


class Server:
    """A started server; it may take seconds until it listens.

    ``folder`` takes its log and its configuration. Raises OSError where nothing can be started or
    written there.
    """

    def __init__(self, installation: Installation, java: Java, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        config = folder / "server.properties"
        config.write_text("\n".join(_CONFIG) + "\n", encoding="utf-8")
        self.log = folder / "server.log"
        self.port = _free_port()
        self._listener: psutil.Process | None = None  # found once, since looking for it is slow
        self._guarded = Guarded(
            [
                *_clean_environment(), java.path, *_JAVA_OPTIONS, "-cp", str(installation.jar),
                "org.languagetool.server.HTTPServer", "--port", str(self.port),
                "--config", str(config),
            ],
            self.log,
        )  # fmt: skip

    @property
    def url(self) -> str:
        """Where it answers."""
        return f"http://{LOOPBACK}:{self.port}/"

    @property
    def pid(self) -> int:
        """The process group of the server and its guard."""
        return self._guarded.pid

    def alive(self) -> bool:
        """Whether its process still runs."""
        return self._guarded.alive()

    def wait(self, seconds: float = START_SECONDS) -> bool:
        """Wait until it listens; False where it ended, or took too long."""
        until = time.monotonic() + seconds
        while self.alive() and time.monotonic() < until:
            if self.is_ours():
                return True
            time.sleep(_LOOK_EVERY)
        return False

    def is_ours(self) -> bool:
        """Whether a process of ours listens on our port at this moment."""
        if not self.alive():
            return False
        if self._listener is not None and self.port in _ports(self._listener):
            return True
        here = (each for each in self._guarded.processes() if self.port in _ports(each))
        self._listener = next(here, None)
        return self._listener is not None

    def processes(self) -> list[psutil.Process]:
        """The processes of this server, for those who want to look at them."""
        return self._guarded.processes()

    def kill(self) -> None:
        """End it at once; it keeps nothing that could be lost."""
        self._guarded.kill()


def _ports(process: psutil.Process) -> set[int]:
    """The ports of the loopback device on which a process listens, as the system tells them."""
    try:
        sockets = process.net_connections(kind="tcp")
    except psutil.Error:
        return set()
    return {
        each.laddr.port
        for each in sockets
        if each.status == psutil.CONN_LISTEN and each.laddr.ip == LOOPBACK
    }


def _free_port() -> int:
    """A port that nobody listens on now. Should someone take it before the server does, the server
    does not start, and that is noticed."""
    with socket.socket() as tried:
        tried.bind((LOOPBACK, 0))
        port: int = tried.getsockname()[1]
        return port


def _clean_environment() -> list[str]:
    """Words before a command that take variables away from it."""
    there = sorted(_NOT_FOR_JAVA & os.environ.keys())
    return ["env", *(word for name in there for word in ("-u", name))] if there else []
