package org.geodescent.ui.window;

import java.nio.file.Path;
import java.util.Optional;

/** Asks the user for a file, with the system's own chooser. */
interface FileChoice {
    /** A file to write; empty if the user thinks better of it. */
    Optional<Path> toSave(String title, String suggestion);

    /** A file to read; empty if the user thinks better of it. */
    Optional<Path> toOpen(String title);

    /** A folder; empty if the user thinks better of it. */
    Optional<Path> folder(String title);
}
