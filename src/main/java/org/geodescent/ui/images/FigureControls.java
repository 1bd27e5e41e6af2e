package org.geodescent.ui.images;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.geodescent.reproduce.ImageFigure;
import org.geodescent.ui.Form;
import org.kordamp.ikonli.feather.Feather;

/** Runs all nets of one of A's Figures 4 to 6, says how far that is, and ends it. On the JavaFX thread only. */
final class FigureControls extends VBox {
    private final FigureQueue queue;
    private final Map<ImageFigure, Button> buttons = new EnumMap<>(ImageFigure.class);
    private final Button cancel;
    private final ProgressBar progress = new ProgressBar(0);
    private final Label status = Form.sentence("cifar-figure-status");

    /** @param run begins a figure */
    FigureControls(FigureQueue queue, Consumer<ImageFigure> run) {
        super(7);
        this.queue = queue;
        getStyleClass().add("image-section");
        HBox line = new HBox(6);
        for (ImageFigure figure : ImageFigure.values()) {
            Button button = Form.button(
                    figure.figure(),
                    Feather.PLAY,
                    "cifar-run-" + figure.name(),
                    "Trains and attacks all nets of %s, one after the other: %s."
                            .formatted(figure.figure(), figure.title()),
                    () -> run.accept(figure));
            button.setAccessibleText("Run " + figure.figure());
            // Three beside each other are as wide as the column.
            button.setGraphic(null);
            button.setMinWidth(USE_PREF_SIZE);
            buttons.put(figure, button);
            line.getChildren().add(button);
        }
        cancel = Form.button(
                "Cancel",
                Feather.SQUARE,
                "cifar-cancel-figure",
                "Ends the figure after the step under way. Nets and curves that are there stay.",
                queue::cancel);
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.setAccessibleText("Progress of the figure");
        VBox going = new VBox(6, progress, cancel);
        going.visibleProperty().bind(progress.visibleProperty());
        going.managedProperty().bind(going.visibleProperty());
        getChildren().addAll(Form.title(CifarExplanations.FIGURES), line, status, going);
    }

    /** Shows which figure is meant: its button has the focus. */
    void point(ImageFigure figure) {
        Button button = buttons.get(figure);
        if (button != null) {
            button.requestFocus();
        }
    }

    /**
     * Once a frame.
     *
     * @param ready whether there are images
     * @param offer what a figure costs that is asked for; empty: none is
     */
    void pulse(boolean ready, String offer) {
        boolean free = ready && queue.free();
        buttons.values().forEach(button -> button.setDisable(!free));
        progress.setVisible(queue.busy());
        progress.setProgress(queue.progress());
        status.setText(offer.isEmpty() ? queue.message() : offer);
    }
}
