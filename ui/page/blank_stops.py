"""Blanks as tab stops: go from one to the next, and fill every place of one label at once.

Tab selects the next ⟨blank⟩ whole, so that typing takes its place. While words are typed over a
blank whose label stands elsewhere too, the other places say the same; taken out again, they ask
again. Both belong to one undo step. Positions are Qt's.
"""

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QTextCharFormat, QTextCursor

from app.value.blanks import CLOSE, OPEN, Blank, blanks
from ui.page.marks import Change, Stretch

if TYPE_CHECKING:
    from ui.page.editor import Editor

LONGEST_BLANK = 2 * 62  # UTF-16 units: sixty code points and the two marks


class Filling(NamedTuple):
    """A blank being filled: where its words stand, and the other places of its label."""

    label: str
    here: Stretch
    others: tuple[Stretch, ...]

    def after(self, change: Change) -> "Filling | None":
        """The same after a change; None when it was not a change of the words being filled in."""
        if self.here.start <= change.at and change.at + change.removed <= self.here.end:
            step = change.added - change.removed
            here = self.here._replace(end=self.here.end + step)
            return self._replace(here=here, others=_moved(self.others, change))
        moved = self.here.after(change)
        return (
            None if moved is None else self._replace(here=moved, others=_moved(self.others, change))
        )


def _moved(places: tuple[Stretch, ...], change: Change) -> tuple[Stretch, ...]:
    after = (place.after(change) for place in places)
    return tuple(place for place in after if place is not None)


def following(found: tuple[Blank, ...], start: int, end: int, forward: bool) -> Blank | None:
    """The blank after (before) a selection in code points, round the ends; None without any."""
    if not found:
        return None
    if forward:
        behind = end if start != end else start
        return next((b for b in found if b.span.start >= behind), found[0])
    return next((b for b in reversed(found) if b.span.end <= start), found[-1])


class BlankStops:
    """Moves between the blanks of one editor and fills what belongs together."""

    def __init__(self, editor: "Editor") -> None:
        self._editor = editor
        self._waiting: Filling | None = None  # a blank is selected: the next change fills it
        self._filling: Filling | None = None
        self._due = False
        self._mirroring = False

    def all(self) -> tuple[Blank, ...]:
        """Every blank that is still open, in order, in code points."""
        text = self._editor.snapshot().text
        return blanks(text) if OPEN in text else ()

    def go(self, forward: bool) -> bool:
        """Select the next (previous) blank; False when there is none, or only the selected one."""
        self.leave()
        here = self._editor.selected()
        blank = following(self.all(), here.start, here.end, forward)
        if blank is None or blank.span == here:
            return False
        self._editor.select(blank.span)
        return True

    @property
    def at_rest(self) -> bool:
        """Whether no blank is selected or being filled."""
        return self._waiting is None and self._filling is None

    def leave(self) -> None:
        """The caret went elsewhere: what was filled stays as it is."""
        self._waiting = self._filling = None
        self._due = False

    def caret_moved(self) -> None:
        """Remember a blank that is selected whole, however that came about; forget it when the
        caret goes elsewhere."""
        if self._mirroring or self._due:
            return
        cursor = self._editor.textCursor()
        if not (cursor.hasSelection() or self._filling or self._waiting):
            return
        here = Stretch(cursor.selectionStart(), cursor.selectionEnd())
        filling = self._filling
        if filling is not None and filling.here.start <= cursor.position() <= filling.here.end:
            return
        self.leave()
        if 0 < here.end - here.start <= LONGEST_BLANK and _is_blank(cursor.selectedText()):
            self._waiting = self._filling_at(here, cursor.selectedText()[1:-1])

    def _filling_at(self, here: Stretch, label: str) -> Filling | None:
        offsets = self._editor.reading().offsets
        places = [
            Stretch(offsets.to_units(blank.span.start), offsets.to_units(blank.span.end))
            for blank in self.all()
            if blank.label == label
        ]
        others = tuple(place for place in places if place != here)
        return Filling(label, here, others) if others and here in places else None

    def changed(self, change: Change) -> None:
        """The text changed (called inside the edit: nothing is edited here)."""
        if self._mirroring:
            return
        filling = self._filling or self._waiting
        self._waiting = None
        if filling is None:
            return
        inside = filling.here.start <= change.at <= filling.here.end
        self._filling = filling.after(change) if not self._editor.is_undoing() else None
        self._due = inside and self._filling is not None

    def settle(self) -> None:
        """After the edit: have the other places say what is being filled in."""
        if not self._due or self._filling is None:
            return
        self._due = False
        self._mirroring = True
        try:
            self._filling = self._mirror(self._filling)
        finally:
            self._mirroring = False

    def _mirror(self, filling: Filling) -> Filling:
        document = self._editor.document()
        words = _text_at(document.rootFrame().firstCursorPosition(), filling.here)
        said = words or f"{OPEN}{filling.label}{CLOSE}"
        caret = self._editor.textCursor().position() - filling.here.start
        cursor = QTextCursor(document)
        cursor.joinPreviousEditBlock()
        here, done = filling.here, list[Stretch]()
        for place in sorted(filling.others, reverse=True):
            _select(cursor, place)
            cursor.insertText(said, QTextCharFormat())
            change = Change(place.start, place.end - place.start, cursor.position() - place.start)
            here = here.after(change) or here
            done = [each.after(change) or each for each in done]
            done.append(Stretch(place.start, place.start + change.added))
        cursor.endEditBlock()
        self._put_caret(here.start + caret)
        return filling._replace(here=here, others=tuple(done))

    def _put_caret(self, at: int) -> None:
        """Words put right behind the caret would have pushed it on."""
        cursor = self._editor.textCursor()
        if cursor.position() != at:
            cursor.setPosition(at)
            self._editor.setTextCursor(cursor)


def _is_blank(text: str) -> bool:
    return [len(b.span) for b in blanks(text)] == [len(text)]


def _select(cursor: QTextCursor, place: Stretch) -> None:
    cursor.setPosition(place.start)
    cursor.setPosition(place.end, QTextCursor.MoveMode.KeepAnchor)


def _text_at(cursor: QTextCursor, place: Stretch) -> str:
    _select(cursor, place)
    return cursor.selectedText()
