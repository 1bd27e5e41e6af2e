#!/usr/bin/env bash
# Guess: softplus(x) = log(1 + exp x) of doubles is right to 15 digits, so softplus(20.5) - 20.5 is 1.25e-9, and its slope differs from 1 by the same.
# Behaviour: from 20 on it is x itself and its slope exactly 1, a limit that fits floats and is there for doubles too: the function jumps by 2e-9 at 20, and a curve of what a
# sample still pushes ends there, where log1p(exp(-x)) goes on to 1e-308.
. "$(dirname "$0")/lib.sh"
debian python3-torch:python3-torch
cat >finding.py <<'PYTHON'
import math
import torch

for x in (19.5, 20.0, 20.5, 25.0):
    at = torch.tensor(x, dtype=torch.float64, requires_grad=True)
    value = torch.nn.functional.softplus(at)
    value.backward()
    print(f"{x}: softplus(x) - x = {value.item() - x:.3e}, 1 - slope = {1 - at.grad.item():.3e}, meant {math.log1p(math.exp(-x)):.3e}")
PYTHON
/usr/bin/python3 finding.py | expect "19.5: softplus(x) - x = 3.398e-09, 1 - slope = 3.398e-09, meant 3.398e-09
20.0: softplus(x) - x = 2.061e-09, 1 - slope = 2.061e-09, meant 2.061e-09
20.5: softplus(x) - x = 0.000e+00, 1 - slope = 0.000e+00, meant 1.250e-09
25.0: softplus(x) - x = 0.000e+00, 1 - slope = 0.000e+00, meant 1.389e-11"
