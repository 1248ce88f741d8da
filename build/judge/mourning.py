"""Whether a writer mourns or is seriously ill: where the judge's number for it begins to count.

Where it is above zero the program gives no advice. Word lists find the plain half of such posts;
the others name a coat, a bird table, a second toothbrush.
"""

import torch
from torch import nn

from judge.encoder import WIDTH, Judge

BOUND = -0.5  # such posts are few among those taught; from this logit on it counts


def bounded(judge: Judge) -> nn.Linear:
    """From a point (384) to one logit, above zero where the writer mourns."""
    made = nn.Linear(WIDTH, 1)
    with torch.no_grad():
        made.weight.copy_(judge.mourning.weight)
        made.bias.copy_(judge.mourning.bias - BOUND)
    return made
