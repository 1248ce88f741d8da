"""A screen that nobody sees: Xvfb with openbox, keys sent to it, its pixels read from memory.

Shared by the smoke test, the bench and the screenshot. Xvfb keeps its frame buffer in a file that
is mapped here, so looking at the screen costs the X server nothing; keys go in through XTEST, the
way a keyboard's do.
"""

import ctypes
import ctypes.util
import os
import signal
import struct
import subprocess
import tempfile
import time
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from mmap import ACCESS_READ, mmap
from pathlib import Path
from types import TracebackType

WIDTH, HEIGHT = 1280, 800

_KEYSYMS = {"\n": 0xFF0D, "\t": 0xFF09}  # Return, Tab
_NEW_KEY_SECONDS = 0.8  # for programs to hear that the keyboard has one key more

# Windows come up without a frame and fill the screen, so that every picture has the same size.
_OPENBOX = """<?xml version="1.0" encoding="UTF-8"?>
<openbox_config xmlns="http://openbox.org/3.4/rc">
<focus><focusNew>yes</focusNew></focus><desktops><number>1</number></desktops>
<applications><application type="normal"><decor>no</decor><maximized>yes</maximized>
<focus>yes</focus></application></applications></openbox_config>
"""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle of the screen in pixels, right and bottom excluded."""

    left: int
    top: int
    right: int
    bottom: int


class NoScreenError(RuntimeError):
    """Xvfb or openbox could not be started; the message says which and why."""


class _X:
    """The few calls of libX11 and libXtst that are needed, without a binding package."""

    def __init__(self, display: str) -> None:
        self.lib = ctypes.CDLL(_library("X11"))
        self.test = ctypes.CDLL(_library("Xtst"))
        self.lib.XOpenDisplay.restype = ctypes.c_void_p
        self.lib.XStringToKeysym.restype = ctypes.c_ulong
        self.lib.XDefaultRootWindow.restype = ctypes.c_ulong
        self.lib.XInternAtom.restype = ctypes.c_ulong
        self.lib.XKeycodeToKeysym.restype = ctypes.c_ulong
        self.handle = ctypes.c_void_p(self.lib.XOpenDisplay(display.encode()))
        if not self.handle:
            raise NoScreenError(f"the virtual screen {display} does not answer")
        self.root = ctypes.c_ulong(self.lib.XDefaultRootWindow(self.handle))
        self.clients_atom = ctypes.c_ulong(
            self.lib.XInternAtom(self.handle, b"_NET_CLIENT_LIST", 0)
        )

        self._lent: dict[int, int] = {}  # keycodes that the keyboard has no key for, by keysym

    def keysym(self, name: str) -> int:
        return int(self.lib.XStringToKeysym(name.encode()))

    def keycode(self, keysym: int) -> int:
        return int(self.lib.XKeysymToKeycode(self.handle, ctypes.c_ulong(keysym)))

    def on(self, code: int, level: int) -> int:
        """The keysym of a key, alone (0) or with Shift (1)."""
        return int(self.lib.XKeycodeToKeysym(self.handle, ctypes.c_ubyte(code), level))

    def type(self, char: str) -> None:
        """One character, with Shift where the keyboard has it there, on a lent key where it has
        none."""
        keysym = _KEYSYMS.get(char) or ord(char) + (0 if ord(char) < 0x100 else 0x1000000)
        code = self._lent.get(keysym) or self.keycode(keysym) or self._lend(keysym)
        shift = keysym not in self._lent and self.on(code, 0) != keysym
        self.press([self.keycode(self.keysym("Shift_L")), code] if shift else [code])

    def _lend(self, keysym: int) -> int:
        taken = set(self._lent.values())
        code = next(c for c in range(255, 7, -1) if c not in taken and not self.on(c, 0))
        both = (ctypes.c_ulong * 2)(keysym, keysym)
        self.lib.XChangeKeyboardMapping(self.handle, code, 2, both, 1)
        self.lib.XSync(self.handle, 0)
        time.sleep(_NEW_KEY_SECONDS)
        self._lent[keysym] = code
        return code

    def press(self, codes: Sequence[int]) -> None:
        for down, order in ((1, codes), (0, tuple(reversed(codes)))):
            for code in order:
                self.test.XTestFakeKeyEvent(self.handle, code, down, ctypes.c_ulong(0))
        self.lib.XFlush(self.handle)

    def clients(self) -> frozenset[int]:
        kind, size = ctypes.c_ulong(), ctypes.c_int()
        count, rest = ctypes.c_ulong(), ctypes.c_ulong()
        data = ctypes.POINTER(ctypes.c_ulong)()
        self.lib.XGetWindowProperty(
            self.handle,
            self.root,
            self.clients_atom,
            *(ctypes.c_long(0), ctypes.c_long(64), 0, ctypes.c_ulong(0)),
            *(ctypes.byref(value) for value in (kind, size, count, rest, data)),
        )
        found = frozenset(data[i] for i in range(count.value)) if data else frozenset()
        if data:
            self.lib.XFree(data)
        return found

    def park_pointer(self) -> None:
        """Into the lower right corner, where it hovers over nothing."""
        none = ctypes.c_ulong(0)
        self.lib.XWarpPointer(self.handle, none, self.root, 0, 0, 0, 0, WIDTH - 1, HEIGHT - 1)
        self.lib.XSync(self.handle, 0)


def _library(name: str) -> str:
    found = ctypes.util.find_library(name)
    if not found:
        raise NoScreenError(f"lib{name} is missing: build/system_packages.sh run test")
    return found


class VirtualScreen:
    """``with VirtualScreen() as screen:`` starts it; leaving ends it and all it started."""

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="worthwhile-screen-")
        self.folder = Path(self._folder.name)
        self._started: list[subprocess.Popen[bytes]] = []
        self.home = self.folder / "home"
        self.home.mkdir()

    def __enter__(self) -> "VirtualScreen":
        try:
            self.name = self._start_xvfb()
            self.env = self._environment()
            self._x = _X(self.name)
            self._pixels, self._offset, self._stride = self._map()
            self._start_openbox()
        except BaseException:
            self.__exit__(None, None, None)
            raise
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        for process in reversed(self._started):
            end(process)
        self._folder.cleanup()

    def _start_xvfb(self) -> str:
        reading, writing = os.pipe()
        size = f"{WIDTH}x{HEIGHT}x24"
        command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", size]
        command += ["-fbdir", str(self.folder), "-nolisten", "tcp", "-noreset"]
        try:
            self._started.append(_quietly(command, dict(os.environ), pass_fds=(writing,)))
        except FileNotFoundError as error:
            raise NoScreenError("Xvfb is missing: build/system_packages.sh run test") from error
        finally:
            os.close(writing)
        with os.fdopen(reading) as answer:
            number = answer.readline().strip()
        if not number:
            raise NoScreenError("Xvfb ended before it had a screen")
        return f":{number}"

    def _environment(self) -> dict[str, str]:
        """What programs on this screen see: a home of their own, no desktop, no session bus."""
        drop = ("WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "PYTHONPATH", "PYTHONHOME")
        kept = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith(("QT_", "XDG_")) and name not in drop
        }
        runtime = self.folder / "runtime"
        runtime.mkdir(mode=0o700)
        return kept | {
            "DISPLAY": self.name,
            "HOME": str(self.home),
            "XDG_RUNTIME_DIR": str(runtime),
            "NO_AT_BRIDGE": "1",
            "LC_ALL": "C.UTF-8",
        }

    def _map(self) -> tuple[mmap, int, int]:
        with (self.folder / "Xvfb_screen0").open("rb") as file:
            mapped = mmap(file.fileno(), 0, access=ACCESS_READ)
        header = struct.unpack(">25I", mapped[:100])  # the XWD file header
        return mapped, header[0] + 12 * header[19], header[12]

    def _start_openbox(self) -> None:
        config = self.folder / "openbox.xml"
        config.write_text(_OPENBOX, encoding="utf-8")
        try:
            self._started.append(_quietly(["openbox", "--config-file", str(config)], self.env))
        except FileNotFoundError as error:
            raise NoScreenError("openbox is missing: build/system_packages.sh run test") from error
        until = time.monotonic() + 10
        while not self._managed():
            if time.monotonic() > until:
                raise NoScreenError("openbox did not come up")
            time.sleep(0.05)

    def _managed(self) -> bool:
        asked = ["xprop", "-root", "_NET_SUPPORTING_WM_CHECK"]
        return b"window id" in subprocess.run(asked, env=self.env, capture_output=True).stdout

    # What a person does

    def start(self, command: Sequence[str], **more_env: str) -> subprocess.Popen[bytes]:
        """Start a program on this screen; its output goes to ``self.folder / "output.txt"``."""
        with (self.folder / "output.txt").open("ab") as output:
            process = subprocess.Popen(
                command,
                env=self.env | more_env,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        self._started.append(process)
        return process

    def output(self) -> str:
        """All that the started programs have printed."""
        path = self.folder / "output.txt"
        return path.read_text(encoding="utf-8", errors="replace") if path.exists() else ""

    def key(self, *names: str) -> float:
        """Press keys together ("Control_L", "a"); the time of the press."""
        at = time.perf_counter()
        self._x.press([self._x.keycode(self._x.keysym(name)) for name in names])
        return at

    def type(self, text: str, pause: float = 0.025) -> None:
        """Type any text, emoji too, ``pause`` seconds after each key."""
        for char in text:
            self._x.type(char)
            time.sleep(pause)

    def park_pointer(self) -> None:
        self._x.park_pointer()

    # What a person sees

    def windows(self) -> frozenset[int]:
        """The windows that the window manager looks after."""
        return self._x.clients()

    def wait_for_window(
        self, before: Iterable[int], process: subprocess.Popen[bytes], seconds: float = 30.0
    ) -> float:
        """Wait for a window that is not in ``before``; the time it was there."""
        known, until = frozenset(before), time.perf_counter() + seconds
        while time.perf_counter() < until:
            if self.windows() - known:
                return time.perf_counter()
            if process.poll() is not None:
                raise NoScreenError(
                    f"it ended with {process.returncode} before its window came{self._said()}"
                )
            time.sleep(0.001)
        raise NoScreenError(f"no window within {seconds:.0f} seconds{self._said()}")

    def _said(self) -> str:
        """What the programs printed, to follow the sentence about one of them."""
        printed = self.output().strip()
        return f"; it said:\n{printed}" if printed else " and said nothing"

    def row(self, y: int, left: int = 0, right: int = WIDTH) -> bytes:
        """The pixels of one row, four bytes each (blue, green, red, nothing)."""
        at = self._offset + y * self._stride
        return self._pixels[at + 4 * left : at + 4 * right]

    def rows(self, box: Box) -> list[bytes]:
        return [self.row(y, box.left, box.right) for y in range(box.top, box.bottom)]

    def picture(self) -> list[bytes]:
        """The whole screen, row by row."""
        return self.rows(Box(0, 0, WIDTH, HEIGHT))

    def save(self, path: Path) -> None:
        """Write the screen as a PNG file."""
        lines = bytearray()
        for row in self.picture():
            line = bytearray(3 * WIDTH)
            line[0::3], line[1::3], line[2::3] = row[2::4], row[1::4], row[0::4]
            lines += b"\0" + line
        header = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 2, 0, 0, 0)
        chunks = (b"IHDR", header), (b"IDAT", zlib.compress(bytes(lines), 9)), (b"IEND", b"")
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb") as file:
            file.write(b"\x89PNG\r\n\x1a\n")
            for name, data in chunks:
                check = zlib.crc32(name + data)
                file.write(struct.pack(">I", len(data)) + name + data + struct.pack(">I", check))

    def settle(self, quiet: float = 1.0, limit: float = 20.0, blinking: int = 60) -> None:
        """Wait until no more than ``blinking`` rows (a caret's height) change for ``quiet`` s."""
        until = time.monotonic() + limit
        last, since = self.picture(), time.monotonic()
        while time.monotonic() < until and time.monotonic() - since < quiet:
            time.sleep(0.1)
            now = self.picture()
            if sum(a != b for a, b in zip(last, now, strict=True)) > blinking:
                since = time.monotonic()
            last = now


def end(process: subprocess.Popen[bytes], seconds: float = 3.0) -> None:
    """End a program kindly, then firmly; its whole group when it has one of its own."""
    for sign in (signal.SIGTERM, signal.SIGKILL):
        if process.poll() is not None:
            return
        if os.getpgid(process.pid) == process.pid:
            os.killpg(process.pid, sign)
        else:
            process.send_signal(sign)
        try:
            process.wait(seconds)
        except subprocess.TimeoutExpired:
            continue


def _quietly(
    command: Sequence[str], env: dict[str, str], pass_fds: tuple[int, ...] = ()
) -> subprocess.Popen[bytes]:
    nowhere = subprocess.DEVNULL
    return subprocess.Popen(
        command, env=env, stdin=nowhere, stdout=nowhere, stderr=nowhere, pass_fds=pass_fds
    )
