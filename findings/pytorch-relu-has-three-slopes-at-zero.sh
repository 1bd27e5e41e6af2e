#!/usr/bin/env bash
# Guess: at a score of exactly 0, where a neuron starts at zero or a sample is the origin, every way to write max(x, 0) has the derivative 0 that papers and relu take.
# Behaviour: relu, relu6, hardtanh, threshold and where have 0; maximum and amax have ½; clamp, fmax, elu and max over a dimension have 1. So a net whose hidden layer
# starts at zero stays for ever with one of them and trains with another.
. "$(dirname "$0")/lib.sh"
debian python3-torch:python3-torch
cat >finding.py <<'PYTHON'
import torch
import torch.nn.functional as F

ZERO = torch.zeros((), dtype=torch.float64)
WAYS = {
    "relu": torch.relu,
    "relu6": F.relu6,
    "hardtanh": lambda x: F.hardtanh(x, 0.0, 9.0),
    "threshold": lambda x: F.threshold(x, 0.0, 0.0),
    "where": lambda x: torch.where(x > 0, x, ZERO),
    "maximum": lambda x: torch.maximum(x, ZERO),
    "amax": lambda x: torch.stack([x, ZERO]).amax(),
    "clamp": lambda x: x.clamp(min=0),
    "fmax": lambda x: torch.fmax(x, ZERO),
    "elu": F.elu,
    "max(dim)": lambda x: torch.stack([x, ZERO]).max(dim=0).values,
}
for name, way in WAYS.items():
    x = ZERO.clone().requires_grad_()
    way(x).backward()
    print(name, x.grad.item())

x = torch.tensor([[1.0], [2.0]])
y = torch.tensor([[1.0], [2.0]])
for name in ("relu", "clamp"):
    v = torch.zeros(1, 1, requires_grad=True)
    w = torch.ones(1, 1, requires_grad=True)
    for _ in range(1000):
        loss = ((WAYS[name](x @ v) @ w - y) ** 2).mean()
        v.grad = w.grad = None
        loss.backward()
        with torch.no_grad():
            v -= 0.01 * v.grad
            w -= 0.01 * w.grad
    print(f"trained with {name}: loss {loss.item():.3f}")
PYTHON
/usr/bin/python3 finding.py | expect "relu 0.0
relu6 0.0
hardtanh 0.0
threshold 0.0
where 0.0
maximum 0.5
amax 0.5
clamp 1.0
fmax 1.0
elu 1.0
max(dim) 1.0
trained with relu: loss 2.500
trained with clamp: loss 0.000"
