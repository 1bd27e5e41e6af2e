package org.geodescent.io;

import java.nio.file.Path;

/** The app's own folder of this user: log files, preferences. */
public final class UserFolder {
    private UserFolder() {}

    /**
     * The system property or else environment variable {@code GEODESCENT_HOME}, else {@code ~/.geodescent}. It need not
     * exist.
     */
    public static Path path() {
        String property = System.getProperty("GEODESCENT_HOME", "");
        if (!property.isEmpty()) {
            return Path.of(property);
        }
        String variable = System.getenv("GEODESCENT_HOME");
        if (variable != null && !variable.isEmpty()) {
            return Path.of(variable);
        }
        return Path.of(System.getProperty("user.home", "."), ".geodescent");
    }
}
