#!/usr/bin/env bash
# Guess: the smallest |w| with y (w x + b) >= 1 for the points -1 and 1 nanometres is 1e9 per metre; linprog (HiGHS) finds it or says that it has numerical difficulties.
# Behaviour: coefficients of at most 1e-9 are taken for 0 before the solver begins, an option of HiGHS (small_matrix_value) that linprog neither names nor passes on. What is left, 0 w >= 1, is reported as infeasible, and
# where the coefficient is that of a bound from above, as unbounded. At 2e-9 all is right.
. "$(dirname "$0")/lib.sh"
python scipy==1.17.1 numpy==2.4.6
cat >finding.py <<'PYTHON'
from scipy.optimize import linprog

for unit in (1.0, 2e-9, 1e-9):
    # w = w[0] - w[1], b = b[0] - b[1], all at least 0; points -1 and 1.
    margins = [[-unit, unit, -1, 1], [-unit, unit, 1, -1]]
    street = linprog([1, 1, 0, 0], A_ub=margins, b_ub=[-1, -1])
    most = linprog([-1], A_ub=[[unit]], b_ub=[1])
    for name, result in (("least |w|, w x >= 1", street), ("largest w, w x <= 1", most)):
        seen = "" if result.x is None else f" w x unit = {result.x[0] * unit:.3f}"
        print(f"unit {unit:.0e}, {name}: {result.message.split(' (')[0]}{seen}")
PYTHON
python/bin/python finding.py 2>&1 | expect "unit 1e+00, least |w|, w x >= 1: Optimization terminated successfully. w x unit = 1.000
unit 1e+00, largest w, w x <= 1: Optimization terminated successfully. w x unit = 1.000
unit 2e-09, least |w|, w x >= 1: Optimization terminated successfully. w x unit = 1.000
unit 2e-09, largest w, w x <= 1: Optimization terminated successfully. w x unit = 1.000
unit 1e-09, least |w|, w x >= 1: The problem is infeasible.
unit 1e-09, largest w, w x <= 1: The problem is unbounded."
