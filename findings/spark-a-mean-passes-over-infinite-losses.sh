#!/usr/bin/env bash
# Guess: the logarithm of the double 0 is -Infinity and that of a negative one NaN, as in Java, NumPy and the IEEE standard, so a mean of log-losses with one wrong certainty is infinite.
# Behaviour: ln, log2, log10 and log1p are NULL there, while sqrt and acos of what they are not defined for are NaN; NULLs are passed over, so the mean of -ln(p) over p = 0, 1 and 1/e
# is 0.5, over two of three rows. Nothing fails, although dividing by 0 does.
. "$(dirname "$0")/lib.sh"
spark
cat >Finding.java <<'JAVA'
import org.apache.spark.sql.SparkSession;

class Finding {
    static void show(SparkSession spark) {
        System.out.println("ln(0), log10(0), log2(-1), log1p(-1): "
                + spark.sql("select ln(0D), log10(0D), log2(-1D), log1p(-1D)").first());
        System.out.println("sqrt(-1), acos(2): " + spark.sql("select sqrt(-1D), acos(2D)").first());
        System.out.println("mean, rows: "
                + spark.sql("select avg(-ln(p)), count(-ln(p)) from values (0D), (1D), (exp(-1D)) losses(p)").first());
    }
}
JAVA
spark_says | expect "ln(0), log10(0), log2(-1), log1p(-1): [null,null,null,null]
sqrt(-1), acos(2): [NaN,NaN]
mean, rows: [0.5,2]"
