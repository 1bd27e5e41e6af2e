package org.geodescent.ui.laboratory;

import atlantafx.base.controls.Spacer;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.geodescent.core.number.NumberText;
import org.geodescent.ui.Explanation;
import org.geodescent.ui.Form;
import org.geodescent.ui.Hint;

/**
 * Controls below each other, each with its name, its value and its explanation. What is added returns how to read it.
 */
public final class ControlColumn extends VBox {
    /** A key moves a slider by so many parts of its length. */
    private static final double PARTS = 50;

    private final List<Runnable> listeners = new ArrayList<>();
    private final List<Slider> sliders = new ArrayList<>();

    /** An empty column with a heading. */
    public ControlColumn(Explanation heading) {
        super(10);
        Label title = new Label(heading.title());
        title.getStyleClass().add("section-title");
        title.setWrapText(true);
        Hint.install(title, heading);
        getChildren().add(title);
    }

    /** Runs whenever a value has changed. */
    public void whenChanged(Runnable listener) {
        listeners.add(listener);
    }

    /** Whether a slider is being dragged; those that listen are told when it is let go. */
    boolean isDragged() {
        return sliders.stream().anyMatch(Slider::isValueChanging);
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }

    /** A slider of real numbers. */
    public DoubleSupplier slider(Explanation explanation, String id, double low, double high, double value) {
        return slider(explanation, id, low, high, value, false);
    }

    /** A slider on which equal ways multiply by equal factors; {@code low} is positive. */
    public DoubleSupplier factorSlider(Explanation explanation, String id, double low, double high, double value) {
        return slider(explanation, id, low, high, value, true);
    }

    private DoubleSupplier slider(
            Explanation explanation, String id, double low, double high, double value, boolean logarithmic) {
        double from = logarithmic ? Math.log10(low) : low;
        double to = logarithmic ? Math.log10(high) : high;
        Slider slider = new Slider(from, to, logarithmic ? Math.log10(value) : value);
        slider.setBlockIncrement((to - from) / PARTS);
        sliders.add(slider);
        slider.valueChangingProperty().addListener((property, before, dragging) -> changed());
        DoubleSupplier reading = () -> rounded(logarithmic ? Math.pow(10, slider.getValue()) : slider.getValue());
        Label number = new Label(NumberText.shown(reading.getAsDouble()));
        slider.valueProperty().addListener((property, before, after) -> {
            number.setText(NumberText.shown(reading.getAsDouble()));
            changed();
        });
        add(explanation, id, slider, number);
        return reading;
    }

    /** Three digits, so that what is shown is what is used. */
    private static double rounded(double value) {
        return new BigDecimal(value).round(new MathContext(3)).doubleValue();
    }

    /** A spinner of whole numbers. */
    public IntSupplier spinner(Explanation explanation, String id, int low, int high, int value) {
        Spinner<Integer> spinner = new Spinner<>(low, high, value);
        spinner.setEditable(true);
        spinner.setPrefWidth(110);
        spinner.getEditor().focusedProperty().addListener((property, before, focused) -> {
            if (!focused) {
                spinner.cancelEdit();
            }
        });
        spinner.getValueFactory().setConverter(new WholeNumbers(spinner, low, high));
        spinner.valueProperty().addListener((property, before, after) -> changed());
        addLine(explanation, id, spinner);
        return spinner::getValue;
    }

    /** A choice of one among several. */
    public <T> Supplier<T> choice(Explanation explanation, String id, List<T> values, Function<T, String> words) {
        ComboBox<T> box = new ComboBox<>();
        box.getItems().setAll(values);
        box.setValue(values.get(0));
        box.setConverter(new Words<>(box, words));
        box.valueProperty().addListener((property, before, after) -> changed());
        addLine(explanation, id, box);
        return box::getValue;
    }

    private void add(Explanation explanation, String id, Control control, Label value) {
        getChildren().add(new VBox(2, new HBox(8, Form.name(explanation, id, control), new Spacer(), value), control));
    }

    private void addLine(Explanation explanation, String id, Control control) {
        getChildren().add(Form.line(explanation, id, control));
    }

    /** What cannot be read as a whole number in the range is put back. */
    private static final class WholeNumbers extends StringConverter<Integer> {
        private final Spinner<Integer> spinner;
        private final int low;
        private final int high;

        WholeNumbers(Spinner<Integer> spinner, int low, int high) {
            this.spinner = spinner;
            this.low = low;
            this.high = high;
        }

        @Override
        public String toString(Integer value) {
            return Integer.toString(value);
        }

        @Override
        public Integer fromString(String text) {
            String digits = text.strip();
            if (!digits.matches("[0-9]{1,9}")) {
                return spinner.getValue();
            }
            return Math.max(low, Math.min(high, Integer.parseInt(digits)));
        }
    }

    /** One way only: the box is not edited. */
    private static final class Words<T> extends StringConverter<T> {
        private final ComboBox<T> box;
        private final Function<T, String> words;

        Words(ComboBox<T> box, Function<T, String> words) {
            this.box = box;
            this.words = words;
        }

        @Override
        public String toString(T value) {
            return words.apply(value);
        }

        @Override
        public T fromString(String text) {
            return box.getValue();
        }
    }
}
