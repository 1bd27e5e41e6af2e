package org.geodescent.ui.window;

import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.Node;

/**
 * What the export pane asks of the window. On the JavaFX thread.
 *
 * @param write writes a job to its file, unless the user wants to keep the file that is there
 * @param copy puts the figure of a job without a file on the clipboard
 * @param replay writes the replay of what is chosen as a figure is written
 * @param enlarge shows something over the window
 */
record ExportActions(
        BiConsumer<Path, FigureWriter.Job> write,
        Consumer<FigureWriter.Job> copy,
        BiConsumer<Path, ReplaySaving.Wanted> replay,
        Consumer<Node> enlarge) {}
