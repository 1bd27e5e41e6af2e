package org.geodescent.ui.window;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.data.PaperDatasets;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.loss.Reduction;
import org.geodescent.core.theory.BasinStudy;
import org.geodescent.core.train.Start.Given;
import org.geodescent.core.train.StopRule;
import org.geodescent.figure.Figure;
import org.geodescent.figure.PanelLayout;
import org.geodescent.figure.file.ExportSize;
import org.geodescent.figure.file.FigureFormat;
import org.geodescent.figure.file.FigureProvenance;
import org.geodescent.figure.recipe.BasinPlot;
import org.geodescent.picture.BasinPicture;
import org.geodescent.picture.EveryPicture;
import org.geodescent.picture.Headless;
import org.geodescent.preset.Presets;
import org.geodescent.run.DataOrigin;
import org.geodescent.run.Experiment;
import org.geodescent.run.LossChoice;
import org.geodescent.session.Session;
import org.geodescent.session.SessionJson;
import org.geodescent.session.TheoryView;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The tabs in space, of basins and of the feedback loop. */
class TheoryTabsTest extends TheoryWindow {
    private byte[] export(FxRobot robot, String name) throws Exception {
        if (robot.lookup("#export-file").tryQuery().isEmpty()) {
            robot.press(KeyCode.CONTROL).type(KeyCode.E).release(KeyCode.CONTROL);
            WaitForAsyncUtils.waitForFxEvents(5);
        }
        WindowRig.exportAsOnScreen(robot, "right");
        return WindowRig.export(robot, folder.resolve(name));
    }

    private static Session carried(byte[] content) throws Exception {
        return SessionJson.read("figure.svg", FigureProvenance.read(content).orElseThrow());
    }

    @Test
    void thePictureInSpaceIsSavedAndDrawnAgainFromTheSameSide(FxRobot robot) throws Exception {
        open(robot, ConvexExperiments.of(ConvexExperiments.many(6)));
        choose(robot, "solid");
        Figure before = figure("solid");
        robot.interact(() -> view("solid").requestFocus());
        robot.type(KeyCode.LEFT).type(KeyCode.UP);
        robot.interact(() -> sample(robot, 3).setValue(5));
        WindowRig.await(
                "it is turned",
                () -> !before.equals(view("solid").figureProperty().get()));
        assertEquals(List.of(0, 1, 5), theory().solid().samples());
        assertNotEquals(TheoryView.DEFAULT.solid().camera(), theory().solid().camera());
        byte[] content = export(robot, "solid.svg");
        Session saved = carried(content);
        assertEquals(theory().solid(), saved.theory().orElseThrow().solid());
        Figure rendered = EveryPicture.drawn("solid", saved);
        assertArrayEquals(content, FigureFormat.SVG.encode(rendered, new ExportSize(84, 300)));
        robot.interact(() -> rig.workbench.theoryProperty().set(TheoryView.DEFAULT));
        robot.interact(() -> rig.workbench.open("again", saved));
        WindowRig.await(
                "samples and camera are back",
                () -> Integer.valueOf(5).equals(sample(robot, 3).getValue())
                        && theory().solid().equals(saved.theory().orElseThrow().solid())
                        && rendered.panels()
                                .equals(view("solid").figureProperty().get().panels()));
    }

    @SuppressWarnings("unchecked") // the id belongs to a box of samples
    private static ComboBox<Integer> sample(FxRobot robot, int axis) {
        return robot.lookup("#solid-sample-" + axis).queryAs(ComboBox.class);
    }

    @Test
    void twoSamplesMakeNoPictureInSpace(FxRobot robot) {
        open(robot, ConvexExperiments.of(PaperDatasets.convexGeometryOrthogonal()));
        choose(robot, "solid");
        WindowRig.await("a sentence is there", () -> says(robot, "third point"));
    }

    @Test
    void aBasinMapIsStoppedAndGoesOnAndAClickLoadsAStart(FxRobot robot) throws Exception {
        open(robot, ConvexExperiments.of(PaperDatasets.convexGeometryOrthogonal()));
        choose(robot, "basin");
        Button run = robot.lookup("#basin-start").queryButton();
        Button goOn = robot.lookup("#basin-resume").queryButton();
        robot.interact(run::fire);
        WindowRig.await("cells are there", () -> view("basin").figureProperty().get() != null);
        assertEquals("Stop", run.getText());
        WindowRig.await("it is listed", () -> robot.lookup("#tasks").query().isVisible());
        robot.interact(run::fire);
        WindowRig.await("it has stopped", () -> run.getText().equals("Start") && !goOn.isDisabled());
        robot.interact(goOn::fire);
        WindowRig.await("it is complete", () -> text(robot, "#basin-count").matches("4\\D?800 of 4\\D?800"));
        WindowRig.await("it has ended", () -> run.getText().equals("Start") && goOn.isDisabled());
        figure("basin");
        WindowRig.await(
                "it is drawn where it stays",
                () -> !robot.lookup("#tasks").query().isVisible()
                        && Objects.requireNonNull(view("basin").figureProperty().get())
                                        .height()
                                == view("basin").figureHeight());
        WaitForAsyncUtils.waitForFxEvents(3);
        // The line below the map takes room from it, and changes with what the mouse is over.
        Point2D place = basinPlace();
        for (int i = 0; i < 100 && !text(robot, "#basin-note").contains("to the optimal neuron at"); i++) {
            robot.moveTo(place);
            WaitForAsyncUtils.waitForFxEvents(10);
            place = basinPlace();
        }
        assertTrue(text(robot, "#basin-note").contains("to the optimal neuron at"), text(robot, "#basin-note"));
        Experiment before = rig.workbench.experiment();
        robot.clickOn(place);
        WindowRig.await("a start is loaded", () -> !rig.workbench.experiment().equals(before));
        Experiment loaded = WindowRig.get(rig.workbench::experiment);
        assertEquals(BasinStudy.MODEL, loaded.model());
        assertEquals(LossChoice.CROSS_ENTROPY, loaded.losses());
        assertEquals(Reduction.SUM, loaded.reduction());
        assertEquals(new StopRule(10_000, 0), loaded.stopRule());
        double[] theta = ((Given) loaded.start()).parameters().toArray();
        assertEquals(30, Math.toDegrees(Math.atan2(theta[1], theta[0])), 2);
        assertEquals(Math.hypot(theta[0], theta[1]), theta[3], 1e-12);
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        assertEquals(before, WindowRig.get(rig.workbench::experiment));
        byte[] exported = export(robot, "basin.svg");
        assertEquals(before, carried(exported).experiment());
        assertArrayEquals(exported, FigureFormat.SVG.encode(rendered(carried(exported)), new ExportSize(84, 300)));
        Session read = SessionJson.read("s.json", SessionJson.write(WindowRig.get(rig.workbench.sessions()::onStage)));
        assertEquals(ofOneSize(carried(exported)), ofOneSize(read));
        open(robot, ConvexExperiments.of(PaperDatasets.convexGeometrySpikeFree()));
        assertEquals(Optional.empty(), WindowRig.get(rig.workbench.sessions()::basin));
        robot.interact(() -> rig.workbench.open("open", read));
        WindowRig.await("the map is back", () -> text(robot, "#basin-count").matches("4\\D?800 of 4\\D?800"));
        WindowRig.await("it is drawn", () -> view("basin").figureProperty().get() != null);
        assertEquals("Start", run.getText());
        assertTrue(goOn.isDisabled());
        assertEquals(read.basin(), WindowRig.get(rig.workbench.sessions()::basin));
    }

    private Point2D basinPlace() {
        return WindowRig.get(() -> {
            PanelLayout layout = view("basin").panelLayout(BasinPlot.PANEL).orElseThrow();
            return view("basin").localToScreen(layout.xToFigure(30), layout.yToFigure(0.01));
        });
    }

    /** The pane's own size changes with the line below the map. */
    private static Figure ofOneSize(Session session) {
        Optional<TheoryView> view = session.theory().map(theory -> theory.withSize(420, 200));
        return rendered(new Session(session.experiment(), session.view(), view, session.basin()))
                .withProvenance("");
    }

    private static Figure rendered(Session session) {
        return Headless.figure(new BasinPicture(), session, growing -> fail("nothing is missing"), () -> false);
    }

    @Test
    void otherPointsStopABasinMapAndItSaysSo(FxRobot robot) {
        open(robot, ConvexExperiments.of(PaperDatasets.convexGeometryOrthogonal()));
        choose(robot, "basin");
        Button run = robot.lookup("#basin-start").queryButton();
        robot.interact(() ->
                robot.lookup("#basin-negative").queryAs(ToggleButton.class).fire());
        robot.interact(run::fire);
        WindowRig.await("cells are there", () -> view("basin").figureProperty().get() != null);
        Dataset others = PaperDatasets.convexGeometrySpikeFree();
        robot.interact(() -> rig.workbench.edit("other points", e -> e.withData(others, new DataOrigin.Own("others"))));
        WindowRig.await("it has stopped", () -> run.getText().equals("Start"));
        // On a quick machine it had been done before.
        WindowRig.await("it says so", () -> text(robot, "#basin-note").contains("older points"));
        assertTrue(robot.lookup("#basin-resume").queryButton().isDisabled());
        Experiment now = rig.workbench.experiment();
        robot.clickOn("#basin");
        assertEquals(now, WindowRig.get(rig.workbench::experiment));
        Dataset none = new Dataset(Matrix.of(0, 2), new int[0], others.classNames());
        robot.interact(() -> rig.workbench.edit("no points", e -> e.withData(none, e.origin())));
        WindowRig.await("a sentence is there", () -> says(robot, "Place points"));
    }

    @Test
    void theLoopFollowsTheRailForBothLosses(FxRobot robot) throws Exception {
        open(robot, Presets.ALL.get(0).experiment());
        choose(robot, "feedback-loop");
        WindowRig.await(
                "the last iteration is shown", () -> title("feedback-loop").contains("60\u2009000"));
        assertTrue(title("feedback-loop").startsWith("Cross-entropy"));
        robot.interact(() -> robot.lookup("#feedback-loop-squared")
                .queryAs(ToggleButton.class)
                .fire());
        WindowRig.await("the other loss is shown", () -> title("feedback-loop").startsWith("Squared loss"));
        rig.pauseAt(100);
        WindowRig.await("the rail moves it", () -> title("feedback-loop").endsWith("iteration 100"));
        Session saved = carried(export(robot, "loop.svg"));
        assertEquals(LossChoice.SQUARED, saved.experiment().losses());
        assertEquals(Optional.of(100L), saved.view().iteration());
        robot.press(KeyCode.CONTROL).type(KeyCode.E).release(KeyCode.CONTROL);
        robot.interact(
                () -> robot.lookup("#right-frame .maximise").queryButton().fire());
        WindowRig.await(
                "there is room for both",
                () -> view("feedback-loop").figureProperty().get().panels().size() >= 2);
    }

    private String title(String id) {
        Figure figure = view(id).figureProperty().get();
        return figure == null ? "" : figure.panels().get(0).title();
    }
}
