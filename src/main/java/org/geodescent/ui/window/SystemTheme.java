package org.geodescent.ui.window;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Whether the system is dark. The toolkit of this version does not know; the system is asked by its own programs: the
 * portal and GNOME's settings on Linux, the defaults on macOS, the registry on Windows. Other desktops say nothing.
 */
final class SystemTheme {
    private static final long PATIENCE_SECONDS = 2;
    private static final int MOST_BYTES = 10_000;

    /**
     * A program and how its answer is read.
     *
     * @param dark what is in its answer, in small letters, where the system is dark
     * @param light what is in its answer where it is light; with neither the answer says nothing
     * @param failureIsLight whether a program that finds nothing says that the system is light
     */
    record Question(List<String> command, String dark, String light, boolean failureIsLight) {
        /** @param code the exit code of the program */
        Optional<Boolean> read(int code, String answer) {
            String text = answer.toLowerCase(Locale.ROOT);
            if (code != 0) {
                return failureIsLight ? Optional.of(false) : Optional.empty();
            }
            if (text.contains(dark)) {
                return Optional.of(true);
            }
            return text.contains(light) ? Optional.of(false) : Optional.empty();
        }
    }

    private static final String INTERFACE = "org.gnome.desktop.interface";

    /** The portal says 1 for dark, 2 for light, and 0 where somebody wants neither: then the next one is asked. */
    static final List<Question> LINUX = List.of(
            new Question(
                    List.of(
                            "gdbus",
                            "call",
                            "--session",
                            "--timeout=1",
                            "--dest=org.freedesktop.portal.Desktop",
                            "--object-path=/org/freedesktop/portal/desktop",
                            "--method=org.freedesktop.portal.Settings.Read",
                            "org.freedesktop.appearance",
                            "color-scheme"),
                    "uint32 1",
                    "uint32 2",
                    false),
            new Question(List.of("gsettings", "get", INTERFACE, "color-scheme"), "prefer-dark", "prefer-light", false),
            new Question(List.of("gsettings", "get", INTERFACE, "gtk-theme"), "dark", "'", false));

    static final List<Question> MAC =
            List.of(new Question(List.of("defaults", "read", "-g", "AppleInterfaceStyle"), "dark", "light", true));

    static final List<Question> WINDOWS = List.of(new Question(
            List.of(
                    "reg",
                    "query",
                    "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize",
                    "/v",
                    "AppsUseLightTheme"),
            "0x0",
            "0x1",
            false));

    private SystemTheme() {}

    /** Asks the system; takes some hundredths of a second, so not on the JavaFX thread. Empty: it does not say. */
    static Optional<Boolean> dark() throws InterruptedException {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return first(system.contains("win") ? WINDOWS : system.contains("mac") ? MAC : LINUX);
    }

    /** The first answer that says something. */
    static Optional<Boolean> first(List<Question> questions) throws InterruptedException {
        for (Question question : questions) {
            Optional<Boolean> answer = ask(question);
            if (answer.isPresent()) {
                return answer;
            }
        }
        return Optional.empty();
    }

    private static Optional<Boolean> ask(Question question) throws InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(question.command())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            // There is no such program here.
            return Optional.empty();
        }
        try {
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return Optional.empty();
            }
            String answer = new String(process.getInputStream().readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
            return question.read(process.exitValue(), answer);
        } catch (IOException e) {
            return Optional.empty();
        } finally {
            process.destroyForcibly();
        }
    }
}
