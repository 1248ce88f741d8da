"""Settings: one table, right types back, damaged values harmless."""

import pytest
from PySide6.QtCore import QByteArray

from ui.settings import TABLE, Settings

OTHER = {bool: False, int: 3, str: "library", QByteArray: QByteArray(b"\x00\x01\xff")}


def test_every_setting_has_its_default_at_first(tmp_path, qapp):
    settings = Settings(tmp_path)
    for setting in TABLE:
        assert settings.get(setting.key) == setting.default
        assert setting.meaning


@pytest.mark.parametrize("setting", TABLE, ids=lambda s: s.key)
def test_a_value_comes_back_after_a_restart(tmp_path, qapp, setting):
    value = OTHER[type(setting.default)]
    first = Settings(tmp_path)
    first.put(setting.key, value)
    first.flush()
    again = Settings(tmp_path).get(setting.key)
    assert again == value
    assert type(again) is type(setting.default)


def test_a_hand_edited_value_of_the_wrong_kind_counts_as_absent(tmp_path, qapp):
    (tmp_path / "settings.ini").write_text(
        "[editor]\nzoom=large\n[window]\nside_shown=perhaps\ngeometry=17\n"
    )
    settings = Settings(tmp_path)
    assert settings.get("editor/zoom") == 0
    assert settings.get("window/side_shown") is True
    assert settings.get("window/geometry") == QByteArray()


def test_keys_outside_the_table_and_wrong_types_are_errors(tmp_path, qapp):
    settings = Settings(tmp_path)
    with pytest.raises(KeyError):
        settings.get("no/such")
    with pytest.raises(TypeError):
        settings.put("editor/zoom", "big")
