package org.geodescent.ui.window;

import java.nio.file.Path;

/** What is beyond the contents of the window. On the JavaFX thread. */
interface ApplicationActions {
    void toggleTheme();

    void toggleFullScreen();

    void openSession();

    /** Opens a session file, or a figure that carries its session. */
    void open(Path file);

    void saveSession();
}
