package org.geodescent.spark;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.geodescent.cli.Cli;
import org.geodescent.cli.TableRequest;
import org.geodescent.core.number.NumberText;
import org.geodescent.io.DiskException;
import org.geodescent.io.InputException;
import org.geodescent.io.TextFile;
import org.geodescent.io.WholeFile;

/**
 * A {@code sweep} or {@code basin} whose cases are spread over a Spark cluster. The CSV that the driver writes is byte
 * for byte the command line's. Each case is computed from its own numbers, so that a task that is tried again, or twice
 * at the same time, gives the same lines.
 */
final class SparkTable {
    /** Tasks for each core: small enough that a lost machine loses little, long enough that starting one is cheap. */
    private static final int TASKS_PER_CORE = 32;

    private static final int LARGEST_POINTS = 100_000_000;

    private SparkTable() {}

    /** Runs and ends the program. */
    static void main(String command, String[] arguments) {
        int code;
        try {
            code = run(command, List.of(arguments), System.err);
        } catch (InputException e) {
            System.err.println("geodescent: " + e.getMessage());
            code = e instanceof DiskException ? Cli.FAILED : Cli.WRONG_INPUT;
        }
        System.exit(code);
    }

    /**
     * Computes a table on the cluster that Spark is configured for, and writes it.
     *
     * @param arguments those of the command; {@code --parquet FOLDER} writes the rows there, too, and {@code --tasks N}
     *     says in how many tasks they are computed
     * @param screen gets a line on what it will cost, and one on what was written
     */
    static int run(String command, List<String> arguments, PrintStream screen) throws InputException {
        SparkArguments split = SparkArguments.of(arguments);
        TableRequest request = TableRequest.of(command, split.ofTable());
        int[] cases = request.part().indices(request.table().cases());
        double seconds = secondsOfOne(request, cases);
        SparkSession spark = SparkSession.builder()
                .appName("geodescent " + command)
                .config("spark.ui.showConsoleProgress", true)
                .getOrCreate();
        try {
            int cores = spark.sparkContext().defaultParallelism();
            int tasks = split.tasks().orElse(Math.max(1, Math.min(cases.length, TASKS_PER_CORE * cores)));
            screen.printf(
                    "%d cases of %s each on %d cores, in %d tasks: about %s%n",
                    cases.length,
                    NumberText.of(seconds, 2) + " s",
                    cores,
                    tasks,
                    NumberText.duration(seconds * cases.length / cores));
            List<String> lines = compute(spark, command, split, request, cases, tasks);
            String text = request.part().text(request.table(), request.settings(), split(lines));
            WholeFile.write(request.out(), text.getBytes(StandardCharsets.UTF_8));
            if (split.parquet().isPresent()) {
                writeParquet(spark, request.table().header(), cases, lines, split.parquet().get());
            }
            screen.printf("wrote %s: %d cases%n", request.out(), cases.length);
            return Cli.DONE;
        } finally {
            spark.stop();
        }
    }

    /** Of the first case, after which the program is warm enough to tell. */
    private static double secondsOfOne(TableRequest request, int[] cases) {
        double seconds = 0;
        for (int i = 0; i < Math.min(2, cases.length); i++) {
            long start = System.nanoTime();
            request.table().lines(cases[i], () -> false);
            seconds = (System.nanoTime() - start) * 1e-9;
        }
        return seconds;
    }

    /** The lines of each case, joined, in order. */
    private static List<String> compute(
            SparkSession spark, String command, SparkArguments split, TableRequest request, int[] cases, int tasks)
            throws InputException {
        Path data = request.data();
        RemoteTable remote = new RemoteTable(
                command,
                split.elsewhere(),
                Objects.requireNonNull(data.getFileName()).toString(),
                TextFile.bytes(data, LARGEST_POINTS));
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        Broadcast<RemoteTable> everywhere = context.broadcast(remote);
        return context.parallelize(Arrays.stream(cases).boxed().toList(), tasks)
                .map(index -> String.join(
                        "\n", everywhere.value().table().lines(index, () -> Thread.currentThread()
                                .isInterrupted())))
                .collect();
    }

    private static List<String> split(List<String> lines) {
        return lines.stream().flatMap(each -> Arrays.stream(each.split("\n", -1))).toList();
    }

    /** One row a line, with its place in the table, as numbers of their own kinds. */
    private static void writeParquet(
            SparkSession spark, String header, int[] cases, List<String> lines, Path folder) {
        List<String> numbered = new ArrayList<>();
        for (int i = 0; i < cases.length; i++) {
            for (String line : lines.get(i).split("\n", -1)) {
                numbered.add(cases[i] + "," + line);
            }
        }
        List<StructField> fields = new ArrayList<>();
        fields.add(DataTypes.createStructField("case", DataTypes.LongType, false));
        for (String name : header.split(",", -1)) {
            fields.add(DataTypes.createStructField(name, type(name), true));
        }
        spark.read()
                .schema(new StructType(fields.toArray(new StructField[0])))
                .option("mode", "FAILFAST")
                .csv(spark.createDataset(numbered, Encoders.STRING()))
                .sort("case")
                .write()
                .parquet(folder.toAbsolutePath().toUri().toString());
    }

    private static DataType type(String column) {
        return switch (column) {
            case "seed", "steps", "hidden" -> DataTypes.LongType;
            case "loss", "stopped", "fate", "detail" -> DataTypes.StringType;
            case "noNodeActive" -> DataTypes.BooleanType;
            default -> DataTypes.DoubleType;
        };
    }
}
