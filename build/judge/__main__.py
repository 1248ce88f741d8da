"""Train the judge and write resources/judge:  python -m judge [all | further | voices | export]

`all` (default): the tokenizer, a deep judge, the judge that is cut from it and taught on, the
exported files and their figures. What is made stays in .work/judge and is not made again: `--anew`
starts over. `further`: teaches on the judge that stands in resources/judge and takes the mean of
what it was and what it became. `voices`: for each authored voice, a judge that never met it,
measured on it. `export`: the end.
"""

import argparse
import shutil
from dataclasses import replace
from functools import cache
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch import Tensor

from judge import data, kept, report, vocabulary, weights
from judge.data import Pair
from judge.encoder import Judge, from_bge, lower
from judge.finetune import Plan, teach

ROOT = Path(__file__).parents[2]
WORK = ROOT / ".work" / "judge"
RESULT = ROOT / "resources" / "judge"
DEEP, LAYERS = 10, 8  # of BGE's twelve; the lower ones
PLAN = Plan(epochs=3, kept=(2,), rate=1.2e-4, size=48, seed=1)
PLAN_AFTER_CUT = Plan(epochs=3, kept=(2, 3), rate=1e-4, size=48, seed=1)
PLAN_WITH_GAPS = Plan(epochs=2, kept=(1, 2), rate=7e-5, head_rate=5e-4, size=48, seed=1, hidden=0.1)
PLAN_FURTHER = replace(PLAN_WITH_GAPS, kept=(0, 2), seed=2, hidden=0.12)


def main() -> None:
    """Read the command line and run the stages it names."""
    parser = argparse.ArgumentParser(prog="make judge", description=__doc__)
    parser.add_argument(
        "stage", nargs="?", default="all", choices=("all", "further", "voices", "export")
    )
    parser.add_argument("--anew", action="store_true", help="train again what is already there")
    parser.add_argument("--threads", type=int, default=2)
    given = parser.parse_args()
    torch.set_num_threads(given.threads)
    if given.anew:
        shutil.rmtree(WORK, ignore_errors=True)
    WORK.mkdir(parents=True, exist_ok=True)
    tokenizer = _tokenizer()
    if given.stage == "voices":
        _voices(tokenizer)
        return
    if given.stage == "further":
        given_judge = kept.judge_from(RESULT / "model.onnx", LAYERS)
        _further("", given_judge, tokenizer, data.taught(), data.pairs(), PLAN_FURTHER)
    if given.stage == "all":
        _stages("", tokenizer, data.taught(), data.pairs())
    report.write(_loaded(tokenizer), tokenizer, WORK, RESULT)


def _voices(tokenizer: Tokenizer) -> None:
    """Every voice once as a stranger: what a judge that never met it makes of it."""
    for voice in data.VOICES:
        posts = [each for each in data.taught() if not data.hidden(each, voice)]
        pairs = [each for each in data.pairs() if not data.hidden(each.before, voice)]
        judge = _stages(f"-without-{voice}", tokenizer, posts, pairs)
        report.show_voice(judge, tokenizer, voice)


def _stages(
    name: str, tokenizer: Tokenizer, posts: list[data.Example], pairs: list[data.Pair]
) -> Judge:
    """Teach a deep judge, cut it, teach what is left, occasions too, and teach that on with gaps;
    each is kept under its name."""
    deep = _fresh(tokenizer)
    plain = [replace(each, occasions=()) for each in posts]
    ends = [Pair(*(replace(end, occasions=()) for end in (p.before, p.after))) for p in pairs]
    _stage(f"deep{name}", deep, tokenizer, plain, ends, PLAN)
    judge = lower(deep, LAYERS)
    _stage(f"cut{name}", judge, tokenizer, posts + data.drafts(), pairs, PLAN_AFTER_CUT)
    _further(name, judge, tokenizer, posts, pairs, PLAN_WITH_GAPS)
    return judge


def _further(
    name: str,
    judge: Judge,
    tokenizer: Tokenizer,
    posts: list[data.Example],
    pairs: list[data.Pair],
    plan: Plan,
) -> None:
    """Teach a judge on, with some of each text's tokens hidden, and who mourns."""
    posts = posts + data.drafts() + data.mourners()
    _stage(f"judge{name}", judge, tokenizer, posts, pairs, plan)


def _stage(
    name: str,
    judge: Judge,
    tokenizer: Tokenizer,
    posts: list[data.Example],
    pairs: list[data.Pair],
    plan: Plan,
) -> None:
    """Teach a judge and keep it under that name, or make it what is kept there."""
    path = WORK / f"{name}.pt"
    if path.exists():
        judge.load_state_dict(torch.load(path))
        return
    print(f"{name}: {len(posts)} posts, {len(pairs)} pairs", flush=True)
    teach(judge, tokenizer, posts, pairs, plan)
    torch.save(judge.state_dict(), path)


def _loaded(tokenizer: Tokenizer) -> Judge:
    judge = lower(_fresh(tokenizer), LAYERS)
    judge.load_state_dict(torch.load(WORK / "judge.pt"))
    return judge


def _fresh(tokenizer: Tokenizer) -> Judge:
    """BGE with heads that know nothing yet; the same each time."""
    torch.manual_seed(PLAN.seed)
    ids = tokenizer.get_vocab()
    pieces = sorted(ids, key=ids.__getitem__)
    return Judge(from_bge(_given(), _base(), pieces, vocabulary.MAX_TOKENS, DEEP))


def _tokenizer() -> Tokenizer:
    path = WORK / "tokenizer.json"
    if not path.exists():
        texts = [each.text for each in (*data.authored(), *data.real())] + data.unlabelled()
        texts += [end.text for pair in data.pairs() for end in (pair.before, pair.after)]
        vocabulary.build(_base(), texts).save(str(path))
    return vocabulary.load(path)


def _base() -> Tokenizer:
    return Tokenizer.from_file(str(weights.fetch(WORK) / weights.PIECES))


@cache
def _given() -> dict[str, Tensor]:
    return weights.tensors(weights.fetch(WORK))


if __name__ == "__main__":
    main()
