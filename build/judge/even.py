"""Evened inputs: so that rounding numbers to one byte costs nothing that can be noticed.

One step fits all numbers that enter a linear map, and a few channels are ten times as wide as the
rest, which would leave the others a handful of steps. Each channel is divided by its own width
first and the map's weights are multiplied by it: the same result, evenly wide inputs. (The idea is
known as SmoothQuant.)
"""

import copy
from collections.abc import Sequence

import torch
from tokenizers import Tokenizer
from torch import Tensor, nn

from judge.encoder import Judge
from judge.measure import answers

INPUT_SHARE = 0.8  # how much of the width moves from the inputs into the weights


class Evened(nn.Module):
    """A linear map that divides each input channel by its width first."""

    def __init__(self, linear: nn.Linear, width: Tensor) -> None:
        super().__init__()
        self.linear = copy.deepcopy(linear)
        self.linear.weight.data *= width
        self.narrower = nn.Parameter(1 / width)

    def forward(self, given: Tensor) -> Tensor:
        """The same as the map it was made from."""
        return self.linear(self.narrowed(given))

    def narrowed(self, given: Tensor) -> Tensor:
        """The input as it enters the map itself."""
        return given * self.narrower


def evened(judge: Judge, tokenizer: Tokenizer, texts: Sequence[str]) -> Judge:
    """A judge with the same answers whose maps get even inputs, as measured on these texts."""
    tops = _tops(judge, tokenizer, texts)
    even = copy.deepcopy(judge)
    for name, top in tops.items():
        holder, place = name.rsplit(".", 1)
        linear = even.get_submodule(name)
        setattr(even.get_submodule(holder), place, Evened(linear, _width(linear, top)))
    return even


def _tops(judge: Judge, tokenizer: Tokenizer, texts: Sequence[str]) -> dict[str, Tensor]:
    """For each map in the encoder's layers: the largest number met in each input channel."""
    tops: dict[str, Tensor] = {}

    def watch(name: str, linear: nn.Linear) -> torch.utils.hooks.RemovableHandle:
        def note(_: nn.Module, given: tuple[Tensor]) -> None:
            top = given[0].abs().amax((0, 1))
            tops[name] = torch.maximum(tops.get(name, top), top)

        return linear.register_forward_pre_hook(note)

    maps = judge.encoder.layers.named_modules(prefix="encoder.layers")
    handles = [watch(name, each) for name, each in maps if isinstance(each, nn.Linear)]
    answers(judge, tokenizer, texts)
    for handle in handles:
        handle.remove()
    return tops


def _width(linear: nn.Linear, top: Tensor) -> Tensor:
    """How wide each input channel is taken to be, 1 in the mean."""
    weights = linear.weight.detach().abs().amax(0).clamp(min=1e-5)
    width = top.clamp(min=1e-4) ** INPUT_SHARE / weights ** (1 - INPUT_SHARE)
    return width / width.mean()
