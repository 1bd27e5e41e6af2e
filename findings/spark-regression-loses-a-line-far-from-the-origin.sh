#!/usr/bin/env bash
# Guess: the least-squares line through (c, 0), (c + 1, 1), (c + 2, 2), (c + 5, 5) has the slope 1 for c = 1e9 as for c = 0: all numbers are exact in doubles, and regr_slope says 1.
# Behaviour: LinearRegression forms sums of squares without subtracting the mean: of the slope three digits are right at 1e7, at 1e8 it is 1.58, at 1e9 it is exactly 0 with the mean as the intercept,
# without a warning. Its other solver, l-bfgs, says 1 each time; "auto" takes the first.
. "$(dirname "$0")/lib.sh"
jars org.apache.spark:spark-mllib_2.13:4.2.0 org.scala-lang:scala-library:2.13.18
cat >Finding.java <<'JAVA'
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.ml.regression.LinearRegression;
import org.apache.spark.sql.*;
import org.apache.spark.sql.types.StructType;

class Finding {
    static void show(SparkSession spark) {
        StructType columns = new StructType().add("label", "double").add("features", SQLDataTypes.VectorType());
        for (double c : new double[] {0, 1e7, 1e8, 1e9}) {
            List<Row> rows = new ArrayList<>();
            for (double y : new double[] {0, 1, 2, 5}) {
                rows.add(RowFactory.create(y, Vectors.dense(c + y)));
            }
            Dataset<Row> line = spark.createDataFrame(rows, columns);
            System.out.printf(
                    java.util.Locale.ROOT,
                    "%.0e: slope %.2f, by l-bfgs %.2f%n",
                    c,
                    new LinearRegression().fit(line).coefficients().apply(0),
                    new LinearRegression().setSolver("l-bfgs").fit(line).coefficients().apply(0));
        }
    }
}
JAVA
spark_says | expect "0e+00: slope 1.00, by l-bfgs 1.00
1e+07: slope 1.00, by l-bfgs 1.00
1e+08: slope 1.58, by l-bfgs 1.00
1e+09: slope 0.00, by l-bfgs 1.00"
