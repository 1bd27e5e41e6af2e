#!/usr/bin/env bash
# Guess: inverseCumulativeProbability(p) undoes cumulativeProbability for p = 1e-20 as it does for 0.1: the normal quantile is -9.262, the log-normal one its exponential 9.5e-5,
# the exponential one 1e-20, that of the gamma distribution of shape 2 1.414e-10, and Student's with 3 degrees of freedom -4.80e6.
# Behaviour: -Infinity, 0, -0, 0, and -8.66e9. What is computed is 1 - 2 p or 1 - p first, where p below 1.1e-16 is lost; erfcInv, which is there for tails, is infinite too.
# The cumulative probabilities of the normal, gamma and Student distributions are right, those of the other two are 0 as well. The logistic distribution is right both ways.
. "$(dirname "$0")/lib.sh"
jars org.hipparchus:hipparchus-stat:4.0.2
cat >Finding.java <<'JAVA'
import org.hipparchus.distribution.RealDistribution;
import org.hipparchus.distribution.continuous.*;
import org.hipparchus.special.Erf;

public class Finding {
    static void show(RealDistribution distribution, double meant) {
        System.out.println(distribution.getClass().getSimpleName() + ": "
                + distribution.inverseCumulativeProbability(1e-20) + "; of " + meant + " the probability is "
                + String.format(java.util.Locale.ROOT, "%.2e", distribution.cumulativeProbability(meant)));
    }

    public static void main(String[] arguments) {
        show(new NormalDistribution(), -9.262340089798408);
        show(new LogNormalDistribution(), Math.exp(-9.262340089798408));
        show(new ExponentialDistribution(1), 1e-20);
        show(new GammaDistribution(2, 1), Math.sqrt(2e-20));
        show(new TDistribution(3), -4796051.65);
        show(new LogisticDistribution(0, 1), Math.log(1e-20));
        System.out.println("erfcInv(2e-20): " + Erf.erfcInv(2e-20));
    }
}
JAVA
java_says Finding.java | expect "NormalDistribution: -Infinity; of -9.262340089798409 the probability is 1.00e-20
LogNormalDistribution: 0.0; of 9.493291347224338E-5 the probability is 0.00e+00
ExponentialDistribution: -0.0; of 1.0E-20 the probability is 0.00e+00
GammaDistribution: 0.0; of 1.414213562373095E-10 the probability is 1.00e-20
TDistribution: -8.660254037844385E9; of -4796051.65 the probability is 1.00e-20
LogisticDistribution: -46.051701859880914; of -46.051701859880914 the probability is 1.00e-20
erfcInv(2e-20): Infinity"
