package org.geodescent.ui.window;

/** What is beyond the contents of the window. On the JavaFX thread. */
interface ApplicationActions {
    void toggleTheme();

    void toggleFullScreen();
}
