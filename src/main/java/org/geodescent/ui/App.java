package org.geodescent.ui;

import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Application;
import javafx.stage.Stage;
import org.geodescent.io.InputException;
import org.jspecify.annotations.Nullable;

/** The desktop app. Started by {@link #open}. */
public final class App extends Application {
    private static final Logger LOG = Logger.getLogger(App.class.getName());

    private @Nullable Desktop desktop;

    /** Opens the window and returns when it is closed. Once per process. */
    public static void open() {
        launch(App.class);
    }

    @Override
    public void start(Stage stage) {
        UserFolder folder = UserFolder.standard();
        try {
            folder.make();
            AppLog.open(folder);
        } catch (InputException e) {
            LOG.log(Level.WARNING, "there is no folder for preferences", e);
        }
        Desktop opened = new Desktop(stage, folder, new InterimShelf(), new SystemFileChoice(stage));
        desktop = opened;
        opened.open();
    }

    @Override
    public void stop() {
        if (desktop != null) {
            desktop.close();
        }
    }
}
