package org.geodescent.ui.window;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.geodescent.view.FrameBenchmark;
import org.jspecify.annotations.Nullable;

/** Replays the first preset in a real window of 1280×800 for some seconds and measures the JavaFX thread's work per frame. */
public final class WindowFrameBenchmark implements FrameBenchmark {
    private static final Logger LOG = Logger.getLogger(WindowFrameBenchmark.class.getName());
    /** The first seconds show how fast the compiler of the virtual machine is, not the window. */
    private static final Duration WARM_UP = Duration.seconds(4);

    private static final Duration MEASURED = Duration.seconds(6);

    private static volatile @Nullable FrameTimes result;

    @Override
    public Optional<FrameTimes> measure() {
        result = null;
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
        return Optional.ofNullable(result);
    }

    /** The app with a replay that never ends and a stop watch. Public for the JavaFX launcher only. */
    public static final class Bench extends Application {
        @Override
        public void start(Stage stage) {
            Desktop desktop = new Desktop(stage, temporaryFolder(), new SystemFileChoice(stage));
            desktop.open();
            PauseTransition warmUp = new PauseTransition(WARM_UP);
            warmUp.setOnFinished(event -> {
                desktop.workbench().playback().restart();
                desktop.meter().reset();
            });
            PauseTransition measured = new PauseTransition(WARM_UP.add(MEASURED));
            measured.setOnFinished(event -> {
                FrameMeter meter = desktop.meter();
                result = new FrameTimes("window", meter.median(), meter.p95(), meter.longest(), meter.frames());
                desktop.close();
                Platform.exit();
            });
            warmUp.play();
            measured.play();
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
