package org.geodescent.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.train.Start;
import org.geodescent.core.train.StopRule;
import org.geodescent.io.InputException;
import org.geodescent.preset.Presets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepDotsTest {
    private static final String HEADER =
            "seed,loss,steps,stopped,finalLoss,trainingAccuracy,margin,lipschitz,noNodeActive\n";

    @TempDir
    Path folder = Path.of("");

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("sweep.csv"), text);
    }

    private static SweepDots read(Path file) throws InputException {
        return SweepDots.read(file, () -> false);
    }

    private void assertRefused(String text, String... parts) throws IOException {
        Path file = file(text);
        String message = String.valueOf(
                assertThrows(InputException.class, () -> read(file)).getMessage());
        for (String part : parts) {
            assertTrue(message.contains(part), message);
        }
    }

    /** What the table of a real sweep holds, back to the experiments that it was computed from. */
    @Test
    void aTablesStartsAreThoseOfItsPlan() throws Exception {
        Experiment base = Presets.find("a1")
                .orElseThrow()
                .experiment()
                .withLosses(LossChoice.BOTH)
                .withStopRule(new StopRule(3, 0));
        List<SweepAxis> axes = List.of(
                new SweepAxis(SweepParameter.STEP_SIZE, List.of(0.01, 1e-3)),
                new SweepAxis(SweepParameter.HIDDEN_NODES, List.of(3.0)));
        SweepPlan plan = SweepPlan.of(base, List.of(7L, 3L), axes);
        SweepTable table = new SweepTable(plan, false, false);
        StringBuilder text = new StringBuilder(table.header()).append('\n');
        for (int i = 0; i < table.cases(); i++) {
            table.lines(i, () -> false).forEach(line -> text.append(line).append('\n'));
        }
        SweepDots dots = read(file(text.toString()));
        assertEquals(List.of(SweepParameter.STEP_SIZE, SweepParameter.HIDDEN_NODES), dots.varied());
        assertEquals(plan.cases().size(), dots.size());
        for (int i = 0; i < dots.size(); i++) {
            SweepCase expected = plan.cases().get(i);
            assertEquals(expected.seed(), dots.seed(i));
            assertEquals(expected.values(), List.of(dots.value(i, 0), dots.value(i, 1)));
            assertEquals(expected.experiment(), dots.experiment(base, i));
            for (SweepResult result : SweepRow.of(expected, () -> false).results()) {
                double margin =
                        result.end().orElseThrow().evaluation().margin().found().orElse(Double.NaN);
                assertEquals(margin, dots.margin(i, result.loss()), 0);
            }
        }
        Experiment given = base.withStart(new Start.Given(base.runs().get(0).startParameters()));
        assertThrows(IllegalArgumentException.class, () -> dots.experiment(given, 0));
    }

    @Test
    void missingMarginsAndOneLossAlone() throws Exception {
        SweepDots dots = read(file(
                HEADER + "1,ce,9,completed,0,1,0.5,1,false\n1,se,0,diverged,,,,,\n2,se,9,completed,0,1,-2,1,false\n"));
        assertEquals(2, dots.size());
        assertEquals(0.5, dots.margin(0, Loss.CROSS_ENTROPY));
        assertTrue(Double.isNaN(dots.margin(0, Loss.SQUARED)));
        assertTrue(Double.isNaN(dots.margin(1, Loss.CROSS_ENTROPY)));
        assertEquals(-2, dots.margin(1, Loss.SQUARED));
        assertTrue(!dots.hasPairs());
    }

    @Test
    void whatIsWrongIsNamedWithItsLineAndValue() throws Exception {
        assertRefused("x1,x2,label\n1,2,1\n", "is no table of sweep", "x1,x2,label", "merge");
        assertRefused("", "is no table of sweep");
        assertRefused(HEADER.replace("seed,", "seed,colour,"), "is no table of sweep");
        assertRefused(HEADER, "no line behind its first");
        assertRefused(HEADER + "1,ce,9,completed,0,1,0.5,1\n", "line 2", "8 cells", "9");
        assertRefused(HEADER + "1,xe,9,completed,0,1,0.5,1,false\n", "line 2", "loss", "xe");
        assertRefused(HEADER + "1.5,ce,9,completed,0,1,0.5,1,false\n", "line 2", "seed", "1.5");
        assertRefused(HEADER + "1,ce,9,completed,0,1,0.5,1,false\n2,ce,9,completed,0,1,NaN,1,false\n", "line 3", "NaN");
        assertRefused(
                "# part 1 of 2, 2 lines of each of 4 cases, table " + "a".repeat(64) + ", lines " + "b".repeat(64)
                        + "\n" + HEADER,
                "one part",
                "merge");
    }

    @Test
    void aHundredThousandLinesInTwoSecondsAtMostAndCancelledAtOnce() throws Exception {
        IntFunction<String> lines = seed -> seed + ",ce,60000,completed,0.0012345678901234,1,0." + seed
                + ",12.345,false\n" + seed + ",se,60000,completed,0.0012345678901234,1,0.5" + seed + ",12.345,false\n";
        Path file = file(HEADER + IntStream.range(0, 50_000).mapToObj(lines).collect(Collectors.joining()));
        long start = System.nanoTime();
        SweepDots dots = read(file);
        assertTrue(System.nanoTime() - start < 2_000_000_000L);
        assertEquals(50_000, dots.size());
        assertTrue(dots.hasPairs());
        assertThrows(CancellationException.class, () -> SweepDots.read(file, () -> true));
    }
}
