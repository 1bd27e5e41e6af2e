package org.geodescent.ui.window;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.geodescent.film.ExportFormat;
import org.geodescent.ui.Hint;
import org.geodescent.ui.Segments;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Writes the replay of what is chosen beside the figure: as a handout, as a film, or as a table. */
final class ReplayExport extends VBox {
    private static final ExportFormat[] FILMS = {ExportFormat.GIF, ExportFormat.APNG, ExportFormat.FRAMES};

    private final Supplier<Optional<Path>> figure;
    private final BiConsumer<Path, ExportFormat> write;

    /**
     * @param figure the file of the figure, without its ending
     * @param write writes the replay to a file
     * @param nothing true while nothing can be written
     */
    ReplayExport(
            Supplier<Optional<Path>> figure, BiConsumer<Path, ExportFormat> write, ObservableBooleanValue nothing) {
        super(8);
        this.figure = figure;
        this.write = write;
        Segments<ExportFormat> films = Segments.of(
                "export-film", FILMS, format -> format == ExportFormat.FRAMES ? "Frames" : format.name(), chosen -> {});
        Hint.install(
                films,
                "The replay as an animated GIF, as a PNG that moves, which has all colours, or as a folder of numbered PNG files.");
        Button handout = button(
                "Write a handout",
                Feather.PLAY_CIRCLE,
                "One HTML file beside it, in which the chosen pictures replay in any browser, on a phone too. It needs no network, and opens here again.");
        handout.setId("export-handout");
        handout.setOnAction(event -> write(ExportFormat.HTML));
        Button film = button(
                "Write a film",
                Feather.FILM,
                "The replay of the chosen pictures beside it, at the pace of the window and laid out as the figure. It takes some seconds; the status bar shows how far it is and can cancel it.");
        film.setId("export-film");
        film.setOnAction(event -> write(films.chosen()));
        Button table = button(
                "Write the numbers",
                Feather.GRID,
                "A CSV file beside it: of all runs at every recorded iteration the curves, the bounds and the weights, each number to its last bit. It opens here again.");
        table.setId("export-table");
        table.setOnAction(event -> write(ExportFormat.CSV));
        handout.disableProperty().bind(nothing);
        film.disableProperty().bind(nothing);
        table.disableProperty().bind(nothing);
        getChildren().addAll(handout, table, films, film);
    }

    private static Button button(String name, Feather icon, String explanation) {
        Button button = new Button(name, new FontIcon(icon));
        button.setMaxWidth(Double.MAX_VALUE);
        Hint.install(button, explanation);
        return button;
    }

    private void write(ExportFormat format) {
        figure.get().ifPresent(file -> {
            String name = String.valueOf(file.getFileName());
            write.accept(file.resolveSibling(format.fileName(name)), format);
        });
    }
}
