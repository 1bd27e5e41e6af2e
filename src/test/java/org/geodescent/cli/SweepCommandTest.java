package org.geodescent.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SweepCommandTest extends CliTestFolder {
    private static final String POINTS = "x1,x2,label\n1,2,1\n2,1,1\n-1,-1,-1\n-2,0,-1\n";

    private CliRun sweep(Path data, Path out, String seeds, Object... more) {
        List<Object> arguments =
                new ArrayList<>(List.of("sweep", "--data", data, "--out", out, "--seeds", seeds, "--hidden", "4"));
        if (!List.of(more).contains("--steps")) {
            arguments.addAll(List.of("--steps", "300"));
        }
        arguments.addAll(List.of(more));
        return CliRun.of(arguments.toArray());
    }

    @Test
    void aLinePerSeedWithTheNumbersOfTrain() throws Exception {
        Path data = file("points.csv", POINTS);
        Path out = data.resolveSibling("sweep.csv");
        assertEquals(0, sweep(data, out, "3..6").code());
        List<String> lines = Files.readAllLines(out);
        assertEquals("seed,loss,steps,stopped,finalLoss,trainingAccuracy,margin,lipschitz,noNodeActive", lines.get(0));
        assertEquals(5, lines.size());
        for (int i = 1; i < 5; i++) {
            int seed = i + 2;
            JsonNode train = CliRun.of(
                            "train", "--data", data, "--hidden", "4", "--steps", "300", "--seed", seed, "--json")
                    .json();
            String[] cells = lines.get(i).split(",", -1);
            assertEquals(
                    seed + ",ce,300,completed", String.join(",", List.of(cells).subList(0, 4)));
            assertEquals(train.get("finalLoss").doubleValue(), Double.parseDouble(cells[4]));
            assertEquals(train.get("trainingAccuracy").doubleValue(), Double.parseDouble(cells[5]));
            assertEquals(train.get("margin").doubleValue(), Double.parseDouble(cells[6]));
            assertEquals(train.get("lipschitz").doubleValue(), Double.parseDouble(cells[7]));
            assertEquals(train.get("noNodeActive").toString(), cells[8]);
        }
    }

    /** A saved session and a figure that carries it give the lines of the options that made them. */
    @Test
    void aSessionInPlaceOfPointsAndOptions() throws Exception {
        Path data = file("points.csv", POINTS);
        Path session = data.resolveSibling("session.json");
        Path drawn = data.resolveSibling("drawn.svg");
        Path expected = data.resolveSibling("expected.csv");
        for (String model : List.of("relu", "relu-nobias")) {
            List<Object> options = List.of("--model", model, "--step", "0.02", "--momentum", "0.5", "--loss", "se");
            List<Object> train = new ArrayList<>(
                    List.of("train", "--data", data, "--hidden", "4", "--steps", "300", "--save", session));
            train.addAll(options);
            assertEquals(0, CliRun.of(train.toArray()).code());
            assertEquals(
                    0, CliRun.of("render", "--session", session, "--out", drawn).code());
            assertEquals(0, sweep(data, expected, "3..6", options.toArray()).code());
            // As the window calls sessions.
            Path saved =
                    Files.copy(session, data.resolveSibling("saved.geodescent"), StandardCopyOption.REPLACE_EXISTING);
            for (Path carrying : List.of(session, saved, drawn)) {
                Path out = data.resolveSibling("of-session.csv");
                CliRun run = CliRun.of("sweep", "--data", carrying, "--seeds", "3..6", "--out", out);
                assertEquals(0, run.code(), run.err());
                assertEquals(Files.readString(expected), Files.readString(out));
                Files.delete(out);
                // As programs on other machines read it.
                TableRequest request = TableRequest.of(
                        "sweep", List.of("--seeds", "3..6", "--data", carrying.toString(), "--out", out.toString()));
                assertEquals(
                        Files.readAllLines(expected).get(2),
                        request.table().lines(1, () -> false).get(0));
            }
            Files.delete(expected);
        }
        assertRefused(
                "--steps: the session that --data names says how is trained; leave the option out, or name points",
                "sweep",
                "--data",
                session.toString(),
                "--seeds",
                "1..2",
                "--out",
                data.resolveSibling("x.csv").toString(),
                "--steps",
                "9");
    }

    @Test
    void namesOfEveryLengthThatFileSystemsTake() throws Exception {
        Path data = file("points.csv", POINTS);
        for (int length : new int[] {247, 248, 255}) {
            Path out = data.resolveSibling("n".repeat(length - 4) + ".csv");
            CliRun run = sweep(data, out, "1..2");
            assertEquals(0, run.code(), run.err());
            assertEquals(3, Files.readAllLines(out).size());
            assertFalse(Files.exists(CaseJournal.beside(out)));
        }
    }

    @Test
    void boundsOnDemandAreThoseOfTrainWhereTheyApply() throws Exception {
        Path data = file("points.csv", "x1,x2,label\n30,10,1\n2,0,1\n28,10,-1\n");
        Path out = data.resolveSibling("sweep.csv");
        List<String> linear = List.of("--model", "linear", "--reduction", "sum", "--step", "0.002");
        List<Object> more = new ArrayList<>(List.of("--both", "--theorems"));
        more.addAll(linear);
        CliRun run = sweep(data, out, "1", more.toArray());
        assertEquals(0, run.code(), run.err());
        List<String> lines = Files.readAllLines(out);
        assertTrue(
                lines.get(0).endsWith(",lipschitz,theorem1Bound,theorem2Bound,theorem3Bound,noNodeActive"),
                lines.get(0));
        String[] crossEntropy = lines.get(1).split(",", -1);
        List<Object> train = new ArrayList<>(List.of("train", "--data", data, "--steps", "300", "--json"));
        train.addAll(linear);
        JsonNode theorem = CliRun.of(train.toArray()).json().get("theorem2");
        assertTrue(theorem.get("applies").booleanValue());
        assertEquals(theorem.get("bound").doubleValue(), Double.parseDouble(crossEntropy[9]));
        assertEquals(List.of("", ""), List.of(crossEntropy[8], crossEntropy[10]));
        assertTrue(
                lines.get(2).endsWith(",,,,"),
                "no theorem is about a linear model of the squared loss: " + lines.get(2));
    }

    @Test
    void runsInWhichNothingIsLearntAnyMoreAreTold() throws Exception {
        Path data = file("far.csv", "x1,x2,label\n3900,180,a\n4100,190,b\n3000,210,a\n");
        Path out = data.resolveSibling("sweep.csv");
        CliRun run = sweep(data, out, "1,2", "--loss", "se", "--steps", "50");
        List<String> ends = Files.readAllLines(out).stream()
                .skip(1)
                .map(line -> line.substring(line.lastIndexOf(',') + 1))
                .toList();
        assertEquals(List.of("true", "true"), ends, run.err());
    }

    @Test
    void everyCombinationOfValuesAndLosses() throws Exception {
        Path data = file("points.csv", POINTS);
        Path out = data.resolveSibling("sweep.csv");
        CliRun run = sweep(
                data,
                out,
                "1,2",
                "--both",
                "--vary",
                "step=0.01,0.1",
                "--vary",
                "init-scale=1,2",
                "--init",
                "gaussian");
        assertEquals(0, run.code(), run.err());
        List<String> lines = Files.readAllLines(out);
        assertEquals(1 + 2 * 2 * 2 * 2, lines.size());
        assertTrue(lines.get(0).startsWith("seed,step,init-scale,loss,"), lines.get(0));
        assertTrue(lines.get(1).startsWith("1,0.01,1,ce,300,"), lines.get(1));
        assertTrue(lines.get(16).startsWith("2,0.1,2,se,"), lines.get(16));
    }

    @Test
    void anInterruptedSweepGoesOnAndEndsInTheSameBytes() throws Exception {
        Path data = file("points.csv", POINTS);
        Path out = data.resolveSibling("sweep.csv");
        Path journal = CaseJournal.beside(out);
        Object[] steps = {"--steps", "20000", "--both"};
        Thread first = new Thread(() -> sweep(data, out, "1..400", steps));
        first.start();
        while (first.isAlive() && lines(journal).size() < 3) {
            Thread.onSpinWait();
        }
        first.interrupt();
        first.join();
        assertFalse(Files.exists(out), "interrupted");
        CliRun other = sweep(data, out, "1..400", "--steps", "20001", "--both");
        assertRefused(other, "other settings; delete it");
        // Something may damage a line, and a crash may cut the last one short.
        List<String> damaged = new ArrayList<>(lines(journal));
        damaged.set(1, "1,se,5");
        Files.writeString(journal, String.join("\n", damaged) + "\n399,se,20");
        JsonNode resumed = sweep(data, out, "1..400", "--steps", "20000", "--both", "--json")
                .json();
        assertTrue(resumed.get("fromBefore").intValue() >= 1, resumed.toString());
        assertEquals(400, resumed.get("finished").intValue());
        assertFalse(Files.exists(journal));
        Path whole = data.resolveSibling("whole.csv");
        sweep(data, whole, "1..400", "--steps", "20000", "--both", "--threads", "1");
        assertEquals(Files.readString(whole), Files.readString(out));
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    @Test
    void refusesWhatCannotBeSwept() throws Exception {
        Path data = file("points.csv", POINTS);
        Path out = data.resolveSibling("sweep.csv");
        assertRefused(sweep(data, out, "5..1"), "--seeds: 5..1 is empty; write 1..5");
        assertRefused(sweep(data, out, "1..x"), "neither a seed such as 7 nor a range");
        assertRefused(sweep(data, out, "0..99999999999"), "more than a million seeds");
        assertRefused(sweep(data, out, "1", "--vary", "hidden=2.5"), "hidden nodes is 2.5");
        assertRefused(sweep(data, out, "1", "--vary", "width=3"), "must begin with step=");
        assertRefused(sweep(data, out, "1", "--vary", "step=1,1"), "name each once");
        assertRefused(sweep(data, data, "1"), "named twice");
        assertFalse(Files.exists(out));
        assertFalse(Files.exists(CaseJournal.beside(out)));
    }

    private static void assertRefused(CliRun run, String reason) {
        assertEquals(2, run.code(), run.err());
        assertTrue(run.err().contains(reason), run.err());
    }
}
