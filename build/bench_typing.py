"""How soon a key is on the screen with grammar on and with grammar off, taking turns.

Both times the page holds the same post with mistakes in it, and the keys go to a line of their own
below it. With grammar on the waves must be there before the first key is timed; while it is typed
to, LanguageTool is asked about the new line again and again.
"""

import time
from pathlib import Path

from bench_window import Bench, Measured, Subject
from virtual_screen import VirtualScreen

POST = (
    "I recieve a box of vegetables every week, and it are more than we can eat.\n"
    "So here is what we does with the rest: soup on monday, and the neighbours get teh beans.\n\n"
)
_WAVE = (0x35, 0x67, 0xAB)  # the colour of language on the light page
_NEAR, _READY_SECONDS = 24, 240
_QUIET_SECONDS = 3.0  # what is read of the post is underlined a while after it is shown
_SETTINGS = "[window]\ntheme=light\n[language]\non={on}\nvariant=en-US\n"


class TypingBench(Bench):
    """Types below a post, once the waves are under its mistakes (where there are to be any)."""

    def __init__(self, screen: VirtualScreen, subject: Subject, *, waves: bool) -> None:
        self._waves = waves
        super().__init__(screen, subject)

    def _get_ready(self) -> None:
        self.screen.settle(_QUIET_SECONDS)
        until = time.monotonic() + _READY_SECONDS
        while self._waves and not self._sees_waves():
            if time.monotonic() > until:
                raise RuntimeError("no mistake was underlined; is there a LanguageTool?")
            time.sleep(0.2)
        self.screen.settle(_QUIET_SECONDS)

    def _sees_waves(self) -> bool:
        left, right = self.subject.text
        rows = (row[4 * left : 4 * right] for row in self.screen.picture())
        pixels = (row[at : at + 3] for row in rows for at in range(0, len(row), 4))
        return any(
            all(abs(seen - wanted) < _NEAR for seen, wanted in zip(pixel[::-1], _WAVE, strict=True))
            for pixel in set(pixels)
        )


def subject(
    name: str, command: tuple[str, ...], languagetool: Path, home: Path, text: tuple[int, int]
) -> Subject:
    """The program with grammar "on" or "off", in a folder of its own."""
    return Subject(
        name,
        ("env", f"LTP_PATH={languagetool}", *command, "--data-dir", str(home / "drafts")),
        text,
        prime=(("Control_L", "n"), POST),
        clear=(("w",), ("Shift_L", "Home"), ("BackSpace",)),  # never the line end before
        files=(("drafts/settings.ini", _SETTINGS.format(on=str(name == "on").lower())),),
    )


def measure(
    keys: int, command: tuple[str, ...], languagetool: Path, text: tuple[int, int]
) -> tuple[Measured, Measured]:
    """Grammar on, grammar off."""
    with VirtualScreen() as screen:
        made = [
            TypingBench(
                screen,
                subject(name, command, languagetool, screen.home, text),
                waves=name == "on",
            )
            for name in ("on", "off")
        ]
        for _ in range(2):
            for each in made:
                each.type_keys(keys // 2)
    return made[0].measured, made[1].measured
