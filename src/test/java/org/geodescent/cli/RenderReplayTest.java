package org.geodescent.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.geodescent.run.ResultTable;
import org.junit.jupiter.api.Test;

/** The replay of a session as a film, and its runs as a table. */
class RenderReplayTest extends RenderTestFolder {
    @Test
    void filmsAreWrittenAndDrawnAgain() throws Exception {
        Path session = session();
        for (String name : List.of("a.gif", "a.apng")) {
            String[] how = {"--view", "input-plane", "--seconds", "1", "--rate", "5", "--dpi", "40"};
            Path film = file(name);
            List<Object> args = new ArrayList<>(List.of("render", "--session", session, "--out", film));
            args.addAll(Arrays.asList(how));
            assertEquals(0, CliRun.of(args.toArray()).code());
            Path again = file("again-" + name);
            CliRun.of("render", "--session", film, "--out", again, "--seconds", "1", "--rate", "5", "--dpi", "40");
            assertArrayEquals(Files.readAllBytes(film), Files.readAllBytes(again), name);
            assertTrue(svg(film, "input-plane").contains("id=\"input-plane\""));
        }
        Path frames = home().resolve("frames");
        JsonNode json = CliRun.of(
                        "render",
                        "--json",
                        "--session",
                        session,
                        "--format",
                        "frames",
                        "--out",
                        frames,
                        "--seconds",
                        "1",
                        "--rate",
                        "4")
                .json();
        assertEquals(5, json.get("files").intValue());
        assertTrue(Files.exists(frames.resolve("0005.png")));
        CliRun.of("demonstrate", "bandit", "--out", home());
        renderRefused(
                home() + "/bandit.svg carries no experiment on points, of which there would be a replay",
                home().resolve("bandit.svg"),
                Path.of("b.gif"));
    }

    @Test
    void aTableHasCurvesBoundsAndWeightsToTheLastBitAndItsSession() throws Exception {
        Path session = session();
        Path table = file("run.csv");
        assertEquals(
                0, CliRun.of("render", "--session", session, "--out", table).code());
        List<String> lines = Files.readAllLines(table);
        List<String> names = List.of(lines.get(0).split(",", -1));
        assertTrue(
                names.containsAll(List.of("margin", "V_1_2", "c", "theorem1Bound", "theorem1Measured")), lines.get(0));
        String[] last = lines.stream()
                .filter(line -> line.startsWith("cross-entropy,100,"))
                .findFirst()
                .orElseThrow()
                .split(",", -1);
        assertEquals(names.size(), last.length);
        CliRun.of("train", "--data", file("p.csv"), "--steps", "100", "--hidden", "5", "--trace", file("trace.csv"));
        List<String> trace = Files.readAllLines(file("trace.csv"));
        String[] same = trace.get(trace.size() - 1).split(",", -1);
        assertEquals(List.of(same), List.of(last).subList(1, same.length + 1));
        Path again = file("again.csv");
        assertEquals(0, CliRun.of("render", "--session", table, "--out", again).code());
        assertEquals(lines, Files.readAllLines(again));
        Files.writeString(file("cut.csv"), String.join("\n", lines.subList(0, lines.size() - 2)));
        assertEquals(
                2,
                CliRun.of("render", "--session", file("cut.csv"), "--out", again)
                        .code());
        assertEquals(ResultTable.RUNS, ResultTable.of(table));
    }
}
