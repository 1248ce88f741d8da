"""The traps of starting a server, each against real processes."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest
from grammar_processes import WRONG, gone, java_of, rules, until

from app.grammar.installation import Installation
from app.grammar.java import Java
from app.grammar.server import LOOPBACK, MEMORY_MIB, Server
from app.grammar.service import Grammar, Home

Strangers = Callable[[int], tuple[int, list[str]]]


def sockets(pid: int) -> set[tuple[str, int]]:
    return {
        (each.laddr.ip, each.laddr.port)
        for each in psutil.Process(pid).net_connections(kind="inet")
        if each.status == psutil.CONN_LISTEN
    }


def test_it_listens_on_the_loopback_device_alone(grammar: Grammar) -> None:
    assert grammar.server is not None
    assert sockets(java_of(grammar)) == {(LOOPBACK, grammar.server.port)}


def test_it_has_a_process_group_of_its_own_and_little_memory(grammar: Grammar) -> None:
    pid = java_of(grammar)
    assert os.getpgid(pid) != os.getpgid(0)
    assert os.getsid(pid) != os.getsid(0)
    assert f"-Xmx{MEMORY_MIB}m" in psutil.Process(pid).cmdline()
    assert MEMORY_MIB <= 512


def test_the_log_is_kept_and_holds_nothing_of_the_text(grammar: Grammar) -> None:
    grammar.check("Nobody may read about the zebra in my cupbord.", "en-US")
    assert grammar.server is not None
    log = grammar.server.log.read_text(encoding="utf-8", errors="replace")
    assert "Server started" in log
    assert "zebra" not in log and "cupbord" not in log


_EDITOR = """
import sys, time
from pathlib import Path
from app.grammar.installation import find
from app.grammar.java import find_java
from app.grammar.server import Server
folder = Path(sys.argv[1])
server = Server(find(folder, folder), find_java(), Path(sys.argv[2]))
assert server.wait()
java = next(each for each in server.processes() if each.name() == "java")
print(server.pid, java.pid, flush=True)
time.sleep(600)
"""


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT, signal.SIGSEGV])
def test_it_dies_with_the_editor_however_that_dies(
    how: signal.Signals, languagetool: Path, tmp_path: Path
) -> None:
    words = [sys.executable, "-c", _EDITOR, str(languagetool), str(tmp_path)]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as editor:
        assert editor.stdout is not None
        shell, java = map(int, editor.stdout.readline().split())
        editor.send_signal(how)
        editor.wait(10)
    assert until(lambda: gone(java) and gone(shell), 10)


def test_it_dies_with_its_shell_too(installation: Installation, java: Java, tmp_path: Path) -> None:
    server = Server(installation, java, tmp_path)
    assert server.wait()
    (pid,) = [each.pid for each in server.processes() if each.name() == "java"]
    os.kill(server.pid, signal.SIGKILL)
    assert until(lambda: not server.alive())
    server.kill()
    assert until(lambda: gone(pid), 10)


def test_the_shell_ends_when_java_ends(
    installation: Installation, java: Java, tmp_path: Path
) -> None:
    server = Server(installation, java, tmp_path)
    assert until(lambda: [each for each in server.processes() if each.name() == "java"])
    (pid,) = [each.pid for each in server.processes() if each.name() == "java"]
    os.kill(pid, signal.SIGKILL)
    assert until(lambda: not server.alive(), 10)
    assert not server.is_ours()
    server.kill()


def test_a_port_that_is_taken_is_not_adopted(
    installation: Installation,
    java: Java,
    tmp_path: Path,
    stranger: Strangers,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    port, heard = stranger(0)
    monkeypatch.setattr("app.grammar.server._free_port", lambda: port)
    server = Server(installation, java, tmp_path)
    assert not server.wait()
    assert not server.is_ours() and not server.alive()
    assert not heard
    server.kill()


def test_no_proxy_ever_sees_a_text(
    grammar: Grammar, stranger: Strangers, monkeypatch: pytest.MonkeyPatch
) -> None:
    port, heard = stranger(0)
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, f"http://{LOOPBACK}:{port}")
    for name in ("NO_PROXY", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
    assert "HE_VERB_AGR" in rules(grammar.check("He go to the proxy.", "en-US"))
    assert not heard


@pytest.fixture(scope="module")
def rough(languagetool: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Grammar]:
    """A Grammar for tests that treat its server badly; they start it again themselves."""
    made = Grammar(Home(languagetool, tmp_path_factory.mktemp("rough")), patience=20)
    yield made
    pid = java_of(made) if made.server else 0
    made.close()
    assert made.state.standing == "off"
    assert not pid or until(lambda: gone(pid), 10)


def test_after_a_crash_a_stranger_on_the_port_is_sent_nothing(
    rough: Grammar, stranger: Strangers
) -> None:
    assert rough.start("en-US").ready
    assert rough.server is not None
    port, pid = rough.server.port, java_of(rough)
    os.kill(pid, signal.SIGKILL)
    _, heard = stranger(port)
    checked = rough.check(WRONG, "en-US")
    assert not checked.complete
    assert checked.state.standing == "restarting" and checked.state.again_ms
    assert not heard


def test_a_crash_is_made_good_and_a_server_that_hangs_is_given_up_on(rough: Grammar) -> None:
    assert until(lambda: rough.start("en-US").ready, 200)
    assert "HE_VERB_AGR" in rules(rough.check(WRONG, "en-US"))
    pid = java_of(rough)
    os.kill(pid, signal.SIGSTOP)
    checked = rough.check("She go to the shop.", "en-US")
    assert not checked.complete
    assert "given up" in checked.problem
    assert checked.state.standing == "restarting"
    assert until(lambda: gone(pid), 10)
    assert "HE_VERB_AGR" in rules(rough.check(WRONG, "en-US"))  # what is known stays known


def test_a_request_is_given_ten_seconds() -> None:
    from app.grammar.service import ANSWER_SECONDS

    assert ANSWER_SECONDS == 10


def test_what_cannot_start_is_tried_a_few_times_and_then_left(
    tmp_path: Path, java: Java, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = tmp_path / "LanguageTool-6.8"
    broken.mkdir()
    (broken / "languagetool-server.jar").write_bytes(b"no jar at all")
    monkeypatch.setattr("app.grammar.backoff.WAITS", (0.0, 0.0))
    heard: list[str] = []
    grammar = Grammar(Home(tmp_path, tmp_path), lambda state: heard.append(state.standing))
    for _ in range(3):
        assert not grammar.start("en-US").ready
    assert grammar.state.standing == "gave_up"
    assert heard.count("starting") == 3
    grammar.start("en-US")
    assert heard.count("starting") == 3
    grammar.again(Home(tmp_path, tmp_path))
    grammar.start("en-US")
    assert heard.count("starting") == 4
