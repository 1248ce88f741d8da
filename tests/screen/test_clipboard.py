"""What was copied can be pasted elsewhere, and after the window is closed where a manager runs."""

import subprocess

import pytest
from writing import MANAGER, Writer, pasted, wait_until

pytestmark = pytest.mark.screen

POST = "Two spare seats on the van, free for anyone. 🚐\nWrite to me."


def copy(writer: Writer) -> None:
    """Write the post and press Ctrl+Shift+C."""
    writer.ready()
    writer.new_draft(POST)
    wait_until(writer.kept(POST))
    writer.screen.key("Control_L", "Shift_L", "c")


def test_a_copy_is_plain_text_and_nothing_else(writer):
    writer.start()
    copy(writer)
    wait_until(lambda: pasted(writer) == POST)
    asked = ["xclip", "-selection", "clipboard", "-out", "-target", "TARGETS"]
    offered = subprocess.run(asked, env=writer.screen.env, capture_output=True, text=True).stdout
    assert "text/plain" in offered and "html" not in offered


def test_a_copy_survives_quitting_where_a_clipboard_manager_runs(writer):
    writer.screen.start(MANAGER)
    process = writer.start(observed=True)
    copy(writer)
    wait_until(lambda: writer.sees("Copied. Paste it where you post."))
    assert writer.quit(process) == 0
    assert pasted(writer) == POST


def test_without_a_clipboard_manager_the_writer_is_told_before_it_is_lost(writer):
    process = writer.start(observed=True)
    copy(writer)
    wait_until(lambda: writer.sees("Paste it before you close"))
    writer.screen.key("Control_L", "q")
    wait_until(lambda: writer.sees("leaves the clipboard when this window closes"))
    assert process.poll() is None
    assert pasted(writer) == POST


def test_nothing_is_asked_when_something_else_was_copied_since(writer):
    process = writer.start(observed=True)
    copy(writer)
    wait_until(lambda: pasted(writer) == POST)
    writer.screen.start(["xclip", "-selection", "clipboard", "-in", "-quiet", __file__])
    wait_until(lambda: "something else" in pasted(writer))
    assert writer.quit(process) == 0
