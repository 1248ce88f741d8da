"""How soon the window is there, and how soon a key is on the screen, beside a bare Qt window.

All is measured from outside, on a virtual screen whose pixels are read from memory:

* window    start of the process → the window manager has its window
* painted   … → the settled picture of that window is on the screen
* typed     … → the glyph of a typed m is on the screen (the key is sent again every 40 ms)
* key       one key press → at least five pixel columns of the text line changed (a caret is two)
* memory    resident, and the part that is its own (PSS), one second after "typed"

The two programs take turns, so that a busy minute of the machine falls on both.
"""

import random
import shutil
import subprocess
import time
from dataclasses import dataclass, field
from pathlib import Path

from virtual_screen import WIDTH, Box, VirtualScreen, end

_LETTER = "m"
_GLYPH_WIDTH = range(3, 46)  # pixels an m may be wide
_LINE_HEIGHT = range(4, 71)


@dataclass
class Measured:
    """Everything seen of one program; times in milliseconds, sizes in MiB."""

    window: list[float] = field(default_factory=list)
    painted: list[float] = field(default_factory=list)
    typed: list[float] = field(default_factory=list)
    key: list[float] = field(default_factory=list)
    resident: list[float] = field(default_factory=list)
    own: list[float] = field(default_factory=list)
    lost: int = 0


@dataclass(frozen=True, slots=True)
class Look:
    """What calibration learnt: where a first m appears, its pixels, and the settled picture."""

    line: Box
    glyph: tuple[tuple[int, int, bytes], ...]
    settled: tuple[tuple[int, bytes], ...]


@dataclass(frozen=True, slots=True)
class Subject:
    """A program to measure. ``text`` is where its text line may lie (pixels from the left).

    ``files`` (path in its home, content) are there before its first start. ``prime`` are keys, or
    words to type, that leave behind what every start finds; ``clear`` empties the line that is
    typed into.
    """

    name: str
    command: tuple[str, ...]
    text: tuple[int, int] = (0, WIDTH)
    prime: tuple[tuple[str, ...] | str, ...] = ()
    clear: tuple[tuple[str, ...], ...] = (("Control_L", "a"), ("BackSpace",))
    files: tuple[tuple[str, str], ...] = ()


class Bench:
    """Starts one program again and again on one screen, each time in a fresh copy of its home."""

    def __init__(self, screen: VirtualScreen, subject: Subject) -> None:
        self.screen, self.subject = screen, subject
        self.template = screen.folder / f"template-{subject.name}"
        self.measured = Measured()
        self._random = random.Random(7)
        self._prime()
        self.look = self._calibrate()

    # --- starting and ending ------------------------------------------------------------------

    def _start(self) -> tuple[subprocess.Popen[bytes], float]:
        """Start it; the process and when its window was there, in seconds after the start."""
        shutil.rmtree(self.screen.home)
        shutil.copytree(self.template, self.screen.home)
        self.screen.park_pointer()
        before = self.screen.windows()
        at = time.perf_counter()
        process = self.screen.start(self.subject.command)
        self._started_at = at
        return process, self.screen.wait_for_window(before, process) - at

    def _stop(self, process: subprocess.Popen[bytes]) -> None:
        end(process)
        until = time.monotonic() + 5
        while self.screen.windows() and time.monotonic() < until:
            time.sleep(0.02)
        time.sleep(0.2)

    def _prime(self) -> None:
        """One start to fill caches and leave an empty draft behind, kept as the template."""
        self.template.mkdir()
        for name, content in self.subject.files:
            (self.template / name).parent.mkdir(parents=True, exist_ok=True)
            (self.template / name).write_text(content, encoding="utf-8")
        process, _ = self._start()
        self.screen.settle(1.5)
        for keys in self.subject.prime:
            self.screen.type(keys) if isinstance(keys, str) else self.screen.key(*keys)
            time.sleep(0.5)
        time.sleep(1.5)
        self._stop(process)
        shutil.rmtree(self.template)
        shutil.copytree(self.screen.home, self.template)

    # --- learning what to look for ------------------------------------------------------------

    def _calibrate(self) -> Look:
        process, _ = self._start()
        try:
            self._get_ready()
            settled = self._steady_rows()
            pictures = [self.screen.picture()]
            for _ in range(2):
                self.screen.key(_LETTER)
                time.sleep(1.2)
                pictures.append(self.screen.picture())
        finally:
            self._stop(process)
        line, glyph = self._find_line(pictures)
        kept = (row for row in settled if not line.top <= row[0] < line.bottom)
        return Look(line, glyph, tuple(kept))

    def _steady_rows(self) -> tuple[tuple[int, bytes], ...]:
        """Every eighth row of the settled window where it holds text, without those in which
        something blinks: lists and panels beside it go on changing while one types."""
        rows = range(0, len(self.screen.picture()), 8)
        first = {y: self.screen.row(y, *self.subject.text) for y in rows}
        steady = set(rows)
        for _ in range(14):
            time.sleep(0.1)
            steady -= {y for y in steady if self.screen.row(y, *self.subject.text) != first[y]}
        return tuple((y, first[y]) for y in sorted(steady))

    def _find_line(
        self, pictures: list[list[bytes]]
    ) -> tuple[Box, tuple[tuple[int, int, bytes], ...]]:
        """The band of rows in which a second m stands one glyph to the right of the first."""
        empty, one, two = pictures
        for top, bottom in _bands(empty, one, self.subject.text):
            first = _columns(empty[top:bottom], one[top:bottom], self.subject.text)
            second = _columns(one[top:bottom], two[top:bottom], self.subject.text)
            if len(first) < 4 or len(second) < 4:
                continue
            step = second[0] - first[0]
            if step in _GLYPH_WIDTH and bottom - top in _LINE_HEIGHT:
                box = Box(first[0], top, first[0] + step, bottom)
                right = min(self.subject.text[1], first[0] + 25 * step + 40)
                return Box(max(0, first[0] - 3), top - 2, right, bottom + 2), _pixels(
                    box, empty, one
                )
        self.screen.save(Path(".work") / f"bench-{self.subject.name}-no-line.png")
        raise RuntimeError(f"{self.subject.name}: no text line found, see .work/")

    # --- measuring ----------------------------------------------------------------------------

    def start_once(self) -> None:
        """One start, timed until a typed m is on the screen."""
        process, window = self._start()
        try:
            painted, typed = self._watch(self._started_at + 20.0)
            time.sleep(1.0)
            resident, own = _memory(process.pid)
        finally:
            self._stop(process)
        seen = self.measured
        for values, value in ((seen.window, window), (seen.painted, painted), (seen.typed, typed)):
            values.append(1000 * value)
        seen.resident.append(resident)
        seen.own.append(own)

    def _watch(self, until: float) -> tuple[float, float]:
        painted = typed = sent = 0.0
        while not (painted and typed):
            now = time.perf_counter()
            if now > until:
                self.screen.save(Path(".work") / f"bench-{self.subject.name}-late.png")
                raise RuntimeError(f"{self.subject.name}: never looked settled, see .work/")
            if not painted and self._looks_settled():
                painted = now - self._started_at
            if not typed and self._shows_letter():
                typed = now - self._started_at
            if not typed and now - sent > 0.04:
                sent = self.screen.key(_LETTER)
            time.sleep(0.0005)
        return painted, typed

    def _looks_settled(self) -> bool:
        """Whether 97 % of the rows are as in the settled window (a counter may already move)."""
        rows, text = self.look.settled, self.subject.text
        return sum(self.screen.row(y, *text) == row for y, row in rows) >= 0.97 * len(rows)

    def _shows_letter(self) -> bool:
        seen = sum(self.screen.row(y, x, x + 1) == pixel for x, y, pixel in self.look.glyph)
        return seen > 0.9 * len(self.look.glyph)

    def type_keys(self, count: int) -> None:
        """Type ``count`` letters, 120 to 220 ms apart, and time each until it is painted."""
        process, _ = self._start()
        try:
            self._get_ready()
            self._clear()
            for number in range(count):
                if number and number % 20 == 0:
                    self._clear()
                self._time_key()
                time.sleep(self._random.uniform(0.12, 0.22))
        finally:
            self._stop(process)

    def _get_ready(self) -> None:
        """Wait until the program is as it should be when the first key is timed."""
        self.screen.settle(1.5)

    def _clear(self) -> None:
        for keys in self.subject.clear:
            self.screen.key(*keys)
            time.sleep(0.15)
        time.sleep(0.65)

    def _time_key(self) -> None:
        line, everything = self.look.line, (0, self.look.line.right - self.look.line.left)
        before = self.screen.rows(line)
        pressed = self.screen.key(_LETTER)
        while (now := time.perf_counter()) - pressed < 1.0:
            after = self.screen.rows(line)
            if after != before and len(_columns(before, after, everything)) >= 5:
                self.measured.key.append(1000 * (now - pressed))
                return
            time.sleep(0.00005)
        self.measured.lost += 1


def _columns(before: list[bytes], after: list[bytes], within: tuple[int, int]) -> list[int]:
    """The pixel columns that differ anywhere, from the left."""
    found: set[int] = set()
    for a, b in zip(before, after, strict=True):
        if a != b:
            found.update(x for x in range(*within) if a[4 * x : 4 * x + 3] != b[4 * x : 4 * x + 3])
    return sorted(found)


def _bands(
    before: list[bytes], after: list[bytes], within: tuple[int, int]
) -> list[tuple[int, int]]:
    """Stretches of rows that differ; a gap of up to six rows does not part them."""
    cut = slice(4 * within[0], 4 * within[1])
    rows = [y for y, (a, b) in enumerate(zip(before, after, strict=True)) if a[cut] != b[cut]]
    bands: list[tuple[int, int]] = []
    for y in rows:
        if bands and y - bands[-1][1] <= 6:
            bands[-1] = (bands[-1][0], y + 1)
        else:
            bands.append((y, y + 1))
    return bands


def _pixels(
    box: Box, before: list[bytes], after: list[bytes]
) -> tuple[tuple[int, int, bytes], ...]:
    """The pixels of ``after`` inside the box that are new."""
    return tuple(
        (x, y, after[y][4 * x : 4 * x + 4])
        for y in range(box.top, box.bottom)
        for x in range(box.left, box.right)
        if before[y][4 * x : 4 * x + 4] != after[y][4 * x : 4 * x + 4]
    )


def _memory(pid: int) -> tuple[float, float]:
    """Resident memory and PSS of one process, in MiB."""
    rollup = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii")
    sizes = {line.split(":")[0]: line.split()[1] for line in rollup.splitlines()[1:]}
    return int(sizes["Rss"]) / 1024, int(sizes["Pss"]) / 1024
