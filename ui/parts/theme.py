"""Colours, type and shapes of the window, light and dark side by side.

Warm paper and ink, one accent for what can be done. Green gives, ochre keeps, grey is talk, blue
is language; each also has a shape of its own (icons.py), so that colour never stands alone.
Every text colour has at least 4.5 times the contrast of each ground it stands on and every mark at
least 3 times (tests/ui/test_theme.py). Sizes are in steps of 4 pixels.
"""

from functools import cache
from importlib.util import find_spec
from pathlib import Path
from string import Template
from typing import NamedTuple

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

STEP = 4
CORNER, CORNER_LARGE = 8, 12
FOOT_PX = 38  # the line below each column
INTERFACE_PX, SMALL_PX, CAPTION_PX, TITLE_PX = 14, 13, 12, 19
REGULAR, MEDIUM, SEMIBOLD = 400, 500, 600


class Theme(NamedTuple):
    """Every colour of the window as ``#RRGGBB``.

    Grounds: ``page`` (where one writes), ``side``, ``raised`` (cards, fields), ``selected``,
    ``gives_soft`` (the ground of a rewrite), ``keeps_soft``. Texts: ``ink``, ``muted`` and the five
    that mean something. ``on_accent`` is text on ``accent``; ``shade`` is the track of the tabs.
    """

    name: str
    page: str
    side: str
    raised: str
    selected: str
    shade: str
    line: str
    grip: str
    ink: str
    muted: str
    accent: str
    accent_strong: str
    on_accent: str
    gives: str
    gives_soft: str
    keeps: str
    keeps_soft: str
    talk: str
    language: str

    @property
    def dark(self) -> bool:
        """Whether light text stands on a dark ground."""
        return self.name == "dark"


LIGHT = Theme(
    name="light",
    page="#FCFBF8",
    side="#F4F2ED",
    raised="#FFFFFF",
    selected="#E9E5DD",
    shade="#E9E5DD",
    line="#E4E0D8",
    grip="#C9C3B7",
    ink="#23211D",
    muted="#69645B",
    accent="#0E6B62",
    accent_strong="#0A564F",
    on_accent="#FFFFFF",
    gives="#1B7048",
    gives_soft="#E5F3EA",
    keeps="#9C520E",
    keeps_soft="#FAEFE0",
    talk="#69645B",
    language="#3567AB",
)

DARK = Theme(
    name="dark",
    page="#1C1B19",
    side="#232220",
    raised="#2A2926",
    selected="#34322D",
    shade="#34322D",
    line="#36342F",
    grip="#56524A",
    ink="#E9E5DC",
    muted="#A8A296",
    accent="#5CC4B6",
    accent_strong="#7AD6C9",
    on_accent="#10201E",
    gives="#6CCB97",
    gives_soft="#1F3528",
    keeps="#E0A15C",
    keeps_soft="#3A2C1B",
    talk="#A8A296",
    language="#86AEEA",
)

_STYLE = Template(
    """
#topBar { background: $side; border-bottom: 1px solid $line; }
#side { background: $side; border-right: 1px solid $line; }
#page { background: $page; }
#statusLine, #seeDifferently { border-top: 1px solid $line; }
#valuePanel, #valueBody { background: $page; }
#statusText, #muted { color: $muted; }
#caption, #sectionTitle { color: $muted; }
#banner { background: $keeps_soft; border-bottom: 1px solid $line; }
#helpPage, #comparison { background: transparent; }
#versions { background: $page; }
#versionList, #choiceList { background: transparent; outline: none; }
#settingsBody { background: transparent; }
#versionList::item {
    color: $ink; border: 2px solid transparent; border-radius: 8px; padding: 6px 8px;
}
#versionList::item:hover { background: $side; }
#versionList::item:selected { color: $ink; background: $selected; }
#versionList:focus::item:selected { border-color: $accent; }
#choiceList::item { color: $ink; border: 2px solid transparent; padding: 3px 6px; }
#choiceList::item:hover { background: $side; }
#choiceList::item:selected { color: $ink; background: $selected; }
#choiceList:focus::item:focus { border-color: $accent; }
QSplitter::handle { background: $line; }

QPushButton {
    color: $ink; background: $raised; border: 1px solid $line; border-radius: 8px;
    padding: 5px 13px; min-height: 18px;
}
QPushButton:hover { background: $selected; }
QPushButton:pressed { background: $line; }
QPushButton:disabled { color: $muted; background: transparent; }
QPushButton:focus { border: 2px solid $accent; padding: 4px 12px; }
QPushButton#copyButton, QPushButton#primary {
    color: $on_accent; background: $accent; border-color: $accent;
}
QPushButton#copyButton:hover, QPushButton#primary:hover {
    background: $accent_strong; border-color: $accent_strong;
}
QPushButton#copyButton:focus, QPushButton#primary:focus { border: 2px solid $ink; }
QPushButton#copyButton:disabled, QPushButton#primary:disabled {
    color: $muted; background: $shade; border-color: $line;
}
QPushButton#menuButton, QPushButton#quietButton, QPushButton#quiet {
    color: $muted; background: transparent; border-color: transparent;
}
QPushButton#menuButton:hover, QPushButton#quietButton:hover, QPushButton#quiet:hover {
    color: $ink; background: $selected;
}
QPushButton#menuButton:focus, QPushButton#quietButton:focus, QPushButton#quiet:focus {
    border-color: $accent;
}
QPushButton#quiet { padding: 5px 9px; }
QPushButton#quiet:focus { padding: 4px 8px; }
QPushButton#menuButton { padding: 5px 9px; }
QPushButton::menu-indicator { image: none; width: 0; }
QPushButton#topButton, QPushButton#newButton, QPushButton#copyButton, QPushButton#quietButton {
    min-height: 22px;
}
QPushButton#link {
    color: $accent; background: transparent; border: 2px solid transparent; border-radius: 4px;
    padding: 0; text-align: left;
}
QPushButton#link:hover { text-decoration: underline; }
QPushButton#link:focus { border-color: $accent; padding: 0; }
QPushButton#quote {
    color: $ink; background: transparent; border: 2px solid transparent; border-radius: 4px;
    padding: 0; text-align: left;
}
QPushButton#quote:hover { text-decoration: underline; }
QPushButton#quote:focus { border-color: $accent; padding: 0; }
QPushButton#more {
    color: $muted; background: transparent; border-color: transparent; padding: 5px 8px;
}
QPushButton#more:hover { color: $ink; background: $selected; }
QPushButton#more:focus { border-color: $accent; padding: 4px 7px; }
QPushButton#dots {
    color: $muted; background: transparent; border: 2px solid transparent; padding: 0 6px;
}
QPushButton#dots:hover { color: $ink; background: $selected; }
QPushButton#dots:focus { border-color: $accent; padding: 0 6px; }
QPushButton#toggle {
    color: $muted; background: transparent; border: 2px solid transparent; padding: 4px 8px;
}
QPushButton#toggle:hover, QPushButton#toggle:checked { color: $ink; background: $selected; }
QPushButton#toggle:focus { border-color: $accent; }
QPushButton#choice {
    background: transparent; border: 2px solid transparent; text-align: left;
    padding: 5px 8px 5px 28px;
}
QPushButton#choice:hover { background: $selected; }
QPushButton#choice:focus { border: 2px solid $accent; padding: 5px 8px 5px 28px; }

QLineEdit, QPlainTextEdit#field {
    color: $ink; background: $raised; border: 1px solid $line; border-radius: 8px;
    padding: 7px 10px; placeholder-text-color: $muted;
    selection-background-color: $accent; selection-color: $on_accent;
}
QLineEdit:focus, QPlainTextEdit#field:focus { border: 2px solid $accent; padding: 6px 9px; }

#popover { background: $raised; border: 1px solid $grip; border-radius: 12px; }
#popover > QScrollArea, #networkRows, #adviceBody, #viewBody { background: transparent; }
#view { background: $page; }
#ownText { background: $side; border-bottom: 1px solid $line; }
#partText { background: transparent; color: $ink; }
QCheckBox { color: $ink; spacing: 8px; padding: 4px; border: 2px solid transparent; }
QCheckBox::indicator:unchecked {
    width: 13px; height: 13px; border: 1px solid $muted; border-radius: 3px; background: $raised;
}
QCheckBox:focus { border-color: $accent; border-radius: 6px; }
QProgressBar { background: $shade; border: none; border-radius: 3px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }

#card { background: $raised; border: 1px solid $line; border-radius: 12px; }
#rewrite { background: $gives_soft; border-radius: 8px; }
#problem { background: $keeps_soft; border-radius: 8px; }
#libraryBody { background: transparent; }
#toast { background: $ink; border-radius: 8px; }
#toast QLabel { color: $page; }
#toast QPushButton {
    color: $page; background: transparent; border: 1px solid $muted; padding: 3px 10px;
}
#toast QPushButton:hover { background: $muted; }
#toast QPushButton:focus { border: 2px solid $page; padding: 2px 9px; }

QScrollBar { background: transparent; border: none; }
QScrollBar:vertical { width: 10px; margin: 0; }
QScrollBar:horizontal { height: 10px; margin: 0; }
QScrollBar::handle { background: $grip; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QMenu { color: $ink; background: $raised; border: 1px solid $line; padding: 4px; }
QMenu::item { padding: 6px 28px 6px 28px; border-radius: 4px; }
QMenu::item:selected { background: $selected; }
QMenu::item:disabled { color: $muted; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QMenu::indicator { width: 12px; height: 12px; left: 8px; }
QToolTip { color: $page; background: $ink; border: 1px solid $ink; padding: 4px 6px; }
"""
)


@cache
def stylesheet(theme: Theme) -> str:
    """The one style sheet, to be set once on the window.

    It says nothing about fonts: Qt does not carry a style sheet's weight over to a variable font,
    so weights are set with ``font`` instead.
    """
    return _STYLE.substitute(theme._asdict())


def palette(theme: Theme) -> QPalette:
    """The same colours for everything that the style sheet leaves to the Fusion style."""
    role = QPalette.ColorRole
    colours = (
        (role.Window, theme.page),
        (role.WindowText, theme.ink),
        (role.Base, theme.page),
        (role.AlternateBase, theme.side),
        (role.Text, theme.ink),
        (role.PlaceholderText, theme.muted),
        (role.Button, theme.raised),
        (role.ButtonText, theme.ink),
        (role.BrightText, theme.on_accent),
        (role.Highlight, theme.accent),
        (role.HighlightedText, theme.on_accent),
        (role.Link, theme.accent),
        (role.LinkVisited, theme.accent),
        (role.ToolTipBase, theme.ink),
        (role.ToolTipText, theme.page),
        (role.Light, theme.raised),
        (role.Midlight, theme.selected),
        (role.Mid, theme.grip),
        (role.Dark, theme.muted),
        (role.Shadow, theme.line),
        (role.Accent, theme.accent),
    )
    made = QPalette()
    for which, colour in colours:
        made.setColor(which, QColor(colour))
    for which in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, which, QColor(theme.muted))
    return made


@cache
def _variable_family() -> str | None:
    """The family of the shipped variable font, loaded once; None when it is not there."""
    package = find_spec("fontpkg_inter")
    if package is None or package.origin is None:
        return None
    file = Path(package.origin).parent / "files" / "Inter[opsz,wght].ttf"
    families = QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(file)))
    return families[0] if families else None


def counting(made: QFont) -> QFont:
    """The same font with figures of one width: what counts while one types does not shake."""
    made.setFeature(QFont.Tag("tnum"), 1)
    return made


def font(pixels: int = INTERFACE_PX, weight: int = REGULAR, *, plainly: bool = False) -> QFont:
    """The interface font at this size and weight (400, 500 or 600); ``plainly`` regular also where
    the kind of widget has a heavier one by itself, as buttons do.

    Qt draws a variable font at its own weight unless the axis is set by name, so the axis is set
    where Inter is there and the ordinary weight where the system's sans stands in for it.
    """
    family = _variable_family()
    made = QFont(family) if family else QFont(QApplication.font())
    made.setStyleHint(QFont.StyleHint.SansSerif)
    made.setPixelSize(pixels)
    if family is None:
        made.setWeight(QFont.Weight(weight))
    elif weight != REGULAR or plainly:
        made.setVariableAxis(QFont.Tag("wght"), weight)
    return made


def load_fonts() -> None:
    """Make Inter (or a good system sans) the program's font, buttons a little heavier.

    Called once, after the QApplication is made; costs about 9 ms.
    """
    QApplication.setFont(font())
    QApplication.setFont(font(weight=MEDIUM), "QPushButton")  # type: ignore[arg-type]
