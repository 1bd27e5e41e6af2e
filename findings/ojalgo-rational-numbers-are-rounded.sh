#!/usr/bin/env bash
# Guess: a rational number is exact, or says that it cannot be: 1 + 1/2 + ... + 1/60 minus its summands is 0, and 1e20 is a whole number.
# Behaviour: numerator and denominator of RationalNumber are long, and what does not fit is rounded without a word: after the summands are taken away again
# something is left, 1e20 is 1/0 and infinite, 1e-20 is 0.
. "$(dirname "$0")/lib.sh"
jars org.ojalgo:ojalgo:57.1.0
cat >Finding.java <<'JAVA'
import org.ojalgo.scalar.RationalNumber;

public class Finding {
    public static void main(String[] arguments) {
        for (int n : new int[] {20, 40, 60}) {
            RationalNumber sum = RationalNumber.ZERO;
            for (int k = 1; k <= n; k++) {
                sum = sum.add(RationalNumber.of(1, k));
            }
            for (int k = 1; k <= n; k++) {
                sum = sum.subtract(RationalNumber.of(1, k));
            }
            System.out.println("1 + ... + 1/" + n + " minus its summands: " + sum + ", zero: " + (sum.compareTo(RationalNumber.ZERO) == 0));
        }
        System.out.println("1e20: " + RationalNumber.valueOf(1e20) + " = " + RationalNumber.valueOf(1e20).doubleValue());
        System.out.println("1e-20: " + RationalNumber.valueOf(1e-20) + " = " + RationalNumber.valueOf(1e-20).doubleValue());
    }
}
JAVA
java_says Finding.java | expect "1 + ... + 1/20 minus its summands: (0 / 20), zero: true
1 + ... + 1/40 minus its summands: (0 / 40), zero: true
1 + ... + 1/60 minus its summands: (101 / 9194886403248876540), zero: false
1e20: (1 / 0) = Infinity
1e-20: (0 / 9223372036854775807) = 0.0"
