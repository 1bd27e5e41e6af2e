package org.geodescent.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {
    @TempDir
    private Path folder = Path.of("");

    @AfterEach
    void forget() {
        System.clearProperty("GEODESCENT_HOME");
        LogManager.getLogManager().reset();
    }

    @Test
    void keepsFiveOldFilesOfAMegabyte() throws Exception {
        System.setProperty("GEODESCENT_HOME", folder.toString());
        LogFile log = LogFile.install();
        assertFalse(Files.exists(log.path()), "the file is made with the first record");
        Logger ours = Logger.getLogger("org.geodescent.test");
        for (int i = 0; i < 8; i++) {
            ours.info("x".repeat(1_000_001));
        }
        ours.log(Level.SEVERE, "broken", new IllegalStateException("bug 7"));
        Logger.getLogger("somebody.else").info("chatter");
        assertTrue(Files.readString(log.path()).contains("bug 7"));
        assertFalse(Files.readString(log.path()).contains("chatter"));
        try (Stream<Path> files = Files.list(folder.resolve("logs"))) {
            assertEquals(
                    List.of(
                            "geodescent.1.log",
                            "geodescent.2.log",
                            "geodescent.3.log",
                            "geodescent.4.log",
                            "geodescent.5.log",
                            "geodescent.log"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsNoProblem() throws Exception {
        Path file = folder.resolve("file");
        Files.writeString(file, "");
        System.setProperty("GEODESCENT_HOME", file.toString());
        LogFile log = LogFile.install();
        Logger.getLogger("org.geodescent.test").severe("lost");
        assertTrue(log.failed());
    }
}
