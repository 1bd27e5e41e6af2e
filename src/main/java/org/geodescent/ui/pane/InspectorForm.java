package org.geodescent.ui.pane;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.geodescent.run.Experiment;
import org.geodescent.ui.Explanation;
import org.geodescent.ui.Form;
import org.geodescent.ui.Hint;
import org.geodescent.ui.Workbench;

/**
 * Settings of the experiment below each other. Each shows what the experiment says and makes a change of it one undo
 * step. On the JavaFX thread only.
 */
final class InspectorForm extends VBox {
    private final Workbench workbench;
    private final List<Consumer<Experiment>> refreshers = new ArrayList<>();
    private boolean refreshing;

    InspectorForm(Workbench workbench) {
        this.workbench = workbench;
        getStyleClass().add("inspector-content");
        workbench.experimentProperty().addListener((property, before, after) -> refresh(after));
    }

    /** Shows what this experiment says. */
    void refresh(Experiment experiment) {
        refreshing = true;
        refreshers.forEach(refresher -> refresher.accept(experiment));
        refreshing = false;
    }

    /** Runs now and whenever the experiment changes. */
    void whenShown(Consumer<Experiment> refresher) {
        refreshers.add(refresher);
        refresher.accept(workbench.experiment());
    }

    /** Hides what has no meaning for an experiment. */
    void showOnlyIf(Predicate<Experiment> meaningful, Node... nodes) {
        whenShown(e -> {
            for (Node node : nodes) {
                node.setVisible(meaningful.test(e));
                node.setManaged(node.isVisible());
            }
        });
    }

    void section(String title) {
        Label label = new Label(title);
        label.getStyleClass().add("section-title");
        getChildren().add(label);
    }

    InspectorField field(
            Explanation explanation,
            String id,
            Function<Experiment, String> reading,
            BiFunction<Experiment, String, Experiment> change) {
        InspectorField field = new InspectorField(workbench, explanation, id, reading, change);
        refreshers.add(field::refresh);
        getChildren().add(field);
        return field;
    }

    CheckBox check(
            Explanation explanation,
            Function<Experiment, Boolean> reading,
            BiFunction<Experiment, Boolean, Experiment> change) {
        CheckBox check = new CheckBox(explanation.title());
        check.setId(id(explanation));
        Hint.install(check, explanation);
        whenShown(e -> check.setSelected(reading.apply(e)));
        check.setOnAction(event -> edit(explanation, e -> change.apply(e, check.isSelected())));
        getChildren().add(check);
        return check;
    }

    <T> ComboBox<T> choice(
            Explanation explanation,
            List<T> values,
            Function<T, String> name,
            Function<Experiment, T> reading,
            BiFunction<Experiment, T, Experiment> change) {
        ComboBox<T> combo = new ComboBox<>();
        combo.getItems().addAll(values);
        combo.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : name.apply(value);
            }

            @Override
            public T fromString(String text) {
                return combo.getValue();
            }
        });
        Label label = new Label(explanation.title());
        Hint.install(label, explanation);
        Hint.install(combo, explanation);
        combo.setId(id(explanation));
        whenShown(e -> combo.setValue(reading.apply(e)));
        combo.setOnAction(event -> {
            if (!refreshing) {
                T chosen = combo.getValue();
                edit(explanation, e -> change.apply(e, chosen));
            }
        });
        getChildren().add(Form.line(label, combo));
        return combo;
    }

    private static String id(Explanation explanation) {
        return explanation.title().toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    private void edit(Explanation explanation, java.util.function.UnaryOperator<Experiment> change) {
        workbench.edit(explanation.title().toLowerCase(Locale.ROOT), change);
    }
}
