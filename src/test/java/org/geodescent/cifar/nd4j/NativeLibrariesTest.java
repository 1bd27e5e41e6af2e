package org.geodescent.cifar.nd4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.geodescent.cifar.net.EngineUnavailableException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeLibrariesTest {
    private static final String CACHE = "org.bytedeco.javacpp.cachedir";
    private static final String HOME = "GEODESCENT_HOME";

    private final Map<String, String> before = new HashMap<>();

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void forget() {
        for (String property : new String[] {CACHE, HOME}) {
            before.put(property, Objects.requireNonNullElse(System.getProperty(property), ""));
            System.clearProperty(property);
        }
    }

    @AfterEach
    void remember() {
        before.forEach((property, value) -> {
            System.clearProperty(property);
            if (!value.isEmpty()) {
                System.setProperty(property, value);
            }
        });
    }

    @Test
    void theyAreBelowTheAppsOwnFolder() {
        System.setProperty(HOME, folder.toString());
        NativeLibraries.prepare();
        assertEquals(folder.resolve("natives").toString(), System.getProperty(CACHE));
        assertTrue(Files.isDirectory(folder.resolve("natives")));
    }

    @Test
    void whereTheyCannotBeUnpackedOneSentenceSaysSo() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        System.setProperty(HOME, file.toString());
        EngineUnavailableException e = assertThrows(EngineUnavailableException.class, NativeLibraries::prepare);
        String message = String.valueOf(e.getMessage());
        assertTrue(message.contains(file.resolve("natives") + ", which cannot be written ("), message);
        assertTrue(
                message.endsWith("name another folder for the app's files in the variable GEODESCENT_HOME"), message);
        assertEquals("", System.getProperty(CACHE, ""), "JavaCPP is not left to look for another place");
    }
}
