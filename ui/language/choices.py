"""What the writer decided about findings: kept at once, taken back at will, known at every start.

The files (app/grammar/choices_file.py) are read on the grammar thread, before the first findings
come from there, and written on the store's thread, one decision after another.
"""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.grammar import choices, choices_file
from app.grammar.choices import Choice, Choices, How
from app.grammar.choices_file import Loaded
from app.grammar.model import Finding
from app.grammar.rules import is_spelling_rule
from app.textfile import why
from ui.jobs import Jobs
from ui.language.words import DECISIONS

NOT_KEPT = (
    "What you decided about spelling or grammar counts until you close Worthwhile, but it could "
    "not be kept: {why}."
)
TAKEN_BACK = "Taken back."


class LanguageChoices(QObject):
    """All decisions; ``changed`` tells of each new one and of each that was taken back."""

    changed = Signal()
    problem = Signal(str)
    undoable = Signal(str, object)  # a sentence, and a function that takes it back

    def __init__(self, jobs: Jobs, data: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs, self._data = jobs, data
        self._asked = False
        self._early: list[Choice] = []  # made before the files were read
        self._kept: Choices | None = None
        self.value = Choices()

    def load(self) -> None:
        """Read the files, the first time this is asked for."""
        if not self._asked:
            self._asked = True
            self._jobs.grammar(choices_file.load, self._data, done=self._loaded)

    def _loaded(self, loaded: Loaded) -> None:
        self.value = self._kept = loaded.choices
        for sentence in loaded.problems:
            self.problem.emit(sentence)
        for choice in self._early:
            self.value = self.value.with_choice(choice)
        self._changed()

    # --- decisions ------------------------------------------------------------------------------

    def decide(self, how: How, finding: Finding, text: str) -> None:
        """Decide about a finding in the text that was checked; can be undone."""
        self._add(_CHOICE[how](finding, text), DECISIONS[how].said)

    def add_word(self, word: str) -> None:
        """Put a word into the dictionary, as the settings do."""
        self._add(choices.add_word(word), DECISIONS["word"].said)

    def take_back(self, made: tuple[Choice, ...]) -> None:
        """Undo these decisions; that can be undone too."""
        before = self.value
        for choice in made:
            self.value = self.value.without(choice)
        self._changed()
        self.undoable.emit(TAKEN_BACK, partial(self._put_back, before))

    def _add(self, choice: Choice, said: str) -> None:
        before, self.value = self.value, self.value.with_choice(choice)
        if self.value == before:
            return
        if self._kept is None:
            self._early.append(choice)
        self._changed()
        self.undoable.emit(said, partial(self._remove, choice))

    def _remove(self, choice: Choice) -> None:
        self.value = self.value.without(choice)
        self._changed()

    def _put_back(self, before: Choices) -> None:
        later = [each for each in self.value.made if each not in before.made]
        self.value = Choices((*before.made, *later))
        self._changed()

    # --- keeping --------------------------------------------------------------------------------

    def _changed(self) -> None:
        if self._kept is not None and self.value != self._kept:
            before, self._kept = self._kept, self.value
            save = (choices_file.save, self._data, self.value, before)
            self._jobs.store(*save, failed=self._not_kept)
        self.changed.emit()

    def _not_kept(self, problem: Exception) -> None:
        reason = why(problem) if isinstance(problem, OSError) else str(problem)
        self.problem.emit(NOT_KEPT.format(why=reason))


def _wording(finding: Finding, _text: str) -> Choice:
    return choices.ignore_wording(finding)


def _rule(finding: Finding, _text: str) -> Choice:
    return choices.turn_rule_off(finding)


def _word(finding: Finding, _text: str) -> Choice:
    return choices.add_word(finding.quote)


_CHOICE = {"here": choices.ignore_here, "wording": _wording, "rule": _rule, "word": _word}


def ways(finding: Finding) -> tuple[How, ...]:
    """What can be decided about a finding; only a word that is unknown goes into a dictionary."""
    always: tuple[How, ...] = ("here", "wording", "rule")
    return ("word", *always) if is_spelling_rule(finding.rule) else always
