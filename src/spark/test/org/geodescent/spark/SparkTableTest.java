package org.geodescent.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.geodescent.cli.Cli;
import org.geodescent.io.InputException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a Spark of this process, with two cores. */
class SparkTableTest {
    private static final PrintStream NOWHERE = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);

    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    static void aLocalSpark() {
        System.setProperty("spark.master", "local[2,4]");
        System.setProperty("spark.driver.host", "127.0.0.1");
        System.setProperty("spark.driver.bindAddress", "127.0.0.1");
        System.setProperty("spark.ui.enabled", "false");
    }

    @AfterAll
    static void none() {
        for (String name : List.of("master", "driver.host", "driver.bindAddress", "ui.enabled")) {
            System.clearProperty("spark." + name);
        }
    }

    private List<String> options(String out, String... more) throws Exception {
        Path data = folder.resolve("points.csv");
        Files.writeString(data, "x1,x2,label\n1.65,0.47,1\n-0.47,1.35,-1\n1,2,1\n");
        List<String> options = new ArrayList<>(List.of("--data", data.toString(), "--out=" + folder.resolve(out)));
        options.addAll(Arrays.asList(more));
        return options;
    }

    private void commandLine(String command, List<String> options) {
        List<String> arguments = new ArrayList<>(List.of(command));
        arguments.addAll(options);
        assertEquals(0, Cli.run(arguments.toArray(new String[0]), NOWHERE, NOWHERE));
    }

    private String text(String file) throws Exception {
        return Files.readString(folder.resolve(file));
    }

    @Test
    void theSweepIsTheCommandLinesAndParquetHasItsNumbers() throws Exception {
        String[] sweep = {"--seeds", "1..12", "--both", "--vary", "step=0.1,0.01", "--steps", "200", "--hidden", "5"};
        commandLine("sweep", options("expected.csv", sweep));
        List<String> more = options("found.csv", sweep);
        Path rows = folder.resolve("rows");
        more.addAll(List.of("--parquet", rows.toString(), "--tasks", "7"));
        assertEquals(0, SparkTable.run("sweep", more, NOWHERE));
        assertEquals(text("expected.csv"), text("found.csv"));
        List<String> lines = text("expected.csv").lines().toList();
        SparkSession spark = SparkSession.builder().getOrCreate();
        try {
            List<Row> read = spark.read().parquet(rows.toString()).sort("case", "loss").collectAsList();
            assertEquals(lines.size() - 1, read.size());
            for (int i = 0; i < read.size(); i++) {
                String[] cells = lines.get(i + 1).split(",", -1);
                Row row = read.get(i);
                assertEquals(i / 2, row.getLong(0));
                assertEquals(Long.parseLong(cells[0]), row.getLong(1));
                assertEquals(Double.parseDouble(cells[1]), row.getDouble(2));
                assertEquals(cells[2], row.getString(3));
                assertEquals(Double.parseDouble(cells[5]), row.getDouble(6));
            }
        } finally {
            spark.stop();
        }
    }

    @Test
    void partsOfABasinMapMerge() throws Exception {
        String[] basin = {"--angles", "6", "--scales", "2", "--steps", "500"};
        commandLine("basin", options("expected.csv", basin));
        for (int k = 1; k <= 2; k++) {
            List<String> part = options("part" + k + ".csv", basin);
            part.addAll(List.of("--shard", k + "/2"));
            assertEquals(0, SparkTable.run("basin", part, NOWHERE));
        }
        commandLine(
                "merge",
                List.of(
                        folder.resolve("part2.csv").toString(),
                        folder.resolve("part1.csv").toString(),
                        "--out",
                        folder.resolve("merged.csv").toString()));
        assertEquals(text("expected.csv"), text("merged.csv"));
    }

    @Test
    void whatIsWrongIsSaidBeforeAnythingStarts() throws Exception {
        List<String> tasks = options("a.csv", "--seeds", "1", "--tasks", "0");
        InputException e = assertThrows(InputException.class, () -> SparkTable.run("sweep", tasks, NOWHERE));
        assertEquals("--tasks: 0 is not a number from 1 to 999999", e.getMessage());
        List<String> seeds = options("a.csv", "--seeds", "x");
        assertThrows(InputException.class, () -> SparkTable.run("sweep", seeds, NOWHERE));
        List<String> there = options("a.csv", "--seeds", "1", "--parquet", folder.toString());
        assertThrows(InputException.class, () -> SparkTable.run("sweep", there, NOWHERE));
    }
}
