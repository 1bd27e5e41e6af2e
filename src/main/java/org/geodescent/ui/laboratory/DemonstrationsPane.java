package org.geodescent.ui.laboratory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.geodescent.figure.Figure;
import org.geodescent.picture.demonstration.StandardDemonstration;
import org.geodescent.ui.Comfort;
import org.geodescent.ui.Scaled;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * All demonstrations: a list, and the chosen one beside it, which is made when it is chosen for the first time. On the
 * JavaFX thread only.
 */
public final class DemonstrationsPane extends BorderPane implements Scaled, AutoCloseable {
    /** A line of the list, and how its pane is made. */
    private record Entry(StandardDemonstration demonstration, Function<Consumer<Throwable>, DemonstrationPane> maker) {}

    /** In the order of {@link StandardDemonstration#ALL}. */
    private static final List<Entry> ENTRIES = List.of(
            new Entry(StandardDemonstration.ATTENUATED_REGRESSION, Demonstrations::attenuatedRegression),
            new Entry(StandardDemonstration.SYSTEM_IDENTIFICATION, Demonstrations::systemIdentification),
            new Entry(StandardDemonstration.STOCHASTIC_GRADIENT, Demonstrations::stochasticGradient),
            new Entry(StandardDemonstration.BANDIT, Demonstrations::bandit),
            new Entry(StandardDemonstration.SLOPES, Demonstrations::slopes),
            new Entry(StandardDemonstration.DEEP_LINEAR, Demonstrations::deepLinear),
            new Entry(StandardDemonstration.NORM_PENALTY, Demonstrations::normPenalty),
            new Entry(StandardDemonstration.SIMPLEX, Demonstrations::simplex),
            new Entry(StandardDemonstration.PENALTY_FAILURES, Demonstrations::penaltyFailures));

    private static final class Cell extends ListCell<Entry> {
        private final Label title = new Label();
        private final Label citation = new Label();
        private final VBox box = new VBox(title, citation);

        Cell() {
            citation.getStyleClass().add("hint-source");
            // As wide as the list: long citations take a second line.
            setPrefWidth(0);
            for (Label label : List.of(title, citation)) {
                label.setWrapText(true);
                label.setMinHeight(USE_PREF_SIZE);
            }
        }

        @Override
        protected void updateItem(Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            setGraphic(empty ? null : box);
            if (!empty) {
                title.setText(entry.demonstration().title());
                citation.setText(entry.demonstration().citation());
            }
        }
    }

    private final ObservableValue<Comfort> comfort;
    private final Consumer<Throwable> failures;
    private final ListView<Entry> list = new ListView<>();
    private final Map<Entry, DemonstrationPane> panes = new HashMap<>();
    private double zoom = 1;
    private double lines = 1;

    /**
     * @param comfort what somebody prefers
     * @param save asks for a file and writes the figure to it
     * @param failures told on a worker of a bug in a computation
     */
    public DemonstrationsPane(ObservableValue<Comfort> comfort, Consumer<Figure> save, Consumer<Throwable> failures) {
        this.comfort = comfort;
        this.failures = failures;
        getStyleClass().add("demonstrations");
        list.setId("demonstrations-list");
        list.setAccessibleText("Demonstrations");
        list.getItems().setAll(ENTRIES);
        list.setCellFactory(view -> new Cell());
        list.getSelectionModel().selectFirst();
        VBox.setVgrow(list, Priority.ALWAYS);
        Button export = new Button("Save the figure…", new FontIcon(Feather.DOWNLOAD));
        export.setId("demonstration-save");
        export.setMaxWidth(Double.MAX_VALUE);
        export.setOnAction(event -> save(save));
        VBox left = new VBox(8, list, export);
        left.getStyleClass().add("demonstrations-list");
        setLeft(left);
    }

    /** Chooses the demonstration of this id; nothing changes if there is none. */
    public void choose(String id) {
        ENTRIES.stream()
                .filter(entry -> entry.demonstration().id().equals(id))
                .forEach(list.getSelectionModel()::select);
    }

    /** The id of the chosen one. */
    public String chosen() {
        return list.getSelectionModel().getSelectedItem().demonstration().id();
    }

    @Override
    public void setScale(double zoom, double lines) {
        this.zoom = zoom;
        this.lines = lines;
        panes.values().forEach(pane -> pane.setScale(zoom, lines));
    }

    private void save(Consumer<Figure> save) {
        DemonstrationPane shown = panes.get(list.getSelectionModel().getSelectedItem());
        if (shown != null) {
            shown.figure().ifPresent(save);
        }
    }

    /**
     * Once a frame while this is shown.
     *
     * @param elapsedSeconds since the last frame
     */
    public void pulse(double elapsedSeconds) {
        Entry chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            DemonstrationPane pane =
                    panes.computeIfAbsent(chosen, entry -> entry.maker().apply(failures));
            if (getCenter() != pane) {
                setCenter(pane);
                pane.setScale(zoom, lines);
            }
            pane.setReducedMotion(comfort.getValue().reducedMotion());
            pane.pulse(elapsedSeconds);
        }
    }

    @Override
    public void close() {
        panes.values().forEach(DemonstrationPane::close);
    }
}
