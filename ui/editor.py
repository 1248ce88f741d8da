"""The page one writes on: plain text, comfortable to read, with marks that never touch the text.

Offsets that come in and go out are code points of the exact text; Qt's positions stay inside
(ui/offsets.py). What is written keeps every code point (ui/exact_text.py). Nothing here takes time
that grows with the text when a key is pressed: the text is read out when somebody asks for it.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetricsF,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from app.value.blanks import Blank
from app.value.model import Evidence, Span
from ui import exact_text, marks, plain_input
from ui.blank_stops import BlankStops
from ui.marks import Change, Mark, Stretch
from ui.theme import LIGHT, Theme, font

TEXT_PX, LINE_HEIGHT, MEASURE = 18, 1.7, 65
STEP, SMALLEST, LARGEST = 1.1, -6, 12  # zoom: 10 to 56 pixels
TOP_ROOM, BOTTOM_ROOM, EDGE, LEAST_MARGIN = 52, 160, 8, 12
LONGEST = 1_000_000  # code points; a post has hundreds
LONGEST_WORD = 64
PLACEHOLDER = "What would you like to say?"
TOO_LONG = (
    "That is more than a million characters, too much for one post, so it was not put in. "
    "Nothing else changed. Try a part of it."
)
_SAMPLE = "Two spare seats on the van to the coast this Saturday: write to me"
_EXTENDS_WORD = "_'’-@#&/=~+%\u200c\u200d\ufe0f"


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The text of one moment, in code points.

    ``typing`` is the word that the caret stands at the end of while it is being typed, else None.
    """

    text: str
    revision: int
    cursor: int
    typing: Span | None


class Editor(QTextEdit):
    """The page. ``edited`` tells of each change by the writer, with the new revision."""

    edited = Signal(int)
    problem = Signal(str)  # a kind sentence about something that was not done
    zoom_changed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._zoom, self._revision = LIGHT, 0, 0
        self._usual, self._noted = "\n", False
        self._known: exact_text.Reading | None = None
        self._marks: tuple[Mark, ...] = ()
        self._found: tuple[Stretch, ...] = ()
        self._found_now: Stretch | None = None
        self._typed_at: int | None = None
        self._preedit = ""
        self._quiet = self._in_key = self._redoing = self._pending = False
        self._stops = BlankStops(self)
        self._dress()
        self._apply_zoom()
        self.open_text("")
        self.document().contentsChange.connect(self._changed)
        self.document().contentsChanged.connect(self._settled)
        self.cursorPositionChanged.connect(self._caret_moved)
        self.selectionChanged.connect(self._stops.selection_changed)

    def _dress(self) -> None:
        self.setObjectName("editor")
        self.setAccessibleName("Your post")
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setCursorWidth(2)
        self.setMinimumSize(QSize(160, 80))
        self.document().setDocumentMargin(0)
        option = self.document().defaultTextOption()
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        self.document().setDefaultTextOption(option)
        self.set_theme(LIGHT)

    # --- what others read ---------------------------------------------------------------------

    def revision(self) -> int:
        """Counts every change of the text, opening included; never goes back."""
        return self._revision

    def reading(self) -> exact_text.Reading:
        """The exact text and its offsets, read once for each revision."""
        if self._known is None:
            self._known = exact_text.read(self.document(), self._usual, self._noted)
        return self._known

    def snapshot(self) -> Snapshot:
        """The exact text of this moment. What an input method still composes is not in it."""
        reading, offsets = self.reading(), self.reading().offsets
        word = self._word_being_typed()
        return Snapshot(
            reading.text,
            self._revision,
            offsets.to_points(self.textCursor().position()),
            offsets.span(word.start, word.end) if word else None,
        )

    def selected(self) -> Span:
        """The selection; an empty span at the caret when nothing is selected."""
        cursor = self.textCursor()
        return self.reading().offsets.span(cursor.selectionStart(), cursor.selectionEnd())

    def unfilled(self) -> tuple[Blank, ...]:
        """The blanks that are still open."""
        return self._stops.all()

    # --- what others do -----------------------------------------------------------------------

    def open_text(self, text: str) -> None:
        """Show another text: undo starts afresh, the caret stands at the end, ``edited`` is
        silent."""
        with self._silence():
            document = self.document()
            document.setUndoRedoEnabled(False)
            document.clear()
            self._shape_page()
            self._usual = exact_text.usual_ending(text)
            self._noted = exact_text.write(QTextCursor(document), text, self._usual)
            document.setUndoRedoEnabled(True)
        self._new_revision()
        self._marks = ()
        self._typed_at = None
        self._stops.leave()
        self.moveCursor(QTextCursor.MoveOperation.End)
        self.ensureCursorVisible()
        self.viewport().update()

    def replace_all(self, text: str) -> None:
        """Make the text this one, in one undo step that touches no more than what differs."""
        old = self.reading()
        start, end, new = differing(old.text, text)
        if start == end and not new:
            return
        cursor = self._cursor_over(Span(start, end))
        self._stops.leave()
        self._write(cursor, new)

    def insert_text(self, text: str) -> None:
        """Put text in place of the selection, in one undo step."""
        self._write(self.textCursor(), text)
        self.ensureCursorVisible()

    def select(self, span: Span) -> None:
        """Select these words, bring them into view and take the focus."""
        self.setTextCursor(self._cursor_over(span))
        self.ensureCursorVisible()
        self.setFocus()

    def move_to_start(self) -> None:
        """The caret before the first character."""
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def next_blank(self) -> None:
        """Select the next blank, round the end; nothing happens when there is none to go to."""
        self._stops.go(True)

    def previous_blank(self) -> None:
        """Select the blank before, round the start; nothing happens when there is none."""
        self._stops.go(False)

    def show_evidence(self, evidence: Sequence[Evidence]) -> None:
        """Underline these words until the next report. What no longer stands in the text as it
        was quoted is left out."""
        reading = self.reading()
        self._marks = tuple(
            Mark(self._stretch(each.span), each.effect)
            for each in evidence
            if each.span.of(reading.text) == each.quote and each.quote
        )
        self.viewport().update()

    def show_found(self, spans: Sequence[Span], now: Span | None = None) -> None:
        """Softly light what a search found, and more strongly the one it stands on."""
        self._found = tuple(self._stretch(span) for span in spans)
        self._found_now = self._stretch(now) if now else None
        self.viewport().update()

    def is_undoing(self) -> bool:
        """Whether the change being made takes something back or brings it back again."""
        return self._redoing or self.document().isRedoAvailable()

    # --- changes --------------------------------------------------------------------------------

    def _write(self, cursor: QTextCursor, text: str) -> None:
        cursor.beginEditBlock()
        noted = exact_text.write(cursor, text, self._usual)
        self._noted = self._noted or noted
        cursor.endEditBlock()

    def _changed(self, at: int, removed: int, added: int) -> None:
        """Qt tells of each edit, and also of composing and of formats, which are none."""
        if self._quiet or (removed == added and self._unchanged(at, added)):
            return
        self._new_revision()
        self._follow(Change(at, removed, added))
        self._pending = True

    def _unchanged(self, at: int, length: int) -> bool:
        """Whether this stretch is what was last read: then only its looks changed."""
        known, document = self._known, self.document()
        if known is None or self._noted or known.offsets.units + 1 != document.characterCount():
            return False
        end = min(at + length, known.offsets.units)
        span = known.offsets.span(at, end)
        cursor = QTextCursor(document)
        cursor.setPosition(at)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor.selectedText().replace("\u2029", self._usual) == span.of(known.text)

    def _new_revision(self) -> None:
        self._revision += 1
        self._known = None

    def _follow(self, change: Change) -> None:
        kept = marks.shifted(self._marks, change)
        if len(kept) != len(self._marks):
            self.viewport().update()
        self._marks = kept
        found = (place.after(change) for place in self._found)
        self._found = tuple(place for place in found if place is not None)
        self._found_now = self._found_now and self._found_now.after(change)
        self._stops.changed(change)

    def _settled(self) -> None:
        """After the edit: now the text may be changed further, and listeners may read it."""
        if not self._pending or self._quiet:
            return
        self._pending = False
        if not self._preedit:
            self._stops.settle()
        self.edited.emit(self._revision)

    @contextmanager
    def _silence(self) -> Iterator[None]:
        before, self._quiet = self._quiet, True
        try:
            yield
        finally:
            self._quiet = before

    def _stretch(self, span: Span) -> Stretch:
        offsets = self.reading().offsets
        return Stretch(offsets.to_units(span.start), offsets.to_units(span.end))

    def _cursor_over(self, span: Span) -> QTextCursor:
        place = self._stretch(span)
        cursor = self.textCursor()
        cursor.setPosition(place.start)
        cursor.setPosition(place.end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    # --- typing -------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """As ever; but Shift+Enter ends a line as Enter does, and the word being typed is
        remembered."""
        if event.matches(QKeySequence.StandardKey.InsertLineSeparator):
            event = QKeyEvent(event.type(), event.key(), Qt.KeyboardModifier.NoModifier, "\r")
        before = self._revision
        self._in_key, self._redoing = True, event.matches(QKeySequence.StandardKey.Redo)
        super().keyPressEvent(event)
        self._in_key = self._redoing = False
        if self._revision != before and _is_typing(event):
            self._typed_at = self.textCursor().position()
        else:
            self._caret_moved()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Qt tells of composing by whole paragraphs; what was really written is told exactly."""
        cursor, before = self.textCursor(), self.document().characterCount()
        at, removed = cursor.selectionStart(), cursor.selectionEnd() - cursor.selectionStart()
        if event.replacementLength():
            at, removed = at + event.replacementStart(), event.replacementLength()
        self._preedit = event.preeditString()
        with self._silence():
            super().inputMethodEvent(event)
        added = self.document().characterCount() - before + removed
        if event.commitString() or event.replacementLength() or added != removed:
            self._new_revision()
            self._follow(Change(max(0, at), removed, max(0, added)))
            self._typed_at = self.textCursor().position()
            self._pending = True
            self._settled()

    def _word_being_typed(self) -> Stretch | None:
        cursor = self.textCursor()
        if self._typed_at != cursor.position() or cursor.hasSelection() or not self.hasFocus():
            return None
        block, column = cursor.block(), cursor.positionInBlock()
        start = word_start(_tail(block, column))
        return Stretch(cursor.position() - start, cursor.position()) if start else None

    def _caret_moved(self) -> None:
        if self._in_key:
            return
        if self._typed_at is not None and self.textCursor().position() != self._typed_at:
            self._typed_at = None
            self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._typed_at = None
        self.viewport().update()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes to the next blank while there is one to go to, else on to the next part of
        the window. Ctrl+Tab always goes on."""
        return self._stops.go(forward) or super().focusNextPrevChild(forward)

    # --- in and out by clipboard and mouse ------------------------------------------------------

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return plain_input.offers_text(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        taken = plain_input.text_of(source, LONGEST)
        if taken is None:
            self.problem.emit(plain_input.NOT_TEXT)
        elif len(taken) + self.document().characterCount() > LONGEST:
            self.problem.emit(TOO_LONG)
        else:
            self.insert_text(exact_text.with_ending(taken, self._usual))

    def createMimeDataFromSelection(self) -> QMimeData:
        made = QMimeData()
        made.setText(self.selected().of(self.reading().text))
        return made

    def event(self, event: QEvent) -> bool:
        """The margins belong to the page: a click there is a click beside the text."""
        if isinstance(event, QMouseEvent) and self.isEnabled():
            return self._click_beside(event)
        return super().event(event)

    def _click_beside(self, event: QMouseEvent) -> bool:
        at = self.viewport().mapFrom(self, event.position().toPoint())
        moved = QMouseEvent(
            event.type(),
            QPointF(at),
            event.globalPosition(),
            event.button(),
            event.buttons(),
            event.modifiers(),
        )
        return self.viewportEvent(moved)

    # --- how it looks ---------------------------------------------------------------------------

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of this theme."""
        self._theme = theme
        colours = self.palette()
        for role in (colours.ColorRole.Base, colours.ColorRole.Window):
            colours.setColor(role, QColor(theme.page))
        colours.setColor(colours.ColorRole.Text, QColor(theme.ink))
        colours.setColor(colours.ColorRole.PlaceholderText, QColor(theme.muted))
        colours.setColor(colours.ColorRole.Highlight, QColor(theme.accent))
        colours.setColor(colours.ColorRole.HighlightedText, QColor(theme.on_accent))
        self.setPalette(colours)
        self.viewport().update()

    @property
    def zoom(self) -> int:
        """Steps away from the normal size, each a tenth."""
        return self._zoom

    @zoom.setter
    def zoom(self, steps: int) -> None:
        steps = max(SMALLEST, min(steps, LARGEST))
        if steps != self._zoom:
            self._zoom = steps
            self._apply_zoom()
            self.zoom_changed.emit(steps)

    def zoom_in(self) -> None:
        """One step larger."""
        self.zoom += 1

    def zoom_out(self) -> None:
        """One step smaller."""
        self.zoom -= 1

    def zoom_normal(self) -> None:
        """Back to the normal size."""
        self.zoom = 0

    def _pixels(self) -> int:
        return round(TEXT_PX * STEP**self._zoom)

    def _apply_zoom(self) -> None:
        with self._silence():
            self.setFont(font(self._pixels()))
        self._place_measure()
        self.ensureCursorVisible()

    def _shape_page(self) -> None:
        """Line height and room above and below: formats that every new paragraph inherits, set
        while nothing is recorded for undo."""
        metrics = QFontMetricsF(self.font())
        natural = ceil(metrics.ascent() + metrics.descent() + metrics.leading())
        block = QTextBlockFormat()
        percent = 100 * LINE_HEIGHT * self._pixels() / natural
        block.setLineHeight(percent, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        QTextCursor(self.document()).setBlockFormat(block)
        frame = self.document().rootFrame().frameFormat()
        frame.setTopMargin(TOP_ROOM)
        frame.setBottomMargin(BOTTOM_ROOM)
        frame.setLeftMargin(EDGE)
        frame.setRightMargin(EDGE)
        self.document().rootFrame().setFrameFormat(frame)

    def _place_measure(self) -> None:
        """The column of text: about 65 characters, in the middle, whatever the width."""
        measure = ceil(QFontMetricsF(self.font()).horizontalAdvance(_SAMPLE[:MEASURE])) + 2 * EDGE
        side = max(LEAST_MARGIN, (self.width() - measure) // 2)
        bar = self.verticalScrollBar()
        taken = bar.sizeHint().width() if bar.isVisible() else 0
        wanted = (side, 0, max(0, side - taken), 0)
        margins = self.viewportMargins()
        if wanted != (margins.left(), margins.top(), margins.right(), margins.bottom()):
            self.setViewportMargins(*wanted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_measure()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl and the wheel zoom."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom += (event.angleDelta().y() > 0) - (event.angleDelta().y() < 0)
            event.accept()
        else:
            super().wheelEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        origin = QPointF(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
        if self.document().characterCount() == 1 and not self._preedit:
            self._paint_placeholder(painter, origin)
        word = self._word_being_typed() if self._marks else None
        for block in self._blocks_in(event.rect()):
            self._paint_block(painter, block, origin, word)
        painter.end()
        super().paintEvent(event)

    def _blocks_in(self, area: QRect) -> Iterator[QTextBlock]:
        """The paragraphs that this part of the viewport shows."""
        block = self.cursorForPosition(QPoint(0, area.top())).block()
        layout = self.document().documentLayout()
        lowest = area.bottom() + self.verticalScrollBar().value()
        if block.previous().isValid():
            block = block.previous()
        while block.isValid() and layout.blockBoundingRect(block).top() <= lowest:
            yield block
            block = block.next()

    def _paint_block(
        self, painter: QPainter, block: QTextBlock, origin: QPointF, word: Stretch | None
    ) -> None:
        theme, first = self._theme, block.position()
        for place in marks.blank_places(block.text()):
            here = Stretch(first + place.start, first + place.end)
            for strip in marks.strips(block, here, origin):
                edge = marks.soft(theme.accent, 0.45)
                marks.draw_ground(painter, strip, marks.soft(theme.accent, 0.13), edge)
        for place in marks.within(self._found, first, first + block.length()):
            strength = 0.45 if place == self._found_now else 0.2
            for strip in marks.strips(block, place, origin):
                marks.draw_ground(painter, strip, marks.soft(theme.keeps, strength), None)
        if self._preedit and block == self.textCursor().block():
            return
        here = Stretch(first, first + block.length())
        for mark in self._marks:
            if mark.place.touches(here):
                for part in mark.place.minus(word):
                    for strip in marks.strips(block, part, origin):
                        marks.draw_line(painter, strip, mark.effect, theme, self._pixels())

    def _paint_placeholder(self, painter: QPainter, origin: QPointF) -> None:
        layout = self.document().begin().layout()
        if layout is None or not layout.lineCount():
            return
        line = layout.lineAt(0)
        at = origin + layout.position() + QPointF(0, line.y() + line.ascent())
        painter.setPen(QColor(self._theme.muted))
        painter.setFont(self.font())
        painter.drawText(at, PLACEHOLDER)


def differing(old: str, new: str) -> tuple[int, int, str]:
    """The stretch of ``old`` to replace and the words to put there; never inside a ``\\r\\n``."""
    start = _common(old, new)
    room = min(len(old), len(new)) - start
    tail = _common(old[: -room - 1 : -1], new[: -room - 1 : -1]) if room else 0
    while start and (old[start - 1] == "\r"):
        start -= 1
    while tail and (old[len(old) - tail] == "\n"):
        tail -= 1
    return start, len(old) - tail, new[start : len(new) - tail]


def _common(one: str, other: str) -> int:
    """How many code points both begin with; halving, since comparing slices is quick."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def word_start(text: str) -> int:
    """How many UTF-16 units before the end of ``text`` its last word begins; 0 for no word."""
    length = 0
    for char in reversed(text):
        if not (char.isalnum() or char in _EXTENDS_WORD or _joins(char)):
            break
        length += 2 if char > "\uffff" else 1
    return length


def _joins(char: str) -> bool:
    """Accents and vowel signs belong to their letter."""
    import unicodedata

    return unicodedata.category(char).startswith("M")


def _tail(block: QTextBlock, column: int) -> str:
    """The last few characters before a column (in UTF-16 units) of a paragraph."""
    cursor = QTextCursor(block)
    cursor.setPosition(block.position() + max(0, column - LONGEST_WORD))
    cursor.setPosition(block.position() + column, QTextCursor.MoveMode.KeepAnchor)
    return cursor.selectedText()


def _is_typing(event: QKeyEvent) -> bool:
    """Whether a key writes (or takes back a character of) a word."""
    erases = event.key() == Qt.Key.Key_Backspace
    return erases or (bool(event.text()) and event.text().isprintable())
