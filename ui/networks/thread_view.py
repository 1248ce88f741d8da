"""A post as a thread, in the page's place: its parts in order, and how it is cut."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QPushButton

from app.networks.breaks import Kind
from app.networks.model import Network
from app.networks.thread import Part, Thread
from ui.networks.thread_part import PartCard
from ui.parts.theme import LIGHT, SMALL_PX, Theme, font
from ui.parts.widgets import button, dress
from ui.window.focus_order import focused
from ui.window.view_frame import ViewFrame

STEP = 20  # parts that are built at once (10 ms each); the next ones when asked for
EMPTY = "There is nothing to cut yet. Write first; the parts appear here."
BUSY = "Looking for good places to break it."
ONE = "All of it fits in one post, so there is nothing to cut. You can still break it at the caret."
JOIN, UNBREAK = "Don't break here", "Remove this break"


class ThreadView(ViewFrame):
    """Shows frozen parts; what is wanted comes out as signals."""

    copy_wanted = Signal(int)
    break_wanted = Signal(int)  # at this code point
    join_wanted = Signal(int)  # no break at this code point, where a part ends
    numbered = Signal(bool)

    def __init__(self, theme: Theme = LIGHT) -> None:
        super().__init__("Thread", EMPTY, theme)
        self._parts: tuple[Part, ...] = ()
        self._copied: dict[int, str] = {}
        self._entering, self._most = False, STEP
        self._cards: list[PartCard] = []
        self._joins: list[QPushButton] = []
        self._numbers = QCheckBox("Number the parts (1/5)")
        self._more = button("", "more")
        self._build()

    def _build(self) -> None:
        self._numbers.setFont(font(SMALL_PX))
        self.top.addWidget(self._numbers, 0, Qt.AlignmentFlag.AlignLeading)
        self.room.setSpacing(4)
        self.room.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeading)
        self._more.hide()
        self.room.addStretch(1)
        self.setFocusProxy(self._numbers)
        self._numbers.toggled.connect(self.numbered)
        self._more.clicked.connect(self._show_more)

    # --- what is shown --------------------------------------------------------------------------

    def show_thread(self, thread: Thread, network: Network, numbered: bool) -> None:
        """Show these parts; those that read as before keep their tick."""
        self._parts = thread.parts
        one = EMPTY if not thread.parts else ONE if len(thread.parts) == 1 else ""
        self.say(f"Thread for {network.name}", " ".join([*thread.notes, one]).strip())
        self._numbers.blockSignals(True)
        self._numbers.setChecked(numbered)
        self._numbers.blockSignals(False)
        self._fill()

    def enter(self, has_text: bool) -> None:
        """Before the parts are known: the focus goes to what is to be copied next then."""
        self._entering = True
        if not self._parts:
            self.say("Thread", BUSY if has_text else EMPTY)
        self.setFocus()

    def tick(self, number: int) -> None:
        """Part ``number`` was copied; the focus goes on to the next one's button."""
        self._copied[number] = self._parts[number - 1].text
        self._fill()
        if number < len(self._cards) and focused(self) is self._cards[number - 1].copy:
            self._cards[number].copy.setFocus(Qt.FocusReason.TabFocusReason)

    @property
    def next_part(self) -> int:
        """The number of the first part that is not copied yet; 1 when all of them are."""
        numbers = range(1, len(self._parts) + 1)
        return next((n for n in numbers if not self._is_copied(n)), 1)

    def _is_copied(self, number: int) -> bool:
        return self._copied.get(number) == self._parts[number - 1].text

    def _show_more(self) -> None:
        self._most += STEP
        self._fill()

    def _fill(self) -> None:
        total = len(self._parts)
        shown = min(max(self._most, self.next_part), total)
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
        self._more.setText(f"Show more parts ({total - shown} left)")
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
        at = self.room.count() - 2
        self.room.insertWidget(at, card)
        self.room.insertWidget(at + 1, join, 0, Qt.AlignmentFlag.AlignHCenter)
        self._cards.append(card)
        self._joins.append(join)
        dress(card, self._theme)

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
