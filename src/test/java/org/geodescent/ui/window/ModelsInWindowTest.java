package org.geodescent.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.geodescent.core.data.PaperDatasets;
import org.geodescent.core.model.DeepLinear;
import org.geodescent.core.train.TrainingMode;
import org.geodescent.preset.Presets;
import org.geodescent.run.Experiment;
import org.geodescent.ui.ModelKind;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Deep linear nets and gradient flow: their tabs, and how they are set. */
class ModelsInWindowTest extends TheoryWindow {
    /** A number below 10⁻⁹. */
    private static final String TINY = ".*×10⁻¹[⁰¹²³⁴⁵⁶⁷⁸⁹].*";

    @Test
    void layersAreOfferedForDeepLinearNetsOnly(FxRobot robot) throws Exception {
        open(robot, Presets.find("deep-linear-weight-decay").orElseThrow().experiment());
        choose(robot, "singular-values");
        assertEquals("Layer 1", figure("singular-values").panels().get(0).title());
        assertTrue(text(robot, "#singular-values-note").contains("Theorem 4"));
        assertTrue(robot.lookup("#theory-tab-singular-values").query().isVisible());
        robot.interact(() -> rig.workbench.edit("linear", ModelKind.LINEAR::in));
        WindowRig.await("a sentence is there", () -> says(robot, "deep linear nets"));
        choose(robot, "curves");
        assertFalse(robot.lookup("#theory-tab-singular-values").query().isVisible());
        robot.interact(() -> rig.workbench.edit("deep", ModelKind.DEEP_LINEAR::in));
        WaitForAsyncUtils.waitForFxEvents(3);
        assertTrue(rig.workbench.experiment().model() instanceof DeepLinear);
    }

    private static void enter(FxRobot robot, String id, String text) {
        robot.interact(() -> {
            TextField field = robot.lookup(id).queryAs(TextField.class);
            field.requestFocus();
            field.setText(text);
            field.getOnAction().handle(null);
        });
    }

    @Test
    void deepLinearNetsAreSetInTheInspector(FxRobot robot) {
        open(robot, Presets.find("deep-linear-weight-decay").orElseThrow().experiment());
        robot.type(KeyCode.I);
        WaitForAsyncUtils.waitForFxEvents(3);
        enter(robot, "#layers", "4");
        enter(robot, "#width", "5, 3, 2");
        enter(robot, "#weight-decay", "0.1");
        enter(robot, "#output-scale", "2");
        assertEquals(
                new DeepLinear(2, List.of(5, 3, 2), List.of(0.1, 0.1, 0.1, 0.1), 2),
                rig.workbench.experiment().model());
        enter(robot, "#width", "7, 7");
        assertTrue(text(robot, "#width-problem").contains("one for each hidden layer: 3"));
        assertFalse(robot.lookup("#hidden").query().getParent().getParent().isVisible());
        assertTrue(robot.lookup("#method").query().isDisabled());
    }

    @SuppressWarnings("unchecked") // the id belongs to the choice of the method
    private static ComboBox<TrainingMode> method(FxRobot robot) {
        return robot.lookup("#method").queryAs(ComboBox.class);
    }

    @Test
    void flowHasNoMomentumAndKeepsItsTime(FxRobot robot) {
        open(robot, ConvexExperiments.of(PaperDatasets.convexGeometryOrthogonal()));
        robot.type(KeyCode.I);
        WaitForAsyncUtils.waitForFxEvents(3);
        enter(robot, "#momentum", "0.5");
        ComboBox<TrainingMode> method = method(robot);
        robot.interact(() -> method.setValue(TrainingMode.GRADIENT_FLOW));
        assertTrue(rig.workbench.experiment().descent().isFlow());
        assertEquals(0, rig.workbench.experiment().descent().momentum());
        assertTrue(robot.lookup("#momentum").query().isDisabled());
        enter(robot, "#step-size", "0.1");
        assertTrue(rig.workbench.experiment().descent().isFlow());
        rig.awaitEndOfTraining();
        rig.pauseAt(100);
        WindowRig.await(
                "the rail tells the time", () -> text(robot, "#iteration-unit").equals("t = 10.0"));
        choose(robot, "curves");
        WindowRig.await(
                "the curves tell the time",
                () -> figure("curves").panels().get(0).x().label().contains("time t = 0.100 k"));
        robot.interact(() -> method.setValue(TrainingMode.GRADIENT_DESCENT));
        assertFalse(robot.lookup("#momentum").query().isDisabled());
        assertEquals("iteration", text(robot, "#iteration-unit"));
    }

    @Test
    void lemma1DriftsInStepsAndHardlyInFlow(FxRobot robot) {
        Experiment steps = ConvexExperiments.of(PaperDatasets.convexGeometryOrthogonal());
        open(robot, steps);
        choose(robot, "gap");
        String inSteps = drift(robot, steps);
        Experiment flow = steps.withDescent(steps.descent().withMode(TrainingMode.GRADIENT_FLOW));
        open(robot, flow);
        String inFlow = drift(robot, flow);
        assertTrue(inSteps.contains("drifted by") && inFlow.contains("drifted by"));
        assertTrue(inFlow.matches(TINY), inFlow);
        assertFalse(inSteps.matches(TINY), inSteps);
    }

    private String drift(FxRobot robot, Experiment of) {
        WindowRig.await("the numbers are of the last iteration", () -> {
            var scene = rig.desktop.theory().drawnProperty().get();
            return scene != null
                    && scene.moment().experiment().equals(of)
                    && scene.moment().iteration() == rig.workbench.playback().iteration()
                    && scene.moment().iteration() == 10_000
                    && scene.moment().look().theory().tab().equals("gap");
        });
        WaitForAsyncUtils.waitForFxEvents(3);
        return text(robot, "#gap-note");
    }
}
