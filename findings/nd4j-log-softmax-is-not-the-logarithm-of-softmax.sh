#!/usr/bin/env bash
# Guess: logSoftmax, what a cross-entropy is made of, is the logarithm of softmax along the same dimension, and exact where softmax underflows: of (746, 0) it is (0, -746).
# Behaviour: of (746, 0) it is (0, -Infinity); in floats already of (104, 0). The dimension that it is told is ignored: it is always the last one, while softmax
# takes the one that it is told.
. "$(dirname "$0")/lib.sh"
nd4j
cat >Finding.java <<'JAVA'
import java.util.Arrays;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

public class Finding {
    static String rows(INDArray matrix) {
        double[] numbers = matrix.data().asDouble();
        return Arrays.toString(Arrays.stream(numbers).map(x -> Math.round(1000 * x) / 1000.0).toArray());
    }

    public static void main(String[] arguments) {
        INDArray far = Nd4j.create(new double[][] {{746, 0}});
        System.out.println("(746, 0): " + Arrays.toString(Nd4j.nn().logSoftmax(far).data().asDouble()));
        INDArray floats = Nd4j.create(new double[][] {{104, 0}}).castTo(DataType.FLOAT);
        System.out.println("(104, 0): " + Arrays.toString(Nd4j.nn().logSoftmax(floats).data().asFloat()));
        double[][] scores = {{1, 2}, {3, 5}};
        for (int dimension = 0; dimension < 2; dimension++) {
            System.out.println("along " + dimension + ": " + rows(Nd4j.nn().softmax(Nd4j.create(scores), dimension)) + ", "
                    + rows(Nd4j.math().exp(Nd4j.nn().logSoftmax(Nd4j.create(scores), dimension))));
        }
    }
}
JAVA
java_says Finding.java | expect "(746, 0): [0.0, -Infinity]
(104, 0): [0.0, -Infinity]
along 0: [0.119, 0.047, 0.881, 0.953], [0.269, 0.731, 0.119, 0.881]
along 1: [0.269, 0.731, 0.119, 0.881], [0.269, 0.731, 0.119, 0.881]"
