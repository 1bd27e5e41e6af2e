#!/usr/bin/env bash
# Guess: asinh and atanh are odd, asinh(-1e10) is -23.7, and of small numbers they are these numbers.
# Behaviour: ASINH and ATANH are logarithms written out: asinh(-1e10) is -Infinity while asinh(1e10) is 23.7, asinh(1e-10) is wrong in the eighth digit, and of 1e-20 both are 0.
. "$(dirname "$0")/lib.sh"
jars org.ojalgo:ojalgo:57.1.0
cat >Finding.java <<'JAVA'
import org.ojalgo.function.constant.PrimitiveMath;

public class Finding {
    public static void main(String[] arguments) {
        for (double x : new double[] {1e10, -1e10, -1e6, 1e-10, 1e-20}) {
            System.out.println("asinh(" + x + ") = " + PrimitiveMath.ASINH.invoke(x));
        }
        for (double x : new double[] {1e-10, 1e-20}) {
            System.out.println("atanh(" + x + ") = " + PrimitiveMath.ATANH.invoke(x));
        }
    }
}
JAVA
java_says Finding.java | expect "asinh(1.0E10) = 23.7189981105004
asinh(-1.0E10) = -Infinity
asinh(-1000000.0) = -14.50865012405984
asinh(1.0E-10) = 1.000000082690371E-10
asinh(1.0E-20) = 0.0
atanh(1.0E-10) = 1.000000082640371E-10
atanh(1.0E-20) = 0.0"
