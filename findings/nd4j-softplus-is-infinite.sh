#!/usr/bin/env bash
# Guess: softPlus, log(1 + exp x), the cross-entropy of a score, is x for large x and exp x for very negative x, as in PyTorch and SciPy: written so that it neither
# overflows nor loses its digits.
# Behaviour: in doubles, 710 gives Infinity, -37 gives 0 (8.5e-17 is meant), and in between digits go: at -30 the third one is wrong. In floats
# the infinity begins at 89. The derivative of the same operation is right there.
. "$(dirname "$0")/lib.sh"
nd4j
cat >Finding.java <<'JAVA'
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

public class Finding {
    public static void main(String[] arguments) {
        for (double score : new double[] {709, 710, -30, -37}) {
            double exact = score > 0 ? score : Math.log1p(Math.exp(score));
            System.out.println(score + ": " + Transforms.softPlus(Nd4j.createFromArray(score)).getDouble(0) + ", meant " + exact);
        }
        for (float score : new float[] {88, 89}) {
            System.out.println(score + "f: " + Transforms.softPlus(Nd4j.createFromArray(score)).getDouble(0));
        }
        System.out.println("derivative at 710: " + Transforms.sigmoid(Nd4j.createFromArray(710.0)).getDouble(0));
    }
}
JAVA
java_says Finding.java | expect "709.0: 709.0, meant 709.0
710.0: Infinity, meant 710.0
-30.0: 9.348077867343381E-14, meant 9.357622968839737E-14
-37.0: 0.0, meant 8.533047625744066E-17
88.0f: 88.0
89.0f: Infinity
derivative at 710: 1.0"
