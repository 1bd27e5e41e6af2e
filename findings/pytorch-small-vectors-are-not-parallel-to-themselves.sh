#!/usr/bin/env bash
# Guess: the cosine of a vector with itself is 1 and normalize makes its length 1, unless it is 0; doubles reach to 1e-308.
# Behaviour: the cosine's epsilon of 1e-8 is not there to avoid a division by 0 but replaces smaller lengths: a vector of length 1e-9 has the cosine 0.01 with itself. normalize leaves a vector of length 5e-13 at
# length 0.5. Neurons that are to be watched while they are small have to be scaled before.
. "$(dirname "$0")/lib.sh"
debian python3-torch:python3-torch
cat >finding.py <<'PYTHON'
import torch
from torch.nn.functional import cosine_similarity, normalize

for length in (1.0, 1e-8, 1e-9, 5e-13):
    vector = length * torch.tensor([[0.6, 0.8]], dtype=torch.float64)
    print(f"length {length}: cosine {cosine_similarity(vector, vector).item():.3g}, normalized {normalize(vector).norm().item():.3g}")
PYTHON
/usr/bin/python3 finding.py | expect "length 1.0: cosine 1, normalized 1
length 1e-08: cosine 1, normalized 1
length 1e-09: cosine 0.01, normalized 1
length 5e-13: cosine 2.5e-09, normalized 0.5"
