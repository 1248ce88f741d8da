"""Print what becomes of drafts: ``python build/rewrite_report.py drafts.jsonl``.

Each line of the file is an object with ``move`` and ``draft`` (or ``text``, or ``before``). Under
every draft stands our rewrite, or that there is none, with what the engine's score does; at the
end how many there are of each. For reading by a person: only a person can say what is acceptable.
"""

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from app.value import moves
from app.value.engine import read
from app.value.evidence import find
from app.value.rewrite import rewrite


def main(names: list[str]) -> int:
    """Read every file named and print its drafts' rewrites; exit code 2 without a file."""
    if not names:
        print(__doc__, file=sys.stderr)
        return 2
    made = none = flat = 0
    for name in names:
        for line in Path(name).read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            draft = row.get("draft") or row.get("before") or row["text"]
            ours = rewrite(moves.move(row["move"]), draft, find(draft))
            none += ours is None
            made += ours is not None
            rises = ours is not None and read(ours).score > read(draft).score
            flat += ours is not None and not rises
            mark = "  " if rises else "~ "
            print(f"{row.get('id', '')} [{row['move']}] {draft}\n {mark}→ {ours or '(none)'}\n")
    print(f"{made} rewritten ({flat} of them marked ~: the score did not rise), {none} left alone")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
