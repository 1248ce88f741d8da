"""The seven built-in templates and the writer's own, one TOML file each."""

from app.templates.essay import SOURCE, builtin
from app.templates.folder import TemplateFolder
from app.templates.model import Loaded, Template, TemplateError, Trashed
from app.templates.naming import title_from
from app.tomlfile import Problem

__all__ = [
    "SOURCE",
    "Loaded",
    "Problem",
    "Template",
    "TemplateError",
    "TemplateFolder",
    "Trashed",
    "builtin",
    "from_draft",
]


def from_draft(text: str, title: str = "") -> Template:
    """A new template from a draft, not kept yet; without a title it gets the first words."""
    return Template(id="", title=title_from(title if title.strip() else text), text=text)
