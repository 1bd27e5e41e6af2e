#!/usr/bin/env bash
# Guess: LinearSVC and SVC(kernel="linear") with the same large C find the same widest street between two points, wherever these lie: moving all points moves the boundary along.
# Behaviour: LinearSVC's penalty counts the bias as a weight. Of (-1, 0) and (1, 0) its boundary stands upright between them; of the same points moved by (10, 10) it leans by 45 degrees, and its margin is 0.71 of the best one. SVC's stays.
. "$(dirname "$0")/lib.sh"
python scikit-learn==1.9.1 numpy==2.4.6
cat >finding.py <<'PYTHON'
import numpy
from sklearn.svm import SVC, LinearSVC

for moved in (0, 10):
    points = numpy.array([[-1.0, 0], [1, 0]]) + moved
    for model in (SVC(kernel="linear", C=1e6), LinearSVC(C=1e6, max_iter=1000000, random_state=1)):
        model.fit(points, [0, 1])
        w = model.coef_[0]
        margin = numpy.min(numpy.abs(points @ w + model.intercept_[0])) / numpy.linalg.norm(w)
        print("moved by", moved, type(model).__name__, "direction", numpy.round(w / numpy.linalg.norm(w), 1) + 0.0, "margin", round(float(margin), 1))
PYTHON
python/bin/python finding.py | expect "moved by 0 SVC direction [1. 0.] margin 1.0
moved by 0 LinearSVC direction [1. 0.] margin 1.0
moved by 10 SVC direction [1. 0.] margin 1.0
moved by 10 LinearSVC direction [ 0.7 -0.7] margin 0.7"
