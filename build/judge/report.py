"""The exported judge, its figures and its card."""

import json
import shutil
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from tokenizers import Tokenizer

from judge import calibrate, data, even, export, measure, mourning, pointing
from judge.data import Example
from judge.encoder import Judge
from judge.fused import Fused
from judge.measure import Answers
from judge.names import MOVES, OCCASIONS, VERDICTS
from judge.vocabulary import MAX_TOKENS

EVENED_BY = 10  # every tenth authored post shows how wide the numbers are
LENGTHS = ((0, 60), (60, 100), (100, 1000))  # characters


def write(judge: Judge, tokenizer: Tokenizer, work: Path, result: Path) -> None:
    """Export the judge into ``result`` with its tokenizer and card; prints the figures."""
    result.mkdir(parents=True, exist_ok=True)
    full, small = work / "full.onnx", result / "model.onnx"
    sample = [each.text for each in data.authored()[::EVENED_BY]]
    mourns = mourning.bounded(judge)
    marks, pointed = pointing.fitted(judge, tokenizer)
    export.export(Fused(even.evened(judge, tokenizer, sample), mourns, marks), full, small)
    shutil.copyfile(work / "tokenizer.json", result / "tokenizer.json")
    held = data.held_back()
    card: dict[str, Any] = {
        "format": 3,
        "verdicts": VERDICTS,
        "moves": MOVES,
        "occasions": OCCASIONS,
        "max_tokens": MAX_TOKENS,
        "temperature": 1.0,
        "sure_from": 0.7,
        "sha256": export.sha256(small),
    }
    if held:
        card |= _calibrated(judge, tokenizer, small, held)
        card["figures"]["pointing"] = _rounded(pointed)
    text = json.dumps(card, indent=2, ensure_ascii=False)
    (result / "card.json").write_text(text + "\n", encoding="utf-8")
    print(text)


def show_voice(judge: Judge, tokenizer: Tokenizer, voice: str) -> None:
    """Print how a judge does on the authored voice that it never met."""
    posts = [each for each in data.authored() if data.hidden(each, voice)]
    pairs = [each for each in data.pairs() if data.hidden(each.before, voice)]
    found = measure.answers(judge, tokenizer, [each.text for each in posts])
    print(f"{voice}, never met:")
    _print("all", measure.summary(found, posts))
    before, after = (
        measure.answers(judge, tokenizer, texts)
        for texts in zip(*((each.before.text, each.after.text) for each in pairs), strict=True)
    )
    _print("pairs", measure.pair_summary(before, after))
    for kind in sorted({each.kind for each in posts}):
        ids = {each.id for each in posts if each.kind == kind}
        _print(kind or "plain", _part(found, posts, ids))


def _calibrated(
    judge: Judge, tokenizer: Tokenizer, small: Path, held: list[Example]
) -> dict[str, Any]:
    """Temperature, bound and figures of the exported model on posts that are held back."""
    texts = [each.text for each in held]
    exact, found = measure.answers(judge, tokenizer, texts), export.run(small, tokenizer, texts)
    same = zip(measure.verdicts(exact), measure.verdicts(found), strict=True)
    temper = calibrate.temperature(found, held)
    bound = calibrate.sure_from(export.run(small, tokenizer, data.bounding()), temper)
    bands = calibrate.reliability(found, held, temper)
    figures = {
        "held_back": measure.summary(found, held),
        "same_as_unrounded": sum(a == b for a, b in same) / len(held),
    }
    figures["occasions"] = _occasions(small, tokenizer, data.kept_drafts())
    figures["occasions_of_a_stranger"] = _occasions(small, tokenizer, data.strangers_drafts())
    figures["strangers"] = _strangers(small, tokenizer, temper, bound)
    if rows := data.measured():
        figures["measured"] = _measured(small, tokenizer, rows, temper, bound)
    return {
        "temperature": temper,
        "sure_from": bound,
        "figures": _rounded(figures),
        "reliability": _rounded([asdict(each) for each in bands]),
    }


def _measured(
    small: Path, tokenizer: Tokenizer, rows: Sequence[dict[str, Any]], temper: float, bound: float
) -> dict[str, Any]:
    """Figures on the posts that were labelled twice and adjudicated, for measuring only."""
    posts = [
        data.example(each["id"], each["text"], [data.Label(each["verdict"], each["move"])], "real")
        for each in rows
    ]
    found = export.run(small, tokenizer, [each.text for each in posts])
    sure = calibrate.sure(found, temper, bound).tolist()
    groups = {
        "all": {each.id for each in posts},
        "plain": {each["id"] for each in rows if each["plain"]},
        "sure": {each.id for each, yes in zip(posts, sure, strict=True) if yes},
    }
    for low, high in LENGTHS:
        name = f"{low} to {high - 1} characters"
        groups[name] = {each.id for each in posts if low <= len(each.text) < high}
    parts = {name: _part(found, posts, ids) for name, ids in groups.items()}
    return parts | {"by_verdict": _by(VERDICTS, found, posts), "by_move": _by(MOVES, found, posts)}


def _strangers(small: Path, tokenizer: Tokenizer, temper: float, bound: float) -> dict[str, Any]:
    """Figures on authored posts and pairs of voices that were never taught. Mourning counts with
    none but its own kind: readers differ on it, and the program says nothing there."""
    posts = data.strangers()
    found = export.run(small, tokenizer, [each.text for each in posts])
    sure = calibrate.sure(found, temper, bound).tolist()
    plain = {each.id for each in posts if each.kind != "grief"}
    groups = {
        "all": plain,
        "sure": plain & {each.id for each, yes in zip(posts, sure, strict=True) if yes},
    }
    for kind in ("adversarial", "silence"):
        groups[kind] = {each.id for each in posts if each.kind == kind}
    pairs = data.stranger_pairs()
    before = export.run(small, tokenizer, [each.before.text for each in pairs])
    after = export.run(small, tokenizer, [each.after.text for each in pairs])
    return {name: _part(found, posts, ids) for name, ids in groups.items()} | {
        "pairs": measure.pair_summary(before, after),
        "grief": _mourning(small, tokenizer),
    }


def _mourning(small: Path, tokenizer: Tokenizer) -> dict[str, float]:
    """Of posts that were not taught: how many of those that mourn are seen, and of the others."""
    said = data.measured_mourning()
    grief = export.run(small, tokenizer, [text for text, _ in said]).grief
    assert grief is not None
    seen = (grief > 0).tolist()
    kept = [found for found, (_, mourns) in zip(seen, said, strict=True) if mourns]
    taken = [found for found, (_, mourns) in zip(seen, said, strict=True) if not mourns]
    return {
        "posts": len(kept),
        "seen": sum(kept) / len(kept),
        "others": len(taken),
        "taken_for_it": sum(taken) / len(taken),
    }


def _occasions(small: Path, tokenizer: Tokenizer, kept: list[Example]) -> dict[str, float]:
    """On drafts that were not taught: how often the likeliest occasion is the reader's first or
    second, over all and where the move is known."""
    found = export.run(small, tokenizer, [each.text for each in kept]).occasion
    assert found is not None
    right, within = 0, 0
    for each, row in zip(kept, found, strict=True):
        move = each.occasions[0].split("/")[0]
        ranked = [OCCASIONS[place] for place in row.argsort(descending=True).tolist()]
        right += ranked[0] in each.occasions
        within += next(name for name in ranked if name.startswith(move)) in each.occasions
    return {
        "drafts": len(kept),
        "right": right / len(kept),
        "right_within_the_move": within / len(kept),
    }


def _by(names: Sequence[str], found: Answers, posts: Sequence[Example]) -> dict[str, Any]:
    """For each verdict or move: how many posts, and the share whose verdict is right."""
    said = measure.verdicts(found)
    shown = {}
    for name in names:
        right = [
            each.answer == answer
            for each, answer in zip(posts, said, strict=True)
            if name in (each.answer, each.nearest)
        ]
        if right:
            shown[name] = {"posts": len(right), "right": sum(right) / len(right)}
    return shown


def _part(found: Answers, posts: Sequence[Example], ids: set[str]) -> dict[str, float]:
    """The figures of the posts of those ids, and the share that is told they keep it back."""
    places = [place for place, each in enumerate(posts) if each.id in ids]
    if not places:
        return {"posts": 0}
    some = Answers(found.verdict[places], found.move[places])
    flagged = measure.verdicts(some).count("about_me") / len(places)
    return measure.summary(some, [posts[place] for place in places]) | {"flagged": flagged}


def _rounded(value: Any) -> Any:
    """All numbers to three places."""
    if isinstance(value, dict):
        return {name: _rounded(each) for name, each in value.items()}
    if isinstance(value, list):
        return [_rounded(each) for each in value]
    return round(value, 3) if isinstance(value, float) else value


def _print(name: str, figures: dict[str, float]) -> None:
    print(f"  {name:12}", "  ".join(f"{key} {value:.3f}" for key, value in figures.items()))
