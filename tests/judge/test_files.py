"""Without the model's files, or with damaged ones, the plain judge works on and says so."""

import json
import shutil
from pathlib import Path

import pytest

from app.judge import open_judge, opened
from app.judge.files import CARD, MODEL, TOKENIZER, folder
from app.value.engine import read
from app.value.judge import PlainJudge


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A copy of the model's files."""
    return Path(shutil.copytree(folder(), tmp_path / "judge"))


def test_the_model_is_there_and_is_loaded_once() -> None:
    found = opened()
    assert found.learned is not None
    assert found.notice is None
    assert opened().judge is found.judge


@pytest.mark.parametrize("name", [MODEL, TOKENIZER, CARD])
@pytest.mark.parametrize("harm", ["gone", "cut short", "empty"])
def test_a_missing_or_damaged_file(place: Path, name: str, harm: str) -> None:
    file = place / name
    if harm == "gone":
        file.unlink()
    else:
        file.write_bytes(
            file.read_bytes()[: file.stat().st_size // 2 if harm == "cut short" else 0]
        )
    found = open_judge(place)
    assert found.learned is None
    assert isinstance(found.judge, PlainJudge)
    assert found.notice is not None
    assert found.notice.endswith(".")
    assert read("I just ate a salad", found.judge).verdict == "about_me"


def test_a_changed_byte_and_another_format_are_noticed(place: Path) -> None:
    card = json.loads((place / CARD).read_text())
    (place / CARD).write_text(json.dumps(card | {"format": card["format"] + 1}))
    assert "another version" in str(open_judge(place).notice)
    (place / CARD).write_text(json.dumps(card))
    model = bytearray((place / MODEL).read_bytes())
    model[len(model) // 2] ^= 1
    (place / MODEL).write_bytes(model)
    assert "damaged" in str(open_judge(place).notice)
