#!/usr/bin/env bash
# Guess: floor and ceil of a double are NaN for NaN and infinite for infinity, as round is; or else, since they return whole numbers, they refuse what is none, as cast does in ANSI mode,
# which is the usual since Spark 4.
# Behaviour: floor(NaN) is 0 and floor(1e20) is 9223372036854775807, without a word; ceil is the same. In a histogram by floor(x / width) the failed runs are counted in the bin at zero. round says
# NaN and 1.0E20, cast raises an error.
. "$(dirname "$0")/lib.sh"
spark
cat >Finding.java <<'JAVA'
import org.apache.spark.sql.SparkSession;

public class Finding {
    static void show(SparkSession spark) {
        System.out.println("ANSI mode: " + spark.conf().get("spark.sql.ansi.enabled"));
        for (String number : new String[] {"double('NaN')", "1e20D"}) {
            for (String function : new String[] {"floor", "round", "bigint"}) {
                String seen;
                try {
                    seen = String.valueOf(spark.sql("select " + function + "(" + number + ")").first().get(0));
                } catch (RuntimeException e) {
                    seen = e.getMessage().replaceAll("].*(?s:.*)", "]");
                }
                System.out.println(function + "(" + number + "): " + seen);
            }
        }
        System.out.println("bins of 0.2, 1.5, NaN, NaN: "
                + spark.sql("select floor(x), count(*) from values (0.2D), (1.5D), (double('NaN')), (double('NaN')) as t(x) group by 1 order by 1").collectAsList());
    }
}
JAVA
spark_says | expect "ANSI mode: true
floor(double('NaN')): 0
round(double('NaN')): NaN
bigint(double('NaN')): [CAST_OVERFLOW]
floor(1e20D): 9223372036854775807
round(1e20D): 1.0E20
bigint(1e20D): [CAST_OVERFLOW]
bins of 0.2, 1.5, NaN, NaN: [[0,3], [1,1]]"
