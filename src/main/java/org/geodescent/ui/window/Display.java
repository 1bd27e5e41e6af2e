package org.geodescent.ui.window;

import java.util.Locale;

/** Whether this machine can show a window, as far as can be told before trying. */
public final class Display {
    private Display() {}

    /**
     * False on a Linux without an X display (JavaFX draws through X also under Wayland). True says nothing for certain.
     */
    public static boolean isLikely() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        boolean needsX = !system.contains("mac") && !system.contains("windows");
        String display = System.getenv("DISPLAY");
        return !needsX || (display != null && !display.isBlank());
    }
}
