package org.geodescent.ui.window;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;
import org.geodescent.ui.Command;
import org.geodescent.ui.Late;
import org.geodescent.ui.Motion;
import org.geodescent.ui.Workbench;
import org.kordamp.ikonli.feather.Feather;

/** What serves whatever is shown: preferences, recent files, the log. On the JavaFX thread only. */
final class ComfortDesk implements AutoCloseable {
    private final Late<PreferencesPane> preferences;
    private final RecentDesk recent;
    private final LogDesk log;

    /**
     * @param window whose size says how large everything can be, and in which nothing moves where that is preferred
     * @param open opens a file, as when it is dropped
     */
    ComfortDesk(
            Workbench workbench,
            ApplicationActions application,
            Region window,
            Overlay overlay,
            Services services,
            Consumer<Path> open) {
        preferences =
                new Late<>(() -> new PreferencesPane(workbench.comfortProperty(), application.systemSays(), window));
        recent = new RecentDesk(application.folder(), services.background(), services.notices(), open);
        log = new LogDesk(overlay, services);
        workbench.comfortProperty().subscribe(comfort -> Motion.setStill(window, comfort.reducedMotion()));
    }

    PreferencesPane pane() {
        return preferences.get();
    }

    RecentDesk recent() {
        return recent;
    }

    /** @param show brings the preferences to the window, or takes them away */
    List<Command> commands(Runnable show) {
        return List.of(
                Command.of("Preferences", "Colours, size of everything, motion, decimals.", Feather.SETTINGS, show)
                        .on(KeyCode.COMMA, KeyCombination.SHORTCUT_DOWN),
                log.command());
    }

    /**
     * The menu.
     *
     * @param open commands above the recent files
     * @param others groups of commands below them
     */
    MainMenu menu(List<Command> open, List<List<Command>> others) {
        return new MainMenu(open, recent, others, log.newsProperty());
    }

    /** Once a frame. */
    void pulse() {
        log.pulse();
    }

    @Override
    public void close() {
        log.close();
    }
}
