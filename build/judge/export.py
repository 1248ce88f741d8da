"""From the taught judge to the file that runs without torch: ONNX, eight bits a weight."""

import hashlib
import warnings
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from tokenizers import Tokenizer

from judge.batches import batches
from judge.fused import Fused
from judge.measure import Answers
from judge.names import MOVES, OCCASIONS, VERDICTS

OPSET = 17
INPUTS = ["ids", "mask"]
OUTPUTS = ["verdict", "move", "occasion", "embedding", "grief", "marks"]


def export(judge: Fused, full: Path, small: Path) -> None:
    """Write the judge to ``full`` (four bytes a weight) and to ``small`` (one byte)."""
    sample = (
        torch.tensor([[2, 7, 8, 3], [2, 7, 3, 0]]),
        torch.tensor([[1, 1, 1, 1], [1, 1, 1, 0]]),
    )
    axes = {name: {0: "texts", 1: "tokens"} for name in INPUTS}
    axes |= {name: {0: "texts"} for name in OUTPUTS} | {"marks": {0: "texts", 1: "tokens"}}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the tracing exporter says that it is the older one
        torch.onnx.export(
            judge,
            sample,
            str(full),
            dynamo=False,
            input_names=INPUTS,
            output_names=OUTPUTS,
            dynamic_axes=axes,
            opset_version=OPSET,
            custom_opsets={"com.microsoft": 1},
        )
    quantize_dynamic(
        full,
        small,
        op_types_to_quantize=["Attention", "MatMul", "Gather"],
        per_channel=True,
        weight_type=QuantType.QInt8,  # twice as quick as unsigned ones where there is VNNI
        reduce_range=True,  # seven bits: where there is none, sums of eight would overflow
    )
    onnx.checker.check_model(str(small))


def run(model: Path, tokenizer: Tokenizer, texts: Sequence[str]) -> Answers:
    """What the exported model says, one text at a time: exactly as a draft is judged."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(str(model), options, providers=["CPUExecutionProvider"])
    rows = [each.ids for each in tokenizer.encode_batch(list(texts))]
    verdict = np.zeros((len(rows), len(VERDICTS)), np.float32)
    move = np.zeros((len(rows), len(MOVES)), np.float32)
    occasion = np.zeros((len(rows), len(OCCASIONS)), np.float32)
    grief = np.zeros(len(rows), np.float32)
    for batch in batches(rows, 1):
        feed = {"ids": batch.ids.numpy(), "mask": batch.mask.numpy()}
        said, near, about, _, mourns, _ = session.run(OUTPUTS, feed)
        verdict[batch.places], move[batch.places], grief[batch.places] = said, near, mourns
        occasion[batch.places] = about
    return Answers(*map(torch.from_numpy, (verdict, move, grief, occasion)))


def sha256(path: Path) -> str:
    """The file's SHA-256 in hex."""
    return hashlib.sha256(path.read_bytes()).hexdigest()
