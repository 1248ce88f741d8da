"""Two texts as one: what was added since is underlined, what is gone since is struck through."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from ui.parts.text_layout import shown
from ui.parts.theme import LIGHT, Theme, font

if TYPE_CHECKING:
    from app.drafts.compare import Change

_TEXT_PX, _LINE_PERCENT = 16, 150
_TOO_FAR = 4000  # a longer stretch that did not change is shortened to its two ends
_ENDS = 600
LEFT_OUT = "\n[… {count} characters that did not change …]\n"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch as it is drawn; its kind is that of a Change."""

    kind: str
    text: str


def shortened(text: str) -> str:
    """An unchanged stretch, its middle left out when it is very long."""
    if len(text) <= _TOO_FAR:
        return text
    left_out = LEFT_OUT.format(count=f"{len(text) - 2 * _ENDS:,}")
    return f"{text[:_ENDS]}{left_out}{text[-_ENDS:]}"


def readable(changes: "tuple[Change, ...]") -> tuple[Piece, ...]:
    """The same changes with neighbours put together: several words in a row that changed become
    one stretch struck through and one underlined, rather than word for word in turn."""
    pieces: list[Piece] = []
    removed = added = ""
    for number, change in enumerate(changes):
        nothing_between = change.text.isspace() and "\n" not in change.text
        inner = bool(removed or added) and number + 1 < len(changes)
        if change.kind == "removed":
            removed += change.text
        elif change.kind == "added":
            added += change.text
        elif nothing_between and inner:
            removed, added = removed + change.text, added + change.text
        else:
            pieces += _stretch(removed, added)
            pieces.append(Piece("same", change.text))
            removed = added = ""
    return (*pieces, *_stretch(removed, added))


def _stretch(removed: str, added: str) -> list[Piece]:
    """Gone, then new, with a gap between two words that would run into each other."""
    apart = bool(removed and added) and not (removed[-1].isspace() or added[0].isspace())
    made = (Piece("removed", removed), Piece("same", "\u2009" if apart else ""))
    return [piece for piece in (*made, Piece("added", added)) if piece.text]


class Comparison(QTextBrowser):
    """Shows changes as one running text; read-only, selectable, keyboard-scrollable."""

    def __init__(self, theme: Theme = LIGHT, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._changes: tuple[Change, ...] = ()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setObjectName("comparison")
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setFont(font(_TEXT_PX))
        self.document().setDocumentMargin(0)
        self.setAccessibleName("What changed since this version")

    def show_changes(self, changes: "tuple[Change, ...]") -> None:
        """Show these from the top."""
        self._changes = changes
        self.clear()
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        spacing = QTextBlockFormat()
        height = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
        spacing.setLineHeight(_LINE_PERCENT, height)
        cursor.setBlockFormat(spacing)
        looks = {kind: self._look(kind) for kind in ("same", "added", "removed")}
        for piece in readable(changes):
            text = shortened(piece.text) if piece.kind == "same" else piece.text
            cursor.insertText(_drawn(text), looks[piece.kind])
        cursor.endEditBlock()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of this theme."""
        if theme is not self._theme:
            self._theme = theme
            at = self.verticalScrollBar().value()
            self.show_changes(self._changes)
            self.verticalScrollBar().setValue(at)

    def _look(self, kind: str) -> QTextCharFormat:
        look, theme = QTextCharFormat(), self._theme
        look.setFont(font(_TEXT_PX))
        look.setForeground(QColor(theme.ink))
        if kind == "added":
            look.setForeground(QColor(theme.gives))
            look.setBackground(QColor(theme.gives_soft))
            look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        elif kind == "removed":
            look.setForeground(QColor(theme.keeps))
            look.setBackground(QColor(theme.keeps_soft))
            look.setFontStrikeOut(True)
        return look


def _drawn(text: str) -> str:
    """Line ends as Qt's paragraphs, blanks as they are written, control characters as spaces."""
    plain = text.replace("⟨", "\ue000").replace("⟩", "\ue001")
    return shown(plain).text.translate({0xE000: "⟨", 0xE001: "⟩", 0x2028: "\n"})
