package org.geodescent.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A folder for the files of a test, and a home for the log. */
class CliTestFolder {
    @TempDir
    private Path home = Path.of("");

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void moveIn() {
        System.setProperty("GEODESCENT_HOME", home.toString());
    }

    @AfterEach
    void moveOut() {
        System.clearProperty("GEODESCENT_HOME");
    }

    Path home() {
        return home;
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    Path file(String name, String content) throws Exception {
        return Files.writeString(file(name), content);
    }

    List<String> names() throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** The command must be refused with this one line. */
    void assertRefused(String line, Object... arguments) {
        CliRun run = CliRun.of(arguments);
        assertEquals("geodescent: " + line + System.lineSeparator(), run.err().replace(folder + "/", ""));
        assertEquals("", run.out());
        assertEquals(2, run.code());
    }
}
