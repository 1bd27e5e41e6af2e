#!/usr/bin/env bash
# Guess: log1p, expm1 and tanh of 1e-10 are 1e-10 to the last digits of a double; the first two are there for nothing else.
# Behaviour: they are computed as log(1 + x) and exp(x) - 1: seven digits are right, and of 1e-17 both are 0; tanh(1e-9), of exponentials too, has as many. The loss
# log1p(exp(-q)) of a sample that is classified well is 0 from q = 37 on.
. "$(dirname "$0")/lib.sh"
nd4j
cat >Finding.java <<'JAVA'
import java.util.Arrays;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

public class Finding {
    static String numbers(INDArray vector) {
        return Arrays.toString(vector.data().asDouble());
    }

    static INDArray vector(double... numbers) {
        return Nd4j.create(numbers, new long[] {numbers.length}, DataType.DOUBLE);
    }

    public static void main(String[] arguments) {
        System.out.println("log1p " + numbers(Nd4j.math().log1p(vector(1e-10, 1e-17))));
        System.out.println("expm1 " + numbers(Nd4j.math().expm1(vector(1e-10, 1e-17))));
        System.out.println("tanh  " + numbers(Nd4j.math().tanh(vector(1e-9, 1e-17))));
        System.out.println("Java  " + Math.log1p(1e-17) + ", " + Math.expm1(1e-17) + ", " + Math.tanh(1e-9));
    }
}
JAVA
java_says Finding.java | expect "log1p [1.000000082690371E-10, 0.0]
expm1 [1.000000082740371E-10, 0.0]
tanh  [9.999999727180685E-10, 0.0]
Java  1.0E-17, 1.0E-17, 1.0E-9"
