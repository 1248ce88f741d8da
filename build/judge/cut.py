"""A judge made smaller: its lower layers alone, and of their wide part what counts most.

What is left knows most of what it knew, and the rest again once it is taught on.
"""

from collections.abc import Sequence

import torch
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional

from judge.encoder import INNER, Encoder, Judge
from judge.measure import answers


def cut(judge: Judge, layers: int, inner: int, tokenizer: Tokenizer, texts: Sequence[str]) -> Judge:
    """The same judge with its lower ``layers``, each with the ``inner`` numbers of its wide part
    that count most for these texts."""
    kept = _kept(judge, inner, tokenizer, texts) if inner < INNER else {}
    words, places = judge.encoder.words, judge.encoder.places
    made = Judge(Encoder(words.num_embeddings, places.num_embeddings, layers, inner=inner))
    given = judge.state_dict()
    for number, rows in kept.items():
        block = f"encoder.layers.{number}"
        for name in ("widen.weight", "widen.bias"):
            given[f"{block}.{name}"] = given[f"{block}.{name}"][rows]
        given[f"{block}.narrow.weight"] = given[f"{block}.narrow.weight"][:, rows]
    made.load_state_dict({name: given[name] for name in made.state_dict()})
    return made


def _kept(
    judge: Judge, inner: int, tokenizer: Tokenizer, texts: Sequence[str]
) -> dict[int, Tensor]:
    """For each layer which numbers of its wide part count most: how large they get in the mean, by
    how much the rest of the layer makes of them."""
    sizes = {number: torch.zeros(INNER) for number in range(len(judge.encoder.layers))}

    def watched(number: int) -> torch.utils.hooks.RemovableHandle:
        def note(_: nn.Module, __: tuple[Tensor], found: Tensor) -> None:
            sizes[number] += functional.gelu(found).abs().mean((0, 1))

        return judge.encoder.layers[number].widen.register_forward_hook(note)

    handles = [watched(number) for number in sizes]
    answers(judge, tokenizer, texts)
    for handle in handles:
        handle.remove()
    kept = {}
    for number, size in sizes.items():
        counts = size * judge.encoder.layers[number].narrow.weight.detach().norm(dim=0)
        kept[number] = counts.topk(inner).indices.sort().values
    return kept
