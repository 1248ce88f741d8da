"""The tokenizer: BERT's word pieces without what English posts never need, plus emoji.

Links and handles become one word each, since who or where they point to says nothing about what a
post gives. Everything is written into tokenizer.json, so that whoever reads it later needs no
preparation of texts of their own.
"""

import json
import unicodedata
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from tokenizers import Regex, Tokenizer, normalizers, pre_tokenizers

MAX_TOKENS = 192
COMMON = 6_000  # BERT's pieces stand roughly by frequency: those before this place all stay
MET = 8
LINK = r"(?:https?://|www\.)\S+|\b[\w-]+(?:\.[\w-]+)*\.[a-z]{2,4}/\S*"
HANDLE = r"(?<![\w.])@\w+"
INVISIBLE = "[\ufe0e\ufe0f\u200d\U0001f3fb-\U0001f3ff]"  # selectors, joiners and skin tones
EMOJI = "[\u2190-\u21ff\u2600-\u27bf\U0001f1e6-\U0001faff]"


def build(base: Tokenizer, texts: Iterable[str]) -> Tokenizer:
    """The tokenizer for posts like these."""
    wide = _prepared(base)
    counts = Counter(piece for each in wide.encode_batch(list(texts)) for piece in each.tokens)
    seen = {piece for piece, times in counts.items() if times >= MET}
    by_id = sorted(base.get_vocab().items(), key=lambda item: item[1])
    kept = [piece for piece, place in by_id if _kept(piece, place, seen)]
    pieces = kept + [each for each in emoji() if each not in set(kept)]
    return _prepared(base, pieces)


def emoji() -> list[str]:
    """Every pictograph that Python knows by name."""
    ranges = ((0x2600, 0x27BF), (0x1F1E6, 0x1FAFF))
    signs = [chr(code) for first, last in ranges for code in range(first, last + 1)]
    return [each for each in signs if unicodedata.name(each, "")]


def load(path: Path) -> Tokenizer:
    """The tokenizer of that file, cutting at ``MAX_TOKENS`` and padding nothing."""
    tokenizer = Tokenizer.from_file(str(path))
    tokenizer.no_padding()
    tokenizer.enable_truncation(MAX_TOKENS)
    return tokenizer


def _kept(piece: str, place: int, seen: set[str]) -> bool:
    """Whether a piece stays: common, met in a post, or a letter others are put together from."""
    if piece.startswith("[unused"):
        return False
    bare = piece.removeprefix("##")
    latin = all(ord(sign) < 0x250 or 0x2000 <= ord(sign) < 0x2200 for sign in bare)
    return piece in seen or (latin and (place < COMMON or len(bare) <= 2))


def _prepared(base: Tokenizer, pieces: list[str] | None = None) -> Tokenizer:
    """The base tokenizer with our preparation of texts, over these pieces only when given."""
    shape: dict[str, Any] = json.loads(base.to_str())
    shape["truncation"] = shape["padding"] = None
    if pieces is not None:
        ids = {piece: place for place, piece in enumerate(pieces)}
        shape["model"]["vocab"] = ids
        for added in shape["added_tokens"]:
            added["id"] = ids[added["content"]]
        for special in shape["post_processor"]["special_tokens"].values():
            special["ids"] = [ids[token] for token in special["tokens"]]
    tokenizer = Tokenizer.from_str(json.dumps(shape))
    tokenizer.normalizer = normalizers.Sequence(
        [
            normalizers.Replace(Regex(LINK), " http "),
            normalizers.Replace(Regex(HANDLE), "@user"),
            normalizers.Replace(Regex(INVISIBLE), ""),
            normalizers.BertNormalizer(lowercase=True),
        ]
    )
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [
            pre_tokenizers.Split(Regex(EMOJI), "isolated"),
            pre_tokenizers.BertPreTokenizer(),
        ]
    )
    return tokenizer
