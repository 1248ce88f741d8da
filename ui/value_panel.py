"""The right side: what the post gives its reader, what that rests on, and the closest gift.

It shows frozen values and says what is wanted; it reads nothing itself. While one types it is
updated in place: parts are kept and reused, an equal report changes nothing, the scroll position
stays.
"""

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsOpacityEffect,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.value.model import Report, Suggestion
from ui import value_notes as notes
from ui.evidence_list import EvidenceList
from ui.gift_card import GiftCard
from ui.see_differently import SeeDifferently
from ui.text_block import TextBlock
from ui.theme import LIGHT, SEMIBOLD, TITLE_PX, Theme
from ui.widgets import MarkLabel, Toast, announce, button, caption, dress
from ui.words import move_title, own_words, shape_of, verdict_words

BUSY_MS, ANNOUNCE_MS = 400, 1500
SET_ASIDE = "Set aside for this draft."
HEARD = "Noted, on this machine only."


class ValuePanel(QFrame):
    """Shows one report, or says why there is none."""

    evidence_chosen = Signal(object)  # Evidence
    rewrite_wanted = Signal(str)
    pattern_wanted = Signal(str)
    example_wanted = Signal(str)
    not_this = Signal(str)
    undo_not_this = Signal(str)
    seen_differently = Signal(str)
    undo_seen_differently = Signal()

    def __init__(self, parent: QWidget | None = None, theme: Theme = LIGHT) -> None:
        super().__init__(parent)
        self.setObjectName("valuePanel")
        self.setAccessibleName("Value")
        self.setMinimumWidth(240)
        self._theme = theme
        self._shown: tuple[Report, str] | None = None
        self._said: tuple[str, str] | None = None  # a text and the writer's own verdict on it
        self._announced = ""
        self._legend: notes.Legend | None = None
        self._seen: EvidenceList | None = None
        self._cards: list[GiftCard] = []
        self._other: QPushButton | None = None
        self._foot: SeeDifferently | None = None
        self._toast: Toast | None = None
        self._busy = QTimer(self, singleShot=True, interval=BUSY_MS)
        self._busy.timeout.connect(self._dim)
        self._pause = QTimer(self, singleShot=True, interval=ANNOUNCE_MS)
        self._pause.timeout.connect(self._announce)
        self._lay_out()
        self.show_empty()

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
        self._column.addStretch(1)
        self._scroll.setWidget(self._body)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._make_room_for_bar)
        self._whole.addWidget(self._scroll, 1)

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(10)
        self._mark = MarkLabel(size=22, theme=self._theme, top=3)
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

    def _make_room_for_bar(self, _lowest: int, highest: int) -> None:
        """The scroll bar takes its room from the margin, so that no line breaks anew."""
        bar = self._scroll.verticalScrollBar().sizeHint().width() if highest > 0 else 0
        self._column.setContentsMargins(20, 18, max(8, 20 - bar), 16)

    def _insert(self, *parts: QWidget) -> None:
        """Put parts above the stretch that keeps everything at the top."""
        for part in parts:
            self._column.insertWidget(self._column.count() - 1, part)

    # --- what can be shown --------------------------------------------------------------------

    def show_report(self, report: Report, text: str) -> None:
        """Show what the engine made of ``text``; nothing moves when it is shown already."""
        self._settle()
        if self._shown == (report, text):
            return
        if notes.too_short(text) and not report.evidence and not report.suggestions:
            self._show_note(notes.SHORT_TITLE, notes.SHORT)
            return
        self.setUpdatesEnabled(False)
        try:
            self._shown = (report, text)
            self._show_verdict(report, text)
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
        self._settle()
        self._show_note(notes.WELCOME_TITLE, notes.WELCOME)
        if self._legend is None:
            self._legend = notes.Legend(self._theme)
            self._legend.setContentsMargins(0, 20, 0, 0)
            self._column.insertWidget(1, self._legend)
        self._legend.show()

    def show_busy(self) -> None:
        """A reading is under way; the last one is dimmed only when it takes long."""
        if self._shown is not None and not self._busy.isActive():
            self._busy.start()

    def show_problem(self, sentence: str) -> None:
        """No reading: what happened, what is safe, what to do, in the sentence given."""
        self._settle()
        self._show_note(notes.PROBLEM_TITLE, sentence)
        self._pause.start()

    def _show_note(self, title: str, words: str) -> None:
        self._shown = None
        self._mark.hide()
        self._title.set_text(title)
        self._summary.set_text(words)
        self._own.hide()
        for part in (self._legend, self._seen_title, self._seen, *self._gift_parts(), self._foot):
            if part is not None:
                part.hide()

    def _show_verdict(self, report: Report, text: str) -> None:
        if self._legend is not None:
            self._legend.hide()
        self._mark.set_shape(shape_of(report))
        self._mark.show()
        self._title.set_text(verdict_words(report))
        self._summary.set_text(report.summary)
        self._summary.setVisible(bool(report.summary))
        said = self._said[1] if self._said and self._said[0] == text else None
        self._own.setVisible(said is not None)
        if said is not None:
            self._own.set_text(own_words(said))

    # --- what I saw ---------------------------------------------------------------------------

    _seen_title: QLabel | None = None

    def _show_evidence(self, report: Report) -> None:
        if self._seen is None and report.evidence:
            self._seen_title = caption("What I saw")
            self._seen_title.setContentsMargins(0, 18, 0, 10)
            self._seen = EvidenceList(self._theme)
            self._seen.chosen.connect(self.evidence_chosen)
            at = self._column.indexOf(self._legend) + 1 if self._legend else 1
            self._column.insertWidget(at, self._seen_title)
            self._column.insertWidget(at + 1, self._seen)
        if self._seen is not None and self._seen_title is not None:
            self._seen.setVisible(bool(report.evidence))
            self._seen_title.setVisible(bool(report.evidence))
            self._seen.show_evidence(report.evidence)

    # --- closest gift -------------------------------------------------------------------------

    _gift_title: QLabel | None = None

    def _gift_parts(self) -> tuple[QWidget | None, ...]:
        return (self._gift_title, *self._cards, self._other)

    def _show_suggestions(self, suggestions: tuple[Suggestion, ...]) -> None:
        if suggestions and not self._cards:
            self._gift_title = caption("Closest gift")
            self._gift_title.setContentsMargins(0, 24, 0, 10)
            self._insert(self._gift_title, self._new_card())
        if not self._cards:
            return
        for part in self._gift_parts():
            if part is not None:
                part.setVisible(bool(suggestions))
        if suggestions:
            self._cards[0].show_suggestion(suggestions[0])
            self._show_second(suggestions[1] if len(suggestions) > 1 else None)

    def _show_second(self, second: Suggestion | None) -> None:
        """The second gift is one line until it is asked for; it closes with another move."""
        card = self._cards[1] if len(self._cards) > 1 else None
        is_open = bool(
            second and card and card.suggestion and card.suggestion.move == second.move
        ) and bool(self._other and self._other.property("open"))
        if second is not None and self._other is None:
            self._other = button("", "link")
            self._other.clicked.connect(self._open_second)
            self._column.insertSpacing(self._column.count() - 1, 8)
            self._insert(self._other)
            self._column.setAlignment(self._other, Qt.AlignmentFlag.AlignLeft)
        if self._other is not None:
            self._other.setVisible(second is not None and not is_open)
            self._other.setProperty("open", is_open)
            if second is not None:
                self._other.setText(f"Or: {move_title(second.move)}")
                self._other.setAccessibleName(f"Or: {move_title(second.move)}, show it")
        if card is not None:
            card.setVisible(is_open)
            if is_open and second is not None:
                card.show_suggestion(second)

    def _open_second(self) -> None:
        if self._shown is None or len(self._shown[0].suggestions) < 2 or self._other is None:
            return
        if len(self._cards) < 2:
            self._column.insertSpacing(self._column.count() - 1, 8)
            self._insert(self._new_card())
        self._cards[1].show_suggestion(self._shown[0].suggestions[1])
        self._cards[1].show()
        self._other.setProperty("open", True)
        self._other.hide()

    def _new_card(self) -> GiftCard:
        card = GiftCard(self._theme)
        card.rewrite_wanted.connect(self.rewrite_wanted)
        card.pattern_wanted.connect(self.pattern_wanted)
        card.example_wanted.connect(self.example_wanted)
        card.not_this.connect(self._not_this)
        self._cards.append(card)
        return card

    def use_first(self) -> None:
        """Use the first suggestion, as its button would; nothing when there is none."""
        if self._shown is not None and self._shown[0].suggestions:
            self._cards[0].use()

    def _not_this(self, move: str) -> None:
        self.not_this.emit(move)
        self._need_toast().offer(SET_ASIDE, partial(self.undo_not_this.emit, move))

    # --- I see it differently -----------------------------------------------------------------

    def _need_foot(self) -> SeeDifferently:
        if self._foot is None:
            self._foot = SeeDifferently(self._theme)
            self._foot.chosen.connect(self._see_differently)
            self._whole.addWidget(self._foot)
        return self._foot

    def _see_differently(self, verdict: str) -> None:
        if self._shown is None:
            return
        report, text = self._shown
        self._said = (text, verdict)
        self._show_verdict(report, text)
        self.seen_differently.emit(verdict)
        self._need_toast().offer(HEARD, self._take_back_verdict)

    def _take_back_verdict(self) -> None:
        self._said = None
        self._own.hide()
        self.undo_seen_differently.emit()

    def _need_toast(self) -> Toast:
        if self._toast is None:
            self._toast = Toast(self, above=44)
        return self._toast

    # --- busy, colours, announcements ---------------------------------------------------------

    def _dim(self) -> None:
        effect = QGraphicsOpacityEffect(self._body)
        effect.setOpacity(0.55)
        self._body.setGraphicsEffect(effect)

    def _settle(self) -> None:
        self._busy.stop()
        if self._body.graphicsEffect() is not None:
            self._body.setGraphicsEffect(None)  # type: ignore[arg-type]

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
