package org.geodescent.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.geodescent.core.theory.BasinCell;
import org.geodescent.core.theory.BasinGrid;
import org.geodescent.core.theory.BasinJudge;
import org.geodescent.core.theory.BasinLimit;
import org.geodescent.core.theory.BasinStudy;
import org.geodescent.core.theory.BasinTargets;
import org.geodescent.core.train.Descent;
import org.geodescent.io.PointOptions;
import org.geodescent.io.PointTable;
import org.junit.jupiter.api.Test;

class BasinCommandTest extends CliTestFolder {
    private static final String POINTS = "x1,x2,label\n1.65,0.47,1\n-0.47,1.35,-1\n";

    private static CliRun basin(Path data, Path out, Object... more) {
        List<Object> arguments = new ArrayList<>(
                List.of("basin", "--data", data, "--out", out, "--angles", "9", "--scales", "2", "--largest", "0.1"));
        arguments.addAll(List.of(more));
        if (!arguments.contains("--steps")) {
            arguments.addAll(List.of("--steps", "2000"));
        }
        return CliRun.of(arguments.toArray());
    }

    /** As they are trained on: a session may say that they are scaled. */
    @Test
    void thePointsOfASession() throws Exception {
        Path data = file("points.csv", POINTS);
        for (List<String> unit : List.of(List.<String>of(), List.of("--unit"))) {
            Path session = data.resolveSibling("session.json");
            List<Object> train = new ArrayList<>(List.of("train", "--data", data, "--steps", "5", "--save", session));
            train.addAll(unit);
            assertEquals(0, CliRun.of(train.toArray()).code());
            Path expected = data.resolveSibling("expected.csv");
            Path out = data.resolveSibling("basin.csv");
            assertEquals(0, basin(data, expected, unit.toArray()).code());
            CliRun run = basin(session, out);
            assertEquals(0, run.code(), run.err());
            assertEquals(Files.readString(expected), Files.readString(out));
        }
    }

    @Test
    void aLinePerStartWithWhatTheJudgeSays() throws Exception {
        Path data = file("points.csv", POINTS);
        Path out = data.resolveSibling("basin.csv");
        CliRun run = basin(data, out);
        assertEquals(0, run.code(), run.err());
        List<String> lines = Files.readAllLines(out);
        assertEquals("angle,scale,limit,fate,detail,cosine", lines.get(0));
        assertEquals(1 + 18, lines.size());
        BasinGrid grid = new BasinGrid(9, 2, 1e-4, 0.1);
        BasinStudy study = new BasinStudy(
                PointTable.of(data).read(PointOptions.DEFAULT).data(), 1, new Descent(0.05, 0), 2000, grid);
        BasinJudge judge = new BasinJudge(study, BasinTargets.of(study.data(), 1, () -> false));
        Set<String> fates = new HashSet<>();
        for (int i = 0; i < 18; i++) {
            BasinCell cell = judge.judge(i % 9, i / 9, () -> false);
            String[] cells = lines.get(i + 1).split(",", -1);
            assertEquals(grid.degreesOf(i % 9), Double.parseDouble(cells[0]), 0);
            assertEquals(grid.scaleOf(i / 9), Double.parseDouble(cells[1]), 0);
            assertEquals(cell.degrees(), Double.parseDouble(cells[2]), 0);
            assertEquals(cell.cosine(), Double.parseDouble(cells[5]), 0);
            assertEquals(cell.limit() instanceof BasinLimit.Dead, cells[3].equals("dead"));
            assertEquals(
                    cell.limit() instanceof BasinLimit.Reached,
                    Set.of("optimal", "extreme").contains(cells[3]));
            fates.add(cells[3]);
        }
        assertTrue(fates.containsAll(Set.of("optimal", "dead")), fates.toString());
    }

    @Test
    void partsInAnyOrderMergeToTheUndisturbedFile() throws Exception {
        Path data = file("points.csv", POINTS);
        Path whole = data.resolveSibling("whole.csv");
        assertEquals(0, basin(data, whole, "--threads", "2").code());
        for (int of : new int[] {2, 5, 20}) {
            List<Object> merge = new ArrayList<>();
            for (int k = 1; k <= of; k++) {
                Path part = data.resolveSibling("part" + of + "-" + k + ".csv");
                assertEquals(0, basin(data, part, "--shard", k + "/" + of).code());
                merge.add(part);
            }
            Collections.reverse(merge);
            Path merged = data.resolveSibling("merged.csv");
            merge.addAll(0, List.of("merge", "--out", merged));
            CliRun run = CliRun.of(merge.toArray());
            assertEquals(0, run.code(), run.err());
            assertEquals(Files.readString(whole), Files.readString(merged));
        }
    }

    @Test
    void aSweepsPartsMergeToo() throws Exception {
        Path data = file("points.csv", POINTS);
        Path whole = data.resolveSibling("whole.csv");
        Object[] sweep = {
            "sweep",
            "--data",
            data,
            "--seeds",
            "3,1..4",
            "--vary",
            "step=0.1,0.01",
            "--both",
            "--hidden",
            "3",
            "--steps",
            "50"
        };
        assertEquals(0, with(sweep, "--out", whole).code());
        Path one = data.resolveSibling("one.csv");
        Path two = data.resolveSibling("two.csv");
        assertEquals(0, with(sweep, "--out", two, "--shard", "2/2").code());
        CliRun first = with(sweep, "--out", one, "--shard", "1/2", "--json");
        assertEquals("1/2", first.json().get("part").textValue());
        assertEquals(4, first.json().get("runs").intValue());
        Path merged = data.resolveSibling("merged.csv");
        assertEquals(0, CliRun.of("merge", two, one, "--out", merged).code());
        assertEquals(Files.readString(whole), Files.readString(merged));
    }

    private static CliRun with(Object[] command, Object... more) {
        List<Object> arguments = new ArrayList<>(List.of(command));
        arguments.addAll(List.of(more));
        return CliRun.of(arguments.toArray());
    }

    @Test
    void whatDoesNotBelongTogetherIsNotMerged() throws Exception {
        Path data = file("points.csv", POINTS);
        Path one = data.resolveSibling("one.csv");
        Path two = data.resolveSibling("two.csv");
        Path other = data.resolveSibling("other.csv");
        Path out = data.resolveSibling("out.csv");
        assertEquals(0, basin(data, one, "--shard", "1/2").code());
        assertEquals(0, basin(data, two, "--shard", "2/2").code());
        assertEquals(0, basin(data, other, "--shard", "2/2", "--steps", "1000").code());
        assertRefused(out, "part 2/2 is missing; compute it with --shard 2/2, or name its file", one);
        assertRefused(
                out, other + " is part 2/2 of another table than " + one + "; merge the parts of one", one, other);
        Path again = file("again.csv", Files.readString(one));
        assertRefused(out, one + " and " + again + " are both part 1/2; name each part once", one, again);
        Path damaged = file("damaged.csv", Files.readString(two).replaceFirst("\n-1", "\n-2"));
        assertRefused(
                out,
                damaged + " is damaged: its lines are not those that were written; compute this part again",
                one,
                damaged);
        assertRefused(out, data + ": line 1 does not say which part it is; name files that --shard wrote", data);
        assertFalse(Files.exists(out));
    }

    private static void assertRefused(Path out, String sentence, Path... parts) {
        CliRun run = with(new Object[] {"merge", "--out", out}, (Object[]) parts);
        assertEquals(2, run.code());
        assertEquals("geodescent: " + sentence, run.err().strip());
    }

    @Test
    void optionsThatMakeNoSense() throws Exception {
        Path data = file("points.csv", POINTS);
        Path out = data.resolveSibling("out.csv");
        for (String part : List.of("0/2", "3/2", "2", "a/b", "1/2000", "99999999999/3")) {
            CliRun run = basin(data, out, "--shard", part);
            assertEquals(2, run.code());
            assertTrue(run.err().contains("--shard") && run.err().contains('"' + part + '"'), run.err());
        }
        assertEquals(2, basin(data, out, "--sign", "0").code());
        assertEquals(2, basin(data, out, "--smallest", "-1").code());
        assertEquals(2, basin(data, out, "--steps", "0").code());
        assertEquals(
                2,
                basin(file("three.csv", "x1,x2,x3,label\n1,2,3,1\n1,2,4,-1\n"), out)
                        .code());
        assertFalse(Files.exists(out));
    }
}
