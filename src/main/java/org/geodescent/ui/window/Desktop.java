package org.geodescent.ui.window;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.value.ChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.geodescent.preset.Preset;
import org.geodescent.preset.Presets;
import org.geodescent.run.LastDeed;
import org.geodescent.run.Trainer;
import org.geodescent.session.Session;
import org.geodescent.ui.FxFonts;
import org.geodescent.ui.Notices;
import org.geodescent.ui.Workbench;
import org.geodescent.ui.theory.TheoryDesk;

/** The window on its stage, with everything behind it: opened once, closed once. On the JavaFX thread only. */
final class Desktop implements ApplicationActions, AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Desktop.class.getName());
    private static final PseudoClass PROJECTOR = PseudoClass.getPseudoClass("projector");
    /** Bugs whose innermost calls, so many, are the same are the same bug. */
    private static final int SAME_BUG = 8;

    private final Stage stage;
    private final Path folder;
    private final Workbench workbench;
    private final MainWindow window;
    private final FrameClock clock;
    private final Autosave autosave;
    private final LastDeed end;
    private final WindowSize size;
    private final Set<String> told = ConcurrentHashMap.newKeySet();
    private final WindowTheme theme;
    private final ChangeListener<Boolean> focus;
    private final ChangeListener<Boolean> projection = (property, before, full) -> setProjector(full);

    Desktop(Stage stage, Path folder, FileChoice files) {
        this.stage = stage;
        this.folder = folder;
        FxFonts.loadFamily();
        Preferences preferences = Preferences.read(folder.resolve(Autosave.PREFERENCES));
        Preset first = Presets.ALL.get(0);
        workbench = new Workbench(new Trainer(this::failed), first.experiment(), this::failed);
        workbench.viewProperty().set(first.staging().view());
        workbench.theoryProperty().set(first.staging().theory());
        workbench.comfortProperty().set(preferences.comfort());
        workbench.playback().secondsProperty().set(preferences.replaySeconds());
        theme = new WindowTheme(workbench.comfortProperty(), preferences.dark(), Platform::runLater, this::failed);
        window = new MainWindow(workbench, preferences, files, this, this::failed);
        autosave = new Autosave(folder, preferences, workbench, window, Platform::runLater, this::failed);
        focus = (property, before, focused) -> theme.askSystem();
        end = new LastDeed(this::leave);
        Scene scene = new Scene(window, preferences.width(), preferences.height());
        // Before the rules of the scale, which are there already.
        scene.getStylesheets()
                .addAll(
                        0,
                        Stream.of("controlsfx.css", "geodescent.css")
                                .map(sheet -> Objects.requireNonNull(
                                                Notices.class.getResource(sheet), "a style sheet is missing")
                                        .toExternalForm())
                                .toList());
        KeyBindings.install(scene, window::commands, window::toggleKeyMap);
        clock = new FrameClock(scene, this::beat);
        stage.setScene(scene);
        stage.setMaximized(preferences.maximised());
        size = new WindowSize(stage, scene);
    }

    /** Shows the window and lets the clock beat. */
    void open() {
        Thread.setDefaultUncaughtExceptionHandler((thread, problem) -> failed(problem));
        theme.show(window);
        // The system may have become dark while another window was in front.
        stage.focusedProperty().addListener(focus);
        stage.titleProperty()
                .bind(workbench.experimentProperty().map(experiment -> experiment.title() + " – Geodescent"));
        stage.getIcons()
                .setAll(new Image(
                        Objects.requireNonNull(Desktop.class.getResource("geodescent.png"), "the icon is missing")
                                .toExternalForm()));
        stage.setMinWidth(900);
        stage.setMinHeight(600);
        stage.setFullScreenExitHint("");
        stage.fullScreenProperty().addListener(projection);
        stage.show();
        window.requestFocus();
        clock.start();
        autosave.recover(this::offerToRestore);
    }

    Workbench workbench() {
        return workbench;
    }

    Notices notices() {
        return window;
    }

    TheoryDesk theory() {
        return window.theory();
    }

    /** Opens a file by what its name says it is, as when it is dropped. */
    void openFile(Path file) {
        window.openFile(file);
    }

    MainTabs tabs() {
        return window.tabs();
    }

    FrameMeter meter() {
        return clock.meter();
    }

    /** As {@link #meter}, without the time in which the JavaFX thread waited for a core. */
    FrameMeter processorMeter() {
        return clock.processorMeter();
    }

    /** Replays from the start for a measurement: of so many steps the costs are remembered. */
    SteadyReplay measure(int steps) {
        SteadyReplay replay =
                new SteadyReplay(() -> workbench.isDrawing() || theory().isDrawing(), steps, System.nanoTime());
        replay.watch(workbench.planeProperty());
        replay.watch(theory().drawnProperty());
        replay.watch(theory().leftProperty());
        replay.watch(theory().toldProperty());
        workbench.playback().restart();
        clock.follow(replay);
        return replay;
    }

    /** Lets time go by as it does again. */
    void endMeasurement() {
        clock.follow(null);
    }

    private void beat(long now, double elapsedSeconds) {
        // Whatever a pane does, the points are kept.
        attempt(() -> window.pulse(now, elapsedSeconds, clock.meter()));
        attempt(() -> {
            size.pulse();
            autosave.pulse(now, preferences());
        });
    }

    private void attempt(Runnable part) {
        try {
            part.run();
        } catch (RuntimeException | Error e) {
            failed(e);
        }
    }

    private Preferences preferences() {
        return window.preferences(theme.isDark(), size, stage.isMaximized());
    }

    private void offerToRestore(Session session) {
        window.notices()
                .show(
                        NoticeArea.Kind.WARNING,
                        "Last time the window did not close properly.",
                        List.of(new NoticeArea.Offer(
                                "Restore that session", () -> workbench.open("restore the session", session))));
    }

    /**
     * A bug, on any thread: logged, and one notice; what was computed stays. The same bug again, as in the next frame,
     * changes nothing.
     */
    void failed(Throwable problem) {
        if (!told.add(problem.getClass().getName()
                + Arrays.stream(problem.getStackTrace()).limit(SAME_BUG).toList())) {
            return;
        }
        LOG.log(Level.SEVERE, "unexpected", problem);
        Platform.runLater(() -> window.notices()
                .show(
                        NoticeArea.Kind.ERROR,
                        problem instanceof OutOfMemoryError
                                ? "There is not enough memory for this. Your experiment is kept."
                                : "Something went wrong inside Geodescent. Your experiment is kept.",
                        List.of(new NoticeArea.Offer("Details…", () -> ErrorDetails.show(problem, stage)))));
    }

    @Override
    public void toggleTheme() {
        theme.toggle();
    }

    @Override
    public ReadOnlyStringProperty systemSays() {
        return theme.systemSays();
    }

    /** Larger type, thicker lines, few numbers, no bars, and white until the theme is changed there. */
    void setProjector(boolean on) {
        window.pseudoClassStateChanged(PROJECTOR, on);
        window.setProjector(on);
        theme.setProjector(on);
    }

    @Override
    public void toggleFullScreen() {
        stage.setFullScreen(!stage.isFullScreen());
    }

    /** The system ends the program: what is to be kept is kept, and nothing else matters. On any thread. */
    void leave() {
        autosave.close();
    }

    @Override
    public Path folder() {
        return folder;
    }

    @Override
    public Path lastSession() {
        return folder.resolve(Autosave.LAST);
    }

    @Override
    public void close() {
        // The stage may outlive this.
        stage.fullScreenProperty().removeListener(projection);
        stage.focusedProperty().removeListener(focus);
        stage.titleProperty().unbind();
        theme.close();
        clock.stop();
        end.close();
        autosave.close(preferences());
        window.close();
    }
}
