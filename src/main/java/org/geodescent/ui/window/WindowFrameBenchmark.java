package org.geodescent.ui.window;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.animation.PauseTransition;
import javafx.animation.SequentialTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.geodescent.bench.FrameBenchmark;
import org.geodescent.bench.LargeBench;
import org.geodescent.io.InputException;
import org.geodescent.picture.InputPlanePicture;
import org.geodescent.picture.Picture;
import org.geodescent.picture.Pictures;
import org.geodescent.picture.Story;
import org.geodescent.preset.Preset;
import org.geodescent.preset.Presets;
import org.geodescent.run.Experiment;
import org.geodescent.run.RunState;
import org.geodescent.session.Session;
import org.geodescent.session.TheoryView;
import org.geodescent.ui.Workbench;

/**
 * Replays the first preset in a real window of 1280×800 for some seconds, then every picture at 1920×1080, and measures
 * the JavaFX thread's work per frame.
 */
public final class WindowFrameBenchmark implements FrameBenchmark {
    private static final Logger LOG = Logger.getLogger(WindowFrameBenchmark.class.getName());
    /**
     * The first seconds show how busy the compiler of the virtual machine is, which takes the cores from the window.
     */
    private static final Duration WARM_UP = Duration.seconds(12);

    private static final Duration AFTER_TAB_CHANGE = Duration.seconds(4);
    private static final Duration MEASURED = Duration.seconds(6);

    /** Time for the engine of the nets to load and to begin. */
    private static final Duration TRAINING_BEGINS = Duration.seconds(8);

    /** For a preset to be trained, and the runs beside it where there are some, at the most. */
    private static final Duration SETTLED = Duration.seconds(15);

    /** Steps of a replay, each a sixtieth of a second; on a busy machine as many as there is time for. */
    private static final int STEPS = 240;

    private static final Duration PICTURE = Duration.seconds(12);

    /** As large as a projector's. */
    private static final int WIDTH = 1920;

    private static final int HEIGHT = 1080;

    /** A preset, with its own pictures or with one at the right of the input plane. */
    private record View(String preset, Optional<String> right) {
        Session session() {
            Preset found = Presets.find(preset).orElseThrow();
            long seed = found.seeds().get(0);
            Session own = found.session(seed, seed);
            return right.map(picture -> new Session(
                            own.experiment(),
                            own.view().withPicture(Optional.empty()),
                            Optional.of(own.theory().orElse(TheoryView.DEFAULT).withTab(picture))))
                    .orElse(own);
        }

        String name() {
            Session shown = session();
            return "%s: %s, %s"
                    .formatted(
                            preset,
                            shown.view().picture().orElse(InputPlanePicture.ID),
                            shown.theory().orElse(TheoryView.DEFAULT).tab());
        }
    }

    /** Of which every picture of the theory has something to show. */
    private static final List<String> PRESETS =
            List.of("a1", "b-figures-1-7", "b-figures-8-10", "b-theorem-1", "deep-linear-weight-decay");

    /**
     * Both figures that the papers are known by, then every picture, of the first preset that has it; at the end both
     * figures again, which the virtual machine has compiled by then.
     */
    private static List<View> views() {
        List<View> views = new ArrayList<>();
        List<View> known = PRESETS.subList(0, 2).stream()
                .map(preset -> new View(preset, Optional.empty()))
                .toList();
        views.addAll(known);
        for (Picture picture : Pictures.ofTheoryPlane()) {
            PRESETS.stream()
                    .filter(preset -> picture.absence(
                                    Presets.find(preset).orElseThrow().experiment())
                            .isEmpty())
                    .findFirst()
                    .filter(preset -> !picture.needs().contains(Picture.Need.BASIN_MAP))
                    .ifPresent(preset -> views.add(new View(preset, Optional.of(picture.id()))));
        }
        views.addAll(known);
        return views;
    }

    private static volatile Measured measured = Measured.NOTHING;

    @Override
    public Measured measure() {
        measured = Measured.NOTHING;
        // Without a graphics card, so that machines can be compared; without a display, in a window in memory.
        System.setProperty("prism.order", "sw");
        if (!Display.isLikely()) {
            System.setProperty("glass.platform", "Monocle");
            System.setProperty("monocle.platform", "Headless");
            System.setProperty("headless.geometry", "%dx%d".formatted(WIDTH, HEIGHT));
        }
        try {
            Application.launch(Bench.class);
        } catch (UnsupportedOperationException | IllegalStateException e) {
            LOG.log(Level.INFO, "no window to measure", e);
        }
        return measured;
    }

    /** The app with a replay that never ends and a stop watch. Public for the JavaFX launcher only. */
    public static final class Bench extends Application {
        @Override
        public void start(Stage stage) {
            // One window closes before the next one opens.
            Platform.setImplicitExit(false);
            Desktop desktop = new Desktop(stage, temporaryFolder(), new SystemFileChoice(stage));
            desktop.open();
            SequentialTransition course = new SequentialTransition(
                    after(WARM_UP, () -> begin(desktop)),
                    after(
                            MEASURED,
                            () -> measured = new Measured(
                                    Optional.of(end(desktop, "window")), Optional.empty(), List.of(), List.of())),
                    after(Duration.ZERO, desktop.tabs()::trainImages),
                    after(
                            TRAINING_BEGINS,
                            () -> desktop.tabs().getSelectionModel().selectFirst()),
                    after(AFTER_TAB_CHANGE, () -> begin(desktop)),
                    after(MEASURED, () -> {
                        if (desktop.tabs().trainsImages()) {
                            measured = new Measured(
                                    measured.alone(),
                                    Optional.of(end(desktop, "window while a net is trained")),
                                    List.of(),
                                    List.of());
                        }
                    }));
            course.setOnFinished(event -> {
                desktop.close();
                stage.hide();
                measurePictures(new Stage());
            });
            course.play();
        }

        private static void measurePictures(Stage stage) {
            Desktop desktop = new Desktop(stage, large(temporaryFolder()), new SystemFileChoice(stage));
            desktop.open();
            Course course = new Course();
            for (View view : views()) {
                SteadyReplay[] replay = new SteadyReplay[1];
                course.then(() -> show(desktop, view), () -> isSettled(desktop), SETTLED);
                course.then(
                        () -> replay[0] = desktop.measure(STEPS),
                        () -> replay[0].clock().frames() >= STEPS,
                        PICTURE);
                course.then(() -> {
                    desktop.endMeasurement();
                    add(times(view.name(), replay[0].clock(), replay[0].processor()));
                });
            }
            LargeBench.inWindow().forEach(experiment -> measureAtSize(desktop, experiment, course));
            course.then(() -> {
                desktop.close();
                Platform.exit();
            });
            course.start();
        }

        /** From the moment on in which it is opened; then training is cancelled. */
        private static void measureAtSize(Desktop desktop, Experiment experiment, Course course) {
            Workbench workbench = desktop.workbench();
            FrameTimes[] frames = new FrameTimes[1];
            long[] asked = new long[1];
            course.then(
                    () -> {
                        Session look = new View(PRESETS.get(0), Optional.empty()).session();
                        workbench.open(experiment.title(), new Session(experiment, look.view(), look.theory()));
                        desktop.meter().reset();
                        desktop.processorMeter().reset();
                    },
                    () -> false,
                    PICTURE);
            course.then(
                    () -> {
                        frames[0] = end(desktop, experiment.title());
                        asked[0] = System.nanoTime();
                        workbench.cancelTraining();
                    },
                    workbench::ended,
                    SETTLED);
            course.then(() -> {
                List<AtSize> all = new ArrayList<>(measured.atSize());
                all.add(new AtSize(frames[0], (System.nanoTime() - asked[0]) / 1e6));
                measured = new Measured(measured.alone(), measured.training(), measured.pictures(), all);
            });
        }

        /** Whether the run has ended and is on screen. */
        private static boolean isSettled(Desktop desktop) {
            Workbench workbench = desktop.workbench();
            return workbench.runStateProperty().get() instanceof RunState.Active active
                    && active.ended()
                    && active.experiment().equals(workbench.experiment())
                    && !workbench.playback().storyProperty().get().equals(Story.NONE)
                    && !workbench.isDrawing()
                    && !desktop.theory().isDrawing();
        }

        /** A folder whose window is as large as a projector. */
        private static Path large(Path folder) {
            Preferences usual = Preferences.DEFAULT;
            try {
                new Preferences(
                                usual.dark(),
                                WIDTH,
                                HEIGHT,
                                usual.maximised(),
                                usual.pictures(),
                                usual.replaySeconds(),
                                usual.side(),
                                usual.exportFolder(),
                                usual.comfort())
                        .write(folder.resolve(Autosave.PREFERENCES));
                return folder;
            } catch (InputException e) {
                throw new UncheckedIOException("there is no temporary folder", new IOException(e));
            }
        }

        private static PauseTransition after(Duration duration, Runnable action) {
            PauseTransition pause = new PauseTransition(duration);
            pause.setOnFinished(event -> action.run());
            return pause;
        }

        private static void show(Desktop desktop, View view) {
            desktop.workbench().open(view.name(), view.session());
        }

        private static void add(FrameTimes times) {
            List<FrameTimes> pictures = new ArrayList<>(measured.pictures());
            pictures.add(times);
            measured = new Measured(measured.alone(), measured.training(), pictures, measured.atSize());
        }

        private static void begin(Desktop desktop) {
            desktop.workbench().playback().restart();
            desktop.meter().reset();
            desktop.processorMeter().reset();
        }

        private static FrameTimes end(Desktop desktop, String view) {
            return times(view, desktop.meter(), desktop.processorMeter());
        }

        private static FrameTimes times(String view, FrameMeter clock, FrameMeter processor) {
            return new FrameTimes(
                    view,
                    clock.median(),
                    clock.p95(),
                    clock.longest(),
                    processor.median(),
                    processor.p95(),
                    processor.longest(),
                    clock.frames());
        }

        private static Path temporaryFolder() {
            try {
                return Files.createTempDirectory("geodescent-frames");
            } catch (IOException e) {
                throw new UncheckedIOException("there is no temporary folder", e);
            }
        }
    }
}
