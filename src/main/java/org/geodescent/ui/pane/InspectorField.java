package org.geodescent.ui.pane;

import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.geodescent.io.Decimal;
import org.geodescent.run.Experiment;
import org.geodescent.ui.Explanation;
import org.geodescent.ui.Form;
import org.geodescent.ui.Hint;
import org.geodescent.ui.NumberField;
import org.geodescent.ui.Workbench;

/**
 * A number of the experiment in a text field. What is typed is tried at once, and what the experiment's values refuse
 * is said below the field in their own words; Enter or leaving the field makes it an undo step.
 */
final class InspectorField extends VBox {
    private final Workbench workbench;
    private final Explanation explanation;
    private final Function<Experiment, String> reading;
    private final BiFunction<Experiment, String, Experiment> change;
    private final Label name;
    private final TextField field = new NumberField();
    private final Label problem = new Label();

    /**
     * @param reading the text for an experiment
     * @param change the experiment with this text's number
     * @throws IllegalArgumentException from {@code change}, with a message for the user
     */
    InspectorField(
            Workbench workbench,
            Explanation explanation,
            String id,
            Function<Experiment, String> reading,
            BiFunction<Experiment, String, Experiment> change) {
        this.workbench = workbench;
        this.explanation = explanation;
        this.reading = reading;
        this.change = change;
        getStyleClass().add("inspector-field");
        name = new Label(explanation.title());
        Hint.install(name, explanation);
        Hint.install(field, explanation);
        field.setId(id);
        field.setPrefColumnCount(8);
        field.setMaxWidth(Region.USE_PREF_SIZE);
        problem.getStyleClass().add("problem");
        problem.setId(id + "-problem");
        problem.setWrapText(true);
        problem.managedProperty().bind(problem.visibleProperty());
        problem.setVisible(false);
        getChildren().addAll(Form.line(name, field), problem);
        field.textProperty().addListener((property, before, after) -> validated());
        field.setOnAction(event -> apply());
        field.focusedProperty().addListener((property, before, focused) -> {
            if (!focused) {
                apply();
            }
        });
        refresh(workbench.experiment());
    }

    /** Shows the experiment's number, unless someone is typing another. */
    void refresh(Experiment experiment) {
        if (!field.isFocused() || problem.getText().isEmpty()) {
            field.setText(reading.apply(experiment));
        }
    }

    /** Makes the field unusable and says why where the mouse rests on its name; empty makes it usable again. */
    void setUnavailable(Optional<String> reason) {
        if (field.isDisabled() != reason.isPresent()) {
            field.setDisable(reason.isPresent());
            reason.ifPresentOrElse(sentence -> Hint.install(name, sentence), () -> Hint.install(name, explanation));
        }
    }

    /** Says what is wrong with the text; empty if it cannot be used. */
    private Optional<Experiment> validated() {
        try {
            Experiment changed = change.apply(workbench.experiment(), field.getText());
            say("");
            return Optional.of(changed);
        } catch (IllegalArgumentException e) {
            say(String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private void apply() {
        validated()
                .filter(changed -> !changed.equals(workbench.experiment()))
                .ifPresent(
                        changed -> workbench.edit(explanation.title().toLowerCase(Locale.ROOT), experiment -> changed));
    }

    private void say(String message) {
        problem.setText(message);
        problem.setVisible(!message.isEmpty());
        field.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("danger"), !message.isEmpty());
    }

    /** Reads a number. @throws IllegalArgumentException in one sentence, if it is none */
    static double number(String text) {
        try {
            return Double.parseDouble(text.strip().replace('−', '-'));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("“" + text.strip() + "” is not a number; write it like 0.01 or 1e-3", e);
        }
    }

    /** Reads a whole number. @throws IllegalArgumentException in one sentence, if it is none */
    static long whole(String text) {
        double value = number(text);
        if (value != Math.rint(value) || !(Math.abs(value) <= 1e15)) {
            throw new IllegalArgumentException("“" + text.strip() + "” is not a whole number; write it like 20 or 1e6");
        }
        return (long) value;
    }

    /** The shortest text of a number. */
    static String text(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e7
                ? Long.toString((long) value)
                : Decimal.format(value).replace(".0E", "e").replace("E", "e");
    }
}
