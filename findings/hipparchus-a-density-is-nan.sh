#!/usr/bin/env bash
# Guess: the density of the logistic distribution, the slope of the sigmoid, is symmetric, and 0 far out.
# Behaviour: at 800 it is 0, at -800 it is NaN, since exp(800) / (1 + exp(800))^2 is written out. A log-likelihood with one such sample is NaN.
. "$(dirname "$0")/lib.sh"
jars org.hipparchus:hipparchus-core:4.0.2
cat >Finding.java <<'JAVA'
import org.hipparchus.distribution.continuous.LogisticDistribution;

public class Finding {
    public static void main(String[] arguments) {
        LogisticDistribution law = new LogisticDistribution(0, 1);
        for (double x : new double[] {2, -2, 500, -500, 800, -800}) {
            System.out.println("density at " + x + ": " + law.density(x) + ", logarithm " + law.logDensity(x));
        }
    }
}
JAVA
java_says Finding.java | expect "density at 2.0: 0.1049935854035065, logarithm -2.253856022085945
density at -2.0: 0.10499358540350652, logarithm -2.253856022085945
density at 500.0: 7.124576406741286E-218, logarithm -500.0
density at -500.0: 0.0, logarithm -Infinity
density at 800.0: 0.0, logarithm -Infinity
density at -800.0: NaN, logarithm NaN"
