#!/usr/bin/env bash
# Guess: going through a DataLoader that does not shuffle and has no workers draws no random number, so measuring the test accuracy after every epoch leaves training as it is.
# Behaviour: every pass draws one number from the global generator, for workers that do not exist. The order of the images in the next epoch, and noise in training, are others; a run that is measured less
# often is another run under the same seed. A generator of its own for the loader cures it.
. "$(dirname "$0")/lib.sh"
debian python3-torch:python3-torch
cat >finding.py <<'PYTHON'
import torch
from torch.utils.data import DataLoader, TensorDataset

images = TensorDataset(torch.arange(6))


def orders(look):
    torch.manual_seed(1)
    training = DataLoader(images, batch_size=6, shuffle=True)
    test = DataLoader(images, batch_size=6, **({"generator": torch.Generator()} if look == "own generator" else {}))
    found = []
    for epoch in range(3):
        found.append(next(iter(training))[0].tolist())
        if look:
            list(test)
    return found


for look in (None, "looks", "own generator"):
    print(look or "does not look", *orders(look))
PYTHON
/usr/bin/python3 finding.py | expect "does not look [0, 1, 4, 3, 2, 5] [4, 2, 0, 5, 1, 3] [3, 4, 0, 5, 1, 2]
looks [0, 1, 4, 3, 2, 5] [5, 4, 3, 1, 0, 2] [0, 4, 2, 1, 5, 3]
own generator [0, 1, 4, 3, 2, 5] [4, 2, 0, 5, 1, 3] [3, 4, 0, 5, 1, 2]"
