"""The model's files: where they lie, what the card says of them, and whether they are whole."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FORMAT = 3
MODEL, TOKENIZER, CARD = "model.onnx", "tokenizer.json", "card.json"
WITHOUT = (
    "The part of Worthwhile that weighs whole sentences {why}, so it goes by single phrases for "
    "now. Installing Worthwhile again brings it back; your drafts are not touched."
)


class JudgeProblem(Exception):
    """Why there is no learned judge, in a sentence for the writer."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.sentence = WITHOUT.format(why=why)


@dataclass(frozen=True, slots=True)
class Card:
    """What goes with a model (build/judge/README.md): the order of its outputs (an occasion is
    "move/occasion"), the most tokens of one run, what to divide verdict logits by, and the chance
    from which an answer is sure."""

    verdicts: tuple[str, ...]
    moves: tuple[str, ...]
    occasions: tuple[str, ...]
    max_tokens: int
    temperature: float
    sure_from: float
    sha256: str


def folder() -> Path:
    """Where the program's own model lies, in a checkout and in the frozen program."""
    import resources

    return Path(resources.__path__[0]) / "judge"


def card_of(place: Path) -> Card:
    """The card in a folder whose model was found to be whole. Raises JudgeProblem."""
    try:
        said: dict[str, Any] = json.loads((place / CARD).read_text(encoding="utf-8"))
        card = _card(said)
        import hashlib  # OpenSSL: 3 MiB that a window without a judge has no use for

        with (place / MODEL).open("rb") as model:
            found = hashlib.file_digest(model, "sha256").hexdigest()
    except FileNotFoundError:
        raise JudgeProblem("is missing") from None
    except (OSError, ValueError, KeyError, TypeError):
        raise JudgeProblem("cannot be read") from None
    if found != card.sha256:
        raise JudgeProblem("is damaged")
    return card


def _card(said: dict[str, Any]) -> Card:
    if said["format"] != FORMAT:
        raise JudgeProblem("is from another version")
    return Card(
        tuple(said["verdicts"]),
        tuple(said["moves"]),
        tuple(said["occasions"]),
        int(said["max_tokens"]),
        float(said["temperature"]),
        float(said["sure_from"]),
        str(said["sha256"]),
    )
