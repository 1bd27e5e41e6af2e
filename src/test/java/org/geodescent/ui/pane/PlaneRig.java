package org.geodescent.ui.pane;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.loss.Reduction;
import org.geodescent.core.model.Initialisation;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.core.train.Descent;
import org.geodescent.core.train.Start;
import org.geodescent.core.train.StopRule;
import org.geodescent.run.Background;
import org.geodescent.run.DataOrigin;
import org.geodescent.run.Experiment;
import org.geodescent.run.LossChoice;
import org.geodescent.run.Trainer;
import org.geodescent.ui.Notices;
import org.geodescent.ui.Workbench;
import org.geodescent.ui.points.PointEditor;
import org.geodescent.ui.points.PointEdits;
import org.geodescent.ui.points.PointFiles;
import org.jspecify.annotations.Nullable;
import org.testfx.util.WaitForAsyncUtils;

/** A laboratory in a real window: the input plane and the table of points, with everything behind them. */
final class PlaneRig implements AutoCloseable {
    final Workbench workbench;
    final PointEditor editor;
    final PointFiles files;
    final InputPlanePane pane;
    final PointsTable table;
    final List<String> infos = new ArrayList<>();
    final List<String> errors = new ArrayList<>();
    final List<Throwable> failures = new ArrayList<>();
    private final Background background;
    private final AnimationTimer clock;

    /** Six points, three of each class. */
    static Dataset sixPoints() {
        return PointEdits.of(
                List.of(
                        new Vec2(1, 1),
                        new Vec2(1.6, 0.4),
                        new Vec2(0.6, 1.7),
                        new Vec2(-1, -0.5),
                        new Vec2(-1.5, 0.6),
                        new Vec2(-0.4, -1.4)),
                List.of(0, 0, 0, 1, 1, 1),
                PointEdits.SIGNS);
    }

    PlaneRig(Stage stage, Dataset data, double width, double height, boolean dark) {
        Experiment experiment = new Experiment(
                "Test",
                data,
                new DataOrigin.Generated("test", 1),
                new TwoLayerRelu(2, 6, true, true, 1),
                LossChoice.BOTH,
                Reduction.SUM,
                new Descent(0.02, 0),
                new Start.Seeded(Initialisation.GAUSSIAN, 0.4, 1, 0),
                Optional.empty(),
                new StopRule(400, 0));
        workbench = new Workbench(new Trainer(this::fail), experiment, this::fail);
        background = new Background(Platform::runLater, this::fail);
        editor = new PointEditor(workbench);
        files = new PointFiles(editor, background, new Notices() {
            @Override
            public void info(String sentence) {
                infos.add(sentence);
            }

            @Override
            public void error(String sentence) {
                errors.add(sentence);
            }
        });
        pane = new InputPlanePane(editor, files);
        table = new PointsTable(editor);
        BorderPane root = new BorderPane(pane, null, table, pane.readout(), pane.tools());
        Application.setUserAgentStylesheet(
                dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        stage.setScene(new javafx.scene.Scene(root, width, height));
        stage.show();
        clock = new AnimationTimer() {
            @Override
            public void handle(long now) {
                workbench.pulse(1.0 / 60);
            }
        };
        clock.start();
    }

    private synchronized void fail(Throwable bug) {
        failures.add(bug);
    }

    /** Waits until something holds on the JavaFX thread. */
    static void await(String what, BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(15, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition::getAsBoolean)
                    .get());
        } catch (TimeoutException e) {
            throw new AssertionError("waited in vain until " + what, e);
        }
    }

    /** Waits until the screen shows the points as they are, and the viewport that was asked for. */
    void awaitPicture() {
        await(
                "the picture is up to date",
                () -> workbench.planeProperty().get() != null
                        && workbench.planeProperty().get().moment().experiment().equals(workbench.experiment())
                        && workbench
                                .planeProperty()
                                .get()
                                .moment()
                                .look()
                                .plane()
                                .equals(workbench.viewProperty().get())
                        && workbench.planeProperty().get().figure().width()
                                == pane.view().figureWidth());
    }

    Dataset data() {
        return workbench.experiment().data();
    }

    /** Takes a step back; its name, or null if there was none. */
    @Nullable
    String undo() {
        return WaitForAsyncUtils.waitForAsyncFx(15_000, workbench.history()::undo);
    }

    /** Makes a step again; its name, or null if there was none. */
    @Nullable
    String redo() {
        return WaitForAsyncUtils.waitForAsyncFx(15_000, workbench.history()::redo);
    }

    /** Where a place of the plane is on the screen. */
    Point2D onScreen(double x, double y) {
        return pane.view().localToScreen(pane.placeOf(new Vec2(x, y)).orElseThrow());
    }

    @Override
    public void close() {
        clock.stop();
        background.close();
        workbench.close();
    }
}
