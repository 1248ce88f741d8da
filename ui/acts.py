"""Every command of the window, declared once: words, keys, and the name of what it does.

The menu, the shortcuts and the help page are all made from this table.
"""

from typing import NamedTuple


class Act(NamedTuple):
    """One command: ``name`` is the window's method, ``group`` the part of the menu it stands in."""

    name: str
    words: str
    keys: str = ""
    group: str = "draft"
    also: str = ""  # other keys for the same, where keyboards differ
    setting: str = ""  # for a command that is on or off: the setting it shows


ACTS = (
    Act("new_draft", "New draft", "Ctrl+N"),
    Act("copy_post", "Copy the post", "Ctrl+Shift+C"),
    Act("show_versions", "Earlier versions of this draft", "Ctrl+Shift+H"),
    Act("delete_draft", "Delete this draft", "Ctrl+Shift+Backspace"),
    Act("find", "Find", "Ctrl+F", "text"),
    Act("find_and_replace", "Find and replace", "Ctrl+H", "text"),
    Act("next_evidence", "Next marked words", "F8", "text"),
    Act("previous_evidence", "Previous marked words", "Shift+F8", "text"),
    Act("next_finding", "Next spelling or grammar mark", "F7", "text"),
    Act("previous_finding", "Previous spelling or grammar mark", "Shift+F7", "text"),
    Act("fix_finding", "Better words for the marked ones", "Alt+Return", "text"),
    Act("use_suggestion", "Use the suggested rewrite", "Ctrl+Return", "text"),
    Act("show_networks", "All networks", "Ctrl+Shift+N", "post"),
    Act("own_text", "A text of its own for this network", "Ctrl+Shift+O", "post"),
    Act("show_preview", "Preview on each network", "Ctrl+Shift+P", "post"),
    Act("show_alts", "Words for pictures", "Ctrl+Shift+I", "post"),
    Act("show_advice", "Before you post", "Ctrl+Shift+G", "post"),
    Act("show_thread", "As a thread", "Ctrl+Shift+T", "post"),
    Act("break_here", "Break the thread here", "Ctrl+Shift+Return", "post"),
    Act("join_here", "Don't break the thread here", "Ctrl+Shift+J", "post"),
    Act("search_drafts", "Search drafts", "Ctrl+K", "view"),
    Act("show_library", "Library", "Ctrl+L", "view"),
    Act("toggle_side", "Library and drafts", "Ctrl+B", "view", setting="window/side_shown"),
    Act("toggle_value", "Value panel", "Ctrl+Shift+B", "view", setting="window/value_shown"),
    Act("toggle_focus", "Focus on the page", "F9", "view"),
    Act(
        "toggle_underlines", "Mark words in the text", "Ctrl+U", "view", setting="editor/underlines"
    ),
    Act("toggle_full_screen", "Full screen", "F11", "view"),
    Act("zoom_in", "Larger text", "Ctrl++", "size", also="Ctrl+="),
    Act("zoom_out", "Smaller text", "Ctrl+-", "size"),
    Act("zoom_normal", "Normal text size", "Ctrl+0", "size"),
    Act("show_settings", "Settings", "Ctrl+,", "help"),
    Act("open_folder", "Show where drafts are kept", "", "help"),
    Act("show_help", "Keys and help", "F1", "help"),
    Act("quit", "Quit", "Ctrl+Q", "end"),
)
