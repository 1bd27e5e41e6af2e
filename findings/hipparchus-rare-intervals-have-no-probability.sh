#!/usr/bin/env bash
# Guess: the probability of an interval is as exact as doubles are: of an exponential variable between 50 and 60 it is e^-50 - e^-60 = 1.9e-22, below 1e-20 it is 1e-20.
# Behaviour: probability(a, b) is the difference of two distribution functions near 1, and those are 1 - exp(-x) written out: both are 0. Only the normal law takes care of its tails.
. "$(dirname "$0")/lib.sh"
jars org.hipparchus:hipparchus-core:4.0.2
cat >Finding.java <<'JAVA'
import org.hipparchus.distribution.RealDistribution;
import org.hipparchus.distribution.continuous.CauchyDistribution;
import org.hipparchus.distribution.continuous.ExponentialDistribution;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.WeibullDistribution;

public class Finding {
    public static void main(String[] arguments) {
        RealDistribution exponential = new ExponentialDistribution(1);
        System.out.println("exponential, 50 to 60: " + exponential.probability(50, 60) + ", below 1e-20: " + exponential.cumulativeProbability(1e-20));
        System.out.println("Weibull, below 1e-20: " + new WeibullDistribution(1, 1).cumulativeProbability(1e-20));
        System.out.println("Cauchy, below -1e20: " + new CauchyDistribution(0, 1).cumulativeProbability(-1e20));
        System.out.println("normal, 8 to 9: " + new NormalDistribution(0, 1).probability(8, 9));
    }
}
JAVA
java_says Finding.java | expect "exponential, 50 to 60: 0.0, below 1e-20: 0.0
Weibull, below 1e-20: 0.0
Cauchy, below -1e20: 0.0
normal, 8 to 9: 6.219831985865882E-16"
