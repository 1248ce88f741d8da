"""The page one writes on: plain text, comfortable to read, with marks that never touch the text.

Offsets that come in and go out are code points of the exact text; Qt's positions stay inside
(offsets.py). What is written keeps every code point (exact_text.py). Nothing here takes time that
grows with the text when a key is pressed: the text is read out when somebody asks for it.
"""

from collections.abc import Callable, Sequence
from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QMimeData, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QWidget

from app.value.blanks import OPEN
from app.value.span import Span
from ui.page import exact_text, keys, marks, plain_input
from ui.page.blank_stops import BlankStops
from ui.page.held import Held
from ui.page.look import Page
from ui.page.marks import Change, Mark, Stretch

if TYPE_CHECKING:
    from app.grammar.model import Finding
    from app.value.blanks import Blank
    from app.value.model import Evidence

LONGEST = 1_000_000  # code points; a post has hundreds
TOO_LONG = (
    "That is more than a million characters, too much for one post, so it was not put in. "
    "Nothing else changed. Try a part of it."
)


class Snapshot(NamedTuple):
    """The text of one moment, in code points.

    ``typing`` is the word that the caret stands at the end of while it is being typed, else None.
    """

    text: str
    revision: int
    cursor: int
    typing: Span | None


class Editor(Page):
    """The page. ``edited`` tells that the writer changed the text, once the change is painted, with
    the newest revision."""

    edited = Signal(int)
    rested = Signal()  # no word is being typed any more, though the text is what it was
    left_over = Signal(QKeyEvent)  # a key that means nothing here; whoever uses it accepts it
    problem = Signal(str)  # a kind sentence about something that was not done

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._revision = 0
        self._usual, self._noted = "\n", False
        self._known: exact_text.Reading | None = None
        self._typed_at: int | None = None
        self._in_key = self._in_letter = self._caret_stayed = False
        self._redoing = self._pending = self._untold = False
        # What others do about a change waits until it is painted: a timer goes after painting.
        self._after = QTimer(self, singleShot=True, interval=0)
        self._after.timeout.connect(self._tell)
        self._followers: list[Callable[[Change], None]] = []
        self._stops = BlankStops(self)
        self.open_text("")
        self.document().contentsChange.connect(self._changed)
        self.document().contentsChanged.connect(self._settled)
        self.cursorPositionChanged.connect(self._caret_moved)
        self.selectionChanged.connect(self._caret_moved)

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
        word = self.word_being_typed()
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

    def unfilled(self) -> tuple["Blank", ...]:
        """The blanks that are still open."""
        return self._stops.all()

    def findings(self) -> tuple[tuple["Finding", Span], ...]:
        """What is underlined about language, in order, each with where it stands now."""
        if not self._findings:
            return ()
        offsets = self.reading().offsets
        return tuple(
            (mark.about, offsets.span(mark.place.start, mark.place.end)) for mark in self._findings
        )

    @property
    def composing(self) -> bool:
        """Whether an input method is at work on words that are not written yet."""
        return bool(self._preedit)

    # --- what others do -----------------------------------------------------------------------

    def tell_changes(self, follower: Callable[[Change], None]) -> None:
        """Tell of each change at once, by a plain call: what stands behind it is elsewhere now.
        A signal would take longer, and this stands between a key and its letter."""
        self._followers.append(follower)

    def open_text(self, text: str) -> None:
        """Show another text: undo starts afresh, the caret stands at the end, ``edited`` is
        silent."""
        self._tell()
        with self.silence():
            document = self.document()
            document.setUndoRedoEnabled(False)
            document.clear()
            self.shape_page()
            self._usual = exact_text.usual_ending(text)
            self._noted = exact_text.write(QTextCursor(document), text, self._usual)
            document.setUndoRedoEnabled(True)
        self._new_revision()
        self._forget_marks(text)
        self.moveCursor(QTextCursor.MoveOperation.End)
        self.keep_in_view()

    def turn(self, there: Held | None, text: str) -> Held:
        """Another text of the same draft takes the page: as it was left, or else this one. What
        leaves the page is handed out, with all that can be undone in it."""
        self._tell()
        left = Held(
            self.document(),
            self.reading().text,
            self._usual,
            self._noted,
            self.textCursor().position(),
            self.verticalScrollBar().value(),
        )
        left.document.setParent(self)
        with self.silence():
            self._take_document(QTextDocument(self) if there is None else there.document)
        if there is None:
            self.open_text(text)
        else:
            self._come_back(there)
        return left

    def _take_document(self, document: QTextDocument) -> None:
        old = self.document()
        document.setDefaultFont(self.font())
        document.setDocumentMargin(old.documentMargin())
        document.setDefaultTextOption(old.defaultTextOption())
        old.contentsChange.disconnect(self._changed)
        old.contentsChanged.disconnect(self._settled)
        self.setDocument(document)
        document.contentsChange.connect(self._changed)
        document.contentsChanged.connect(self._settled)

    def _come_back(self, there: Held) -> None:
        self._usual, self._noted = there.usual, there.noted
        self._new_revision()
        self._forget_marks(there.text)
        cursor = self.textCursor()
        cursor.setPosition(there.position)
        self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(there.scroll)

    def _forget_marks(self, text: str) -> None:
        self._marks, self._findings, self._blanks = (), (), OPEN in text
        self._found, self._found_now, self._cuts = (), None, ()
        self._typed_at = None
        self._stops.leave()
        self._sheet.redraw()

    def replace_all(self, text: str) -> None:
        """Make the text this one, in one undo step that touches no more than what differs."""
        old = self.reading()
        start, end, new = exact_text.differing(old.text, text)
        if start == end and not new:
            return
        cursor = self._cursor_over(Span(start, end))
        self._stops.leave()
        self._write(cursor, new)

    def put(self, span: Span, text: str) -> None:
        """Put text in the place of some words, in one undo step; the caret stays at its words."""
        self._write(self._cursor_over(span), text)

    def insert_text(self, text: str) -> None:
        """Put text in place of the selection, in one undo step."""
        self._write(self.textCursor(), text)
        self.keep_in_view()

    def select(self, span: Span) -> None:
        """Select these words, bring them into view and take the focus."""
        self.setTextCursor(self._cursor_over(span))
        self.keep_in_view()
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

    def show_evidence(self, evidence: Sequence["Evidence"]) -> None:
        """Underline these words until the next report. What no longer stands in the text as it
        was quoted is left out."""
        reading = self.reading()
        found = tuple(
            Mark(self._stretch(each.span), each.effect)
            for each in evidence
            if each.span.of(reading.text) == each.quote and each.quote
        )
        if found != self._marks:
            self._marks = found
            self._sheet.redraw()

    def show_findings(self, findings: Sequence["Finding"], revision: int) -> None:
        """Underline these. Where the text has been changed since ``revision``, which they are
        about, only those stay that are underlined already, where they stand now."""
        if revision == self._revision:
            made = marks.apart(Mark(self._stretch(each.span), each) for each in findings)
        else:
            kept = frozenset(findings)
            made = tuple(mark for mark in self._findings if mark.about in kept)
        if made != self._findings:
            self._findings = made
            self._sheet.redraw()

    def cuts(self) -> tuple[int, ...]:
        """Where a post is shown to be full, in code points of the text as it stands."""
        return tuple(self.reading().offsets.to_points(at) for at in self._cuts)

    def show_cuts(self, points: Sequence[int]) -> None:
        """Mark where a post is full: code points of the text as it stands."""
        offsets = self.reading().offsets
        cuts = tuple(offsets.to_units(point) for point in points)
        if cuts != self._cuts:
            self._cuts = cuts
            self._sheet.redraw()

    def show_found(self, spans: Sequence[Span], now: Span | None = None) -> None:
        """Softly light what a search found, and more strongly the one it stands on."""
        self._found = tuple(self._stretch(span) for span in spans)
        self._found_now = self._stretch(now) if now else None
        self._sheet.redraw()

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

    def _may_hold_blank(self, at: int, added: int) -> bool:
        if added == 1:
            return self.document().characterAt(at) == OPEN
        cursor = QTextCursor(self.document())
        last = self.document().characterCount() - 1
        cursor.setPosition(min(at, last))
        cursor.setPosition(min(at + added, last), QTextCursor.MoveMode.KeepAnchor)
        return OPEN in cursor.selectedText()

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
        if not self._blanks and change.added:
            self._blanks = self._may_hold_blank(change.at, change.added)
        if self._marks:
            self._follow_marks(change)
        if self._findings:
            self._follow_findings(change)
        if self._found:
            self._follow_found(change)
        if self._cuts:
            self._cuts = marks.moved_on(self._cuts, change)
        for follower in self._followers:
            follower(change)
        self._stops.changed(change)

    def _follow_marks(self, change: Change) -> None:
        kept = marks.shifted(self._marks, change)
        if len(kept) != len(self._marks):
            self._sheet.redraw()
        self._marks = kept

    def _follow_findings(self, change: Change) -> None:
        kept = marks.shifted(self._findings, change)
        if len(kept) != len(self._findings):
            self._sheet.redraw()
        self._findings = kept

    def _follow_found(self, change: Change) -> None:
        found = (place.after(change) for place in self._found)
        self._found = tuple(place for place in found if place is not None)
        self._found_now = self._found_now and self._found_now.after(change)

    def _settled(self) -> None:
        """After the edit: now the text may be changed further, and listeners may read it."""
        if not self._pending or self._quiet:
            return
        self._pending = False
        if not self._preedit:
            self._stops.settle()
        self._untold = True
        self._after.start()

    def _tell(self) -> None:
        """Tell of what was not told yet, if anything."""
        if self._untold:
            self._untold = False
            self._after.stop()
            self.edited.emit(self._revision)

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
        """As ever; but Enter ends a line whatever stands in it, Shift+Enter does the same, and the
        word being typed is remembered. What is asked here stands between a key and its letter."""
        before, letter = self._revision, keys.is_letter(event)
        self._in_key, self._in_letter = True, letter
        if not letter:
            self._other_key(event)
        elif self._stops.at_rest and self._caret_stayed:
            self._write_letter(event)
        else:
            super().keyPressEvent(event)
            self._sheet.redraw()  # Qt may have left a speck of the caret where it was before
            self._caret_stayed = True
        self._in_key = self._in_letter = self._redoing = False
        if self._revision != before and (letter or keys.is_typing(event)):
            self._typed_at = self.textCursor().position()
            self.keep_room()
        else:
            self._caret_moved()

    def _write_letter(self, event: QKeyEvent) -> None:
        """Have only its paragraph painted, where that stays as high as it was."""
        block, scrolled = self.textCursor().block(), self._bar.value()
        where = self.document().documentLayout().blockBoundingRect
        before = where(block)
        self._sheet.hold()
        super().keyPressEvent(event)
        after, moved = where(block), self._bar.value() != scrolled
        if moved or before.top() != after.top() or before.height() != after.height():
            self._sheet.redraw()
        around = marks.hang(self._pixels())
        top, bottom = int(after.top()) - scrolled, ceil(after.bottom()) - scrolled
        self._sheet.release(top - around, bottom + around)

    def _other_key(self, event: QKeyEvent) -> None:
        self._redoing = event.matches(QKeySequence.StandardKey.Redo)
        if event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            event.ignore()  # nowhere to go to: a tab character has no place in a post
        elif keys.ends_line(event):
            self._end_line()
        elif event.keyCombination() == keys.PASTE_TOO:
            self.paste()
        else:
            super().keyPressEvent(event)
            if not event.isAccepted():
                self.left_over.emit(event)

    def _end_line(self) -> None:
        """A new paragraph. Qt's own Enter takes the looks off an empty line instead, since there
        they are not its default: then every second Enter in a row would do nothing."""
        cursor = self.textCursor()
        cursor.insertBlock()
        self.setTextCursor(cursor)
        self.keep_in_view()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Qt tells of composing by whole paragraphs; what was really written is told exactly."""
        cursor, before = self.textCursor(), self.document().characterCount()
        at, removed = cursor.selectionStart(), cursor.selectionEnd() - cursor.selectionStart()
        if event.replacementLength():
            at, removed = at + event.replacementStart(), event.replacementLength()
        self._preedit = event.preeditString()
        with self.silence():
            super().inputMethodEvent(event)
        added = self.document().characterCount() - before + removed
        if event.commitString() or event.replacementLength() or added != removed:
            self._new_revision()
            self._follow(Change(max(0, at), removed, max(0, added)))
            self._typed_at = self.textCursor().position()
            self._pending = True
            self._settled()

    def word_being_typed(self, near: Stretch | None = None) -> Stretch | None:
        """The word that the caret stands at the end of since it was typed, if it is ``near``."""
        at = self._typed_at
        if at is None or (near and not near.start < at <= near.end + keys.LONGEST_WORD):
            return None
        if not self.hasFocus():
            return None
        cursor = self.textCursor()
        if at != cursor.position() or cursor.hasSelection():
            return None
        length = keys.word_start(keys.before(cursor))
        return Stretch(at - length, at) if length else None

    def _caret_moved(self) -> None:
        if self._in_letter and self._stops.at_rest:
            return  # a letter only moves the caret on
        self._caret_stayed = False
        if not self._quiet:
            self._stops.caret_moved()
        if self._in_key:
            return
        if self._typed_at is not None and self.textCursor().position() != self._typed_at:
            self._rest()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._rest()

    def _rest(self) -> None:
        self._typed_at = None
        self._sheet.redraw()
        self.rested.emit()

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
