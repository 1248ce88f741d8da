"""Words for those who cannot see the pictures: one field a picture that the draft names."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout

from app.networks.alt import ADVICE, AltCount
from ui.parts.text_block import TextBlock
from ui.parts.theme import LIGHT, MEDIUM, SMALL_PX, Theme, font
from ui.parts.widgets import button, dress
from ui.window.view_frame import ViewFrame

TITLE = "Words for pictures"
NONE_NAMED = (
    "This draft names no picture. Write where one belongs, as in “[photo: the loaf]” or "
    "“loaf.jpg”, and a field for its words appears here."
)
FIELD_PX = 84


class AltField(QFrame):
    """A field, what it counts, kind advice, and its own Copy; ``number`` counts from 0."""

    edited = Signal(int)
    copy_wanted = Signal(int)

    def __init__(self, number: int, theme: Theme) -> None:
        super().__init__()
        self._number = number
        self._label = TextBlock("", weight=MEDIUM, theme=theme)
        self.words = QPlainTextEdit()
        self.words.setObjectName("field")
        self.words.setTabChangesFocus(True)
        self.words.setFixedHeight(FIELD_PX)
        self._count = QLabel()
        self._count.setObjectName("muted")
        self._count.setFont(font(SMALL_PX))
        self._advice = TextBlock("", tone="muted", pixels=SMALL_PX, line_px=18, theme=theme)
        self.copy = button("Copy", spoken=f"Copy the words for picture {number + 1}")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 12)
        column.setSpacing(6)
        column.addWidget(self._label)
        column.addWidget(self.words)
        foot = QHBoxLayout()
        foot.addWidget(self._count, 1)
        foot.addWidget(self.copy)
        column.addLayout(foot)
        column.addWidget(self._advice)
        self.words.textChanged.connect(self._edited)
        self.copy.clicked.connect(self._copy)

    def name(self, label: str) -> None:
        """Which picture this is about."""
        self._label.set_text(label)
        self.words.setAccessibleName(f"Words for {label}")

    def show_count(self, counted: AltCount) -> None:
        """Show what the words count, and what would make them easier to listen to."""
        self._count.setText(f"{counted.count:,} of {counted.limit:,}")
        self._advice.set_text("\n".join(counted.advice))
        self._advice.setVisible(bool(counted.advice))

    def _edited(self) -> None:
        self.copy.setEnabled(bool(self.words.toPlainText().strip()))
        self.edited.emit(self._number)

    def _copy(self) -> None:
        self.copy_wanted.emit(self._number)


class AltView(ViewFrame):
    """The fields in the order of the text."""

    edited = Signal(int)
    copy_wanted = Signal(int)

    def __init__(self, theme: Theme = LIGHT) -> None:
        super().__init__(TITLE, NONE_NAMED, theme)
        self._fields: list[AltField] = []
        self.room.addStretch(1)

    def show_fields(self, labels: tuple[str, ...], words: tuple[str, ...]) -> None:
        """A field for each of these pictures; ``words`` is what is kept of each so far."""
        self.say(TITLE, " ".join(ADVICE) if labels else NONE_NAMED)
        while len(self._fields) < len(labels):
            self._add_field()
        for number, field in enumerate(self._fields):
            field.setVisible(number < len(labels))
            kept = words[number] if number < len(words) else ""
            written = field.words.toPlainText()
            if written != kept and not (written and field.words.hasFocus()):
                field.words.setPlainText(kept)
        for field, label in zip(self._fields, labels, strict=False):
            field.name(label)
        if labels:
            self.setFocusProxy(self._fields[0].words)

    def _add_field(self) -> None:
        field = AltField(len(self._fields), self._theme)
        field.copy.setEnabled(False)
        field.edited.connect(self.edited)
        field.copy_wanted.connect(self.copy_wanted)
        self.room.insertWidget(self.room.count() - 1, field)
        self._fields.append(field)
        dress(field, self._theme)

    def written(self, number: int) -> str:
        """What stands in a field."""
        return self._fields[number].words.toPlainText()

    def show_count(self, number: int, counted: AltCount) -> None:
        """The count of a field."""
        self._fields[number].show_count(counted)
