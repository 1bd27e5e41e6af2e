package org.geodescent.ui.window;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.geometry.ExtremeCell;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.loss.Reduction;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.core.number.Answer;
import org.geodescent.core.theory.Statement;
import org.geodescent.core.train.Descent;
import org.geodescent.figure.Figure;
import org.geodescent.figure.PanelLayout;
import org.geodescent.figure.file.ExportSize;
import org.geodescent.figure.file.FigureFormat;
import org.geodescent.figure.file.FigureProvenance;
import org.geodescent.figure.recipe.CellMark;
import org.geodescent.picture.BoundsReading;
import org.geodescent.picture.Drawn;
import org.geodescent.picture.EveryPicture;
import org.geodescent.run.DataOrigin;
import org.geodescent.run.Experiment;
import org.geodescent.run.LossChoice;
import org.geodescent.session.Session;
import org.geodescent.session.SessionJson;
import org.geodescent.ui.FigureView;
import org.geodescent.ui.Highlight;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The tab of A's bounds: what it shows, how it is linked with the other panes, and what is exported. */
class BoundsTabTest extends TheoryWindow {
    private void openSelected(FxRobot robot, String preset, int... size) {
        open(robot, preset, size);
        robot.type(KeyCode.U);
        settled();
        // They stand above the ingredients.
        WindowRig.await(
                "the large numbers are of the bound",
                () -> text("#large-title").equals("Bound and measured")
                        && !text("#large-number-2").equals("–"));
        WaitForAsyncUtils.waitForFxEvents(3);
    }

    private String text(String selector) {
        return ((Label) rig.stage.getScene().lookup(selector)).getText();
    }

    private BoundsReading settled() {
        WaitForAsyncUtils.waitForFxEvents(3);
        WindowRig.await("the bounds of what is wanted are on screen", () -> {
            Drawn scene = rig.desktop.theory().drawnProperty().get();
            return scene != null
                    && scene.moment().experiment().equals(rig.workbench.experiment())
                    && scene.moment().iteration() == rig.workbench.playback().iteration()
                    && scene.moment()
                            .look()
                            .theory()
                            .equals(rig.workbench.theoryProperty().get())
                    && filled(view());
        });
        return WindowRig.get(() -> rig.desktop
                .theory()
                .drawnProperty()
                .get()
                .readings(BoundsReading.class)
                .orElseThrow());
    }

    private FigureView view() {
        return view("bounds");
    }

    /** The bound in large type says what its badge says. */
    private void awaitLarge(FxRobot robot, String gloss) {
        WindowRig.await(gloss, () -> robot.lookup("#large-gloss-1")
                .queryAs(Labeled.class)
                .getText()
                .equals(gloss));
    }

    private boolean visible(FxRobot robot, String id) {
        return WindowRig.get(() -> robot.lookup(id).queryAll().stream()
                .allMatch(node -> node.isVisible() && node.getParent().isVisible()));
    }

    @Test
    void aCounterexampleOpensWithItsStatementAndShowsThatItIsRefuted(FxRobot robot) {
        openSelected(robot, "counterexample-theorem-3", 1280, 800);
        assertEquals("bounds", theory().tab());
        assertEquals(Statement.THEOREM_3, settled().chosen());
        assertEquals("applies", text(robot, "#bounds-theorem-3-badge"));
        assertEquals("4.000", text(robot, "#bounds-theorem-3-bound"));
        awaitLarge(robot, "applies, as corrected");
        assertEquals("2.000", text(robot, "#bounds-theorem-3-measured"));
        assertTrue(visible(robot, "#bounds-exceeded"));
        assertTrue(text(robot, "#bound-exceeded").startsWith("printed bound exceeded: "));
        robot.clickOn("#bounds-as-printed");
        settled();
        assertTrue(theory().bounds().asPrinted());
        assertEquals("0.9701", text(robot, "#bounds-theorem-3-bound"));
        awaitLarge(robot, "applies, as printed");
        assertEquals("printed bound exceeded", text(robot, "#large-gloss-3"));
        assertTrue(WindowRig.get(() ->
                robot.lookup("#bounds-theorem-3-bound").query().getStyleClass().contains("exceeded")));
        robot.clickOn("#bound-theorem-1");
        assertEquals(Statement.THEOREM_1, settled().chosen());
        assertFalse(visible(robot, "#bounds-exceeded"));
        assertEquals("outside", text(robot, "#bounds-badge"));
        awaitLarge(robot, "outside, as printed");
        assertEquals("outside", text(robot, "#large-gloss-3"));
        assertTrue(text(robot, "#bounds-note").startsWith("Outside: the loss is the cross-entropy"));
    }

    @Test
    void aVoidBoundNamesTheNodeAndAnIngredientLightsIt(FxRobot robot) {
        openSelected(robot, "counter-a-theorem-1", 1600, 980);
        assertEquals("void", text(robot, "#bounds-badge"));
        assertEquals("–", text(robot, "#bounds-theorem-1-bound"));
        String note = text(robot, "#bounds-note");
        assertTrue(note.startsWith("Void, because no sample activates node "), note);
        robot.clickOn("#ingredient-lambda");
        int node = Integer.parseInt(note.replaceAll("\\D+(\\d+),.*", "$1")) - 1;
        assertEquals(
                new Highlight.Node(node),
                WindowRig.get(() -> rig.workbench.highlightProperty().get()));
        robot.moveTo("#bounds-badge");
        assertEquals(
                new Highlight.Node(node),
                WindowRig.get(() -> rig.workbench.highlightProperty().get()));
        assertFalse(WindowRig.get(() -> ((FigureView) rig.stage.getScene().lookup("#input-plane"))
                .overlay()
                .isEmpty()));
    }

    @Test
    void anIngredientAndTheMeasuredSlopeLightTheirCells(FxRobot robot) {
        openSelected(robot, "a-theorem-1", 1920, 1080);
        robot.clickOn("#ingredient-nActiveMax");
        assertEquals(
                Optional.of(new CellMark(Loss.SQUARED, ExtremeCell.MOST_ACTIVE)),
                WindowRig.get(() -> rig.workbench.viewProperty().get().cell()));
        Node measured = robot.lookup("#ingredient-measured").query();
        robot.type(KeyCode.TAB);
        robot.type(KeyCode.SPACE);
        Optional<CellMark> steepest = Optional.of(new CellMark(Loss.SQUARED, ExtremeCell.STEEPEST));
        assertEquals(
                steepest, WindowRig.get(() -> rig.workbench.viewProperty().get().cell()));
        assertTrue(WindowRig.get(() -> measured.getPseudoClassStates().contains(PseudoClass.getPseudoClass("lit"))));
        robot.type(KeyCode.SPACE);
        assertEquals(
                Optional.empty(),
                WindowRig.get(() -> rig.workbench.viewProperty().get().cell()));
        // It lies below what is shown: the pill at the edge is next after the plane, and brings it into view.
        robot.interact(() -> view("input-plane").requestFocus());
        robot.type(KeyCode.TAB);
        Node pill = rig.stage.getScene().getFocusOwner();
        assertEquals("steepest cell is below: slope 4.37, show", pill.getAccessibleText());
        robot.type(KeyCode.SPACE);
        assertEquals(
                steepest, WindowRig.get(() -> rig.workbench.viewProperty().get().cell()));
        WindowRig.await(
                "the cell is in view",
                () -> !pill.isVisible() && view("input-plane").isFocused());
        robot.type(KeyCode.F);
        WindowRig.await("the view is back", pill::isVisible);
        assertEquals(
                Optional.empty(),
                WindowRig.get(() -> rig.workbench.viewProperty().get().viewport()));
    }

    @Test
    void theOwnSettingIsOneUndoStep(FxRobot robot) {
        openSelected(robot, "a1", 1280, 800);
        Experiment before = rig.workbench.experiment();
        assertEquals("outside", text(robot, "#bounds-badge"));
        robot.clickOn("#bounds-own-setting");
        WindowRig.await("a run is found", () -> !rig.workbench.experiment().equals(before));
        Experiment after = rig.workbench.experiment();
        String remark =
                WindowRig.get(() -> rig.workbench.playback().remarkProperty().get());
        assertTrue(remark.contains("Changed to the squared loss alone"), remark);
        WindowRig.await(
                "it is said: " + remark,
                () -> remark.equals(robot.lookup("#caption").query().getAccessibleText()));
        assertEquals(new TwoLayerRelu(2, 20, true, false, 1), after.model());
        assertEquals(LossChoice.SQUARED, after.losses());
        assertEquals(Reduction.SUM, after.reduction());
        assertEquals(0, after.descent().momentum());
        assertEquals(before.data(), after.data());
        robot.interact(() -> rig.workbench.history().undo());
        assertEquals(before, rig.workbench.experiment());
    }

    @Test
    void aClickOnTheCurvesGoesThereAndTheNumbersFollow(FxRobot robot) {
        openSelected(robot, "a-theorem-1", 1280, 800);
        assertEquals("applies", text(robot, "#bounds-badge"));
        Point2D at = WindowRig.get(() -> {
            PanelLayout layout = view().panelLayout().orElseThrow();
            return view().localToScreen(
                            layout.xToFigure(10),
                            layout.plotArea().y() + layout.plotArea().height() / 2);
        });
        robot.clickOn(at);
        long iteration = settled().of(Statement.THEOREM_1).iteration();
        assertTrue(iteration >= 8 && iteration <= 10, () -> "iteration " + iteration);
        assertEquals("outside", text(robot, "#bounds-badge"));
        assertTrue(text(robot, "#bounds-note").contains("not converged"));
        Parent parent = WindowRig.get(() -> view());
        String readout = WindowRig.get(() -> parent.lookupAll(".readout").stream()
                .filter(Node::isVisible)
                .map(node -> ((Labeled) node).getText())
                .findFirst()
                .orElse(""));
        assertTrue(readout.contains("Lipschitz constant") && readout.contains("outside"), readout);
        // The mouse rests, and the plot moves away below it.
        robot.interact(() -> rig.stage.setWidth(1700));
        WindowRig.await(
                "what is read is what is below the mouse, or nothing", () -> parent.lookupAll(".readout").stream()
                        .filter(Node::isVisible)
                        .noneMatch(node -> ((Labeled) node).getText().equals(readout)));
    }

    /** The cap rises while support vectors are dragged apart, before they are let go. */
    @Test
    void theCapOfTheorem2FollowsADrag(FxRobot robot) {
        openSelected(robot, "counterexample-theorem-2", 1280, 800);
        robot.clickOn("#theory-tab-bounds");
        Experiment experiment = rig.workbench
                .experiment()
                .withData(along(0), new DataOrigin.Own("test"))
                .withDescent(new Descent(0.01, 0));
        robot.interact(() -> rig.workbench.edit("points", e -> experiment));
        rig.awaitEndOfTraining();
        double before = cap(experiment);
        double last = before;
        for (double by : new double[] {1, 2, 3}) {
            Experiment dragged = experiment.withData(along(by), new DataOrigin.Own("test"));
            robot.interact(() -> rig.workbench.preview(dragged));
            double now = cap(dragged);
            assertTrue(now > last, "a cap of %s after %s".formatted(now, last));
            last = now;
        }
        robot.interact(() -> rig.workbench.commit("drag"));
        assertTrue(last > 2 * before, "a cap of %s after %s".formatted(last, before));
    }

    /** Support vectors on the line x₂ = 4, one of which leaves it. */
    private static Dataset along(double by) {
        return new Dataset(Matrix.of(3, 2, 9, 4, 9, 4 - by, 7, 4 + by), new int[] {0, 0, 1}, List.of("1", "-1"));
    }

    private double cap(Experiment of) {
        WindowRig.await("the cap of these points is there", () -> {
            Drawn scene = rig.desktop.theory().drawnProperty().get();
            return scene != null
                    && scene.readings(BoundsReading.class).isPresent()
                    && scene.moment().runs().get(0).spec().data().equals(of.data());
        });
        Drawn scene = WindowRig.get(() -> rig.desktop.theory().drawnProperty().get());
        Answer<Double> bound = scene.readings(BoundsReading.class)
                .orElseThrow()
                .of(Statement.THEOREM_2)
                .value()
                .bound();
        return bound.found().orElseThrow();
    }

    @Test
    void whatIsExportedIsWhatTheCommandLineDraws(FxRobot robot) throws Exception {
        openSelected(robot, "a-theorem-1", 1280, 800);
        robot.press(KeyCode.CONTROL).type(KeyCode.E).release(KeyCode.CONTROL);
        WindowRig.exportAsOnScreen(robot, "right");
        settled();
        byte[] content = WindowRig.export(robot, folder.resolve("bounds.svg"));
        Session carried =
                SessionJson.read("figure.svg", FigureProvenance.read(content).orElseThrow());
        Figure rendered = EveryPicture.drawn("bounds", carried);
        assertArrayEquals(content, FigureFormat.SVG.encode(rendered, new ExportSize(84, 300)));
    }
}
