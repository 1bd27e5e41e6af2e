#!/usr/bin/env bash
# Guess: the correlation with a column that is constant (a neuron that is dead for all samples) is NULL or NaN, as regr_r2 and skewness of it are.
# Behaviour: corr alone raises DIVIDE_BY_ZERO, and the query over all neurons ends with it. (With ANSI mode off, which was the usual before Spark 4, it is NULL.)
. "$(dirname "$0")/lib.sh"
spark
cat >Finding.java <<'JAVA'
import org.apache.spark.sql.SparkSession;

class Finding {
    static void show(SparkSession spark) {
        for (String ansi : new String[] {"true", "false"}) {
            spark.conf().set("spark.sql.ansi.enabled", ansi);
            for (String value : new String[] {"regr_r2(y, x)", "skewness(x)", "corr(x, y)"}) {
                System.out.println("ansi " + ansi + ", " + value + ": " + value(spark, value));
            }
        }
    }

    private static String value(SparkSession spark, String value) {
        try {
            return spark.sql("select " + value + " from values (0.1D, 0D), (0.1D, 1D), (0.1D, 5D) t(x, y)")
                    .first()
                    .toString();
        } catch (RuntimeException e) {
            return e.getMessage().substring(0, e.getMessage().indexOf(']') + 1);
        }
    }
}
JAVA
spark_says | expect "ansi true, regr_r2(y, x): [null]
ansi true, skewness(x): [null]
ansi true, corr(x, y): [DIVIDE_BY_ZERO]
ansi false, regr_r2(y, x): [null]
ansi false, skewness(x): [null]
ansi false, corr(x, y): [null]"
