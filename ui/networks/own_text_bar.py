"""The line above the page that says whose text this is, where it is one network's own."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel

from ui.parts.theme import SMALL_PX, font
from ui.parts.widgets import button


class OwnTextBar(QFrame):
    """Hidden while the common text is on the page."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("ownText")
        self._words = QLabel()
        self._words.setObjectName("muted")
        self._words.setFont(font(SMALL_PX))
        self.back = button("Use the common text", "link")
        self.back.setToolTip("Its own text can be brought back with Undo")
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 8, 20, 8)
        row.setSpacing(12)
        row.addWidget(self._words, 1)
        row.addWidget(self.back)
        self.hide()

    def show_name(self, name: str) -> None:
        """Say that the text is for this network alone; an empty name hides the line."""
        self._words.setText(f"For {name} alone")
        self.setVisible(bool(name))
