"""The learned judge: texts through the model, its answers as judgements and as evidence."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

from app.judge.chances import Weighed, above, judgement, weighed
from app.judge.encoder import Answer, Encoder
from app.judge.files import Card, card_of
from app.judge.lean import NOTHING_LEARNED, Lean, leaning
from app.judge.pointing import MARKED, pointed
from app.judge.windows import Window, windows
from app.value.judge import Judgement, Post
from app.value.model import Evidence, Verdict


class _Run(NamedTuple):
    """A text's windows and what the model made of each."""

    windows: list[Window]
    answers: list[Answer]


@dataclass(frozen=True, slots=True)
class LearnedJudge:
    """A judge (app/value/judge.py) that may be used from several threads at once.

    ``lean`` is what it learned from its writer; ``leaning`` makes one that leans otherwise and
    shares the loaded model.
    """

    encoder: Encoder
    card: Card
    lean: Lean = NOTHING_LEARNED

    @staticmethod
    def load(place: Path) -> "LearnedJudge":
        """The judge whose files lie in a folder. Raises JudgeProblem."""
        card = card_of(place)
        return LearnedJudge(Encoder.load(place, card), card)

    @property
    def name(self) -> str:
        """Tells this model from every other: embeddings of two models cannot be compared."""
        return self.card.sha256[:16]

    def leaning(self, lean: Lean) -> "LearnedJudge":
        """The same judge with what a writer taught it."""
        return replace(self, lean=lean)

    def judge_many(self, posts: Sequence[Post]) -> tuple[Judgement, ...]:
        """One judgement for each post, in order."""
        texts = [post.text for post in posts]
        return tuple(map(self._judgement, texts, self._weighed(texts)))

    def embeddings(self, texts: Sequence[str]) -> tuple[bytes, ...]:
        """Each text as a point: 384 numbers of four bytes, least significant first."""
        return tuple(each.embedding.astype("<f4").tobytes() for each in self._weighed(texts))

    def point_many(self, asked: Sequence[tuple[str, Verdict]]) -> tuple[tuple[Evidence, ...], ...]:
        """The phrases on which each verdict rests; none for talk."""
        runs = self._runs([text for text, _ in asked])
        return tuple(
            self._pointed(text, verdict, run)
            for (text, verdict), run in zip(asked, runs, strict=True)
        )

    def _pointed(self, text: str, verdict: Verdict, run: _Run) -> tuple[Evidence, ...]:
        """The phrases in the window that is most so."""
        if verdict not in MARKED:
            return ()
        place = self.card.verdicts.index(verdict)
        heights = [above(answer.verdict, place) for answer in run.answers]
        most = heights.index(max(heights))
        marks = run.answers[most].marks[:, MARKED.index(verdict)]
        return pointed(text, run.windows[most], marks, verdict)

    # --- chances --------------------------------------------------------------------------------

    def _weighed(self, texts: Sequence[str]) -> list[Weighed]:
        return [
            weighed(run.answers, [len(each.ids) for each in run.windows], self.card)
            for run in self._runs(texts)
        ]

    def _runs(self, texts: Sequence[str]) -> list[_Run]:
        """All windows of all texts in one go."""
        most = self.card.max_tokens - 2
        parts = [windows(text, self.encoder.tokens(text), most) for text in texts]
        answers = iter(self.encoder.answers([each.ids for part in parts for each in part]))
        return [_Run(part, [next(answers) for _ in part]) for part in parts]

    def _judgement(self, text: str, found: Weighed) -> Judgement:
        chances = leaning(found.verdict, found.embedding, text, self.card.verdicts, self.lean)
        return judgement(found._replace(verdict=chances), self.card)
