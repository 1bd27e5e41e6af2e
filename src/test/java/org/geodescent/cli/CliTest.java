package org.geodescent.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.geodescent.bench.FrameBenchmark;
import org.junit.jupiter.api.Test;

class CliTest extends CliTestFolder {
    @Test
    void helpAndVersionAreResults() {
        CliRun help = CliRun.of("--help");
        assertEquals(0, help.code());
        for (String command : List.of(
                "reproduce", "demonstrate", "describe", "solve", "train", "sweep", "render", "cifar", "bench")) {
            assertTrue(help.out().contains("  " + command), help.out());
            CliRun own = CliRun.of(command, "--help");
            assertEquals(0, own.code());
            assertTrue(own.out().startsWith("Usage: geodescent " + command), own.out());
            assertTrue(own.out().contains("--json") && own.out().contains("--quiet"), own.out());
        }
        CliRun version = CliRun.of("--version");
        assertTrue(version.code() == 0 && version.out().startsWith("geodescent "), version.out());
    }

    @Test
    void wrongOptionsAreOneLineWithTheCure() throws Exception {
        assertRefused("there is no command \"trian\", did you mean train?; see geodescent --help", "trian");
        assertRefused("there is no command \"xyz\"; see geodescent --help", "xyz");
        assertRefused(
                "there is no option \"--stepz\", did you mean --step?; see geodescent train --help",
                "train",
                "--data",
                file("p.csv"),
                "--stepz",
                "1");
        assertRefused(
                "there is no argument here \"more\"; see geodescent describe --help",
                "describe",
                "--data",
                "x",
                "more");
        assertRefused("missing required option: '--data=FILE.csv'; see geodescent train --help", "train");
        assertRefused(
                "name a command: reproduce, demonstrate, describe, solve, train, sweep, basin, merge, render, handout, open, cifar or bench; see geodescent --help");
        assertRefused(
                "there is no option \"--jsom\", did you mean --json?; see geodescent describe --help",
                "describe",
                "--data",
                "x",
                "--jsom");
    }

    @Test
    void describeSaysWhatTheDataAre() throws Exception {
        JsonNode json = CliRun.of(
                        "describe", "--json", "--data", file("p.csv", "x1,x2,label\n1,2,a\n2,1,a\n-1,-1,b\n-1,-2,c\n"))
                .json();
        assertEquals(4, json.get("n").intValue());
        assertEquals(2, json.get("d").intValue());
        assertEquals(3, json.get("classes").intValue());
        assertEquals(2, json.get("rank").intValue());
        assertTrue(json.get("separable").isBoolean()
                && json.get("separableThroughOrigin").isBoolean());
        assertEquals(false, json.get("orthogonalSeparable").booleanValue());
        assertEquals(false, json.get("spikeFree").booleanValue());
        assertEquals(6, json.get("arrangements").intValue());
        assertEquals(8, json.get("coverBound").intValue());
        JsonNode bias = CliRun.of("describe", "--json", "--bias", "--data", file("p.csv"))
                .json();
        assertEquals(3, bias.get("rank").intValue());
        assertEquals(2, bias.get("d").intValue());
        CliRun one = CliRun.of("describe", "--data", file("one.csv", "x1,label\n1,a\n2,a\n"));
        assertTrue(one.code() == 0 && one.out().startsWith("2 samples with 1 features"), one.out() + one.err());
        assertRefused(
                "bad.csv, line 2: column \"x1\" is \"NaN\"; it must be a decimal number such as -0.5 or 1e-3, or leave out the row with --skip-missing",
                "describe",
                "--json",
                "--data",
                file("bad.csv", "x1,label\nNaN,a\n"));
    }

    @Test
    void aBugIsOneLineAndADetailedLog() throws Exception {
        FrameBenchmark broken = () -> {
            throw new IllegalStateException("bug 7\nsecond line");
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = Cli.run(
                new String[] {"bench", "--only", "frames"},
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Optional.of(new Window(broken, file -> false)));
        assertEquals(1, code);
        assertEquals(
                "geodescent: an unexpected failure (IllegalStateException); the log file "
                        + home().resolve("logs/geodescent.log") + " has the details" + System.lineSeparator(),
                err.toString(StandardCharsets.UTF_8));
        assertEquals("", out.toString(StandardCharsets.UTF_8));
        assertTrue(Files.readString(home().resolve("logs/geodescent.log")).contains("bug 7"));
    }

    @Test
    void anErrorOfJavaIsOneLineToo() throws Exception {
        for (Error error : List.of(new OutOfMemoryError("planted"), new StackOverflowError(), new LinkageError("x"))) {
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            int code = Cli.run(
                    new String[] {"bench", "--only", "frames"},
                    new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                    new PrintStream(err, true, StandardCharsets.UTF_8),
                    Optional.of(new Window(
                            () -> {
                                throw error;
                            },
                            file -> false)));
            assertEquals(1, code);
            String line = err.toString(StandardCharsets.UTF_8);
            assertEquals(1, line.lines().count(), line);
            String cause = error instanceof OutOfMemoryError
                    ? "the memory does not suffice; give less data, or Java more memory"
                    : "an unexpected failure (" + error.getClass().getSimpleName() + ")";
            assertTrue(line.startsWith("geodescent: " + cause), line);
            assertTrue(line.contains(home().resolve("logs/geodescent.log").toString()), line);
        }
    }

    @Test
    void benchMeasuresTheWindowOnlyWhereThereIsOne() throws Exception {
        JsonNode none = CliRun.of("bench", "--json", "--only", "frames").json();
        assertTrue(none.get("frames").isNull() && none.has("framesReason"));
        assertRefused(
                "invalid value for option '--only': \"memory\" is not one of a1-step, sweep, geometry, convex, overlap, picture, size, growth, drag, frames, cifar;"
                        + " see geodescent bench --help",
                "bench",
                "--only",
                "memory");
        assertRefused(
                "--figure: it draws what --only growth measures; leave one of them out",
                "bench",
                "--only",
                "drag",
                "--figure",
                file("growth.svg", "").toString());
    }
}
