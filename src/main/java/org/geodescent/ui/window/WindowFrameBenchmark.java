package org.geodescent.ui.window;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.animation.PauseTransition;
import javafx.animation.SequentialTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.geodescent.bench.FrameBenchmark;

/**
 * Replays the first preset in a real window of 1280×800 for some seconds and measures the JavaFX thread's work per
 * frame.
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

    private static final List<FrameTimes> RESULTS = new CopyOnWriteArrayList<>();

    @Override
    public List<FrameTimes> measure() {
        RESULTS.clear();
        // Without a graphics card, so that machines can be compared; without a display, in a window in memory.
        System.setProperty("prism.order", "sw");
        if (!Display.isLikely()) {
            System.setProperty("glass.platform", "Monocle");
            System.setProperty("monocle.platform", "Headless");
        }
        try {
            Application.launch(Bench.class);
        } catch (UnsupportedOperationException | IllegalStateException e) {
            LOG.log(Level.INFO, "no window to measure", e);
        }
        return List.copyOf(RESULTS);
    }

    /** The app with a replay that never ends and a stop watch. Public for the JavaFX launcher only. */
    public static final class Bench extends Application {
        @Override
        public void start(Stage stage) {
            Desktop desktop = new Desktop(stage, temporaryFolder(), new SystemFileChoice(stage));
            desktop.open();
            SequentialTransition course = new SequentialTransition(
                    after(WARM_UP, () -> begin(desktop)),
                    after(MEASURED, () -> end(desktop, "window")),
                    after(Duration.ZERO, desktop.tabs()::trainImages),
                    after(
                            TRAINING_BEGINS,
                            () -> desktop.tabs().getSelectionModel().selectFirst()),
                    after(AFTER_TAB_CHANGE, () -> begin(desktop)),
                    after(MEASURED, () -> {
                        if (desktop.tabs().trainsImages()) {
                            end(desktop, "window while a net is trained");
                        }
                    }));
            course.setOnFinished(event -> {
                desktop.close();
                Platform.exit();
            });
            course.play();
        }

        private static PauseTransition after(Duration duration, Runnable action) {
            PauseTransition pause = new PauseTransition(duration);
            pause.setOnFinished(event -> action.run());
            return pause;
        }

        private static void begin(Desktop desktop) {
            desktop.workbench().playback().restart();
            desktop.meter().reset();
            desktop.processorMeter().reset();
        }

        private static void end(Desktop desktop, String view) {
            FrameMeter clock = desktop.meter();
            FrameMeter processor = desktop.processorMeter();
            RESULTS.add(new FrameTimes(
                    view,
                    clock.median(),
                    clock.p95(),
                    clock.longest(),
                    processor.median(),
                    processor.p95(),
                    clock.frames()));
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
