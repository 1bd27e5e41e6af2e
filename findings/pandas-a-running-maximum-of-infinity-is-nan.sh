#!/usr/bin/env bash
# Guess: the running maximum, minimum and sum of a curve with an infinite loss are what max, min and sum of each window are: infinite, the smallest finite number, infinite.
# Behaviour: rolling() takes infinities for missing values: all three are NaN where a window holds one, and with min_periods=1 the infinity is passed over, so that the running maximum of 1, inf, 2 is 1, 1, 2
# while cummax says 1, inf, inf, isna() finds nothing missing and count() counts it. expanding() does the same.
. "$(dirname "$0")/lib.sh"
python pandas==3.0.6 numpy==2.4.6
cat >finding.py <<'PYTHON'
import numpy
import pandas

losses = pandas.Series([1.0, numpy.inf, 2.0, 3.0])
print("missing:", losses.isna().sum(), "max:", losses.max(), "cummax:", losses.cummax().tolist())
for name in ("max", "min", "sum", "median", "count"):
    print(f"{name} of two: {getattr(losses.rolling(2), name)().tolist()}, of one or two: {getattr(losses.rolling(2, min_periods=1), name)().tolist()}")
print("expanding max:", losses.expanding().max().tolist())
PYTHON
python/bin/python finding.py 2>&1 | expect "missing: 0 max: inf cummax: [1.0, inf, inf, inf]
max of two: [nan, nan, nan, 3.0], of one or two: [1.0, 1.0, 2.0, 3.0]
min of two: [nan, nan, nan, 2.0], of one or two: [1.0, 1.0, 2.0, 2.0]
sum of two: [nan, nan, nan, 5.0], of one or two: [1.0, 1.0, 2.0, 5.0]
median of two: [nan, nan, nan, 2.5], of one or two: [1.0, 1.0, 2.0, 2.5]
count of two: [nan, 2.0, 2.0, 2.0], of one or two: [1.0, 2.0, 2.0, 2.0]
expanding max: [1.0, 1.0, 2.0, 3.0]"
