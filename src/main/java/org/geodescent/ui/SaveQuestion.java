package org.geodescent.ui;

import java.nio.file.Path;
import java.util.Collection;
import java.util.function.Consumer;

/** Asks the user where something is to be saved, and whether files may be replaced. On the JavaFX thread only. */
public interface SaveQuestion {
    /**
     * Asks for a file. Nothing happens if the user thinks better of it, or wants to keep a file that is there.
     *
     * @param suggestion a name, whose ending says what kinds of files there are to choose from
     * @param save handed the file, with an ending of its kind
     */
    void ask(String title, String suggestion, Consumer<Path> save);

    /** Saves at once if there is none of the files yet, and else if the user wants them to be replaced. */
    void confirm(Collection<Path> files, Runnable save);
}
