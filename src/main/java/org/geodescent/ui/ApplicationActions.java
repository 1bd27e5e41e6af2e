package org.geodescent.ui;

/** What is beyond the contents of the window. On the JavaFX thread. */
interface ApplicationActions {
    void toggleTheme();

    void toggleFullScreen();

    void openSession();

    void saveSession();
}
