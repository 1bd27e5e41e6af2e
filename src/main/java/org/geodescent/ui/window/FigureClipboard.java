package org.geodescent.ui.window;

import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.geodescent.figure.file.ExportSize;
import org.geodescent.figure.file.FigureFormat;
import org.geodescent.ui.Workbench;
import org.geodescent.view.Scene;

/** The input plane as a picture on the clipboard. */
final class FigureClipboard {
    private static final double DOTS_PER_INCH = 192;

    private FigureClipboard() {}

    /** What is to be encoded; empty while there is nothing on screen. */
    static Optional<FigureWriter.Job> job(Workbench workbench) {
        Scene scene = workbench.sceneProperty().get();
        return scene == null
                ? Optional.empty()
                : Optional.of(new FigureWriter.Job(
                        scene.plane(),
                        FigureFormat.PNG,
                        ExportSize.natural(scene.plane().width(), DOTS_PER_INCH),
                        null));
    }

    /** Puts a picture on the clipboard. On the JavaFX thread. */
    static void put(Image picture) {
        ClipboardContent content = new ClipboardContent();
        content.putImage(picture);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
