"""The writer's own templates: a folder with one TOML file each (docs/templates.md).

The folder is made when something is first kept in it. Every call looks at the folder anew, so a
file put there by hand is seen. Nothing is ever overwritten but the template that is being saved,
and what is deleted goes to the folder ``deleted`` inside and can be brought back.
"""

import contextlib
import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from app.templates.essay import builtin
from app.templates.form import dump, parse
from app.templates.model import Loaded, Template, TemplateError, Trashed
from app.templates.naming import name_from
from app.textfile import MIB, UnreadableError, read_file, replacing, shown, sync_folder, why
from app.tomlfile import Problem

SUFFIX = ".toml"
DELETED = "deleted"
LIMIT = MIB


class TemplateFolder:
    """Reads and keeps the templates of one folder; every failure is a TemplateError's sentence."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def all(self) -> Loaded:
        """Every template that can be read, by title, and a problem for each file that cannot."""
        templates: list[Template] = []
        problems: list[Problem] = []
        seen = {template.id for template in builtin()}
        try:
            files = self._files()
        except OSError as problem:
            return Loaded((), (Problem(shown(self._path), None, why(problem)),))
        for file in files:
            try:
                templates.append(_load(file, seen))
                seen.add(file.stem)
            except TemplateError as bad:
                problems.append(bad.problem)
        return Loaded(tuple(sorted(templates, key=_by_title)), tuple(problems))

    def save(self, template: Template) -> Template:
        """Keep a template and return it with its id.

        One of the writer's own that is already in the folder is replaced; a new one, or a changed
        copy of a built-in one, gets an id made from its title.
        """
        text = _checked(template)
        old = self._find(template.id) if template.own and template.id else None
        if old is None:
            return self._keep(replace(template, own=True), text.encode())
        with _told(old.name), replacing(old) as out:
            out.write(text.encode())
        return template

    def delete(self, template_id: str) -> Trashed:
        """Move a template out of sight; ``restore`` brings it back."""
        file = self._need(template_id)
        trash = self._path / DELETED
        with _told(file.name):
            trash.mkdir(exist_ok=True)
            name = name_from(file.stem, _stems(trash)) + SUFFIX
            file.rename(trash / name)
            sync_folder(self._path)
        return Trashed(template_id, name)

    def restore(self, trashed: Trashed) -> Template:
        """Bring a deleted template back, under its old id unless that has been taken since."""
        file = self._path / DELETED / trashed.name
        text = _read(file)
        stem = trashed.id if self._find(trashed.id) is None else None
        template = parse(text, file.name, trashed.id)
        kept = self._keep(template, file.read_bytes(), stem)
        with contextlib.suppress(OSError):
            file.unlink()
        return kept

    def export(self, template_id: str, path: Path) -> None:
        """Write a template, the writer's own or a built-in one, to a file anywhere."""
        data = self.as_toml(template_id).encode()
        with _told(path), replacing(path) as out:
            out.write(data)

    def as_toml(self, template_id: str) -> str:
        """A template as the text of its file; one's own exactly as it stands in the folder."""
        for template in builtin():
            if template.id == template_id:
                return dump(template)
        return _read(self._need(template_id))

    def import_file(self, path: Path) -> Template:
        """Copy a template's file into the folder, comments and all, always under a new id."""
        text = _read(path)
        template = parse(text, shown(path.name), "")
        return self._keep(template, text.encode())

    # ---- inside ----

    def _files(self) -> list[Path]:
        """The folder's template files by name; none when there is no folder yet. Raises OSError."""
        if not self._path.exists():
            return []
        return sorted(
            file
            for file in self._path.iterdir()
            if file.suffix.lower() == SUFFIX and not file.name.startswith(".")
        )

    def _find(self, template_id: str) -> Path | None:
        with _told(self._path):
            return next((file for file in self._files() if file.stem == template_id), None)

    def _need(self, template_id: str) -> Path:
        file = self._find(template_id)
        if file is None:
            raise TemplateError(Problem(shown(template_id), None, "there is no such template"))
        return file

    def _keep(self, template: Template, data: bytes, stem: str | None = None) -> Template:
        """Write a new file. Its name is claimed first, so that two programs never share one."""
        with _told(self._path):
            self._path.mkdir(parents=True, exist_ok=True)
            claimed = self._claim(stem or template.title, bool(stem))
            try:
                with replacing(claimed) as out:
                    out.write(data)
            except BaseException:
                claimed.unlink(missing_ok=True)
                raise
        return replace(template, id=claimed.stem)

    def _claim(self, wish: str, exact: bool) -> Path:
        taken = {template.id for template in builtin()}
        while True:
            stem = wish if exact else name_from(wish, taken | _stems(self._path))
            file = self._path / (stem + SUFFIX)
            try:
                os.close(os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666))
                return file
            except FileExistsError:
                exact = False


def _load(file: Path, seen: set[str]) -> Template:
    """One file's template; raises TemplateError, also when its id is already in use."""
    name = shown(file.name)
    if name != file.name:
        raise TemplateError(Problem(name, None, "the file's name can't be shown; please rename it"))
    if file.stem in seen:
        reason = f"another template is already called “{file.stem}”; please rename this file"
        raise TemplateError(Problem(name, None, reason))
    return parse(_read(file), name, file.stem)


def _read(file: Path) -> str:
    """A template file's text; pipes and the like are refused, since reading them could wait."""
    name = shown(file.name)
    if file.exists() and not file.is_file() and not file.is_dir():
        raise TemplateError(Problem(name, None, "this is not a plain file"))
    try:
        return read_file(file, LIMIT)
    except UnreadableError as problem:
        raise TemplateError(Problem(name, problem.line, problem.reason)) from problem


def _checked(template: Template) -> str:
    """A template as TOML that is sure to read back as the same template."""
    name = shown(template.title)
    text = dump(template)
    try:
        size = len(text.encode())
    except UnicodeEncodeError:
        reason = "it has half a character in it (a lone surrogate), which no file can hold"
        raise TemplateError(Problem(name, None, reason)) from None
    if size > LIMIT:
        raise TemplateError(Problem(name, None, "it is too long for a template (over 1 MiB)"))
    try:
        parse(text, name, template.id)
    except TemplateError as bad:
        raise TemplateError(Problem(name, None, bad.problem.reason)) from bad
    return text


@contextlib.contextmanager
def _told(what: Path | str) -> Iterator[None]:
    """What the system refuses, told as a TemplateError about ``what``."""
    try:
        yield
    except OSError as problem:
        raise TemplateError(Problem(shown(what), None, why(problem))) from problem


def _stems(folder: Path) -> set[str]:
    return {file.stem for file in folder.iterdir() if file.suffix.lower() == SUFFIX}


def _by_title(template: Template) -> tuple[str, str]:
    return template.title.casefold(), template.id
