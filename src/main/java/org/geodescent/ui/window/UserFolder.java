package org.geodescent.ui.window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.geodescent.io.InputException;

/** The user's own folder for preferences, the log and the autosave. The system property {@code geodescent.home} names another. */
public final class UserFolder {
    private final Path path;

    public UserFolder(Path path) {
        this.path = path;
    }

    /** The folder that the system provides for this. */
    public static UserFolder standard() {
        String chosen = System.getProperty("geodescent.home");
        if (chosen != null) {
            return new UserFolder(Path.of(chosen));
        }
        Path home = Path.of(System.getProperty("user.home", "."));
        String system = System.getProperty("os.name", "");
        if (system.startsWith("Windows")) {
            String roaming = System.getenv("APPDATA");
            return new UserFolder((roaming == null ? home : Path.of(roaming)).resolve("Geodescent"));
        }
        if (system.startsWith("Mac")) {
            return new UserFolder(home.resolve("Library/Application Support/Geodescent"));
        }
        String configuration = System.getenv("XDG_CONFIG_HOME");
        boolean named = configuration != null && !configuration.isBlank();
        return new UserFolder((named ? Path.of(configuration) : home.resolve(".config")).resolve("geodescent"));
    }

    public Path path() {
        return path;
    }

    public Path preferences() {
        return path.resolve("preferences.properties");
    }

    public Path autosave() {
        return path.resolve("autosave.json");
    }

    public Path log() {
        return path.resolve("geodescent.log");
    }

    /** Makes the folder if it is missing. @throws InputException in one sentence, if that cannot be done */
    public void make() throws InputException {
        try {
            Files.createDirectories(path);
        } catch (IOException e) {
            throw new InputException("cannot make the folder " + path + "; preferences will not be kept", e);
        }
    }
}
