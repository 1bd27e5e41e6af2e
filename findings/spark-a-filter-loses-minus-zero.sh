#!/usr/bin/env bash
# Guess: 0.0 = -0.0 is true in Spark SQL, so "where x = 0" finds the rows with -0.0 (a weight or a gradient that was multiplied by -1) in every kind of file.
# Behaviour: in a Parquet file that holds -0.0 twice and no 0.0 it finds no row. The file is skipped because 0.0 is not among its distinct values, which are compared bit by bit; the same rows in
# ORC, in a Parquet file that has one 0.0 beside them or no repetition, or without spark.sql.parquet.filterPushdown, are found. "where x <= 0 and x >= 0" finds them, too.
. "$(dirname "$0")/lib.sh"
spark
cat >Finding.java <<'JAVA'
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

public class Finding {
    static void show(SparkSession spark) {
        System.out.println("double('-0.0') = 0: " + spark.sql("select double('-0.0') = 0").first().get(0));
        say(spark, "-0.0, -0.0, 1.0", "parquet");
        say(spark, "-0.0, -0.0, 1.0", "orc");
        say(spark, "-0.0, -0.0, 0.0, 1.0", "parquet");
        say(spark, "-0.0, 1.0, 2.0", "parquet");
        System.out.println("without pushdown:");
        spark.conf().set("spark.sql.parquet.filterPushdown", "false");
        say(spark, "-0.0, -0.0, 1.0", "parquet");
    }

    private static void say(SparkSession spark, String numbers, String format) {
        spark.sql("select explode(cast(split('" + numbers + "', ', ') as array<double>)) as x").coalesce(1).write().mode("overwrite").format(format).save(format);
        Dataset<Row> read = spark.read().format(format).load(format);
        System.out.println(numbers + " in " + format + ": x = 0 finds " + read.where("x = 0").count() + ", x >= 0 and x <= 0 finds "
                + read.where("x >= 0 and x <= 0").count());
    }
}
JAVA
spark_says | expect "double('-0.0') = 0: true
-0.0, -0.0, 1.0 in parquet: x = 0 finds 0, x >= 0 and x <= 0 finds 2
-0.0, -0.0, 1.0 in orc: x = 0 finds 2, x >= 0 and x <= 0 finds 2
-0.0, -0.0, 0.0, 1.0 in parquet: x = 0 finds 3, x >= 0 and x <= 0 finds 3
-0.0, 1.0, 2.0 in parquet: x = 0 finds 1, x >= 0 and x <= 0 finds 1
without pushdown:
-0.0, -0.0, 1.0 in parquet: x = 0 finds 2, x >= 0 and x <= 0 finds 2"
