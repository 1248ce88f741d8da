"""“What I learned from you”: every correction, removable one by one or all at once."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.drafts.columns import first_line
from app.drafts.model import Correction
from ui.parts.text_block import TextBlock
from ui.parts.theme import LIGHT, Theme
from ui.parts.widgets import button, dress
from ui.value.learning import Learning
from ui.value.words import SHORT, quoted

TITLE = "What I learned from you"
HOW = (
    "When you say “I see it differently”, Worthwhile remembers it, on this machine only. Posts "
    "that are much like one of these lean the way you said, a little for each; all others are "
    "read as before."
)
NOTHING = "Nothing yet. “I see it differently” below a reading is where you say so."
_AT_MOST = 200  # rows; older ones show when newer ones are gone


class LearnedSettings(QWidget):
    """One row for each correction: the post, how it was read, how the writer sees it, Forget."""

    def __init__(
        self, learning: Learning, theme: Theme = LIGHT, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._learning, self._theme = learning, theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        self._column.addWidget(TextBlock(HOW, tone="muted", theme=theme))
        self._rows: list[QWidget] = []
        self._nothing = TextBlock(NOTHING, theme=theme)
        self._column.addWidget(self._nothing)
        self._all = button("Forget all of it", "quiet")
        self._all.clicked.connect(learning.forget_all)
        self._column.addWidget(self._all, 0, Qt.AlignmentFlag.AlignLeft)
        learning.changed.connect(self._show)
        self._show(learning.corrections)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of this theme."""
        self._theme = theme
        dress(self, theme)

    def _show(self, corrections: tuple[Correction, ...]) -> None:
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [self._row(each) for each in corrections[:_AT_MOST]]
        for number, row in enumerate(self._rows):
            self._column.insertWidget(1 + number, row)
        self._nothing.setVisible(not corrections)
        self._all.setVisible(bool(corrections))

    def _row(self, correction: Correction) -> QWidget:
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(12)
        line = first_line(correction.text)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(TextBlock(quoted(line), theme=self._theme))
        words.addWidget(TextBlock(_how_seen(correction), tone="muted", theme=self._theme))
        across.addLayout(words, 1)
        forget: Callable[[], None] = partial(self._learning.forget, correction.id)
        undo = button("Forget", "quiet", spoken=f"Forget {quoted(line)}")
        undo.clicked.connect(forget)
        across.addWidget(undo, 0, Qt.AlignmentFlag.AlignTop)
        return row


def _how_seen(correction: Correction) -> str:
    """ "Read as About you; you see it as Gives." """
    read, said = (SHORT.get(each, each) for each in (correction.engine_said, correction.said))
    return f"Read as {read}; you see it as {said}."
