#!/usr/bin/env bash
# Guess: SCALE rounds to a number of decimals: 7.294 to 2 is 7.29, to 1 is 7.3, to 0 is 7.
# Behaviour: to 0 decimals it is 1, for every number: 7.294, -3.7, 100.6 and NaN. The same function for BigDecimal says 7.
. "$(dirname "$0")/lib.sh"
jars org.ojalgo:ojalgo:57.1.0
cat >Finding.java <<'JAVA'
import java.math.BigDecimal;
import org.ojalgo.function.constant.BigMath;
import org.ojalgo.function.constant.PrimitiveMath;

public class Finding {
    public static void main(String[] arguments) {
        for (double number : new double[] {7.294, -3.7, 100.6, 0}) {
            for (int decimals = 2; decimals >= 0; decimals--) {
                System.out.println(number + " to " + decimals + " decimals: " + PrimitiveMath.SCALE.invoke(number, decimals) + ", as a BigDecimal "
                        + BigMath.SCALE.invoke(BigDecimal.valueOf(number), decimals));
            }
        }
        System.out.println("NaN to 0 decimals: " + PrimitiveMath.SCALE.invoke(Double.NaN, 0));
    }
}
JAVA
java_says Finding.java | expect "7.294 to 2 decimals: 7.29, as a BigDecimal 7.29
7.294 to 1 decimals: 7.3, as a BigDecimal 7.3
7.294 to 0 decimals: 1.0, as a BigDecimal 7
-3.7 to 2 decimals: -3.7, as a BigDecimal -3.70
-3.7 to 1 decimals: -3.7, as a BigDecimal -3.7
-3.7 to 0 decimals: 1.0, as a BigDecimal -4
100.6 to 2 decimals: 100.6, as a BigDecimal 100.60
100.6 to 1 decimals: 100.6, as a BigDecimal 100.6
100.6 to 0 decimals: 1.0, as a BigDecimal 101
0.0 to 2 decimals: 0.0, as a BigDecimal 0.00
0.0 to 1 decimals: 0.0, as a BigDecimal 0.0
0.0 to 0 decimals: 1.0, as a BigDecimal 0
NaN to 0 decimals: 1.0"
