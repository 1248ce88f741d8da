"""Token ids in, logits and embeddings out: the model itself, on one thread of the processor.

onnxruntime and tokenizers are imported here, and only when a model is loaded. Runs may come from
several threads at once; the runtime lets Python go on meanwhile.
"""

import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from app.judge.files import MODEL, TOKENIZER, Card, JudgeProblem

Vector = NDArray[np.float32]
KEPT = 256  # answers that are remembered: half a megabyte
TOGETHER = 8  # texts of one run, and tokens: more need more memory and are no quicker
TOKENS_TOGETHER = 256
MANY = 3  # from so many runs on, two go side by side: a long text is there in half the time
SLOWER = ["SkipLayerNormFusion"]  # what the runtime joins here takes six times as long joined
_OUTPUTS = ["verdict", "move", "occasion", "embedding", "grief", "marks"]


class Answer(NamedTuple):
    """What the model makes of one text: logits of the three verdicts, of the moves with ``none``
    and of the occasions, the text as a point (384 numbers; texts that are alike lie near each
    other), a logit that is above 0 where its writer mourns or is seriously ill, and for each token
    (rows, without those around a text) how much a verdict rests on it (columns: gives, about_me).
    """

    verdict: Vector
    move: Vector
    occasion: Vector
    embedding: Vector
    grief: np.float32
    marks: Vector


class Tokens(NamedTuple):
    """A text as token ids, without the marks around it, and where each lies in code points."""

    ids: list[int]
    places: list[tuple[int, int]]


@dataclass(slots=True, eq=False)
class Encoder:
    """A loaded model with its tokenizer. ``first`` and ``last`` are the marks around a text;
    ``recent`` is never changed, only replaced, so that threads may read it at any time."""

    session: Any
    tokenizer: Any
    first: int
    last: int
    recent: dict[tuple[int, ...], Answer] = field(default_factory=dict)

    @staticmethod
    def load(place: Path, card: Card) -> "Encoder":
        """The model in a folder. Raises JudgeProblem."""
        # Without it, onnxruntime reports its use to its makers, with an id of this machine.
        os.environ["ORT_DISABLE_TELEMETRY"] = "1"
        import onnxruntime
        from tokenizers import Tokenizer

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.enable_cpu_mem_arena = False
        options.log_severity_level = 4
        try:
            tokenizer = Tokenizer.from_file(str(place / TOKENIZER))
            session = onnxruntime.InferenceSession(
                str(place / MODEL),
                options,
                providers=["CPUExecutionProvider"],
                disabled_optimizers=SLOWER,
            )
        except Exception:  # both raise bare exceptions of their own
            raise JudgeProblem("cannot be read") from None
        _trim()
        tokenizer.no_truncation()
        tokenizer.no_padding()
        marks = tokenizer.encode("").ids
        return Encoder(session, tokenizer, marks[0], marks[-1])

    def tokens(self, text: str) -> Tokens:
        """The text's tokens, however many."""
        made = self.tokenizer.encode(_whole(text), add_special_tokens=False)
        return Tokens(made.ids, made.offsets)

    def answers(self, rows: Sequence[Sequence[int]]) -> list[Answer]:
        """One answer for each row of ids, in order; rows of like length are run together.

        Rows that are the same, or were asked for a moment ago, are run once: a draft that grows
        keeps most of its windows.
        """
        keys = [tuple(row) for row in rows]
        recent = self.recent
        found = {key: recent[key] for key in keys if key in recent}
        fresh = sorted({key for key in keys if key not in found}, key=lambda key: (len(key), key))
        heaps = list(_heaps(fresh))
        many = len(heaps) >= MANY
        for part, said in zip(
            heaps, (_beside().map if many else map)(self._run, heaps), strict=True
        ):
            found.update(zip(part, said, strict=True))
        if many:
            _trim()
        self._remember({key: found[key] for key in fresh[-KEPT:]})
        return [found[key] for key in keys]

    def _remember(self, fresh: dict[tuple[int, ...], Answer]) -> None:
        """Hand the next caller what is new, in place of what was; other threads read meanwhile."""
        kept = [*self.recent.items(), *fresh.items()][-KEPT:]
        self.recent = dict(kept)

    def _run(self, rows: Sequence[Sequence[int]]) -> list[Answer]:
        ids = np.zeros((len(rows), 2 + max(map(len, rows))), np.int64)
        mask = np.zeros_like(ids)
        for place, row in enumerate(rows):
            marked = [self.first, *row, self.last]
            ids[place, : len(marked)] = marked
            mask[place, : len(marked)] = 1
        found = self.session.run(_OUTPUTS, {"ids": ids, "mask": mask})
        return [
            Answer(verdict, move, about, point, grief, marks[1 : 1 + len(row)].copy())
            for verdict, move, about, point, grief, marks, row in zip(*found, rows, strict=True)
        ]


@cache
def _beside() -> ThreadPoolExecutor:
    """Two threads for the runs of long texts, made when the first one comes."""
    return ThreadPoolExecutor(2, "judge")


def _trim() -> None:
    """Hand back what loading or a long text needed and nothing does any more: a dozen megabytes or
    two, where the C library can (glibc)."""
    import ctypes

    trim = getattr(ctypes.CDLL(None), "malloc_trim", None) if os.name == "posix" else None
    if trim is not None:
        trim(0)


def _heaps(rows: Sequence[tuple[int, ...]]) -> Iterator[Sequence[tuple[int, ...]]]:
    """The rows, which get longer and longer, in heaps of a size to run."""
    start = 0
    while start < len(rows):
        end = start + 1
        last = min(len(rows), start + TOGETHER)
        while end < last and len(rows[end]) * (end + 1 - start) <= TOKENS_TOGETHER:
            end += 1
        yield rows[start:end]
        start = end


def _whole(text: str) -> str:
    """The text with a stand-in for each lone surrogate, which a tokenizer cannot take."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode()
