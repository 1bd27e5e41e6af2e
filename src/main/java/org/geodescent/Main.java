package org.geodescent;

import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.geodescent.cli.Cli;
import org.geodescent.ui.window.App;
import org.geodescent.ui.window.Display;
import org.geodescent.ui.window.WindowFrameBenchmark;

/** Starts Geodescent: the window without arguments, with arguments the command line. Where no window can open, the figures are written instead. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        quietMemoryWarning();
        // Numbers are written with points and Western digits everywhere, as the papers and all files have them,
        // whatever the computer's
        // language; and so are the few words that come from Java.
        Locale.setDefault(Locale.ENGLISH);
        // JSON is UTF-8 whatever the terminal's language.
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        if (arguments.length > 0) {
            System.exit(Cli.run(arguments, out, err, Optional.of(new WindowFrameBenchmark())));
        }
        if (!opened(err)) {
            System.exit(figuresInstead(out, err));
        }
        System.exit(0);
    }

    /**
     * Java 24 and later say once, in four lines on standard error, that JavaFX and JavaCPP reach memory by {@code sun.misc.Unsafe}, about which nobody
     * who uses this program can do anything. The option against it can stand in no manifest; so the note that it has been said is made beforehand.
     */
    private static void quietMemoryWarning() {
        try {
            Method said = Class.forName("sun.misc.Unsafe").getDeclaredMethod("trySetMemoryAccessWarned");
            said.setAccessible(true);
            said.invoke(null);
        } catch (ReflectiveOperationException | RuntimeException e) {
            // A Java that does not say it, or says it otherwise.
        }
    }

    /** Opens the window and waits until it is closed; false if there is none to open. */
    private static boolean opened(PrintStream err) {
        if (!Display.isLikely()) {
            return false;
        }
        // A toolkit that cannot start says so in stack traces; the user gets one sentence instead.
        ByteArrayOutputStream noise = new ByteArrayOutputStream();
        System.setErr(new PrintStream(noise, true, StandardCharsets.UTF_8));
        try {
            return App.open();
        } finally {
            System.setErr(err);
        }
    }

    private static int figuresInstead(PrintStream out, PrintStream err) {
        out.println("No window can open here (no display, or GTK 3 is missing), so the figures A1 and A2 are reproduced"
                + " into figures/ instead. For the window, run on a desktop with GTK 3, or with xvfb-run.");
        out.flush();
        return Cli.run(new String[] {"reproduce", "A1", "A2", "--out", "figures"}, out, err);
    }
}
