package org.geodescent.ui.window;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.geodescent.core.train.Descent;
import org.geodescent.core.train.Snapshot;
import org.geodescent.run.Experiment;
import org.geodescent.ui.NumberText;
import org.geodescent.ui.Workbench;

/** One sentence about what is on screen, and, where something went wrong, the way out of it. */
final class CaptionBar extends HBox {
    private final Workbench workbench;
    private final Label sentence = new Label();
    private final Button undo = new Button("Undo");
    private final Button smallerStep = new Button("Step ÷ 10");

    CaptionBar(Workbench workbench, Commands commands) {
        this.workbench = workbench;
        getStyleClass().add("caption-bar");
        sentence.getStyleClass().add("caption");
        sentence.setId("caption");
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        undo.setOnAction(event -> commands.undo.action().run());
        undo.disableProperty().bind(workbench.history().undoableProperty().not());
        smallerStep.setOnAction(event -> commands.edit("smaller step", CaptionBar::withSmallerStep));
        for (Button button : new Button[] {undo, smallerStep}) {
            button.getStyleClass().add("small");
            button.setMinWidth(USE_PREF_SIZE);
            button.managedProperty().bind(button.visibleProperty());
        }
        getChildren().addAll(sentence, undo, smallerStep);
        workbench.runStateProperty().addListener((property, before, after) -> refresh());
        workbench.experimentProperty().addListener((property, before, after) -> refresh());
        workbench.playback().positionProperty().addListener((property, before, after) -> refresh());
        refresh();
    }

    private static Experiment withSmallerStep(Experiment experiment) {
        Descent old = experiment.descent();
        return experiment.withDescent(old.withStepSize(old.stepSize() / 10));
    }

    private void refresh() {
        Snapshot diverged = workbench.divergedAt().orElse(null);
        undo.setVisible(diverged != null);
        smallerStep.setVisible(diverged != null);
        String text = diverged == null
                ? Captions.of(workbench)
                : "The step is too large: after iteration %s the numbers leave the range of the computer."
                        .formatted(NumberText.of(diverged.iteration()));
        if (!text.equals(sentence.getText())) {
            sentence.setText(text);
        }
    }
}
