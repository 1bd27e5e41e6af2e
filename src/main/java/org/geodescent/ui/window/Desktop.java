package org.geodescent.ui.window;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import atlantafx.base.theme.Theme;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.geodescent.io.InputException;
import org.geodescent.io.WholeFile;
import org.geodescent.preset.Presets;
import org.geodescent.run.LatestTask;
import org.geodescent.run.Trainer;
import org.geodescent.session.Session;
import org.geodescent.session.SessionJson;
import org.geodescent.ui.Workbench;
import org.geodescent.view.Scenes;

/** The window on its stage, with everything behind it: opened once, closed once. On the JavaFX thread only. */
final class Desktop implements ApplicationActions, AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Desktop.class.getName());
    private static final PseudoClass PROJECTOR = PseudoClass.getPseudoClass("projector");
    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");

    private final Stage stage;
    private final UserFolder folder;
    private final FileChoice files;
    private final Workbench workbench;
    private final MainWindow window;
    private final FrameClock clock;
    private final Autosave autosave;
    private boolean dark;

    Desktop(Stage stage, UserFolder folder, FileChoice files) {
        this.stage = stage;
        this.folder = folder;
        this.files = files;
        Preferences preferences = Preferences.read(folder.preferences());
        dark = preferences.dark();
        workbench = new Workbench(
                new Trainer(this::failed),
                new LatestTask<>("scenes", (request, closed) -> Scenes.of(request), this::failed),
                Presets.ALL.get(0).experiment());
        workbench.playback().secondsProperty().set(preferences.replaySeconds());
        autosave = new Autosave(folder.autosave(), this::failed);
        window = new MainWindow(workbench, preferences, files, this, this::failed);
        Scene scene = new Scene(window, preferences.width(), preferences.height());
        scene.getStylesheets()
                .add(Objects.requireNonNull(
                                Desktop.class.getResource("/org/geodescent/ui/geodescent.css"),
                                "the style sheet is missing")
                        .toExternalForm());
        KeyBindings.install(scene, window.commands(), window::toggleKeyMap);
        clock = new FrameClock(scene, this::beat);
        stage.setScene(scene);
        stage.setMaximized(preferences.maximised());
    }

    /** Shows the window and lets the clock beat. */
    void open() {
        Thread.setDefaultUncaughtExceptionHandler((thread, problem) -> failed(problem));
        applyTheme();
        stage.setTitle("Geodescent");
        stage.setMinWidth(900);
        stage.setMinHeight(600);
        stage.setFullScreenExitHint("");
        stage.fullScreenProperty()
                .addListener((property, before, full) -> window.pseudoClassStateChanged(PROJECTOR, full));
        stage.show();
        window.requestFocus();
        clock.start();
        autosave.left().ifPresent(this::offerToRestore);
    }

    Workbench workbench() {
        return workbench;
    }

    FrameMeter meter() {
        return clock.meter();
    }

    private void beat(long now, double elapsedSeconds) {
        window.pulse(now, elapsedSeconds, clock.meter());
        autosave.pulse(now, workbench);
    }

    private void offerToRestore(Session session) {
        window.notices()
                .show(
                        NoticeArea.Kind.WARNING,
                        "Last time the window did not close properly.",
                        Optional.of(new NoticeArea.Offer(
                                "Restore that session", () -> workbench.open("restore the session", session))));
    }

    /** A bug, on any thread: logged, and one notice; what was computed stays. */
    void failed(Throwable problem) {
        LOG.log(Level.SEVERE, "unexpected", problem);
        Platform.runLater(() -> window.notices()
                .show(
                        NoticeArea.Kind.ERROR,
                        "Something went wrong inside Geodescent. Your experiment is kept.",
                        Optional.of(new NoticeArea.Offer("Copy details", () -> ErrorDetails.copy(problem)))));
    }

    @Override
    public void toggleTheme() {
        dark = !dark;
        applyTheme();
    }

    private void applyTheme() {
        Theme theme = dark ? new PrimerDark() : new PrimerLight();
        Application.setUserAgentStylesheet(theme.getUserAgentStylesheet());
        window.pseudoClassStateChanged(DARK, dark);
    }

    @Override
    public void toggleFullScreen() {
        stage.setFullScreen(!stage.isFullScreen());
    }

    @Override
    public void openSession() {
        files.toOpen("Open a session").ifPresent(this::open);
    }

    @Override
    public void open(Path file) {
        try {
            workbench.open("open " + file.getFileName(), SessionFiles.read(file));
            window.say("Opened: " + file);
        } catch (InputException e) {
            warn(e);
        }
    }

    @Override
    public void saveSession() {
        files.toSave("Save the session", "session.json").ifPresent(this::save);
    }

    /** Writes the session, whole or not at all. */
    void save(Path file) {
        try {
            WholeFile.write(file, SessionJson.write(workbench.session()).getBytes(StandardCharsets.UTF_8));
            window.say("Saved: " + file);
        } catch (InputException e) {
            warn(e);
        }
    }

    private void warn(InputException problem) {
        window.notices().show(NoticeArea.Kind.WARNING, String.valueOf(problem.getMessage()), Optional.empty());
    }

    @Override
    public void close() {
        clock.stop();
        try {
            folder.make();
            window.preferences(dark, stage).write(folder.preferences());
        } catch (InputException e) {
            LOG.log(Level.WARNING, "preferences were not kept", e);
        }
        autosave.close();
        window.close();
    }
}
