"""The right side: what the post gives its reader, what that rests on, and the closest gift.

It shows frozen values and says what is wanted; it reads nothing itself. While one types it is
updated in place: parts are kept and reused, an equal report changes nothing, the scroll position
stays.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.parts.text_block import TextBlock
from ui.parts.theme import LIGHT, SEMIBOLD, TITLE_PX, Theme
from ui.parts.widgets import MarkLabel, announce, dress
from ui.value import notes
from ui.value.gifts import Gifts
from ui.value.quotes import EitherWay, Quotes
from ui.value.see_differently import SeeDifferently
from ui.value.words import own_words, shape_of, verdict_words

if TYPE_CHECKING:
    from app.value.model import Report, Suggestion

BUSY_MS, ANNOUNCE_MS, LEISURE_MS = 400, 1500, 250
_Part = TypeVar("_Part", Quotes, EitherWay)


class ValuePanel(QFrame):
    """Shows one report, or says why there is none; nothing until the first text was read."""

    evidence_chosen = Signal(object)  # Evidence
    use_wanted = Signal(object)  # Suggestion
    example_wanted = Signal(str)
    not_this = Signal(str)
    seen_differently = Signal(str)

    def __init__(self, parent: QWidget | None = None, theme: Theme = LIGHT) -> None:
        super().__init__(parent)
        self.setObjectName("valuePanel")
        self.setAccessibleName("Value")
        self.setMinimumWidth(240)
        self._theme = theme
        self._shown: tuple[Report, str, str | None] | None = None
        self._stale = False  # what can be seen is about another draft
        self._announced = ""
        self._legend: notes.Legend | None = None
        self._seen: Quotes | None = None
        self._either: EitherWay | None = None
        self._promised: Quotes | None = None
        self._notice: TextBlock | None = None
        self._gifts: Gifts | None = None
        self._foot: SeeDifferently | None = None
        self._busy = QTimer(self, singleShot=True, interval=BUSY_MS)
        self._busy.timeout.connect(self._dim)
        self._pause = QTimer(self, singleShot=True, interval=ANNOUNCE_MS)
        self._pause.timeout.connect(self._announce)
        self._leisure = QTimer(self, interval=LEISURE_MS)
        self._leisure.timeout.connect(self._make_ready)
        self._leisure.start()
        self._lay_out()

    # --- layout -------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._body = QWidget()
        self._body.setObjectName("valueBody")
        self._column = QVBoxLayout(self._body)
        self._column.setContentsMargins(20, 18, 20, 16)
        self._column.setSpacing(0)
        self._column.addLayout(self._head())
        self._sections = QVBoxLayout()  # what others put below
        self._column.addLayout(self._sections)
        self._column.addStretch(1)
        self._scroll.setWidget(self._body)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._make_room_for_bar)
        self._whole.addWidget(self._scroll, 1)

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(10)
        self._mark = MarkLabel(size=22, theme=self._theme, top=3)
        self._mark.hide()
        self._title = TextBlock(pixels=TITLE_PX, weight=SEMIBOLD, line_px=28, theme=self._theme)
        self._summary = TextBlock(tone="muted", theme=self._theme)
        self._own = TextBlock(tone="accent", theme=self._theme)
        head.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        for each in (self._title, self._summary, self._own):
            words.addWidget(each)
        head.addLayout(words, 1)
        self._own.hide()
        return head

    def add_section(self, part: QWidget) -> None:
        """Put a part below everything that a reading shows; it comes and goes by itself."""
        self._sections.addWidget(part)
        dress(self, self._theme)

    def _make_room_for_bar(self, _lowest: int, highest: int) -> None:
        """The scroll bar takes its room from the margin, so that no line breaks anew."""
        bar = self._scroll.verticalScrollBar().sizeHint().width() if highest > 0 else 0
        self._column.setContentsMargins(20, 18, max(8, 20 - bar), 16)

    # --- what can be shown --------------------------------------------------------------------

    def show_report(self, report: "Report", text: str, own: str | None = None) -> None:
        """Show what the engine made of ``text``, and the writer's own verdict on it if there is
        one; nothing moves when it is shown already."""
        self.settle()
        if self._shown == (report, text, own):
            return
        note = notes.instead_of(report, text)
        if note is not None:
            self._show_note(*note)
            return
        self.setUpdatesEnabled(False)
        try:
            self._shown, self._stale = (report, text, own), False
            self._show_verdict(report, own)
            self._show_evidence(report)
            self._show_suggestions(report.suggestions)
            self._need_foot().set_engine_verdict(None if report.unsure else report.verdict)
            self._need_foot().show()
            self._body.updateGeometry()
        finally:
            self.setUpdatesEnabled(True)
        self._pause.start()

    def show_empty(self) -> None:
        """An empty page: what this side is for, in three lines."""
        self.settle()
        self._show_note(notes.WELCOME_TITLE, notes.WELCOME)
        if self._legend is None:
            self._legend = notes.Legend(self._theme)
            self._legend.setContentsMargins(0, 20, 0, 0)
            self._column.insertWidget(1, self._legend)
        elif self._legend.isHidden():  # to show it anew would lay everything out
            self._legend.show()

    def show_busy(self) -> None:
        """A reading is under way; the last one is dimmed only when it takes long."""
        if (self._shown is not None or self._stale) and not self._busy.isActive():
            self._busy.start()

    def show_other(self) -> None:
        """Another draft is being read: what is shown is not about it, and goes when that takes
        long."""
        self._shown, self._stale = None, True
        self._busy.start()

    def settle(self) -> None:
        """No reading is under way any more."""
        self._busy.stop()
        if self._body.graphicsEffect() is not None:
            self._body.setGraphicsEffect(None)  # type: ignore[arg-type]

    def show_problem(self, sentence: str) -> None:
        """No reading: what happened, what is safe, what to do, in the sentence given."""
        self.settle()
        self._show_note(notes.PROBLEM_TITLE, sentence)
        self._pause.start()

    def _show_note(self, title: str, words: str) -> None:
        self._shown, self._stale = None, False
        self._mark.hide()
        self._title.set_text(title)
        self._summary.set_text(words)
        self._summary.setVisible(bool(words))
        self._own.hide()
        for part in (
            self._legend,
            self._seen,
            self._either,
            self._promised,
            self._gifts,
            self._foot,
        ):
            if part is not None:
                part.hide()

    def _show_verdict(self, report: "Report", own: str | None) -> None:
        if self._legend is not None:
            self._legend.hide()
        self._mark.set_shape(shape_of(report))
        self._mark.show()
        self._title.set_text(verdict_words(report))
        self._summary.set_text(report.summary)
        self._summary.setVisible(bool(report.summary))
        self._own.setVisible(own is not None)
        if own is not None:
            self._own.set_text(own_words(own))

    # --- what I saw ---------------------------------------------------------------------------

    def _show_evidence(self, report: "Report") -> None:
        if report.evidence and not report.readings:
            self._need_seen()
        if report.readings:
            self._need_either()
        if self._promised is None and report.promised:
            self._promised = self._below(Quotes("Promised", self._theme))
        if self._seen is not None:
            self._seen.show_evidence(() if report.readings else report.evidence)
        if self._either is not None:
            self._either.show_readings(report.readings)
        if self._promised is not None:
            self._promised.show_evidence(report.promised)

    def _need_seen(self) -> Quotes:
        if self._seen is None:
            self._seen = self._below(Quotes("What I saw", self._theme))
        return self._seen

    def _need_either(self) -> EitherWay:
        if self._either is None:
            self._either = self._below(EitherWay(self._theme))
        return self._either

    def _below(self, part: _Part) -> _Part:
        """Put a part that quotes the text below the verdict."""
        part.chosen.connect(self.evidence_chosen)
        ends = self._gifts if self._gifts is not None else self._sections
        self._column.insertWidget(self._column.indexOf(ends), part)
        return part

    def show_notice(self, sentence: str) -> None:
        """Say below everything what readings lack for now."""
        if self._notice is None:
            self._notice = TextBlock(tone="muted", theme=self._theme)
            self._notice.setContentsMargins(0, 18, 0, 0)
            self._column.insertWidget(self._column.count() - 1, self._notice)
        self._notice.set_text(sentence)
        self._notice.show()

    # --- closest gift, and the writer's own view ------------------------------------------------

    def _show_suggestions(self, suggestions: tuple["Suggestion", ...]) -> None:
        if suggestions:
            self._need_gifts().show_suggestions(suggestions)
        if self._gifts is not None:
            self._gifts.setVisible(bool(suggestions))

    def use_first(self) -> None:
        """Use the first suggestion, as its button would; nothing when there is none."""
        if self._shown is not None and self._shown[0].suggestions and self._gifts is not None:
            self._gifts.use_first()

    def _need_gifts(self) -> Gifts:
        if self._gifts is None:
            self._gifts = Gifts(self._theme)
            self._gifts.use_wanted.connect(self.use_wanted)
            self._gifts.example_wanted.connect(self.example_wanted)
            self._gifts.not_this.connect(self.not_this)
            self._column.insertWidget(self._column.indexOf(self._sections), self._gifts)
        return self._gifts

    def _need_foot(self) -> SeeDifferently:
        if self._foot is None:
            self._foot = SeeDifferently(self._theme)
            self._foot.chosen.connect(self.seen_differently)
            self._whole.addWidget(self._foot)
        return self._foot

    def _make_ready(self) -> None:
        """Make one part that a reading may need, while nothing else is to be done: between a key
        and the panel there is no time for it."""
        parts: tuple[tuple[QWidget | None, Callable[[], QWidget]], ...] = (
            (self._gifts, self._need_gifts),
            (self._seen, self._need_seen),
            (self._either, self._need_either),
            (self._foot, self._need_foot),
        )
        make = next((make for part, make in parts if part is None), None)
        if make is None:
            self._leisure.stop()
            return
        made = make()
        made.hide()
        for each in (made, *made.findChildren(QWidget)):
            each.ensurePolished()

    # --- busy, colours, announcements ---------------------------------------------------------

    def _dim(self) -> None:
        if self._stale:
            self._show_note(notes.READING_TITLE, notes.READING)
            return
        from PySide6.QtWidgets import QGraphicsOpacityEffect

        effect = QGraphicsOpacityEffect(self._body)
        effect.setOpacity(0.55)
        self._body.setGraphicsEffect(effect)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of this theme; the style sheet of the window does the rest."""
        self._theme = theme
        dress(self, theme)

    def _announce(self) -> None:
        """Once typing has paused: say the verdict, when it is another than was said last."""
        words = f"{self._title.text()}. {self._summary.text()}"
        if self._title.text() != self._announced:
            self._announced = self._title.text()
            announce(self, words)
