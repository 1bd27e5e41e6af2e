#!/usr/bin/env bash
# Guess: a column of a CSV file with the classes 1d, 2d and 2f is text when Spark finds out the types, and "2f" is no number for a cast either.
# Behaviour: what Java's own source code may contain is a number: d and f at the end of "2d" and "2f" are taken for Java's suffixes, so these two classes
# become one (2.0), and 0x1p3 is 8. One class called 2e keeps the whole column text. try_cast agrees.
. "$(dirname "$0")/lib.sh"
spark
printf 'x,class\n0.5,1d\n1.5,2d\n2.5,2f\n3.5,0x1p3\n' >classes.csv
printf 'x,class\n0.5,1d\n1.5,2d\n2.5,2e\n' >others.csv
cat >Finding.java <<'JAVA'
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

public class Finding {
    static void show(SparkSession spark) {
        for (String file : new String[] {"classes.csv", "others.csv"}) {
            Dataset<Row> rows = spark.read()
                    .option("header", "true")
                    .option("inferSchema", "true")
                    .csv(file)
                    .select("class");
            System.out.println(rows.schema().simpleString() + " " + rows.collectAsList());
        }
        System.out.println(spark.sql("select try_cast('2f' as double), try_cast('2e' as double)").collectAsList());
    }
}
JAVA
spark_says | expect "struct<class:double> [[1.0], [2.0], [2.0], [8.0]]
struct<class:string> [[1d], [2d], [2e]]
[[2.0,null]]"
