#!/usr/bin/env bash
# Guess: a column with the ratios 1:3 and 2:3 is text when Spark finds out the types of a CSV file; if it is taken for times of day, then for TIME.
# Behaviour: it becomes a timestamp of the day on which the file is read, so the same file gives other values tomorrow, and rows that were read
# before and after midnight are no longer equal. 25:3 in one row keeps the column text.
. "$(dirname "$0")/lib.sh"
spark
printf 'x,ratio\n0.5,1:3\n1.5,2:3\n' >ratios.csv
printf 'x,ratio\n0.5,1:3\n1.5,25:3\n' >others.csv
cat >Finding.java <<'JAVA'
import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

public class Finding {
    static void show(SparkSession spark) {
        for (String file : new String[] {"ratios.csv", "others.csv"}) {
            Dataset<Row> rows = spark.read()
                    .option("header", "true")
                    .option("inferSchema", "true")
                    .csv(file)
                    .select("ratio");
            String seen = rows.schema().simpleString() + " " + rows.collectAsList();
            System.out.println(seen.replace(LocalDate.now().toString(), "TODAY"));
        }
    }
}
JAVA
spark_says | expect "struct<ratio:timestamp> [[TODAY 01:03:00.0], [TODAY 02:03:00.0]]
struct<ratio:string> [[1:3], [25:3]]"
