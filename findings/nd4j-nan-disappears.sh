#!/usr/bin/env bash
# Guess: a NaN shows, as in NumPy and PyTorch: the maximum, the sign and the place of the maximum of numbers with a NaN are NaN, NaN, and the NaN's place.
# Behaviour: max and min pass it over, sign makes 0 of it, and argMax passes it over unless it comes first, where it wins, so that argMax and max
# speak of different entries. A step along the sign of a gradient of NaN is silently no step.
. "$(dirname "$0")/lib.sh"
nd4j
cat >Finding.java <<'JAVA'
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

public class Finding {
    public static void main(String[] arguments) {
        INDArray second = Nd4j.createFromArray(1.0, Double.NaN, 3.0, 2.0);
        INDArray first = Nd4j.createFromArray(Double.NaN, 1.0, 3.0, 2.0);
        System.out.println("NaN second: max " + second.maxNumber() + ", argMax " + Nd4j.argMax(second).getInt(0));
        System.out.println("NaN first: max " + first.maxNumber() + ", argMax " + Nd4j.argMax(first).getInt(0));
        System.out.println("sign of NaN: " + Transforms.sign(first).getDouble(0));
    }
}
JAVA
java_says Finding.java | expect "NaN second: max 3.0, argMax 2
NaN first: max 3.0, argMax 0
sign of NaN: 0.0"
