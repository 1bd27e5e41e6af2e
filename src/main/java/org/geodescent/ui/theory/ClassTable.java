package org.geodescent.ui.theory;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import org.geodescent.core.convex.ConvexOutcome;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.number.Answer;
import org.geodescent.core.number.NumberText;
import org.geodescent.core.theory.GapInterval;
import org.geodescent.picture.ClassReadings;
import org.geodescent.picture.ConvexReading;
import org.geodescent.picture.ConvexReading.NetworkState;
import org.geodescent.ui.ConvexExplanations;
import org.geodescent.ui.Explanation;
import org.geodescent.ui.Hint;

/** One row per class, against the rest: its optimal value, both ends of its interval, and its dual feasibility. */
final class ClassTable extends GridPane {
    /** As many as there is room for beside the pictures of a small window. */
    private static final int DIGITS = 4;

    private record Column(String head, Explanation explanation, Function<ConvexReading, String> text) {}

    private static final List<Column> COLUMNS = List.of(
            new Column("optimum", ConvexExplanations.OPTIMUM, ClassTable::optimum),
            new Column("from", ConvexExplanations.INTERVAL, reading -> end(reading, GapInterval::lower)),
            new Column("to", ConvexExplanations.INTERVAL, reading -> end(reading, GapInterval::upper)),
            new Column("(16)", ConvexExplanations.DUAL, ClassTable::dual));

    private final List<List<Label>> rows = new ArrayList<>();

    ClassTable() {
        setId("convex-classes");
        getStyleClass().addAll("numbers", "class-table");
        setHgap(6);
        add(name("class"), 0, 0);
        for (int j = 0; j < COLUMNS.size(); j++) {
            Label head = name(COLUMNS.get(j).head());
            head.setMinWidth(USE_PREF_SIZE);
            Hint.install(head, COLUMNS.get(j).explanation());
            add(head, j + 1, 0);
        }
    }

    private static Label name(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("number-name");
        return label;
    }

    void show(ClassReadings classes) {
        int count = classes.problems().size();
        while (rows.size() > count) {
            getChildren().removeAll(rows.remove(rows.size() - 1));
        }
        while (rows.size() < count) {
            addRow();
        }
        for (int k = 0; k < count; k++) {
            List<Label> row = rows.get(k);
            row.get(0).setText(Dataset.shownName(classes.classNames().get(k)));
            for (int j = 0; j < COLUMNS.size(); j++) {
                row.get(j + 1)
                        .setText(COLUMNS.get(j).text().apply(classes.problems().get(k)));
            }
        }
    }

    private void addRow() {
        List<Label> row = new ArrayList<>(List.of(name("")));
        for (Column column : COLUMNS) {
            Label cell = new Label();
            cell.setId("convex-class-%d-%s".formatted(rows.size() + 1, column.head()));
            cell.getStyleClass().addAll("number", "convex-number");
            cell.setMinWidth(USE_PREF_SIZE);
            Hint.install(cell, column.explanation());
            row.add(cell);
        }
        rows.add(row);
        for (int j = 0; j < row.size(); j++) {
            add(row.get(j), j, rows.size());
        }
    }

    private static String optimum(ConvexReading reading) {
        return reading.analysis().outcome() instanceof ConvexOutcome.Solved solved ? number(solved.primal()) : "none";
    }

    private static String end(ConvexReading reading, Function<GapInterval, Answer<Double>> end) {
        return reading.state()
                .map(state -> end.apply(state.interval()) instanceof Answer.Value<Double> value
                        ? number(value.value())
                        : "none")
                .orElse("");
    }

    private static String dual(ConvexReading reading) {
        return reading.state()
                .map(NetworkState::dual)
                .map(dual -> dual.map(maximum -> number(maximum.value())).orElse("none"))
                .orElse("");
    }

    private static String number(double value) {
        return NumberText.brief(value, DIGITS);
    }
}
