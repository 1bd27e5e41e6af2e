package org.geodescent.ui.window;

import java.io.PrintWriter;
import java.io.StringWriter;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** What someone who repairs a bug needs to know. */
final class ErrorDetails {
    private ErrorDetails() {}

    /** Puts the details on the clipboard. On the JavaFX thread. */
    static void copy(Throwable problem) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text(problem));
        Clipboard.getSystemClipboard().setContent(content);
    }

    /** Versions and stack trace. */
    static String text(Throwable problem) {
        StringWriter trace = new StringWriter();
        problem.printStackTrace(new PrintWriter(trace));
        String version = ErrorDetails.class.getPackage().getImplementationVersion();
        return "Geodescent %s, Java %s, JavaFX %s, %s %s%n%s"
                .formatted(
                        version == null ? "from source" : version,
                        System.getProperty("java.version"),
                        System.getProperty("javafx.runtime.version"),
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        trace);
    }
}
