"""The encoder (MiniLM: six layers, 384 wide) and the judge's two heads, in plain torch."""

import unicodedata
from pathlib import Path

import torch
from safetensors.torch import load_file
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional

from judge.names import MOVES, VERDICTS

WIDTH, HEADS, LAYERS, INNER, EPSILON = 384, 12, 6, 1536, 1e-12


class Layer(nn.Module):
    """One block: every token looks at all others, then passes through a wider layer."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.look = nn.Linear(WIDTH, 3 * WIDTH)
        self.gather = nn.Linear(WIDTH, WIDTH)
        self.look_norm = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.widen = nn.Linear(WIDTH, INNER)
        self.narrow = nn.Linear(INNER, WIDTH)
        self.wide_norm = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.dropout = nn.Dropout(dropout)

    def forward(self, hidden: Tensor, allowed: Tensor) -> Tensor:
        """``hidden`` (batch, tokens, WIDTH) and ``allowed`` (batch, 1, 1, tokens, bool)."""
        size, tokens, _ = hidden.shape
        split = self.look(hidden).view(size, tokens, 3, HEADS, WIDTH // HEADS)
        asked, keys, values = split.permute(2, 0, 3, 1, 4)
        seen = functional.scaled_dot_product_attention(asked, keys, values, attn_mask=allowed)
        seen = seen.transpose(1, 2).reshape(size, tokens, WIDTH)
        hidden = self.look_norm(hidden + self.dropout(self.gather(seen)))
        wide = self.narrow(functional.gelu(self.widen(hidden)))
        return self.wide_norm(hidden + self.dropout(wide))


class Encoder(nn.Module):
    """Token ids to one vector a token."""

    def __init__(self, pieces: int, places: int, dropout: float = 0.1) -> None:
        super().__init__()
        self.words = nn.Embedding(pieces, WIDTH)
        self.places = nn.Embedding(places, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.dropout = nn.Dropout(dropout)
        self.layers = nn.ModuleList([Layer(dropout) for _ in range(LAYERS)])

    def forward(self, ids: Tensor, mask: Tensor) -> Tensor:
        """``ids`` and ``mask`` (batch, tokens; 0 in the mask is padding) to vectors a token."""
        hidden = self.words(ids) + self.places.weight[: ids.shape[1]]
        hidden = self.dropout(self.norm(hidden))
        allowed = mask[:, None, None, :].bool()
        for layer in self.layers:
            hidden = layer(hidden, allowed)
        return hidden


class Judge(nn.Module):
    """The encoder, its mean over the tokens, and one linear head each for verdict and move."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        self.encoder = encoder
        self.dropout = nn.Dropout(0.1)
        self.verdict = nn.Linear(WIDTH, len(VERDICTS))
        self.move = nn.Linear(WIDTH, len(MOVES))

    def forward(self, ids: Tensor, mask: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Logits of the verdicts, logits of the moves, and the text's embedding (WIDTH)."""
        hidden = self.encoder(ids, mask)
        weight = mask[:, :, None].to(hidden.dtype)
        mean = (hidden * weight).sum(1) / weight.sum(1)
        kept = self.dropout(mean)
        return self.verdict(kept), self.move(kept), mean


def from_minilm(folder: Path, base: Tokenizer, pieces: list[str], places: int) -> Encoder:
    """The encoder with MiniLM's weights for these pieces; new ones start at their name's mean."""
    given = load_file(folder / "model.safetensors")
    encoder = Encoder(len(pieces), places)
    words = given["embeddings.word_embeddings.weight"]
    ids = base.get_vocab()
    rows = [words[ids[each]] if each in ids else _named(each, base, words) for each in pieces]
    kind = given["embeddings.token_type_embeddings.weight"][0]
    state = {
        "words.weight": torch.stack(rows),
        "places.weight": given["embeddings.position_embeddings.weight"][:places] + kind,
        "norm.weight": given["embeddings.LayerNorm.weight"],
        "norm.bias": given["embeddings.LayerNorm.bias"],
    }
    for number in range(LAYERS):
        state |= _layer(given, number)
    encoder.load_state_dict(state)
    return encoder


def _layer(given: dict[str, Tensor], number: int) -> dict[str, Tensor]:
    """One layer's weights under our names."""
    theirs, ours = f"encoder.layer.{number}", f"layers.{number}"
    names = {
        "attention.output.dense": "gather",
        "attention.output.LayerNorm": "look_norm",
        "intermediate.dense": "widen",
        "output.dense": "narrow",
        "output.LayerNorm": "wide_norm",
    }
    state = {}
    for kind in ("weight", "bias"):
        parts = [given[f"{theirs}.attention.self.{p}.{kind}"] for p in ("query", "key", "value")]
        state[f"{ours}.look.{kind}"] = torch.cat(parts)
        state |= {
            f"{ours}.{new}.{kind}": given[f"{theirs}.{old}.{kind}"] for old, new in names.items()
        }
    return state


def _named(sign: str, base: Tokenizer, words: Tensor) -> Tensor:
    """A starting vector for an emoji: the mean of the words in its name."""
    name = unicodedata.name(sign, "sign").lower()
    return words[base.encode(name, add_special_tokens=False).ids].mean(0)
