"""Whether a writer mourns or is seriously ill: one more number, read off the taught judge's point.

Where it is above zero the program gives no advice. Word lists find the plain half of such posts;
the others name a coat, a bird table, a second toothbrush. The judge itself is not changed for it:
one weight a channel of its embedding is fitted, by logistic regression.
"""

import torch
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional

from judge import data
from judge.encoder import WIDTH, Judge
from judge.finetune import Plan
from judge.measure import outputs

PLAIN = 24000  # ordinary posts to tell it from, and all drafts that have an occasion
PLAIN_COUNTS = 0.6  # some of them may mourn unnoticed
SMOOTH = 3e-4
BOUND = -0.9  # logit from which it counts
STEPS = 300


def fitted(judge: Judge, tokenizer: Tokenizer) -> nn.Linear:
    """From a point (384) to one logit, above zero where the writer mourns."""
    said = data.mourning()
    plain = data.not_mourning(PLAIN) + [each.text for each in data.drafts()]
    texts = [*(text for text, _ in said), *plain]
    _, _, points = outputs(judge, tokenizer, texts, half=Plan().half)
    wanted = torch.tensor([*(float(mourns) for _, mourns in said), *(0.0 for _ in plain)])
    counts = torch.tensor([*(1.0 for _ in said), *(PLAIN_COUNTS for _ in plain)])
    middle, width = points.mean(0), points.std(0)
    weight, bias = _regression((points - middle) / width, wanted, counts)
    made = nn.Linear(WIDTH, 1)
    made.weight.data = (weight / width)[None]
    made.bias.data = (bias - (weight * middle / width).sum() - BOUND)[None]
    return made


def _regression(points: Tensor, wanted: Tensor, counts: Tensor) -> tuple[Tensor, Tensor]:
    """Weights and bias of a logistic regression, smoothed."""
    table = torch.cat([points, torch.ones(len(points), 1)], 1)
    weights = torch.zeros(table.shape[1], requires_grad=True)
    search = torch.optim.LBFGS([weights], max_iter=STEPS, line_search_fn="strong_wolfe")

    def lost() -> Tensor:
        search.zero_grad()
        missed = functional.binary_cross_entropy_with_logits(
            table @ weights, wanted, reduction="none"
        )
        loss = (missed * counts).mean() + SMOOTH * (weights[:-1] ** 2).sum()
        loss.backward()
        return loss

    search.step(lost)
    found = weights.detach()
    return found[:-1], found[-1]
