"""One window a data folder: the second start asks the first to show itself."""

import subprocess
import sys
from pathlib import Path

from pytestqt.qtbot import QtBot

from ui.one_copy import OneCopy

SECOND = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from ui.one_copy import OneCopy
app = QCoreApplication([])
copy = OneCopy(Path(sys.argv[1]))
print(copy.is_first(), copy.raise_first(float(sys.argv[2])) if not copy.is_first() else "")
"""


def second(folder: Path, seconds: float = 5.0) -> subprocess.Popen:
    return subprocess.Popen(
        [sys.executable, "-c", SECOND, str(folder), str(seconds)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
    )


def test_the_second_start_raises_the_first(tmp_path, qtbot):
    first = OneCopy(tmp_path)
    assert first.is_first()
    first.listen()
    with qtbot.waitSignal(first.show_wanted, timeout=20000):
        other = second(tmp_path)
    qtbot.waitUntil(lambda: other.poll() is not None, timeout=20000)
    assert other.communicate()[0].split() == ["False", "True"]
    first.let_go()


def test_a_first_copy_that_does_not_answer_is_noticed(tmp_path, qtbot):
    first = OneCopy(tmp_path)
    assert first.is_first()
    other = second(tmp_path, 0.3)
    assert other.communicate(timeout=30)[0].split() == ["False", "False"]
    first.let_go()


def test_two_folders_are_two_programs(tmp_path, qapp):
    one, two = OneCopy(tmp_path / ".."), OneCopy(tmp_path)
    assert one.is_first() and two.is_first()
    one.let_go()
    two.let_go()


def test_another_path_to_the_folder_reaches_the_same_program(tmp_path: Path, qtbot: QtBot) -> None:
    folder, link = tmp_path / "folder", tmp_path / "link"
    folder.mkdir()
    link.symlink_to(folder)
    first = OneCopy(folder)
    assert first.is_first()
    first.listen()
    with qtbot.waitSignal(first.show_wanted, timeout=20000):
        other = second(link)
    assert other.communicate(timeout=20)[0].split() == ["False", "True"]
    first.let_go()


def test_the_lock_is_free_again_afterwards(tmp_path, qapp):
    first = OneCopy(tmp_path)
    assert first.is_first()
    first.let_go()
    assert OneCopy(tmp_path).is_first()


def test_a_folder_that_cannot_be_written_does_not_stop_the_program(tmp_path, qapp):
    assert OneCopy(tmp_path / "is" / "not" / "there").is_first()
