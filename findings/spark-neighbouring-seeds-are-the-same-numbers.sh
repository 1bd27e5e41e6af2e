#!/usr/bin/env bash
# Guess: rand(7), rand(8) and rand(9), columns for three seeds of a study, hold three independent streams of numbers.
# Behaviour: they are one stream moved by a partition: each partition draws from the generator of seed + partition, so the first numbers of partition 1 under seed 7 are those of
# partition 0 under seed 8. With 200 partitions, 199 of 200 parts of two neighbouring seeds are equal, and their averages hardly differ.
. "$(dirname "$0")/lib.sh"
spark
cat >Finding.java <<'JAVA'
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

class Finding {
    static void show(SparkSession spark) {
        for (Row row : spark.range(0, 8, 1, 4)
                .selectExpr("spark_partition_id()", "rand(7)", "rand(8)", "rand(9)")
                .collectAsList()) {
            System.out.printf(
                    java.util.Locale.ROOT,
                    "partition %d: %.6f %.6f %.6f%n",
                    row.getInt(0),
                    row.getDouble(1),
                    row.getDouble(2),
                    row.getDouble(3));
        }
    }
}
JAVA
spark_says | expect "partition 0: 0.281881 0.483651 0.714567
partition 0: 0.459988 0.734216 0.466218
partition 1: 0.483651 0.714567 0.170950
partition 1: 0.734216 0.466218 0.805114
partition 2: 0.714567 0.170950 0.034226
partition 2: 0.466218 0.805114 0.116823
partition 3: 0.170950 0.034226 0.365463
partition 3: 0.805114 0.116823 0.931257"
