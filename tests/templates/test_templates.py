"""Templates: the built-in ones, files that come back exactly, and files that are wrong."""

import errno
import os
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.templates import Template, TemplateError, TemplateFolder, builtin, from_draft
from app.templates.form import TITLE_LIMIT, dump, parse
from app.templates.naming import name_from, title_from
from app.tomlfile import Problem
from app.value.blanks import blanks
from app.value.moves import all_moves

HARD = (
    "",
    "two\nlines",
    "windows\r\nline ends\r\n",
    "old mac\rline",
    "trailing spaces   \n  and tabs\t\n",
    "\"quotes\" and 'apostrophes'",
    'three """ and \'\'\' and """" again""""',
    "back\\slash \\n \\u0041 and a last one \\",
    "nul \0 bell \a escape \x1b delete \x7f",
    "family 👨‍👩‍👧‍👦 flag 🏳️‍🌈 skin 👍🏽",
    "مرحبا بالعالم שלום",
    "e\u0301 and é, \u2028 line \u2029 paragraph \x85 next",
    "\ufeffmark at the start",
    "\n\nempty lines around\n\n",
    "If @⟨who⟩ had not come, ⟨what would have happened⟩. Thank you, @⟨who⟩",
    "# not a comment\ntitle = 'not a field'\n[not.a.table]",
)
TEXT = st.one_of(
    st.sampled_from(HARD),
    st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="⟨⟩")),
    st.text(alphabet="\"'\\\r\n \tx"),
)
TITLES = TEXT.filter(
    lambda text: text.strip() and text.splitlines() == [text] and len(text) <= TITLE_LIMIT
)
MOVES = st.sampled_from([move.id for move in all_moves()] + ["none"])
TEMPLATES = st.builds(
    Template,
    id=st.just("one"),
    title=TITLES,
    text=TEXT.filter(str.strip),
    question=TEXT,
    note=TEXT,
    move=MOVES,
    before=TEXT,
    after=TEXT,
)
GOOD = Template(id="", title="Weekly tip", text="This week: ⟨tip⟩. Try ⟨tip⟩ today.")


@pytest.fixture
def folder(tmp_path: Path) -> TemplateFolder:
    return TemplateFolder(tmp_path / "templates")


def test_there_is_one_built_in_template_a_move() -> None:
    assert [template.id for template in builtin()] == [move.id for move in all_moves()]
    for template, move in zip(builtin(), all_moves(), strict=True):
        assert (template.title, template.question) == (move.title, move.question)
        assert (template.before, template.after) == (move.before, move.after)
        assert template.move == move.id
        assert blanks(template.text)
        assert "The Value Myth of Social Media" in template.note
        assert not template.own


@given(TEMPLATES)
def test_what_is_written_reads_back_exactly(template: Template) -> None:
    assert parse(dump(template), "one.toml", "one") == template


@pytest.mark.parametrize("text", [text for text in HARD if text])
def test_a_kept_template_comes_back_code_point_for_code_point(
    folder: TemplateFolder, text: str
) -> None:
    kept = folder.save(replace(GOOD, text=text, before=text))
    assert folder.all().templates == (kept,)
    assert kept.text == kept.before == text


def test_a_template_of_half_a_million_letters_comes_back(folder: TemplateFolder) -> None:
    kept = folder.save(replace(GOOD, text="ab\r\n \U0001f600" * 80_000))
    assert folder.all().templates == (kept,)


@pytest.mark.parametrize(
    ("template", "says"),
    [
        (replace(GOOD, text="half \ud83d"), "lone surrogate"),
        (replace(GOOD, text="x" * 1_100_000), "too long"),
        (replace(GOOD, text=" \n "), "“text” is empty"),
        (replace(GOOD, title=""), "“title” is empty"),
        (replace(GOOD, title="two\nlines"), "on one line"),
        (replace(GOOD, title="t" * 201), "longer than 200"),
        (replace(GOOD, move="praise"), "“praise” is not a move"),
        (replace(GOOD, text="Here is ⟨what"), "not closed"),
        (replace(GOOD, text="⟨" + "x" * 61 + "⟩"), "at most 60"),
    ],
)
def test_what_cannot_be_kept_is_refused_in_a_sentence(
    folder: TemplateFolder, template: Template, says: str
) -> None:
    with pytest.raises(TemplateError) as refused:
        folder.save(template)
    assert says in refused.value.sentence
    assert folder.all().templates == ()


BAD = {
    "not TOML": ("title = Hello\n", 1, "needs quotes"),
    "a statement that is none": ('title = "a"\nhello\n', 2, "expected ="),
    "quotes left open": ('title = "a\ntext = "b"\n', 1, "not closed on it"),
    "the same field twice": ('title = "a"\ntext = "b"\ntitle = "c"\n', 3, "given twice"),
    "an unknown field": ('title = "a"\n\ntext = "b"\ntilte = "c"\n', 4, "did you mean “title”?"),
    "an unknown table": ('title = "a"\ntext = "b"\n[extra]\nx = 1\n', 3, "“extra”"),
    "an unknown field like a line of the text": (
        'text = """\nsize = 3\n"""\ntitle = "a"\nsize = 3\n', 5, "“size”"
    ),
    "an unknown field in quotes": ('title = "a"\n"my own" = "b"\ntext = "c"\n', 2, "“my own”"),
    "no text": ('title = "a"\n', 1, "“text” is missing"),
    "no title": ('text = "a"\n', 1, "“title” is missing"),
    "nothing": ("", 1, "“title” is missing"),
    "an empty text": ('title = "a"\ntext = "  "\n', 2, "“text” is empty"),
    "a number for a text": ('title = "a"\ntext = 3\n', 2, "text in quotes"),
    "a list for a note": ('title = "a"\ntext = "b"\nnote = [\n"c",\n]\n', 3, "“note”"),
    "an unknown move": ('move = "praise"\ntitle = "a"\ntext = "b"\n', 1, "how, access"),
    "an open blank": ('title = "a"\ntext = """\nOne ⟨good⟩\ntwo ⟨bad\n"""\n', 4, "not closed"),
    "an open blank, escaped": ('title = "a"\ntext = "\\u27e8bad"\n', 2, "not closed"),
    "a closing mark alone": ('title = "a"\ntext = "so⟩"\n', 2, "never opened"),
    "an empty blank": ('title = "a"\ntext = "⟨⟩"\n', 2, "nothing between"),
    "nested too deeply": ("title = " + "[" * 5000, None, "too deeply"),
    "a number too long": ("title = " + "9" * 5000, None, "not valid TOML"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "line", "says"), BAD.values(), ids=BAD.keys())
def test_a_bad_file_is_named_with_line_and_reason_and_blocks_no_other(
    tmp_path: Path, text: str, line: int | None, says: str
) -> None:
    (tmp_path / "bad.toml").write_text(text, encoding="utf-8")
    kept = TemplateFolder(tmp_path).save(GOOD)
    loaded = TemplateFolder(tmp_path).all()
    assert loaded.templates == (kept,)
    (problem,) = loaded.problems
    assert (problem.file, problem.line) == ("bad.toml", line)
    assert says in problem.sentence
    assert problem.sentence.startswith("bad.toml")


@pytest.mark.parametrize(
    ("data", "line", "says"),
    [
        (b'title = "a"\ntext = "caf\xe9"\n', 2, "byte 23"),
        (b"\x7fELF\0\0", None, "binary"),
        (b"#" * 1_100_000, None, "larger than 1 MiB"),
    ],
)
def test_a_file_that_is_no_text_is_named(
    tmp_path: Path, data: bytes, line: int | None, says: str
) -> None:
    (tmp_path / "bad.toml").write_bytes(data)
    (problem,) = TemplateFolder(tmp_path).all().problems
    assert problem.line == line
    assert says in problem.reason


def test_files_by_other_editors_are_read(tmp_path: Path) -> None:
    (tmp_path / "one.toml").write_bytes(b'\xef\xbb\xbftitle = "a"\r\ntext = "b"\r\n')
    (tmp_path / "two.toml").write_bytes('title = "c"\ntext = "d"\n'.encode("utf-16"))
    (tmp_path / "notes.txt").write_text("not a template")
    (tmp_path / ".one.toml").write_text("not yet a template")
    loaded = TemplateFolder(tmp_path).all()
    assert [(each.id, each.text) for each in loaded.templates] == [("one", "b"), ("two", "d")]
    assert loaded.problems == ()


def test_two_of_the_same_name_are_told_apart(tmp_path: Path) -> None:
    for name in ("how.toml", "tip.TOML", "tip.toml"):
        (tmp_path / name).write_text('title = "a"\ntext = "b"\n')
    loaded = TemplateFolder(tmp_path).all()
    assert [template.id for template in loaded.templates] == ["tip"]
    assert {problem.file for problem in loaded.problems} == {"how.toml", "tip.toml"}
    assert all("rename" in problem.sentence for problem in loaded.problems)


def test_what_is_no_plain_file_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.toml")
    (tmp_path / "folder.toml").mkdir()
    (tmp_path / "gone.toml").symlink_to(tmp_path / "nowhere")
    reasons = {each.file: each.reason for each in TemplateFolder(tmp_path).all().problems}
    assert "plain file" in reasons["pipe.toml"]
    assert "folder" in reasons["folder.toml"]
    assert "no such file" in reasons["gone.toml"]


def test_a_name_that_is_no_text_is_shown_as_escapes(tmp_path: Path) -> None:
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff.toml")).write_text('title="a"\ntext="b"')
    (problem,) = TemplateFolder(tmp_path).all().problems
    assert problem.sentence.encode("utf-8")
    assert "rename" in problem.reason


def test_a_folder_that_is_not_there_yet_is_empty_and_a_file_in_its_place_is_told(
    tmp_path: Path,
) -> None:
    assert TemplateFolder(tmp_path / "none").all().problems == ()
    (tmp_path / "file").write_text("")
    assert len(TemplateFolder(tmp_path / "file").all().problems) == 1
    with pytest.raises(TemplateError):
        TemplateFolder(tmp_path / "file").save(GOOD)


def test_names_come_from_titles_and_never_clash(folder: TemplateFolder) -> None:
    ids = [folder.save(replace(GOOD, title=title)).id for title in ("Tip!", "tip", "TIP?", "How")]
    assert ids == ["tip", "tip-2", "tip-3", "how-2"]
    assert len(folder.all().templates) == 4
    assert folder.save(replace(GOOD, title="Año nuevo 日本 / ../x")).id == "año-nuevo-日本-x"
    assert folder.save(replace(GOOD, title="👍")).id == "template"
    assert folder.save(replace(GOOD, title="CON")).id == "con-2"


@given(st.text(), st.lists(st.text(max_size=3), max_size=5))
def test_every_title_gives_a_safe_new_name(title: str, taken: list[str]) -> None:
    name = name_from(title, taken)
    assert name and name not in taken
    assert not set('/\\\0:*?"<>|.\n') & set(name)
    assert len(name.encode()) < 200


def test_an_edited_template_keeps_its_id_and_a_changed_built_in_becomes_ones_own(
    folder: TemplateFolder,
) -> None:
    kept = folder.save(GOOD)
    changed = folder.save(replace(kept, title="Daily tip", text="⟨tip⟩!"))
    assert changed.id == kept.id
    assert folder.all().templates == (changed,)
    mine = folder.save(builtin()[0])
    assert mine.own and mine.id not in {template.id for template in builtin()}


def test_a_failed_save_keeps_the_old_template_and_leaves_no_litter(
    folder: TemplateFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = folder.save(GOOD)

    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    for template in (replace(kept, text="new ⟨tip⟩"), replace(GOOD, title="Another")):
        with pytest.raises(TemplateError, match="the disk is full"):
            folder.save(template)
    assert folder.all().templates == (kept,)
    assert [file.name for file in (tmp_path / "templates").iterdir()] == ["weekly-tip.toml"]


def test_deleting_can_be_undone(folder: TemplateFolder) -> None:
    kept = folder.save(GOOD)
    trashed = folder.delete(kept.id)
    assert folder.all() == type(folder.all())((), ())
    assert folder.restore(trashed) == kept
    assert folder.all().templates == (kept,)


def test_undoing_never_overwrites_what_took_the_name_since(folder: TemplateFolder) -> None:
    trashed = folder.delete(folder.save(GOOD).id)
    newer = folder.save(replace(GOOD, text="newer"))
    again = folder.delete(folder.save(replace(GOOD, title="other")).id)
    back = folder.restore(trashed)
    assert back.id != newer.id
    assert {each.text for each in folder.all().templates} == {"newer", GOOD.text}
    folder.restore(again)
    assert len(folder.all().templates) == 3


def test_what_is_not_there_is_told(folder: TemplateFolder) -> None:
    with pytest.raises(TemplateError, match="no such template"):
        folder.delete("none")
    with pytest.raises(TemplateError, match="no such template"):
        folder.export("none", Path("x"))


def test_export_and_import_carry_a_template_over(folder: TemplateFolder, tmp_path: Path) -> None:
    kept = folder.save(replace(GOOD, move="how", note="for Mondays"))
    out = tmp_path / "out.toml"
    folder.export(kept.id, out)
    assert folder.import_file(out) == replace(kept, id="weekly-tip-2")
    assert len(folder.all().templates) == 2
    folder.export("how", out)
    mine = folder.import_file(out)
    assert (mine.text, mine.own) == (builtin()[0].text, True)


def test_import_keeps_comments_and_refuses_what_is_wrong(
    folder: TemplateFolder, tmp_path: Path
) -> None:
    source = tmp_path / "in.toml"
    source.write_text('# by Ana\ntitle = "Tip"\ntext = "x"\n')
    assert folder.as_toml(folder.import_file(source).id).startswith("# by Ana")
    source.write_text('title = "Tip"\ntext = "x"\ncolour = "red"\n')
    with pytest.raises(TemplateError) as refused:
        folder.import_file(source)
    assert refused.value.problem.line == 3
    with pytest.raises(TemplateError, match="no such file"):
        folder.import_file(tmp_path / "none.toml")
    assert len(folder.all().templates) == 1


def test_an_export_that_fails_leaves_the_old_file(folder: TemplateFolder, tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match="folder"):
        folder.export("how", tmp_path)
    with pytest.raises(TemplateError, match="no such file"):
        folder.export("how", tmp_path / "none" / "x.toml")


def test_a_draft_becomes_a_template() -> None:
    draft = "\n  Three ways to keep ⟨plant⟩ alive,\nand one to kill it  "
    template = from_draft(draft)
    assert template == Template("", "Three ways to keep plant alive,", draft)
    assert from_draft(draft, "My\nplants").title == "My"
    assert from_draft(" \n").title == "My template"


@given(st.text())
def test_every_draft_gives_a_title_that_a_template_can_have(text: str) -> None:
    title = title_from(text)
    assert 0 < len(title) <= 60
    template = Template("x", title, "text")
    assert parse(dump(template), "x.toml", "x") == template


def test_a_problem_says_file_line_and_reason() -> None:
    assert Problem("a.toml", 3, "it is odd").sentence == "a.toml, line 3: it is odd."
    assert Problem("a.toml", None, "it is odd").sentence == "a.toml: it is odd."
