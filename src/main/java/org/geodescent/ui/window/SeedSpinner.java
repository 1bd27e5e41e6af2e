package org.geodescent.ui.window;

import java.util.function.LongConsumer;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.StringConverter;

/** A whole number that seeds a generator: typed, or stepped with the arrows. What cannot be read as one is put back. */
final class SeedSpinner extends Spinner<Long> {
    private static final long LARGEST = 0xFFFF_FFFFL;

    private boolean updating;

    SeedSpinner(String name, LongConsumer chosen) {
        setEditable(true);
        getStyleClass().addAll(STYLE_CLASS_SPLIT_ARROWS_HORIZONTAL, "seed");
        setAccessibleText(name);
        setValueFactory(new Values());
        valueProperty().addListener((property, before, after) -> {
            if (!updating && after != null) {
                chosen.accept(after);
            }
        });
        getEditor().setOnAction(event -> {
            commitValue();
            leaveEditor();
        });
        getEditor().addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                cancelEdit();
                leaveEditor();
            }
        });
    }

    /** Shows a seed without reporting it. */
    void show(long seed) {
        updating = true;
        getValueFactory().setValue(seed);
        updating = false;
    }

    private void leaveEditor() {
        getScene().getRoot().requestFocus();
    }

    private static final class Values extends SpinnerValueFactory<Long> {
        Values() {
            setConverter(new Digits());
            setValue(1L);
        }

        @Override
        public void decrement(int steps) {
            setValue(Math.max(0, getValue() - steps));
        }

        @Override
        public void increment(int steps) {
            setValue(Math.min(LARGEST, getValue() + steps));
        }

        private final class Digits extends StringConverter<Long> {
            @Override
            public String toString(Long value) {
                return Long.toString(value);
            }

            @Override
            public Long fromString(String text) {
                String digits = text.strip();
                boolean readable = digits.matches("[0-9]{1,10}") && Long.parseLong(digits) <= LARGEST;
                return readable ? Long.valueOf(digits) : getValue();
            }
        }
    }
}
