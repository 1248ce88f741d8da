"""How the page looks: measure, line height, zoom, colours, and what is drawn under the words.

The column of text is about 65 characters wide and stands in the middle, whatever the width. All
formats are set while nothing is recorded for undo, and every new paragraph inherits them.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QFrame, QTextEdit, QWidget

from ui.page import marks
from ui.page.marks import Lines, Mark, Stretch
from ui.page.sheet import give_sheet
from ui.parts.theme import LIGHT, Theme, font

if TYPE_CHECKING:
    from app.grammar.model import Finding
    from app.value.model import Effect

TEXT_PX, LINE_HEIGHT, MEASURE = 18, 1.7, 65
STEP, SMALLEST, LARGEST = 1.1, -6, 12  # zoom: 10 to 56 pixels
TOP_ROOM, BOTTOM_ROOM, EDGE, LEAST_MARGIN = 52, 160, 8, 12
PLACEHOLDER = "What would you like to say?"
_SAMPLE = "Two spare seats on the van to the coast this Saturday: write to me"


class Beside(QWidget):
    """The margin belongs to the page: a click there is a click beside the text."""

    def __init__(self, page: "Page") -> None:
        super().__init__(page)
        self._page = page
        self.setCursor(Qt.CursorShape.IBeamCursor)

    def _hand_on(self, event: QMouseEvent) -> None:
        view = self._page.viewport()
        at = self.mapTo(self._page, event.position().toPoint())
        moved = QMouseEvent(
            event.type(),
            QPointF(view.mapFrom(self._page, at)),
            event.globalPosition(),
            event.button(),
            event.buttons(),
            event.modifiers(),
        )
        QApplication.sendEvent(view, moved)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._hand_on(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._hand_on(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hand_on(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._hand_on(event)


class Page(QTextEdit):
    """A plain page that can be looked at; ``Editor`` adds what is written on it."""

    zoom_changed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = give_sheet(self)
        self._bar = self.verticalScrollBar()
        self._theme, self._zoom = LIGHT, 0
        self._marks: tuple[Mark[Effect], ...] = ()
        self._findings: tuple[Mark[Finding], ...] = ()
        self._waves = True  # whether findings are drawn
        self._found: tuple[Stretch, ...] = ()
        self._found_now: Stretch | None = None
        self._cuts: tuple[int, ...] = ()  # where a post is full
        self._blanks = False  # whether there may be blanks to draw
        self._beside = (Beside(self), Beside(self))
        self._preedit = ""
        self._quiet = False
        self._dress()
        self._apply_zoom()

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

    def word_being_typed(self, near: Stretch) -> Stretch | None:
        """Where no line is drawn, if that is at this stretch; ``Editor`` knows."""
        return None

    @contextmanager
    def silence(self) -> Iterator[None]:
        """What changes meanwhile is not the writer's doing."""
        before, self._quiet = self._quiet, True
        try:
            yield
        finally:
            self._quiet = before

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of this theme for what is drawn here; the application's palette has the
        others (one of its own would stay what it was once a style sheet is set)."""
        self._theme = theme
        self._sheet.redraw()

    def draw_waves(self, on: bool) -> None:
        """Whether findings are underlined; they are known all the same."""
        self._waves = on
        self._sheet.redraw()

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
        with self.silence():
            self.setFont(font(self._pixels()))
        self._place_measure()
        self.keep_in_view()

    def shape_page(self) -> None:
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
        bar = self._bar
        taken = bar.sizeHint().width() if bar.isVisible() else 0
        wanted = (side, 0, max(0, side - taken), 0)
        margins = self.viewportMargins()
        if wanted != (margins.left(), margins.top(), margins.right(), margins.bottom()):
            self.setViewportMargins(*wanted)
        left, right = self._beside
        left.setGeometry(0, 0, side, self.height())
        right.setGeometry(self.width() - side, 0, max(0, side - taken), self.height())

    def keep_in_view(self) -> None:
        """Bring the caret into view, with a line of room below it where there is any."""
        self.ensureCursorVisible()
        self.keep_room()

    def keep_room(self) -> None:
        """Scroll on a little where the caret is on the lowest line that is shown."""
        bar = self._bar
        if bar.value() == bar.maximum():
            return
        room = 2 * self._pixels()
        lacking = self.cursorRect().bottom() + room - self._sheet.height()
        if 0 < lacking <= room < self._sheet.height() // 2:
            bar.setValue(bar.value() + lacking)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.keep_in_view()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place_measure()
        super().resizeEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl and the wheel zoom."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom += (event.angleDelta().y() > 0) - (event.angleDelta().y() < 0)
            event.accept()
        else:
            super().wheelEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        drawn = self._marks or self._findings or self._found or self._blanks or self._cuts
        if drawn or self.document().isEmpty():
            self._paint_under(event.rect())
        super().paintEvent(event)

    def _paint_under(self, area: QRect) -> None:
        painter = QPainter(self._sheet)
        origin = QPointF(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
        if self.document().isEmpty() and not self._preedit:
            self._paint_placeholder(painter, origin)
        for block in self._blocks_in(area):
            self._paint_block(painter, block, origin, area)
        painter.end()

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
        self, painter: QPainter, block: QTextBlock, origin: QPointF, area: QRect
    ) -> None:
        if self._preedit and block == self.textCursor().block():
            return  # what is being composed moves every place behind it
        if not self._has_marks(block):
            return  # the usual case; all that follows is asked of Qt bit by bit, at each key
        text, theme = block.text(), self._theme
        lines = Lines(block, text, origin)
        here = lines.between(area.top() - marks.hang(self._pixels()), area.bottom())
        for place in marks.blank_places(text) if self._blanks else ():
            moved = Stretch(lines.at + place.start, lines.at + place.end)
            for strip in lines.strips(moved):
                edge = marks.soft(theme.accent, 0.45)
                marks.draw_ground(painter, strip, marks.soft(theme.accent, 0.13), edge)
        for place in marks.within(self._found, here.start, here.end) if self._found else ():
            strength = 0.45 if place == self._found_now else 0.2
            for strip in lines.strips(place):
                marks.draw_ground(painter, strip, marks.soft(theme.keeps, strength), None)
        if self._marks:
            self._paint_lines(painter, lines, here)
        if self._findings and self._waves:
            self._paint_waves(painter, lines, here)
        for at in self._cuts:
            if here.start < at <= here.end:
                for strip in lines.strips(Stretch(at - 1, at)):
                    marks.draw_cut(painter, strip, theme)

    def _has_marks(self, block: QTextBlock) -> bool:
        here = Stretch(block.position(), block.position() + block.length())
        return bool(
            self._blanks
            or self._found
            or self._cuts
            or marks.meeting(self._findings, here)
            or any(mark.place.touches(here) for mark in self._marks)
        )

    def _paint_lines(self, painter: QPainter, lines: Lines, here: Stretch) -> None:
        for mark in self._marks:
            if mark.place.touches(here):
                for part in mark.place.minus(self.word_being_typed(mark.place)):
                    for strip in lines.strips(part):
                        marks.draw_line(painter, strip, mark.about, self._theme, self._pixels())

    def _paint_waves(self, painter: QPainter, lines: Lines, here: Stretch) -> None:
        """None where any of it is still being typed: half a sentence is not wrong yet."""
        from ui.page.waves import wave

        pixels, ratio = self._pixels(), self.devicePixelRatioF()
        for found in marks.meeting(self._findings, here):
            place = found.place
            typed = self.word_being_typed(place)
            if typed and place.start <= typed.end and typed.start <= place.end:
                continue
            low = any(mark.place.touches(place) for mark in self._marks)
            brush = wave(self._theme.language, found.about.kind, ratio)
            for strip in lines.strips(place):
                marks.draw_wave(painter, strip, brush, pixels, low=low)

    def _paint_placeholder(self, painter: QPainter, origin: QPointF) -> None:
        layout = self.document().begin().layout()
        if layout is None or not layout.lineCount():
            return
        line = layout.lineAt(0)
        at = origin + layout.position() + QPointF(0, line.y() + line.ascent())
        painter.setPen(QColor(self._theme.muted))
        painter.setFont(self.font())
        painter.drawText(at, PLACEHOLDER)
