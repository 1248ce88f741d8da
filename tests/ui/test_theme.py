"""Colours that can be read by everyone, and a font that carries its weights."""

import pytest
from PySide6.QtGui import QColor, QFontMetricsF, QPalette

from ui.parts.theme import DARK, LIGHT, SEMIBOLD, Theme, font, load_fonts, palette, stylesheet

TEXTS = ("ink", "muted", "accent", "gives", "keeps", "talk", "language")
GROUNDS = ("page", "side", "raised", "selected", "gives_soft", "keeps_soft")
PAIRS = [
    *((text, ground) for text in TEXTS for ground in ("page", "side", "raised")),
    *(("ink", ground) for ground in GROUNDS),
    *(("muted", ground) for ground in ("selected", "shade")),
    ("gives", "gives_soft"),
    ("keeps", "keeps_soft"),
    ("on_accent", "accent"),
    ("on_accent", "accent_strong"),
    ("page", "ink"),
]
MARKS = [(mark, "selected") for mark in ("gives", "keeps", "talk", "language", "accent")]


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2 defines it, 0 (black) to 1 (white)."""
    parts = (part / 255 for part in QColor(colour).getRgb()[:3])
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """WCAG 2 contrast, 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_contrast_itself() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_every_text_can_be_read(theme: Theme, text: str, ground: str) -> None:
    assert contrast(getattr(theme, text), getattr(theme, ground)) >= 4.5


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("mark", "ground"), MARKS)
def test_every_mark_can_be_seen(theme: Theme, mark: str, ground: str) -> None:
    assert contrast(getattr(theme, mark), getattr(theme, ground)) >= 3


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_the_style_sheet_is_filled_in_and_shows_the_focus(theme: Theme) -> None:
    sheet = stylesheet(theme)
    assert "$" not in sheet
    assert f"QPushButton:focus {{ border: 2px solid {theme.accent}" in sheet
    assert "font" not in sheet


def test_both_themes_have_every_colour() -> None:
    for theme in (LIGHT, DARK):
        for name, value in theme._asdict().items():
            assert name == "name" or QColor.isValidColorName(value), name


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_the_palette_carries_the_theme(qapp: object, theme: Theme) -> None:
    made = palette(theme)
    assert made.color(QPalette.ColorRole.Text).name().upper() == theme.ink
    assert made.color(QPalette.ColorRole.Window).name().upper() == theme.page


def test_heavier_is_wider(qapp: object) -> None:
    load_fonts()
    words = "Made sourdough finally"
    light = QFontMetricsF(font()).horizontalAdvance(words)
    heavy = QFontMetricsF(font(weight=SEMIBOLD)).horizontalAdvance(words)
    assert heavy > light
