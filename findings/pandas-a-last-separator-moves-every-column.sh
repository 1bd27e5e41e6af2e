#!/usr/bin/env bash
# Guess: where every line of data ends with a separator, as spreadsheets and instruments leave it, pandas.read_csv has one empty column more, or complains that the header is shorter.
# Behaviour: the first column silently becomes the row labels, and every other column moves under the name to its left: x1 holds the numbers of x2, and the label is missing. A separator at the end of the header, too, gives the right columns.
. "$(dirname "$0")/lib.sh"
python pandas==3.0.6 numpy==2.4.6
cat >finding.py <<'PYTHON'
import io
import pandas

for header in ("x1,x2,label", "x1,x2,label,"):
    table = pandas.read_csv(io.StringIO(header + "\n1,-1,a,\n2,-2,b,\n"))
    print(header, {name: table[name].tolist() for name in ("x1", "x2", "label")})
PYTHON
python/bin/python -W error finding.py | expect "x1,x2,label {'x1': [-1, -2], 'x2': ['a', 'b'], 'label': [nan, nan]}
x1,x2,label, {'x1': [1, 2], 'x2': [-1, -2], 'label': ['a', 'b']}"
