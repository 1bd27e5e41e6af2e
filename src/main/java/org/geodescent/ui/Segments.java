package org.geodescent.ui;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.controlsfx.control.SegmentedButton;
import org.jspecify.annotations.Nullable;

/**
 * A choice of one among a few named values, side by side in one line; the arrow keys move it. One is always chosen. On
 * the JavaFX thread only.
 *
 * @param <T> what is chosen among
 */
public final class Segments<T> extends SegmentedButton {
    private static final PseudoClass BY_KEY = PseudoClass.getPseudoClass("by-key");

    private final Map<T, ToggleButton> buttons = new LinkedHashMap<>();
    private final Consumer<T> chosen;
    private @Nullable T current;
    private boolean showing;

    /** @param chosen told whenever the user chooses another value, by mouse or by key */
    public Segments(Consumer<T> chosen) {
        this.chosen = chosen;
        setMinWidth(USE_PREF_SIZE);
        // The focus that arrows move is not "visible" to the toolkit, as it is the program that moves it.
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> pseudoClassStateChanged(BY_KEY, event.getCode().isArrowKey()));
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> pseudoClassStateChanged(BY_KEY, false));
    }

    /**
     * Adds a value at the right; the first one is chosen until another is. Returns its button, for its id and its
     * explanation.
     */
    public ToggleButton add(T value, String name) {
        ToggleButton button = new ToggleButton(name);
        button.setMinWidth(USE_PREF_SIZE);
        if (buttons.isEmpty()) {
            current = value;
            button.setSelected(true);
        }
        // A second press would leave nothing chosen.
        button.setOnAction(event -> button.setSelected(true));
        // The arrow keys choose without an action.
        button.selectedProperty().addListener((property, before, selected) -> {
            if (selected && !value.equals(current)) {
                current = value;
                if (!showing) {
                    chosen.accept(value);
                }
            }
        });
        buttons.put(value, button);
        getButtons().add(button);
        return button;
    }

    /** Fills the width that there is, with buttons that share it. */
    public void fill() {
        setMaxWidth(Double.MAX_VALUE);
        for (ToggleButton button : getButtons()) {
            button.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(button, Priority.ALWAYS);
        }
    }

    /**
     * Shows this value as the chosen one without telling anybody. @throws NullPointerException if it has not been added
     */
    public void choose(T value) {
        showing = true;
        Objects.requireNonNull(buttons.get(value), () -> value + " is not offered")
                .setSelected(true);
        showing = false;
    }

    /** The chosen value. @throws IllegalStateException if nothing has been added */
    public T chosen() {
        if (current == null) {
            throw new IllegalStateException("nothing is offered");
        }
        return current;
    }

    /** Beside each other in the whole width; the first is chosen. */
    public static <T> Segments<T> of(String id, T[] values, Function<T, String> name, Consumer<T> chosen) {
        Segments<T> segments = new Segments<>(chosen);
        for (T value : values) {
            String text = name.apply(value);
            segments.add(value, text)
                    .setId(id + "-" + text.toLowerCase(Locale.ROOT).replace(' ', '-'));
        }
        segments.fill();
        return segments;
    }
}
