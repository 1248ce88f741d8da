"""A virtual screen for each test, and somebody who writes on it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from virtual_screen import VirtualScreen
from writing import Writer


@pytest.fixture
def screen() -> Iterator[VirtualScreen]:
    with VirtualScreen() as made:
        yield made


@pytest.fixture
def writer(screen: VirtualScreen, tmp_path: Path) -> Writer:
    return Writer(screen, tmp_path / "drafts")
