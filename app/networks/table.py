"""The table of networks (resources/networks.toml), and the writer's own limits on top of it.

Every mistake is named with its file, line and reason. One in the writer's own file never takes a
network away: what can be read of the file counts, and the rest is a problem to show.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from functools import lru_cache
from importlib import resources
from pathlib import Path
from typing import Any

from app.networks.model import UNIT_WORDS, Fold, Network
from app.textfile import MIB, UnreadableError, read_file, replacing, shown
from app.tomlfile import Problem, TomlError, line_of, loads

OWN_FILE = "networks.toml"
OWN_FIELDS = ("limit", "bytes", "url", "links", "hashtags", "mentions", "alt")
_SHIPPED = "networks.toml"
_REQUIRED = ("name", "unit", "sure", "source", "checked")


@dataclass(frozen=True, slots=True)
class Networks:
    """The networks in their order, and what could not be read of the writer's own file."""

    all: tuple[Network, ...]
    problems: tuple[Problem, ...] = ()

    def get(self, network_id: str) -> Network:
        """The network with this id; raises KeyError."""
        return next((n for n in self.all if n.id == network_id), None) or _missing(network_id)


def _missing(network_id: str) -> Network:
    raise KeyError(network_id)


@lru_cache(1)
def shipped() -> tuple[Network, ...]:
    """The networks as the program ships them."""
    text = resources.files("resources").joinpath(_SHIPPED).read_text(encoding="utf-8")
    return parse(text, _SHIPPED)


def load(own: Path | None = None) -> Networks:
    """The networks with the writer's own limits from this file, where there is one."""
    if own is None or not own.exists():
        return Networks(shipped())
    try:
        return with_own(read_file(own, MIB), shown(own.name))
    except UnreadableError as bad:
        return Networks(shipped(), (Problem(shown(own.name), bad.line, bad.reason),))


def parse(text: str, file: str) -> tuple[Network, ...]:
    """Every network of a whole table; raises TomlError at the first mistake."""
    found = loads(text, file)
    problems: list[Problem] = []
    made: list[Network] = []
    for network_id, section in found.items():
        values = _checked(_Section(file, text, network_id), section, _FIELDS, problems)
        missing = [name for name in _REQUIRED if name not in values]
        if not problems and missing:
            reason = f"[{network_id}] has no field “{missing[0]}”"
            problems.append(Problem(file, line_of(text, network_id), reason))
        if problems:
            raise TomlError(problems[0])
        made.append(Network(id=network_id, **values))
    return tuple(made)


def with_own(text: str, file: str) -> Networks:
    """The shipped networks with the limits that the text of the writer's own file gives."""
    try:
        found = loads(text, file)
    except TomlError as bad:
        return Networks(shipped(), (bad.problem,))
    problems: list[Problem] = []
    changes: dict[str, dict[str, Any]] = {}
    known = [network.id for network in shipped()]
    allowed = {name: _FIELDS[name] for name in OWN_FIELDS}
    for network_id, section in found.items():
        if network_id in known:
            place = _Section(file, text, network_id)
            changes[network_id] = _checked(place, section, allowed, problems)
        else:
            reason = f"“{network_id}” is not a network; it can be {', '.join(known)}"
            problems.append(Problem(file, line_of(text, network_id), reason))
    merged = tuple(replace(network, **changes.get(network.id, {})) for network in shipped())
    return Networks(merged, tuple(problems))


def save_limits(own: Path, limits: Mapping[str, int | None]) -> None:
    """Write the writer's own limits, one a network; None takes one back. Other fields stay.

    A file that cannot be read is left alone. Raises OSError, TomlError and UnreadableError.
    """
    import tomli_w

    found = loads(read_file(own, MIB), shown(own.name)) if own.exists() else {}
    for network_id, limit in limits.items():
        section = found.setdefault(network_id, {})
        section.pop("limit", None)
        section |= {} if limit is None else {"limit": limit}
    own.parent.mkdir(parents=True, exist_ok=True)
    with replacing(own) as out:
        out.write(tomli_w.dumps({name: kept for name, kept in found.items() if kept}).encode())


# ---- what a field may hold ----


@dataclass(frozen=True, slots=True)
class _Section:
    file: str
    text: str
    name: str

    def problem(self, field: str, reason: str) -> Problem:
        return Problem(self.file, line_of(self.text, field, self.name), reason)


@dataclass(frozen=True, slots=True)
class _Kind:
    """What a field holds: the value made of it, or None where it is no such thing; and in words."""

    read: Callable[[Any], Any]
    words: str


def _whole(value: Any) -> int | None:
    is_number = isinstance(value, int) and not isinstance(value, bool)
    return value if is_number and 0 < value <= 10_000_000 else None


def _one_of(*known: str) -> _Kind:
    listed = " or ".join(f'"{word}"' for word in known)
    return _Kind(lambda value: value if value in known else None, listed)


def _ranges(value: Any) -> tuple[tuple[int, int], ...] | None:
    try:
        ranges = tuple((low, high) for low, high in value)
    except (TypeError, ValueError):
        return None
    numbers = all(type(low) is type(high) is int for low, high in ranges)
    return ranges if numbers and all(0 <= a <= b <= 0x10FFFF for a, b in ranges) else None


def _folds(value: Any) -> tuple[Fold, ...] | None:
    try:
        folds = tuple(Fold(**each) for each in value)
    except TypeError:
        return None
    good = all(isinstance(fold.where, str) and _whole(fold.at) for fold in folds)
    return folds if good else None


def _words(value: Any) -> str | None:
    return value if isinstance(value, str) else None


def _or_word(word: str) -> _Kind:
    return _Kind(
        lambda value: value if value == word else _whole(value), f'a whole number or "{word}"'
    )


_NUMBER = _Kind(_whole, "a whole number from 1 to 10,000,000")
_TEXT = _Kind(_words, "a text in quotes")
_YES_NO = _Kind(lambda value: value if isinstance(value, bool) else None, "true or false")
_PLACE = _one_of("above", "below", "none")
_FIELDS: dict[str, _Kind] = {
    "name": _TEXT,
    "unit": _one_of(*UNIT_WORDS),
    "limit": _NUMBER,
    "light": _Kind(_ranges, "a list of ranges of code points, such as [[0, 4351]]"),
    "url": _or_word("shortened"),
    "bare_urls": _YES_NO,
    "mention": _one_of("name only"),
    "emoji": _or_word("bytes"),
    "bytes": _NUMBER,
    "refuses": _TEXT,
    "normalises": _YES_NO,
    "links": _NUMBER,
    "hashtags": _NUMBER,
    "hashtags_by": _TEXT,
    "hashtag_limit": _NUMBER,
    "mentions": _NUMBER,
    "mentions_by": _TEXT,
    "mention_limit": _NUMBER,
    "folds": _Kind(_folds, 'a list such as [{ where = "on a phone", at = 125 }]'),
    "card": _PLACE,
    "images": _PLACE,
    "alt": _NUMBER,
    "sure": _one_of("official", "reported"),
    "source": _TEXT,
    "note": _TEXT,
    "link_note": _TEXT,
    "checked": _Kind(lambda value: value if type(value) is date else None, "a date: 2026-11-25"),
}
assert set(_FIELDS) == {field.name for field in fields(Network)} - {"id"}


def _checked(
    place: _Section, section: Any, allowed: Mapping[str, _Kind], problems: list[Problem]
) -> dict[str, Any]:
    """The section's fields that are as they should be; a problem for every other one."""
    if not isinstance(section, dict):
        known = f"expected a section such as [{place.name}] with fields below it"
        problems.append(Problem(place.file, line_of(place.text, place.name), known))
        return {}
    values: dict[str, Any] = {}
    for name, given in section.items():
        kind = allowed.get(name)
        value = kind.read(given) if kind else None
        if kind is None:
            known = ", ".join(allowed)
            problems.append(place.problem(name, f"“{name}” can't be set; what can is {known}"))
        elif value is None:
            problems.append(place.problem(name, f"“{name}” should be {kind.words}"))
        else:
            values[name] = value
    return values
