#!/usr/bin/env bash
# Guess: from one seed, randn(15), randn(16) and randn(17) begin with the same numbers, as rand does, so a net with one hidden node more starts with the same first nodes.
# Behaviour: fewer than 16 are drawn one by one; from 16 on in blocks of 16 whose halves are paired, and where the number is no multiple of 16 the last 16 are drawn anew. So randn(15) and
# randn(16) share no number, and randn(16) and randn(17) only the first one; only multiples of 16 begin alike.
. "$(dirname "$0")/lib.sh"
debian python3-torch:python3-torch
cat >finding.py <<'PYTHON'
import torch

for draw in (torch.rand, torch.randn):
    for n in (15, 16, 17, 32):
        torch.manual_seed(1)
        print(f"{draw.__name__}({n}):", *(f"{x:.3f}" for x in draw(n)[:5].tolist()))
PYTHON
/usr/bin/python3 finding.py | expect "rand(15): 0.758 0.279 0.403 0.735 0.029
rand(16): 0.758 0.279 0.403 0.735 0.029
rand(17): 0.758 0.279 0.403 0.735 0.029
rand(32): 0.758 0.279 0.403 0.735 0.029
randn(15): 0.661 0.267 0.062 0.621 -0.452
randn(16): -1.526 -0.750 -0.654 -1.609 -0.100
randn(17): -1.526 -1.161 0.700 0.199 0.866
randn(32): -1.526 -0.750 -0.654 -1.609 -0.100"
