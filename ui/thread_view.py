"""A post as a thread, in the page's place: its parts in order, and how it is cut."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.networks.breaks import Kind
from app.networks.model import Network
from app.networks.thread import Part, Thread
from ui.focus_order import focused
from ui.text_block import TextBlock
from ui.theme import LIGHT, SEMIBOLD, SMALL_PX, TITLE_PX, Theme, font
from ui.thread_part import PartCard
from ui.widgets import button, dress

SHOWN = 40  # parts that are built at once; the rest when asked for
EMPTY = "There is nothing to cut yet. Write first; the parts appear here."
ONE = "All of it fits in one post, so there is nothing to cut. You can still break it at the caret."
JOIN, UNBREAK = "Don't break here", "Remove this break"


class ThreadView(QFrame):
    """Shows frozen parts; what is wanted comes out as signals."""

    copy_wanted = Signal(int)
    break_wanted = Signal(int)  # at this code point
    join_wanted = Signal(int)  # no break at this code point, where a part ends
    numbered = Signal(bool)
    closed = Signal()

    def __init__(self, theme: Theme = LIGHT) -> None:
        super().__init__()
        self.setObjectName("versions")
        self.setAccessibleName("Thread")
        self._theme = theme
        self._parts: tuple[Part, ...] = ()
        self._copied: dict[int, str] = {}
        self._all = self._entering = False
        self._cards: list[PartCard] = []
        self._joins: list[QPushButton] = []
        self._title = TextBlock("Thread", pixels=TITLE_PX, weight=SEMIBOLD, line_px=28, theme=theme)
        self._note = TextBlock(EMPTY, tone="muted", pixels=SMALL_PX, theme=theme)
        self._numbers = QCheckBox("Number the parts (1/5)")
        self._more = button("", "more")
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 16, 0)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 8, 0)
        head.addWidget(self._title, 1)
        close = button("Close", "quiet", spoken="Close the thread")
        close.setToolTip("Back to writing (Esc)")
        close.clicked.connect(self.closed)
        head.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        column.addWidget(self._note)
        self._numbers.setFont(font(SMALL_PX))
        column.addWidget(self._numbers)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        body = QWidget()
        body.setObjectName("threadBody")
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(0, 8, 12, 20)
        self._column.setSpacing(4)
        self._column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeading)
        self._column.addStretch(1)
        self._scroll.setWidget(body)
        for each in (self._scroll.viewport(), body):
            each.setAutoFillBackground(False)
        column.addWidget(self._scroll, 1)

    def _connect(self) -> None:
        self.setFocusProxy(self._numbers)
        self._numbers.toggled.connect(self.numbered)
        self._more.clicked.connect(self._show_all)
        leave = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.activated.connect(self.closed)

    # --- what is shown --------------------------------------------------------------------------

    def show_thread(self, thread: Thread, network: Network, numbered: bool) -> None:
        """Show these parts; those that read as before keep their tick."""
        self._parts = thread.parts
        self._all = self._all and len(thread.parts) > SHOWN
        self._title.set_text(f"Thread for {network.name}")
        one = EMPTY if not thread.parts else ONE if len(thread.parts) == 1 else ""
        self._note.set_text(" ".join([*thread.notes, one]).strip())
        self._note.setVisible(bool(self._note.text()))
        self._numbers.blockSignals(True)
        self._numbers.setChecked(numbered)
        self._numbers.blockSignals(False)
        self._fill()

    def enter(self) -> None:
        """The focus goes to what is to be copied next, as soon as it is known."""
        self._entering = True
        self.setFocus()

    def tick(self, number: int) -> None:
        """Part ``number`` was copied; the focus goes on to the next one's button."""
        self._copied[number] = self._parts[number - 1].text
        self._fill()
        if number < len(self._parts) and focused(self) is self._cards[number - 1].copy:
            self._cards[number].copy.setFocus(Qt.FocusReason.TabFocusReason)

    @property
    def next_part(self) -> int:
        """The number of the first part that is not copied yet; 1 when all of them are."""
        numbers = range(1, len(self._parts) + 1)
        return next((n for n in numbers if not self._is_copied(n)), 1)

    def _is_copied(self, number: int) -> bool:
        return self._copied.get(number) == self._parts[number - 1].text

    def _show_all(self) -> None:
        self._all = True
        self._fill()

    def _fill(self) -> None:
        total = len(self._parts)
        shown = total if self._all else min(SHOWN, total)
        while len(self._cards) < shown:
            self._add_card()
        for number, card in enumerate(self._cards, 1):
            card.setVisible(number <= shown)
            self._joins[number - 1].setVisible(number < shown)
        next_part = self.next_part
        for number, part in enumerate(self._parts[:shown], 1):
            card = self._cards[number - 1]
            card.show_part(part, total, self._is_copied(number), number == next_part)
            self._joins[number - 1].setText(UNBREAK if part.ends == Kind.FORCED else JOIN)
            spoken = f"{self._joins[number - 1].text()}, after part {number}"
            self._joins[number - 1].setAccessibleName(spoken)
        self._more.setText(f"Show the other {total - shown} parts")
        self._more.setVisible(shown < total)
        if self._entering and shown:
            self._entering = False
            self._cards[min(next_part, shown) - 1].copy.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_card(self) -> None:
        number = len(self._cards) + 1
        card = PartCard(number)
        join = button(JOIN, "more")
        card.copy_wanted.connect(self.copy_wanted)
        card.break_wanted.connect(self.break_wanted)
        join.clicked.connect(self._join)
        at = self._column.count() - 2
        self._column.insertWidget(at, card)
        self._column.insertWidget(at + 1, join, 0, Qt.AlignmentFlag.AlignHCenter)
        self._cards.append(card)
        self._joins.append(join)
        dress(card, self._theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of this theme."""
        self._theme = theme
        dress(self, theme)

    # --- what is wanted -------------------------------------------------------------------------

    def break_here(self) -> None:
        """Break at the caret of the part that has the focus."""
        here = focused(self)
        for card in self._cards:
            if here is not None and card.isAncestorOf(here):
                card.break_here()

    def _join(self) -> None:
        part = self._parts[self._joins.index(self.sender())]  # type: ignore[arg-type]
        self.join_wanted.emit(part.span.end)
