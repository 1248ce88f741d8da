"""The program as it is, with an observer: ``observed.py WORDS --data-dir DIR``.

Every 100 ms the words that can be seen in its windows are written to the file WORDS, as a JSON
list. Nothing else differs from the command ``worthwhile``.
"""

import json
import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

import ui.start
from ui.__main__ import main


def words_of(widget: QWidget) -> str:
    """What a widget shows, whichever way it is asked for."""
    for name in ("text", "toPlainText", "placeholderText"):
        asked = getattr(widget, name, None)
        found = asked() if callable(asked) else asked
        if isinstance(found, str) and found:
            return found
    return ""


class Observed(ui.start.Program):
    """Tells what can be read in it."""

    def start(self) -> None:
        super().start()
        self._clock = QTimer(self)
        self._clock.timeout.connect(self._tell)
        self._clock.start(100)

    def _tell(self) -> None:
        seen = [words_of(each) for each in QApplication.allWidgets() if each.isVisible()]
        part = WORDS.with_suffix(".part")
        part.write_text(json.dumps([each for each in seen if each]), encoding="utf-8")
        part.replace(WORDS)


WORDS = Path(sys.argv[1])
ui.start.Program = Observed  # type: ignore[misc]
sys.exit(main(sys.argv[2:]))
