#!/usr/bin/env bash
# Guess: the Sigmoid of an exported net is right to the digits of its type: 4.1e-8 at -17, 9.4e-14 at -30, as in PyTorch, which has both in floats too; and a net of doubles has 15 digits.
# Behaviour: in floats it is a multiple of 6e-8, more than double at -17 and exactly 0 from -18 on, so that the log-loss of an exported net is infinite where that of the original is 18. In doubles it is
# right to 16 decimals, not digits: two digits are right at -30, and from -38 on it is 0.
. "$(dirname "$0")/lib.sh"
python onnxruntime==1.30.0 onnx==1.23.1 numpy==2.4.6
cat >finding.py <<'PYTHON'
import numpy
import onnxruntime
from onnx import TensorProto, helper


def sigmoid(kind, numbers):
    code = {"float32": TensorProto.FLOAT, "float64": TensorProto.DOUBLE}[kind]
    graph = helper.make_graph(
        [helper.make_node("Sigmoid", ["x"], ["y"])],
        "finding",
        [helper.make_tensor_value_info("x", code, ["n"])],
        [helper.make_tensor_value_info("y", code, ["n"])],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    session = onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])
    return session.run(None, {"x": numpy.array(numbers, kind)})[0]


scores = [-10.0, -17.0, -18.0, -30.0, -38.0]
for kind in ("float32", "float64"):
    digits = ".0e" if kind == "float32" else ".2e"
    exact = 1 / (1 + numpy.exp(-numpy.array(scores, kind)))
    for score, seen, right in zip(scores, sigmoid(kind, scores), exact):
        print(f"{kind} sigmoid({score:g}): {seen:{digits}}, meant {right:{digits}}")
PYTHON
python/bin/python finding.py | expect "float32 sigmoid(-10): 5e-05, meant 5e-05
float32 sigmoid(-17): 9e-08, meant 4e-08
float32 sigmoid(-18): 0e+00, meant 2e-08
float32 sigmoid(-30): 0e+00, meant 9e-14
float32 sigmoid(-38): 0e+00, meant 3e-17
float64 sigmoid(-10): 4.54e-05, meant 4.54e-05
float64 sigmoid(-17): 4.14e-08, meant 4.14e-08
float64 sigmoid(-18): 1.52e-08, meant 1.52e-08
float64 sigmoid(-30): 9.35e-14, meant 9.36e-14
float64 sigmoid(-38): 0.00e+00, meant 3.14e-17"
