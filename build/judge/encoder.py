"""The encoder (BGE small, 384 wide, as many of its lower layers as are asked for) and the judge's
two heads, in plain torch."""

import unicodedata
from collections.abc import Mapping

import torch
from tokenizers import Tokenizer
from torch import Tensor, nn

from judge.block import Block, block_state
from judge.names import MOVES, OCCASIONS, VERDICTS

WIDTH, HEADS, INNER, EPSILON = 384, 12, 1536, 1e-12
LOOK = tuple(f"attention.self.{part}" for part in ("query", "key", "value"))
NAMES = {
    "attention.output.dense": "gather",
    "attention.output.LayerNorm": "look_norm",
    "intermediate.dense": "widen",
    "output.dense": "narrow",
    "output.LayerNorm": "wide_norm",
}


class Encoder(nn.Module):
    """Token ids to one vector a token."""

    def __init__(self, pieces: int, places: int, layers: int, dropout: float = 0.1) -> None:
        super().__init__()
        self.words = nn.Embedding(pieces, WIDTH)
        self.places = nn.Embedding(places, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.dropout = nn.Dropout(dropout)
        self.layers = nn.ModuleList(
            [Block(WIDTH, HEADS, INNER, EPSILON, dropout) for _ in range(layers)]
        )

    def forward(self, ids: Tensor, mask: Tensor) -> Tensor:
        """``ids`` and ``mask`` (batch, tokens; 0 in the mask is padding) to vectors a token."""
        hidden = self.begun(ids)
        allowed = mask[:, None, None, :].bool()
        for layer in self.layers:
            hidden = layer(hidden, allowed)
        return hidden

    def begun(self, ids: Tensor) -> Tensor:
        """What each token is before it has looked at any other."""
        hidden = self.words(ids) + self.places.weight[: ids.shape[1]]
        begun: Tensor = self.dropout(self.norm(hidden))
        return begun


class Judge(nn.Module):
    """The encoder, its mean over the tokens, and one linear head each for verdict, move, occasion
    and mourning."""

    def __init__(self, encoder: nn.Module, width: int = WIDTH) -> None:
        super().__init__()
        self.encoder = encoder
        self.dropout = nn.Dropout(0.1)
        self.verdict = nn.Linear(width, len(VERDICTS))
        self.move = nn.Linear(width, len(MOVES))
        self.occasion = nn.Linear(width, len(OCCASIONS))
        self.mourning = nn.Linear(width, 1)

    def forward(self, ids: Tensor, mask: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor, Tensor]:
        """Logits of the verdicts, of the moves, of the occasions, one that is high where the writer
        mourns (batch), and the text's embedding (width)."""
        mean = middle(self.encoder(ids, mask), mask)
        kept = self.dropout(mean)
        mourns = self.mourning(kept)[:, 0]
        return self.verdict(kept), self.move(kept), self.occasion(kept), mourns, mean


def middle(hidden: Tensor, mask: Tensor) -> Tensor:
    """The mean over each text's tokens."""
    weight = mask[:, :, None].to(hidden.dtype)
    mean: Tensor = (hidden * weight).sum(1) / weight.sum(1)
    return mean


def lower(judge: Judge, layers: int) -> Judge:
    """The same judge with its lower layers alone, so many of them; to be taught on."""
    words, places = judge.encoder.words, judge.encoder.places
    made = Judge(Encoder(words.num_embeddings, places.num_embeddings, layers))
    given = judge.state_dict()
    made.load_state_dict({name: given[name] for name in made.state_dict()})
    return made


def from_bge(
    given: Mapping[str, Tensor], base: Tokenizer, pieces: list[str], places: int, layers: int
) -> Encoder:
    """The encoder with BGE's weights for these pieces; new ones start at their name's mean."""
    encoder = Encoder(len(pieces), places, layers)
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
    for number in range(layers):
        state |= block_state(given, number, LOOK, NAMES)
    encoder.load_state_dict(state)
    return encoder


def _named(sign: str, base: Tokenizer, words: Tensor) -> Tensor:
    """A starting vector for an emoji: the mean of the words in its name."""
    name = unicodedata.name(sign, "sign").lower()
    return words[base.encode(name, add_special_tokens=False).ids].mean(0)
