#!/usr/bin/env bash
# Guess: a tensor of type DOUBLE filled by Nd4j.rand has 53 random bits a number, as in NumPy and PyTorch; among a million of them hardly two are equal.
# Behaviour: every number is a multiple of 2^-23, so that about 74,000 of a million are repetitions. Whoever draws exponential or normal
# variables by inversion, or looks at small tails, sees a grid: the smallest number above 0 is 1.2e-7.
. "$(dirname "$0")/lib.sh"
nd4j
cat >Finding.java <<'JAVA'
import java.util.HashSet;
import java.util.Set;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;

public class Finding {
    public static void main(String[] arguments) {
        Nd4j.getRandom().setSeed(7);
        double[] numbers = Nd4j.rand(DataType.DOUBLE, 1_000_000).toDoubleVector();
        Set<Double> distinct = new HashSet<>();
        boolean grid = true;
        for (double number : numbers) {
            distinct.add(number);
            grid &= number * (1 << 23) == Math.rint(number * (1 << 23));
        }
        System.out.println("multiples of 2^-23: " + grid);
        System.out.println("more than 950,000 of 1,000,000 distinct: " + (distinct.size() > 950_000));
    }
}
JAVA
java_says Finding.java | expect "multiples of 2^-23: true
more than 950,000 of 1,000,000 distinct: false"
