"""One template in the library: what it looks like, and what can be done with it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QGridLayout, QMenu, QVBoxLayout, QWidget

from ui.parts.flow import FlowLayout
from ui.parts.text_block import TextBlock
from ui.parts.theme import CAPTION_PX, LIGHT, SEMIBOLD, SMALL_PX, Theme
from ui.parts.widgets import MarkLabel, button
from ui.value.words import quoted

if TYPE_CHECKING:
    from app.templates import Template

_PREVIEW_LINES = 4


class TemplateCard(QFrame):
    """A move with the essay's before and after, or one of the writer's own with its text."""

    start_wanted = Signal(object)
    edit_wanted = Signal(object)
    export_wanted = Signal(object)
    delete_wanted = Signal(object)

    def __init__(
        self, template: "Template", theme: Theme = LIGHT, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setAccessibleName(template.title)
        self.template = template
        self._theme = theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 12, 12, 12)
        self._column.setSpacing(4)
        self._text(template.title, pixels=15, weight=SEMIBOLD, line_px=22)
        if template.own:
            self._add_own()
        else:
            self._add_example()
        self._column.addSpacing(8)
        self._column.addLayout(self._buttons())

    def _text(self, words: str, **look: object) -> None:
        self._column.addWidget(TextBlock(words, theme=self._theme, **look))  # type: ignore[arg-type]

    def _add_example(self) -> None:
        template = self.template
        if template.question:
            self._text(template.question, tone="muted", pixels=SMALL_PX)
        grid = QGridLayout()
        grid.setContentsMargins(0, 6, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        sides = (("Before", "about_me", template.before), ("After", "gives", template.after))
        for number, (name, shape, words) in enumerate(sides):
            mark = MarkLabel(shape, 10, self._theme, top=5)  # type: ignore[arg-type]
            block = TextBlock(
                quoted(words),
                tone="muted" if shape == "about_me" else "ink",
                pixels=SMALL_PX,
                theme=self._theme,
            )
            block.setAccessibleName(f"{name}: {words}")
            grid.addWidget(mark, number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(block, number, 1)
        self._column.addLayout(grid)

    def _add_own(self) -> None:
        words = self.template.text.strip()
        self._text(words, pixels=SMALL_PX, line_px=21, max_lines=_PREVIEW_LINES)
        if self.template.note:
            self._text(self.template.note, tone="muted", pixels=CAPTION_PX, max_lines=2)

    def _buttons(self) -> FlowLayout:
        row = FlowLayout(gap=2)
        title = self.template.title
        start = button("Start from this", spoken=f"Start from this: {title}")
        start.clicked.connect(self._start)
        row.addWidget(start)
        if self.template.own:
            edit = button("Edit", "quiet", spoken=f"Edit {title}")
            edit.clicked.connect(self._edit)
            more = button("⋯", "more", spoken=f"More for {title}")
            more.setToolTip("Export or delete")
            more.clicked.connect(self._open_menu)
            row.addWidget(edit)
            row.addWidget(more)
        return row

    def _start(self) -> None:
        self.start_wanted.emit(self.template)

    def _edit(self) -> None:
        self.edit_wanted.emit(self.template)

    def menu(self) -> QMenu:
        """What else can be done with one of the writer's own."""
        made = QMenu(self)
        for name, words in (("export", "Export…"), ("delete", "Delete")):
            made.addAction(words).setObjectName(name)
        made.triggered.connect(self._menu_chosen)
        made.aboutToHide.connect(made.deleteLater)
        return made

    def _open_menu(self) -> None:
        sender = self.sender()
        if isinstance(sender, QWidget):
            self.menu().popup(sender.mapToGlobal(sender.rect().bottomLeft()))

    def _menu_chosen(self, action: QAction) -> None:
        wanted = {"export": self.export_wanted, "delete": self.delete_wanted}
        wanted[action.objectName()].emit(self.template)
