#!/usr/bin/env bash
# Guess: asinh, the scale of axes that show both signs over many powers of ten, is finite for every double, as log1p is: asinh(1e200) = log(2e200) = 461.21.
# Behaviour: FastMath squares first, so asinh and acosh are infinite from 1.35e154 on, half the range of a double; sinh of the right value gives the
# argument back. With derivatives (Gradient) it is the same value, and the slope, 1e-200, is 0.
. "$(dirname "$0")/lib.sh"
jars org.hipparchus:hipparchus-core:4.0.2
cat >Finding.java <<'JAVA'
import org.hipparchus.analysis.differentiation.Gradient;
import org.hipparchus.util.FastMath;

public class Finding {
    public static void main(String[] arguments) {
        for (double x : new double[] {1e154, 1e155, -1e200}) {
            System.out.println("asinh(" + x + ") = " + FastMath.asinh(x));
        }
        System.out.println("acosh(1e155) = " + FastMath.acosh(1e155));
        System.out.printf(java.util.Locale.ROOT, "sinh(461.2101657793691) = %.3e%n", FastMath.sinh(461.2101657793691));
        Gradient slope = FastMath.asinh(Gradient.variable(1, 0, 1e200));
        System.out.println("with its slope: " + slope.getValue() + ", " + slope.getPartialDerivative(0));
    }
}
JAVA
java_says Finding.java | expect "asinh(1.0E154) = 355.291251501643
asinh(1.0E155) = Infinity
asinh(-1.0E200) = -Infinity
acosh(1e155) = Infinity
sinh(461.2101657793691) = 1.000e+200
with its slope: Infinity, 0.0"
