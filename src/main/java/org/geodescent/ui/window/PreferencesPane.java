package org.geodescent.ui.window;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.geodescent.core.number.NumberText;
import org.geodescent.ui.Comfort;
import org.geodescent.ui.Explanation;
import org.geodescent.ui.Explanations;
import org.geodescent.ui.Form;
import org.geodescent.ui.Hint;
import org.geodescent.ui.Segments;

/**
 * What somebody prefers, whatever the window shows: colours, size, motion, decimals. Every choice holds at once and is
 * kept. On the JavaFX thread only.
 */
final class PreferencesPane extends ScrollPane {
    /** In percent; another size that was kept is offered, too. */
    private static final List<Double> SCALES = List.of(1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.25, 2.5);

    private final ObjectProperty<Comfort> comfort;
    private final VBox form = new VBox();
    private final Segments<Comfort.Theme> themes = new Segments<>(theme -> change(old -> old.withTheme(theme)));
    private final Segments<Integer> decimals = new Segments<>(count -> change(old -> old.withDecimals(count)));
    private final ComboBox<Double> scales = new ComboBox<>();
    private final CheckBox motion = new CheckBox(Explanations.REDUCED_MOTION.title());
    private final Label room = Form.sentence("scale-room");
    private boolean showing;

    /**
     * @param systemSays what is known of the colours of the system, in one sentence
     * @param window whose size says how large everything can be
     */
    PreferencesPane(ObjectProperty<Comfort> comfort, ReadOnlyStringProperty systemSays, Region window) {
        this.comfort = comfort;
        setId("preferences");
        getStyleClass().addAll("inspector", "edge-to-edge");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        form.getStyleClass().add("inspector-content");
        setContent(form);
        addColours(systemSays);
        addScale();
        for (int count = 1; count <= Comfort.MOST_DECIMALS; count++) {
            decimals.add(count, Integer.toString(count));
        }
        add(Explanations.DECIMALS, "decimals", decimals);
        motion.setId("reduced-motion");
        Hint.install(motion, Explanations.REDUCED_MOTION);
        motion.setOnAction(event -> change(old -> old.withReducedMotion(motion.isSelected())));
        form.getChildren().add(motion);
        for (ObservableValue<?> size : List.of(window.widthProperty(), window.heightProperty(), comfort)) {
            size.addListener((property, before, after) -> showRoom(window));
        }
        comfort.addListener((property, before, after) -> show(after));
        show(comfort.get());
        showRoom(window);
    }

    private void addColours(ReadOnlyStringProperty systemSays) {
        for (Comfort.Theme theme : Comfort.Theme.values()) {
            String name = theme == Comfort.Theme.LIGHT ? "Light" : theme == Comfort.Theme.DARK ? "Dark" : "System";
            ToggleButton button = themes.add(theme, name);
            button.setId("theme-" + name);
        }
        add(Explanations.THEME, "theme", themes);
        Label said = Form.sentence("system-says");
        said.getStyleClass().add("hint-source");
        said.textProperty().bind(systemSays);
        form.getChildren().add(said);
    }

    private void addScale() {
        scales.setConverter(new StringConverter<>() {
            @Override
            public String toString(Double scale) {
                return scale == null ? "" : percent(scale);
            }

            @Override
            public Double fromString(String text) {
                return scales.getValue();
            }
        });
        scales.setOnAction(event -> {
            if (!showing && scales.getValue() != null) {
                double chosen = scales.getValue();
                change(old -> old.withScale(chosen));
            }
        });
        add(Explanations.SCALE, "scale", scales);
        room.getStyleClass().add("hint-source");
        form.getChildren().add(room);
    }

    private void add(Explanation explanation, String id, Control control) {
        form.getChildren().add(Form.line(explanation, id, control));
    }

    private void change(UnaryOperator<Comfort> change) {
        if (!showing) {
            comfort.set(change.apply(comfort.get()));
        }
    }

    private void show(Comfort now) {
        showing = true;
        themes.choose(now.theme());
        decimals.choose(now.decimals());
        scales.getItems()
                .setAll(Stream.concat(SCALES.stream(), Stream.of(now.scale()))
                        .distinct()
                        .sorted()
                        .toList());
        scales.setValue(now.scale());
        motion.setSelected(now.reducedMotion());
        showing = false;
    }

    /** Larger than the window has room for, things would be cut. */
    private void showRoom(Region window) {
        double wanted = comfort.get().scale();
        double fits = StageScale.fitting(window.getWidth(), window.getHeight(), wanted);
        room.setText(
                fits < wanted - 0.005
                        ? "This window has room for %s. Make it larger to have %s."
                                .formatted(percent(fits), percent(wanted))
                        : "");
    }

    private static String percent(double scale) {
        return NumberText.of(Math.round(Math.floor(100 * scale + 1e-9))) + " %";
    }
}
