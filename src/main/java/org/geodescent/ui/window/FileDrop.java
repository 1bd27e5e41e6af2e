package org.geodescent.ui.window;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.TransferMode;

/** Files dropped on the window: points from tables, sessions from everything that may carry one. */
final class FileDrop {
    private static final List<String> TABLES = List.of(".csv", ".tsv", ".txt");

    private FileDrop() {}

    static void install(Node window, Consumer<Path> points, Consumer<Path> session) {
        window.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        window.setOnDragDropped(event -> {
            boolean files = event.getDragboard().hasFiles();
            if (files) {
                Path file = event.getDragboard().getFiles().get(0).toPath();
                String name = file.toString().toLowerCase(Locale.ROOT);
                (TABLES.stream().anyMatch(name::endsWith) ? points : session).accept(file);
            }
            event.setDropCompleted(files);
            event.consume();
        });
    }
}
