package org.geodescent.ui.window;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.geodescent.picture.PlaneReading;
import org.geodescent.picture.StepReading;
import org.geodescent.ui.Hint;
import org.geodescent.ui.SlowMotion;
import org.geodescent.ui.Workbench;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Beside the caption of a gradient step in slow motion: back, forward, whose step it is, and the end. */
final class StepBar extends HBox {
    private final Workbench workbench;
    private final Button problem = new Button();

    StepBar(Workbench workbench) {
        this.workbench = workbench;
        SlowMotion motion = workbench.slowMotion();
        getStyleClass().add("step-bar");
        setMinWidth(USE_PREF_SIZE);
        problem.setId("step-run");
        problem.setOnAction(event -> motion.nextProblem());
        Hint.install(problem, "Whose step is shown: click for the other loss, or the next class’s network.");
        Button back = button("step-back", Feather.CHEVRON_LEFT, "The caption before  [←]");
        back.setOnAction(event -> motion.go(-1));
        Button forward = button("step-forward", Feather.CHEVRON_RIGHT, "The next caption  [→]");
        forward.setOnAction(event -> motion.go(1));
        Button end = button("step-end", Feather.X, "End slow motion  [G]");
        end.setOnAction(event -> motion.stop());
        problem.getStyleClass().add("small");
        problem.managedProperty().bind(problem.visibleProperty());
        managedProperty().bind(visibleProperty());
        getChildren().addAll(back, forward, problem, end);
        refresh();
    }

    private static Button button(String id, Feather icon, String hint) {
        Button button = new Button(null, new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().addAll("flat", "button-icon");
        button.setAccessibleText(hint);
        Hint.install(button, hint);
        return button;
    }

    /** What stands in the caption now; empty if there is no slow motion, or it is not drawn yet. */
    Optional<String> refresh() {
        setVisible(workbench.slowMotion().isOn());
        Optional<StepReading> reading =
                PlaneReading.step(workbench.planeProperty().get()).filter(each -> isVisible());
        problem.setVisible(reading.filter(each -> each.problems() > 1).isPresent());
        reading.ifPresent(each -> problem.setText(each.name()));
        return reading.map(StepReading::sentence);
    }
}
