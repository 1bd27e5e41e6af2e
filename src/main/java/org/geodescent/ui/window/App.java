package org.geodescent.ui.window;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.geodescent.io.LogFile;
import org.geodescent.io.UserFolder;
import org.geodescent.preset.Presets;
import org.geodescent.run.Early;
import org.jspecify.annotations.Nullable;

/** The desktop app. Started by {@link #open}. */
public final class App extends Application {
    private static final Logger LOG = Logger.getLogger(App.class.getName());

    private @Nullable Desktop desktop;

    private static volatile boolean started;

    /**
     * Opens the window and returns when it is closed. Once per process.
     *
     * @param file opened in it, as when it is dropped
     * @return false if the toolkit cannot start: no display, no GTK
     */
    public static boolean open(Optional<Path> file) {
        // Read while the toolkit starts.
        Early.begin(() -> Objects.requireNonNull(Presets.ALL));
        try {
            launch(App.class, file.stream().map(Path::toString).toArray(String[]::new));
            return true;
        } catch (RuntimeException | LinkageError e) {
            // The toolkit reports a missing display as UnsupportedOperationException, missing libraries as an error of
            // the linker.
            if (started) {
                throw e;
            }
            LOG.log(Level.INFO, "the toolkit cannot start", e);
            return false;
        }
    }

    @Override
    public void start(Stage stage) {
        started = true;
        LogFile.install();
        Desktop opened = new Desktop(stage, UserFolder.path(), new SystemFileChoice(stage));
        desktop = opened;
        opened.open();
        getParameters().getRaw().forEach(file -> opened.openFile(Path.of(file)));
        // The beans of the virtual machine take a twentieth of a second to load, which the window does not wait for.
        PauseTransition shown = new PauseTransition(Duration.seconds(1));
        shown.setOnFinished(event -> Early.begin(App::returnMemoryAtRest));
        shown.play();
    }

    /**
     * A window at rest gives memory back to the system. The collector does so only when it runs, and left alone it does
     * not run while nothing is asked of it.
     */
    private static void returnMemoryAtRest() {
        try {
            HotSpotDiagnosticMXBean machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
            machine.setVMOption("MinHeapFreeRatio", "10");
            machine.setVMOption("MaxHeapFreeRatio", "30");
            machine.setVMOption("G1PeriodicGCInterval", "5000");
        } catch (RuntimeException e) {
            // Another virtual machine, or another collector: it works as it is.
        }
    }

    @Override
    public void stop() {
        if (desktop != null) {
            desktop.close();
        }
    }
}
