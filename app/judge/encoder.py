"""Token ids in, logits and embeddings out: the model itself, on one thread of the processor.

onnxruntime and tokenizers are imported here, and only when a model is loaded. Runs may come from
several threads at once; the runtime lets Python go on meanwhile.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from app.judge.files import MODEL, TOKENIZER, Card, JudgeProblem

Vector = NDArray[np.float32]
TOGETHER = 8  # texts of one run: more need more memory and are no quicker
_OUTPUTS = ["verdict", "move", "embedding"]


class Answer(NamedTuple):
    """What the model makes of one text: logits of the three verdicts and of the moves with
    ``none``, and the text as a point (384 numbers); texts that are alike lie near each other."""

    verdict: Vector
    move: Vector
    embedding: Vector


class Tokens(NamedTuple):
    """A text as token ids, without the marks around it, and where each lies in code points."""

    ids: list[int]
    places: list[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Encoder:
    """A loaded model with its tokenizer. ``first`` and ``last`` are the marks around a text."""

    session: Any
    tokenizer: Any
    first: int
    last: int

    @staticmethod
    def load(place: Path, card: Card) -> "Encoder":
        """The model in a folder. Raises JudgeProblem."""
        import onnxruntime
        from tokenizers import Tokenizer

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.enable_cpu_mem_arena = False
        options.log_severity_level = 4
        try:
            tokenizer = Tokenizer.from_file(str(place / TOKENIZER))
            session = onnxruntime.InferenceSession(
                str(place / MODEL), options, providers=["CPUExecutionProvider"]
            )
        except Exception:  # both raise bare exceptions of their own
            raise JudgeProblem("cannot be read") from None
        tokenizer.no_truncation()
        tokenizer.no_padding()
        marks = tokenizer.encode("").ids
        return Encoder(session, tokenizer, marks[0], marks[-1])

    def tokens(self, text: str) -> Tokens:
        """The text's tokens, however many."""
        made = self.tokenizer.encode(_whole(text), add_special_tokens=False)
        return Tokens(made.ids, made.offsets)

    def answers(self, rows: Sequence[Sequence[int]]) -> list[Answer]:
        """One answer for each row of ids, in order; rows of like length are run together."""
        order = sorted(range(len(rows)), key=lambda place: len(rows[place]))
        found: dict[int, Answer] = {}
        for start in range(0, len(order), TOGETHER):
            places = order[start : start + TOGETHER]
            found.update(zip(places, self._run([rows[place] for place in places]), strict=True))
        return [found[place] for place in range(len(rows))]

    def _run(self, rows: list[Sequence[int]]) -> list[Answer]:
        ids = np.zeros((len(rows), 2 + max(map(len, rows))), np.int64)
        mask = np.zeros_like(ids)
        for place, row in enumerate(rows):
            marked = [self.first, *row, self.last]
            ids[place, : len(marked)] = marked
            mask[place, : len(marked)] = 1
        found = self.session.run(_OUTPUTS, {"ids": ids, "mask": mask})
        return [Answer(*each) for each in zip(*found, strict=True)]


def _whole(text: str) -> str:
    """The text with a stand-in for each lone surrogate, which a tokenizer cannot take."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode()
