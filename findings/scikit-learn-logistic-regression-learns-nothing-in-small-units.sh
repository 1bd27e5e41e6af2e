#!/usr/bin/env bash
# Guess: logistic regression without a penalty (C = inf) finds the same boundary in every unit: weights grow as the points shrink. If it cannot, it warns that it has not converged.
# Behaviour: it stops as soon as no slope of the loss is above 1e-4, and slopes have the points' unit: at a thousandth of their size the irises are learned less well, and at 1e-5 it stops before the first step, with
# weights of 0 and one class for all points, and no warning. newton-cg does the same; newton-cholesky does not change.
. "$(dirname "$0")/lib.sh"
python scikit-learn==1.9.1 numpy==2.4.6
cat >finding.py <<'PYTHON'
import numpy
from sklearn.datasets import load_iris
from sklearn.linear_model import LogisticRegression

points, species = load_iris(return_X_y=True)
for solver in ("lbfgs", "newton-cg", "newton-cholesky"):
    for unit in (1.0, 1e-2, 1e-3, 1e-5):
        model = LogisticRegression(C=numpy.inf, solver=solver, max_iter=10000).fit(unit * points, species)
        print(f"{solver}, unit {unit:.0e}: right {model.score(unit * points, species):.3f}, largest weight x unit {unit * abs(model.coef_).max():.2g}, {model.n_iter_.max()} steps")
PYTHON
python/bin/python finding.py 2>&1 | expect "lbfgs, unit 1e+00: right 0.987, largest weight x unit 30, 38 steps
lbfgs, unit 1e-02: right 0.987, largest weight x unit 16, 27 steps
lbfgs, unit 1e-03: right 0.920, largest weight x unit 7.1, 18 steps
lbfgs, unit 1e-05: right 0.333, largest weight x unit 0, 0 steps
newton-cg, unit 1e+00: right 0.987, largest weight x unit 12, 14 steps
newton-cg, unit 1e-02: right 0.987, largest weight x unit 9.8, 12 steps
newton-cg, unit 1e-03: right 0.980, largest weight x unit 4.6, 9 steps
newton-cg, unit 1e-05: right 0.333, largest weight x unit 0, 0 steps
newton-cholesky, unit 1e+00: right 0.987, largest weight x unit 14, 10 steps
newton-cholesky, unit 1e-02: right 0.987, largest weight x unit 14, 10 steps
newton-cholesky, unit 1e-03: right 0.987, largest weight x unit 14, 10 steps
newton-cholesky, unit 1e-05: right 0.987, largest weight x unit 14, 10 steps"
