"""The judge's blocks as the runtime runs them best: the looking in one operation.

Traced as it is taught, the looking becomes some twenty operations a block, and half of a reading's
time goes to them; onnxruntime has one of its own for it, in eight bits too.
"""

from typing import Any

import torch
from torch import Tensor, nn

from judge.block import Block, looked
from judge.encoder import Encoder, Judge, middle
from judge.even import Evened


class _Attention(torch.autograd.Function):
    """onnxruntime's ``Attention``: every token asks all that the mask lets it see."""

    @staticmethod
    def symbolic(g: Any, hidden: Any, weight: Any, bias: Any, mask: Any, heads: int) -> Any:
        """The operation in the exported file."""
        made = g.op("com.microsoft::Attention", hidden, weight, bias, mask, num_heads_i=heads)
        return made.setType(hidden.type())

    @staticmethod
    def forward(
        _: Any, hidden: Tensor, weight: Tensor, bias: Tensor, mask: Tensor, heads: int
    ) -> Tensor:
        """The same by torch: ``hidden`` (batch, tokens, width), ``mask`` (batch, tokens)."""
        return looked(hidden @ weight + bias, heads, mask[:, None, None, :].bool())


class _FusedBlock(nn.Module):
    """A taught block that looks in one operation."""

    def __init__(self, block: Block) -> None:
        super().__init__()
        self.block = block

    def forward(self, hidden: Tensor, mask: Tensor) -> Tensor:
        """``hidden`` (batch, tokens, width) and ``mask`` (batch, tokens; 32-bit)."""
        look, given = self.block.look, hidden
        if isinstance(look, Evened):
            look, given = look.linear, look.narrowed(hidden)
        weight = look.weight.t()
        seen: Tensor = _Attention.apply(given, weight, look.bias, mask, self.block.heads)
        return self.block.after(hidden, seen)


class _FusedEncoder(nn.Module):
    """A taught encoder of such blocks."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        self.encoder = encoder
        self.layers = nn.ModuleList([_FusedBlock(each) for each in encoder.layers])

    def forward(self, ids: Tensor, mask: Tensor) -> Tensor:
        """As the taught one."""
        hidden, mask = self.encoder.begun(ids), mask.to(torch.int32)
        for layer in self.layers:
            hidden = layer(hidden, mask)
        return hidden


class Fused(nn.Module):
    """A taught judge in the runtime's operations, weights shared; beside it ``mourning``, from the
    embedding to one logit, and ``marks``, from a token's vector to its marks. Not for teaching."""

    def __init__(self, judge: Judge, mourning: nn.Linear, marks: nn.Module) -> None:
        super().__init__()
        self.encoder = _FusedEncoder(judge.encoder)
        self.verdict, self.move, self.occasion = judge.verdict, judge.move, judge.occasion
        self.mourning, self.marks = mourning, marks
        self.eval()

    def forward(self, ids: Tensor, mask: Tensor) -> tuple[Tensor, ...]:
        """What the judge says, one logit a text that is above zero where its writer mourns, and the
        marks of each token; in the order of ``OUTPUTS`` (build/judge/export.py)."""
        hidden = self.encoder(ids, mask)
        mean = middle(hidden, mask)
        grief = self.mourning(mean)[:, 0]
        said = self.verdict(mean), self.move(mean), self.occasion(mean)
        return *said, mean, grief, self.marks(hidden)
