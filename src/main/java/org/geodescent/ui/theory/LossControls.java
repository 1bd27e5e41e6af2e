package org.geodescent.ui.theory;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.geodescent.core.loss.Loss;
import org.geodescent.run.LossRun;
import org.geodescent.ui.Hint;

/** Above a picture that has room for one loss only: which of two it shows. */
final class LossControls extends HBox {
    private final ToggleButton crossEntropy = new ToggleButton("Cross-entropy");
    private final ToggleButton squared = new ToggleButton("Squared");

    /** @param id what the ids of its parts begin with */
    LossControls(String id) {
        getStyleClass().add("theory-controls");
        Label name = new Label("Loss");
        name.setMinWidth(USE_PREF_SIZE);
        ToggleGroup group = new ToggleGroup();
        for (ToggleButton button : new ToggleButton[] {crossEntropy, squared}) {
            button.setToggleGroup(group);
            button.getStyleClass().addAll("small", button == squared ? "right-pill" : "left-pill");
            button.setMinWidth(USE_PREF_SIZE);
            button.setOnAction(event -> button.setSelected(true));
            Hint.install(button, "Which of the two losses is shown here. The laboratory goes on training both.");
        }
        crossEntropy.setSelected(true);
        crossEntropy.setId(id + "-cross-entropy");
        squared.setId(id + "-squared");
        getChildren().addAll(name, new HBox(crossEntropy, squared));
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    /** The run of the chosen loss, alone; the first if there is none of it. */
    List<LossRun> choose(List<LossRun> runs) {
        Loss wanted = squared.isSelected() ? Loss.SQUARED : Loss.CROSS_ENTROPY;
        return runs.stream()
                .filter(run -> run.spec().objective().loss() == wanted)
                .findFirst()
                .map(List::of)
                .orElse(runs.subList(0, 1));
    }
}
