package org.geodescent.ui.papers;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.geodescent.reproduce.CardResult;
import org.geodescent.reproduce.Comparison;
import org.geodescent.ui.Hint;

/** What a paper prints beside what was computed, and what had to hold for the verdict. On the JavaFX thread only. */
final class ResultView extends VBox {
    ResultView(CardResult result) {
        getStyleClass().add("card-result");
        Comparison.claim(result).ifPresent(claim -> add("The paper", claim));
        add("Here", result.summary());
        List<Comparison> comparisons = Comparison.of(result);
        if (!comparisons.isEmpty()) {
            getChildren().add(table(comparisons));
        }
        add("Reproduced means", String.join("\n", Comparison.tolerances(result)));
    }

    private void add(String heading, String text) {
        Label label = new Label(heading);
        label.getStyleClass().add("section-title");
        getChildren().addAll(label, wrapped(text));
    }

    private static Node table(List<Comparison> comparisons) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("comparison");
        String[] headings = {"", "printed", "here"};
        for (int column = 0; column < headings.length; column++) {
            Label heading = new Label(headings[column]);
            heading.getStyleClass().add("hint-source");
            grid.add(heading, column, 0);
        }
        int row = 1;
        for (Comparison comparison : comparisons) {
            Label name = new Label(comparison.name());
            name.setMinWidth(USE_PREF_SIZE);
            Label published = wrapped(comparison.published());
            comparison.reason().ifPresent(reason -> Hint.install(published, reason));
            grid.addRow(row++, name, published, wrapped(comparison.measured().orElse("in the figure")));
        }
        return grid;
    }

    static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
