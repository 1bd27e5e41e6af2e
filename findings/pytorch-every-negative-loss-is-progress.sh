#!/usr/bin/env bash
# Guess: ReduceLROnPlateau lowers the step size when the loss has not fallen for longer than its patience, whatever the sign of the loss (a negative log-likelihood of a density, a correlation, an ELBO).
# Behaviour: "better" means smaller than best * (1 - 1e-4), which for a negative loss is *above* the best one: a loss that stays at -1 makes progress in every epoch, and one that rises slowly, too. The step size is
# never lowered; the same loss plus 2 lowers it to a hundred-millionth. With mode="max" it is the same for negative scores. threshold_mode="abs" is right.
. "$(dirname "$0")/lib.sh"
debian python3-torch:python3-torch
cat >finding.py <<'PYTHON'
import torch
from torch.optim.lr_scheduler import ReduceLROnPlateau


def last_step_size(loss, **options):
    optimizer = torch.optim.SGD([torch.nn.Parameter(torch.zeros(1))], lr=1.0)
    scheduler = ReduceLROnPlateau(optimizer, patience=3, **options)
    for epoch in range(40):
        scheduler.step(loss(epoch))
    return f"{optimizer.param_groups[0]['lr']:.0e}"


print("constant 1:", last_step_size(lambda epoch: 1.0))
print("constant -1:", last_step_size(lambda epoch: -1.0))
print("constant -1, threshold 0:", last_step_size(lambda epoch: -1.0, threshold=0.0))
print("constant -1, absolute threshold:", last_step_size(lambda epoch: -1.0, threshold_mode="abs"))
print("rising from -1 by 5e-5 an epoch:", last_step_size(lambda epoch: -1.0 + 5e-5 * epoch))
print("rising from 1 by 5e-5 an epoch:", last_step_size(lambda epoch: 1.0 + 5e-5 * epoch))
print("score of -1 to be raised:", last_step_size(lambda epoch: -1.0, mode="max"))
print("score of 1 to be raised:", last_step_size(lambda epoch: 1.0, mode="max"))
PYTHON
/usr/bin/python3 finding.py | expect "constant 1: 1e-08
constant -1: 1e+00
constant -1, threshold 0: 1e-08
constant -1, absolute threshold: 1e-08
rising from -1 by 5e-5 an epoch: 1e+00
rising from 1 by 5e-5 an epoch: 1e-08
score of -1 to be raised: 1e+00
score of 1 to be raised: 1e-08"
