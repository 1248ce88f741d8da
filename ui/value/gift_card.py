"""One move within reach: its question, and the writer's words in its shape."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from ui.parts.flow import FlowLayout
from ui.parts.text_block import TextBlock
from ui.parts.theme import LIGHT, SEMIBOLD, SMALL_PX, Theme
from ui.parts.widgets import button, caption
from ui.value.words import ESSAY, move_title, quoted

if TYPE_CHECKING:
    from app.value.model import Suggestion

LINES = 12  # of a rewrite, before "Show all of it"
ADD_SHAPE = "This shape goes below what you wrote. Fill in what fits:"


class GiftCard(QFrame):
    """Shows a Suggestion; what the writer wants comes out as signals."""

    use_wanted = Signal(object)  # Suggestion
    example_wanted = Signal(str)
    not_this = Signal(str)

    def __init__(self, theme: Theme = LIGHT, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._theme = theme
        self._suggestion: Suggestion | None = None
        self._example: _Example | None = None
        self._title = TextBlock(pixels=15, weight=SEMIBOLD, line_px=22, theme=theme)
        self._question = TextBlock(tone="muted", theme=theme)
        self._lead = TextBlock(ADD_SHAPE, tone="muted", pixels=SMALL_PX, theme=theme)
        self._words = TextBlock(line_px=22, max_lines=LINES, theme=theme)
        self._words.setObjectName("rewrite")
        self._words.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._words.setContentsMargins(12, 10, 12, 10)
        self._all = button("Show all of it", "link")
        self._use = button("Use it", "primary")
        self._show_example = button("Show example")
        self._no = button("Not this", "quiet")
        self._lay_out()
        self._connect()
        self.setFocusProxy(self._use)

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(14, 14, 14, 14)
        self._column.setSpacing(4)
        self._column.addWidget(self._title)
        self._column.addWidget(self._question)
        self._column.addSpacing(4)
        self._column.addWidget(self._lead)
        self._column.addWidget(self._words)
        self._column.addWidget(self._all, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addSpacing(8)
        row = FlowLayout(gap=6)
        for each in (self._use, self._show_example, self._no):
            row.addWidget(each)
        self._column.addLayout(row)

    def _connect(self) -> None:
        self._use.clicked.connect(self.use)
        self._show_example.clicked.connect(self._toggle_example)
        self._no.clicked.connect(self._refuse)
        self._all.clicked.connect(self._show_all)

    @property
    def suggestion(self) -> "Suggestion | None":
        """What is shown now."""
        return self._suggestion

    def show_suggestion(self, suggestion: "Suggestion") -> None:
        """Show this one; another move closes the example of the last."""
        if suggestion == self._suggestion:
            return
        if self._suggestion is None or suggestion.move != self._suggestion.move:
            self._close_example()
            self._words.set_max_lines(LINES)
        self._suggestion = suggestion
        title = move_title(suggestion.move)
        self._title.set_text(title)
        self._question.set_text(suggestion.question)
        self._lead.setVisible(suggestion.rewrite is None)
        self._words.set_text(suggestion.rewrite or suggestion.pattern)
        self._name_buttons(title, suggestion.rewrite is None)
        self._fit()

    def _name_buttons(self, title: str, shape_only: bool) -> None:
        self.setAccessibleName(f"Closest gift: {title}")
        self._use.setAccessibleName(f"Use it: {title}")
        self._use.setToolTip(
            "Adds this shape below your text; Undo takes it back"
            if shape_only
            else "Puts this in place of your text; Undo takes it back"
        )
        self._no.setAccessibleName(f"Not this: {title}")
        self._no.setToolTip("Sets this aside for this draft")

    def use(self) -> None:
        """What *Use it* does."""
        if self._suggestion is not None:
            self.use_wanted.emit(self._suggestion)

    def set_theme(self, theme: Theme) -> None:
        """The theme for parts that are made later."""
        self._theme = theme

    def _refuse(self) -> None:
        if self._suggestion is not None:
            self.not_this.emit(self._suggestion.move)

    def _fit(self) -> None:
        self._all.setVisible(self._words.is_cut())

    def resizeEvent(self, event: object) -> None:
        self._fit()

    def _show_all(self) -> None:
        self._words.set_max_lines(0)
        self._fit()

    # --- the essay's example ------------------------------------------------------------------

    def _toggle_example(self) -> None:
        if self._suggestion is None:
            return
        if self._example is not None and not self._example.isHidden():
            self._close_example()
            return
        if self._example is None:
            self._example = _Example(self._theme, self)
            self._column.addSpacing(8)
            self._column.addWidget(self._example)
        self._example.show_move(self._suggestion.move)
        self._example.show()
        _rename(self._show_example, "Hide example")
        self.example_wanted.emit(self._suggestion.move)

    def _close_example(self) -> None:
        if self._example is not None:
            self._example.hide()
        _rename(self._show_example, "Show example")


def _rename(which: QPushButton, words: str) -> None:
    which.setText(words)
    which.setAccessibleName(words)


class _Example(QWidget):
    """The essay's before and after for one move, with where they come from."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(2)
        self._before = TextBlock(pixels=SMALL_PX, theme=theme)
        self._after = TextBlock(pixels=SMALL_PX, theme=theme)
        column.addWidget(caption("Before"))
        column.addWidget(self._before)
        column.addSpacing(6)
        column.addWidget(caption("After"))
        column.addWidget(self._after)
        column.addSpacing(6)
        column.addWidget(TextBlock(f"From “{ESSAY}”", tone="muted", pixels=12, theme=theme))

    def show_move(self, move_id: str) -> None:
        """Show the example of this move."""
        from app.value.moves import move

        found = move(move_id)
        self._before.set_text(quoted(found.before))
        self._after.set_text(quoted(found.after))
