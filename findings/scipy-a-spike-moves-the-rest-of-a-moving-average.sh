#!/usr/bin/env bash
# Guess: a moving average of three numbers depends on three numbers: where a loss has one spike (1e20), an infinity or a NaN, three of the averages show it, and the rest is as without it.
# Behaviour: uniform_filter1d (and uniform_filter, its sum over axes) carries one sum along, adding the next number and taking away the last: after the spike every average to the end of the curve
# is 2 too small, after an infinity or a NaN all are NaN. correlate1d with three equal weights is right.
. "$(dirname "$0")/lib.sh"
python scipy==1.17.1 numpy==2.4.6
cat >finding.py <<'PYTHON'
import numpy
from scipy.ndimage import correlate1d, uniform_filter1d

for spike in (3.0, 1e20, numpy.inf, numpy.nan):
    losses = numpy.array([1.0, 2.0, spike, 1.0, 2.0, 3.0, 4.0, 5.0])
    with numpy.errstate(invalid="ignore"):
        print(f"spike {spike:g}:")
        print("  uniform_filter1d", " ".join(f"{x:.3g}" for x in uniform_filter1d(losses, 3)))
        print("  correlate1d     ", " ".join(f"{x:.3g}" for x in correlate1d(losses, [1 / 3] * 3)))
PYTHON
python/bin/python finding.py 2>&1 | expect "spike 3:
  uniform_filter1d 1.33 2 2 2 2 3 4 4.67
  correlate1d      1.33 2 2 2 2 3 4 4.67
spike 1e+20:
  uniform_filter1d 1.33 3.33e+19 3.33e+19 3.33e+19 0 1 2 2.67
  correlate1d      1.33 3.33e+19 3.33e+19 3.33e+19 2 3 4 4.67
spike inf:
  uniform_filter1d 1.33 inf inf inf nan nan nan nan
  correlate1d      1.33 inf inf inf 2 3 4 4.67
spike nan:
  uniform_filter1d 1.33 nan nan nan nan nan nan nan
  correlate1d      1.33 nan nan nan 2 3 4 4.67"
