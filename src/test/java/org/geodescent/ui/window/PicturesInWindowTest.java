package org.geodescent.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.data.PaperDatasets;
import org.geodescent.core.train.StopRule;
import org.geodescent.figure.Figure;
import org.geodescent.figure.file.ExportSize;
import org.geodescent.figure.file.FigureFormat;
import org.geodescent.picture.BoundsPicture;
import org.geodescent.picture.BoundsReading;
import org.geodescent.picture.Drawn;
import org.geodescent.picture.EveryPicture;
import org.geodescent.picture.Picture;
import org.geodescent.picture.Pictures;
import org.geodescent.picture.PlaneReading;
import org.geodescent.preset.Presets;
import org.geodescent.run.Experiment;
import org.geodescent.run.LossChoice;
import org.geodescent.session.Session;
import org.geodescent.ui.theory.TheoryPane;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/**
 * Every picture in its tab: what is on screen is what the command line draws of the session that goes with it, or the
 * same sentence.
 */
class PicturesInWindowTest extends TheoryWindow {
    private TheoryPane pane() {
        return (TheoryPane) rig.stage.getScene().lookup("#theory");
    }

    /** What the tab shows of what is wanted now. */
    private Drawn settled(FxRobot robot, Picture picture) {
        choose(robot, picture.id());
        WindowRig.await(picture.id() + " is up to date", () -> {
            Drawn drawn = rig.desktop.theory().drawnProperty().get();
            return drawn != null
                    && drawn.moment().look().theory().equals(theory())
                    && drawn.moment().experiment().equals(rig.workbench.experiment())
                    && drawn.moment().iteration() == rig.workbench.playback().iteration()
                    && (drawn instanceof Drawn.Absent || filled(view(picture.id())));
        });
        return WindowRig.get(() ->
                Objects.requireNonNull(rig.desktop.theory().drawnProperty().get()));
    }

    @Test
    void whatIsOnScreenIsWhatTheCommandLineDraws(FxRobot robot) {
        List<Experiment> experiments = List.of(
                ConvexExperiments.of(ConvexExperiments.many(6)).withStopRule(new StopRule(300, 0)),
                Presets.find("deep-linear-weight-decay")
                        .orElseThrow()
                        .experiment()
                        .withLosses(LossChoice.BOTH)
                        .withStopRule(new StopRule(300, 0)));
        List<String> shown = new ArrayList<>();
        for (Experiment experiment : experiments) {
            open(robot, experiment);
            WindowRig.await(
                    "the run can be pinned",
                    () -> PlaneReading.runs(rig.workbench.planeProperty().get()).stream()
                            .anyMatch(run -> run.snapshot().iteration() == 300));
            robot.type(KeyCode.T);
            for (Picture picture : Pictures.ofTheoryPlane()) {
                if (picture.needs().contains(Picture.Need.BASIN_MAP)) {
                    // Nothing is drawn before somebody starts a map; the tab has a test of its own.
                    continue;
                }
                Drawn drawn = settled(robot, picture);
                if (drawn instanceof Drawn.Absent absent) {
                    WindowRig.await("the sentence is there", () -> sentences(robot)
                            .contains(absent.absence().sentence()));
                    assertTrue(WindowRig.get(() -> pane().front().shown().isEmpty()), picture.id());
                } else {
                    shown.add(picture.id());
                    Session session =
                            drawn.moment().session(drawn.moment().look().theory());
                    assertEquals(
                            text(drawn.shown()
                                    .map(BoundsPicture::forFile)
                                    .orElseThrow()
                                    .figure()),
                            text(EveryPicture.drawn(picture.id(), session).withProvenance("")),
                            picture.id());
                }
            }
        }
        assertEquals(12, shown.stream().distinct().count(), shown::toString);
    }

    private static String text(Figure figure) {
        return Arrays.toString(FigureFormat.SVG.encode(figure, ExportSize.natural(figure.width(), 96)));
    }

    /** Also not its numbers beside it. */
    @Test
    void whereTheNextExperimentHasNoPictureNothingOfTheOneBeforeStays(FxRobot robot) {
        open(robot, "a-theorem-1", 1280, 800);
        Picture bounds = Pictures.find("bounds").orElseThrow();
        assertTrue(settled(robot, bounds).readings(BoundsReading.class).isPresent());
        assertTrue(numbersOfBounds());
        robot.interact(() -> rig.workbench.edit("one class", e -> e.withData(oneClass(e), e.origin())));
        Drawn drawn = settled(robot, bounds);
        assertTrue(drawn instanceof Drawn.Absent);
        assertTrue(WindowRig.get(() -> pane().front().shown().isEmpty()));
        assertTrue(WindowRig.get(
                () -> view("bounds") == null || view("bounds").figureProperty().get() == null));
        WindowRig.await("its numbers are gone", () -> !numbersOfBounds());
        open(robot, ConvexExperiments.of(PaperDatasets.convexGeometryOrthogonal()));
        assertTrue(settled(robot, bounds).readings(BoundsReading.class).isPresent());
    }

    private boolean numbersOfBounds() {
        return WindowRig.get(() -> Optional.ofNullable(rig.stage.getScene().lookup("#bound-numbers"))
                .filter(Node::isVisible)
                .isPresent());
    }

    private static Dataset oneClass(Experiment experiment) {
        Dataset data = experiment.data();
        return new Dataset(data.features(), new int[data.size()], data.classNames());
    }
}
