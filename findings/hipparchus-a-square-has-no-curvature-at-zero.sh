#!/usr/bin/env bash
# Guess: x.pow(2.0), x.pow(2) and x.multiply(x) have the same derivatives everywhere: at 0 they are 0, 0, 2.
# Behaviour: with the exponent as a double and DerivativeStructure all derivatives at 0 are 0, so a Newton step from the minimum of a parabola divides by 0; with the exponent as a
# constant of the structure they are NaN, from 1e-200 on the second one. UnivariateDerivative2 has 2 for the same call; beside 0, DerivativeStructure too.
. "$(dirname "$0")/lib.sh"
jars org.hipparchus:hipparchus-core:4.0.2
cat >Finding.java <<'JAVA'
import java.util.Arrays;
import org.hipparchus.analysis.differentiation.*;

public class Finding {
    public static void main(String[] arguments) {
        DSFactory factory = new DSFactory(1, 2);
        for (double at : new double[] {0, 1e-200, 1}) {
            DerivativeStructure x = factory.variable(0, at);
            System.out.println("at " + at);
            System.out.println("  pow(2.0)      " + Arrays.toString(x.pow(2.0).getAllDerivatives()));
            System.out.println("  pow(2)        " + Arrays.toString(x.pow(2).getAllDerivatives()));
            System.out.println("  x x           " + Arrays.toString(x.multiply(x).getAllDerivatives()));
            System.out.println("  pow(constant) " + Arrays.toString(x.pow(factory.constant(2)).getAllDerivatives()));
            System.out.println("  univariate    " + new UnivariateDerivative2(at, 1, 0).pow(2.0).getSecondDerivative());
        }
    }
}
JAVA
java_says Finding.java | expect "at 0.0
  pow(2.0)      [0.0, 0.0, 0.0]
  pow(2)        [0.0, 0.0, 2.0]
  x x           [0.0, 0.0, 2.0]
  pow(constant) [0.0, NaN, NaN]
  univariate    2.0
at 1.0E-200
  pow(2.0)      [0.0, 2.0E-200, 2.0]
  pow(2)        [0.0, 2.0E-200, 2.0]
  x x           [0.0, 2.0E-200, 2.0]
  pow(constant) [0.0, 0.0, NaN]
  univariate    2.0
at 1.0
  pow(2.0)      [1.0, 2.0, 2.0]
  pow(2)        [1.0, 2.0, 2.0]
  x x           [1.0, 2.0, 2.0]
  pow(constant) [1.0, 2.0, 2.0]
  univariate    2.0"
