package org.geodescent.ui.laboratory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.stage.Stage;
import org.geodescent.figure.Figure;
import org.geodescent.figure.Panel;
import org.geodescent.picture.demonstration.StandardDemonstration;
import org.geodescent.ui.Explanation;
import org.geodescent.ui.FigureView;
import org.geodescent.ui.Playback;
import org.geodescent.ui.Snapshots;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class DemonstrationPaneTest {
    private static final Map<String, Function<Consumer<Throwable>, DemonstrationPane>> ALL = Map.of(
            "deep-linear", Demonstrations::deepLinear,
            "norm-penalty", Demonstrations::normPenalty,
            "simplex", Demonstrations::simplex,
            "penalty-failures", Demonstrations::penaltyFailures,
            "attenuated-regression", Demonstrations::attenuatedRegression,
            "system-identification", Demonstrations::systemIdentification,
            "stochastic-gradient", Demonstrations::stochasticGradient,
            "slopes", Demonstrations::slopes,
            "bandit", Demonstrations::bandit);

    private final List<Throwable> failures = new CopyOnWriteArrayList<>();

    @SuppressWarnings("NullAway.Init") // by start
    private Stage stage;

    private @Nullable DemonstrationPane open;

    @Start
    void start(Stage first) {
        stage = first;
    }

    private DemonstrationPane pane() {
        return Objects.requireNonNull(open);
    }

    private void open(FxRobot robot, String name) {
        robot.interact(() -> {
            DemonstrationPane made = Objects.requireNonNull(ALL.get(name)).apply(failures::add);
            open = made;
            Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
            Scene scene = new Scene(made, 1100, 700);
            for (String sheet : new String[] {"controlsfx.css", "geodescent.css"}) {
                scene.getStylesheets().add(String.valueOf(Explanation.class.getResource(sheet)));
            }
            stage.setScene(scene);
            stage.sizeToScene();
            stage.show();
        });
        awaitPicture();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> {
            if (open != null) {
                open.close();
            }
        });
        assertEquals(List.of(), failures);
    }

    /** Its caption may take another line, which takes room from the picture. */
    private void awaitPicture() {
        awaitPictureOnce();
        WaitForAsyncUtils.waitForFxEvents(3);
        awaitPictureOnce();
    }

    private void awaitPictureOnce() {
        try {
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(() -> {
                        // A replay is over in no time.
                        pane().pulse(1000);
                        return pane().atEnd() && isAsLargeAsItsPlace();
                    })
                    .get());
        } catch (TimeoutException e) {
            throw new AssertionError("no picture in 30 seconds", e);
        }
    }

    private boolean isAsLargeAsItsPlace() {
        Figure figure = pane().view().figureProperty().get();
        return figure != null
                && figure.width() == pane().view().figureWidth()
                && figure.height() == pane().view().figureHeight();
    }

    private String caption(FxRobot robot) {
        return robot.lookup(".caption").queryAs(Label.class).getText();
    }

    @Test
    void everyPaneShowsItsPictureAndSaysWhatIsSeen(FxRobot robot) {
        for (String name : ALL.keySet()) {
            open(robot, name);
            assertNotNull(pane().view().figureProperty().get());
            assertTrue(caption(robot).endsWith("."));
            if (Boolean.getBoolean("looks")) {
                robot.interact(() -> Snapshots.write(pane(), "laboratory-" + name));
            }
            robot.interact(() -> pane().close());
        }
    }

    @Test
    void everyPaneOpensWithTheStandardValuesAndPicture(FxRobot robot) {
        for (StandardDemonstration each : StandardDemonstration.ALL) {
            open(robot, each.id());
            assertEquals(each.demonstration(), pane().demonstration());
            FigureView view = pane().view();
            assertEquals(
                    each.demonstration().compute(() -> false).figure(view.figureWidth(), view.figureHeight()),
                    view.figureProperty().get());
            robot.interact(() -> pane().close());
        }
    }

    @Test
    void whatTakesPlaceInTimePlaysAndIsScrubbed(FxRobot robot) {
        open(robot, "attenuated-regression");
        Figure end = pane().view().figureProperty().get();
        Slider rail = robot.lookup("#attenuated-regression-rail").queryAs(Slider.class);
        assertEquals(rail.getMax(), rail.getValue(), 0);
        robot.interact(() -> rail.setValue(1));
        WaitForAsyncUtils.waitForFxEvents();
        awaitTime(robot, "At time 9 ");
        Figure then = pane().view().figureProperty().get();
        assertEquals(end.panels().get(0).x(), then.panels().get(0).x());
        assertEquals(end.panels().get(0).y(), then.panels().get(0).y());
        assertTrue(then.panels().get(0).layers().stream()
                .anyMatch(layer -> layer.name().equals("current-iteration")));
        assertTrue(
                then.panels().stream().noneMatch(panel -> panel.name().endsWith("key")),
                "lines are named where they are");
        Label time = robot.lookup("#attenuated-regression-time").queryAs(Label.class);
        assertEquals("time 9", time.getText());
        // Between two recorded times: the rail, the picture and its caption say the same.
        robot.interact(() -> rail.setValue(Playback.positionOf(100) - 1e-3));
        awaitTime(robot, "At time 97 ");
        assertEquals("time 97", time.getText());
        robot.interact(() -> rail.setValue(1));
        awaitTime(robot, "At time 9 ");
        robot.clickOn("#attenuated-regression-play");
        robot.interact(() -> pane().pulse(0.2));
        assertTrue(rail.getValue() > 1 && rail.getValue() < rail.getMax(), "it moves: " + rail.getValue());
        awaitPicture();
        assertEquals(end, pane().view().figureProperty().get());
        Spinner<?> seed = robot.lookup("#attenuated-seed").queryAs(Spinner.class);
        robot.interact(() -> seed.increment());
        robot.interact(() -> pane().pulse(0));
        assertEquals(0, rail.getValue(), "another seed plays from the start");
        open(robot, "simplex");
        assertFalse(robot.lookup("#simplex-rail").query().getParent().isVisible());
    }

    @Test
    void withReducedMotionItGoesOnInSteps(FxRobot robot) {
        open(robot, "attenuated-regression");
        Slider rail = robot.lookup("#attenuated-regression-rail").queryAs(Slider.class);
        robot.interact(() -> pane().setReducedMotion(true));
        robot.clickOn("#attenuated-regression-play");
        TreeSet<Double> seen = new TreeSet<>();
        robot.interact(() -> {
            for (int frame = 0; frame < 8 * 60 + 2; frame++) {
                pane().pulse(1.0 / 60);
                seen.add(Math.rint(1e9 * rail.getValue()) / 1e9);
            }
        });
        assertEquals(Playback.FEW_STEPS + 1, seen.size(), seen.toString());
        assertEquals(rail.getMax(), rail.getValue(), 0);
    }

    private void awaitTime(FxRobot robot, String words) {
        try {
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(() -> {
                        pane().pulse(0);
                        return caption(robot).startsWith(words);
                    })
                    .get());
        } catch (TimeoutException e) {
            throw new AssertionError("waited in vain for " + words + "; it says " + caption(robot), e);
        }
    }

    @Test
    void movingTheRadiusMovesThePicture(FxRobot robot) {
        open(robot, "norm-penalty");
        String before = caption(robot);
        Slider radius = robot.lookup("#penalty-radius").queryAs(Slider.class);
        robot.interact(() -> radius.setValue(0));
        awaitPicture();
        assertTrue(before.startsWith("ε = 0.400 "), before);
        assertTrue(caption(robot).startsWith("ε = 1.00 and λ = 20.0 "), caption(robot));
    }

    @Test
    void choosingANormChangesTheBalls(FxRobot robot) {
        open(robot, "norm-penalty");
        ComboBox<?> norm = robot.lookup("#penalty-norm").queryAs(ComboBox.class);
        robot.interact(() -> norm.getSelectionModel().select(2));
        awaitPicture();
        Panel panel = Objects.requireNonNull(pane().view().figureProperty().get())
                .panels()
                .get(0);
        assertEquals("Balls of the dual norm, q = 1", panel.title());
    }

    @Test
    void whatIsRefusedIsSaidBelowTheControls(FxRobot robot) {
        open(robot, "bandit");
        Label problem = robot.lookup("#bandit-problem").queryAs(Label.class);
        assertFalse(problem.isVisible());
        Slider worse = robot.lookup("#bandit-worse").queryAs(Slider.class);
        robot.interact(() -> worse.setValue(0.9));
        assertTrue(problem.isVisible() && problem.getText().contains("the first the larger"));
        robot.interact(() -> worse.setValue(0.3));
        assertFalse(problem.isVisible());
        awaitPicture();
        assertTrue(caption(robot).startsWith("Right would be 0.300;"), caption(robot));
    }

    @Test
    void aSeedThatIsNoNumberIsPutBack(FxRobot robot) {
        open(robot, "simplex");
        Spinner<?> seed = robot.lookup("#simplex-seed").queryAs(Spinner.class);
        robot.interact(() -> {
            seed.getEditor().setText("seven");
            seed.commitValue();
        });
        assertEquals(1, seed.getValue());
        robot.interact(() -> {
            seed.getEditor().setText("7");
            seed.commitValue();
        });
        assertEquals(7, seed.getValue());
        awaitPicture();
    }
}
