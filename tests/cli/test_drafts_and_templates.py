"""``worthwhile drafts`` and ``worthwhile templates``, and the folders they work in."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from app.cli import main
from app.drafts import open_store
from app.places import config_dir, data_dir
from app.templates import TemplateFolder

ROOT = Path(__file__).resolve().parent.parent.parent
TEXTS = (
    "first\r\nwith trailing  \n",
    "family 👨‍👩‍👧‍👦\0 nul",
    "half \ud83d here",
    "שלום ``` fence",
)


def keep(folder: Path, *texts: str) -> None:
    store = open_store(folder).store
    for number, text in enumerate(texts):
        store.save(f"draft{number}", text, verdict="talk")
    store.close()


def texts_in(folder: Path) -> set[str]:
    store = open_store(folder).store
    found = {store.text(row.id) or "" for row in store.rows(limit=1000)}
    store.close()
    return found


def test_what_is_exported_comes_back_code_point_for_code_point(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(tmp_path / "a", *TEXTS)
    assert main(["drafts", "export", "--data-dir", str(tmp_path / "a")]) == 0
    exported = capsys.readouterr().out
    assert [json.loads(line)["text"] for line in exported.splitlines()] == list(TEXTS)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(exported.encode())))
    assert main(["--data-dir", str(tmp_path / "b"), "drafts", "import", "-"]) == 0
    assert "4 drafts brought in." in capsys.readouterr().err
    assert texts_in(tmp_path / "b") == set(TEXTS)


def test_an_export_to_a_file_appears_whole_or_not_at_all(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    keep(tmp_path / "data", *TEXTS)
    out = tmp_path / "out.md"
    words = ["drafts", "export", "--format", "markdown", "--data-dir", str(tmp_path / "data")]
    assert main([*words, "--output", str(out)]) == 0
    assert b"first\r\nwith trailing  \n" in out.read_bytes()
    assert main([*words, "--output", str(tmp_path / "none" / "out.md")]) == 3
    assert "no such file" in capsys.readouterr().err
    assert main([*words, "--output", str(tmp_path)]) == 3
    assert sorted(file.name for file in tmp_path.iterdir()) == ["data", "out.md"]


def test_an_export_follows_links_and_goes_straight_into_a_pipe(tmp_path: Path) -> None:
    keep(tmp_path / "data", *TEXTS)
    link, aim = tmp_path / "link.jsonl", tmp_path / "aim.jsonl"
    link.symlink_to(aim)
    words = ["drafts", "export", "--data-dir", str(tmp_path / "data"), "--output"]
    assert main([*words, str(link)]) == 0
    assert link.is_symlink()
    assert len(aim.read_text().splitlines()) == len(TEXTS)
    done = subprocess.run(
        [sys.executable, "-m", "app.cli", *words, "/dev/stdout"],
        capture_output=True, text=True, cwd=ROOT, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (0, aim.read_text())


def test_a_file_that_is_replaced_stays_as_private_as_it_was(tmp_path: Path) -> None:
    keep(tmp_path / "data", "secret")
    out = tmp_path / "out.jsonl"
    out.write_text("old")
    out.chmod(0o600)
    assert (
        main(["drafts", "export", "--data-dir", str(tmp_path / "data"), "--output", str(out)]) == 0
    )
    assert out.stat().st_mode & 0o777 == 0o600
    assert "secret" in out.read_text()


def test_importing_twice_brings_nothing_twice(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    keep(tmp_path / "a", "one", "two")
    file = tmp_path / "drafts.jsonl"
    main(["drafts", "export", "--data-dir", str(tmp_path / "a"), "--output", str(file)])
    for _ in range(2):
        assert main(["drafts", "import", str(file), "--data-dir", str(tmp_path / "b")]) == 0
    assert "0 drafts brought in; 2 drafts already here." in capsys.readouterr().err
    assert texts_in(tmp_path / "b") == {"one", "two"}


def test_bad_lines_of_an_import_are_told_with_their_numbers(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "drafts.jsonl"
    file.write_bytes(b'{"text": "good"}\n\nnope\n"\xff"\n{"text": 3}\n{"text": "also good"}')
    assert main(["drafts", "import", str(file), "--data-dir", str(tmp_path / "b")]) == 1
    err = capsys.readouterr().err
    assert [n for n in range(1, 7) if f"drafts.jsonl, line {n}:" in err] == [3, 4, 5]
    assert "UTF-8" in err
    assert "2 drafts brought in." in err
    assert texts_in(tmp_path / "b") == {"good", "also good"}


def test_an_import_that_cannot_be_opened_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["--data-dir", str(tmp_path / "b")]
    assert main([*words, "drafts", "import", str(tmp_path / "none")]) == 1
    assert "no such file" in capsys.readouterr().err
    assert main([*words, "drafts", "import", str(tmp_path)]) == 1
    assert not (tmp_path / "b").exists()


def test_drafts_are_listed_and_searched(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["drafts", "list", "--data-dir", str(tmp_path)]
    keep(tmp_path, *(f"draft number {n}\nmore" for n in range(450)))
    assert main(words) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 450
    assert all("Talk" in line and "draft number" in line for line in lines)
    assert main([*words, "--search", "number 449"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 1
    assert main([*words, "--archived"]) == 0
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("verb", ["list", "export"])
def test_looking_where_nothing_was_kept_makes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], verb: str
) -> None:
    assert main(["drafts", verb, "--data-dir", str(tmp_path / "none")]) == 0
    said = capsys.readouterr()
    assert "No drafts are kept" in said.err
    assert said.out == ""
    assert not (tmp_path / "none").exists()


def test_drafts_of_a_newer_version_are_refused_and_untouched(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    import sqlite3

    from app.drafts.migrations import migrations

    keep(tmp_path, "precious")
    connection = sqlite3.connect(tmp_path / "drafts.db")
    connection.execute(
        f"INSERT INTO {migrations.migrations_table} (migration_set, name, applied_at) "
        "VALUES (?, 'from the future', '2099')",
        [migrations.name],
    )
    connection.commit()
    connection.close()
    before = (tmp_path / "drafts.db").read_bytes()
    assert main(["drafts", "export", "--data-dir", str(tmp_path)]) == 3
    said = capsys.readouterr()
    assert "newer" in said.err
    assert said.out == ""
    assert (tmp_path / "drafts.db").read_bytes() == before


def test_a_file_in_the_place_of_the_folder_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("")
    assert main(["drafts", "export", "--data-dir", str(tmp_path / "file")]) == 3
    assert capsys.readouterr().err.startswith("worthwhile: ")


def test_templates_are_listed_exported_and_imported(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    here = ["--data-dir", str(tmp_path / "data")]
    assert main([*here, "templates", "export", "how"]) == 0
    exported = capsys.readouterr().out
    (tmp_path / "in.toml").write_text(exported, encoding="utf-8")
    assert main([*here, "templates", "import", str(tmp_path / "in.toml")]) == 0
    assert "share-the-recipe" in capsys.readouterr().err
    assert main([*here, "templates", "list"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 8
    assert lines[-1].startswith("share-the-recipe")
    out = tmp_path / "out.toml"
    assert main([*here, "templates", "export", "share-the-recipe", "--output", str(out)]) == 0
    assert out.read_text(encoding="utf-8") == exported


def test_a_bad_template_is_told_and_keeps_no_other_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    here = ["--data-dir", str(tmp_path / "data")]
    (tmp_path / "bad.toml").write_text('title = "a"\ntext = "b"\ncolour = "red"\n')
    (tmp_path / "good.toml").write_text('title = "Good"\ntext = "b"\n')
    files = [str(tmp_path / name) for name in ("bad.toml", "good.toml")]
    assert main([*here, "templates", "import", *files]) == 1
    said = capsys.readouterr().err
    assert "bad.toml, line 3: “colour” is not a field" in said
    assert "as good" in said
    (tmp_path / "data" / "templates" / "bad.toml").write_text("nonsense")
    assert main([*here, "templates", "list"]) == 1
    said = capsys.readouterr()
    assert "Good" in said.out
    assert "bad.toml, line 1" in said.err
    assert main([*here, "templates", "export", "none"]) == 3


def test_the_folder_of_templates_is_the_windows(tmp_path: Path) -> None:
    main(["--data-dir", str(tmp_path), "templates", "list"])
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "x.toml").write_text('title = "a"\ntext = "b"\n')
    assert len(TemplateFolder(tmp_path / "templates").all().templates) == 1


_QT = """
from PySide6.QtCore import QCoreApplication, QStandardPaths
app = QCoreApplication(["worthwhile"])
app.setApplicationName("worthwhile")
print(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppDataLocation))
print(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppConfigLocation))
"""
_OURS = """
from app.places import config_dir, data_dir
print(data_dir(None))
print(config_dir(None))
"""


@pytest.mark.parametrize(
    "xdg",
    [{}, {"XDG_DATA_HOME": "data", "XDG_CONFIG_HOME": "config"}, {"XDG_DATA_HOME": ""}],
    ids=["plain", "moved", "empty"],
)
def test_the_folders_are_those_that_qt_names(tmp_path: Path, xdg: dict[str, str]) -> None:
    environment = {key: value for key, value in os.environ.items() if not key.startswith("XDG_")}
    environment |= {"HOME": str(tmp_path), "PYTHONUTF8": "1"}
    environment |= {key: value and str(tmp_path / value) for key, value in xdg.items()}
    said = [
        subprocess.run(
            [sys.executable, "-c", code],
            env=environment,
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for code in (_QT, _OURS)
    ]
    assert said[0] == said[1]
    assert said[0].startswith(str(tmp_path))


def test_a_folder_that_was_named_holds_everything(tmp_path: Path) -> None:
    assert data_dir(tmp_path) == config_dir(tmp_path) == tmp_path
