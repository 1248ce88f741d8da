"""Putting a post on the clipboard, and knowing whether it stays there when the window closes.

On X11 and Wayland a copied text lives in the program that copied it. When the program ends, Qt
hands the text to the clipboard manager, if one runs; without one it is gone.
"""

from PySide6.QtGui import QGuiApplication


def put(text: str) -> None:
    """Plain text to the clipboard, nothing else with it."""
    QGuiApplication.clipboard().setText(text)


def still_ours() -> bool:
    """Whether what is on the clipboard is what this program put there."""
    return QGuiApplication.clipboard().ownsClipboard()


def survives_closing() -> bool:
    """Whether a copied text is still there after this program has ended.

    True where the system keeps it (Windows, macOS, tests without a screen) or an X11 clipboard
    manager runs. Wayland gives no way to ask, so the answer there is no.
    """
    platform = QGuiApplication.platformName()
    if platform == "xcb":
        return _x11_manager_runs()
    return not platform.startswith("wayland")


def _x11_manager_runs() -> bool:
    """Whether anybody owns the CLIPBOARD_MANAGER selection (freedesktop.org, ClipboardManager)."""
    import ctypes
    import ctypes.util

    name = ctypes.util.find_library("X11") or "libX11.so.6"
    try:
        x11 = ctypes.CDLL(name)
    except OSError:
        return False
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XOpenDisplay.argtypes = [ctypes.c_char_p]
    x11.XInternAtom.restype = ctypes.c_ulong
    x11.XInternAtom.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int]
    x11.XGetSelectionOwner.restype = ctypes.c_ulong
    x11.XGetSelectionOwner.argtypes = [ctypes.c_void_p, ctypes.c_ulong]
    x11.XCloseDisplay.argtypes = [ctypes.c_void_p]
    display = x11.XOpenDisplay(None)
    if not display:
        return False
    try:
        atom = x11.XInternAtom(display, b"CLIPBOARD_MANAGER", 0)
        return bool(x11.XGetSelectionOwner(display, atom))
    finally:
        x11.XCloseDisplay(display)
