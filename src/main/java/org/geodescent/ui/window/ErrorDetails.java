package org.geodescent.ui.window;

import java.io.PrintWriter;
import java.io.StringWriter;
import javafx.event.ActionEvent;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.Modality;
import javafx.stage.Window;
import org.controlsfx.dialog.ExceptionDialog;

/** What someone who repairs a bug needs to know. */
final class ErrorDetails {
    private ErrorDetails() {}

    /** Shows them in a window of their own that can be enlarged and blocks nothing. On the JavaFX thread. */
    static void show(Throwable problem, Window owner) {
        ExceptionDialog dialog = new ExceptionDialog(problem);
        dialog.initOwner(owner);
        dialog.initModality(Modality.NONE);
        dialog.setTitle("Geodescent");
        dialog.setHeaderText("Something went wrong inside Geodescent. Your experiment is kept.");
        DialogPane pane = dialog.getDialogPane();
        ButtonType copy = new ButtonType("Copy details", ButtonBar.ButtonData.LEFT);
        pane.getButtonTypes().setAll(copy, ButtonType.CLOSE);
        pane.lookupButton(copy).setId("copy-details");
        // Copying leaves it open.
        pane.lookupButton(copy).addEventFilter(ActionEvent.ACTION, event -> {
            event.consume();
            copy(problem);
        });
        pane.setExpanded(true);
        dialog.setResizable(true);
        dialog.show();
    }

    private static void copy(Throwable problem) {
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
