package org.geodescent;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.geodescent.cli.Cli;
import org.geodescent.cli.StandardStream;
import org.geodescent.cli.Window;
import org.geodescent.io.UserFolder;
import org.geodescent.ui.window.App;
import org.geodescent.ui.window.Display;
import org.geodescent.ui.window.WindowFrameBenchmark;

/**
 * Starts Geodescent: the window without arguments, with arguments the command line. Where no window can open, the
 * figures are written instead.
 */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        quietMemoryWarning();
        // Numbers have points and Western digits everywhere, whatever the computer's language, as in the papers and all
        // files; and the few words that come from Java are English.
        Locale.setDefault(Locale.ENGLISH);
        PrintStream out = StandardStream.out();
        PrintStream err = StandardStream.err();
        Optional<String> unreadable = unreadableFolder();
        if (unreadable.isPresent()) {
            err.printf(
                    "geodescent: the name of the folder %s has letters that the terminal's language setting does not know;"
                            + " set the variable LC_ALL to C.UTF-8 and try again%n",
                    unreadable.get());
            System.exit(Cli.WRONG_INPUT);
        }
        Window window = new Window(new WindowFrameBenchmark(), file -> opened(file, err));
        if (arguments.length > 0) {
            System.exit(Cli.run(arguments, out, err, Optional.of(window)));
        }
        if (!opened(Optional.empty(), err)) {
            System.exit(figuresInstead(out, err));
        }
        System.exit(0);
    }

    /**
     * Java 24 and later say once, in four lines on standard error, that JavaFX and JavaCPP reach memory by
     * {@code sun.misc.Unsafe}, about which nobody who uses this program can do anything. The option against it can
     * stand in no manifest; so the note that it has been said is made beforehand.
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

    /** The current folder or the user's own, if Java cannot read its name: nothing would be found there. */
    private static Optional<String> unreadableFolder() {
        String current = System.getProperty("user.dir", "");
        if (current.indexOf('\uFFFD') >= 0) {
            return Optional.of(current);
        }
        try {
            UserFolder.path();
            return Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.of(e.getInput());
        }
    }

    /** Opens the window and waits until it is closed; false if there is none to open. */
    private static boolean opened(Optional<Path> file, PrintStream err) {
        if (!Display.isLikely()) {
            return false;
        }
        // A toolkit that cannot start says so in stack traces; the user gets one sentence instead.
        ByteArrayOutputStream noise = new ByteArrayOutputStream();
        System.setErr(new PrintStream(noise, true, StandardCharsets.UTF_8));
        try {
            return App.open(file);
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
