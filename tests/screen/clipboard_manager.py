"""A small clipboard manager for X11, as desktops run one: started as a program, ended by a signal.

It owns CLIPBOARD_MANAGER, and when a program that is about to end asks it to (SAVE_TARGETS), it
takes the text over and owns the clipboard from then on. After the freedesktop.org specification
"Clipboard Manager"; texts that need more than one piece (INCR) are beyond it.
"""

import ctypes
import ctypes.util
import struct

_SELECTION_REQUEST, _SELECTION_NOTIFY = 30, 31
_REPLACE, _ATOM = 0, 4
_LONG = ctypes.c_ulong


class Request(ctypes.Structure):
    """XSelectionRequestEvent."""

    _fields_ = (
        *(("type", ctypes.c_int), ("serial", _LONG), ("sent", ctypes.c_int)),
        *(("display", ctypes.c_void_p), ("owner", _LONG), ("requestor", _LONG)),
        *(("selection", _LONG), ("target", _LONG), ("property", _LONG), ("time", _LONG)),
    )


class Notify(ctypes.Structure):
    """XSelectionEvent."""

    _fields_ = (
        *(("type", ctypes.c_int), ("serial", _LONG), ("sent", ctypes.c_int)),
        *(("display", ctypes.c_void_p), ("requestor", _LONG), ("selection", _LONG)),
        *(("target", _LONG), ("property", _LONG), ("time", _LONG)),
    )


class Event(ctypes.Union):
    _fields_ = (
        *(("type", ctypes.c_int), ("request", Request), ("notify", Notify)),
        ("room", _LONG * 24),
    )


class Manager:
    """Answers until it is ended."""

    def __init__(self) -> None:
        self.x = ctypes.CDLL(ctypes.util.find_library("X11"))
        self.x.XOpenDisplay.restype = ctypes.c_void_p
        self.x.XInternAtom.restype = self.x.XDefaultRootWindow.restype = _LONG
        self.x.XCreateSimpleWindow.restype = _LONG
        self.display = ctypes.c_void_p(self.x.XOpenDisplay(None))
        root, none = _LONG(self.x.XDefaultRootWindow(self.display)), _LONG(0)
        self.window = _LONG(
            self.x.XCreateSimpleWindow(self.display, root, 0, 0, 1, 1, 0, none, none)
        )
        self.text = b""
        self.asked: Request | None = None
        self.own("CLIPBOARD_MANAGER")

    def atom(self, name: str) -> int:
        return int(self.x.XInternAtom(self.display, name.encode(), 0))

    def own(self, selection: str) -> None:
        atom = _LONG(self.atom(selection))
        self.x.XSetSelectionOwner(self.display, atom, self.window, _LONG(0))

    def run(self) -> None:
        event = Event()
        while True:
            self.x.XNextEvent(self.display, ctypes.byref(event))
            if event.type == _SELECTION_REQUEST:
                self.requested(Request.from_buffer_copy(event.request))
            elif event.type == _SELECTION_NOTIFY:
                self.taken_over()

    def requested(self, asked: Request) -> None:
        if asked.target == self.atom("SAVE_TARGETS"):
            self.asked = asked
            names = ("CLIPBOARD", "UTF8_STRING", "TAKEN_OVER")
            atoms = [_LONG(self.atom(name)) for name in names]
            self.x.XConvertSelection(self.display, *atoms, self.window, _LONG(0))
        elif asked.target == self.atom("TARGETS"):
            targets = [self.atom("TARGETS"), self.atom("UTF8_STRING")]
            self.put(asked, _ATOM, 32, struct.pack("@2L", *targets), 2)
        elif asked.target == self.atom("UTF8_STRING"):
            self.put(asked, asked.target, 8, self.text, len(self.text))
        else:
            self.tell(asked, 0)

    def taken_over(self) -> None:
        kind, size, count, rest = _LONG(), ctypes.c_int(), _LONG(), _LONG()
        data = ctypes.c_void_p()
        where = _LONG(self.atom("TAKEN_OVER"))
        answer = (ctypes.byref(each) for each in (kind, size, count, rest, data))
        self.x.XGetWindowProperty(
            *(self.display, self.window, where, ctypes.c_long(0), ctypes.c_long(1 << 20)),
            *(1, _LONG(0), *answer),
        )
        self.text = ctypes.string_at(data, count.value) if data else b""
        self.own("CLIPBOARD")
        if self.asked is not None:
            self.tell(self.asked, self.asked.property)

    def put(self, asked: Request, kind: int, bits: int, data: bytes, count: int) -> None:
        where = [_LONG(each) for each in (asked.requestor, asked.property, kind)]
        self.x.XChangeProperty(self.display, *where, bits, _REPLACE, data, count)
        self.tell(asked, asked.property)

    def tell(self, asked: Request, where: int) -> None:
        told = Event()
        told.notify = Notify(
            *(_SELECTION_NOTIFY, 0, 1, asked.display, asked.requestor),
            *(asked.selection, asked.target, where, asked.time),
        )
        self.x.XSendEvent(
            self.display, _LONG(asked.requestor), 0, ctypes.c_long(0), ctypes.byref(told)
        )
        self.x.XFlush(self.display)


if __name__ == "__main__":
    Manager().run()
