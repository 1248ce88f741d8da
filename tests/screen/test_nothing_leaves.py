"""The whole window, with the real LanguageTool, on a machine that is cut off from all others:
a draft is kept, read, checked and copied, and nobody else is called."""

import re
import subprocess
from pathlib import Path

import pytest
from writing import MANAGER, Writer, pasted, wait_until

pytestmark = pytest.mark.screen

POST = "Thanks to all, he go to schol. Here is the recipe: https://example.com/bread"
CUT_OFF = ("unshare", "--net", "sh", "-c", 'ip link set lo up && exec "$@"', "sh")
CALLS = "connect,sendto,sendmsg,sendmmsg"
ADDRESS = re.compile(r'inet_addr\("([^"]+)"\)|inet_pton\(AF_INET6, "([^"]+)"')
HERE = re.compile(r"127\.|::1$|::ffff:127\.")


def possible(command: tuple[str, ...]) -> bool:
    """Whether a command may be run this way on this system."""
    try:
        return subprocess.run([*command, "true"], capture_output=True).returncode == 0
    except OSError:
        return False


def draft_check_and_copy(writer: Writer, before: tuple[str, ...]) -> None:
    """All that a writer does, in a program that is started behind the words ``before``."""
    writer.screen.start(MANAGER)
    process = writer.start(observed=True, before=before)
    writer.ready()
    writer.new_draft(POST)
    wait_until(writer.kept(POST))
    wait_until(lambda: writer.sees("Gives · Share the recipe"))
    wait_until(lambda: writer.sees("1 spelling, 1 grammar"))
    writer.screen.key("Control_L", "Shift_L", "c")
    wait_until(lambda: pasted(writer) == POST)
    wait_until(lambda: writer.sees("Saved"))
    assert writer.quit(process) == 0


def test_everything_works_with_the_loopback_device_alone(writer: Writer, languagetool: Path):
    if not possible(CUT_OFF):
        pytest.skip("no network namespace can be made here (it takes root, unshare and ip)")
    draft_check_and_copy(writer, (*CUT_OFF, "env", f"LTP_PATH={languagetool}"))


def test_nobody_else_is_called(writer: Writer, languagetool: Path, tmp_path: Path):
    log = tmp_path / "calls"
    strace = ("strace", "-f", "--seccomp-bpf", "-e", f"trace={CALLS}", "-o", str(log))
    if not possible(strace):
        pytest.skip("strace is not here, or may not watch processes")
    draft_check_and_copy(writer, (*strace, "env", f"LTP_PATH={languagetool}"))
    called = log.read_text(encoding="utf-8", errors="replace")
    met = {one or other for one, other in ADDRESS.findall(called)}
    assert "127.0.0.1" in met  # the words went to LanguageTool, so strace did see
    assert {each for each in met if not HERE.match(each)} == set()
