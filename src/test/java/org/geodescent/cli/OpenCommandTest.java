package org.geodescent.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.geodescent.bench.FrameBenchmark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // set by the test framework before every test
class OpenCommandTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int open(String file, Predicate<Optional<Path>> opener) {
        return Cli.run(
                file.isEmpty() ? new String[] {"open"} : new String[] {"open", file},
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Optional.of(new Window(() -> FrameBenchmark.Measured.NOTHING, opener)));
    }

    @Test
    void theWindowGetsTheFile() throws Exception {
        Path file = Files.writeString(folder.resolve("mine.geodescent"), "{}");
        List<Optional<Path>> opened = new ArrayList<>();
        assertEquals(Cli.DONE, open(file.toString(), opened::add), () -> err.toString(StandardCharsets.UTF_8));
        assertEquals(List.of(Optional.of(file.toAbsolutePath())), opened);
    }

    @Test
    void whereNoWindowOpensAnotherWayIsNamed() throws Exception {
        Path file = Files.writeString(folder.resolve("mine.geodescent"), "{}");
        assertEquals(Cli.FAILED, open(file.toString(), each -> false));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("geodescent render"));
    }

    @Test
    void theMenuOfADesktopNamesNoFile() {
        List<Optional<Path>> opened = new ArrayList<>();
        assertEquals(Cli.DONE, open("", opened::add), () -> err.toString(StandardCharsets.UTF_8));
        assertEquals(List.of(Optional.empty()), opened);
    }

    @Test
    void aMissingFileIsRefused() {
        assertEquals(Cli.WRONG_INPUT, open(folder.resolve("not.there").toString(), each -> true));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("not.there"));
    }
}
