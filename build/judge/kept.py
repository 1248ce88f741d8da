"""A taught judge read back from its exported file, to be taught on where its full weights are gone.

Weights come back as they were rounded (seven bits); teaching on mends what that cost.
"""

from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import Tensor, nn

from judge.encoder import Encoder, Judge


def judge_from(file: Path, layers: int) -> Judge:
    """The judge whose export ``file`` is, ready to be taught; ``layers`` as it was exported."""
    graph = onnx.load(str(file)).graph
    known = {each.name: numpy_helper.to_array(each) for each in graph.initializer}
    places = known["encoder.encoder.places.weight"]
    words = _whole(known, "encoder.encoder.words.weight")
    made = Judge(Encoder(len(words), len(places), layers))
    for name, module in made.named_modules():
        if isinstance(module, nn.Linear):
            _fill(module, name, graph, known)
        elif isinstance(module, nn.LayerNorm):
            module.weight.data = _tensor(known[f"{_theirs(name)}.weight"])
            module.bias.data = _tensor(known[f"{_theirs(name)}.bias"])
    made.encoder.words.weight.data = _tensor(words)
    made.encoder.places.weight.data = _tensor(places)
    return made


def _fill(
    linear: nn.Linear, name: str, graph: onnx.GraphProto, known: dict[str, np.ndarray]
) -> None:
    """A linear map's weights: those its node names, rounded back and evened back."""
    theirs = _theirs(name)
    evened = f"{theirs}.narrower" in known
    inside = f"{theirs}.linear" if evened else theirs
    weight = _whole(known, _weight(graph, name))
    if evened:
        weight = weight * known[f"{theirs}.narrower"][:, None]
    linear.weight.data = _tensor(weight.T)
    linear.bias.data = _tensor(known[f"{inside}.bias"])


def _weight(graph: onnx.GraphProto, name: str) -> str:
    """The name under which a map's weights stand in the file, without what rounding added."""
    *_, layer, last = f".{name}".split(".")
    holder = f"/encoder/layers.{layer}" if name.startswith("encoder.") else ""
    inner = "Attention" if last == "look" else f"{last}/"
    starts = (f"{holder}/{inner}",) if holder else (f"{name}_", f"/{name}/")
    for node in graph.node:
        if node.op_type in ("QAttention", "MatMulInteger") and node.output[0].startswith(starts):
            return str(node.input[1]).removesuffix("_quantized")
    raise KeyError(name)


def _theirs(name: str) -> str:
    return name.replace("encoder.", "encoder.encoder.", 1) if name.startswith("encoder.") else name


def _whole(known: dict[str, np.ndarray], name: str) -> np.ndarray:
    """Rounded numbers as they are meant."""
    scale, zero = known[f"{name}_scale"], known[f"{name}_zero_point"]
    return (known[f"{name}_quantized"].astype(np.float32) - zero.astype(np.float32)) * scale


def _tensor(array: np.ndarray) -> Tensor:
    return torch.from_numpy(np.array(array, np.float32))
