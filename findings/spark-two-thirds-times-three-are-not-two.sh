#!/usr/bin/env bash
# Guess: 2 / 3.0 is at least as exact as 2 / 3, the double 0.666...; a point behind a number makes it a double, as in every language with both kinds, so 2 / 3.0 * 3 is 2.
# Behaviour: a number with a point is a decimal, and a quotient of decimals has as few as six places: 2 / 3.0 is 0.666667, times three 2.000001, while 2 / 3 * 3 is 2.0. The more places
# are written, the more come out. 1e0 or 3D make a double. A rate or a step size computed so loses nine digits, a small one more: 1 / 3000000.0 is 3.33e-7.
. "$(dirname "$0")/lib.sh"
spark
cat >Finding.java <<'JAVA'
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

public class Finding {
    static void show(SparkSession spark) {
        for (String sum : new String[] {"2 / 3 * 3", "2 / 3.0 * 3", "2 / 3D * 3", "2 / 3e0 * 3", "2 / 3.0", "2 / 3.00000000", "1 / 3.0 * 3 = 1", "1 / 3000000.0"}) {
            Row row = spark.sql("select " + sum + ", typeof(" + sum + ")").first();
            System.out.println(sum + " is " + row.get(0) + " (" + row.get(1) + ")");
        }
    }
}
JAVA
spark_says | expect "2 / 3 * 3 is 2.0 (double)
2 / 3.0 * 3 is 2.000001 (decimal(10,6))
2 / 3D * 3 is 2.0 (double)
2 / 3e0 * 3 is 2.0 (double)
2 / 3.0 is 0.666667 (decimal(8,6))
2 / 3.00000000 is 0.6666666667 (decimal(19,10))
1 / 3.0 * 3 = 1 is false (boolean)
1 / 3000000.0 is 3.33E-7 (decimal(11,9))"
