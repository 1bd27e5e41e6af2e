package org.geodescent.ui.window;

import java.io.IOException;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** The log file of the window. */
final class AppLog {
    private static final int LARGEST = 1_000_000;
    private static final Logger ROOT = Logger.getLogger("");

    private AppLog() {}

    /** Sends the log to the user's folder instead of the terminal; if that cannot be, it stays on the terminal. */
    static void open(UserFolder folder) {
        try {
            FileHandler file = new FileHandler(folder.log().toString().replace("%", "%%"), LARGEST, 1, true);
            file.setFormatter(new SimpleFormatter());
            for (Handler handler : ROOT.getHandlers()) {
                ROOT.removeHandler(handler);
            }
            ROOT.addHandler(file);
        } catch (IOException e) {
            ROOT.log(Level.WARNING, "there will be no log file", e);
        }
    }
}
