#!/usr/bin/env bash
# Guess: a decision tree asks only which of two numbers is larger, so it splits the same points alike in metres, micrometres and nanometres. It is what trees are praised for.
# Behaviour: values that differ by less than 1e-7 count as equal. At 1e-8 of their size the irises, all different, cannot be split: the tree is one leaf, right for a third of them, in silence, and so are
# random forests and gradient boosting. HistGradientBoostingClassifier, which has bins, does not change.
. "$(dirname "$0")/lib.sh"
python scikit-learn==1.9.1 numpy==2.4.6
cat >finding.py <<'PYTHON'
from sklearn.datasets import load_iris
from sklearn.ensemble import GradientBoostingClassifier, HistGradientBoostingClassifier, RandomForestClassifier
from sklearn.tree import DecisionTreeClassifier

points, species = load_iris(return_X_y=True)
for unit in (1.0, 1e-6, 1e-8):
    tree = DecisionTreeClassifier(random_state=0).fit(unit * points, species)
    scores = [
        f"{type(model).__name__} {model.fit(unit * points, species).score(unit * points, species):.2f}"
        for model in (
            RandomForestClassifier(5, random_state=0),
            GradientBoostingClassifier(n_estimators=5, random_state=0),
            HistGradientBoostingClassifier(max_iter=5, random_state=0),
        )
    ]
    print(f"unit {unit:.0e}: {tree.get_n_leaves()} leaves {tree.score(unit * points, species):.2f}, " + ", ".join(scores))
PYTHON
python/bin/python finding.py 2>&1 | expect "unit 1e+00: 9 leaves 1.00, RandomForestClassifier 0.99, GradientBoostingClassifier 1.00, HistGradientBoostingClassifier 0.97
unit 1e-06: 13 leaves 1.00, RandomForestClassifier 0.99, GradientBoostingClassifier 0.98, HistGradientBoostingClassifier 0.97
unit 1e-08: 1 leaves 0.33, RandomForestClassifier 0.33, GradientBoostingClassifier 0.33, HistGradientBoostingClassifier 0.97"
