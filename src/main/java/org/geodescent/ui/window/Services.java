package org.geodescent.ui.window;

import java.util.function.Consumer;
import org.geodescent.run.Background;
import org.geodescent.run.Tasks;
import org.geodescent.ui.Notices;

/**
 * What the parts of a window have in common: where they work, whom they ask, and where they say something.
 *
 * @param background reads and writes files; its results arrive on the JavaFX thread
 * @param tasks long work, which is listed and can be cancelled
 * @param files asks for files
 * @param saving asks where things are saved
 * @param failures told of bugs on workers
 */
record Services(
        Background background,
        Tasks tasks,
        FileChoice files,
        Saving saving,
        Notices notices,
        Consumer<Throwable> failures) {}
