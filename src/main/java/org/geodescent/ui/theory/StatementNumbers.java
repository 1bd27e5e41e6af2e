package org.geodescent.ui.theory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.geodescent.picture.ConvexReader;
import org.geodescent.picture.ConvexReading.NetworkState;
import org.geodescent.ui.ConvexExplanations;
import org.geodescent.ui.Explanation;
import org.geodescent.ui.Highlight;
import org.geodescent.ui.Hint;
import org.geodescent.ui.Workbench;
import org.geodescent.ui.theory.ConvexNumbers.Reading;
import org.jspecify.annotations.Nullable;

/**
 * What the propositions and lemmas of paper B say of the shown state and of the way to it. Invisible where they say
 * nothing; of more than two classes, until one is chosen.
 */
public final class StatementNumbers extends VBox {
    private record Row(Label cell, Function<NetworkState, Reading> reading) {}

    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");

    private final Workbench workbench;
    private final GridPane grid = new GridPane();
    private final List<Row> rows = new ArrayList<>();
    private Optional<NetworkState> state = Optional.empty();

    public StatementNumbers(TheoryDesk desk) {
        workbench = desk.workbench();
        setId("statement-numbers");
        getStyleClass().add("convex-numbers");
        Label title = new Label("Propositions and lemmas of paper B");
        title.getStyleClass().add("section-title");
        grid.getStyleClass().add("numbers");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(USE_PREF_SIZE);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(names, values);
        row("proposition-4", ConvexExplanations.PROPOSITION_4, StatementWords::proposition4);
        row("proposition-5", ConvexExplanations.PROPOSITION_5, StatementWords::proposition5);
        row("remark-1", ConvexExplanations.REMARK_1, StatementWords::remark1);
        row("g-min", ConvexExplanations.G_MIN, StatementWords::gMin);
        row("lemma-2", ConvexExplanations.LEMMA_2, StatementWords::lemma2);
        row("t-star", ConvexExplanations.T_STAR, StatementWords::tStar);
        row("t-shift", ConvexExplanations.T_SHIFT, StatementWords::tShift);
        row("proposition-6", ConvexExplanations.PROPOSITION_6, StatementWords::proposition6);
        getChildren().addAll(title, grid);
        desk.toldProperty().addListener((property, before, after) -> show(after));
        workbench.highlightProperty().addListener((property, before, after) -> light());
        show(desk.toldProperty().get());
    }

    private void row(String id, Explanation explanation, Function<NetworkState, Reading> reading) {
        Label name = new Label(explanation.title());
        name.getStyleClass().add("number-name");
        name.setMinWidth(USE_PREF_SIZE);
        Label cell = new Label();
        cell.setId("statement-" + id);
        cell.getStyleClass().addAll("number", "convex-number");
        cell.setMaxWidth(Double.MAX_VALUE);
        cell.setWrapText(true);
        cell.setMinHeight(USE_PREF_SIZE);
        Hint.install(name, explanation);
        Hint.install(cell, explanation);
        cell.setOnMouseEntered(event -> state.map(reading)
                .ifPresent(now -> workbench.highlightProperty().set(now.highlight())));
        cell.setOnMouseExited(event -> workbench.highlightProperty().set(Highlight.NONE));
        grid.addRow(rows.size(), name, cell);
        rows.add(new Row(cell, reading));
    }

    private void show(ConvexReader.@Nullable Told told) {
        state = told == null ? Optional.empty() : told.reading().flatMap(reading -> reading.state());
        setVisible(state.isPresent());
        state.ifPresent(now -> {
            for (Row row : rows) {
                String text = row.reading.apply(now).text();
                if (!text.equals(row.cell.getText())) {
                    row.cell.setText(text);
                }
            }
        });
        light();
    }

    private void light() {
        Highlight lit = workbench.highlightProperty().get();
        state.ifPresent(now -> rows.forEach(row -> row.cell.pseudoClassStateChanged(
                LIT,
                !lit.equals(Highlight.NONE)
                        && row.reading.apply(now).highlight().equals(lit))));
    }
}
