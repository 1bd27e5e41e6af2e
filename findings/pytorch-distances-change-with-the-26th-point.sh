#!/usr/bin/env bash
# Guess: the distances between the points c, c + 1, c + 2, ... are 0, 1, 2, ... in doubles for c = 1e8 (metres of a map, in centimetres), whether there are 25 or 26 of them.
# Behaviour: cdist of up to 25 points subtracts; of 26 it multiplies matrices, |x|^2 - 2 x y + |y|^2, where nothing is left of the differences: neighbours have the distance 0 here, and the fourth point is at 2.83
# instead of 3. In floats the same from c = 1e4 on. compute_mode="donot_use_mm_for_euclid_dist" is right.
. "$(dirname "$0")/lib.sh"
debian python3-torch:python3-torch
cat >finding.py <<'PYTHON'
import torch

exact = "donot_use_mm_for_euclid_dist"
for c, kind in ((1e8, torch.float64), (1e4, torch.float32)):
    for n, mode in ((25, None), (26, None), (26, exact)):
        points = (c + torch.arange(n, dtype=kind)).reshape(-1, 1)
        distances = torch.cdist(points, points, **({"compute_mode": mode} if mode else {}))
        right = distances[0].tolist() == list(range(n))
        print(f"{kind}, {n} points{', exact' if mode else ''}: {'right' if right else 'wrong'}")
PYTHON
/usr/bin/python3 finding.py | expect "torch.float64, 25 points: right
torch.float64, 26 points: wrong
torch.float64, 26 points, exact: right
torch.float32, 25 points: right
torch.float32, 26 points: wrong
torch.float32, 26 points, exact: right"
