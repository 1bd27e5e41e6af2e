#!/usr/bin/env bash
# Guess: the probability of 50 heads among 100 throws is 0.0796, and of 200 events where 200 are expected 0.0282.
# Behaviour: for 20 throws it is right, for 100 it is 7e-12, for 1000 it is 0 (0.0252); of 200 expected events it is NaN. Numbers of ways and powers are computed apart and leave the range of their types.
. "$(dirname "$0")/lib.sh"
jars org.ojalgo:ojalgo:57.1.0
cat >Finding.java <<'JAVA'
import org.ojalgo.random.Binomial;
import org.ojalgo.random.Poisson;

public class Finding {
    public static void main(String[] arguments) {
        for (int n : new int[] {20, 100, 1000}) {
            System.out.println(n / 2 + " of " + n + " throws: " + new Binomial(n, 0.5).getProbability(n / 2));
        }
        for (int n : new int[] {10, 100, 200}) {
            System.out.println(n + " of " + n + " expected: " + new Poisson(n).getProbability(n));
        }
    }
}
JAVA
java_says Finding.java | expect "10 of 20 throws: 0.17619705200195312
50 of 100 throws: 7.275957614183426E-12
500 of 1000 throws: 0.0
10 of 10 expected: 0.1251100357211333
100 of 100 expected: 0.039860996809147155
200 of 200 expected: NaN"
