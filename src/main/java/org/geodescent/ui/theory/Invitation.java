package org.geodescent.ui.theory;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.geodescent.preset.Preset;
import org.geodescent.preset.Presets;
import org.geodescent.run.Experiment;
import org.geodescent.ui.Explanation;
import org.geodescent.ui.Pins;
import org.geodescent.ui.Workbench;

/**
 * In the place of a picture while there are no points: what will stand here, what it needs, and three presets to start
 * from. On the JavaFX thread only.
 */
final class Invitation extends VBox {
    private static final List<String> STARTS = List.of("a1", "two-moons", "b-figures-1-7");

    private final Label title = words("invitation-title");
    private final Label will = words("invitation-line");
    private final Label needs = words("invitation-line");

    Invitation(Workbench workbench) {
        getStyleClass().addAll("absence", "invitation");
        setId("invitation");
        getChildren().addAll(title, will, needs);
        for (String id : STARTS) {
            getChildren().add(start(workbench, Presets.find(id).orElseThrow()));
        }
    }

    /** What any picture of a run needs, in a sentence; empty if there are points of two classes. */
    static Optional<String> needed(Experiment experiment) {
        return experiment.data().inhabitedClasses() < 2 ? experiment.obstacle() : Optional.empty();
    }

    /**
     * For which picture.
     *
     * @param sentence what it {@link #needed needs}
     */
    void show(Explanation about, String sentence) {
        title.setText(about.title() + " will be here");
        will.setText(about.text());
        needs.setText(sentence + " Or begin with:");
    }

    private static Label words(String style) {
        Label label = new Label();
        label.setWrapText(true);
        label.setAlignment(Pos.CENTER);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }

    private static Button start(Workbench workbench, Preset preset) {
        Label name = new Label(preset.title());
        name.getStyleClass().add("invitation-name");
        name.setMinWidth(USE_PREF_SIZE);
        Label line = new Label(preset.line());
        line.getStyleClass().add("invitation-line");
        HBox words = new HBox(name, line);
        words.getStyleClass().add("invitation-words");
        Button button = new Button(null, words);
        button.setId("start-" + preset.id());
        button.setAccessibleText(preset.title() + ": " + preset.line());
        button.getStyleClass().add("invitation-start");
        long seed = preset.seeds().get(0);
        button.setOnAction(
                event -> workbench.open("open " + preset.title(), Pins.kept(workbench, preset.session(seed, seed))));
        return button;
    }
}
