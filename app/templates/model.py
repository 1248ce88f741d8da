"""The frozen values of templates, and the one exception for what cannot be done with them."""

from dataclasses import dataclass

from app.tomlfile import Problem
from app.value.model import NO_MOVE


@dataclass(frozen=True, slots=True)
class Template:
    """A post to start from.

    ``text`` is the post with ⟨blanks⟩ (app/value/blanks.py). ``question`` is put to the writer,
    ``note`` says where the template comes from or when to use it, ``before`` and ``after`` are an
    example. ``move`` is one of the seven ids or ``none``. ``own`` is True for the writer's own,
    whose ``id`` is the name of its file without ``.toml``; a new one has the id "" until saved.
    """

    id: str
    title: str
    text: str
    question: str = ""
    note: str = ""
    move: str = NO_MOVE
    before: str = ""
    after: str = ""
    own: bool = True


@dataclass(frozen=True, slots=True)
class Loaded:
    """The templates of a folder, by title, and what kept others from being among them."""

    templates: tuple[Template, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Trashed:
    """A deleted template: its id, and the name of its file among the deleted ones."""

    id: str
    name: str


class TemplateError(Exception):
    """A template cannot be read or kept; ``sentence`` says why to the writer."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.sentence)
        self.problem = problem

    @property
    def sentence(self) -> str:
        """Why, in one sentence."""
        return self.problem.sentence
