"""One block of an encoder, of whatever size, and its weights under our names."""

from collections.abc import Mapping, Sequence

import torch
from torch import Tensor, nn
from torch.nn import functional


class Block(nn.Module):
    """Every token looks at others, then passes through a wider layer."""

    def __init__(self, width: int, heads: int, inner: int, epsilon: float, dropout: float) -> None:
        super().__init__()
        self.width, self.heads = width, heads
        self.look = nn.Linear(width, 3 * width)
        self.gather = nn.Linear(width, width)
        self.look_norm = nn.LayerNorm(width, eps=epsilon)
        self.widen = nn.Linear(width, inner)
        self.narrow = nn.Linear(inner, width)
        self.wide_norm = nn.LayerNorm(width, eps=epsilon)
        self.dropout = nn.Dropout(dropout)

    def forward(self, hidden: Tensor, seen_by: Tensor) -> Tensor:
        """``hidden`` (batch, tokens, width). ``seen_by`` (batch, 1 or heads, 1 or tokens, tokens)
        says who may look at whom (bool), or is added to how much each looks at each (float)."""
        return self.after(hidden, looked(self.look(hidden), self.heads, seen_by))

    def after(self, hidden: Tensor, seen: Tensor) -> Tensor:
        """What a token becomes with what it has seen; both (batch, tokens, width)."""
        hidden = self.look_norm(hidden + self.dropout(self.gather(seen)))
        wide = self.narrow(functional.gelu(self.widen(hidden)))
        return self.wide_norm(hidden + self.dropout(wide))


def looked(asked: Tensor, heads: int, seen_by: Tensor) -> Tensor:
    """What each token sees (batch, tokens, width); ``asked`` (batch, tokens, 3 widths) holds the
    questions, keys and values side by side, ``seen_by`` says as in a block who may be looked at."""
    size, tokens, width = asked.shape
    split = asked.view(size, tokens, 3, heads, width // 3 // heads)
    questions, keys, values = split.permute(2, 0, 3, 1, 4)
    seen = functional.scaled_dot_product_attention(questions, keys, values, attn_mask=seen_by)
    return seen.transpose(1, 2).reshape(size, tokens, width // 3)


def block_state(
    given: Mapping[str, Tensor], number: int, look: Sequence[str], names: Mapping[str, str]
) -> dict[str, Tensor]:
    """The weights of block ``number`` of an encoder whose own names for question, key and value
    are ``look``, and for the other maps the keys of ``names``."""
    theirs, ours = f"encoder.layer.{number}", f"layers.{number}"
    state = {}
    for kind in ("weight", "bias"):
        parts = [given[f"{theirs}.{part}.{kind}"] for part in look]
        state[f"{ours}.look.{kind}"] = torch.cat(parts)
        state |= {
            f"{ours}.{new}.{kind}": given[f"{theirs}.{old}.{kind}"] for old, new in names.items()
        }
    return state
