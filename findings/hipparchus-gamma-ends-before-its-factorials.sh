#!/usr/bin/env bash
# Guess: Gamma.gamma is finite as far as the result is a double: up to 171.6, as in every table and in SciPy; gamma(142) = 141! = 1.9e243.
# Behaviour: it is Infinity from 142 on, a factor of 1e65 below the largest double, because one of its factors overflows; the exponential of logGamma, and the factorials of the same library, are finite
# up to 171. A volume of a ball, or a Student constant, is 0 or infinite where it need not be.
. "$(dirname "$0")/lib.sh"
jars org.hipparchus:hipparchus-core:4.0.2
cat >Finding.java <<'JAVA'
import org.hipparchus.special.Gamma;
import org.hipparchus.util.CombinatoricsUtils;

public class Finding {
    public static void main(String[] arguments) {
        for (int n : new int[] {141, 142, 171}) {
            System.out.printf(
                    java.util.Locale.ROOT,
                    "%d: gamma %.6e, exp(logGamma) %.6e, factorial %.6e%n",
                    n,
                    Gamma.gamma(n),
                    Math.exp(Gamma.logGamma(n)),
                    CombinatoricsUtils.factorialDouble(n - 1));
        }
    }
}
JAVA
java_says Finding.java | expect "141: gamma 1.346201e+241, exp(logGamma) 1.346201e+241, factorial 1.346201e+241
142: gamma Infinity, exp(logGamma) 1.898144e+243, factorial 1.898144e+243
171: gamma Infinity, exp(logGamma) 7.257416e+306, factorial 7.257416e+306"
