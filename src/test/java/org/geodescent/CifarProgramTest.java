package org.geodescent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CifarProgramTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void nothingIsSaidOnStandardErrorAndNoTemporaryFolderIsNeeded() throws Exception {
        Path natives = Path.of(System.getProperty(
                        "org.bytedeco.javacpp.cachedir",
                        folder.resolve("natives").toString()))
                .toAbsolutePath();
        // What the jar's manifest says of native code; of sun.misc.Unsafe, of which later versions of Java warn, it can
        // say nothing.
        List<String> options = List.of(
                "-XX:+IgnoreUnrecognizedVMOptions",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.io.tmpdir=" + folder.resolve("missing"),
                "-Duser.home=" + folder.resolve("missing"),
                "-Dorg.bytedeco.javacpp.cachedir=" + natives);
        Path model = folder.resolve("model.json");
        ProgramRun run = ProgramRun.of(
                folder, options, "cifar", "train", "--synthetic", "--limit", 4, "--epochs", 1, "--save", model);
        assertEquals("", run.err());
        assertEquals(0, run.code());
        assertTrue(Files.exists(model) && Files.isDirectory(natives));
        assertTrue(Files.notExists(folder.resolve("missing")));
    }
}
