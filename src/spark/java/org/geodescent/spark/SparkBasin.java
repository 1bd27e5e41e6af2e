package org.geodescent.spark;

/** {@code spark-submit --class org.geodescent.spark.SparkBasin geodescent-spark.jar} with the options of {@code basin}. */
public final class SparkBasin {
    private SparkBasin() {}

    /** Ends with the exit codes of the command line. */
    public static void main(String[] arguments) {
        SparkTable.main("basin", arguments);
    }
}
