package org.geodescent.ui.theory;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.geodescent.core.loss.Loss;
import org.geodescent.run.LossRun;
import org.geodescent.ui.Hint;
import org.geodescent.ui.Segments;

/** Above a picture that has room for one loss only: which of two it shows. */
final class LossControls extends HBox {
    private final Segments<Loss> losses = new Segments<>(loss -> {});

    /** @param id what the ids of its parts begin with */
    LossControls(String id) {
        getStyleClass().add("theory-controls");
        Label name = new Label("Loss");
        name.setMinWidth(USE_PREF_SIZE);
        losses.add(Loss.CROSS_ENTROPY, "Cross-entropy").setId(id + "-cross-entropy");
        losses.add(Loss.SQUARED, "Squared").setId(id + "-squared");
        for (ToggleButton button : losses.getButtons()) {
            button.getStyleClass().add("small");
            Hint.install(button, "Which of the two losses is shown here. The laboratory goes on training both.");
        }
        getChildren().addAll(name, losses);
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    /** The run of the chosen loss, alone; the first if there is none of it. */
    List<LossRun> choose(List<LossRun> runs) {
        return runs.stream()
                .filter(run -> run.spec().objective().loss() == losses.chosen())
                .findFirst()
                .map(List::of)
                .orElse(runs.subList(0, 1));
    }
}
