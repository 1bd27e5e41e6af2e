package org.geodescent.io;

import java.nio.file.Path;
import java.util.Locale;

/** What names of files say. */
public final class FileNames {
    private FileNames() {}

    /** What stands behind the last dot of a file's name, in lower case; empty without a dot. */
    public static String ending(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
