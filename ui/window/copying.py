"""Copy: the post as plain text on the clipboard, the draft marked, and the writer told.

Nothing is refused. When blanks are still open they are pointed out first; asking once more (or
pressing "Copy anyway") copies all the same.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui.drafts.keeper import Keeper
from ui.page.editor import Editor
from ui.window import clipboard

if TYPE_CHECKING:
    from app.value.blanks import Blank

COPIED = "Copied. Paste it where you post."
COPIED_FRAGILE = (
    "Copied. Paste it before you close Worthwhile: "
    "this desktop has no clipboard manager to keep it afterwards."
)
NOTHING = "There is nothing to copy yet."


class Copying(QObject):
    """Carries the post out of the program."""

    copied = Signal(str)  # the sentence to show; the draft was marked
    refused = Signal(str)  # nothing to copy
    blanks_open = Signal(str)  # a sentence, anew as they are filled; copy(anyway=True) goes on
    blanks_left = Signal()  # that sentence is no longer true, or no longer asked for

    def __init__(self, editor: Editor, keeper: Keeper, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._editor, self._keeper = editor, keeper
        self._pointed_out: int | None = None  # the revision for which blanks were pointed out
        self._fragile = self._waiting = False
        editor.edited.connect(self._edited)

    def copy(self, anyway: bool = False) -> None:
        """Copy, or point out the open blanks first (once for each state of the text)."""
        snapshot = self._editor.snapshot()
        if not snapshot.text.strip():
            self.refused.emit(NOTHING)
            return
        unfilled = self._editor.unfilled()
        if unfilled and not anyway and self._pointed_out != snapshot.revision:
            self._pointed_out, self._waiting = snapshot.revision, True
            self.go_to_blank()
            self.blanks_open.emit(open_blanks(unfilled))
            return
        self.leave_blanks()
        self._put(snapshot.text)
        self._keeper.save("copied")
        self._keeper.mark_copied()
        self.copied.emit(COPIED_FRAGILE if self._fragile else COPIED)

    def copy_words(self, words: str, sentence: str) -> None:
        """Copy a part of the post, or what belongs to it; the sentence is said."""
        self._put(words)
        self.copied.emit(sentence)

    def _put(self, text: str) -> None:
        clipboard.put(text)
        self._fragile = not clipboard.survives_closing()

    def go_to_blank(self) -> None:
        """Select the first blank that is still open, if there is one."""
        for blank in self._editor.unfilled()[:1]:
            self._editor.select(blank.span)

    def leave_blanks(self) -> None:
        """The open blanks are no matter any more: another draft, or the notice was closed."""
        if self._waiting:
            self._waiting = False
            self.blanks_left.emit()

    def _edited(self, _revision: int) -> None:
        if not self._waiting:
            return
        unfilled = self._editor.unfilled()
        if unfilled:
            self.blanks_open.emit(open_blanks(unfilled))
        else:
            self.leave_blanks()

    def lost_on_closing(self) -> bool:
        """Whether the clipboard holds our copy and would lose it with the window."""
        return self._fragile and clipboard.still_ours()


def open_blanks(blanks: tuple["Blank", ...]) -> str:
    """One sentence that names the open blanks, each label once, at most three of them."""
    labels = list(dict.fromkeys(blank.label for blank in blanks))
    named = ", ".join(f"⟨{label}⟩" for label in labels[:3])
    more = f" and {len(labels) - 3} more" if len(labels) > 3 else ""
    count = "One blank is" if len(labels) == 1 else f"{len(labels)} blanks are"
    return f"{count} still open: {named}{more}."
