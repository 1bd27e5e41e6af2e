package org.geodescent.spark;

/** {@code spark-submit --class org.geodescent.spark.SparkSweep geodescent-spark.jar} with the options of {@code sweep}. */
public final class SparkSweep {
    private SparkSweep() {}

    /** Ends with the exit codes of the command line. */
    public static void main(String[] arguments) {
        SparkTable.main("sweep", arguments);
    }
}
