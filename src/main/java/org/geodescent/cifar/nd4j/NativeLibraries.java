package org.geodescent.cifar.nd4j;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.geodescent.cifar.net.EngineUnavailableException;
import org.geodescent.io.Shown;
import org.geodescent.io.UserFolder;
import org.jspecify.annotations.Nullable;

/**
 * Where ND4J's native libraries are unpacked: below the app's own folder. Left to itself JavaCPP, which unpacks them,
 * goes on to the temporary folder of the system when it cannot write elsewhere, under a name that everybody can
 * foresee: what stands there already would be loaded.
 */
final class NativeLibraries {
    private static final String PROPERTY = "org.bytedeco.javacpp.cachedir";
    /** What they take unpacked, and some more. */
    private static final long BYTES = 500_000_000;

    private static final int MEGABYTE = 1_000_000;

    private NativeLibraries() {}

    /** The folder that the property of JavaCPP names or else {@code natives} in the user's folder. */
    static Path folder() {
        String asked = System.getProperty(PROPERTY, "");
        return asked.isEmpty() ? UserFolder.path().resolve("natives") : Path.of(asked);
    }

    /**
     * Makes the folder and tells JavaCPP.
     *
     * @throws EngineUnavailableException in one sentence, if it cannot be written or has no room
     */
    static void prepare() {
        Path folder = folder().toAbsolutePath();
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "writable", ""));
            long room = Files.getFileStore(folder).getUsableSpace();
            if (isEmpty(folder) && room < BYTES) {
                throw unavailable(
                        folder, "has room for %d MB of %d".formatted(room / MEGABYTE, BYTES / MEGABYTE), null);
            }
        } catch (IOException e) {
            throw unavailable(folder, "cannot be written (%s)".formatted(reason(e)), e);
        }
        System.setProperty(PROPERTY, folder.toString());
    }

    private static String reason(IOException e) {
        String said = e instanceof FileSystemException system ? system.getReason() : e.getMessage();
        return said == null ? e.getClass().getSimpleName() : Shown.line(said);
    }

    private static EngineUnavailableException unavailable(Path folder, String problem, @Nullable IOException e) {
        return new EngineUnavailableException(
                "the nets' native libraries are unpacked into %s, which %s; mend that, or name another folder for the app's files in the variable GEODESCENT_HOME"
                        .formatted(folder, problem),
                e);
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.jar")) {
            return !files.iterator().hasNext();
        }
    }
}
