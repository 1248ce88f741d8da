"""The left of the status line: the count on the chosen network, and the way to all of them."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from ui.networks.tally import Counts
from ui.parts.theme import SMALL_PX, counting, font
from ui.parts.widgets import announce, button

FULL, SHORT = "All networks ▾", "All ▾"


def status_words(counts: Counts) -> tuple[str, ...]:
    """What the status line says, the longest first: the next one where there is no room."""
    count, name = counts.count, counts.network.name
    if count.limit is None:
        signs = "1 character" if count.count == 1 else f"{count.count:,} characters"
        words = "1 word" if counts.words == 1 else f"{counts.words:,} words"
        return f"{signs} · {words}", signs, f"{count.count:,}"
    if not count.fits:
        sentence = count.reasons[0].sentence
        over = count.count - count.limit
        short = f"{over:,} over" if over > 0 else f"{count.count:,} of {count.limit:,}"
        return sentence, f"{short} · {name}", short
    numbers = f"{count.count:,} of {count.limit:,}"
    return f"{numbers} · {name}", numbers, f"{count.count:,}"


class Counter(QWidget):
    """Says the count; past the limit a sentence, and offers the thread."""

    def __init__(self) -> None:
        super().__init__()
        self._wordings: tuple[str, ...] = ("",)
        self._over = False
        self._number, self._advice_words = 0, ""
        self._label = QLabel()
        self._label.setObjectName("statusText")
        self._label.setFont(counting(font(SMALL_PX)))
        self.networks = _foot_button(FULL, "All networks")
        self.as_thread = _foot_button("As a thread", "Show this as a thread")
        self.advice = _foot_button("", "")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self._label)
        row.addSpacing(6)
        for each in (self.as_thread, self.networks, self.advice):
            row.addWidget(each)
        row.addStretch(1)
        self.as_thread.hide()
        self.advice.hide()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    @property
    def sentence(self) -> str:
        """All that the counter says, whatever room there is."""
        return self._wordings[0]

    def show_counts(self, counts: Counts) -> None:
        """Show the count of the chosen network."""
        self._wordings = status_words(counts)
        over = counts.count.cut is not None
        if over and not self._over:
            announce(self, self.sentence)
        self._over = over
        self._label.setToolTip(self.sentence)
        self._label.setAccessibleName(self.sentence)
        self._fit()

    def show_advice(self, number: int) -> None:
        """Offer what could be looked at before posting: so many things."""
        words = "1 suggestion" if number == 1 else f"{number} suggestions"
        self._number, self._advice_words = number, f"{words} ▾"
        self.advice.setAccessibleName(f"{words} for this post")
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(40, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As much as there is room for: first shorter words, then the buttons go, one by one (their
        keys and the menu stay)."""
        over, offer, short = self._over, self._advice_words, f"{self._number} ▾"
        for networks, thread, advice in (
            (FULL, over, offer),
            (SHORT, over, offer),
            (SHORT, False, offer),
            (SHORT, False, short),
            (SHORT, False, ""),
            ("", False, ""),
        ):
            self._set(self.networks, networks)
            self._set(self.advice, advice if self._number else "")
            self.as_thread.setVisible(thread)
            parts = (self.networks, self.as_thread, self.advice)
            shown = [each for each in parts if not each.isHidden()]
            room = self.width() - 10 - sum(each.sizeHint().width() + 4 for each in shown)
            if self._show_longest(room, self._wordings if networks == FULL else self._wordings[1:]):
                return
        self._label.setText(self._wordings[-1])

    @staticmethod
    def _set(part: QPushButton, words: str) -> None:
        part.setText(words)
        part.setVisible(bool(words))

    def _show_longest(self, room: int, wordings: tuple[str, ...]) -> bool:
        measure = self._label.fontMetrics().horizontalAdvance
        words = next((words for words in wordings if measure(words) <= room), None)
        if words is not None:
            self._label.setText(words)
        return words is not None


def _foot_button(words: str, spoken: str) -> QPushButton:
    made = button(words, "more", spoken=spoken)
    made.setFont(font(SMALL_PX))
    return made
