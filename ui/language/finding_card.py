"""One finding in the panel: the words, what they could be, what kind it is; more when asked."""

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.grammar.model import Finding
from ui.language.choices import ways
from ui.language.words import DECISIONS, note_words, replacement_words, short
from ui.parts.flow import FlowLayout
from ui.parts.text_block import TextBlock
from ui.parts.theme import INTERFACE_PX, LIGHT, SMALL_PX, Theme, font
from ui.parts.widgets import button

_INDENT = 13
_NOTE_LINES = 2  # before it is opened


class FindingCard(QWidget):
    """Shows a Finding; what the writer wants comes out as signals. Kept and reused."""

    chosen = Signal(object)  # Finding
    fix_wanted = Signal(object, str)  # Finding, replacement
    decided = Signal(str, object)  # a way to decide (app/grammar/choices.py), Finding
    opened = Signal(object, bool)  # Finding, whether its details are shown

    def __init__(self, theme: Theme = LIGHT, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._finding: Finding | None = None
        self._fixes: list[QPushButton] = []
        self._details: _Details | None = None
        self._quote = _words("", "quote")
        self._arrow = QLabel("→")
        self._arrow.setObjectName("muted")
        self._note = TextBlock(
            tone="muted", pixels=SMALL_PX, line_px=19, max_lines=_NOTE_LINES, theme=theme
        )
        self._more = button("⋯", "dots")
        self._lay_out()
        self._quote.clicked.connect(self._chosen)
        self._more.clicked.connect(self._toggle)

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(_INDENT - 2, 0, 0, 2)
        self._column.setSpacing(0)
        head = QHBoxLayout()
        head.setSpacing(4)
        self._row = FlowLayout(gap=6)
        self._row.addWidget(self._quote)
        self._row.addWidget(self._arrow)
        head.addLayout(self._row, 1)
        head.addWidget(self._more, 0, Qt.AlignmentFlag.AlignTop)
        self._note.setContentsMargins(2, 0, 0, 0)
        self._column.addLayout(head)
        self._column.addWidget(self._note)

    @property
    def finding(self) -> Finding | None:
        """What is shown now."""
        return self._finding

    def show_finding(self, finding: Finding, is_open: bool) -> None:
        """Show this one, with its details or without."""
        if finding != self._finding:
            self._finding = finding
            self._show_words(finding)
        self._set_open(is_open)

    def _show_words(self, finding: Finding) -> None:
        quote = short(finding.quote) or "spaces"
        _name(self._quote, quote, f"{quote}, {finding.kind}: show it in the text")
        self._quote.setToolTip("Show these words in the text")
        while len(self._fixes) < len(finding.replacements):
            self._add_fix()
        for number, each in enumerate(self._fixes):
            there = number < len(finding.replacements)
            each.setVisible(there)
            if there:
                words = replacement_words(finding.replacements[number])
                _name(each, words, f"{quote}: use {words}")
        self._arrow.setVisible(bool(finding.replacements))
        self._note.set_text(note_words(finding))
        self._more.setAccessibleName(f"{quote}: why, and what else can be done")
        self._more.setToolTip("Why, and what else can be done")

    def _add_fix(self) -> None:
        made = _words("", "link")
        made.setProperty("number", len(self._fixes))
        made.setToolTip("Puts this in the place of those words; Undo takes it back")
        made.clicked.connect(self._fix)
        self._row.addWidget(made)
        self._fixes.append(made)

    # --- what is wanted ---------------------------------------------------------------------------

    def _chosen(self) -> None:
        self.chosen.emit(self._finding)

    def _fix(self) -> None:
        if self._finding is not None:
            number = self.sender().property("number")
            self.fix_wanted.emit(self._finding, self._finding.replacements[number])

    def _decide(self, how: str) -> None:
        self.decided.emit(how, self._finding)

    def focus_first(self) -> None:
        """The keyboard goes to the first replacement, or to the words where there is none."""
        there = self._finding is not None and self._finding.replacements
        (self._fixes[0] if there else self._quote).setFocus(Qt.FocusReason.TabFocusReason)

    # --- details ------------------------------------------------------------------------------

    def _toggle(self) -> None:
        self._set_open(self._details is None or self._details.isHidden())
        self.opened.emit(self._finding, self._details is not None and not self._details.isHidden())

    def _set_open(self, on: bool) -> None:
        if on and self._details is None:
            self._details = _Details(self._theme)
            self._details.decided.connect(self._decide)
            self._column.addWidget(self._details)
        if self._details is not None:
            self._details.setVisible(on)
            if on and self._finding is not None:
                self._details.show_finding(self._finding)
        self._note.set_max_lines(0 if on else _NOTE_LINES)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of this theme."""
        self._theme = theme
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        pen = QPen(QColor(self._theme.language), 3)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawLine(QPointF(1.5, 1), QPointF(1.5, self.height() - 1))
        painter.end()

    def minimumSizeHint(self) -> QSize:
        return QSize(80, super().minimumSizeHint().height())


class _Details(QWidget):
    """Why it matters to a reader, and the ways to be left alone by it."""

    decided = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 4, 0, 2)
        column.setSpacing(2)
        self._why = TextBlock(tone="muted", pixels=SMALL_PX, line_px=19, theme=theme)
        column.addWidget(self._why)
        row = FlowLayout(gap=2)
        self._ways = {how: button(each.command, "quiet") for how, each in DECISIONS.items()}
        for how, each in self._ways.items():
            each.setProperty("how", how)
            each.clicked.connect(self._clicked)
            row.addWidget(each)
        column.addLayout(row)

    def show_finding(self, finding: Finding) -> None:
        """Show what goes with this finding."""
        self._why.set_text(finding.why)
        for how, each in self._ways.items():
            each.setVisible(how in ways(finding))
            each.setAccessibleName(f"{DECISIONS[how].command}: {short(finding.quote)}")
            each.setToolTip(DECISIONS[how].meaning)

    def _clicked(self) -> None:
        self.decided.emit(self.sender().property("how"))


def _words(words: str, kind: str) -> QPushButton:
    made = button(words, kind)
    made.setFont(font(INTERFACE_PX, plainly=True))
    return made


def _name(which: QPushButton, words: str, spoken: str) -> None:
    which.setText(words.replace("&", "&&"))
    which.setAccessibleName(spoken)
