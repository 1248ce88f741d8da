"""One window a data folder: a second start raises the first window and ends.

A lock file decides who is first (Qt's own, freed by the kernel when the program is killed). A
local socket carries the one message there is, "show yourself". QtNetwork is imported only when
the second start speaks or, in the first, well after its first frame: it costs 8 ms.
"""

import time
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, Signal

_SHOW = b"show\n"
_SHOWN = b"shown\n"


class OneCopy(QObject):
    """Holds the lock of one data folder for as long as it lives."""

    show_wanted = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = _name(folder)
        self._lock = QLockFile(str(folder / "worthwhile.lock"))
        self._lock.setStaleLockTime(0)
        self._server: QObject | None = None

    def is_first(self) -> bool:
        """True for the first copy, and where no lock can be written (a read-only folder)."""
        if self._lock.tryLock(0):
            return True
        return self._lock.error() != QLockFile.LockError.LockFailedError

    def raise_first(self, seconds: float = 5.0) -> bool:
        """Ask the first copy to show its window; True once it says that it did."""
        from PySide6.QtNetwork import QLocalSocket

        until = time.monotonic() + seconds
        while time.monotonic() < until:
            socket = QLocalSocket()
            socket.connectToServer(self._name)
            if socket.waitForConnected(500):
                socket.write(_SHOW)
                if socket.waitForReadyRead(2000) and socket.readAll().data() == _SHOWN:
                    return True
            time.sleep(0.1)
        return False

    def listen(self) -> None:
        """Answer later starts; only the first copy calls this."""
        from PySide6.QtNetwork import QLocalServer

        QLocalServer.removeServer(self._name)
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.newConnection.connect(self._greet)
        server.listen(self._name)
        self._server = server

    def _greet(self) -> None:
        from PySide6.QtNetwork import QLocalServer

        if not isinstance(self._server, QLocalServer):
            return
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.disconnected.connect(socket.deleteLater)
            socket.readyRead.connect(self._heard)
            if socket.bytesAvailable():
                self._answer(socket)

    def _heard(self) -> None:
        self._answer(self.sender())

    def _answer(self, socket: "QObject") -> None:
        from PySide6.QtNetwork import QLocalSocket

        if isinstance(socket, QLocalSocket) and socket.readAll().data() == _SHOW:
            self.show_wanted.emit()
            socket.write(_SHOWN)
            socket.flush()
            socket.disconnectFromServer()

    def let_go(self) -> None:
        """Free the lock, so that a new start need not wait for this process to be gone."""
        self._lock.unlock()


def _name(folder: Path) -> str:
    """The socket's name: the folder by its place on the disk, whatever path led to it. A folder
    that cannot be made has none; then there is no lock either, and no second start asks."""
    try:
        place = folder.stat()
    except OSError:
        return "worthwhile"
    return f"worthwhile-{place.st_dev:x}-{place.st_ino:x}"
