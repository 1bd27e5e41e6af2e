#!/usr/bin/env bash
# Guess: clip_grad_norm_ makes every gradient that is longer than 1 one of length 1 in the same direction; large gradients are what it is there for.
# Behaviour: the length of (3e19, 4e19), two ordinary floats, overflows while it is squared, the gradient is multiplied by 1 / Infinity, and is 0: the step that should have been bounded is none, and training stands still without a
# word (error_if_nonfinite is off). In doubles the same from 1e154 on. clip_grad_value_ is not concerned.
. "$(dirname "$0")/lib.sh"
debian python3-torch:python3-torch
cat >finding.py <<'PYTHON'
import torch
from torch.nn.utils import clip_grad_norm_

for size, kind in ((1e18, torch.float32), (1e19, torch.float32), (1e153, torch.float64), (1e155, torch.float64)):
    weight = torch.nn.Parameter(torch.zeros(2, dtype=kind))
    (3 * size * weight[0] + 4 * size * weight[1]).backward()
    finite = torch.isfinite(weight.grad).all().item()
    norm = clip_grad_norm_([weight], 1.0)
    print(f"gradient of length {5 * size:.0e} ({kind}, finite: {finite}): said to be {norm.item():.1e}, clipped to {[round(x, 3) for x in weight.grad.tolist()]}")
PYTHON
/usr/bin/python3 finding.py | expect "gradient of length 5e+18 (torch.float32, finite: True): said to be 5.0e+18, clipped to [0.6, 0.8]
gradient of length 5e+19 (torch.float32, finite: True): said to be inf, clipped to [0.0, 0.0]
gradient of length 5e+153 (torch.float64, finite: True): said to be 5.0e+153, clipped to [0.6, 0.8]
gradient of length 5e+155 (torch.float64, finite: True): said to be inf, clipped to [0.0, 0.0]"
