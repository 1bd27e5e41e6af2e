package org.geodescent.ui.theory;

import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.geodescent.picture.ConvexReader.Told;
import org.geodescent.picture.ConvexReading;
import org.geodescent.picture.ConvexReading.NetworkState;
import org.geodescent.ui.ConvexExplanations;
import org.geodescent.ui.Explanation;
import org.geodescent.ui.Renewal;
import org.geodescent.ui.theory.ReadingRows.Reading;
import org.jspecify.annotations.Nullable;

/**
 * What the propositions and lemmas of paper B say of the shown state and of the way to it. Invisible where they say
 * nothing; of more than two classes, until one is chosen.
 */
public final class StatementNumbers extends VBox {
    private final ReadingRows rows;

    public StatementNumbers(TheoryDesk desk) {
        rows = new ReadingRows(desk.workbench());
        setId("statement-numbers");
        getStyleClass().add("convex-numbers");
        Label title = new Label("Propositions and lemmas of paper B");
        title.getStyleClass().add("section-title");
        row("proposition-4", ConvexExplanations.PROPOSITION_4, StatementWords::proposition4);
        row("proposition-5", ConvexExplanations.PROPOSITION_5, StatementWords::proposition5);
        row("remark-1", ConvexExplanations.REMARK_1, StatementWords::remark1);
        row("g-min", ConvexExplanations.G_MIN, StatementWords::gMin);
        row("lemma-2", ConvexExplanations.LEMMA_2, StatementWords::lemma2);
        row("t-star", ConvexExplanations.T_STAR, StatementWords::tStar);
        row("t-shift", ConvexExplanations.T_SHIFT, StatementWords::tShift);
        row("proposition-6", ConvexExplanations.PROPOSITION_6, StatementWords::proposition6);
        getChildren().addAll(title, rows);
        Renewal.Part all = desk.workbench()
                .renewal()
                .of(this, () -> show(desk.toldProperty().get()));
        desk.toldProperty().addListener((property, before, after) -> all.need());
        show(desk.toldProperty().get());
    }

    private void row(String id, Explanation explanation, Function<NetworkState, Reading> reading) {
        rows.add("statement-" + id, explanation, told -> state(told).map(reading));
    }

    private static Optional<NetworkState> state(Told told) {
        return told.reading().flatMap(ConvexReading::state);
    }

    private void show(@Nullable Told told) {
        setVisible(told != null && state(told).isPresent());
        if (told != null) {
            rows.show(told);
        }
    }
}
