package org.geodescent.ui.theory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.geodescent.picture.ConvexReader.Told;
import org.geodescent.ui.Explanation;
import org.geodescent.ui.Highlight;
import org.geodescent.ui.Hint;
import org.geodescent.ui.SteadyLabel;
import org.geodescent.ui.Workbench;
import org.jspecify.annotations.Nullable;

/** Names and numbers of B, each number below its name; the neuron that a number is about is lit with it. */
final class ReadingRows extends VBox {
    /**
     * A number's text and whose it is.
     *
     * @param highlight a node of the network that was read, which may be one of several
     */
    record Reading(String text, Highlight highlight) {
        static Reading of(String text) {
            return new Reading(text, Highlight.NONE);
        }
    }

    private record Row(SteadyLabel cell, Function<Told, Optional<Reading>> reading) {}

    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");
    /** JavaFX breaks lines with one at the wrong places, and the words run out of their cell. */
    private static final char COMBINING_TILDE = '\u0303';

    private static final char TILDE = '\u02dc';

    private final Workbench workbench;
    private final List<Row> rows = new ArrayList<>();
    private @Nullable Told shown;

    ReadingRows(Workbench workbench) {
        this.workbench = workbench;
        getStyleClass().add("reading-rows");
        workbench.highlightProperty().addListener((property, before, after) -> light());
    }

    /**
     * One more row.
     *
     * @param id of the number
     * @param reading empty where there is nothing to say
     */
    void add(String id, Explanation explanation, Function<Told, Optional<Reading>> reading) {
        Label name = new Label(explanation.title());
        name.getStyleClass().add("number-name");
        name.setWrapText(true);
        name.setMinHeight(USE_PREF_SIZE);
        SteadyLabel steady = SteadyLabel.wrapping();
        Label cell = steady.label();
        cell.setId(id);
        cell.getStyleClass().addAll("number", "convex-number");
        cell.setMaxWidth(Double.MAX_VALUE);
        Hint.install(name, explanation);
        Hint.install(cell, explanation);
        Row row = new Row(steady, reading);
        cell.setOnMouseEntered(event ->
                highlight(row).ifPresent(now -> workbench.highlightProperty().set(now)));
        cell.setOnMouseExited(event -> workbench.highlightProperty().set(Highlight.NONE));
        getChildren().add(new VBox(name, steady));
        rows.add(row);
    }

    void show(Told told) {
        shown = told;
        for (Row row : rows) {
            String text = row.reading.apply(told).map(Reading::text).orElse("");
            row.cell.setText(text.replace(COMBINING_TILDE, TILDE));
        }
        light();
    }

    /** A neuron of a class's network is counted through all networks. */
    private Optional<Highlight> highlight(Row row) {
        return Optional.ofNullable(shown).flatMap(told -> row.reading
                .apply(told)
                .map(Reading::highlight)
                .map(own -> own instanceof Highlight.Node node
                        ? new Highlight.Node(told.moment().firstNode() + node.index())
                        : own));
    }

    private void light() {
        Highlight lit = workbench.highlightProperty().get();
        for (Row row : rows) {
            row.cell
                    .label()
                    .pseudoClassStateChanged(
                            LIT,
                            !lit.equals(Highlight.NONE)
                                    && highlight(row).filter(lit::equals).isPresent());
        }
    }
}
