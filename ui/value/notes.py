"""What the Value panel says when there is no verdict to show."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QWidget

from ui.parts.icons import Shape
from ui.parts.text_block import TextBlock
from ui.parts.theme import SEMIBOLD, SMALL_PX, Theme
from ui.parts.widgets import MarkLabel

if TYPE_CHECKING:
    from app.value.model import Report

WELCOME_TITLE = "What will a reader take away?"
WELCOME = (
    "Write the way you talk. As you go, this side shows what a reader gets from your post, "
    "and the nearest thing you could add."
)
SHORT_TITLE = "Go on"
SHORT = "A few more words, and this side says what it sees."
QUIET_TITLE = "Nothing to say yet"
READING_TITLE = "Reading"
READING = "This one is long; what it gives shows here in a moment."
PROBLEM_TITLE = "Not read just now"
STAYS = "Nothing you write leaves this machine."

_LEGEND: tuple[tuple[Shape, str, str], ...] = (
    ("gives", "Gives", "A reader can use it, join in or pass it on."),
    ("talk", "Talk", "Just people being people. Fine as it is."),
    ("about_me", "About you, so far", "One more step and a reader can share in it."),
)
_SHORTEST = 3  # words; while fewer stand there nothing is said, unless a gift is near already


def instead_of(report: "Report", text: str) -> tuple[str, str] | None:
    """A title and a sentence to show in place of a report, or None where it is to be shown."""
    if report.silence == "grief":
        return report.summary, ""
    if report.verdict is None:
        short = report.silence == "too_short"
        return (SHORT_TITLE, SHORT) if short else (QUIET_TITLE, report.summary)
    if len(text.split()) < _SHORTEST and not report.suggestions and report.verdict != "gives":
        return SHORT_TITLE, SHORT
    return None


class Legend(QWidget):
    """The three verdicts with their marks, for the first start."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 4, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        for number, (shape, title, words) in enumerate(_LEGEND):
            row = number * 3
            grid.addWidget(MarkLabel(shape, 12, theme, top=4), row, 0)
            grid.addWidget(TextBlock(title, weight=SEMIBOLD, theme=theme), row, 1)
            grid.addWidget(TextBlock(words, tone="muted", pixels=SMALL_PX, theme=theme), row + 1, 1)
            grid.setRowMinimumHeight(row + 2, 12)
        stays = TextBlock(STAYS, tone="muted", pixels=SMALL_PX, theme=theme)
        grid.addWidget(stays, 3 * len(_LEGEND), 0, 1, 2)
