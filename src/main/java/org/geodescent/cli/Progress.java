package org.geodescent.cli;

import java.io.PrintStream;
import org.geodescent.core.number.NumberText;
import picocli.CommandLine;

/** A progress bar on a terminal, in place, on standard error; nothing where nobody looks. */
final class Progress {
    private static final int WIDTH = 30;
    private static final long NANOS_BETWEEN = 100_000_000;

    private final PrintStream screen;
    private final boolean shown;
    private final long started = System.nanoTime();
    private long last;
    private int width;

    /** @param wanted false shows nothing in any case */
    Progress(PrintStream screen, boolean wanted) {
        this.screen = screen;
        // What understands colours understands a carriage return.
        shown = wanted && CommandLine.Help.Ansi.AUTO.enabled();
    }

    /** Shows how much is done. */
    void show(int done, int already, int all) {
        long now = System.nanoTime();
        if (!shown || all == 0 || (done < all && now - last < NANOS_BETWEEN)) {
            return;
        }
        last = now;
        int filled = (int) ((long) WIDTH * done / all);
        double seconds = (now - started) * 1e-9;
        String rest =
                done > already ? " " + NumberText.duration(seconds / (done - already) * (all - done)) + " left" : "";
        String line = "[%s%s] %d of %d%s   ".formatted("#".repeat(filled), ".".repeat(WIDTH - filled), done, all, rest);
        width = Math.max(width, line.length());
        screen.print("\r" + line);
        screen.flush();
    }

    /** Shows which share of the whole is done. */
    void show(double share) {
        show((int) Math.round(1000 * share), 0, 1000);
    }

    /** Shows a sentence in place. */
    void show(String sentence) {
        if (shown) {
            last = System.nanoTime();
            width = Math.max(width, sentence.length());
            screen.print("\r" + sentence + " ".repeat(width - sentence.length()));
            screen.flush();
        }
    }

    /** Wipes the line, so that something else can be written there. */
    void clear() {
        if (shown && last > 0) {
            screen.printf("\r%s\r", " ".repeat(width));
            screen.flush();
            last = 0;
        }
    }

    /** Leaves the line. */
    void end() {
        if (shown && last > 0) {
            screen.println();
        }
    }
}
