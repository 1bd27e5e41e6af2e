#!/usr/bin/env bash
# Guess: EJML's Equation, "similar to Matlab and Octave", means by 1/2*A and A*1/2 the same matrix, half of A; -2^2 is -4, as in both of these, and 100000*100000 is 1e10, as 10^10 is.
# Behaviour: numbers without a point are integers of 32 bits with Java's division, so 1/2*A is 0 while A*1/2 and 0.5*A are half of A; the entries of [1/2 3/4] are 0; 100000*100000 is 1410065408; and a sign
# binds more tightly than a power, so -2^2 is 4. The gain 1/2*(P + P') of a filter is silently none.
. "$(dirname "$0")/lib.sh"
jars org.ejml:ejml-all:0.46.1
cat >Finding.java <<'JAVA'
import org.ejml.data.DMatrixRMaj;
import org.ejml.equation.Equation;

public class Finding {
    public static void main(String[] arguments) {
        for (String matrix : new String[] {"1/2*A", "A*1/2", "1.0/2*A", "[1/2 3/4]", "2/3*3*A"}) {
            Equation equation = new Equation();
            equation.alias(new DMatrixRMaj(new double[][] {{1, 2}}), "A");
            equation.process("X = " + matrix);
            DMatrixRMaj seen = equation.lookupDDRM("X");
            System.out.println(matrix + " = [" + seen.get(0, 0) + " " + seen.get(0, 1) + "]");
        }
        for (String number : new String[] {"100000*100000", "10^10", "-2^2", "0 - 2^2", "7/2"}) {
            Equation equation = new Equation();
            equation.process("x = " + number);
            System.out.println(number + " = " + equation.lookupDouble("x"));
        }
    }
}
JAVA
java_says Finding.java | expect "1/2*A = [0.0 0.0]
A*1/2 = [0.5 1.0]
1.0/2*A = [0.5 1.0]
[1/2 3/4] = [0.0 0.0]
2/3*3*A = [0.0 0.0]
100000*100000 = 1.410065408E9
10^10 = 1.0E10
-2^2 = 4.0
0 - 2^2 = -4.0
7/2 = 3.0"
