package org.geodescent.ui.pane;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.shape.Line;
import org.geodescent.core.geometry.ExtremeCell;
import org.geodescent.core.linalg.VectorNorm;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.number.Answer;
import org.geodescent.core.number.NumberText;
import org.geodescent.figure.recipe.CellMark;
import org.geodescent.picture.Drawn;
import org.geodescent.picture.PlaneReading;
import org.geodescent.picture.RunReading;
import org.geodescent.preset.Headline;
import org.geodescent.run.Measurement;
import org.geodescent.stage.LargeNumber;
import org.geodescent.ui.Comfort;
import org.geodescent.ui.Explanation;
import org.geodescent.ui.Explanations;
import org.geodescent.ui.Highlight;
import org.geodescent.ui.Hint;
import org.geodescent.ui.Renewal;
import org.geodescent.ui.SteadyLabel;
import org.geodescent.ui.Workbench;
import org.jspecify.annotations.Nullable;

/**
 * What was measured at the shown iteration, one row per quantity and one column per loss. On the JavaFX thread only.
 */
final class RunNumbers extends GridPane {
    private record Reading(String text, Highlight highlight) {
        static Reading of(String text) {
            return new Reading(text, Highlight.NONE);
        }
    }

    /** @param meant what the cells show is about, one entry per cell */
    private record Row(
            Label name, Function<RunReading, Reading> reading, List<SteadyLabel> cells, List<Highlight> meant) {}

    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");
    /** Loss, margin, Lipschitz constant and accuracy stay where they are. */
    private static final int ALWAYS = 4;

    private static final int COLUMNS = 2;
    /** In the place of a number that is not computed. */
    private static final String UNMEASURED = "–";

    private final Workbench workbench;
    private final List<Label> headers = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final ReadOnlyStringWrapper answer = new ReadOnlyStringWrapper("");
    /** Why numbers are not there. */
    private final Label absence = new Label();

    RunNumbers(Workbench workbench) {
        this.workbench = workbench;
        build();
        Renewal.Part all = workbench
                .renewal()
                .withPictures(this, () -> show(workbench.planeProperty().get()));
        Renewal.Part brief = workbench.renewal().withPictures(this::showAnswer);
        for (ObservableValue<?> source : List.of(workbench.planeProperty(), workbench.comfortProperty())) {
            source.addListener((property, before, after) -> {
                all.need();
                brief.need();
            });
        }
        workbench.highlightProperty().addListener((property, before, after) -> showLight());
        workbench.viewProperty().addListener((property, before, after) -> showLight());
        show(workbench.planeProperty().get());
        showAnswer();
    }

    /** What a reader wants first: the loss of the first run, in the same text as in large type. */
    ReadOnlyStringProperty answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /** What has nothing to say takes no room. */
    private void showOrHide(Row row) {
        boolean says =
                row.cells.stream().anyMatch(cell -> !cell.label().getText().isEmpty());
        boolean shown = rows.indexOf(row) < ALWAYS || says;
        if (row.name.isVisible() != shown) {
            row.name.setVisible(shown);
            row.name.setManaged(shown);
            row.cells.forEach(cell -> {
                cell.setVisible(shown);
                cell.setManaged(shown);
            });
        }
    }

    private void build() {
        getStyleClass().add("numbers");
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        getColumnConstraints().add(names);
        for (int i = 0; i < COLUMNS; i++) {
            ColumnConstraints values = new ColumnConstraints();
            values.setHalignment(HPos.RIGHT);
            values.setMinWidth(USE_PREF_SIZE);
            getColumnConstraints().add(values);
            Label header = new Label();
            header.getStyleClass().add("numbers-header");
            header.setMinWidth(USE_PREF_SIZE);
            headers.add(header);
            add(header, i + 1, 0);
        }
        addRow(Explanations.LOSS, s -> Reading.of(comfort().spread(s.snapshot().loss())));
        addRow(Explanations.MARGIN, this::margin);
        // Its name in the curves, too; the long one would break inside its words in a narrow column.
        addRow(
                "Steepest slope",
                Explanations.LIPSCHITZ,
                s -> s.measurement().lipschitz().isPresent()
                        ? cell(
                                s,
                                ExtremeCell.STEEPEST,
                                comfort().spread(s.measurement().lipschitz().getAsDouble()))
                        : Reading.of(UNMEASURED));
        addRow(
                Explanations.ACCURACY,
                s -> Reading.of(
                        NumberText.percent(s.measurement().correct(), s.pushes().size())));
        addRow(Explanations.ACTIVE_NODES, s -> count(s.activeNodes(), text -> cell(s, ExtremeCell.MOST_ACTIVE, text)));
        addRow(Explanations.CELLS, s -> count(s.cells(), Reading::of));
        addRow(
                Explanations.ITERATION,
                s -> Reading.of(NumberText.of(s.snapshot().iteration())));
        addRow(Explanations.MARGIN_ONE, s -> margin(s, VectorNorm.ONE));
        addRow(Explanations.MARGIN_INFINITY, s -> margin(s, VectorNorm.INFINITY));
        addRow(
                Explanations.STEP_LIMIT,
                // It is compared with a step size that somebody typed, digit by digit.
                s -> Reading.of(s.stepLimit().found().map(NumberText::shown).orElse("")));
        addAbsence();
    }

    private Comfort comfort() {
        return workbench.comfortProperty().get();
    }

    private static Reading count(OptionalInt count, Function<String, Reading> reading) {
        return count.isPresent() ? reading.apply(NumberText.of((long) count.getAsInt())) : Reading.of("");
    }

    private void addAbsence() {
        absence.setId("numbers-absence");
        absence.getStyleClass().add("absence-sentence");
        absence.setWrapText(true);
        absence.setMinHeight(USE_PREF_SIZE);
        absence.managedProperty().bind(absence.visibleProperty());
        add(absence, 0, rows.size() + 1, COLUMNS + 1, 1);
    }

    /** One network has the cell; for the slope or the nodes of several together there is none. */
    private static Reading cell(RunReading shown, ExtremeCell extreme, String text) {
        return shown.classifier().tellsTwoClasses() && shown.cells().isPresent()
                ? new Reading(
                        text, new Highlight.Cell(new CellMark(shown.objective().loss(), extreme)))
                : Reading.of(text);
    }

    private Reading margin(RunReading shown, VectorNorm p) {
        Answer<Double> margin = shown.margins().get(p);
        return Reading.of(
                margin == null
                        ? ""
                        : margin.found().map(comfort()::margin).orElse(isMeasured(shown) ? "no boundary" : ""));
    }

    private Reading margin(RunReading shown) {
        Measurement measurement = shown.measurement();
        return measurement.margin().isPresent()
                ? new Reading(
                        comfort().margin(measurement.margin().getAsDouble()),
                        new Highlight.Sample(measurement.nearestSample()))
                : Reading.of(isMeasured(shown) ? "no boundary" : UNMEASURED);
    }

    /** Whether the boundary of such a classifier is known. */
    private static boolean isMeasured(RunReading shown) {
        return shown.measurement().lipschitz().isPresent();
    }

    private void addRow(Explanation explanation, Function<RunReading, Reading> reading) {
        addRow(explanation.title(), explanation, reading);
    }

    private void addRow(String title, Explanation explanation, Function<RunReading, Reading> reading) {
        int line = rows.size() + 1;
        Label name = new Label(title);
        name.setMaxWidth(Double.MAX_VALUE);
        name.setWrapText(true);
        name.setMinHeight(USE_PREF_SIZE);
        name.getStyleClass().add("number-name");
        Hint.install(name, explanation);
        add(name, 0, line);
        List<SteadyLabel> cells = new ArrayList<>();
        Row row = new Row(name, reading, cells, new ArrayList<>(Collections.nCopies(COLUMNS, Highlight.NONE)));
        for (int i = 0; i < COLUMNS; i++) {
            int column = i;
            SteadyLabel steady = new SteadyLabel(Pos.CENTER_RIGHT);
            Label cell = steady.label();
            cell.getStyleClass().add("number");
            cell.setId("number-%s-%d"
                    .formatted(explanation.title().toLowerCase(Locale.ROOT).replace(' ', '-'), i + 1));
            Hint.install(cell, explanation);
            cell.setOnMouseEntered(event -> light(row, column));
            cell.setOnMouseExited(event -> workbench.highlightProperty().set(Highlight.NONE));
            cell.setOnMouseClicked(event -> keep(row, column));
            cell.setOnKeyPressed(event -> {
                if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                    event.consume();
                    keep(row, column);
                }
            });
            cells.add(steady);
            add(steady, i + 1, line);
        }
        rows.add(row);
    }

    private void light(Row row, int column) {
        workbench.highlightProperty().set(row.meant.get(column));
    }

    private void keep(Row row, int column) {
        if (row.meant.get(column) instanceof Highlight.Cell cell) {
            workbench.toggleCell(cell.mark());
        } else {
            Hint.explain(row.cells.get(column).label());
        }
    }

    /** Lights the numbers that speak of what the mouse is over, wherever that is. */
    private void showLight() {
        Highlight lit = workbench.highlightProperty().get();
        Optional<Highlight> cell = workbench.litCell().map(Highlight.Cell::new);
        for (Row row : rows) {
            for (int i = 0; i < COLUMNS; i++) {
                Highlight own = row.meant.get(i);
                boolean meant = (!own.equals(Highlight.NONE) && own.equals(lit))
                        || cell.filter(own::equals).isPresent();
                Label label = row.cells.get(i).label();
                label.setFocusTraversable(own instanceof Highlight.Cell);
                label.pseudoClassStateChanged(LIT, meant);
            }
        }
    }

    private void show(@Nullable Drawn scene) {
        List<RunReading> shown = PlaneReading.runs(scene);
        for (int i = 0; i < COLUMNS; i++) {
            boolean present = i < shown.size();
            headers.get(i).setText(present ? shortName(shown.get(i).objective().loss()) : "");
            headers.get(i)
                    .setAccessibleText(present ? name(shown.get(i).objective().loss()) : "");
            if (present) {
                Loss loss = shown.get(i).objective().loss();
                headers.get(i).setGraphic(sample(headers.get(i), loss));
            } else {
                headers.get(i).setGraphic(null);
            }
            for (Row row : rows) {
                Reading reading = present ? row.reading.apply(shown.get(i)) : Reading.of("");
                row.cells.get(i).setText(reading.text());
                row.meant.set(i, reading.highlight());
            }
        }
        rows.forEach(this::showOrHide);
        Optional<String> unmeasured =
                scene == null ? Optional.empty() : scene.moment().experiment().unmeasured();
        absence.setText(unmeasured.orElse(""));
        absence.setVisible(unmeasured.isPresent());
        showLight();
    }

    private void showAnswer() {
        LargeNumber loss = LargeNumber.of(
                Headline.LOSS,
                LargeNumber.Sources.of(
                        PlaneReading.runs(workbench.planeProperty().get()),
                        workbench.comfortProperty().get().decimals()));
        answer.set(loss.isKnown() ? "loss " + loss.value() : "");
    }

    static String shortName(Loss loss) {
        return loss == Loss.CROSS_ENTROPY ? "CE" : "SE";
    }

    static String name(Loss loss) {
        return loss == Loss.CROSS_ENTROPY ? "Cross-entropy" : "Squared";
    }

    /** A piece of the line that this loss has in the figures. */
    private static Node sample(Label header, Loss loss) {
        String style = loss == Loss.CROSS_ENTROPY ? "cross-entropy" : "squared";
        Node old = header.getGraphic();
        if (old != null && old.getStyleClass().contains(style)) {
            return old;
        }
        Line line = new Line(0, 0, 16, 0);
        line.getStyleClass().addAll("line-sample", style);
        return line;
    }
}
