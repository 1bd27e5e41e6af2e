package org.geodescent;

import org.geodescent.ui.App;

/** Starts Geodescent. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        App.open();
    }
}
