"""Take the README's pictures again: the real window, a real draft, typed key by key.

``make screenshot`` writes docs/worthwhile-light.png and docs/worthwhile-dark.png, 1280 × 800.
"""

import json
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from virtual_screen import VirtualScreen

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = str(ROOT / ".venv" / "bin" / "worthwhile")
PICTURES = ROOT / "docs"

# Drafts of the days before, oldest first: how many hours ago each was last touched.
EARLIER = (
    (98, "So tired. Third night shift in a row and the kettle broke."),
    (75, "Two spare seats on the van to the coast on Saturday, free for anyone with a swimsuit."),
    (27, "Which of these two covers would you pick up in a shop?"),
    (5, "If it weren't for @marco walking me through the lease, I'd have signed the wrong one."),
)
DRAFT = (
    "Made sourdough finally, third try and it actually rose. So proud of myself 🍞\n\n"
    "Turns out the trick was the water."
)


def earlier_drafts(folder: Path) -> None:
    """Bring the earlier drafts in, the way a writer would: through the command line."""
    now = datetime.now(UTC)
    lines = (
        json.dumps({"text": text, "changed": (now - timedelta(hours=hours)).isoformat()})
        for hours, text in EARLIER
    )
    source = folder / "earlier.jsonl"
    source.write_text("\n".join(lines), encoding="utf-8")
    command = [PROGRAM, "drafts", "import", "--data-dir", str(folder), str(source)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    source.unlink()


def take(theme: str, picture: Path) -> None:
    """One picture, of a window in one theme."""
    with tempfile.TemporaryDirectory() as name, VirtualScreen() as screen:
        folder = Path(name)
        earlier_drafts(folder)
        (folder / "settings.ini").write_text(f"[window]\ntheme={theme}\n", encoding="utf-8")
        before = screen.windows()
        program = screen.start([PROGRAM, "--data-dir", str(folder)])
        screen.wait_for_window(before, program)
        screen.settle()
        screen.key("Control_L", "n")
        time.sleep(0.5)
        screen.type(DRAFT)
        screen.park_pointer()
        screen.settle(2.0)
        screen.save(picture)
    print(f"Saved {picture.relative_to(ROOT)}")


def main() -> int:
    for theme in ("light", "dark"):
        take(theme, PICTURES / f"worthwhile-{theme}.png")
    return 0


if __name__ == "__main__":
    sys.exit(main())
