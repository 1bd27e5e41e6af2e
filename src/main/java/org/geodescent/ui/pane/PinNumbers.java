package org.geodescent.ui.pane;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.geodescent.core.loss.Loss;
import org.geodescent.picture.PlaneReading;
import org.geodescent.picture.RunReading;
import org.geodescent.session.Pin;
import org.geodescent.ui.Comfort;
import org.geodescent.ui.Hint;
import org.geodescent.ui.Pins;
import org.geodescent.ui.Renewal;
import org.geodescent.ui.Workbench;

/**
 * The numbers of pinned runs below the present ones, in a column each, by loss. Where there is no room for all columns,
 * the last ones are left out. Not visible while nothing is pinned. On the JavaFX thread only.
 */
public final class PinNumbers extends GridPane {
    private static final String NONE = "–";
    /** Loss and margin are always there. */
    private static final int ALWAYS = 2;

    /** A quantity, now and of a pin. */
    private record Quantity(String name, Function<RunReading, String> now, Function<Pin.Run, String> pinned) {}

    private final List<Quantity> quantities = List.of(
            new Quantity("Loss", run -> comfort().spread(run.snapshot().loss()), pin -> comfort()
                    .spread(pin.value())),
            new Quantity("Margin", run -> margin(run.measurement().margin()), pin -> margin(pin.margin())),
            new Quantity("Slope", run -> slope(run.measurement().lipschitz()), pin -> slope(pin.lipschitz())),
            new Quantity(
                    "Right",
                    run -> "%d/%d"
                            .formatted(run.measurement().correct(), run.pushes().size()),
                    pin -> "%d/%d".formatted(pin.correct(), pin.samples())));

    private final Workbench workbench;
    private final Pins pins;
    private final ReadOnlyStringWrapper answer = new ReadOnlyStringWrapper("");
    /** What is told now, one for each loss and quantity. */
    private final List<Label> now = new ArrayList<>();

    private final List<Function<List<RunReading>, String>> readings = new ArrayList<>();

    public PinNumbers(Workbench workbench, Pins pins) {
        this.workbench = workbench;
        this.pins = pins;
        setId("pin-numbers");
        getStyleClass().addAll("numbers", "pin-numbers");
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        getColumnConstraints().add(names);
        setMinWidth(0);
        for (int i = 0; i < quantities.size(); i++) {
            ColumnConstraints values = new ColumnConstraints();
            values.setHalignment(HPos.RIGHT);
            values.setMinWidth(USE_PREF_SIZE);
            getColumnConstraints().add(values);
        }
        workbench.viewProperty().addListener((property, before, after) -> {
            if (!after.pins().equals(before.pins())) {
                build(after.pins());
            }
        });
        Renewal.Part all = workbench.renewal().of(this, this::show);
        workbench.planeProperty().addListener((property, before, after) -> all.need());
        workbench
                .comfortProperty()
                .addListener((property, before, after) ->
                        build(workbench.viewProperty().get().pins()));
        build(workbench.viewProperty().get().pins());
    }

    /** How many are pinned. */
    public ReadOnlyStringProperty answerProperty() {
        return answer.getReadOnlyProperty();
    }

    private String margin(OptionalDouble value) {
        return value.isPresent() ? comfort().margin(value.getAsDouble()) : NONE;
    }

    private String slope(OptionalDouble value) {
        return value.isPresent() ? comfort().spread(value.getAsDouble()) : NONE;
    }

    private Comfort comfort() {
        return workbench.comfortProperty().get();
    }

    private void build(List<Pin> shown) {
        getChildren().clear();
        now.clear();
        readings.clear();
        setVisible(!shown.isEmpty());
        answer.set(shown.isEmpty() ? "" : Integer.toString(shown.size()));
        int line = 0;
        boolean first = true;
        for (Loss loss : Loss.values()) {
            if (shown.stream().flatMap(pin -> pin.runs().stream()).anyMatch(run -> run.loss() == loss)) {
                line = addLoss(loss, shown, line, first);
                first = false;
            }
        }
        show();
    }

    /** A line for the present run and for each pin. @return the next free line */
    private int addLoss(Loss loss, List<Pin> shown, int from, boolean first) {
        int line = from;
        add(header(loss == Loss.CROSS_ENTROPY ? "CE" : "SE"), 0, line);
        for (int i = 0; i < quantities.size(); i++) {
            add(header(quantities.get(i).name()), i + 1, line);
        }
        line++;
        add(name("now"), 0, line);
        for (int i = 0; i < quantities.size(); i++) {
            addNow(quantities.get(i), loss, i + 1, line);
        }
        line++;
        for (int p = 0; p < shown.size(); p++) {
            add(first ? unpin(p, shown.get(p)) : name("pin " + (p + 1)), 0, line);
            Optional<Pin.Run> run = shown.get(p).runs().stream()
                    .filter(each -> each.loss() == loss)
                    .findFirst();
            for (int i = 0; i < quantities.size(); i++) {
                add(number(run.map(quantities.get(i).pinned()).orElse(NONE)), i + 1, line);
            }
            line++;
        }
        return line;
    }

    private static Label header(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("numbers-header");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    /** The number of a pin, which lets it go. */
    private Node unpin(int index, Pin pin) {
        Button button = new Button("pin %d ×".formatted(index + 1));
        button.setId("unpin-" + (index + 1));
        button.getStyleClass().addAll("flat", "small", "unpin");
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText("Unpin %d: %s".formatted(index + 1, pin.name()));
        button.setOnAction(event -> pins.unpin(index));
        Hint.install(button, "Pin %d: %s. Click to unpin it.".formatted(index + 1, pin.name()));
        return button;
    }

    private void addNow(Quantity quantity, Loss loss, int column, int line) {
        Label cell = number("");
        now.add(cell);
        readings.add(runs -> runs.stream()
                .filter(run -> run.objective().loss() == loss)
                .findFirst()
                .map(quantity.now())
                .orElse(NONE));
        add(cell, column, line);
    }

    private static Label name(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("number-name");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static Label number(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("number");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    @Override
    protected void layoutChildren() {
        showWhatFits();
        super.layoutChildren();
    }

    private void showWhatFits() {
        double[] widths = new double[quantities.size() + 1];
        for (Node cell : getChildren()) {
            int column = getColumnIndex(cell);
            widths[column] = Math.max(widths[column], cell.prefWidth(-1));
        }
        double[] ends = new double[widths.length];
        ends[0] = widths[0];
        for (int i = 1; i < widths.length; i++) {
            ends[i] = ends[i - 1] + getHgap() + widths[i];
        }
        for (Node cell : getChildren()) {
            int column = getColumnIndex(cell);
            boolean fits = column <= ALWAYS || snapSizeX(ends[column]) <= getWidth();
            cell.setVisible(fits);
            cell.setManaged(fits);
        }
    }

    private void show() {
        if (isVisible()) {
            List<RunReading> runs = PlaneReading.runs(workbench.planeProperty().get());
            for (int i = 0; i < now.size(); i++) {
                now.get(i).setText(readings.get(i).apply(runs));
            }
        }
    }
}
